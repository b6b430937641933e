import type { Severity } from '../model/finding';
import { fieldsOf, isGeneric } from '../forms';
import type { FormField } from '../forms/schema';
import type { TargetKind } from '../language/table-kinds';
import type { Table } from '../read';
import { isEmptyField } from '../read/contents';

/** What a table of no form we know must state, by what it is for (财预〔2015〕88号, 163号): the rest of its form is its province's. */
const DEMANDED: Readonly<Partial<Record<TargetKind, readonly string[]>>> = {
  target: ['project', 'goals'],
  'unit-wide': ['unit', 'goals'],
  transfer: ['project', 'goals'],
};

/** How gravely a field must be filled in: as its form says, and where the table has none of ours, as tables of its kind must. */
export function demandOf(table: Table, { key, required }: FormField): Severity | undefined {
  if (table.made !== 'targets' || !isGeneric(table)) return required;
  if (table.kind && DEMANDED[table.kind]?.includes(key)) return 'error';
  return required && 'warning';
}

/** How many fields of a table must be filled in, of those that are there, and how many of them are. */
export function fillingOf(table: Table): { readonly filled: number; readonly all: number } {
  const demanded = fieldsOf(table.form).flatMap((field) => {
    const reading = table.fields.get(field.key);
    return reading && demandOf(table, field) ? [reading] : [];
  });
  return { filled: demanded.filter((reading) => !isEmptyField(reading)).length, all: demanded.length };
}
