import { remembered } from '../language/remembered';
import { grouped } from '../model/grouping';
import type { Steps } from '../model/steps';
import { squeeze } from '../language/spelling';
import type { Table } from '../read';
import type { BudgetYear } from '../rules/rule';
import { bareUnitName } from '../language/captions';

/** So many tables are asked for their year in one step. */
const TABLES_A_STEP = 100;

/** 2024年度, （2024年度）, 预算年度：2024, 2024年部门预算, 2024年项目支出绩效目标表: the year of the document itself. */
const STATED =
  /预算年度:?(20\d{2})|(20\d{2})年度|(20\d{2})年(?:部门|单位|预算|整体|绩效|项目支出|项目绩效|1?\d[-—–~至]1?\d月)/;
const SHEET_NAME = /^(20\d{2})(?:年度?)?$|(20\d{2})年度|(20\d{2})年(?:部门|单位|预算|整体|绩效|项目支出|项目绩效)/;
/**
 * The title of a budget table: 2024年收支总表. A year in a project's title is not the budget's: it belongs to the project's name (2021年财政奖励资金).
 */
const BUDGET_TABLE = /(20\d{2})年(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本|["“]?三公|政府采购)/g;
/** Hebei: six digits of 行政区划, two of the year in which the project was set up, `P`, a serial. */
const PROJECT_CODE = /^\d{6}(\d{2})P/;

function yearIn(text: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(squeeze(text));
  const digits = match?.slice(1).find(Boolean);
  return digits ? Number(digits) : undefined;
}

/** The year a text names as that of a budget table; none if it names two, which are then compared in the text. */
function tableYearIn(text: string): number | undefined {
  return agreed([...squeeze(text).matchAll(BUDGET_TABLE)].map((match) => Number(match[1])));
}

/** The year stated by the table or by its sheet's name. A year in the project's own name is not the document's. */
const statedYear: (table: Table) => number | undefined = remembered((table) => {
  if (table.form.asOf) return undefined;
  const isProject = table.form.identity.name !== undefined;
  for (const caption of table.captions) {
    const year = yearIn(caption, STATED) ?? (isProject ? undefined : tableYearIn(caption));
    if (year) return year;
  }
  const project = table.form.identity.name ? (table.fields.get(table.form.identity.name)?.content ?? '') : '';
  const year = yearIn(table.sheetName, SHEET_NAME) ?? (isProject ? undefined : tableYearIn(table.sheetName));
  return year && !project.includes(String(year)) ? year : undefined;
});

function codeYear(table: Table): number | undefined {
  const code = table.form.identity.code ? table.fields.get(table.form.identity.code)?.content : undefined;
  const digits = code && PROJECT_CODE.exec(squeeze(code))?.[1];
  return digits ? 2000 + Number(digits) : undefined;
}

/** The year that all given tables state, if they agree. */
function agreed(years: readonly (number | undefined)[]): number | undefined {
  const stated = new Set(years.filter((year) => year !== undefined));
  return stated.size === 1 ? [...stated][0] : undefined;
}

/**
 * The budget year of each table: its own; else that of the other tables of the same unit, if they agree; for a table that names no unit,
 * that of the tables of the same form on the same sheet that name none either. Else the year in its project code, which only rules out
 * earlier years.
 */
export function* yearsInSteps(tables: readonly Table[]): Steps<ReadonlyMap<Table, BudgetYear>> {
  const stated = new Map<Table, number | undefined>();
  for (const table of tables) {
    if (stated.size % TABLES_A_STEP === 0) yield;
    stated.set(table, statedYear(table));
  }
  const keyOf = (table: Table) => bareUnitName(table.unitName) || `${table.sheetId}/${table.form.id}`;
  const shared = new Map(
    [...grouped(tables, keyOf)].map(([key, group]) => [key, agreed(group.map((table) => stated.get(table)))] as const),
  );
  const years = new Map<Table, BudgetYear>();
  for (const [index, table] of tables.entries()) {
    if (index % TABLES_A_STEP === 0) yield;
    const year = stated.get(table) ?? shared.get(keyOf(table));
    const code = year ? undefined : codeYear(table);
    if (year) years.set(table, { year, source: 'document' });
    else if (code) years.set(table, { year: code, source: 'code' });
  }
  return years;
}
