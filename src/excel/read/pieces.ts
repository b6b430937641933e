import { HostFailure, type Area, type CellValue } from '../../core';
import { isGone } from './gone';
import { runForUser, toHostFailure } from '../failures';
import { isFormulaOf } from '../formula';
import { areaOf } from './extent';

/** A rectangle of a worksheet, small enough to be asked for at once. */
export interface Piece {
  readonly sheetId: string;
  readonly area: Area;
  readonly withMerges: boolean;
}

/** What a piece holds; `undefined` in place of it: more than Excel sends, however little is asked for. */
export interface PieceContent {
  readonly values: CellValue[][];
  readonly formulas: string[][];
  readonly formats: string[][];
  readonly merges: readonly Area[] | undefined;
}

/**
 * Cells asked for in one request. Excel on the web sends and takes 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins), and a cell with value,
 * formula and format takes some 40 bytes.
 */
const CELLS_AT_ONCE = 50_000;

/**
 * Cells of which merged areas are asked for at once: each covers two at least, and beyond 512 Excel answers none
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)).
 */
export const CELLS_OF_MERGES = 1024;

const rowsIn = ({ top, bottom }: Area): number => bottom - top + 1;
const columnsIn = ({ left, right }: Area): number => right - left + 1;
export const cellsIn = (area: Area): number => rowsIn(area) * columnsIn(area);

/** Cuts a rectangle into ones of at most so many cells: bands of whole rows, and a row that is too long into parts. */
export function cut(area: Area, most: number): Area[] {
  const width = Math.min(columnsIn(area), most);
  const height = Math.max(1, Math.floor(most / width));
  const parts: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    for (let left = area.left; left <= area.right; left += width)
      parts.push({
        top,
        left,
        bottom: Math.min(area.bottom, top + height - 1),
        right: Math.min(area.right, left + width - 1),
      });
  return parts;
}

/** A used area as bands of rows, none of them more than Excel sends at once. */
export function piecesOf(sheetId: string, used: Area, withMerges: boolean): Piece[] {
  return cut(used, Math.max(CELLS_AT_ONCE, columnsIn(used))).map((area) => ({ sheetId, area, withMerges }));
}

/** Pieces that are asked for together, at most so many cells, so that many small sheets take few requests. */
export function grouped<Asked extends Pick<Piece, 'area'>>(
  pieces: readonly Asked[],
  most: number = CELLS_AT_ONCE,
): Asked[][] {
  const groups: Asked[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const own = cellsIn(piece.area);
    if (cells + own > most) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(piece);
    cells += own;
  }
  return groups;
}

interface PendingPiece {
  readonly range: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[] | undefined;
}

/** Only merged areas whose first cell lies in the asked range are answered (https://github.com/OfficeDev/office-js/issues/3611). */
function request(context: Excel.RequestContext, { sheetId, area, withMerges }: Piece): PendingPiece {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const at = ({ top, left, bottom, right }: Area) =>
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const range = at(area);
  range.load('values,formulas,numberFormat');
  if (!withMerges) return { range, merged: undefined };
  const merged = cut(area, CELLS_OF_MERGES).map((part) => {
    const areas = at(part).getMergedAreasOrNullObject();
    areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return areas;
  });
  return { range, merged };
}

function contentOf({ range, merged }: PendingPiece): PieceContent {
  // Beyond its limits Excel on the web answers with null instead of an error.
  const values = range.values as CellValue[][] | null;
  if (!values) throw new HostFailure('too-large');
  const formulas = (range.formulas as unknown[][]).map((cells, row) =>
    cells.map((content, column) => (isFormulaOf(content, values[row]?.[column]) ? content : '')),
  );
  return {
    // An empty result of a formula is a result: Excel has calculated it.
    values: values.map((cells, row) =>
      cells.map((value, column) => (value === '' && !formulas[row]?.[column] ? null : value)),
    ),
    formulas,
    formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
    merges: merged?.flatMap((areas) => (areas.isNullObject ? [] : areas.areas.items.map(areaOf))),
  };
}

function halves(pieces: readonly Piece[]): [Piece[], Piece[]] | undefined {
  if (pieces.length > 1) return [pieces.slice(0, pieces.length >> 1), pieces.slice(pieces.length >> 1)];
  const [piece] = pieces;
  if (!piece || rowsIn(piece.area) === 1) return undefined;
  const { top, bottom } = piece.area;
  const middle = Math.floor((top + bottom) / 2);
  return [
    [{ ...piece, area: { ...piece.area, bottom: middle } }],
    [{ ...piece, area: { ...piece.area, top: middle + 1 } }],
  ];
}

/**
 * Whether asking for less may help: what is too large can be halved, a sheet that is gone must not hide the others, and what Excel says of merged
 * areas that it cannot answer is not documented.
 */
function mayHelp(error: unknown, pieces: readonly Piece[]): boolean {
  const { reason } = toHostFailure(error);
  if (reason === 'too-large' || reason === 'sheet-gone') return true;
  return reason === 'unknown' && pieces.some(({ withMerges }) => withMerges);
}

/** What became of a piece that cannot be read. */
export type Unreadable = 'too-large' | 'gone';

export type ReadPiece = readonly [Piece, PieceContent | Unreadable];

/** Reads pieces in one request, in several where that is more than Excel sends; texts may be long. In their order. */
export async function readPieces(pieces: readonly Piece[], signal?: AbortSignal): Promise<ReadPiece[]> {
  if (signal?.aborted) throw new HostFailure('cancelled');
  try {
    return await runForUser(async (context) => {
      const pending = pieces.map((piece) => ({ piece, ...request(context, piece) }));
      await context.sync();
      return pending.map(({ piece, ...asked }): ReadPiece => [piece, contentOf(asked)]);
    });
  } catch (error) {
    if (!mayHelp(error, pieces)) throw error;
    const parts = halves(pieces);
    const [only] = pieces;
    if (!parts && only) {
      const { reason } = toHostFailure(error);
      // Reading goes on without merged areas where a single row has more than Excel tells.
      if (only.withMerges && reason !== 'sheet-gone') return readPieces([{ ...only, withMerges: false }], signal);
      if (reason === 'too-large') return [[only, reason]];
      if (reason === 'sheet-gone' && (await isGone(only.sheetId))) return [[only, 'gone']];
      // One that is there is not left out of a check as if it were not.
      if (reason === 'sheet-gone') throw new HostFailure('unknown', only.sheetId);
    }
    if (!parts) throw error;
    const [first, second] = parts;
    return [...(await readPieces(first, signal)), ...(await readPieces(second, signal))];
  }
}
