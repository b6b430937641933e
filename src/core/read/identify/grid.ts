import { gridCells } from '../../forms/grid';
import type { Form } from '../../forms/schema';
import { amountConcept, isAside, stageOf } from '../../language/concepts';
import { labelKey } from '../../language/spelling';
import type { Execution, Fact, FieldReading } from '../table';

/** Amounts of a table, and what stands beside them. */
export interface Funds {
  readonly facts: readonly Fact[];
  readonly executions: readonly Execution[];
}

/** The cells of a form's grids among the funds of a table, by key: a row is told by what it is an amount of, a column by its stage. */
export function gridValues({ sections }: Form, funds: Funds): ReadonlyMap<string, FieldReading> {
  const found = new Map<string, FieldReading>();
  for (const section of sections) {
    if (section.kind !== 'grid') continue;
    for (const { row, column, field } of gridCells(section)) {
      const reading = cellIn(funds, row.label, column.label);
      if (reading) found.set(field.key, reading);
    }
  }
  return found;
}

function cellIn({ facts, executions }: Funds, row: string, column: string): FieldReading | undefined {
  const concept = amountConcept(labelKey(row));
  const says = stageOf(labelKey(column));
  if (concept === undefined || says === undefined) return undefined;
  if (!isAside(says))
    return facts.find((fact) => fact.concept === concept && fact.stage === says && fact.subject === '')?.reading;
  const own = executions.find((execution) => execution.concept === concept);
  const cell =
    says === 'rate' ? own?.rate : says === 'weight' ? own?.weight : says === 'score' ? own?.score : undefined;
  const [first] = own?.facts ?? [];
  return cell && own && first && { ...cell, label: own.label, labelAt: first.reading.labelAt };
}
