import { matrixOf } from '../forms';
import { bareUnitName } from '../language/captions';
import type { Table } from '../read';
import { grouped } from '../model/grouping';
import type { UnitTables } from '../ties/units';
import type { TieObjection } from './rule';

/** So many tables of one unit are its whole budget. */
const A_BUDGET = 5;

/** Tables of a kind that each unit has once. */
const kindOf = ({ form }: Table): string => form.id;

/**
 * A single budget table under another unit's name in a workbook that is one unit's: the name was left from somewhere else. The unit itself has no such table,
 * and neither name is a part of the other, as that of a department and of its office are.
 */
export function* strayUnits(units: readonly UnitTables[]): Iterable<TieObjection> {
  const tables = [...new Set(units.flatMap((unit) => unit.tables))].filter(
    (table) => matrixOf(table.form) !== undefined && table.form.asOf === undefined && table.unitName !== '',
  );
  const byName = [...grouped(tables, ({ unitName }) => bareUnitName(unitName))];
  const [[usual, all] = ['', []], ...others] = byName.sort(([, a], [, b]) => b.length - a.length);
  if (all.length < A_BUDGET || others.length !== 1) return;
  const kinds = new Set(all.map(kindOf));
  for (const [name, own] of others) {
    const [table, ...more] = own;
    if (!table || more.length > 0 || kinds.has(kindOf(table)) || name.includes(usual) || usual.includes(name)) continue;
    yield {
      table,
      at: { row: table.area.top, column: table.area.left },
      field: 'unit',
      message: 'unit',
      severity: 'warning',
      values: { own: name, name: usual, count: all.length },
      elsewhere: [],
    };
  }
}
