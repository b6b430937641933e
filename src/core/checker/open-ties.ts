import { FORMS } from '../forms';
import { isTitleOfOther } from '../language/budget-titles';
import { labelKey, squeeze } from '../language/spelling';
import type { SheetSnapshot } from '../model/grid';
import type { Table } from '../read';
import { titlePatterns } from '../forms/labels';
import type { Evaluation } from '../ties/evaluate';

/** A longer text is running text, which may speak of tables that need not be there. */
const LONGEST = 40;
/** A longer sheet is no list of tables. */
const ROWS = 200;

/**
 * Whether ties were left unchecked that should have been: several tables could be meant, or one is not there although a list of tables names it.
 * Without such a list nobody can tell whether a table is left out or another unit's to publish.
 */
export function leavesTiesOpen(
  ties: readonly Evaluation[],
  sheets: readonly SheetSnapshot[],
  tables: readonly Table[],
): boolean {
  if (ties.some(({ obstacle }) => obstacle === 'several')) return true;
  const absent = new Set(ties.flatMap(({ obstacle, forms }) => (obstacle === 'absent' ? forms : [])));
  if (absent.size === 0) return false;
  const there = new Set(tables.map(({ form }) => form.id));
  const missing = FORMS.filter(({ id, shelf }) => shelf === 'budget' && absent.has(id) && !there.has(id));
  const names = missing.length > 0 ? listedNames(sheets, tables) : [];
  return missing.some((form) =>
    names.some(
      (name) => !isTitleOfOther(name, form.name['zh-CN']) && titlePatterns(form).some((pattern) => pattern.test(name)),
    ),
  );
}

/** The titles on sheets without a table (目录). */
function listedNames(sheets: readonly SheetSnapshot[], tables: readonly Table[]): readonly string[] {
  const withTable = new Set(tables.map(({ sheetId }) => sheetId));
  return sheets
    .filter(({ id }) => !withTable.has(id))
    .flatMap(({ grid }) => grid.values.slice(0, ROWS))
    .flatMap((row) => row.filter((value) => typeof value === 'string'))
    .filter((text) => text.length <= LONGEST && squeeze(text).endsWith('表'))
    .map(labelKey);
}
