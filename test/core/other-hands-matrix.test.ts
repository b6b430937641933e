import { describe, expect, it } from 'vitest';
import { createChecker, FORMS, toA1 } from '../../src/core';
import { createReader } from '../../src/core/read';
import { moneyIn } from '../../src/core/read/contents';
import { convert } from '../../src/core/language/money';
import { seedTable } from '../samples/seeds';
import {
  beside,
  cellOf,
  gridOf,
  lay,
  paper,
  paperOf,
  under,
  type Cell,
  type Line,
  type Paper,
  type Sheet,
} from './other-hands-matrix-papers';

const READER = createReader(FORMS);
const CHECKER = createChecker();

/** Budget tables as other counties and provinces lay them out, and worksheets that are not budget tables. */

const [INCOME_EXPENDITURE, INCOME, EXPENDITURE, FISCAL, GENERAL, BASIC] = [0, 1, 2, 3, 4, 5].map((index) =>
  paperOf(seedTable('003', index)),
);
const THREE_PUBLIC = paperOf(seedTable('003', 8));
const ALL = [INCOME_EXPENDITURE, INCOME, EXPENDITURE, FISCAL, GENERAL, BASIC, THREE_PUBLIC].filter(
  (one) => one !== undefined,
);
const CODED = [INCOME, EXPENDITURE, GENERAL, BASIC].filter((one) => one !== undefined);
const HALVES = [INCOME_EXPENDITURE, FISCAL].filter((one) => one !== undefined);

function check(sheet: Sheet, name = 'Sheet1') {
  const result = CHECKER.check([{ id: '1', name, grid: gridOf(sheet) }], { wholeWorkbook: true });
  return {
    forms: result.tables.map(({ form }) => form),
    bottoms: result.tables.map(({ area }) => area.bottom),
    errors: result.findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, position }) => `${toA1(position)} ${code}`),
    findings: result.findings,
  };
}

/** For each figure of the original, the key and the amount in 万元 that were read. */
function readings(sheet: Sheet): ReadonlyMap<string, string> {
  const { tables } = READER.read({ id: '1', name: 'Sheet1', grid: gridOf(sheet) });
  const ids = new Map(
    sheet.rows.flatMap((line, row) =>
      line.flatMap(({ id }, column) => (id === undefined ? [] : [[`${row},${column}`, id] as const])),
    ),
  );
  return new Map(
    tables.flatMap((table) =>
      [...table.fields].flatMap(([key, { position, value }]) => {
        const id = ids.get(`${position.row},${position.column}`);
        const money = moneyIn(table, key);
        if (
          id === undefined ||
          money?.kind !== 'amount' ||
          money.amount.isZero() ||
          (typeof value === 'string' && /\.(?:code|name)$/.test(key))
        )
          return [];
        return [[id, `${key} ${convert(money.amount, table.unit, '万元').toFixed()}`] as const];
      }),
    ),
  );
}

const known = new WeakMap<Paper, ReadonlyMap<string, string>>();

/** The readings of a paper on a plain sheet. */
function plainly(original: Paper): ReadonlyMap<string, string> {
  const found = known.get(original) ?? readings(lay(original));
  known.set(original, found);
  return found;
}

/** The figures that are still on the sheet must be read as on the plain sheet, with nothing else said, and a slip must be noticed. */
function expectAlike(original: Paper, sheet: Sheet): void {
  const plain = plainly(original);
  const found = readings(sheet);
  const there = new Set(sheet.rows.flat().flatMap(({ id, value }) => (id !== undefined && value !== null ? [id] : [])));
  const wanted = [...plain].filter(([id, reading]) => there.has(id) && !reading.includes('.code '));
  const { forms, errors } = check(sheet);
  expect(forms).toEqual([original.form]);
  expect([...found].filter(([id]) => wanted.some(([own]) => own === id)).sort()).toEqual(wanted.sort());
  expect(errors).toEqual([]);
  const [id = ''] = wanted[0] ?? [];
  const slip: Sheet = {
    ...sheet,
    rows: sheet.rows.map((line) => line.map((cell) => (cell.id === id ? { ...cell, value: '7654.32' } : cell))),
  };
  expect(check(slip).errors).not.toEqual([]);
}

const eachCell = (given: Paper, change: (cell: Cell, column: number, line: Line) => Cell): Paper => ({
  ...given,
  body: given.body.map((line) => line.map((cell, column) => change(cell, column, line))),
});
const text = (cell: Cell | undefined) => (typeof cell?.value === 'string' ? cell.value : '');
const inOrder = (given: Paper, order: readonly number[]): Paper => ({
  ...given,
  heads: order.map((column) => given.heads[column] ?? []),
  body: given.body.map((line) => order.map((column) => line[column] ?? cellOf(null))),
});
const columnOf = (given: Paper, label: string) =>
  given.heads.findIndex((path) => path.at(-1)?.replace(/\s+/g, '') === label);
const isAmount = (cell: Cell, column: number) => typeof cell.value === 'number' && column > 0;
const numbered = (sheet: Sheet, numbers: readonly (string | null)[]): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((line) =>
    line[0]?.value === '栏次'
      ? line.map((_, column) =>
          cellOf(numbers[column] === undefined ? column - numbers.length + 1 : (numbers[column] ?? null)),
        )
      : line,
  ),
});

describe.each(ALL.map((original) => [original.form, original] as const))('%s', (_, original) => {
  it.each<[string, Sheet]>([
    ['with merged heads and gaps', lay(original, { spans: 'merged', gaps: true })],
    ['with heads repeated over their columns', lay(original, { spans: 'repeated' })],
    ['with the columns numbered 甲, 乙, 1, 2', numbered(lay(original), ['甲', '乙'])],
    ['with the columns numbered **, **, 1, 2', numbered(lay(original), ['**', '**'])],
    [
      'without 序号 and 栏次',
      lay({ ...inOrder(original, original.heads.map((__, column) => column).slice(1)), counted: false }),
    ],
    [
      'with a third row of heads between',
      lay(
        {
          ...original,
          heads: original.heads.map((path) =>
            path.length > 1 ? [path[0] ?? '', '2024年预算数', path[1] ?? ''] : path,
          ),
        },
        { spans: 'merged' },
      ),
    ],
    [
      'with only the rows that have amounts',
      lay({ ...original, body: original.body.filter((line) => line.some(isAmount)) }),
    ],
    [
      'with figures as text, full-width, with separators',
      lay(
        eachCell(original, (cell, column) =>
          isAmount(cell, column)
            ? { ...cell, value: `　${Number(cell.value).toLocaleString('en-US').replaceAll(',', '，')} ` }
            : cell,
        ),
      ),
    ],
    [
      'in 元, with the unit’s name in the same cell',
      lay({
        ...eachCell(original, (cell, column) =>
          isAmount(cell, column) ? { ...cell, value: Math.round(Number(cell.value) * 10_000) } : cell,
        ),
        captions: [['编制单位：某县水利局　　　　单位：元']],
      }),
    ],
    [
      'with prose above, notes and signatures below',
      lay({
        ...original,
        below: [['注：本表反映本年预算。'], ['负责人：张三', null, '制表：李四'], ['—1—'], ['第三部分 名词解释']],
      }),
    ],
  ])('%s reads alike', (__, sheet) => expectAlike(original, sheet));

  it('continues after a page break that repeats its title and heads', () => {
    const { rows } = lay(original);
    const first = rows.findIndex((line) => line.some(({ id }) => id !== undefined));
    const middle = Math.floor((rows.length + first) / 2);
    const page = rows.slice(0, first).map((line) => line.map(({ value }) => cellOf(value)));
    expectAlike(original, { rows: [...rows.slice(0, middle), [cellOf('第1页')], [], ...page, ...rows.slice(middle)] });
  });
});

describe('a table of codes', () => {
  it.each(CODED.map((original) => [original.form, original] as const))(
    '%s has its columns in another order, codes split or before the names',
    (_, original) => {
      const [code, name] = [columnOf(original, '科目编码'), columnOf(original, '科目名称')];
      const columns = original.heads.map((__, column) => column);
      expectAlike(
        original,
        lay(
          inOrder(
            original,
            columns.map((column) => (column === code ? name : column === name ? code : column)),
          ),
        ),
      );
      expectAlike(original, lay(inOrder(original, [...columns.filter((column) => column !== name + 1), name + 1])));
      expectAlike(
        original,
        lay(
          eachCell(original, (cell, column) =>
            column === code && text(cell) !== ''
              ? { ...cell, value: `[${text(cell).replace(/^(\d{3})(\d\d)/, '$1 $2')}]` }
              : cell,
          ),
        ),
      );
      const joined = eachCell(original, (cell, column, line) =>
        column === name && text(line[code]) !== '' ? { ...cell, value: `${text(line[code])}-${text(cell)}` } : cell,
      );
      expectAlike(
        original,
        lay(
          inOrder(
            joined,
            columns.filter((column) => column !== code),
          ),
        ),
      );
    },
  );

  it('has a column each for 类, 款 and 项, each level written once', () => {
    if (!GENERAL) return;
    const code = columnOf(GENERAL, '科目编码');
    const split: Paper = {
      ...GENERAL,
      heads: GENERAL.heads.flatMap((path, column) =>
        column === code
          ? [
              ['科目编码', '类'],
              ['科目编码', '款'],
              ['科目编码', '项'],
            ]
          : [path],
      ),
      body: GENERAL.body.map((line) =>
        line.flatMap((cell, column) => {
          const [, first = '', second = '', third = ''] = /^(\d{3})(\d\d)?(\d\d)?$/.exec(text(cell)) ?? [];
          return column === code
            ? [cellOf(second === '' ? first : null), cellOf(third === '' ? second : null), cellOf(third)]
            : [cell];
        }),
      ),
    };
    expectAlike(GENERAL, lay(split));
  });

  it('may have the unit’s name in place of 合计', () => {
    if (!EXPENDITURE) return;
    expectAlike(
      EXPENDITURE,
      lay(eachCell(EXPENDITURE, (cell) => (text(cell) === '合计' ? { ...cell, value: '某县水利局' } : cell))),
    );
  });

  it('may have columns for last year and changes, which are not taken for parts', () => {
    expect(
      check(
        lay(
          paper(
            'general-public-expenditure',
            '一般公共预算支出表',
            [
              '功能分类科目/科目编码',
              '功能分类科目/科目名称',
              '2023年执行数',
              '2024年预算数/小计',
              '2024年预算数/基本支出',
              '2024年预算数/项目支出',
              '2024年预算数比2023年执行数/增减额',
              '2024年预算数比2023年执行数/增减%',
            ],
            [
              ['208', '社会保障和就业支出', 70, 80, 80, null, 10, 14.3],
              ['213', '农林水支出', 800, 840, 700, 140, 40, 5],
              ['合计', null, 870, 920, 780, 140, 50, 5.7],
            ],
          ),
        ),
      ),
    ).toMatchObject({ forms: ['general-public-expenditure'], errors: [] });
  });

  it('may have columns that detail another one, which are not taken for independent columns', () => {
    const heads = [
      '科目编码',
      '科目名称',
      '合计',
      '上年结转',
      '财政拨款收入/小计',
      '财政拨款收入/一般公共预算',
      '财政拨款收入/政府性基金',
      '事业收入/金额',
      '事业收入/其中：教育收费',
      '其他收入',
    ];
    const rows = [
      [null, '合计', 1020.5, 20.5, 960, 900, 60, 20, 5, 20],
      ['213', '农林水支出', 1020.5, 20.5, 960, 900, 60, 20, 5, 20],
    ];
    expect(check(lay(paper('budget-income', '收入预算总表', heads, rows)))).toMatchObject({
      forms: ['budget-income'],
      errors: [],
    });
    expect(
      check(
        lay(
          paper('budget-income', '收入预算总表', heads, [
            rows[0] ?? [],
            ['213', '农林水支出', 1020.5, 20.5, 961, 900, 60, 20, 5, 20],
          ]),
        ),
      ).errors,
    ).toContain('C6 T04');
  });

  it('may list several units one after the other, each of which is added up separately', () => {
    const rows = (name: string) => [
      [null, name, 30, 10, 20],
      ['213', '农林水支出', 30, 10, 20],
      ['21303', '水利', 30, 10, 20],
    ];
    const list = paper(
      'general-public-expenditure',
      '一般公共预算支出情况表',
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [[null, '合计', 60, 20, 40], ...rows('某局'), ...rows('某所')],
    );
    expect(check(lay(list))).toMatchObject({ forms: ['general-public-expenditure'], errors: [] });
  });
});

describe('a table of two halves', () => {
  it.each(HALVES.map((original) => [original.form, original] as const))(
    '%s has its rows numbered otherwise, by code or not at all',
    (_, original) => {
      const numbers = ['201', '202', '203', '204', '205', '206', '207', '208', '209', '210', '211', '212', '213'];
      expectAlike(
        original,
        lay(
          eachCell(original, (cell) => ({
            ...cell,
            ...(typeof cell.value === 'string' && { value: cell.value.replace(/^[一二三四五六七八九十]+、/, '') }),
          })),
        ),
      );
      expectAlike(
        original,
        lay(
          eachCell(original, (cell) => ({
            ...cell,
            ...(typeof cell.value === 'string' && { value: cell.value.replace(/^([一二三四五六七八九十]+)、/, '$1.') }),
          })),
        ),
      );
      expectAlike(
        original,
        lay({
          ...original,
          body: original.body.map((line, row) =>
            line.map((cell, column) =>
              column === 3 && numbers[row]
                ? { ...cell, value: `${numbers[row]} ${text(cell).replace(/^.*、/, '')}` }
                : cell,
            ),
          ),
        }),
      );
    },
  );

  it('may have expenditure on the left', () => {
    for (const original of HALVES) {
      const columns = original.heads.map((_, column) => column);
      expectAlike(original, lay(inOrder(original, [0, ...columns.filter((column) => column > 2), 1, 2])));
    }
  });

  const heads = ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'];

  it('is read by its rows’ numbers: (一) is contained in 一、', () => {
    const rows = [
      ['一、财政拨款收入', 960, '一、一般公共服务支出', 180.25],
      ['（一）一般公共预算拨款', 900, '二、农林水支出', 840.25],
      ['（二）政府性基金预算拨款', 60],
      ['二、财政专户管理资金收入', 40],
      ['三、单位资金收入', 20.5],
      ['　　1.事业收入', 15],
      ['　　2.其他收入', 5.5],
      ['本年收入合计', 1020.5, '本年支出合计', 1020.5],
      ['收入总计', 1020.5, '支出总计', 1020.5],
    ];
    expect(check(lay(paper('budget-income-expenditure', '收支总体情况表', heads, rows)))).toMatchObject({
      forms: ['budget-income-expenditure'],
      errors: [],
    });
  });

  it('may have 本年收入 above its parts, and other sources of income', () => {
    const rows = [
      ['一、本年收入', 1000, '一、本年支出', 1020.5],
      ['（一）一般公共预算资金', 900, '（一）一般公共服务支出', 180.25],
      ['（二）事业收入', 100, '（二）农林水支出', 840.25],
      ['二、上年结转', 20.5, '二、结转下年', null],
      ['收入总计', 1020.5, '支出总计', 1020.5],
    ];
    expect(check(lay(paper('budget-income-expenditure', '部门预算收支总表', heads, rows)))).toMatchObject({
      forms: ['budget-income-expenditure'],
      errors: [],
    });
  });

  it('may lack 本年收入合计: the total is then that of its parts', () => {
    const rows = (fund: number) => [
      ['一、一般公共预算', 900, '一、一般公共服务支出', 100],
      ['二、政府性基金预算', fund, '二、农林水支出', 880.5],
      ['三、上年结转', 20.5],
      ['收入总计', 980.5, '支出总计', 980.5],
    ];
    expect(check(lay(paper('', '财政拨款收支预算总表', heads, rows(60)))).errors).toEqual([]);
    expect(check(lay(paper('', '财政拨款收支预算总表', heads, rows(61)))).errors).toEqual(['B8 T02']);
  });
});

it('“三公” may be summed with or without meetings and training beside it', () => {
  const rows = (total: number) => [
    ['“三公”经费合计', total],
    ['1.因公出国（境）费用', 2],
    ['2.公务用车购置及运行费', 5],
    ['其中：（1）公务用车运行维护费', 5],
    ['（2）公务用车购置费'],
    ['3.公务接待费', 1],
    ['会议费', 1],
    ['培训费', 3],
  ];
  for (const total of [8, 12])
    expect(
      check(
        lay(
          paper(
            'three-public',
            '一般公共预算“三公”经费、会议费、培训费支出情况表',
            ['项目', '本年预算数'],
            rows(total),
          ),
        ),
      ),
    ).toMatchObject({ forms: ['three-public'], errors: [] });
});

it('assets listed above fixed assets, and those under a further 其中, are counted once', () => {
  const rows = [
    ['资产总额', null, 1000],
    ['流动资产', null, 187.6],
    ['固定资产', null, 812.4],
    ['1、房屋（平方米）', 1200, 420],
    ['其中：办公用房', 900, 300],
    ['业务用房', 300, 120],
    ['2、车辆（台、辆）', 2, 36.2],
    ['3、单价在20万元以上的设备', 3, 96.2],
    ['4、其他固定资产', 310, 260],
  ];
  expect(check(lay(paper('fixed-assets', '国有资产占用情况表', ['项目', '数量', '金额'], rows)))).toMatchObject({
    forms: ['fixed-assets'],
    errors: [],
  });
});

it('groups in a list of purchases are not added to what they contain', () => {
  const rows = [
    ['合计', null, null, null, 60],
    ['货物类', null, null, null, 40],
    ['台式电脑', '台', 10, 4, 40],
    ['服务类', null, null, null, 20],
    ['物业', '项', 1, 20, 20],
  ];
  expect(
    check(lay(paper('procurement', '政府采购预算明细表', ['项目名称', '计量单位', '数量', '单价', '合计'], rows))),
  ).toMatchObject({ forms: ['procurement'], errors: [] });
});

describe('several tables on one sheet', () => {
  it('may stand directly one below the other without titles', () => {
    const untitled = CODED.map((original) => ({ ...original, title: '' }));
    expect(
      check(
        under(
          untitled.map((one) => lay(one)),
          0,
        ),
      ),
    ).toMatchObject({ forms: CODED.map(({ form }) => form), errors: [] });
  });

  it('may stand side by side', () => {
    expect(check(beside([GENERAL, BASIC].flatMap((one) => (one ? [lay(one)] : [])))).errors).toEqual([]);
  });

  it('may belong to two units and have the same title', () => {
    if (!GENERAL) return;
    expect(check(under([lay(GENERAL), lay(GENERAL)])).forms).toEqual([GENERAL.form, GENERAL.form]);
  });
});

it.each([
  '2024年部门收支总体情况表',
  '表一 收支预算总表',
  '部门收入总体情况表',
  '部门支出总体情况表',
  '财政拨款收支总体情况表',
  '一般公共预算支出情况表',
  '一般公共预算基本支出明细表',
  '"三公"经费预算表',
])('a table with the title %s is recognised', (title) => {
  const original =
    ALL.find(
      ({ form }) =>
        form ===
        {
          2: 'budget-income-expenditure',
          表: 'budget-income-expenditure',
          财: 'fiscal-income-expenditure',
          '"': 'three-public',
        }[title[0] ?? ''],
    ) ??
    ALL.find(
      ({ form }) =>
        form ===
        (title.includes('收入')
          ? 'budget-income'
          : title.includes('基本')
            ? 'general-public-basic'
            : title.includes('公共')
              ? 'general-public-expenditure'
              : 'budget-expenditure'),
    );
  if (original) expectAlike(original, lay({ ...original, title }));
});

describe('no table is found in', () => {
  it.each(ALL.map((original) => [original.form, original] as const))('the final accounts of %s', (_, original) => {
    expect(check(lay({ ...original, title: original.title.replace('预算', '决算') })).forms).toEqual([]);
    expect(check(lay({ ...original, title: '' }), '2023年决算').forms).toEqual([]);
  });

  it.each<[string, readonly string[], (string | number | null)[][]]>([
    [
      'a register of assets',
      ['序号', '资产名称', '数量', '单价', '金额'],
      [
        [1, '台式电脑', 3, 4000, 12000],
        [2, '车辆', 1, 2000, 2000],
        [null, '合计', 4, null, 15000],
      ],
    ],
    [
      'a shopping list',
      ['项目', '数量', '金额'],
      [
        ['水费', 1, 100],
        ['电费', 1, 200],
        ['合计', 2, 310],
      ],
    ],
    [
      'a price list',
      ['序号', '项目名称', '计量单位', '数量', '单价', '合计'],
      [
        [1, '土方', '立方米', 100, 25, 2500],
        [null, '合计', null, null, null, 2600],
      ],
    ],
    [
      'a payroll',
      ['序号', '姓名', '基本工资', '津贴', '合计'],
      [
        [1, '张三', 3000, 500, 3500],
        [null, '合计', 6100, 1000, 7100],
      ],
    ],
    [
      'a cash book',
      ['日期', '摘要', '收入', '支出', '余额'],
      [
        ['1月1日', '上年结转', null, null, 1000],
        ['合计', null, 0, 200, 800],
      ],
    ],
    [
      'a household’s books',
      ['收入/项目', '收入/金额', '支出/项目', '支出/金额'],
      [
        ['工资', 10000, '房租', 3000],
        ['奖金', 2000, '吃饭', 3000],
        ['收入合计', 12000, '支出合计', 6500],
      ],
    ],
    [
      'a ledger',
      ['科目编码', '科目名称', '合计'],
      [
        ['5001', '生产成本', 100],
        ['500101', '材料', 90],
        ['合计', null, 151],
      ],
    ],
    [
      'a monthly report',
      ['科目编码', '科目名称', '本月', '累计', '合计'],
      [
        ['213', '农林水支出', 100, 50, 151],
        ['21303', '水利', 90, 50, 141],
      ],
    ],
    ['a list of customers', ['单位名称', '单位性质', '规格', '经费来源'], [['某公司', '企业', '大', '自筹']]],
  ])('%s', (_, heads, rows) => {
    expect(check(lay(paper('', '明细', heads, rows, { captions: [] }))).forms).toEqual([]);
    expect(check(lay(paper('', '', heads, rows, { captions: [] }), { spans: 'merged' })).forms).toEqual([]);
  });
});
