import type { CheckResult, Finding, Problem, Severity, SheetSnapshot, TableRef, TieOutcome } from '../../../src/core';

/** Findings as the core would make them, with the sentence ready in `values.text`. */

interface Mistake {
  readonly code: string;
  readonly severity: Severity;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly related?: Finding['related'];
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
        text: '公用经费合计 136.45 与分项之和 136.46 差 0.01 万元，可能是四舍五入的尾差。',
      },
      {
        code: 'V08',
        severity: 'warning',
        row: 22,
        column: 6,
        text: '“2023年12月底前完成”早于预算年度 2024 年，请核实完成时限。',
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
        text: '年度资金总额 315 ≠ 当年财政拨款 200 + 上年结转 0 + 其他 100 = 300，差 15（万元）。请核对各项来源，或改正总额。',
        related: [
          ...[6, 7, 8, 9, 10, 11].map((row) => at('s2', '项目1-5', row, 3)),
          at('s1', '整体支出', 3, 5),
          at('s1', '整体支出', 4, 5),
        ],
      },
      { code: 'C03', severity: 'warning', row: 14, column: 4, text: '“园区企业满意度”没有写指标描述。' },
      { code: 'C01', severity: 'error', row: 8, column: 3, text: '总体目标没有填写。' },
      {
        code: 'T07',
        severity: 'error',
        row: 12,
        column: 5,
        text: '成本指标“道路维修费用”≤64 万元，超过预算 27.01 万元。',
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
        text: '资金支出计划 12月底为 200.52，不等于 100%，也不等于预算数 200.53 万元。',
      },
      {
        code: 'T09',
        severity: 'warning',
        row: 28,
        column: 2,
        text: '资金支出计划的标题写的是“%”，填的像是金额（万元）。',
      },
      {
        code: 'T11',
        severity: 'hint',
        row: 27,
        column: 5,
        text: '财政资金与其他资金之和比预算数少 0.01 万元，可能是尾差。',
      },
    ],
  },
];

function findingsOf({ table, mistakes }: (typeof TABLES)[number]): readonly Finding[] {
  return mistakes.map(({ code, severity, row, column, text, related = [] }, index) => ({
    code,
    severity,
    table,
    position: { row, column },
    field: `field${index}`,
    message: 'text',
    values: { text },
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
    message: 'nothing',
    values: { text: '没有与绩效目标表相近的内容。' },
  },
  {
    kind: 'no-table',
    sheetId: 's4',
    sheetName: '收支总表',
    message: 'nearest',
    values: { text: '最接近“项目支出绩效目标表（甘肃）”，但缺少：项目名称、实施单位、年度资金总额、总体目标。' },
  },
];

const UNREAD: readonly Problem[] = [
  {
    kind: 'unreadable-amount',
    sheetId: 's2',
    sheetName: '项目1-5',
    position: { row: 5, column: 4 },
    message: 'amount',
    values: { text: '当年财政拨款“约贰佰万”读不成数字。' },
  },
];

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
        text: '支出总计 49088.77 ≠ 收入总计 49088.87，差 0.1（万元）。',
      },
      {
        code: 'T10',
        severity: 'error',
        row: 28,
        column: 6,
        text: '支出总计 49088.77 ≠ “单位预算支出总表”的合计 49088.87，差 0.1（万元）。',
        related: [at('s4', '收支总表', 28, 3), at('s1', '整体支出', 4, 5), at('s2', '项目1-5', 46, 5)],
      },
    ],
  }).map((finding) =>
    finding.code === 'T10' ? { ...finding, field: 'expenditure-total:total.expenditure' } : finding,
  ),
);

/** Names of the made-up ties. */
export const TIE_NAMES: Readonly<Record<string, string>> = {
  'expenditure-total': '单位预算收支总表的支出总计 = 单位预算支出总表的合计',
  'income-total': '单位预算收支总表的收入总计 = 单位预算收入总表的合计',
  'projects-of-unit': '项目绩效目标表之和 = 单位预算支出总表的项目支出',
  'fund-total': '财政拨款收支总表的政府性基金 = 政府性基金预算财政拨款支出表的合计',
  'capital-total': '财政拨款收支总表的国有资本经营 = 国有资本经营预算财政拨款支出表的合计',
  'basic-total': '一般公共预算财政拨款支出表的基本支出 = 基本支出表的合计',
  'fiscal-income': '财政拨款收入 = 财政拨款收支总表的收入总计',
  'fiscal-expenditure': '财政拨款支出 = 财政拨款收支总表的支出总计',
  'carried-over': '上年结转 = 财政拨款收支总表的上年结转',
  'three-public': '“三公”经费支出表 = 基本支出表中的“三公”各科目',
  'function-201': '财政拨款收支总表的一般公共服务支出 = 一般公共预算财政拨款支出表的 201',
};

const UNIT = '河北大厂高新技术产业开发区管理委员会';

function tie(id: string, status: TieOutcome['status'], more: Partial<TieOutcome> = {}): TieOutcome {
  return { id, unitName: UNIT, year: 2024, status, forms: [], tables: BUDGET, ...more };
}

const TIES: readonly TieOutcome[] = [
  ...[
    'function-201',
    'fund-total',
    'capital-total',
    'basic-total',
    'fiscal-income',
    'fiscal-expenditure',
    'carried-over',
  ].map((id) => tie(id, 'holds')),
  tie('income-total', 'unchecked', { obstacle: 'absent', forms: ['budget-income'], tables: [] }),
  tie('expenditure-total', 'broken'),
  tie('three-public', 'unchecked', { obstacle: 'blank' }),
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
): CheckResult {
  const unread = problems.some((problem) => problem.kind === 'unreadable-amount');
  return {
    status: unread ? 'incomplete' : findings.length > 0 ? 'findings' : 'clean',
    tables,
    findings,
    problems,
    ties,
  };
}

/** As many findings as asked for, over tables of forty: for the length of the list, not its content. */
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
    if (!table || !severity) return [];
    const text = `指标“完成率 ${index}”的指标值 ${index % 97} 与年度资金总额不相称，请核实后改正或说明理由。`;
    return [
      {
        // A code of its own for each: these are for the length of a list, and warnings alike would be one line.
        code: `X${index % 75}`,
        severity,
        table,
        position: { row: table.area.top + (index % 75), column: index % 7 },
        field: `f${index}`,
        message: 'text',
        values: { text },
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
      text: `第 ${index + 1} 条指标没有写指标描述，请补充。`,
    };
  });
  return findingsOf({
    table,
    mistakes: [
      ...alike,
      { code: 'V08', severity: 'warning', row: 60, column: 5, text: '完成时限“2023年12月底”早于预算年度 2024 年。' },
      { code: 'C01', severity: 'error', row: 52, column: 2, text: '“总体目标”未填写，请补填。' },
    ],
  });
}

export const RESULTS = {
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
  '300': many(300),
  '2000': many(2000),
} as const satisfies Readonly<Record<string, CheckResult>>;
