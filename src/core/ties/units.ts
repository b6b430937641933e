import { bareUnitName } from '../language/captions';
import { rememberedHere } from '../language/remembered';
import type { Table } from '../read';
import { squeeze } from '../language/spelling';
import { grouped } from '../model/grouping';
import type { Statement } from '../prose';

/** The tables of one unit and one year; only such tables are compared with each other. */
export interface UnitTables {
  /** Without its code; `''` if no table names a unit. */
  readonly unitName: string;
  readonly year: number | undefined;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
}

/** Whether a table is a project's. A unit has many of these, and it is less clear which unit they belong to. */
function isProject({ form }: Table): boolean {
  return form.identity.name !== undefined;
}

const departmentOf = (project: Table): string => squeeze(project.fields.get('department')?.content ?? '');

/** Whether a project names the unit as its own unit or department, or names none. */
export function isOfUnit(project: Table, unitName: string): boolean {
  const own = bareUnitName(project.unitName);
  return own === '' || unitName === '' || own === unitName || departmentOf(project).includes(unitName);
}

/** A sign that no region is called by. */
const SIGN = '[^省市县区州盟旗镇乡]';
/** A sign of a region's name: what the region is called follows the name, so that a text is taken apart in one way only. */
const NAME = `(?:(?!街道)${SIGN})`;
/** Administrative regions before a name. 开发区, 园区 and the like are authorities, so they are part of the name. */
const REGION = new RegExp(
  `^(?:(?!${SIGN}{0,7}城[市乡])(?!${SIGN}{0,7}(?:开发|高新|经开|[园聚集景]|示范|试验|实验|保税|度假|合作|产业|管理|风景)区)` +
    `${NAME}{1,8}[省市县区州盟旗镇乡]|${NAME}{1,8}街道)+(?=.{2})`,
);

/** Names that have at least this many first characters in common belong to one authority: 某经开区管理委员会, 某经开区招商局. */
const KIN = 3;

/** A unit's name, and the name without its region. */
interface UnitName {
  readonly name: string;
  readonly local: string;
}

const unitNameOf = (name: string): UnitName => ({ name, local: name.replace(REGION, '') });

/** How many first characters two names have in common, not counting the region; more if one name is the beginning of the other. */
function kinship(a: UnitName, b: UnitName): number {
  if (a.name.startsWith(b.name) || b.name.startsWith(a.name)) return KIN + Math.min(a.name.length, b.name.length);
  let same = 0;
  while (same < a.local.length && a.local[same] === b.local[same]) same++;
  return same;
}

/**
 * Tells which unit a project table belongs to: the unit it names; else the one it names as its department (the longest name, if one is part
 * of another); else the only unit in the workbook, if either the unit or the project has no name; else the unit with the most similar name,
 * if that is clear. Else it belongs to no unit, and ties ignore it.
 * @returns a function, so that the units are prepared only once for all projects
 */
function ownersAmong(units: readonly string[]): (project: Table) => string | undefined {
  const known = new Set(units);
  const named = units.filter((unit) => unit !== '').map(unitNameOf);
  const byLength = named.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const [only] = units;
  const nearestTo = rememberedHere(kinOf(named));
  const withinDepartment = rememberedHere((department) => byLength.find((unit) => department.includes(unit)));
  return (project) => {
    const own = bareUnitName(project.unitName);
    if (own !== '' && known.has(own)) return own;
    const above = withinDepartment(departmentOf(project));
    if (above !== undefined) return above;
    if (units.length === 1 && (own === '' || only === '')) return only;
    return own === '' ? undefined : nearestTo(own);
  };
}

/** No name of a unit is longer; all the beginnings of a whole page would take the square of its length. */
const LONGEST = 80;

const beginningsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.min(name.length, LONGEST) }, (_, at) => name.slice(0, at + 1));

/**
 * Tells which of the units has the name most like another one, if that is clear. Only those are compared that can be kin: their first characters
 * are the same, or one name is the beginning of the other.
 */
function kinOf(units: readonly UnitName[]): (name: string) => string | undefined {
  const byBeginning = new Map<string, Set<UnitName>>();
  for (const unit of units) {
    const beginnings = beginningsOf(unit.name);
    for (const beginning of [...beginnings, `/${unit.local.slice(0, KIN)}`]) {
      const others = byBeginning.get(beginning);
      if (others) others.add(unit);
      else byBeginning.set(beginning, new Set([unit]));
    }
  }
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  return (name) => {
    const called = unitNameOf(name);
    const shorter = beginningsOf(name).flatMap((beginning) =>
      beginning === name ? [] : (byName.get(beginning) ?? []),
    );
    const alike = byBeginning.get(`/${called.local.slice(0, KIN)}`) ?? [];
    let nearest = { kinship: KIN, names: [] as string[] };
    for (const unit of new Set([...shorter, ...(byBeginning.get(name) ?? []), ...alike])) {
      const near = kinship(called, unit);
      if (near > nearest.kinship) nearest = { kinship: near, names: [unit.name] };
      else if (near === nearest.kinship) nearest.names.push(unit.name);
    }
    return nearest.names.length === 1 ? nearest.names[0] : undefined;
  };
}

/** The year of more than three quarters of the dated tables: one with last year’s caption is no other year. */
function usualYear(years: readonly number[]): number | undefined {
  const [usual] = [...grouped(years, (year) => year)].find(([, same]) => same.length * 4 > years.length * 3) ?? [];
  return usual;
}

/**
 * Groups tables by unit and year. A table that names no unit belongs to the only unit, or to none; one that states no year belongs to the
 * year that nearly all tables of its unit state, or to none.
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
