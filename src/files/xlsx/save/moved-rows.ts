/**
 * Rows that were inserted or deleted, in the opened file: its rows are moved as they are, with all that hangs on them, before anything else is
 * compared and written. Written anew they would lose what the spreadsheet does not know of them.
 */
import { areaAfter, areaToA1, parseA1, spanAfter, toA1, type LineChange } from '../../../core/geometry';
import { pageAfter } from '../../workbook/page';
import type { SheetRecord } from '../../workbook/record';
import { addressText, localAddress, parseReference } from '../../workbook/reference';
import type { Package } from '../package/parts';
import type { XmlElement } from '../package/xml';
import { Grid } from './grid';

/** What became of a sheet's rows; nothing where it cannot be followed, as when columns were inserted or rows put elsewhere. */
export function rowChanges({ lineChanges }: SheetRecord): readonly LineChange[] {
  const rows = lineChanges.filter((change): change is LineChange => change !== 'moved' && change.lines === 'rows');
  return rows.length === lineChanges.length ? rows : [];
}

/** A row, counted from 0, after all the changes; `undefined` where it is gone. */
function rowAfter(row: number, changes: readonly LineChange[]): number | undefined {
  let at: number | undefined = row;
  for (const change of changes) at = at === undefined ? undefined : spanAfter([at, at], change)?.[0];
  return at;
}

/** `undefined` where nothing is left of the area, or the text is none. */
function referenceAfter(text: string, changes: readonly LineChange[]): string | undefined {
  const reference = parseReference(text);
  let area = reference?.area;
  for (const change of changes) area = area && areaAfter(area, change);
  if (!reference || !area) return undefined;
  return reference.sheet === undefined ? localAddress([area]) : addressText(reference.sheet, [area]);
}

function listAfter(text: string, separator: string, changes: readonly LineChange[]): string {
  return text
    .split(separator)
    .flatMap((part) => referenceAfter(part, changes) ?? [])
    .join(separator);
}

function byAddress<T>(entries: Readonly<Record<string, T>>, changes: readonly LineChange[]): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([address, entry]): [string, T][] => {
      const now = referenceAfter(address, changes);
      return now === undefined ? [] : [[now, entry]];
    }),
  );
}

function byRow<T>(entries: Readonly<Record<number, T>>, changes: readonly LineChange[]): Record<number, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([row, entry]): [number, T][] => {
      const now = rowAfter(Number(row), changes);
      return now === undefined ? [] : [[now, entry]];
    }),
  );
}

/** Rules keep the cells they had where none is left: by them they are found and removed. */
function withRanges<T extends { readonly ranges: string }>(rules: readonly T[], changes: readonly LineChange[]): T[] {
  return rules.map((rule) => ({ ...rule, ranges: listAfter(rule.ranges, ',', changes) || rule.ranges }));
}

function lineStylesAfter(text: string, changes: readonly LineChange[]): string {
  const [rows, columns] = JSON.parse(text) as [[string, unknown][], unknown];
  const moved = rows.flatMap(([row, style]): [string, unknown][] => {
    const now = rowAfter(Number(row), changes);
    return now === undefined ? [] : [[String(now), style]];
  });
  return JSON.stringify([moved, columns]);
}

/** A sheet as it was opened, had its rows been where they are now. */
export function recordAfter(record: SheetRecord, changes: readonly LineChange[]): SheetRecord {
  if (changes.length === 0) return record;
  return {
    ...record,
    cells: byAddress(record.cells, changes),
    merges: record.merges.flatMap((merge) => referenceAfter(merge, changes) ?? []),
    rowHeights: byRow(record.rowHeights, changes),
    hiddenRows: record.hiddenRows.flatMap((row) => rowAfter(row, changes) ?? []),
    conditionalFormats: withRanges(record.conditionalFormats, changes),
    validations: withRanges(record.validations, changes),
    notes: byAddress(record.notes, changes),
    page: changes.reduce(pageAfter, record.page),
    lineStyles: lineStylesAfter(record.lineStyles, changes),
  };
}

function moveCells(data: XmlElement, changes: readonly LineChange[]): void {
  new Grid(data); // gives rows and cells the addresses a file may leave out
  for (const row of data.elements('row')) {
    const now = rowAfter(Number(row.get('r')) - 1, changes);
    if (now === undefined) {
      data.remove(row);
      continue;
    }
    row.set('r', now + 1);
    for (const cell of row.elements('c'))
      cell.set('r', toA1({ row: now, column: parseA1(cell.get('r') ?? '')?.left ?? 0 }));
  }
}

function setReferences(element: XmlElement, attribute: string, changes: readonly LineChange[]): void {
  const text = element.get(attribute);
  const now = text === undefined ? '' : listAfter(text, ' ', changes);
  if (text !== undefined && now !== '' && now !== text) element.set(attribute, now);
}

/** Whatever names cells of its sheet in an attribute, but for rows and cells themselves. */
function moveReferences(element: XmlElement, changes: readonly LineChange[]): void {
  for (const attribute of ['ref', 'sqref', 'activeCell']) setReferences(element, attribute, changes);
  if (element.local === 'sqref') element.setText(listAfter(element.text, ' ', changes) || element.text);
  for (const child of element.elements()) {
    const isGone =
      ['mergeCell', 'hyperlink', 'comment'].includes(child.local) &&
      listAfter(child.get('ref') ?? '', ' ', changes) === '';
    if (isGone) element.remove(child);
    else moveReferences(child, changes);
  }
}

function moveBreaks(root: XmlElement, changes: readonly LineChange[]): void {
  const list = root.first('rowBreaks');
  for (const entry of list?.elements('brk') ?? []) {
    const now = rowAfter(Number(entry.get('id')), changes);
    if (now === undefined) list?.remove(entry);
    else entry.set('id', now);
  }
}

/** Pictures and notes go with the row they hang on; one that is gone leaves them where it was. */
function moveAnchors(root: XmlElement, local: 'row' | 'Row', changes: readonly LineChange[]): void {
  for (const row of root.all(local)) {
    const now = rowAfter(Number(row.text), changes);
    if (now !== undefined) row.setText(String(now));
  }
}

/** Column, offset, row and offset of one corner, then of the other. */
function moveNoteBoxes(root: XmlElement, changes: readonly LineChange[]): void {
  for (const anchor of root.all('Anchor')) {
    const numbers = anchor.text.split(',').map((part) => part.trim());
    for (const at of [2, 6]) numbers[at] = String(rowAfter(Number(numbers[at]), changes) ?? numbers[at]);
    anchor.setText(numbers.join(', '));
  }
}

/** Something of the sheet in the file that is neither moved here nor compared later. */
const NOT_FOLLOWED = ['oleObjects', 'controls', 'picture'];
const MOVED_PARTS = new Set(['drawing', 'comments', 'threadedComment', 'vmlDrawing', 'table']);

/**
 * Moves the rows of an opened sheet, and what hangs on them in parts of its own.
 * @returns whether everything could be followed; where not, nothing was moved
 */
export async function moveRows(
  file: Package,
  part: string,
  root: XmlElement,
  changes: readonly LineChange[],
): Promise<boolean> {
  if (changes.length === 0 || NOT_FOLLOWED.some((local) => root.first(local))) return false;
  const parts = (await file.relationships(part)).filter(({ kind, isExternal }) => MOVED_PARTS.has(kind) && !isExternal);
  const roots = await Promise.all(
    parts.map(async ({ kind, target }) => ({ kind, root: await file.xml(target) })),
  ).catch(() => undefined);
  // Boxes of notes may be written as HTML, which is no XML.
  if (!roots) return false;
  // A table must keep its head, and cells below it.
  if (roots.some(({ kind, root: own }) => kind === 'table' && !keepsHead(own, changes))) return false;

  const data = root.first('sheetData');
  if (data) moveCells(data, changes);
  moveReferences(root, changes);
  moveBreaks(root, changes);
  for (const { kind, root: own } of roots) {
    if (kind === 'drawing') moveAnchors(own, 'row', changes);
    else if (kind === 'vmlDrawing') {
      moveAnchors(own, 'Row', changes);
      moveNoteBoxes(own, changes);
    } else moveReferences(own, changes);
  }
  return true;
}

function keepsHead(table: XmlElement, changes: readonly LineChange[]): boolean {
  const area = parseReference(table.get('ref') ?? '')?.area;
  const now = area && parseReference(referenceAfter(areaToA1(area), changes) ?? '')?.area;
  return area !== undefined && now !== undefined && rowAfter(area.top, changes) === now.top && now.bottom > now.top;
}

/** Charts and pivots name cells too, from parts that are any sheet's. */
export function hasCopies(file: Package): boolean {
  return file.names().some((name) => /^xl\/(?:charts|pivotCache)\/[^/]+\.xml$/.test(name));
}
