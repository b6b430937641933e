import { grouped } from '../model/grouping';
import { matrixOf } from '../forms';
import type { Table } from '../read';
import type { UnitTables } from '../ties/units';
import type { TieObjection } from './rule';

/** Tables of a budget: of the kinds that a disclosure has for one year. What is as of the end of last year has its own. */
const isBudget = ({ form }: Table): boolean => matrixOf(form) !== undefined && form.asOf === undefined;

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
          at: { row: table.area.top, column: table.area.left },
          field: 'year',
          message: 'year',
          severity: 'warning',
          values: { own: String(year), year: String(usual.year), count: usual.own.length },
          elsewhere: [],
        };
    }
  }
}
