import { ALL_FORMS } from '../forms';
import { squeeze } from '../language/spelling';
import { both } from '../model/locale';
import type { Table } from '../read';
import type { TieObjection, Workbook, WorkbookRule } from './rule';

/**
 * The tables that every unit publishes with its budget, empty ones too, by their forms: and a word that the title of each has, whatever else stands in
 * it. 财预〔2016〕143号 names them; 国有资本经营 came later, and places differ.
 */
const STATUTORY: readonly (readonly [form: string, words: RegExp])[] = [
  ['budget-income-expenditure', /收支/],
  ['budget-income', /收入/],
  ['budget-expenditure', /支出/],
  ['fiscal-income-expenditure', /财政拨款收支|收支/],
  ['general-public-expenditure', /公共(?:财政)?预算|财政拨款支出/],
  ['general-public-basic', /基本支出|经济分类/],
  ['three-public', /三公|因公出国/],
  ['government-fund', /基金/],
];

/** With fewer of them the workbook is a part of a disclosure, or for something else. */
const MOST = STATUTORY.length - 2;

/** What tables of no form and sheets without a table are called: one of these may be the table. */
function otherNames({ tables, otherSheets }: Workbook): readonly string[] {
  const known = new Set(STATUTORY.map(([form]) => form));
  const others = tables.filter(({ made, form }) => made === 'matrix' && !known.has(form.id));
  return [...others.map(({ title }) => title), ...otherSheets].map(squeeze);
}

const nameOf = (id: string): string => ALL_FORMS.find((form) => form.id === id)?.name['zh-CN'] ?? id;

/** A disclosure that lacks one or two of the tables that it is to have. */
function* incompleteSets(workbook: Workbook): Iterable<TieObjection> {
  if (workbook.hasUnread) return;
  const others = otherNames(workbook);
  for (const { unitName, tables } of workbook.units) {
    const own = new Map<string, Table>(tables.map((table) => [table.form.id, table]));
    // A title left from another year is told as such (T10).
    const ofOtherYears = new Set(
      workbook.units.flatMap((other) => (other.unitName === unitName ? other.tables.map(({ form }) => form.id) : [])),
    );
    const there = STATUTORY.flatMap(([form]) => own.get(form) ?? []);
    const [first] = there;
    const lacking = STATUTORY.filter(([form]) => !ofOtherYears.has(form));
    const mayBeThere = lacking.some(([, words]) => others.some((name) => words.test(name)));
    if (!first || there.length < MOST || lacking.length === 0 || mayBeThere) continue;
    yield {
      table: first,
      at: { row: first.area.top, column: first.area.left },
      field: 'set',
      message: 'lacking',
      values: { count: there.length, lacking: lacking.map(([form]) => `“${nameOf(form)}”`) },
      elsewhere: [],
    };
  }
}

export const C15: WorkbookRule = {
  code: 'C15',
  severity: 'hint',
  scope: 'between-tables',
  basis: ['财预〔2016〕143号'],
  title: both('公开的预算表不齐', 'The set of published tables is incomplete'),
  messages: {
    lacking: both(
      '本单位有 {count} 张预算公开表，没有{lacking}。没有数据的表也要公开，并注明没有这项收支。',
      'Of the tables to be published {count} are here; {lacking} is not. A table without amounts is published too, with a note that says so.',
    ),
  },
  *check(workbook) {
    yield* incompleteSets(workbook);
  },
};
