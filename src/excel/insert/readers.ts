import { areaOf } from '../read/extent';
import { cellsIn, grouped, piecesOf, readPieces } from '../read/pieces';
import { readsFrom } from '../references';
import type { Parted } from './deletion';

/** Beyond so many cells nobody waits until all formulas are looked through. */
const MOST_CELLS = 500_000;

/** What may read from sheets: the cells and names of others, of which is known how many cells there are. */
export interface Readers {
  readonly used: readonly { readonly id: string; readonly range: Excel.Range }[];
  readonly names: readonly Excel.NamedItemCollection[];
}

/** Queues the question how far the sheets reach and what their names and those of the workbook say. */
export function loadReaders({ workbook }: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Readers {
  const names = [workbook.names, ...sheets.map((sheet) => sheet.names)];
  for (const collection of names) collection.load('items/name,items/formula,items/scope');
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id: sheet.id, range };
  });
  return { used, names };
}

/** Whether a formula puts the name of a sheet together: `INDIRECT(A2&"!C5")`. */
function computesName(formula: string): boolean {
  const at = formula.search(/\bINDIRECT\(/i);
  return at >= 0 && /"'?!/.test(formula.slice(at));
}

/** What was found that reads from sheets, or why not all could be looked through. */
export type Found = { readonly reader: string } | { readonly unreadable: string } | undefined;

/**
 * Looks for a name or a formula that reads from the sheets that are to go. (Rules and drop-downs of cells, charts and pivot tables are not looked at:
 * the host lists none of them by what they refer to.)
 */
export async function findReader({ used, names }: Readers, { going, order }: Parted): Promise<Found> {
  const sheets = new Set(going.map(({ name }) => name.toLowerCase()));
  const inOrder = order.map((name) => name.toLowerCase());
  const reads = (formula: string): boolean => readsFrom(formula, sheets, inOrder);
  // The first collection is the workbook's; names of sheets that are to go must not be taken for it.
  const name = names
    .flatMap(({ items }, index) => items.filter(({ scope }) => index > 0 || scope === Excel.NamedItemScope.workbook))
    .find(({ formula }) => reads(String(formula)));
  if (name) return { reader: name.name };
  const areas = used.flatMap(({ id, range }) => (range.isNullObject ? [] : [{ id, area: areaOf(range) }]));
  if (areas.reduce((sum, { area }) => sum + cellsIn(area), 0) > MOST_CELLS)
    return { unreadable: 'too many cells to look through' };
  let computed: string | undefined;
  for (const group of grouped(areas.flatMap(({ id, area }) => piecesOf(id, area, false)))) {
    for (const [, content] of await readPieces(group)) {
      if (content === 'gone') continue;
      if (content === 'too-large') return { unreadable: 'a cell that is too large' };
      const formulas = content.formulas.flat().filter((formula) => formula.includes('!'));
      const reader = formulas.find(reads);
      if (reader !== undefined) return { reader };
      computed ??= formulas.find(computesName);
    }
  }
  return computed === undefined ? undefined : { unreadable: computed };
}
