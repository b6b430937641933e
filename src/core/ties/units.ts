import { bareUnitName } from '../language/captions';
import type { Table } from '../read';
import { squeeze } from '../language/spelling';
import { grouped } from '../model/grouping';
import type { Statement } from '../prose';

/** Tables of one unit and one year: the only ones that are held against each other. */
export interface UnitTables {
  /** Without its code; `''` where no table names one. */
  readonly unitName: string;
  readonly year: number | undefined;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
}

/** Project tables are many to a unit; which unit's they are is less plain than of the tables a unit has once. */
function isProject({ form }: Table): boolean {
  return form.identity.name !== undefined;
}

const departmentOf = (project: Table): string => squeeze(project.fields.get('department')?.content ?? '');

/** Whether a project names the unit as its own or as its department, or names nobody. */
export function isOfUnit(project: Table, unitName: string): boolean {
  const own = bareUnitName(project.unitName);
  return own === '' || unitName === '' || own === unitName || departmentOf(project).includes(unitName);
}

/** Administrative regions before a name. 开发区, 园区 and their like are authorities and belong to it. */
const REGION =
  /^(?:[^省市县区州盟旗镇乡]{1,8}(?:省|(?<!城)市|县|州|盟|旗|镇|(?<!城)乡|街道|(?<!开发|高新|经开|园|聚|集|示范|试验|实验|保税|度假|合作|产业|管理|风景|景)区))+(?=.{2})/;

/** Names that begin so much alike are of one authority: 某经开区管理委员会, 某经开区招商局. */
const KIN = 3;

/** A unit's name, and what is left of it without the region it lies in. */
interface UnitName {
  readonly name: string;
  readonly local: string;
}

const unitNameOf = (name: string): UnitName => ({ name, local: name.replace(REGION, '') });

/** How many characters two names begin with alike, the region they lie in not counted; more if one begins the other. */
function kinship(a: UnitName, b: UnitName): number {
  if (a.name.startsWith(b.name) || b.name.startsWith(a.name)) return KIN + Math.min(a.name.length, b.name.length);
  let same = 0;
  while (same < a.local.length && a.local[same] === b.local[same]) same++;
  return same;
}

/**
 * Whose project a table is: of the unit it names; of the one it names as its department (the longest name, if one is part of
 * another); of the only one in the workbook of which neither is said, if it or the project names none; else of the one whose
 * name is most like its own, if that is plain. Else no unit's, and nothing is said.
 * @returns a function, since what it needs of the units is worked out once for all projects
 */
function ownersAmong(units: readonly string[]): (project: Table) => string | undefined {
  const known = new Set(units);
  const named = units.filter((unit) => unit !== '').map(unitNameOf);
  const byLength = named.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const [only] = units;
  return (project) => {
    const own = bareUnitName(project.unitName);
    if (own !== '' && known.has(own)) return own;
    const department = departmentOf(project);
    const above = byLength.find((unit) => department.includes(unit));
    if (above !== undefined) return above;
    if (units.length === 1 && (own === '' || only === '')) return only;
    if (own === '') return undefined;
    const called = unitNameOf(own);
    let nearest = { kinship: 0, names: [] as string[] };
    for (const unit of named) {
      const near = kinship(called, unit);
      if (near > nearest.kinship) nearest = { kinship: near, names: [unit.name] };
      else if (near === nearest.kinship) nearest.names.push(unit.name);
    }
    return nearest.kinship >= KIN && nearest.names.length === 1 ? nearest.names[0] : undefined;
  };
}

/** The year of more than three quarters of the dated tables: one with last year's caption left in does not make two years of them. */
function usualYear(years: readonly number[]): number | undefined {
  const [usual] = [...grouped(years, (year) => year)].find(([, same]) => same.length * 4 > years.length * 3) ?? [];
  return usual;
}

/**
 * Tells the tables of several units and years apart. A table that names no unit belongs to the only one there is, or to none; one that
 * states no year belongs to the one that nearly all of its unit's tables state, or to none.
 */
export function unitsOf(
  tables: readonly Table[],
  statements: readonly Statement[],
  yearOf: (table: Table) => number | undefined,
): readonly UnitTables[] {
  const names = tables.filter((table) => !isProject(table)).map(({ unitName }) => bareUnitName(unitName));
  const named = [...new Set(names.filter((name) => name !== ''))];
  const units = named.length > 0 ? named : [''];
  const only = units.length === 1 ? units[0] : undefined;
  const projectOwner = ownersAmong(units);
  const tablesBy = grouped(tables, (table) =>
    isProject(table) ? projectOwner(table) : bareUnitName(table.unitName) || only,
  );
  const statementsBy = grouped(statements, ({ unitName }) => only ?? bareUnitName(unitName));
  return units.flatMap((unitName) => {
    const own = tablesBy.get(unitName) ?? [];
    const said = statementsBy.get(unitName) ?? [];
    const stated = own.flatMap((table) => yearOf(table) ?? []);
    const usual = usualYear(stated);
    const years = [...new Set(stated)];
    const byYear = grouped(own, (table) => yearOf(table) ?? usual);
    return (years.length > 0 ? years : [undefined]).map((year) => ({
      unitName,
      year,
      tables: byYear.get(year) ?? [],
      statements: years.length <= 1 ? said : said.filter(({ title }) => title.includes(String(year))),
    }));
  });
}
