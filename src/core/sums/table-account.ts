import { Decimal } from 'decimal.js';
import { cellKey, matrixOf } from '../forms';
import { rowLabelKey, rowMeanings } from '../language/budget-words';
import { isCountHead, isProjectHead } from '../language/captions';
import { decimalsOf } from '../language/display';
import { readMoney, type MoneyReading } from '../language/money';
import { depthOfNumber } from '../language/numbering';
import { remembered } from '../language/remembered';
import { isNothing, squeeze } from '../language/spelling';
import { greatest, least, toA1 } from '../model/geometry';
import type { Fact, FieldReading, MatrixRow, Table, TargetTable } from '../read';
import { factsOf, matrixRows } from '../read/contents';
import { ZERO, type Account, type Amount, type Amounts, type Tolerance } from './amounts';
import type { Claim, Row } from './claim';
import { claimsByTotal, claimsOf } from './claims';
import { claimsOfFacts, claimsOfList, factKey, groupsOf, listKey } from './fact-claims';

/** The claims and amounts of a table; by the tolerance for its unit. */
export function accountOf(table: Table, tolerance: Tolerance = {}): Account {
  const amounts = amountsOf(table);
  const claims = [
    ...claimsAbove(table, claimsOf(table.form, rowsOf(table), amounts)),
    ...claimsOfList(listedOf(table)),
  ];
  return { claims, totals: claimsByTotal(claims), amounts, tolerance: new Decimal(tolerance[table.unit] ?? 0) };
}

/**
 * Claims about the amounts of a target table. Where the form knows all of them, they are the form's; where the table has a source that the form does not
 * print, or is of another form, they come from what was read.
 */
function claimsAbove(table: Table, ofForm: readonly Claim[]): readonly Claim[] {
  const facts = factsOf(table);
  if (facts.length === 0) return ofForm;
  const key = keysOfFacts(table);
  const printed = new Set(
    ofForm
      .filter(({ within, parts }) => within === 'table' && parts.every((part) => table.fields.has(part)))
      .flatMap(({ total, parts }) => [total, ...parts]),
  );
  const isKnown = (fact: Fact) => printed.has(key(fact));
  // Tasks are as many as somebody has written, whatever the form has room for.
  const hasTasks = facts.some(({ subject }) => subject !== '');
  const strange = groupsOf(facts)
    .filter((group) => hasTasks || !group.every(isKnown) || group.some(({ inside }) => inside !== undefined))
    .flat();
  const claims = claimsOfFacts(strange, key);
  const totals = new Set(claims.map(({ total }) => total));
  const cells = new Set(facts.map(({ reading }) => toA1(reading.position)));
  const hasTotal = facts.some(({ concept }) => concept === 'total');
  // A label like the form's, in another block, heads no sources.
  const isElsewhere = (total: string) => {
    const reading = table.fields.get(total);
    return hasTotal && reading !== undefined && !cells.has(toA1(reading.position));
  };
  const isOfForm = ({ within, total }: Claim) => within !== 'table' || !(totals.has(total) || isElsewhere(total));
  return [...ofForm.filter(isOfForm), ...claims];
}

/** What the 合计 of a list of projects says, on the first table of the list. */
const listedOf = (table: Table): readonly Fact[] => (table.made === 'targets' ? (table.listed ?? []) : []);

/** The key of a fact's amount: its field's, where the form has one in that cell. */
function keysOfFacts(table: Table): (fact: Fact) => string {
  const { fields } = table;
  const facts = factsOf(table);
  const byCell = new Map([...fields].map(([key, { position }]) => [toA1(position), key]));
  const own = keysByFact(facts);
  return (fact) => byCell.get(toA1(fact.reading.position)) ?? own.get(fact) ?? factKey(fact);
}

/** Of each amount the key; one of the same thing that is printed again has its number behind it. */
const keysByFact = remembered((facts: readonly Fact[]): ReadonlyMap<Fact, string> => {
  const times = new Map<string, number>();
  return new Map(
    facts.map((fact) => {
      const key = factKey(fact);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return [fact, time === 1 ? key : `${key}/${time}`];
    }),
  );
});

function amountsOf(table: Table): Amounts {
  const { fields, unit } = table;
  const known = new Map<string, Amount>();
  const ofFacts = new Map([
    ...[...keysByFact(factsOf(table))].map(([fact, key]) => [key, fact.reading] as const),
    ...listedOf(table).map((fact) => [listKey(fact), fact.reading] as const),
  ]);
  const moneys = new Map([...fields.values(), ...ofFacts.values()].map((one) => [one, readMoney(one.value, unit)]));
  const decimals = decimalsByColumn(moneys);
  const amountOf = ({ label, position }: FieldReading, money: MoneyReading): Amount => {
    const amount = money.kind === 'amount' ? money.amount : ZERO;
    return { kind: money.kind, amount, unit, decimals: decimals.get(position.column) ?? 0, label, position };
  };
  const readingsOf = (keys: readonly string[]) => keys.flatMap((key) => fields.get(key) ?? ofFacts.get(key) ?? []);
  return {
    at: (key) => {
      const before = known.get(key);
      if (before) return before;
      const reading = fields.get(key) ?? ofFacts.get(key);
      const money = reading && moneys.get(reading);
      const amount = reading && money && amountOf(reading, money);
      if (amount) known.set(key, amount);
      return amount;
    },
    has: (key) => fields.has(key),
    others: (keys) => {
      const row = rowsByCell(table).get(keys[0] ?? '');
      return row ? row.otherAmounts : othersAmong(table, readingsOf(keys)).map(({ amount }) => amount);
    },
    hasStranger: (keys) => hasStranger(table, readingsOf(keys)),
  };
}

/** The rows of a matrix by the keys of their cells. */
const rowsByCell: (table: Table) => ReadonlyMap<string, MatrixRow> = remembered((table) => {
  const found = new Map<string, MatrixRow>();
  for (const row of matrixRows(table)) for (const column of row.cells.keys()) found.set(cellKey(row.key, column), row);
  return found;
});

/** How many decimals the amounts in each column of the sheet show, at most. */
function decimalsByColumn(moneys: ReadonlyMap<FieldReading, MoneyReading>): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const [{ format, position }, money] of moneys) {
    if (money.kind !== 'amount') continue;
    const shown = Math.min(money.amount.decimalPlaces(), decimalsOf(format) ?? Infinity);
    most.set(position.column, Math.max(shown, most.get(position.column) ?? 0));
  }
  return most;
}

/** Unknown amounts from the first of some fields down to the next field below them: a further source may stand below the last known one. */
function othersAmong(table: Table, readings: readonly FieldReading[]): readonly TargetTable['otherAmounts'][number][] {
  if (table.made !== 'targets') return [];
  const { fields, facts, indicators, otherAmounts } = table;
  const rows = readings.map(({ position }) => position.row);
  const last = greatest(rows);
  const known = [...fields.values(), ...facts.map(({ reading }) => reading)];
  const places = [...known.map(({ position }) => position), indicators.origin];
  const next = least(places.map(({ row }) => row).filter((row) => row > last));
  // Beside amounts in stages stand rates, weights and scores, which are no further source.
  const staged = new Set(facts.flatMap(({ stage, reading }) => (stage === 'planned' ? [] : [reading.position.row])));
  return otherAmounts.filter(({ position: { row } }) => row >= least(rows) && row < next && !staged.has(row));
}

/** Whether an unknown amount among some fields has a row, or a column between theirs, to itself: then it is a source in words we do not know. */
function hasStranger(table: Table, readings: readonly FieldReading[]): boolean {
  const rows = new Set([...table.fields.values(), ...factsOf(table).map(({ reading }) => reading)].map(rowOf));
  const columns = readings.map(({ position }) => position.column);
  const isInOneRow = new Set(readings.map(rowOf)).size === 1;
  return othersAmong(table, readings).some(
    ({ amount, position: { row, column } }) =>
      !amount.isZero() && (!rows.has(row) || (isInOneRow && column > least(columns) && column < greatest(columns))),
  );
}

const rowOf = ({ position }: FieldReading): number => position.row;

/** Whether a cell adds nothing to a sum: it is blank, or 0. */
function addsNothing(reading: FieldReading | undefined): boolean {
  if (isNothing(reading?.content ?? '')) return true;
  const money = readMoney(reading?.value ?? null, '元');
  return money.kind === 'amount' && money.amount.isZero();
}

/** Whether a row's name can only be a project's: no word of budgets, not numbered, not indented. */
function isProjectName(reading: FieldReading | undefined): boolean {
  const text = reading?.content ?? '';
  const isIndented = typeof reading?.value === 'string' && /^\s/.test(reading.value);
  const isOther =
    /^其中|计$/.test(text) || depthOfNumber(squeeze(text)) > 0 || rowMeanings(rowLabelKey(text)).length > 0;
  return text !== '' && !isIndented && !isOther;
}

function rowsOf(table: Table): readonly Row[] {
  const halves = matrixOf(table.form)?.halves ?? [];
  return matrixRows(table).map((row): Row => {
    const { columns = [], rows } = halves[row.half] ?? {};
    const named = columns.find(({ type }) => type === 'name');
    const name = named?.key ?? '';
    const added = rows?.kind === 'listed' ? rows.sums : [];
    const details = columns.filter(({ key, type, isFurther }) => type !== 'name' && !isFurther && !added.includes(key));
    const isBare = details.every(({ key }) => isNothing(row.cells.get(key)?.content ?? ''));
    const text = row.cells.get(name)?.content ?? row.label;
    const hasCounts = columns.some(({ type }) => type === 'count');
    const isBlank = columns.every(({ key, type }) => type !== 'money' || addsNothing(row.cells.get(key)));
    const isProject = named && isProjectHead(named.label) && isProjectName(row.cells.get(name));
    return {
      key: row.key,
      kind: row.kind,
      half: row.half,
      code: row.code,
      isOfUnit: row.isOfUnit,
      depth: row.depth,
      text,
      isBare,
      isProject,
      isWithoutAmounts: isBlank || (!hasCounts && isCountHead(squeeze(text))),
    };
  });
}
