import { isSigned } from './signature';

/** Conditional formats of a sheet, as far as they are needed to tell ours from the user's. */
export function loadRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return rules;
}

/** Ids of the rules that carry our signature; call after the sync that loaded them. */
export function signedIds(rules: Excel.ConditionalFormatCollection): string[] {
  return rules.items
    .filter((rule) => !rule.customOrNullObject.isNullObject && isSigned(rule.customOrNullObject.rule.formula))
    .map(({ id }) => id);
}

/**
 * Ids of our marks by sheet, remembered for the life of the pane. Excel cannot always read rules back
 * (https://github.com/OfficeDev/office-js/issues/6835), so what we made ourselves is never looked up again.
 */
export class RememberedMarks {
  private readonly ids = new Map<string, readonly string[]>();
  private readonly protectedSheets = new Set<string>();

  of(sheetId: string): readonly string[] {
    return this.ids.get(sheetId) ?? [];
  }

  set(sheetId: string, ids: readonly string[]): void {
    this.ids.set(sheetId, ids);
  }

  /**
   * Whether the worksheet was protected when it was last read. Marking asks this first, since a refused batch is left
   * half done.
   */
  isProtected(sheetId: string): boolean {
    return this.protectedSheets.has(sheetId);
  }

  setProtected(sheetId: string, isProtected: boolean): void {
    if (isProtected) this.protectedSheets.add(sheetId);
    else this.protectedSheets.delete(sheetId);
  }
}
