import { runForUser } from '../failures';
import { lookUp, type LookedUp } from '../marks/own-rules';
import { areaOf } from '../read/extent';
import type { SurveyedSheet } from './surveyed-sheet';
import { readOwnSheets, type OwnSheet, type OwnSheetKind } from './own-sheets';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Two syncs: one to learn which sheets there are, one to ask each. */
function sheetsThere(): Promise<SurveyedSheet[]> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const asked = worksheets.items.map((sheet) => {
      const filled = sheet.getUsedRangeOrNullObject(true).load(PLACE);
      const formatted = sheet.getUsedRangeOrNullObject(false).load(`${PLACE},format/fill/color`);
      return { id: sheet.id, name: sheet.name, filled, formatted };
    });
    await context.sync();
    return asked.map(({ id, name, filled, formatted }) => ({
      id,
      name,
      filled: filled.isNullObject ? undefined : areaOf(filled),
      formatted: formatted.isNullObject ? undefined : areaOf(formatted),
      fill: formatted.isNullObject ? '' : (formatted.format.fill.color as string | null),
    }));
  });
}

/** A look at the workbook: what several kinds of traces ask is asked once. */
export class Survey {
  private rules: Promise<LookedUp> | undefined;
  private own: Promise<ReadonlyMap<OwnSheetKind, readonly OwnSheet[]>> | undefined;

  private constructor(readonly sheets: readonly SurveyedSheet[]) {}

  static async take(): Promise<Survey> {
    return new Survey(await sheetsThere());
  }

  marks(): Promise<LookedUp> {
    return (this.rules ??= lookUp(this.sheets.map(({ id }) => id)));
  }

  ownSheets(): Promise<ReadonlyMap<OwnSheetKind, readonly OwnSheet[]>> {
    return (this.own ??= readOwnSheets(this.sheets));
  }

  /** Those that are not ours as a whole. */
  async otherSheets(): Promise<readonly SurveyedSheet[]> {
    const own = new Set([...(await this.ownSheets()).values()].flat().map(({ sheetId }) => sheetId));
    return this.sheets.filter(({ id }) => !own.has(id));
  }
}
