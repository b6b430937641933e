import { grouped } from '../model/grouping';
import { matrixOf } from '../forms';
import { bareUnitName } from '../language/captions';
import type { Position } from '../model/geometry';
import type { Table } from '../read';
import type { UnitTables } from '../ties/units';
import type { TieObjection } from './rule';

/** Tables of a budget: of the kinds that a disclosure has for one year. What is as of the end of last year has its own. */
const isBudget = ({ form }: Table): boolean => matrixOf(form) !== undefined && form.asOf === undefined;

/** The first cell: where a year or a name left from elsewhere is shown. */
const cornerOf = ({ area }: Table): Position => ({ row: area.top, column: area.left });

/** Budget tables whose year is not that of nearly all others of their unit: a title left from last year. */
export function* strayYears(units: readonly UnitTables[]): Iterable<TieObjection> {
  for (const [, years] of grouped(units, ({ unitName }) => unitName)) {
    const dated = years.flatMap(({ year, tables }) => {
      const own = tables.filter(isBudget);
      return year !== undefined && own.length > 0 ? [{ year, own }] : [];
    });
    const all = dated.reduce((sum, { own }) => sum + own.length, 0);
    const usual = dated.find(({ own }) => own.length * 4 > all * 3);
    for (const { year, own } of usual ? dated : []) {
      if (!usual || year === usual.year) continue;
      for (const table of own)
        yield {
          table,
          at: cornerOf(table),
          field: 'year',
          message: 'year',
          severity: 'warning',
          values: { own: String(year), year: String(usual.year), count: usual.own.length },
          elsewhere: [],
        };
    }
  }
}

/** So many tables of one unit are its whole budget. */
const A_BUDGET = 5;

/**
 * A single budget table under another unit's name in a workbook that is one unit's: the name was left from somewhere else. The unit itself has no such table,
 * and neither name is a part of the other, as that of a department and of its office are.
 */
export function* strayUnits(units: readonly UnitTables[]): Iterable<TieObjection> {
  const tables = [...new Set(units.flatMap((unit) => unit.tables))].filter(
    (table) => isBudget(table) && table.unitName !== '',
  );
  const byName = [...grouped(tables, ({ unitName }) => bareUnitName(unitName))];
  const [[usual, all] = ['', []], ...others] = byName.sort(([, a], [, b]) => b.length - a.length);
  if (all.length < A_BUDGET || others.length !== 1) return;
  const kinds = new Set(all.map(({ form }) => form.id));
  for (const [name, own] of others) {
    const [table, ...more] = own;
    if (!table || more.length > 0 || kinds.has(table.form.id) || name.includes(usual) || usual.includes(name)) continue;
    yield {
      table,
      at: cornerOf(table),
      field: 'unit',
      message: 'unit',
      severity: 'warning',
      values: { own: name, name: usual, count: all.length },
      elsewhere: [],
    };
  }
}
