import { fundsCells, type FundsCell } from '../../forms/funds';
import type { Form } from '../../forms/schema';
import { amountConcept, isAside, stageOf } from '../../language/concepts';
import { labelKey } from '../../language/spelling';
import type { Funds } from '../funds';
import type { Fact, FieldReading } from '../table';

/** The cells of a form's funds among the funds of a table, by key: a row is told by what it is an amount of, a column by its stage or source. */
export function fundsValues({ sections }: Form, funds: Funds): ReadonlyMap<string, FieldReading> {
  const found = new Map<string, FieldReading>();
  for (const section of sections) {
    if (section.kind !== 'funds') continue;
    const named = section.rows.filter(({ label }) => label === undefined);
    const tasks = tasksOf(funds.facts);
    for (const cell of fundsCells(section)) {
      const { row, column, field } = cell;
      const reading =
        section.corner === undefined
          ? ofTask(row.isWhole ? funds.facts.filter(isWhole) : (tasks[named.indexOf(row)] ?? []), column)
          : ofFunds(funds, row.label ?? '', column.label);
      if (reading) found.set(field.key, reading);
    }
  }
  return found;
}

const isWhole = ({ subject }: Fact): boolean => subject === '';

/** The amounts of each task, in the order of their rows. */
function tasksOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rows = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (isWhole(fact)) continue;
    const { row } = fact.reading.position;
    rows.set(row, [...(rows.get(row) ?? []), fact]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, own]) => own);
}

function ofTask(own: readonly Fact[], { label, type }: FundsCell['column']): FieldReading | undefined {
  const [first] = own;
  if (type !== 'text') {
    const concept = amountConcept(labelKey(label));
    return own.find((fact) => fact.concept === concept)?.reading;
  }
  return first?.named?.find((one) => labelKey(one.label) === labelKey(label));
}

function ofFunds({ facts, executions }: Funds, row: string, column: string): FieldReading | undefined {
  const concept = amountConcept(labelKey(row));
  const says = stageOf(labelKey(column));
  if (concept === undefined || says === undefined) return undefined;
  if (!isAside(says))
    return facts.find((fact) => fact.concept === concept && fact.stage === says && isWhole(fact))?.reading;
  const own = executions.find((execution) => execution.concept === concept);
  const cell =
    says === 'rate' ? own?.rate : says === 'weight' ? own?.weight : says === 'score' ? own?.score : undefined;
  const [first] = own?.facts ?? [];
  return cell && own && first && { ...cell, label: own.label, labelAt: first.reading.labelAt };
}
