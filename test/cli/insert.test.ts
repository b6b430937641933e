import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/cli/read-workbook';
import { byNumber, checkSheets, FORMS, isPerProject, layoutForm, type Grid } from '../../src/core';
import { isList } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { templateData } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';
import { call } from './call';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-insert-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fresh = () => join(folder, `${files++}.xlsx`);

/** What was written, read again. */
async function inserted(...args: string[]) {
  const file = fresh();
  const { code, out, err } = await call('insert', ...args, '--out', file);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toContain(file);
  const bytes = await readFile(file);
  const sheets = await readWorkbook(bytes);
  return {
    sheets,
    out,
    result: checkSheets(sheets, { wholeWorkbook: true }),
    workbook: await readXlsx(bytes, { readStyles: true }),
  };
}

async function list(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const names = (sheets: readonly { name: string }[]) => sheets.map(({ name }) => name);

describe('jixiao forms', () => {
  it('lists id, name and unit of every form', async () => {
    const { code, out } = await call('forms');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(FORMS.length);
    expect(lines[2]).toMatch(/^project-hebei +项目绩效目标表 +万元$/);
  });

  it('speaks English and JSON when asked', async () => {
    expect((await call('forms', '--lang', 'en-US')).out).toContain('Procurement budget');
    const parsed: unknown = JSON.parse((await call('forms', '--format', 'json')).out);
    expect(parsed).toEqual({ forms: byNumber(FORMS).map(({ id, name, unit }) => ({ id, name: name['zh-CN'], unit })) });
  });
});

describe('jixiao insert', () => {
  it.each([
    ['project-hebei', '2021', '经济成本指标'],
    ['project-gansu', '2015', '可持续影响指标'],
  ])('writes %s with the framework of %s', async (id, year, second) => {
    const { sheets, result } = await inserted('--form', id, '--framework', year);
    expect(sheets[0]?.grid.values.flat()).toContain(second);
    expect(result.tables.map((table) => table.form)).toEqual([id]);
    expect(result.findings.map(({ code }) => code).filter((code) => !['C01', 'C04', 'T08'].includes(code))).toEqual([]);
  });

  it('writes a form with the year, the unit and the rows asked for', async () => {
    const { sheets, result, out } = await inserted(
      '--form',
      'project-hebei',
      '--year',
      '2024',
      '--unit',
      '某县水利局',
      '--code',
      '101001',
      '--goals',
      '2',
      '--rows',
      '3',
    );
    expect(names(sheets)).toEqual(['项目绩效目标表']);
    expect(out).toContain('1 张工作表（项目绩效目标表）');
    const form = FORMS.find(({ id }) => id === 'project-hebei');
    if (!form) throw new Error('no form');
    const plan = layoutForm(
      form,
      templateData(form, { year: 2024, unitName: '某县水利局', unitCode: '101001', goals: 2, rows: 3 }),
      layoutWords['zh-CN'],
    );
    // A formula that shows nothing reads as an empty text or as nothing.
    const shown = (grid: Grid | undefined) => grid?.values.map((row) => row.map((value) => value ?? ''));
    expect(shown(sheets[0]?.grid)).toEqual(shown(gridOf(plan)));
    expect(sheets[0]?.grid.formulas).toEqual(gridOf(plan).formulas);
    expect(result.tables.map((table) => table.form)).toEqual(['project-hebei']);
    expect(
      result.findings.map(({ code }) => code).filter((code) => !['C01', 'C04', 'C05', 'T08'].includes(code)),
    ).toEqual([]);
  });

  it.each([
    ['a formula where that is asked for', ['--scores'], true],
    ['left to the user otherwise', [], false],
  ] as const)('writes the score of the execution rate: %s', async (_, options, isFormula) => {
    const { sheets } = await inserted('--form', 'project-self-evaluation', ...options);
    const formulas = sheets[0]?.grid.formulas?.flat().map(String) ?? [];
    // At most the weight: a rate above 100 % is no merit.
    expect(formulas.some((formula) => formula.includes('MIN('))).toBe(isFormula);
  });

  it('writes all forms, each on a worksheet of its own, as which the checker reads them again', async () => {
    const { sheets, result } = await inserted(
      '--form',
      'all',
      '--year',
      '2024',
      '--unit',
      '某县水利局',
      '--code',
      '101001',
    );
    expect(result.tables.map((table) => table.form)).toEqual(byNumber(FORMS).map(({ id }) => id));
    expect(new Set(names(sheets)).size).toBe(FORMS.length);
    for (const name of names(sheets)) expect(name).toMatch(/^[^\\/?*[\]:：']{1,31}$/);
    expect(
      result.findings
        .filter(({ code }) => !['C01', 'C04', 'T08'].includes(code))
        .map(({ code, table }) => `${code} ${table.form}`),
    ).toEqual([]);
  });

  it('prints on A4 one page wide, with its heads repeated', async () => {
    const { workbook } = await inserted('--form', 'procurement');
    expect(workbook.sheets[0]?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: '$3:$4',
    });
    expect(workbook.sheets[0]?.freezePane).toMatchObject({ rows: 4 });
  });

  it('writes as many tables as there are projects to be', async () => {
    const { sheets, result } = await inserted('--form', 'project-gansu', '--projects', '3');
    expect(names(sheets)).toEqual(['项目支出绩效目标表', '项目支出绩效目标表(2)', '项目支出绩效目标表(3)']);
    expect(result.tables).toHaveLength(3);
  });

  it('writes project forms once for each project and the others once, when asked for all forms', async () => {
    const { result } = await inserted('--form', 'all', '--projects', '2');
    // Projects without names are one blank list.
    expect(result.tables).toHaveLength(
      FORMS.length + FORMS.filter((form) => isPerProject(form) && !isList(form)).length,
    );
  });

  it('stacks tables on one worksheet, each on a page of its own', async () => {
    const { sheets, result, out, workbook } = await inserted(
      '--form',
      'project-hebei',
      '--projects',
      await list('three.txt', '甲工程\n乙工程\n丙工程\n'),
      '--stacked',
    );
    expect(sheets).toHaveLength(1);
    expect(out).toContain('3 张表');
    expect(result.tables.map(({ key }) => key)).toEqual(['甲工程', '乙工程', '丙工程']);
    const titles = result.tables.slice(1).map(({ area }) => area.top);
    // A file counts a break by the row above it.
    expect(workbook.sheets[0]?.rowBreaks).toEqual(titles.map((row) => row - 1));
  });
});

describe('lists of projects', () => {
  const rows = [
    ['序号', '项目名称', '项目编码', '预算数（元）'],
    ['1', '河道治理', '13022525P00408910003X', '1205000'],
    ['2', '=cmd|calc!A1', '', '30,000.00'],
    ['', '合计', '', '1235000'],
  ];
  const csv = rows.map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\r\n');

  async function projectsOf(file: string) {
    const { sheets, result } = await inserted('--form', 'project-hebei', '--projects', file);
    return { sheets, read: result.tables.map(({ key, title }) => `${title} ${key}`), result };
  }

  const expected = ['1.河道治理绩效目标表 13022525P00408910003X', '2.=cmd|calc!A1绩效目标表 =cmd|calc!A1'];

  it.each([
    ['UTF-8', new TextEncoder().encode(csv)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${csv}`)],
    ['tabs', new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'))],
    // 序号,项目名称,项目编码,预算数（元） … in GB18030.
    [
      'GB18030',
      Uint8Array.from([
        ...Buffer.from(
          'd0f2bac52ccfeec4bfc3fbb3c62ccfeec4bfb1e0c2eb2cd4a4cbe3cafda3a8d4aaa3a90a312cbad3b5c0d6cec0ed2c3133303232353235503030343038393130303033582c313230353030300a322c3d636d647c63616c632141312c2c33303030300a',
          'hex',
        ),
      ]),
    ],
  ])('are read from text in %s', async (name, bytes) => {
    const { sheets, read } = await projectsOf(await list(`${name}.csv`, bytes));
    expect(read).toEqual(expected);
    const cells = sheets.flatMap(({ grid }) => grid.values.flat());
    expect(cells).toContain(120.5);
    expect(cells).toContain(3);
    expect(cells).toContain('=cmd|calc!A1');
    expect(
      sheets.flatMap(({ grid }) => grid.formulas?.flat() ?? []).filter((formula) => formula.includes('cmd')),
    ).toEqual([]);
  });

  it('are read from the first worksheet of a workbook that has one', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '说明', rows: [['填报说明'], ['请逐项填报。不得遗漏。']] },
        { name: '清单', rows },
      ],
    });
    expect((await projectsOf(await list('list.xlsx', bytes))).read).toEqual(expected);
  });

  it('are read from the tables of last year', async () => {
    const { read } = await projectsOf(join(SAMPLES, '003-dachang.xlsx'));
    expect(read).toHaveLength(19);
    expect(read.at(-1)).toBe('19.招商引资工作经费绩效目标表 13102824P00280910395B');
  });

  it.each([
    ['no names', '1,2\n3,4\n', '没有找到项目名称'],
    ['an empty file', '', '是空文件'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧版 .xls'],
    ['a damaged workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), '读不出来'],
  ])('are refused plainly, and nothing is written, for %s', async (name, content, says) => {
    const out = fresh();
    const { code, err } = await call(
      'insert',
      '--form',
      'project-hebei',
      '--projects',
      await list(`${name}.dat`, content),
      '--out',
      out,
    );
    expect(code).toBe(2);
    expect(err).toContain(says);
    await expect(readFile(out)).rejects.toThrow();
  });
});

describe('a call that cannot be carried out', () => {
  it('leaves an existing file alone unless told to replace it', async () => {
    const file = await list('mine.xlsx', 'mine');
    const refused = await call('insert', '--form', 'organisation', '--out', file);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('已经存在');
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect((await call('insert', '--form', 'organisation', '--out', file, '--force')).code).toBe(0);
    expect((await readWorkbook(await readFile(file))).map(({ name }) => name)).toEqual(['单位机构设置情况']);
  });

  it.each([
    [['--form', 'project-heibei', '--out', 'a.xlsx'], '最接近的是：project-hebei'],
    [['--form', '政府采购', '--out', 'a.xlsx'], 'procurement'],
    [['--out', 'a.xlsx'], '请用 --form'],
    [['--form', 'all'], '请用 --out'],
    [['--form', 'all', '--out', 'a.xls'], '.xlsx 结尾'],
    [['--form', 'all', '--out', '/nowhere/at/all/a.xlsx'], '文件夹不存在'],
    [['--form', 'all', '--out', 'a.xlsx', '--year', '24'], '--year 要写 2000 到 2099'],
    [['--form', 'all', '--out', 'a.xlsx', '--rows', '0'], '--rows 要写 1 到 20'],
    [['--form', 'all', '--out', 'a.xlsx', '--rows', '-1'], '--rows 要写 1 到 20'],
    [['--form', 'three-public', '--out', 'a.xlsx', '--projects', '3'], '不是按项目填报的表'],
    [['--form', 'three-public', '--out', 'a.xlsx', '--scores'], /没有按执行率计算的得分.*project-self-evaluation/],
    [
      ['--form', 'three-public', '--out', 'a.xlsx', '--framework', '2021'],
      /project-gansu、project-hebei、.*project-central.*可用的指标框架/,
    ],
    [['--form', 'project-hebei', '--out', 'a.xlsx', '--framework', '1999'], /可用的指标框架：2021、2015/],
    [['--form', 'project-hebei', '--out', 'a.xlsx', '--projects', 'none.csv'], '找不到这个文件'],
    [['--form', 'project-hebei', '--out', 'a.xlsx', '--projects', '5000'], '1 到 1000'],
    [['--form', '--out', 'a.xlsx'], '--form 后面要写一个值'],
    [['--form', 'all', '--out', 'a.xlsx', '--format', 'json'], '--format 不是 insert 的选项'],
    [['--form', 'all', '--out', 'a.xlsx', 'b.xlsx'], '只接受以 -- 开头的选项'],
    [['--form', 'all', '--out', 'a.xlsx', '--fast'], '没有 --fast 这个选项'],
  ])('%j: exits with 2 and says what to do', async (args, says) => {
    const { code, out, err } = await call('insert', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toEqual(typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says));
  });

  it('speaks English when asked', async () => {
    const { err } = await call('insert', '--form', 'projekt', '--out', 'a.xlsx', '--lang', 'en-US');
    expect(err).toMatch(/There is no form "projekt"\. Nearest: project-/);
  });

  it.each([
    [['forms', 'x']],
    [['forms', '--rows', '2']],
    [['forms', '--format', 'xml']],
    [['list']],
    [['check', '--out', 'a.xlsx', 'b.xlsx']],
  ])('%j exits with 2', async (args) => {
    expect((await call(...args)).code).toBe(2);
  });
});
