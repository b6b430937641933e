import { TIES } from '../ties';
import { evaluateTies, type Breach, type Side } from '../ties/evaluate';
import { plainNumber } from '../values/money';
import type { TieReport, WorkbookRule } from './rule';

/** A table as a message names it: by its title, else by its form. */
function nameOf({ table }: Side): string {
  return table.title || table.form.name['zh-CN'];
}

function reportOf({ tie, kind, severity, left, right }: Breach): TieReport | undefined {
  const [at] = left.cells;
  const own = left.cells.slice(1).filter(({ table }) => table === left.table).map(({ reading }) => reading.position);
  const others = right?.cells ?? [];
  // A row that only the other table has: it is said of that one.
  const home = at ?? others[0];
  if (!home) return undefined;
  const count = tie.kind === 'sum' ? others.length : undefined;
  return {
    table: home.table,
    at: home.reading.position,
    field: `${tie.id}:${home.key}`,
    message: tie.kind === 'sum' ? `${kind}Sum` : right ? (tie.above && tie.below && !tie.belowIf && tie.above === tie.below ? 'differs' : kind) : 'missing',
    severity,
    values: {
      table: nameOf(left),
      label: left.label,
      actual: plainNumber(left.amount),
      other: right ? nameOf(right) : '',
      otherLabel: right?.label ?? '',
      expected: right ? plainNumber(right.amount) : '',
      difference: right ? plainNumber(left.amount.minus(right.amount).abs()) : '',
      unit: left.table.unit,
      ...(count !== undefined && { count }),
    },
    ...(right && { expected: plainNumber(right.amount), actual: plainNumber(left.amount), difference: plainNumber(left.amount.minus(right.amount)) }),
    related: own,
    elsewhere: others.filter((cell) => cell !== home).map(({ table, reading }) => ({ table, position: reading.position })),
  };
}

export const T10: WorkbookRule = {
  code: 'T10',
  severity: 'error',
  scope: 'between-tables',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '表与表之间的金额对不上',
      why: '同一单位、同一年度的各张表说的是同一笔预算：同一个数在两张表里应当一样，部分不能大于整体，各项目之和不能大于项目支出。',
      remedy: '对照两张表的这两处，改正填错的一处；项目之和小于项目支出的，核实是否有项目没有列出。',
      messages: {
        differs: '“{table}”的{label} {actual} ≠ “{other}”的{otherLabel} {expected}，差 {difference}（{unit}）。',
        above: '“{table}”的{label} {actual} 大于“{other}”的{otherLabel} {expected}，多出 {difference}（{unit}）。',
        below: '“{table}”的{label} {actual} 小于“{other}”的{otherLabel} {expected}，少 {difference}（{unit}）。',
        aboveSum: '“{table}”的{label} {actual} 大于 {count} 张项目绩效目标表的资金合计 {expected}，差 {difference}（{unit}），请核实是否有项目没有列出。',
        belowSum: '{count} 张项目绩效目标表的资金合计 {expected} 大于“{table}”的{label} {actual}，多出 {difference}（{unit}）。',
        missing: '“{table}”的项目“{label}”没有对应的项目绩效目标表，请核对项目名称。',
      },
    },
    'en-US': {
      title: 'Tables of one workbook contradict each other',
      why: 'The tables of one unit and year speak of one budget: the same figure must be the same in both, a part cannot exceed the whole, and projects cannot add up to more than project expenditure.',
      remedy: 'Compare the two cells and correct the one that is wrong; where projects add up to less, see whether some are not listed.',
      messages: {
        differs: '{label} {actual} in "{table}" ≠ {otherLabel} {expected} in "{other}", difference {difference} ({unit}).',
        above: '{label} {actual} in "{table}" exceeds {otherLabel} {expected} in "{other}" by {difference} ({unit}).',
        below: '{label} {actual} in "{table}" is {difference} less than {otherLabel} {expected} in "{other}" ({unit}).',
        aboveSum: '{label} {actual} in "{table}" is {difference} more than the {count} project tables add up to, {expected} ({unit}). Are projects missing?',
        belowSum: 'The {count} project tables add up to {expected}, {difference} more than {label} {actual} in "{table}" ({unit}).',
        missing: 'No project table is called "{label}" as in "{table}". Please check the name.',
      },
    },
  },
  examples: { found: [], silent: [] },
  *check({ units }) {
    for (const { breaches } of evaluateTies(TIES, units)) {
      for (const breach of breaches) {
        const report = reportOf(breach);
        if (report) yield report;
      }
    }
  },
};
