import type { Table } from '../read';
import { squeeze } from '../language/spelling';
import type { Statement } from '../prose';

/** Tables of one unit and one year: the only ones that are held against each other. */
export interface UnitTables {
  /** Without its code; `''` where no table names one. */
  readonly unitName: string;
  readonly year: number | undefined;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
}

/** A unit's name without its code: `[101]某县教育局`, `339001某管委会`, `某县教育局（101）`. */
export function bareName(unitName: string): string {
  return squeeze(unitName)
    .replace(/^[[(]?\d+[\])]?[-—_:]*/, '')
    .replace(/[[(]\d+[\])]$/, '');
}

/** Project tables are many to a unit; which unit's they are is less plain than of the tables a unit has once. */
function isProject({ form }: Table): boolean {
  return form.identity.name !== undefined;
}

const departmentOf = (project: Table): string => squeeze(project.fields.get('department')?.content ?? '');

/** Whether a project names the unit as its own or as its department, or names nobody. */
export function isOfUnit(project: Table, unitName: string): boolean {
  const own = bareName(project.unitName);
  return own === '' || unitName === '' || own === unitName || departmentOf(project).includes(unitName);
}

/** Administrative regions before a name. 开发区, 园区 and their like are authorities and belong to it. */
const REGION =
  /^(?:[^省市县区州盟旗镇乡]{1,8}(?:省|(?<!城)市|县|州|盟|旗|镇|(?<!城)乡|街道|(?<!开发|高新|经开|园|聚|集|示范|试验|实验|保税|度假|合作|产业|管理|风景|景)区))+(?=.{2})/;

/** Names that begin so much alike are of one authority: 某经开区管理委员会, 某经开区招商局. */
const KIN = 3;

/** How many characters two names begin with alike, the region they lie in not counted; more if one begins the other. */
function kinship(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return KIN + Math.min(a.length, b.length);
  const [x, y] = [a.replace(REGION, ''), b.replace(REGION, '')];
  let same = 0;
  while (same < x.length && x[same] === y[same]) same++;
  return same;
}

/**
 * Whose project a table is: of the unit it names; of the one it names as its department (the longest name, if one is part of
 * another); of the only one in the workbook of which neither is said, if it or the project names none; else of the one whose
 * name is most like its own, if that is plain. Else nobody's, and nothing is said.
 */
function ownerOf(project: Table, units: readonly string[]): string | undefined {
  const own = bareName(project.unitName);
  if (own !== '' && units.includes(own)) return own;
  const [department] = units
    .filter((unit) => unit !== '' && departmentOf(project).includes(unit))
    .sort((a, b) => b.length - a.length);
  if (department !== undefined) return department;
  const [only] = units;
  if (units.length === 1 && (own === '' || only === '')) return only;
  if (own === '') return undefined;
  const nearest = Math.max(...units.map((unit) => kinship(own, unit)));
  const kin = units.filter((unit) => kinship(own, unit) === nearest);
  return nearest >= KIN && kin.length === 1 ? kin[0] : undefined;
}

/** The year of more than three quarters of the dated tables: one with last year's caption left in does not make two years of them. */
function usualYear(years: readonly number[]): number | undefined {
  return years.find((year) => years.filter((other) => other === year).length * 4 > years.length * 3);
}

/**
 * Tells the tables of several units and years apart. A table that names no unit belongs to the only one there is, or to nobody; one that states
 * no year belongs to the one that nearly all of its unit's tables state, or to nobody.
 */
export function unitsOf(
  tables: readonly Table[],
  statements: readonly Statement[],
  yearOf: (table: Table) => number | undefined,
): readonly UnitTables[] {
  const once = tables.filter((table) => !isProject(table));
  const names = [...new Set(once.map(({ unitName }) => bareName(unitName)).filter((name) => name !== ''))];
  const units = names.length > 0 ? names : [''];
  const only = units.length === 1 ? units[0] : undefined;
  const owner = (table: Table) => (isProject(table) ? ownerOf(table, units) : bareName(table.unitName) || only);
  return units.flatMap((unitName) => {
    const own = tables.filter((table) => owner(table) === unitName);
    const said = statements.filter((statement) =>
      statement.unitName === '' ? only === unitName : bareName(statement.unitName) === unitName || only === unitName,
    );
    const stated = own.flatMap((table) => yearOf(table) ?? []);
    const years = [...new Set(stated)];
    const usual = usualYear(stated);
    return (years.length > 0 ? years : [undefined]).map((year) => ({
      unitName,
      year,
      tables: own.filter((table) => (yearOf(table) ?? usual) === year),
      statements: years.length <= 1 ? said : said.filter(({ title }) => title.includes(String(year))),
    }));
  });
}
