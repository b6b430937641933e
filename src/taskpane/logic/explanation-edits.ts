/** What is written on the sheet of explanations; comes when it is first needed. */
import {
  addition,
  correction,
  explain,
  explanationPlan,
  explanationRow,
  removal,
  type ExplanationRow,
  type Finding,
  type Locale,
  type SheetEdit,
  type SheetPlan,
  type SheetSnapshot,
} from '../../core';
import { describeFinding, formName } from '../../words/describe';
import { explainWords } from '../../words/explain';
import { layoutWords } from '../../words/layout';

/** What is to be written, and the sheets as they were read for it. */
export interface Writing {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  /** The sheets that were checked. */
  readonly sheets: readonly SheetSnapshot[];
  /** The sheets of explanations as they are now. */
  readonly own: readonly SheetSnapshot[];
  readonly text: string;
  readonly today: Date;
  readonly locale: Locale;
  /** The explanation that it has, or had until its cells changed. */
  readonly former: ExplanationRow | undefined;
}

export type Written =
  | { readonly kind: 'written' | 'changed'; readonly edit: SheetEdit }
  /** The first explanation of a workbook, or the sheet of the others cannot be added to. */
  | { readonly kind: 'written'; readonly plan: SheetPlan };

const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (date: Date): string => [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');

/** The change that writes an explanation: in its row, in the next free one, or on a new sheet. */
export function writing({ finding, findings, sheets, own, text, today, locale, former }: Writing): Written {
  const { table } = finding;
  const row = explanationRow({
    finding,
    findings,
    sheets,
    text,
    problem: describeFinding(finding, locale),
    table: table.title || formName(table.form, locale),
    date: dayOf(today),
  });
  const home = former && own.find(({ id }) => id === former.sheetId);
  const anew = former && home && correction(home, former, row);
  if (anew) return { kind: 'changed', edit: anew };
  for (const sheet of own) {
    const edit = addition(sheet, row);
    if (edit) return { kind: 'written', edit };
  }
  const words = { locale, layout: layoutWords[locale], ...explainWords[locale].sheet };
  return { kind: 'written', plan: explanationPlan(row, words) };
}

/** The change that takes a row away; `undefined` where it is no longer as it was read. */
export function withdrawing(own: readonly SheetSnapshot[], row: ExplanationRow): SheetEdit | undefined {
  const sheet = own.find(({ id }) => id === row.sheetId);
  return sheet && removal(sheet, row);
}

export { explain };
