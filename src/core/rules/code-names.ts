import { matrixOf } from '../forms';
import { usualCodeNames } from '../language/code-names';
import { isProjectHead } from '../language/captions';
import { squeeze } from '../language/spelling';
import { grouped } from '../model/grouping';
import { matrixRows } from '../read/contents';
import type { MatrixRow, Table } from '../read';
import type { UnitTables } from '../ties/units';
import type { TieObjection } from './rule';

/** A row of a table of functional codes, and what its code is called there. */
interface Called {
  readonly table: Table;
  readonly row: MatrixRow;
  readonly name: string;
}

/** Heads over what is bought. */
const OF_ITEMS = /采购|购买|服务|资产/;

/**
 * Whether a table's rows are named by functional codes. These have 项 of seven digits; economic ones, which some units number by themselves, do not. In
 * a list of projects or of purchases the code stands beside what the money is for.
 */
function hasFunctionalCodes({ form }: Table): boolean {
  return (matrixOf(form)?.halves ?? []).some(
    ({ rows, columns }) =>
      rows.kind === 'coded' &&
      rows.digits.includes(7) &&
      !columns.some(({ type, label }) => type === 'name' && (isProjectHead(label) || OF_ITEMS.test(label))),
  );
}

/** A name without what tables put around it: numbers, 类/款/项, punctuation. */
export function bareCodeName(name: string): string {
  return squeeze(name)
    .replace(/^[\d[\]()]+/, '')
    .replace(/\([类款项]\)$/, '')
    .replace(/[\p{P}\p{S}\d]/gu, '');
}

/** One may be the other cut off, or with words added: 行政运行 and 行政运行（公安）. */
export const areAlike = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function calledIn({ tables }: UnitTables): readonly Called[] {
  return tables.filter(hasFunctionalCodes).flatMap((table) => {
    const called = matrixRows(table).flatMap((row) => {
      const name = !row.isOfUnit && /^\d{3,7}$/.test(row.code) ? bareCodeName(row.label) : '';
      return /\p{Script=Han}{2}/u.test(name) ? [{ table, row, name }] : [];
    });
    // Where one code stands before several names, these are of projects that it pays for.
    const names = grouped(called, ({ row }) => row.code);
    return called.filter(({ row }) => new Set(names.get(row.code)?.map(({ name }) => name)).size <= MOST_NAMES);
  });
}

/** A code called by more names in one table is no slip. */
const MOST_NAMES = 2;

/** The codes of a unit's tables, each with the rows it stands in by the name it has there, most usual first. */
function* namesIn(unit: UnitTables): Iterable<readonly [code: string, names: readonly (readonly Called[])[]]> {
  for (const [code, rows] of grouped(calledIn(unit), ({ row }) => row.code)) {
    const names = [...grouped(rows, ({ name }) => name).values()];
    yield [code, names.sort((a, b) => b.length - a.length)];
  }
}

/** Codes whose name is to be looked at: those that a unit's tables call by two names, else by one that public tables do not have for them. */
export function* doubtfulNames(units: readonly UnitTables[]): Iterable<TieObjection> {
  for (const unit of units)
    for (const [code, names] of namesIn(unit))
      yield* names.length > 1 ? otherNames(code, names) : unusualName(code, names);
}

function* unusualName(code: string, [rows = []]: readonly (readonly Called[])[]): Iterable<TieObjection> {
  const [first, ...more] = rows;
  const usual = usualCodeNames(code);
  const [most] = usual;
  if (!first || most === undefined || usual.some((name) => areAlike(bareCodeName(name), first.name))) return;
  yield {
    table: first.table,
    at: first.row.at,
    field: `name.${code}`,
    message: 'usualName',
    severity: 'hint',
    values: { code, name: first.row.label, usual: most },
    elsewhere: more.map(({ table, row }) => ({ table, position: row.at })),
  };
}

/** Of two names the one that fewer tables have is the one to look at, else the later one. */
function* otherNames(code: string, [usual = [], ...others]: readonly (readonly Called[])[]): Iterable<TieObjection> {
  const [likely] = usual;
  for (const [first, ...more] of others) {
    if (!first || !likely || areAlike(first.name, likely.name)) continue;
    yield {
      table: first.table,
      at: first.row.at,
      field: `name.${code}.${first.name}`,
      message: 'names',
      severity: 'warning',
      values: {
        code,
        name: first.row.label,
        otherName: likely.row.label,
        other: likely.table.title || likely.table.form.name['zh-CN'],
      },
      elsewhere: [likely, ...more].map(({ table, row }) => ({ table, position: row.at })),
    };
  }
}
