import { Decimal } from 'decimal.js';
import { threePublic } from '../forms/three-public';
import { isOfOtherMoney } from '../language/budget-titles';
import type { TieObstacle } from '../model/finding';
import type { Table } from '../read';
import { goesByUnits, matrixRows } from '../read/contents';
import type { MoneyUnit } from '../language/money';
import { squeeze } from '../language/spelling';
import type { Account } from '../sums';
import {
  Figures,
  isBeside,
  isKnown,
  isRounding,
  isTail,
  isTolerated,
  type Known,
  type Side,
  type Unknown,
} from './figure';
import type { Tie, TieFigure, TieOf } from './schema';
import { grouped, isSameList, pushAll } from '../model/grouping';
import { finished, type Steps } from '../model/steps';
import { nameKey } from './names';
import { formsOf } from './sides';
import { isOfUnit, type UnitTables } from './units';

export type { Side } from './figure';

/** A comparison that contradicts the tie. */
export interface Breach {
  readonly tie: Tie;
  readonly kind: 'above' | 'below' | 'missing';
  readonly severity: 'error' | 'warning' | 'hint';
  /** Whether only equal amounts would have been right. */
  readonly mustEqual?: boolean;
  /** Whether the two differ by no more than the last digit. */
  readonly isTail?: boolean;
  readonly left: Side;
  /** Absent if no table has the name. */
  readonly right: Side | undefined;
}

/** How a tie came out for one unit; it was checked if `obstacle` is `undefined`. */
export interface Evaluation {
  readonly tie: Tie;
  readonly unit: UnitTables;
  readonly obstacle: TieObstacle | undefined;
  /** Ids of the forms the obstacle is about. */
  readonly forms: readonly string[];
  readonly tables: readonly Table[];
  readonly breaches: readonly Breach[];
}

/** The tables of one unit, its tables of other years, and the tables of all units of the same year. */
interface Scope {
  readonly unit: UnitTables;
  readonly otherYears: readonly Table[];
  readonly everywhere: () => Everywhere;
  readonly figures: Figures;
  readonly blankness: (table: Table) => Blankness;
}

/** Of a table in which nothing is filled in: it is `to-fill`, or it is `empty` and does not say so. */
export type Blankness = 'to-fill' | 'empty' | undefined;

/** The tables of all units of one year, asked for again and again, unit by unit. */
class Everywhere {
  private readonly names = new Map<Tie, ReadonlySet<string>>();
  private readonly sums = new Map<Tie, Map<MoneyUnit, Known>>();

  constructor(private readonly tables: readonly Table[]) {}

  /** Whether a table has the name that the tie goes by. */
  hasNamed(tie: TieOf<'named'>, name: string): boolean {
    const known = this.names.get(tie) ?? new Set(this.tables.map(nameIn(tie)));
    this.names.set(tie, known);
    return known.has(name);
  }

  /** The right side of the tie, summed over all tables, in the unit of money of the table on its left side. */
  sum(tie: TieOf<'sum'>, to: Table, figures: Figures): Known {
    const byUnit = this.sums.get(tie) ?? new Map<MoneyUnit, Known>();
    this.sums.set(tie, byUnit);
    const forms = tie.right.map(({ form }) => form);
    const sum = byUnit.get(to.unit) ?? sumOver(tie, of(this.tables, forms), to, figures);
    byUnit.set(to.unit, sum);
    return sum;
  }
}

/** What was found, and why some figures could not be compared. */
interface Outcome {
  readonly breaches: readonly Breach[];
  /** `elsewise`: one of the tables does not go by what is compared, so that the tie does not concern it. */
  readonly unknown?: Unknown | 'elsewise' | undefined;
}

/** The tables of some forms; a table of 三公 of other money says nothing of what 一般公共预算 pays, and may stand beside that one. */
const of = (tables: readonly Table[], forms: readonly string[]): readonly Table[] =>
  tables.filter(({ form, title }) => forms.includes(form.id) && !(form.id === threePublic.id && isOfOtherMoney(title)));

/** How the ties of a unit came out in checks before, as long as the unit is the same; and what that depended on outside it. */
export type TieMemory = WeakMap<
  UnitTables,
  {
    readonly evaluations: readonly Evaluation[];
    readonly otherYears: readonly Table[];
    /** Which of its tables were blank. */
    readonly blank: string;
    /** Only where it was asked for. */
    readonly everywhere: readonly Table[] | undefined;
  }
>;

/**
 * Checks every tie on the tables of every unit. A tie is left out if the unit has neither of its budget tables; it is reported as unchecked
 * if a table is missing or present twice.
 */
export function evaluateTies(
  ties: readonly Tie[],
  units: readonly UnitTables[],
  accountOf: (table: Table) => Account,
  blankness: (table: Table) => Blankness = () => undefined,
): readonly Evaluation[] {
  return finished(tiesInSteps(ties, units, accountOf, new WeakMap(), blankness));
}

/** The same in steps, one for each tie of a unit and each of its tables; of units that are the same as before only what was remembered. */
export function* tiesInSteps(
  ties: readonly Tie[],
  units: readonly UnitTables[],
  accountOf: (table: Table) => Account,
  memory: TieMemory,
  blankness: (table: Table) => Blankness = () => undefined,
): Steps<readonly Evaluation[]> {
  const figures = new Figures(accountOf);
  const ofYear = new Map(
    [...grouped(units, ({ year }) => year)].map(([year, own]) => [
      year,
      [...new Set(own.flatMap(({ tables }) => tables))],
    ]),
  );
  const everywhereIn = new Map([...ofYear].map(([year, tables]) => [year, new Everywhere(tables)]));
  const ofName = grouped(units, ({ unitName }) => unitName);
  const all: Evaluation[] = [];
  for (const unit of units) {
    const others = (ofName.get(unit.unitName) ?? []).filter(({ year }) => year !== unit.year);
    const otherYears = others.flatMap(({ tables }) => tables);
    const tables = ofYear.get(unit.year) ?? [];
    const before = memory.get(unit);
    const isKnown =
      before?.blank === blankOnes(unit, blankness) &&
      isSameList(before.otherYears, otherYears) &&
      (!before.everywhere || isSameList(before.everywhere, tables));
    if (isKnown) {
      for (const evaluation of before.evaluations) all.push(evaluation);
      continue;
    }
    const asked = new Set<'everywhere'>();
    const everywhere = () => {
      asked.add('everywhere');
      return everywhereIn.get(unit.year) ?? new Everywhere([]);
    };
    for (const table of unit.tables) {
      accountOf(table);
      yield;
    }
    const evaluations: Evaluation[] = [];
    for (const tie of ties) {
      pushAll(evaluations, [evaluate(tie, { unit, otherYears, everywhere, figures, blankness }) ?? []].flat());
      yield;
    }
    memory.set(unit, {
      evaluations,
      blank: blankOnes(unit, blankness),
      otherYears,
      everywhere: asked.has('everywhere') ? tables : undefined,
    });
    for (const evaluation of evaluations) all.push(evaluation);
  }
  return all;
}

const blankOnes = ({ tables }: UnitTables, blankness: (table: Table) => Blankness): string =>
  tables.map((table) => blankness(table) ?? '').join();

function evaluate(tie: Tie, scope: Scope): Evaluation | undefined {
  const { unit, otherYears } = scope;
  const { left, right } = formsOf(tie);
  const many = tie.kind === 'sum' || tie.kind === 'named';
  const lefts = of(unit.tables, left);
  const rights = of(unit.tables, right);
  if (lefts.length === 0 && (many || rights.length === 0)) return undefined;
  const result = (
    obstacle: TieObstacle | undefined,
    forms: readonly string[],
    breaches: readonly Breach[] = [],
  ): Evaluation => ({
    tie,
    unit,
    obstacle,
    forms,
    tables: [...new Set([...lefts, ...rights])],
    breaches,
  });
  const lacking = (forms: readonly string[]) =>
    result(of(otherYears, forms).length > 0 ? 'other-year' : 'absent', forms);
  if (lefts.length === 0) return lacking(left);
  if (rights.length === 0) return lacking(right);
  if (lefts.length > 1) return result('several', left);
  if (!many && rights.length > 1) return result('several', right);
  const repeated = tie.kind === 'sum' ? right.filter((form) => hasTwice(of(rights, [form]))) : [];
  if (repeated.length > 0) return result('several', repeated);
  const [one] = lefts;
  if (!one) return undefined;
  const blank = [one, ...rights].filter((table) => scope.blankness(table) !== undefined);
  const blankForms = [...new Set(blank.map(({ form }) => form.id))];
  if (blank.some((table) => scope.blankness(table) === 'to-fill')) return result('empty', blankForms);
  const { breaches, unknown } = compare(tie, one, rights, scope);
  if (breaches.length > 0) return result(undefined, [], breaches);
  if (blank.length > 0) return result('empty', blankForms);
  if (unknown === 'elsewise') return undefined;
  return result(unknown === 'unlisted' || unknown === 'unprinted' ? 'blank' : unknown, []);
}

/** Whether a project is there twice, as draft and in its final form: with the same code, name and unit. */
function hasTwice(tables: readonly Table[]): boolean {
  const keys = tables.flatMap(({ form: { identity }, fields, unitName }) => {
    const text = (key: string | undefined) => squeeze((key && fields.get(key)?.content) ?? '');
    const name = text(identity.name);
    return name === '' ? [] : [[text(identity.code), nameKey(name), squeeze(unitName)].join('/')];
  });
  return new Set(keys).size < keys.length;
}

function compare(tie: Tie, one: Table, rights: readonly Table[], scope: Scope): Outcome {
  const [other] = rights;
  switch (tie.kind) {
    case 'figures':
      return other ? compareFigures(tie, one, other, scope) : { breaches: [] };
    case 'sum':
      return compareSum(tie, one, rights, scope);
    case 'columns':
      return other ? compareColumns(tie, one, other, scope) : { breaches: [] };
    case 'named':
      return compareNamed(tie, one, rights, scope);
  }
}

function compareFigures(tie: TieOf<'figures'>, one: Table, other: Table, scope: Scope): Outcome {
  const left = scope.figures.of(one, tie.left, one.unit);
  const right = scope.figures.of(other, tie.right, one.unit);
  // A table without a column for money of which the other one has none says the same.
  const isNone = (side: Known) => side === 'unprinted' || (isKnown(side) && side.amount.isZero());
  if (isNone(left) && isNone(right)) return { breaches: [] };
  if (!isKnown(left)) return { breaches: [], unknown: left };
  if (!isKnown(right)) return { breaches: [], unknown: right };
  const isAllowed = tie.belowIf && !areEqual(tie.belowIf, scope);
  const floor = isAllowed && tie.floor ? scope.figures.of(other, tie.floor, one.unit) : undefined;
  const lower =
    floor && isKnown(floor) ? breach({ ...tie, above: undefined, belowIf: undefined }, left, floor, scope) : [];
  return { breaches: [...breach(tie, left, right, scope), ...lower].map((broken) => ({ ...broken, tie })) };
}

function breach(tie: Tie, left: Side, right: Side, scope: Scope): readonly Breach[] {
  const kind = left.amount.greaterThan(right.amount)
    ? 'above'
    : left.amount.lessThan(right.amount)
      ? 'below'
      : undefined;
  const severity = kind && tie[kind];
  if (!kind || !severity || isRounding(left, right, left.table.unit) || isBeside(left, right, left.table.unit))
    return [];
  const isBound = !tie.belowIf || areEqual(tie.belowIf, scope);
  return kind === 'below' && !isBound
    ? []
    : [
        isTail(left, right, left.table.unit) || isTolerated(left, right, left.table.unit, scope.figures)
          ? { tie, kind, severity: 'hint', mustEqual: true, isTail: true, left, right }
          : { tie, kind, severity, mustEqual: isBound && tie.above === tie.below, left, right },
      ];
}

function areEqual([a, b]: readonly [TieFigure, TieFigure], { unit, figures }: Scope): boolean {
  const tables = of(unit.tables, [a.form]);
  const [table] = tables;
  if (!table || tables.length > 1 || b.form !== a.form) return false;
  const [left, right] = [figures.of(table, a, table.unit), figures.of(table, b, table.unit)];
  return isKnown(left) && isKnown(right) && left.amount.equals(right.amount);
}

/** Compares each row that either table has. If a code and codes below it all differ, only the lowest are reported. */
function compareColumns(tie: TieOf<'columns'>, one: Table, other: Table, scope: Scope): Outcome {
  const pattern = new RegExp(tie.rows);
  const cellsOf = (row: string) => ({
    left: scope.figures.in(one, row, tie.left, one.unit),
    right: scope.figures.in(other, row, tie.right, one.unit),
  });
  if (tie.agreeing !== undefined) {
    const { left, right } = cellsOf(tie.agreeing);
    for (const side of [left, right]) if (!isKnown(side)) return { breaches: [], unknown: side };
    if (isKnown(left) && isKnown(right) && !left.amount.equals(right.amount)) return { breaches: [] };
  }
  const wrong = new Set([one, other].flatMap((table) => scope.figures.wrongCodes(table)));
  const [own, others] = [one, other].map((table) =>
    matrixRows(table).flatMap(({ key }) => (pattern.test(key) && !wrong.has(key) ? key : [])),
  );
  const isShared = sharedRows(one, other);
  const rows = [...(own ?? []), ...(others ?? [])].filter(isShared);
  if (rows.length === 0 && [own, others].some((keys) => keys && keys.length > 0))
    return { breaches: [], unknown: 'elsewise' };
  if (tie.agreeing !== undefined && !own?.some((key) => others?.includes(key))) {
    // One of the two may go by other things than codes of functions: by units.
    const isElsewise = own?.length === 0 || others?.length === 0;
    return { breaches: [], unknown: isElsewise ? 'elsewise' : 'unlisted' };
  }
  const found: { readonly row: string; readonly breach: Breach }[] = [];
  const unknown = new Set<Unknown>();
  let compared = rows.length === 0;
  for (const row of new Set(rows)) {
    const { left, right } = cellsOf(row);
    if (isKnown(left) && isKnown(right)) {
      compared = true;
      for (const broken of breach(tie, left, right, scope)) found.push({ row, breach: broken });
    } else for (const side of [left, right]) if (!isKnown(side)) unknown.add(side);
  }
  // If one table goes down to 项 and the other to 类, the rows that both have were compared.
  if (compared) unknown.delete('unlisted');
  const isAbove = (row: string) =>
    found.some((lower) => lower.row !== row && (row === 'total' || lower.row.startsWith(row)));
  return { breaches: found.filter(({ row }) => !isAbove(row)).map((item) => item.breach), unknown: [...unknown][0] };
}

/** Tells which rows two tables can both have: units only where both list them, classes only where neither lists nothing but units. */
function sharedRows(one: Table, other: Table): (key: string) => boolean {
  const [own, others] = [one, other].map(
    (table) => new Set(matrixRows(table).flatMap(({ key, isOfUnit }) => (isOfUnit ? key : []))),
  );
  const isByUnits = goesByUnits(one) || goesByUnits(other);
  return (key) =>
    own?.has(key) || others?.has(key) ? Boolean(own?.has(key) && others?.has(key)) : !isByUnits || !/^\d/.test(key);
}

function compareSum(tie: TieOf<'sum'>, one: Table, rights: readonly Table[], scope: Scope): Outcome {
  const { unit, everywhere, figures } = scope;
  const left = figures.of(one, tie.left, one.unit);
  const right = sumOver(tie, rights, one, figures);
  if (!isKnown(left)) return { breaches: [], unknown: left };
  if (!isKnown(right)) return { breaches: [], unknown: right };
  const found = breach(tie, left, right, scope);
  const [broken] = found;
  if (!broken) return { breaches: [] };
  if (broken.kind === 'above') {
    // A department's table covers the projects of its units, which have tables of their own in the same workbook.
    const all = everywhere().sum(tie, one, figures);
    if (isKnown(all) && (all.amount.equals(left.amount) || isRounding(left, all, one.unit))) return { breaches: [] };
    return { breaches: rights.length < A_SET ? [{ ...broken, severity: 'hint' }] : found };
  }
  // Projects of bodies whose names are only similar may not belong to the unit.
  const isSure = rights.every((table) => isOfUnit(table, unit.unitName));
  return {
    breaches: isSure ? found : [{ ...broken, severity: broken.severity === 'error' ? 'warning' : broken.severity }],
  };
}

/** Fewer project tables are examples: units disclose those of their largest projects alone. */
const A_SET = 3;

function sumOver(tie: TieOf<'sum'>, tables: readonly Table[], to: Table, figures: Figures): Known {
  const sides = tables.map((table) =>
    figures.cell(table, tie.right.find(({ form }) => form === table.form.id)?.field ?? '', to.unit),
  );
  return sideOf(sides) ?? 'blank';
}

/** Adds up several figures as one side. */
function sideOf(sides: readonly Known[]): Known | undefined {
  const known = sides.filter(isKnown);
  const [first] = known;
  const unknown = sides.find((side) => !isKnown(side));
  if (unknown !== undefined) return unknown;
  return (
    first && {
      ...first,
      amount: known.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0)),
      cells: known.flatMap(({ cells }) => cells),
    }
  );
}

/** The name of a table that a tie goes by, by its form. */
const nameIn =
  (tie: TieOf<'named'>) =>
  ({ form, fields }: Table): string =>
    nameKey(fields.get(tie.right.find((one) => one.form === form.id)?.name ?? '')?.content ?? '');

function compareNamed(tie: TieOf<'named'>, one: Table, rights: readonly Table[], scope: Scope): Outcome {
  const { everywhere, figures } = scope;
  const { rows, unknown } = rowsByName(tie, one, figures);
  const named = grouped(rights, nameIn(tie));
  const breaches: Breach[] = [];
  const missing: Breach[] = [];
  let obstacle = unknown;
  let matched = false;
  for (const [name, left] of rows) {
    const projects = named.get(name) ?? [];
    if (projects.length === 0) {
      const isExcepted =
        (tie.except !== undefined && new RegExp(tie.except).test(name)) || everywhere().hasNamed(tie, name);
      if (tie.missing && !isExcepted)
        missing.push({ tie, kind: 'missing', severity: tie.missing, left, right: undefined });
      continue;
    }
    matched = true;
    const right = sideOf(
      projects.map((table) =>
        figures.cell(table, tie.right.find(({ form }) => form === table.form.id)?.field ?? '', one.unit),
      ),
    );
    if (!right || !isKnown(right)) obstacle ??= right ?? 'blank';
    else if (tie.above && left.amount.greaterThan(right.amount) && !isRounding(left, right, one.unit))
      breaches.push({
        tie,
        kind: 'above',
        left,
        right,
        ...(isTolerated(left, right, one.unit, figures) ? { severity: 'hint', isTail: true } : { severity: tie.above }),
      });
  }
  // If none of the names is a project's, the list names purchases, or the projects are not in this workbook.
  return { breaches: matched ? [...breaches, ...missing] : breaches, unknown: obstacle };
}

/** The rows of a list by name; rows without an amount are left out. */
function rowsByName(
  { left: { name: nameColumn, column, minus, repeated } }: TieOf<'named'>,
  one: Table,
  figures: Figures,
): { readonly rows: ReadonlyMap<string, Side>; readonly unknown: Unknown | undefined } {
  const sides = new Map<string, Side[]>();
  let unknown: Unknown | undefined;
  for (const { key, kind, cells } of matrixRows(one)) {
    const name = cells.get(nameColumn)?.content ?? '';
    if (kind !== 'item' || name === '') continue;
    const whole = figures.of(one, { form: one.form.id, plus: [`${key}.${column}`] }, one.unit);
    const part = minus !== undefined && cells.has(minus) ? figures.cell(one, `${key}.${minus}`, one.unit) : undefined;
    const side =
      part && isKnown(part) && !part.amount.isZero() && isKnown(whole)
        ? {
            ...whole,
            amount: whole.amount.minus(part.amount),
            cells: [...whole.cells, ...part.cells],
            label: `${whole.label} − ${part.label}`,
          }
        : whole;
    if (!isKnown(side)) unknown ??= side;
    else if (!side.amount.isZero()) sides.set(nameKey(name), [...(sides.get(nameKey(name)) ?? []), side]);
  }
  const rows = new Map<string, Side>();
  for (const [name, own] of sides) {
    const largest = own.reduce((most, side) => (side.amount.greaterThan(most.amount) ? side : most));
    const all = sideOf(own);
    rows.set(name, repeated || !all || !isKnown(all) ? largest : all);
  }
  return { rows, unknown };
}
