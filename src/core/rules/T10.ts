import { both } from '../model/locale';
import type { Table } from '../read';
import type { Position } from '../model/geometry';
import type { Breach, Side } from '../ties/evaluate';
import type { SideCell } from '../ties/figure';
import { convert } from '../language/money';
import { doubtfulNames } from './code-names';
import type { TieObjection, WorkbookRule } from './rule';
import { otherInitialBudgets } from './followed-up';
import { otherBudgets } from './project-budgets';
import { otherProjectTotals } from './project-totals';
import { strayUnits, strayYears } from './strays';

/**
 * A table's name in a message: its title, else that of its form. The quotes around 三公 become inner quotes, since the message quotes the
 * name.
 */
function nameOf({ table }: Side): string {
  return (table.title || table.form.name['zh-CN']).replaceAll('“', '‘').replaceAll('”', '’');
}

/** The cell to report in a table that does not have the row: its 合计, else its first cell. */
function totalOf({ fields, area }: Table): Position {
  return fields.get('total.total')?.position ?? { row: area.top, column: area.left };
}

/** The cell with the name in an amount's row. */
function nameCell({ tie, left }: Breach): SideCell | undefined {
  const [amount] = left.cells;
  if (tie.kind !== 'named' || !amount) return amount;
  const key = `${amount.key.slice(0, amount.key.lastIndexOf('.'))}.${tie.left.name}`;
  const reading = left.table.fields.get(key);
  return reading && { ...amount, key, reading };
}

function messageOf({ tie, kind, severity, mustEqual, isTail, left, right }: Breach): string {
  if (!right) return 'missing';
  if (isTail) return 'tail';
  if (tie.kind === 'sum') return `${kind}Sum`;
  if (severity === 'hint') return `${kind}Hint`;
  const absent = [left, right].find(({ cells }) => cells.length === 0);
  if (absent) return absent.table.made === 'matrix' && absent.table.rows.length === 0 ? 'empty' : 'unlisted';
  if (tie.kind === 'named') return rowsOf(tie, left) > 1 ? 'aboveRows' : 'aboveProject';
  return mustEqual ? 'differs' : kind;
}

/** How many rows of a list were added up. */
function rowsOf(tie: Breach['tie'], { cells }: Side): number {
  return tie.kind === 'named' ? cells.filter(({ key }) => key.endsWith(`.${tie.left.column}`)).length : cells.length;
}

function objectionOf(breach: Breach): TieObjection | undefined {
  const { tie, left, right } = breach;
  const message = messageOf(breach);
  const others = right?.cells ?? [];
  // If only the other table has the row, the finding belongs to that table.
  const isLeft = left.cells.length > 0;
  const home = message === 'missing' ? nameCell(breach) : (left.cells[0] ?? others[0]);
  if (!home) return undefined;
  const [here, there] = isLeft || !right ? [left, right] : [right, left];
  const shown = (side: Side) => convert(side.amount, left.table.unit, home.table.unit);
  const [actual, expected] = [shown(here), there && shown(there)];
  const own = [...left.cells, ...others].filter(({ table, key }) => table === home.table && key !== home.key);
  return {
    table: home.table,
    at: home.reading.position,
    field: `${tie.id}:${home.key}`,
    message,
    severity: breach.severity,
    values: {
      table: nameOf(here),
      label: message === 'missing' ? home.reading.content : here.label,
      other: there ? nameOf(there) : '',
      otherLabel: there?.label ?? '',
      unit: home.table.unit,
      count: message === 'aboveRows' ? rowsOf(tie, left) : others.length,
    },
    ...(expected && { expected, actual }),
    related: own.map(({ reading }) => reading.position),
    elsewhere: [
      ...[...left.cells, ...others]
        .filter(({ table }) => table !== home.table)
        .map(({ table, reading }) => ({ table, position: reading.position })),
      ...[here, there].flatMap((side) =>
        side?.cells.length === 0 ? [{ table: side.table, position: totalOf(side.table) }] : [],
      ),
    ],
  };
}

export const T10: WorkbookRule = {
  code: 'T10',
  severity: 'error',
  scope: 'between-tables',
  title: both('表与表之间的金额对不上', 'Tables of one workbook contradict each other'),
  messages: {
    names: both(
      '科目 {code} 在这里是“{name}”，在“{other}”中是“{otherName}”，请核实。',
      'Code {code} is called "{name}" here and "{otherName}" in "{other}". Please check.',
    ),
    usualName: both(
      '科目 {code} 在这里叫“{name}”，公开的预算表里一般叫“{usual}”，请核对科目编码和名称。',
      'Code {code} is called "{name}" here; public tables call it "{usual}". Check code and name.',
    ),
    year: both(
      '本表是 {own} 年度的，而同一单位的其余 {count} 张预算表都是 {year} 年度的，请核实。',
      'This table is of {own}, while the other {count} budget tables of the unit are of {year}. Please check.',
    ),
    unit: both(
      '本表的单位是“{own}”，而其余 {count} 张预算表都是“{name}”的，请核实。',
      'This table is of "{own}", while the other {count} budget tables are of "{name}". Please check.',
    ),
    moreProjects: both(
      '本表各项目合计 {actual}，大于“{other}”的项目支出 {expected}，多出 {difference}（{unit}），请核实。',
      'The projects of this table add up to {actual}, {difference} more than project expenditure {expected} in "{other}" ({unit}). Please check.',
    ),
    fewerProjects: both(
      '本表各项目合计 {actual}，“{other}”的项目支出是 {expected}，相差 {difference}（{unit}）；如果有项目没有列出，可以不改。',
      'The projects of this table add up to {actual}, project expenditure in "{other}" is {expected}: {difference} apart ({unit}). If projects are left out, nothing is wrong.',
    ),
    listed: both(
      '本项目的{label}是 {actual}，而“{other}”里这个项目是 {expected}，相差 {difference}（{unit}），请核实。',
      '{label} of this project is {actual}, and {expected} in "{other}": {difference} apart ({unit}). Please check.',
    ),
    initial: both(
      '本项目的年初预算是 {actual}，而“{other}”的年度资金总额是 {expected}，相差 {difference}（{unit}），请核实。',
      'The initial budget of this project is {actual}, and {expected} in "{other}": {difference} apart ({unit}). Please check.',
    ),
    differs: both(
      '“{table}”的{label} {actual} 与“{other}”的{otherLabel} {expected} 对不上，相差 {difference}（{unit}）。',
      '{label} {actual} in "{table}" and {otherLabel} {expected} in "{other}" differ by {difference} ({unit}).',
    ),
    tail: both(
      '“{table}”的{label} {actual} 与“{other}”的{otherLabel} {expected} 相差 {difference}（{unit}），疑为四舍五入尾差。',
      '{label} {actual} in "{table}" and {otherLabel} {expected} in "{other}" differ by {difference} ({unit}), perhaps from rounding.',
    ),
    above: both(
      '“{table}”的{label} {actual} 大于“{other}”的{otherLabel} {expected}，多出 {difference}（{unit}）。',
      '{label} {actual} in "{table}" exceeds {otherLabel} {expected} in "{other}" by {difference} ({unit}).',
    ),
    below: both(
      '“{table}”的{label} {actual}，比“{other}”的{otherLabel} {expected} 还少 {difference}（{unit}）。',
      '{label} {actual} in "{table}" is {difference} less than {otherLabel} {expected} in "{other}" ({unit}).',
    ),
    aboveHint: both(
      '“{table}”的{label}是 {actual}，比“{other}”里的 {expected} 多 {difference}（{unit}）；多出的部分如果由项目支出安排，可以不改。',
      '{label} is {actual} in "{table}", {difference} more than the {expected} in "{other}" ({unit}). If projects pay for the rest, nothing is wrong.',
    ),
    belowHint: both(
      '“{table}”的{label}是 {actual}，比“{other}”里的 {expected} 少 {difference}（{unit}），请看一下是否有遗漏。',
      '{label} is {actual} in "{table}", {difference} less than the {expected} in "{other}" ({unit}). Is something left out?',
    ),
    unlisted: both(
      '“{table}”的{label}是 {actual}（{unit}），“{other}”里却没有列这一项。',
      '{label} is {actual} in "{table}" ({unit}), but "{other}" has no such row.',
    ),
    empty: both(
      '“{table}”的{label}是 {actual}（{unit}），“{other}”却是一张空表。',
      '{label} is {actual} in "{table}" ({unit}), but "{other}" is empty.',
    ),
    aboveSum: both(
      '“{table}”的{label}是 {actual}，{count} 张项目绩效目标表合计只有 {expected}，差 {difference}（{unit}），请核实是否有项目没有列出。',
      '{label} is {actual} in "{table}", but the {count} project tables add up to {expected} only, {difference} less ({unit}). Are projects missing?',
    ),
    belowSum: both(
      '{count} 张项目绩效目标表合计 {expected}，超过了“{table}”的{label} {actual}，多出 {difference}（{unit}）。',
      'The {count} project tables add up to {expected}, {difference} more than {label} {actual} in "{table}" ({unit}).',
    ),
    aboveProject: both(
      '“{table}”的{label} {actual} 超过了该项目绩效目标表的{otherLabel} {expected}，多出 {difference}（{unit}）。',
      '{label} {actual} in "{table}" exceeds {otherLabel} {expected} of that project by {difference} ({unit}).',
    ),
    aboveRows: both(
      '“{table}”里{label}的 {count} 处金额合计 {actual}，超过了该项目绩效目标表的{otherLabel} {expected}，多出 {difference}（{unit}）。',
      'The {count} amounts of {label} in "{table}" add up to {actual}, {difference} more than {otherLabel} {expected} of that project ({unit}).',
    ),
    missing: both(
      '“{table}”的项目“{label}”找不到同名的项目绩效目标表，请核对项目名称。',
      'No project table is called "{label}" as in "{table}". Please check the name.',
    ),
  },
  *check({ ties, units }) {
    yield* doubtfulNames(units);
    yield* strayYears(units);
    yield* strayUnits(units);
    yield* otherProjectTotals(units);
    yield* otherBudgets(units);
    yield* otherInitialBudgets(units);
    for (const { breaches } of ties) {
      for (const breach of breaches) {
        const objection = objectionOf(breach);
        if (objection) yield objection;
      }
    }
  },
};
