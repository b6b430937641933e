import type { Decimal } from 'decimal.js';
import { cellKey, matrixOf } from '../forms';
import { readMoney } from '../language/money';
import { isNothing } from '../language/spelling';
import { greatest, least } from '../model/geometry';
import type { Fact, FieldReading, MatrixRow, Table } from '../read';
import { ZERO, type Account, type Amount, type Amounts } from './amounts';
import { claimsByTotal, claimsOf, type Row } from './claims';
import { claimsOfFacts, factKey } from './fact-claims';

/** The claims and amounts of a table. */
export function accountOf(table: Table): Account {
  const amounts = amountsOf(table);
  const claims = [...claimsOf(table.form, rowsOf(table), amounts), ...claimsOfFacts(factsBeside(table))];
  return { claims, totals: claimsByTotal(claims), amounts };
}

/** The facts that no field of the form holds: a claim about the same cells is the form's own. */
function factsBeside({ fields, facts }: Table): readonly Fact[] {
  const cells = new Set([...fields.values()].map(({ position }) => `${position.row} ${position.column}`));
  const totals = facts.filter(
    ({ concept, reading: { position } }) => concept === 'total' && cells.has(`${position.row} ${position.column}`),
  );
  const isTheForms = ({ period, stage, subject }: Fact) =>
    totals.some((total) => total.period === period && total.stage === stage && total.subject === subject);
  return facts.filter((fact) => !isTheForms(fact));
}

function amountsOf(table: Table): Amounts {
  const { fields, facts, matrix, unit } = table;
  const known = new Map<string, Amount>();
  const ofFacts = new Map(facts.map((fact) => [factKey(fact), fact.reading]));
  const rows = new Map<string, MatrixRow>();
  for (const row of matrix?.rows ?? []) for (const column of row.cells.keys()) rows.set(cellKey(row.key, column), row);
  const read = ({ value, label, position }: FieldReading): Amount => {
    const money = readMoney(value, unit);
    return { kind: money.kind, amount: money.kind === 'amount' ? money.amount : ZERO, unit, label, position };
  };
  return {
    at: (key) => {
      const reading = fields.get(key) ?? ofFacts.get(key);
      if (reading && !known.has(key)) known.set(key, read(reading));
      return known.get(key);
    },
    has: (key) => fields.has(key),
    others: (keys) => rows.get(keys[0] ?? '')?.otherAmounts ?? othersAmong(table, keys),
  };
}

/** Unknown amounts from the first of some fields down to the next field below them: a further source may stand below the last known one. */
function othersAmong({ fields, indicators, otherAmounts }: Table, keys: readonly string[]): readonly Decimal[] {
  if (otherAmounts.length === 0) return [];
  const rows = keys.flatMap((key) => fields.get(key)?.position.row ?? []);
  const last = greatest(rows);
  const places = [...[...fields.values()].map(({ position }) => position), indicators.origin];
  const next = least(places.map(({ row }) => row).filter((row) => row > last));
  return otherAmounts.filter(({ position: { row } }) => row >= least(rows) && row < next).map(({ amount }) => amount);
}

function rowsOf({ form, matrix }: Table): readonly Row[] {
  const halves = matrixOf(form)?.halves ?? [];
  return (matrix?.rows ?? []).map((row): Row => {
    const { columns = [], rows } = halves[row.half] ?? {};
    const name = columns.find(({ type }) => type === 'name')?.key ?? '';
    const added = rows?.kind === 'listed' ? rows.sums : [];
    const details = columns.filter(({ key, type }) => type !== 'name' && !added.includes(key));
    const isBare = details.every(({ key }) => isNothing(row.cells.get(key)?.content ?? ''));
    return { ...row, text: row.cells.get(name)?.content ?? row.label, isBare };
  });
}
