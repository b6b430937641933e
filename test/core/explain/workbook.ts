/** Workbooks with explanations, as plain data. */
import {
  addition,
  createChecker,
  correction,
  explain,
  explanationPlan,
  explanationRow,
  gridOf,
  removal,
  toA1,
  type CellValue,
  type Checker,
  type Explained,
  type Explanation,
  type ExplanationRow,
  type Finding,
  type RowTexts,
  type SheetEdit,
  type SheetSnapshot,
} from '../../../src/core';
import { applyEdit, revertEdit } from '../../../src/core/repair/apply';
import { describeFinding } from '../../../src/words/describe';
import { explainWords } from '../../../src/words/explain';
import { layoutWords } from '../../../src/words/layout';

const DATE = '2026-03-01';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly explained: Explained;
}

/** It reads anew only what a test has changed. */
const checker = createChecker();

export function check(
  sheets: readonly SheetSnapshot[],
  wholeWorkbook = true,
  names?: readonly string[],
  { check: run }: Pick<Checker, 'check'> = checker,
): Checked {
  const result = run(sheets, { wholeWorkbook });
  const options = { wholeWorkbook, names: names ?? sheets.map(({ name }) => name) };
  return { findings: result.findings, explained: explain(result, sheets, options) };
}

export const toVerify = ({ findings }: Checked): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'warning');

export function textsOf(
  sheets: readonly SheetSnapshot[],
  finding: Finding,
  text: string,
  { findings }: Pick<Checked, 'findings'> = check(sheets),
): RowTexts {
  const same = findings.find((one) => placeOf(one) === placeOf(finding)) ?? finding;
  const problem = describeFinding(same, 'zh-CN');
  return explanationRow({ finding: same, findings, sheets, text, problem, table: same.table.title, date: DATE });
}

export const placeOf = ({ code, message, table, position, field }: Finding): string =>
  [code, message, table.sheetName, toA1(position), field].join(' ');

export const sheetOf = (row: RowTexts, locale: 'zh-CN' | 'en-US' = 'zh-CN'): SheetSnapshot => {
  const plan = explanationPlan(row, { locale, layout: layoutWords[locale], ...explainWords[locale].sheet });
  return { id: 'explanations', name: plan.name, grid: gridOf(plan) };
};

const done = (edit: SheetEdit | undefined): SheetEdit => {
  if (!edit) throw new Error('There is no edit.');
  return edit;
};

/** The sheet with another row, and how it is taken back. */
export function added(
  sheet: SheetSnapshot,
  row: RowTexts,
): { readonly sheet: SheetSnapshot; readonly undo: () => SheetSnapshot } {
  const edit = done(addition(sheet, row));
  const after = applyEdit(sheet, edit);
  return { sheet: after, undo: () => revertEdit(after, edit) };
}

export const without = (sheet: SheetSnapshot, row: ExplanationRow): SheetSnapshot =>
  applyEdit(sheet, done(removal(sheet, row)));

export const corrected = (sheet: SheetSnapshot, row: ExplanationRow, texts: RowTexts): SheetSnapshot =>
  applyEdit(sheet, done(correction(sheet, row, texts)));

/** The workbook with all of these findings explained. */
export function explaining(
  sheets: readonly SheetSnapshot[],
  about: readonly (readonly [Finding, string])[],
): SheetSnapshot {
  const [first, ...others] = about;
  if (!first) throw new Error('Nothing is to be explained.');
  const start = sheetOf(textsOf(sheets, ...first));
  return others.reduce((sheet, [finding, text]) => added(sheet, textsOf(sheets, finding, text)).sheet, start);
}

/** The sheet with other values in its cells. */
export function changed(sheet: SheetSnapshot, change: (values: CellValue[][]) => CellValue[][]): SheetSnapshot {
  const values = change(sheet.grid.values.map((row) => [...row]));
  const formulas = values.map((row) => row.map(() => ''));
  return {
    ...sheet,
    grid: { ...sheet.grid, values, formulas, formats: values.map((row) => row.map(() => 'General')) },
  };
}

export const textsIn = (explained: ReadonlyMap<Finding, Explanation>): readonly string[] =>
  [...explained.values()].map(({ text }) => text);
