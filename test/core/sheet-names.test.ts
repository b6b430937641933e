import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSheetName, freeSheetNames, sheetName } from '../../src/core';
import { runs } from '../support/depth';

/** Signs that matter here, more often than chance would have them. */
const title = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("\\/?*[]:＼／？＊［］：￥'’‘＇ \t\n\u0007\u200bAａ１1（(😀𠮷目")),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 80,
});
const QUOTE = /^['’‘‚‛＇`´]|['’‘‚‛＇`´]$/;
const same = (name: string) => name.normalize('NFKC').toLowerCase();

describe('the name of a worksheet', () => {
  it('is one that every Excel takes, whatever the title', () => {
    fc.assert(
      fc.property(title, (text) => {
        const name = sheetName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:＼／？＊［］：￥]/);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\s]/u);
        expect(name).not.toMatch(QUOTE);
        expect(same(name)).not.toBe('history');
        expect(sheetName(name)).toBe(name);
      }),
      runs(3000),
    );
  });

  it.each([
    ['城乡／统筹项目', '城乡统筹项目'],
    ['某＊项目［一］？', '某项目一'],
    ['“十四五”规划', '“十四五”规划'],
    ["1.aaaaaaaaaaaaaaaaaaaaaaaaaaaa'xyz", '1.aaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    [`${'目'.repeat(30)}😀`, '目'.repeat(30)],
    [`${'目'.repeat(29)}😀项`, `${'目'.repeat(29)}😀`],
    ['History', 'History表'],
    ['ｈｉｓｔｏｒｙ', 'ｈｉｓｔｏｒｙ表'],
    ['／？', '表'],
    ["''", '表'],
  ])('%s becomes %s', (text, name) => expect(sheetName(text)).toBe(name));

  it('has a number where Excel would take it for one that is there', () => {
    expect(freeSheetName('表（2）', ['表(2)'])).toBe('表（2）(2)');
    expect(freeSheetName('ａ表', ['A表'])).toBe('ａ表(2)');
    expect(freeSheetName('表', ['甲'])).toBe('表');
  });

  it('is free and legal for every one of several', () => {
    fc.assert(
      fc.property(
        fc.array(title, { maxLength: 12 }),
        fc.array(title.map(sheetName), { maxLength: 4 }),
        (texts, taken) => {
          const names = freeSheetNames(texts.map(sheetName), taken);
          expect(new Set(names.map(same)).size).toBe(names.length);
          for (const name of names) {
            expect(taken.map(same)).not.toContain(same(name));
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/\p{Cs}/u);
            expect(name).not.toMatch(QUOTE);
          }
        },
      ),
      runs(1000),
    );
  });
});
