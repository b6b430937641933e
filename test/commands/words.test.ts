import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageAddress, messageIn } from '../../src/commands/message/address';
import type { Leftover } from '../../src/core';
import { commandText, type CommandMessage } from '../../src/words/commands';
import { FAILURE_REASONS } from '../../src/words/failures';
import { LOCALES } from '../../src/core/model/locale';
import { paneWords } from '../../src/words/pane';
import { runs } from '../support/depth';

const REASONS = FAILURE_REASONS;
const TASKS = ['insert', 'clear'] as const;

const anyReason = fc.constantFrom(...REASONS);
const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 });
const anyLeftover: fc.Arbitrary<Leftover> = fc.oneof(
  fc.constantFrom<Leftover>({ kind: 'nothing' }, { kind: 'unverified' }),
  fc.record({ kind: fc.constant('sheets' as const), names: fc.array(anyName, { minLength: 1, maxLength: 20 }) }),
);
const anyMessage: fc.Arbitrary<CommandMessage> = fc.oneof(
  fc.record({
    kind: fc.constant('failed' as const),
    task: fc.constantFrom(...TASKS),
    reason: anyReason,
    leftover: anyLeftover,
  }),
  fc.record({
    kind: fc.constant('lacking' as const),
    lacks: fc.subarray(['contents', 'choices', 'frozen', 'page'] as const, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('not-cleared' as const),
    sheets: fc.array(fc.record({ name: anyName, reason: anyReason }), { minLength: 1, maxLength: 5 }),
    unnamed: fc.nat(200),
    othersCleared: fc.boolean(),
  }),
  fc.constant({ kind: 'no-pane' as const }),
);

const PAGE = 'https://addin.example/jixiao/taskpane.html';
const parametersOf = (address: string): URLSearchParams => new URL(address).searchParams;

describe('the address of a message', () => {
  it('carries every message to the page unchanged, without line breaks, which Excel on the web refuses', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...LOCALES), (message, locale) => {
        const address = messageAddress(message, locale, PAGE);
        expect(address).not.toMatch(/\s/);
        expect(messageIn(parametersOf(address))).toEqual(message);
        expect(parametersOf(address).get('locale')).toBe(locale);
      }),
      runs(600),
    );
  });

  it.each([
    [PAGE, '/jixiao/message.html'],
    [`${PAGE}?_host_Info=Excel$Win32$16.01$zh-CN$$$$0#x`, '/jixiao/message.html'],
    ['https://addin.example/taskpane', '/message'],
    ['https://addin.example/taskpane/workbench-taskpane.html', '/taskpane/workbench-message.html'],
  ])('is the page beside %s', (page, expected) => {
    const address = new URL(
      messageAddress(
        { kind: 'failed', task: 'insert', reason: 'unknown', leftover: { kind: 'nothing' } },
        'zh-CN',
        page,
      ),
    );
    expect([address.origin, address.pathname, address.hash]).toEqual(['https://addin.example', expected, '']);
    expect(address.searchParams.has('_host_Info')).toBe(false);
  });

  it('puts no words of its own into the page when somebody else made it', () => {
    expect(messageIn(new URLSearchParams('task=<b>&reason=Pay+here'))).toEqual({
      kind: 'failed',
      task: 'insert',
      reason: 'unknown',
      leftover: { kind: 'nothing' },
    });
    expect(messageIn(new URLSearchParams('sheet=x&unnamed=1e9999&others='))).toEqual({
      kind: 'not-cleared',
      sheets: [{ name: 'x', reason: 'unknown' }],
      unnamed: 0,
      othersCleared: false,
    });
  });
});

describe.each(LOCALES)('a message in %s', (locale) => {
  it.each(TASKS.flatMap((task) => REASONS.map((reason) => [task, reason] as const)))(
    'speaks of neither the pane nor a check (%s, %s)',
    (task, reason) => {
      const { title, lines } = commandText({ kind: 'failed', task, reason, leftover: { kind: 'nothing' } }, locale);
      expect(title).toBe(paneWords[locale].notices.failed[task]);
      expect(lines.join()).toMatch(/没有改动|没有再动|unchanged|left alone|Nothing was changed/);
      expect(lines.join()).not.toMatch(/窗格|检查|\bpane\b|\bcheck/i);
    },
  );

  it.each<[Leftover, RegExp]>([
    [{ kind: 'sheets', names: ['甲', '乙'] }, /“甲”“乙”|"甲", "乙"/],
    [{ kind: 'unverified' }, /不能确定|not known/],
  ])('claims that nothing has changed only where that was verified: %j', (leftover, said) => {
    const { lines } = commandText({ kind: 'failed', task: 'insert', reason: 'host-busy', leftover }, locale);
    expect(lines.join()).toMatch(said);
    expect(lines.join()).not.toMatch(/没有改动|unchanged/);
  });

  it('says what an inserted form lacks, and not that nothing was inserted', () => {
    const { title, lines } = commandText({ kind: 'lacking', lacks: ['frozen', 'page'] }, locale);
    expect(title).toMatch(/已插入|is inserted/);
    expect(lines).toEqual([
      locale === 'zh-CN'
        ? '其中表头没有冻结；打印设置没有设好，打印前请自行设置纸张和方向。'
        : 'But the heads are not frozen; printing could not be set up: choose paper and orientation before you print.',
    ]);
  });

  it('names the worksheets that kept their marks, and says what to do', () => {
    const text = commandText(
      {
        kind: 'not-cleared',
        othersCleared: true,
        unnamed: 2,
        sheets: [
          { name: '锁', reason: 'sheet-protected' },
          { name: '怪', reason: 'too-large' },
        ],
      },
      locale,
    );
    expect(text.lines).toEqual(
      locale === 'zh-CN'
        ? [
            '“锁”：工作表受保护。',
            '“怪”：内容太多，Excel 一次传不过来。',
            '另有 2 张工作表也没有清除。',
            '其他工作表上的标注已清除。表中数据没有改动。处理好以后，请再点一次“清除标注”。',
          ]
        : [
            '"锁": The sheet is protected.',
            '"怪": There is more than Excel sends or takes at once.',
            '2 more sheets were not cleared either.',
            'The marks on the other sheets are cleared. Your data is unchanged. When that is done, choose Clear Marks again.',
          ],
    );
  });

  it('does not speak of other worksheets where there are none', () => {
    const { title, lines } = commandText(
      { kind: 'not-cleared', othersCleared: false, unnamed: 0, sheets: [{ name: '锁', reason: 'sheet-protected' }] },
      locale,
    );
    expect(title).toBe(paneWords[locale].notices.failed.clear);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toMatch(/其他|other/);
  });
});
