import type { Table } from '../recognise';
import { squeeze } from '../sheet/text';
import type { Statement } from '../statement';

/** Tables of one unit and one year: the only ones that are held against each other. */
export interface UnitTables {
  /** Without its code; `''` where no table names one. */
  readonly unitName: string;
  readonly year: number | undefined;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
}

/** A unit's name without its code: `[101]某县教育局`, `339001某管委会`. */
function bareName(unitName: string): string {
  return squeeze(unitName).replace(/^[[(]?\d+[\])]?[-—]?/, '');
}

/** Project tables are many to a unit; which unit's they are is less plain than of the tables a unit has once. */
function isProject({ form }: Table): boolean {
  return form.identity.name !== undefined;
}

/** How many characters two names have in common at their beginning. */
function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

/**
 * Whose project a table is. With one unit in the workbook: its, if both are of one authority (某经开区管理委员会, 某经开区招商局) or the
 * project names it as its department. With several: of the one it names, or the only one whose name begins like its own; else
 * nobody's, and nothing is said.
 */
function ownerOf(project: Table, units: readonly string[]): string | undefined {
  const own = bareName(project.unitName);
  const department = squeeze(project.fields.get('department')?.content ?? '');
  const named = units.filter((unit) => unit !== '' && (unit === own || department.includes(unit)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const [only] = units;
  if (units.length === 1 && only !== undefined) return own === '' || only === '' || commonStart(own, only) >= 4 ? only : undefined;
  const longest = Math.max(...units.map((unit) => commonStart(own, unit)));
  const nearest = units.filter((unit) => commonStart(own, unit) === longest);
  return longest >= 4 && nearest.length === 1 ? nearest[0] : undefined;
}

/**
 * Tells the tables of several units and years apart. A table that names no unit belongs to the only one there is, or to nobody; one that states
 * no year belongs to every year of its unit.
 */
export function unitsOf(tables: readonly Table[], statements: readonly Statement[], yearOf: (table: Table) => number | undefined): readonly UnitTables[] {
  const once = tables.filter((table) => !isProject(table));
  const names = [...new Set(once.map(({ unitName }) => bareName(unitName)).filter((name) => name !== ''))];
  const units = names.length > 0 ? names : [''];
  const only = units.length === 1 ? units[0] : undefined;
  const owner = (table: Table) => (isProject(table) ? ownerOf(table, units) : bareName(table.unitName) || only);
  return units.flatMap((unitName) => {
    const own = tables.filter((table) => owner(table) === unitName);
    const said = statements.filter((statement) => (statement.unitName === '' ? only === unitName : bareName(statement.unitName) === unitName || only === unitName));
    const years = [...new Set(own.map(yearOf).filter((year) => year !== undefined))];
    return (years.length > 0 ? years : [undefined]).map((year) => ({
      unitName,
      year,
      tables: own.filter((table) => year === undefined || yearOf(table) === undefined || yearOf(table) === year),
      statements: years.length <= 1 ? said : said.filter(({ title }) => title.includes(String(year))),
    }));
  });
}
