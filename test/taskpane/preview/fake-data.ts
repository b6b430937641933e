import {
  isOurs,
  RULES,
  type CheckOutcome,
  type CheckResult,
  type Finding,
  type Problem,
  type Severity,
  type SheetSnapshot,
  type TableRef,
  type TieOutcome,
  type UnreadRegion,
} from '../../../src/core';

/** Made-up findings, in the words of real rules. */

interface Mistake {
  readonly code: string;
  readonly severity: Severity;
  readonly row: number;
  readonly column: number;
  readonly message: string;
  readonly values: Finding['values'];
  readonly related?: Finding['related'];
  readonly readAs?: Finding['readAs'];
}

const at = (sheetId: string, sheetName: string, row: number, column: number) => ({
  sheetId,
  sheetName,
  position: { row, column },
});

const TABLES: readonly { readonly table: TableRef; readonly mistakes: readonly Mistake[] }[] = [
  {
    table: {
      sheetId: 's1',
      sheetName: '整体支出',
      form: 'unit-overall-gansu',
      area: { top: 0, left: 0, bottom: 27, right: 7 },
      title: '张掖经济技术开发区管理委员会2024年部门（单位）整体支出绩效目标表',
      key: '张掖经济技术开发区管理委员会 unit-overall-gansu',
    },
    mistakes: [
      {
        code: 'T11',
        severity: 'hint',
        row: 9,
        column: 5,
        message: 'differs',
        values: {
          total: '公用经费',
          actual: '136.45',
          parts: '办公费 100.12 + 差旅费 36.34',
          expected: '136.46',
          difference: '0.01',
          unit: '万元',
        },
      },
      {
        code: 'V08',
        severity: 'warning',
        row: 22,
        column: 6,
        message: 'value',
        values: { deadline: '2023年12月底前', year: '2024' },
      },
    ],
  },
  {
    table: {
      sheetId: 's2',
      sheetName: '项目1-5',
      form: 'project-gansu',
      area: { top: 1, left: 1, bottom: 19, right: 6 },
      title: '循环经济示范园基础设施维修改造项目支出绩效目标表',
      key: '循环经济示范园基础设施维修改造',
    },
    mistakes: [
      {
        code: 'T01',
        severity: 'error',
        row: 5,
        column: 3,
        message: 'differs',
        values: {
          total: '年度资金总额',
          actual: '315',
          parts: '当年财政拨款 200 + 上年结转资金 0 + 其他资金 100',
          expected: '300',
          difference: '15',
          unit: '万元',
        },
        readAs: {
          kind: 'field',
          label: '年度资金总额',
          labelAt: { row: 5, column: 2 },
          concept: 'total',
          period: 'year',
          stage: 'planned',
        },
        related: [
          ...[6, 7, 8, 9, 10, 11].map((row) => at('s2', '项目1-5', row, 3)),
          at('s1', '整体支出', 3, 5),
          at('s1', '整体支出', 4, 5),
        ],
      },
      {
        code: 'C03',
        severity: 'warning',
        row: 14,
        column: 4,
        message: 'noDescription',
        values: { name: '园区企业满意度' },
      },
      { code: 'C01', severity: 'error', row: 8, column: 3, message: 'empty', values: { label: '总体目标' } },
      {
        code: 'T07',
        severity: 'error',
        row: 12,
        column: 5,
        message: 'above',
        values: {
          name: '道路维修费用',
          actual: '64',
          budget: '年度资金总额',
          expected: '27.01',
          difference: '36.99',
          unit: '万元',
        },
        related: [at('s2', '项目1-5', 5, 3), at('s1', '整体支出', 3, 5)],
      },
    ],
  },
  {
    table: {
      sheetId: 's2',
      sheetName: '项目1-5',
      form: 'project-hebei',
      area: { top: 23, left: 1, bottom: 45, right: 8 },
      title: '',
      key: '13028224P00123410001X',
    },
    mistakes: [
      {
        code: 'T08',
        severity: 'error',
        row: 30,
        column: 8,
        message: 'notBudget',
        values: { label: '12月底', actual: '200.52', expected: '200.53', difference: '-0.01' },
      },
      {
        code: 'T09',
        severity: 'warning',
        row: 28,
        column: 2,
        message: 'amounts',
        values: { last: '200.52', budget: '200.53', unit: '万元' },
      },
      {
        code: 'T11',
        severity: 'hint',
        row: 27,
        column: 5,
        message: 'differs',
        values: {
          total: '预算数',
          actual: '200.53',
          parts: '财政资金 200.52 + 其他资金 0',
          expected: '200.52',
          difference: '0.01',
          unit: '万元',
        },
      },
    ],
  },
];

function findingsOf({ table, mistakes }: (typeof TABLES)[number]): readonly Finding[] {
  return mistakes.map(({ row, column, related = [], ...rest }, index) => ({
    ...rest,
    table,
    position: { row, column },
    field: `field${index}`,
    related,
  }));
}

function sheet(id: string, name: string): SheetSnapshot {
  return { id, name, grid: { top: 0, left: 0, values: [] } };
}

export const SHEETS: readonly SheetSnapshot[] = [
  sheet('s1', '整体支出'),
  sheet('s2', '项目1-5'),
  sheet('s3', '填报说明'),
  sheet('s4', '收支总表'),
];

const NO_TABLE: readonly Problem[] = [
  {
    kind: 'no-table',
    sheetId: 's3',
    sheetName: '填报说明',
    message: 'none',
    values: {},
  },
  {
    kind: 'no-table',
    sheetId: 's4',
    sheetName: '收支总表',
    message: 'nearest',
    values: { form: 'project-gansu', missing: ['项目名称', '实施单位', '年度资金总额', '总体目标'] },
  },
];

const UNREAD: readonly Problem[] = [
  {
    kind: 'unreadable-amount',
    sheetId: 's2',
    sheetName: '项目1-5',
    position: { row: 5, column: 4 },
    message: 'unreadable',
    values: { label: '当年财政拨款', content: '约贰佰万' },
  },
];

const SELF_EVALUATION: UnreadRegion = {
  sheetId: 's3',
  sheetName: '填报说明',
  area: { top: 3, left: 0, bottom: 18, right: 7 },
  looksLike: 'self-evaluation',
};
const FINAL_ACCOUNT: UnreadRegion = {
  sheetId: 's4',
  sheetName: '收支总表',
  area: { top: 0, left: 0, bottom: 30, right: 5 },
  looksLike: 'final-account',
};

/** Budget tables that do not agree with each other, and what ties there are between them. */
const BUDGET: readonly TableRef[] = [
  ['budget-income-expenditure', '单位预算收支总表', 0],
  ['budget-expenditure', '单位预算支出总表', 40],
].map(([form, title, top]) => ({
  sheetId: 's4',
  sheetName: '收支总表',
  form: String(form),
  area: { top: Number(top), left: 0, bottom: Number(top) + 30, right: 7 },
  title: String(title),
  key: String(title),
}));

const BUDGET_FINDINGS: readonly Finding[] = BUDGET.slice(0, 1).flatMap((table) =>
  findingsOf({
    table,
    mistakes: [
      {
        code: 'T03',
        severity: 'error',
        row: 28,
        column: 6,
        message: 'differs',
        values: {
          left: '收入总计',
          expected: '49088.87',
          right: '支出总计',
          actual: '49088.77',
          difference: '0.1',
          unit: '万元',
        },
      },
      {
        code: 'T10',
        severity: 'error',
        row: 28,
        column: 6,
        message: 'differs',
        values: {
          table: '单位预算收支总表',
          label: '支出总计',
          actual: '49088.77',
          other: '单位预算支出总表',
          otherLabel: '合计',
          expected: '49088.87',
          difference: '0.1',
          unit: '万元',
        },
        related: [at('s4', '收支总表', 28, 3), at('s1', '整体支出', 4, 5), at('s2', '项目1-5', 46, 5)],
      },
    ],
  }).map((finding) =>
    finding.code === 'T10' ? { ...finding, field: 'expenditure-total:total.expenditure' } : finding,
  ),
);

const UNIT = '河北大厂高新技术产业开发区管理委员会';

function tie(id: string, status: TieOutcome['status'], more: Partial<TieOutcome> = {}): TieOutcome {
  return { id, unitName: UNIT, year: 2024, status, forms: [], tables: BUDGET, ...more };
}

const TIES: readonly TieOutcome[] = [
  ...[
    'general-classes',
    'fund-total',
    'state-capital-total',
    'basic-total',
    'income-fiscal',
    'fiscal-within-total',
    'income-carry-over',
  ].map((id) => tie(id, 'holds')),
  tie('income-total', 'unchecked', { obstacle: 'absent', forms: ['budget-income'], tables: [] }),
  tie('expenditure-total', 'broken'),
  tie('three-public-receptions', 'unchecked', { obstacle: 'blank' }),
  tie('projects-of-unit', 'unchecked', {
    obstacle: 'several',
    forms: ['budget-expenditure'],
    unitName: '大厂回族自治县投资促进局',
    tables: BUDGET.slice(1).flatMap((table) => [table, table]),
  }),
];

const refs = TABLES.map(({ table }) => table);

function result(
  findings: readonly Finding[],
  tables: readonly TableRef[],
  problems: readonly Problem[],
  ties: readonly TieOutcome[] = [],
  unread: readonly UnreadRegion[] = [],
): CheckResult {
  const isIncomplete = unread.some(isOurs) || problems.some((problem) => problem.kind === 'unreadable-amount');
  const isWrong = findings.some(({ severity }) => severity !== 'hint');
  return {
    status: isIncomplete ? 'incomplete' : isWrong ? 'findings' : tables.length > 0 ? 'clean' : 'none',
    tables: tables.map((ref) => ({ kind: 'target', checks: [], toFill: [], ...ref })),
    findings,
    problems,
    unread,
    ties,
  };
}

/** Something to stand in any message. */
const ANYTHING: Finding['values'] = {
  label: '年度资金总额',
  total: '年度资金总额',
  budget: '年度资金总额',
  parts: '当年财政拨款 200 + 其他资金 100',
  unit: '万元',
  ...Object.fromEntries(['actual', 'sum', 'expected', 'amount', 'figure', 'difference'].map((slot) => [slot, '15'])),
};

/** Every slot of a template, filled with what it is of or with the name of an indicator. */
function filled(template: string, name: string): Finding['values'] {
  const slots = [...template.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot);
  return Object.fromEntries(slots.map((slot) => [slot, ANYTHING[slot] ?? name]));
}

/** As many findings as asked for, 75 to a table: for the length of the list, not its content. */
function many(count: number): CheckResult {
  const severities: readonly Severity[] = ['warning', 'error', 'warning', 'warning', 'hint'];
  const tables = Array.from({ length: Math.ceil(count / 75) }, (_, index): TableRef => ({
    sheetId: 's2',
    sheetName: '项目1-5',
    form: 'project-gansu',
    area: { top: index * 100, left: 0, bottom: index * 100 + 90, right: 7 },
    title: `第 ${index + 1} 个项目支出绩效目标表`,
    key: `P${index}`,
  }));
  const findings = Array.from({ length: count }, (_, index): Finding[] => {
    const table = tables[Math.floor(index / 75)];
    const severity = severities[index % severities.length];
    // Rules take turns, so that no three warnings of a table are of one rule: they would be one line.
    const rule = RULES[Math.floor(((index % 75) * RULES.length) / 75)];
    const [[message, template] = []] = Object.entries(rule?.messages ?? {});
    if (!table || !severity || !rule || message === undefined || template === undefined) return [];
    return [
      {
        code: rule.code,
        severity,
        table,
        position: { row: table.area.top + (index % 75), column: index % 7 },
        field: `f${index}`,
        message,
        values: filled(template['zh-CN'], `完成率 ${index}`),
        related: [],
      },
    ];
  });
  return result(findings.flat(), tables, []);
}

/** A table of another province, and one in which nothing was found. */
const GENERIC: readonly TableRef[] = ['公共卫生服务补助资金绩效目标申报表', '教育专项资金绩效目标申报表'].map(
  (title, index) => ({
    sheetId: 's2',
    sheetName: '项目1-5',
    form: 'indicators-generic',
    area: { top: 50 + index * 20, left: 0, bottom: 65 + index * 20, right: 6 },
    title,
    key: `generic-${index}`,
  }),
);

/** Many warnings of the same kind in one table, one of another, one error. */
function repeated(table: TableRef): readonly Finding[] {
  const alike = Array.from({ length: 12 }, (_, index): Mistake => {
    return {
      code: 'C03',
      severity: 'warning',
      row: 54 + index,
      column: 4,
      message: 'noDescription',
      values: { name: `第 ${index + 1} 期培训人数` },
    };
  });
  return findingsOf({
    table,
    mistakes: [
      ...alike,
      {
        code: 'V08',
        severity: 'warning',
        row: 60,
        column: 5,
        message: 'value',
        values: { deadline: '2023年12月底', year: '2024' },
      },
      { code: 'C01', severity: 'error', row: 52, column: 2, message: 'empty', values: { label: '总体目标' } },
    ],
  });
}

/** One table with a mistake, two in which nothing is filled in yet, and rules that could not be used. */
function blank(): CheckResult {
  const checks: readonly CheckOutcome[] = [
    { code: 'T01', outcome: 'unchecked', because: 'absent' },
    { code: 'V08', outcome: 'unchecked', because: 'year' },
    { code: 'V09', outcome: 'unchecked', because: 'year' },
    { code: 'V04', outcome: 'unchecked', because: 'nothing' },
  ];
  const cells = [5, 6, 7, 8, 10, 11].map((row) => ({ row, column: 3 }));
  const ties = ['income-total', 'income-fiscal'].map((id) =>
    tie(id, 'unchecked', { obstacle: 'empty', forms: ['budget-income'], tables: [] }),
  );
  const found = result(TABLES.slice(1, 2).flatMap(findingsOf), refs, [], ties);
  return {
    ...found,
    status: 'incomplete',
    tables: found.tables.map((table, index) => ({ ...table, checks, toFill: index === 1 ? [] : cells })),
  };
}

export const RESULTS = {
  blank: blank(),
  generic: result(GENERIC.slice(0, 1).flatMap(repeated), GENERIC, []),
  findings: result(TABLES.flatMap(findingsOf), refs, NO_TABLE),
  clean: result([], refs, []),
  ties: result([...TABLES.flatMap(findingsOf), ...BUDGET_FINDINGS], [...refs, ...BUDGET], [], TIES),
  'ties-clean': result(
    [],
    [...refs, ...BUDGET],
    [],
    TIES.map((tie) => ({ ...tie, status: 'holds' })),
  ),
  'no-table': result([], [], NO_TABLE),
  incomplete: result(TABLES.slice(1).flatMap(findingsOf), refs, UNREAD),
  unread: result([], refs, UNREAD, [], [SELF_EVALUATION, FINAL_ACCOUNT]),
  'unread-only': result([], [], NO_TABLE.slice(1), [], [SELF_EVALUATION]),
  outside: result([], refs, [], [], [FINAL_ACCOUNT]),
  '300': many(300),
  '2000': many(2000),
} as const satisfies Readonly<Record<string, CheckResult>>;
