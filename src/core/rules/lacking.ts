import { fieldsOf } from '../forms';
import type { FormField } from '../forms/schema';
import type { Table } from '../read';
import { isEmptyField, moneyIn } from '../read/contents';
import type { Sum } from '../sums';

/** The field for want of which a total does not come out: C01 asks for it and names the total, whose own rule need not say it again. */
export function lacks(table: Table, { claim, difference }: Sum): FormField | undefined {
  if (claim.within !== 'table' || !difference.greaterThan(0)) return undefined;
  return fieldsOf(table.form).find(({ key, required, requiredByTotal }) => {
    const reading = table.fields.get(key);
    const isBlank = reading !== undefined && isEmptyField(reading) && moneyIn(table, key)?.kind === 'blank';
    return required === undefined && requiredByTotal === claim.total && isBlank;
  });
}
