import { HEAD, HostFailure, type Area, type CellValue, type ReadOptions, type SheetSnapshot } from '../../core';
import { runForUser } from '../failures';
import { activeExtent, visibleExtents, type SheetExtent } from './extent';
import type { MergeMemory } from './merge-memory';
import { cellsIn, grouped, piecesOf, readPieces, type PieceContent, type ReadPiece } from './pieces';

/** Beyond so many cells a sheet holds no tables of ours, and reading it would take minutes: it is named, and the others are checked. */
const MOST_CELLS = 1_000_000;

/** Stops waiting when the user cancels; what Excel is still doing only reads, and may finish. */
export async function unlessCancelled<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new HostFailure('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

function isContent(content: ReadPiece[1]): content is PieceContent {
  return typeof content === 'object';
}

function unread({ id, name }: SheetExtent): SheetSnapshot {
  return { id, name, grid: { top: 0, left: 0, values: [] }, unread: 'too-large' };
}

/** One sheet of what was read of its pieces, from top to bottom; `undefined` where it was deleted meanwhile. */
function snapshotOf(
  extent: SheetExtent,
  used: Area,
  contents: readonly ReadPiece[1][],
  merges: readonly Area[] | undefined,
): SheetSnapshot | undefined {
  if (contents.includes('gone')) return undefined;
  if (contents.includes('too-large')) return unread(extent);
  const parts = contents.filter(isContent);
  const rows = <Row>(of: (part: PieceContent) => readonly Row[]): Row[] => {
    const all: Row[] = [];
    for (const part of parts) for (const row of of(part)) all.push(row);
    return all;
  };
  const found = parts.every((part) => part.merges) ? rows(({ merges: areas = [] }) => areas) : undefined;
  return {
    id: extent.id,
    name: extent.name,
    grid: {
      top: used.top,
      left: used.left,
      values: rows(({ values }) => values),
      formulas: rows(({ formulas }) => formulas),
      formats: rows(({ formats }) => formats),
      merges: merges ?? found,
    },
  };
}

/** Reads sheets whose extents are known, in as few requests as they fit into. */
export async function readSheets(
  extents: readonly SheetExtent[],
  { merges, signal, onProgress, onUndoCleared }: ReadOptions,
  memory: MergeMemory,
): Promise<SheetSnapshot[]> {
  const remembers = merges && (await memory.listen());
  const { moment } = memory;
  const known = new Map<string, readonly Area[]>();
  const pieces = extents.flatMap(({ id, used }) => {
    if (!used || cellsIn(used) > MOST_CELLS) return [];
    const areas = merges ? memory.of(id, used) : undefined;
    if (areas) known.set(id, areas);
    return piecesOf(id, used, merges && !areas);
  });
  if (pieces.some(({ withMerges }) => withMerges)) onUndoCleared?.();
  const contents = new Map<string, ReadPiece[1][]>(extents.map(({ id }) => [id, []]));
  const last = new Map(pieces.map((piece) => [piece.sheetId, piece]));
  let done = extents.length - last.size;
  onProgress?.(done, extents.length);
  for (const group of grouped(pieces)) {
    for (const [{ sheetId }, content] of await readPieces(group, signal)) contents.get(sheetId)?.push(content);
    done += group.filter((piece) => last.get(piece.sheetId) === piece).length;
    onProgress?.(done, extents.length);
  }
  const sheets = extents.flatMap((extent) => {
    const { id, name, used } = extent;
    if (!used) return { id, name, grid: { top: 0, left: 0, values: [], ...(merges && { merges: [] }) } };
    if (cellsIn(used) > MOST_CELLS) return unread(extent);
    const sheet = snapshotOf(extent, used, contents.get(id) ?? [], known.get(id));
    if (remembers && sheet?.grid.merges) memory.set(id, { used, merges: sheet.grid.merges }, moment);
    return sheet ?? [];
  });
  const stale = new Set(sheets.filter(({ id, grid }) => known.has(id) && isDisproved(grid)).map(({ id }) => id));
  if (stale.size === 0) return sheets;
  for (const id of stale) memory.forget(id);
  const again = await readSheets(
    extents.filter(({ id }) => stale.has(id)),
    { merges, ...(signal && { signal }), ...(onUndoCleared && { onUndoCleared }) },
    memory,
  );
  const anew = new Map(again.map((sheet) => [sheet.id, sheet]));
  return sheets.flatMap((sheet) => (stale.has(sheet.id) ? (anew.get(sheet.id) ?? []) : sheet));
}

/** Whether a cell under one of the merged areas holds something: then they are no longer merged. They may begin outside of what is used. */
function isDisproved({ top, left, values, merges = [] }: SheetSnapshot['grid']): boolean {
  return merges.some((area) => {
    const [first, begin] = [Math.max(area.top, top), Math.max(area.left, left)];
    return values.slice(first - top, area.bottom - top + 1).some((row, down) =>
      row.slice(begin - left, area.right - left + 1).some((value, along) => {
        const isAnchor = first + down === area.top && begin + along === area.left;
        return !isAnchor && value !== null && value !== '';
      }),
    );
  });
}

/** The active sheet: one sync to learn its extent, and one for each 50,000 cells. */
export async function readActiveSheet(options: ReadOptions, memory: MergeMemory): Promise<SheetSnapshot> {
  const [sheet] = await readSheets([await activeExtent()], options, memory);
  if (!sheet) throw new HostFailure('sheet-gone');
  return sheet;
}

/** All visible sheets: two syncs to learn their extents, one more where only some are wanted, and one for each 50,000 cells of them together. */
export async function readWorkbook(options: ReadOptions, memory: MergeMemory): Promise<SheetSnapshot[]> {
  const extents = await visibleExtents(options.signal);
  const { only } = options;
  if (!only) return readSheets(extents, options, memory);
  const heads = await headsOf(extents);
  const wanted = extents.filter((_, index) => only({ grid: { top: 0, left: 0, values: heads[index] ?? [] } }));
  const read = new Map((await readSheets(wanted, options, memory)).map((sheet) => [sheet.id, sheet]));
  return extents.map(({ id, name }) => read.get(id) ?? { id, name, grid: { top: 0, left: 0, values: [] } });
}

/** The first rows of sheets, in one sync. */
function headsOf(extents: readonly SheetExtent[]): Promise<readonly CellValue[][][]> {
  return runForUser(async (context) => {
    const heads = extents.map(({ id, used }) => {
      if (!used) return undefined;
      const { top, left, bottom, right } = used;
      const [rows, columns] = [Math.min(HEAD.rows, bottom - top + 1), Math.min(HEAD.columns, right - left + 1)];
      const head = context.workbook.worksheets.getItem(id).getRangeByIndexes(top, left, rows, columns);
      return head.load('values');
    });
    await context.sync();
    return heads.map((head) => (head?.values ?? []) as CellValue[][]);
  });
}
