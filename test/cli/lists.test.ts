import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectsInWorkbook } from '../../src/core';
import { readWorkbook } from '../../src/cli/read-workbook';
import { run } from '../../src/cli/run';
import { runs } from '../support/depth';
import { changed, FIRST_SHEET, written } from './workbook-files';

/** What comes of a list: the projects in the tables that are written, amounts in 万元; or why there is none. */
async function listed(content: string | Uint8Array) {
  let err = '';
  const [file, out] = [written('list.csv', content), written('out.xlsx', '')];
  const args = ['insert', '--form', 'project-hebei', '--force', '--projects', file, '--out', out];
  const code = await run(args, { out: () => undefined, err: (text) => (err += text), colour: false });
  if (code !== 0) return { code, err };
  return projectsInWorkbook(await readWorkbook(await readFile(out)));
}

const HEADS = ['项目名称', '项目编码', '预算数（元）'];
const ROWS = [
  ['道路养护', '130000000000000001', '100000'],
  ['校舍维修', '130000000000000002', '250000'],
];
const text = (separator: string, rows = [HEADS, ...ROWS]) => rows.map((row) => row.join(separator)).join('\r\n');
const utf16 = (content: string) => Buffer.from(content, 'utf16le');

describe('a list of projects', () => {
  it.each<[string, string | Uint8Array]>([
    ['tabs', text('\t')],
    ['semicolons', text(';')],
    ['wide commas', text('，')],
    ['wide semicolons', text('；')],
    ['enumeration commas', text('、')],
    ['commas, and a tab behind each code', text(',').replaceAll(/(00000000\d),/g, '$1\t,')],
    ['commas, in quotes where one is within', text(',').replace('100000', '"100,000"')],
    ['commas, with a title above', `2025年项目清单\n${text(',')}`],
    ['commas, with a remark in the heads alone', text(',').replace('（元）', '（元）,备注')],
    ['UTF-16, its mark before it', utf16(`\ufeff${text(',')}`)],
    ['UTF-16 without its mark', utf16(text(','))],
    ['UTF-16, big end first', utf16(`\ufeff${text('\t')}`).swap16()],
    ['UTF-16, big end first, without its mark', utf16(text('\t')).swap16()],
  ])('is read the same in %s', async (_, content) => {
    expect(await listed(content)).toEqual(await listed(text(',')));
  });

  it('is what it says', async () => {
    expect(await listed(text(','))).toEqual([
      { name: '道路养护', code: '130000000000000001', amount: 10 },
      { name: '校舍维修', code: '130000000000000002', amount: 25 },
    ]);
  });

  it('may be names alone, with what separates elsewhere within them', async () => {
    const rows = await listed('道路、桥梁养护\n校舍、宿舍维修\n图书，期刊购置\n');
    expect(rows).toMatchObject([{ name: '道路、桥梁养护' }, { name: '校舍、宿舍维修' }, { name: '图书，期刊购置' }]);
  });

  it.each<[string, string, string | Uint8Array]>([
    ['a quote without an end', '第 2 行的引号', `${HEADS.join(',')}\n"道路,1,2\n校舍,2,3\n`],
    ['an amount that falls apart', '第 3 行的栏数', `${HEADS.join(',')}\n道路,1,2\n校舍,2,1,000\n`],
    ['an amount that falls apart at once', '第 1 行的栏数', '道路,1300,1,000\n校舍,1301,200\n学校,1302,300\n'],
    ['a name that is too long', '有 300 个字，最多 255 个', text(',', [HEADS, ['长'.repeat(300), '1', '2'], ...ROWS])],
    ['bytes', '不是文本', Uint8Array.from({ length: 256 }, (_, index) => index)],
    ['broken UTF-8', '不是文本', Buffer.concat([Buffer.from(text(',')), Buffer.from([0xff, 0xff])])],
    ['a picture', '是图片', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a PDF', '是 PDF', Buffer.from('%PDF-1.3')],
  ])('%s is said (%s), and nothing is written', async (_, says, content) => {
    const result = await listed(content);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining(says) as string });
  });

  it('in a workbook with a damaged sheet is refused: what is missing nobody knows', async () => {
    const result = await listed(await changed(() => '', FIRST_SHEET));
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining('已损坏') as string });
  });

  it('keeps a name of many signs and whole sentences beside an amount', async () => {
    const name = `道路养护。${'含桥梁'.repeat(50)}`;
    const rows = await listed(text(',', [HEADS, [name, '1', '2'], ...ROWS]));
    expect(rows).toMatchObject([{ name }, { name: '道路养护' }, { name: '校舍维修' }]);
  });

  it('has a table for each of its lines, whatever stands within quotes', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('路桥校 .\'"(（A9')), minLength: 1, maxLength: 8 });
    const row = fc.tuple(cell, fc.integer({ min: 1, max: 999_999 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(',', '\t', ';', '；'),
        fc.array(row, { minLength: 2, maxLength: 6 }),
        async (separator, rows) => {
          const quoted = (name: string) => `"项${name.replaceAll('"', '""')}目"`;
          const content = [
            ['项目名称', '预算数'],
            ...rows.map(([name, amount], index) => [quoted(`${'甲乙丙丁戊己'.charAt(index)}${name}`), String(amount)]),
          ];
          const result = await listed(content.map((cells) => cells.join(separator)).join('\n'));
          expect(result).toMatchObject(rows.map(([, amount]) => ({ amount })));
        },
      ),
      runs(60),
    );
  });
});
