import type { CheckResult, Finding, SheetEdit, SheetSnapshot, TableRef } from '../../../src/core';

/** A table with rows missing, as the core would report it, and again once they stand: what is fixed is there, what was below has moved. */

const SHEET = { id: 's2', name: '项目1-5' };
const TITLE = '循环经济示范园基础设施维修改造项目支出绩效目标表';

interface Missing {
  readonly code: string;
  readonly severity: Finding['severity'];
  /** The row it is inserted before, as the table is at first. */
  readonly before: number;
  readonly label: string;
  readonly message: string;
  readonly values: Finding['values'];
  /** Whether it is reported that the row is blank, once it stands. */
  readonly demanded?: boolean;
}

const MISSING: readonly Missing[] = [
  {
    code: 'C08',
    severity: 'error',
    before: 8,
    label: '年度总体目标',
    message: 'label',
    values: { label: '年度总体目标' },
    demanded: true,
  },
  {
    code: 'C02',
    severity: 'warning',
    before: 15,
    label: '社会效益指标',
    message: 'secondLevel',
    values: { first: '效益指标', second: '社会效益指标' },
  },
  {
    code: 'C02',
    severity: 'warning',
    before: 18,
    label: '满意度指标',
    message: 'firstLevel',
    values: { first: '满意度指标' },
  },
];

/** What stays: above all fixes, and between the last two. */
const OTHERS = [
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
  },
  {
    code: 'C03',
    severity: 'warning',
    row: 16,
    column: 4,
    message: 'noDescription',
    values: { name: '园区企业满意度' },
  },
] as const;

/** Fifty rows, with the table's labels in the first column. */
export const FIXABLE: SheetSnapshot = {
  ...SHEET,
  grid: {
    top: 0,
    left: 0,
    merges: [],
    values: Array.from({ length: 50 }, (_, row) => [
      row === 0 ? TITLE : null,
      `第 ${row} 项`,
      ...Array<null>(6).fill(null),
    ]),
  },
};

function editOf(label: string, before: number): SheetEdit {
  const row = { top: before - 1, bottom: before - 1, left: 1, right: 6 };
  return {
    sheetId: SHEET.id,
    sheetName: SHEET.name,
    expects: [],
    insert: { before, count: 1 },
    looks: [{ from: row, to: { ...row, top: before, bottom: before } }],
    heightLike: before - 1,
    dissolve: [],
    cells: [{ position: { row: before, column: 1 }, before: null, after: label }],
    merge: [{ top: before, bottom: before, left: 3, right: 6 }],
    validations: [],
  };
}

export function checkFixable(sheets: readonly SheetSnapshot[]): CheckResult {
  const texts = new Set(sheets.flatMap(({ grid }) => grid.values.flat()));
  const fixed = MISSING.filter(({ label }) => texts.has(label));
  const shifted = (row: number): number => row + fixed.filter(({ before }) => before <= row).length;
  const table: TableRef = {
    sheetId: SHEET.id,
    sheetName: SHEET.name,
    form: 'project-gansu',
    area: { top: 0, left: 1, bottom: shifted(19), right: 6 },
    title: TITLE,
    key: TITLE,
  };
  const finding = (
    field: string,
    rest: Pick<Finding, 'code' | 'severity' | 'position' | 'message' | 'values'>,
  ): Finding => ({
    ...rest,
    field,
    table,
    related: [],
  });
  const findings = MISSING.flatMap((missing): readonly Finding[] => {
    const { code, severity, label, message, values, demanded } = missing;
    if (!fixed.includes(missing)) {
      const row = shifted(missing.before);
      return [
        {
          ...finding(label, { code, severity, message, values, position: { row: row - 1, column: 1 } }),
          fixes: [{ kind: 'structure', isSafe: false, edit: editOf(label, row) }],
        },
      ];
    }
    const row = shifted(missing.before) - 1;
    if (!demanded) return [];
    const blank = { code: 'C01', severity: 'error', message: 'empty', values: { label } } as const;
    return [finding(label, { ...blank, position: { row, column: 3 } })];
  });
  const others = OTHERS.map(({ row, column, ...rest }, index) =>
    finding(`other${index}`, { ...rest, position: { row: shifted(row), column } }),
  );
  return {
    status: 'findings',
    tables: [{ ...table, kind: 'target', checks: [], toFill: [] }],
    findings: [...findings, ...others],
    problems: [],
    unread: [],
    ties: [],
  };
}
