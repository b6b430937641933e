import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './call';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
const sample = (name: string) => join(SAMPLES, name);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The shape domain.md promises; strict, so that a field renamed or dropped is noticed. */
const address = z.string().regex(/^[A-Z]+\d+$/);
const range = z.string().regex(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
const report = z.strictObject({
  /** Files of folders that are no workbooks. */
  skipped: z.number(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      status: z.enum(['none', 'incomplete', 'findings', 'clean']),
      tables: z.array(
        z.strictObject({
          sheet: z.string(),
          range,
          form: z.string(),
          title: z.string(),
          key: z.string(),
          kind: z.enum([
            'target',
            'self-evaluation',
            'monitoring',
            'unit-wide',
            'transfer',
            'scoring',
            'budget',
            'prose',
            'unknown',
          ]),
          profile: z.string().nullable(),
          profileBy: z
            .strictObject({ by: z.enum(['code', 'unit', 'title', 'labels', 'form', 'choice']), text: z.string() })
            .optional(),
          checks: z.array(
            z.strictObject({
              code: z.string(),
              outcome: z.enum(['held', 'finding', 'notApplicable', 'unchecked']),
              because: z.string().optional(),
            }),
          ),
          toFill: z.number(),
        }),
      ),
      toFill: z.number(),
      findings: z.array(
        z.strictObject({
          code: z.string().regex(/^[CTV]\d\d$/),
          severity: z.enum(['error', 'warning', 'hint']),
          ownSeverity: z.enum(['error', 'warning', 'hint']).optional(),
          sheet: z.string(),
          address,
          form: z.string(),
          tableRange: range,
          key: z.string(),
          field: z.string(),
          message: z.string().min(5),
          expected: z.string().optional(),
          actual: z.string().optional(),
          difference: z.string().optional(),
          related: z.array(z.string()),
          readAs: z.string().min(4),
          relatedReadAs: z.array(z.string().min(3)),
          fixable: z.boolean(),
          explanation: z.string().optional(),
        }),
      ),
      problems: z.array(
        z.strictObject({
          kind: z.string(),
          sheet: z.string().optional(),
          address: address.optional(),
          message: z.string(),
        }),
      ),
      unread: z.array(
        z.strictObject({
          sheet: z.string(),
          range,
          looksLike: z.enum(['target', 'self-evaluation', 'monitoring', 'budget', 'final-account', 'list', 'unknown']),
        }),
      ),
      ties: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string().min(2),
          unit: z.string(),
          status: z.enum(['holds', 'broken', 'unchecked']),
          obstacle: z.enum(['absent', 'other-year', 'several', 'empty', 'blank', 'unreadable']).optional(),
          forms: z.array(z.string()),
          message: z.string().min(2),
        }),
      ),
      off: z.array(z.string()),
      explanations: z.array(
        z.strictObject({ kind: z.string(), sheet: z.string(), address, message: z.string().min(5) }),
      ),
    }),
  ),
});

async function json(...files: string[]) {
  const { code, out } = await call('check', '--format', 'json', ...files);
  return { code, files: report.parse(JSON.parse(out)).files };
}

describe('jixiao check --format json', () => {
  it('reports the mistakes of a seed with cell, key and amounts', async () => {
    const { code, files } = await json(sample('000-zhangye.xlsx'));
    expect(code).toBe(1);
    expect(files[0]?.status).toBe('findings');
    expect(files[0]?.tables).toHaveLength(7);
    expect(files[0]?.findings.find(({ code: rule }) => rule === 'T01')).toMatchObject({
      severity: 'error',
      form: 'unit-overall-gansu',
      address: 'F9',
      expected: '14438.25',
      actual: '12253',
      difference: '-2185.25',
      related: ['F6', 'F7', 'F8'],
      message:
        '收入预算合计 12253 ≠ 当年财政拨款 14438.25 + 上年结转资金 0 + 其他资金 0 = 14438.25，差 2185.25（万元）。',
    });
  });

  it('names a table by its project code, and a second one with the same code by #2', async () => {
    const bytes = await readFile(sample('001-laoting-chengqu.xlsx'));
    const { files } = await json(sample('001-laoting-chengqu.xlsx'));
    expect(files[0]?.tables.map(({ key }) => key)).toEqual(['13022523P004089100032', '13022523P00CXF810004P']);
    expect(bytes).toEqual(await readFile(sample('001-laoting-chengqu.xlsx'))); // the file is only read
  });

  it('reads a whole budget disclosure: twelve budget tables, nineteen projects, every tie between them', async () => {
    const { code, files } = await json(sample('003-dachang.xlsx'));
    expect(code).toBe(1);
    expect(files[0]?.status).toBe('findings');
    expect(files[0]?.tables).toHaveLength(31);
    expect(files[0]?.problems).toEqual([]);
    expect(files[0]?.ties.length).toBeGreaterThan(15);
    expect(files[0]?.ties.filter(({ status }) => status !== 'holds')).toEqual([]);
  });

  it('says which tie is broken, and names the cells on the other sheets', async () => {
    const { files } = await json(sample('000-zhangye.xlsx'));
    expect(files[0]?.ties).toEqual([
      {
        id: 'projects-of-unit',
        name: expect.stringContaining('整体支出表') as string,
        unit: '张掖经济技术开发区管理委员会',
        status: 'broken',
        forms: [],
        message: '不符',
      },
    ]);
    const tie = files[0]?.findings.find(({ code: rule }) => rule === 'T10');
    expect(tie?.field).toMatch(/^projects-of-unit:/);
    expect(tie?.related.filter((cell) => cell.includes('!'))).toHaveLength(6);
  });

  it('reports a worksheet without a known table as a problem that does not make the file incomplete', async () => {
    const file = join(folder, 'notes.xlsx');
    await writeFile(file, await writeXlsx({ sheets: [{ name: '说明', rows: [['填报说明'], ['请于月底前填报。']] }] }));
    const { code, files } = await json(file);
    expect(code).toBe(3);
    expect(files[0]?.status).toBe('none');
    expect(files[0]?.problems.map(({ kind }) => kind)).toEqual(['no-table']);
  });

  it('reads more rows than a call takes arguments, and a cell far below them', { timeout: 120_000 }, async () => {
    const file = join(folder, 'long.xlsx');
    const rows = Array.from({ length: 200_000 }, (_, row) =>
      row === 0 || row === 199_999
        ? ['2024年预算收入10万元，均为一般公共预算收入。']
        : row < 130_000
          ? [`第${row}行`]
          : [],
    );
    await writeFile(file, await writeXlsx({ sheets: [{ name: '说明', rows }] }));
    const { code, files } = await json(file);
    expect(code).toBe(3);
    expect(files[0]?.status).toBe('none');
  });

  it('exits with 0 where there is no error, warnings or not', async () => {
    expect((await json(sample('001-laoting-chengqu.xlsx'))).code).toBe(0);
  });

  it('says which part of a file could not be read', async () => {
    const file = join(folder, 'formula.xlsx');
    const rows = [
      ['项目支出绩效目标表'],
      ['项目名称', '甲'],
      ['主管部门及代码', '乙', '实施单位', '丙'],
      ['项目资金', '年度资金总额', null],
      ['', '其中：当年财政拨款', '约一百万'],
      ['', '上年结转资金', ''],
      ['', '其他资金', ''],
      ['总体目标', '目标1：做'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      ['', '产出指标', '数量指标', '次数', '≥1次'],
    ];
    await writeFile(
      file,
      await writeXlsx({ sheets: [{ name: '表', rows, cells: new Map([['3,2', { formula: 'C5+C6' }]]) }] }),
    );
    const { files } = await json(file);
    expect(files[0]?.status).toBe('incomplete');
    expect(files[0]?.problems.map(({ kind, address: at }) => `${kind} ${at}`)).toEqual([
      'uncalculated-formula C4',
      'unreadable-amount C5',
    ]);
  });
});

describe('what was not read', () => {
  const DECISION: (string | number)[][] = [
    ['一般公共预算财政拨款支出决算表'],
    ['科目编码', '科目名称', '本年支出', '基本支出', '项目支出'],
    ['205', '教育支出', 10, 6, 4],
    ['20502', '普通教育', 10, 6, 4],
  ];
  const SELF_EVALUATION: (string | number)[][] = [
    ['2025年度项目支出绩效自评表'],
    ['项目名称', '会议服务', '主管部门', '某局'],
    ['预算', 100, '执行', 90],
    ['得分', 95],
  ];
  type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
  const written = async (name: string, sheets: Sheets) => {
    const file = join(folder, name);
    await writeFile(file, await writeXlsx({ sheets }));
    return file;
  };
  const decision = () => written('决算.xlsx', [{ name: 'GK05', rows: DECISION }]);
  const selfEvaluation = () => written('自评.xlsx', [{ name: '自评', rows: SELF_EVALUATION }]);

  it('is named with its place and what it looks like, and leaves the file incomplete without an error', async () => {
    const { code, files } = await json(await selfEvaluation());
    expect(code).toBe(0);
    expect(files[0]).toMatchObject({
      status: 'incomplete',
      unread: [{ sheet: '自评', range: 'A1:D4', looksLike: 'self-evaluation' }],
    });
  });

  it('leaves nothing incomplete if it is final accounts', async () => {
    const { code, files } = await json(await decision());
    expect(code).toBe(3);
    expect(files[0]).toMatchObject({
      status: 'none',
      problems: [],
      unread: [{ sheet: 'GK05', range: 'A1:E4', looksLike: 'final-account' }],
    });
  });

  it('is said of a workbook in which every worksheet is hidden', async () => {
    const file = await written('隐藏.xlsx', [{ name: '自评', rows: SELF_EVALUATION, hidden: true }]);
    const { code, files } = await json(file);
    expect(code).toBe(3);
    expect(files[0]).toMatchObject({ status: 'none', tables: [], unread: [] });
    expect(files[0]?.problems).toEqual([
      { kind: 'no-sheet', message: '没有可以审核的工作表：工作簿是空的，或者工作表都隐藏了。' },
    ]);
  });

  it('ends with 3 only if no file held anything: 2 goes before 1, 1 before 3', async () => {
    const [none, incomplete] = [await decision(), await selfEvaluation()];
    const wrong = sample('002-caofeidian.xlsx');
    const missing = join(folder, 'none.xlsx');
    const codeOf = async (...files: string[]) => (await call('check', ...files)).code;
    expect(await codeOf(none, none)).toBe(3);
    expect(await codeOf(none, incomplete)).toBe(0);
    expect(await codeOf(none, sample('001-laoting-chengqu.xlsx'))).toBe(0);
    expect(await codeOf(none, wrong)).toBe(1);
    expect(await codeOf(none, wrong, missing)).toBe(2);
  });

  it('is a line of the report, and counted in its summary', async () => {
    const { out } = await call('check', await selfEvaluation(), await decision());
    expect(out).toContain('○ 自评 A1:D4  像是绩效自评表，没有读出来，未审核。');
    expect(out).toContain('○ GK05 A1:E4  是决算表，不在审核范围内。');
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '2 个文件，已审核 0 张表；未审核 2 项（原因见清单）：强制 0，核实 0，提示 0',
    );
    const english = await call('check', '--lang', 'en-US', await selfEvaluation());
    expect(english.out).toContain('Looks like a self-evaluation.');
    expect(english.out).toContain('0 table(s) checked, 1 thing(s) not checked');
  });
});

describe('files that cannot be read', () => {
  it('are named in plain words, and the others are still checked', async () => {
    const text = join(folder, 'list.xlsx');
    await writeFile(text, '项目,金额');
    const old = join(folder, 'old.xlsx');
    await writeFile(old, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]));
    const cut = join(folder, 'cut.xlsx');
    await writeFile(cut, (await readFile(sample('demo-mixed.xlsx'))).subarray(0, 3000));
    const locked = join(folder, 'locked.xlsx');
    await writeFile(
      locked,
      await writeXlsx({ sheets: [{ name: '表', rows: [['x']] }], encryption: { password: 'p', spinCount: 1 } }),
    );
    const { code, files } = await json(
      text,
      old,
      cut,
      locked,
      join(folder, 'none.xlsx'),
      sample('001-laoting-chengqu.xlsx'),
    );
    expect(code).toBe(2);
    expect(files.map(({ problems }) => problems[0]?.message)).toEqual([
      '是文本文件（如 .csv、.txt），不是 .xlsx 工作簿；请用 Excel 打开后另存为 .xlsx。',
      '是旧版 .xls（或 .et）格式，请用 Excel 或 WPS 另存为 .xlsx。',
      '文件可能已损坏，读不出来。',
      '设有打开密码，请用 Excel 或 WPS 去掉密码另存一份。',
      '找不到这个文件。',
      undefined,
    ]);
    expect(files.slice(0, 5).every(({ status }) => status === 'incomplete')).toBe(true);
    expect(files[5]?.tables).toHaveLength(2);
  });
});

describe('jixiao check', () => {
  it('prints tables, cells and sentences for a person, and a summary as the last line', async () => {
    const { code, out } = await call('check', sample('002-caofeidian.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('强制  F13   成本指标“项目补助金额”64 大于预算数 27.01，超出 36.99（万元）。');
    expect(out).toContain('未发现问题');
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 个文件，已审核 13 张表：强制 1，核实 3，提示 2');
  });

  it('speaks English when asked', async () => {
    const { out } = await call('check', '--lang', 'en-US', sample('002-caofeidian.xlsx'));
    expect(out).toContain('Cost "项目补助金额" 64 exceeds 预算数 27.01 by 36.99 (万元).');
  });

  it.each([
    [[], 2, 'jixiao check'],
    [['check'], 2, 'jixiao check'],
    [['insert'], 2, 'jixiao insert'],
    [['check', '--format', 'xml', 'a.xlsx'], 2, 'jixiao check'],
    [['check', '--lang', 'de', 'a.xlsx'], 2, 'jixiao check'],
    [['check', '--fast', 'a.xlsx'], 2, 'jixiao check'],
    [['--help'], 0, 'jixiao check'],
    [['insert', '--help'], 0, 'jixiao insert'],
  ])('%j exits with %i and says how it is called', async (args, expected, says) => {
    const { code, out, err } = await call(...args);
    expect(code).toBe(expected);
    expect(expected === 0 ? out : err).toContain(says);
  });

  it.each([['check'], ['forms'], ['insert']])('%s --help speaks the language of the user', async (command) => {
    const { out } = await call(command, '--help');
    expect(
      out.replace(/jixiao \w+|--\S+|<[^\s<>]+>|-h|N>|json|all|\.(?:xlsx|csv|html|sarif|txt)|zh-CN|en-US/g, ''),
    ).not.toMatch(/[a-z]{2}/i);
    const english = await call(command, '--help', '--lang', 'en-US');
    expect(english.out).toContain('Usage: jixiao');
    expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    [['check', '--fromat', 'json', 'a.xlsx'], '--format'],
    [['check', '--formt=json', 'a.xlsx'], '--format'],
    [['insert', '--from', 'all', '--out', 'a.xlsx'], '--form'],
    [['insert', '--form', 'all', '--out', 'a.xlsx', '--stacked=1'], '--stacked'],
    [['--lnag', 'en-US'], '--lang'],
  ])('%j: names the nearest option', async (args, near) => {
    expect((await call(...args)).err).toContain(`最接近的是 ${near}。`);
  });

  it.each([
    [['constructor']],
    [['check', '--constructor', 'a.xlsx']],
    [['insert', '--form', 'constructor', '--out', 'a.xlsx']],
    [['insert', '--form', '__proto__', '--out', 'a.xlsx']],
    [['insert', '--form', 'project-hebei', '--framework', '__proto__', '--out', 'a.xlsx']],
    [['forms', '--format', 'constructor']],
    [['forms', '--lang', 'toString']],
  ])('%j is refused like any other word', async (args) => {
    const { code, out, err } = await call(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('error:');
  });

  it('takes a value that begins with a dash behind an equals sign, and a file behind two dashes', async () => {
    expect((await call('insert', '--form=-x', '--out', 'a.xlsx')).err).toContain('没有代号为“-x”的表样');
    expect((await call('check', '--', '--help')).out).toContain('找不到这个文件');
  });
});
