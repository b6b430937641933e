import type { InsertedSheet, SheetPlan } from '../../core';
import { toHostFailure } from '../failures';
import { queueFrozenRows, queuePage } from './plan-page';
import { queueValidations } from './plan-validations';

/** What makes a sheet handier, and may fail for reasons of its own: a computer without a printer, an Excel that freezes no panes here. */
type Extra = Exclude<InsertedSheet['lacks'][number], 'contents'>;

const QUEUE: Readonly<Record<Extra, (sheet: Excel.Worksheet, plan: SheetPlan) => void>> = {
  choices: queueValidations,
  frozen: queueFrozenRows,
  page: queuePage,
};

const EXTRAS = Object.keys(QUEUE) as Extra[];

/** Sheets whose extras are asked for at once. */
const AT_ONCE = 8;

/** What Excel refuses on so many sheets on end it refuses on the others as well. */
const PATIENCE = 2;

export interface NewSheet {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
}

async function setUp(
  context: Excel.RequestContext,
  sheets: readonly NewSheet[],
  extras: readonly Extra[],
): Promise<boolean> {
  try {
    for (const { sheet, plan } of sheets) for (const extra of extras) QUEUE[extra](sheet, plan);
    await context.sync();
    return true;
  } catch (error) {
    console.warn(toHostFailure(error));
    return false;
  }
}

/** Sets up choices, frozen rows and pages. @returns what each sheet lacks: what fails on one leaves the others as they are */
export async function setUpExtras(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<Extra[][]> {
  const lacks = sheets.map((): Extra[] => []);
  const failures = new Map<Extra, number>();
  for (let from = 0; from < sheets.length; from += AT_ONCE) {
    const group = sheets.slice(from, from + AT_ONCE);
    if (await setUp(context, group, EXTRAS)) continue;
    for (const [index, sheet] of group.entries()) {
      for (const extra of EXTRAS) {
        const before = failures.get(extra) ?? 0;
        const isDone = before < PATIENCE && (await setUp(context, [sheet], [extra]));
        failures.set(extra, isDone ? 0 : before + 1);
        if (!isDone) lacks[from + index]?.push(extra);
      }
    }
  }
  return lacks;
}
