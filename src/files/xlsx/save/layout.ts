/** Merges, sizes and what else a sheet has around its cells. */
import { digitWidth, PIXELS_PER_POINT } from '../sizes';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import { Grid } from './grid';
import type { SheetTarget } from './sheet-target';
import { childOf, insertChild } from './sheet-target';

function writeMerges({ root, before, after }: SheetTarget): void {
  const [old, wanted] = [new Set(before?.merges), new Set(after.merges)];
  const added = [...wanted].filter((merge) => !old.has(merge));
  const removed = [...old].filter((merge) => !wanted.has(merge));
  if (added.length === 0 && removed.length === 0) return;
  const list = childOf(root, 'mergeCells');
  for (const entry of list.elements('mergeCell')) if (removed.includes(entry.get('ref') ?? '')) list.remove(entry);
  for (const ref of added) list.children.push(list.make('mergeCell', { ref }));
  if (list.elements().length === 0) root.remove(list);
  else list.set('count', list.elements().length);
}

/** Indices (from 0) of which the size or the visibility differs. */
function changedLines(
  [sizes, wasSizes = {}]: readonly [Readonly<Record<number, number>>, Readonly<Record<number, number>>?],
  [hidden, wasHidden = []]: readonly [readonly number[], (readonly number[])?],
): number[] {
  const all = new Set([...Object.keys({ ...wasSizes, ...sizes }).map(Number), ...hidden, ...wasHidden]);
  return [...all]
    .filter((index) => sizes[index] !== wasSizes[index] || hidden.includes(index) !== wasHidden.includes(index))
    .sort((one, other) => one - other);
}

/** The entry for exactly this column, cut out of one for several where need be. */
function columnEntry(columns: XmlElement, number: number): XmlElement {
  const at = columns.children.findIndex((entry) => typeof entry !== 'string' && Number(entry.get('max')) >= number);
  const covering = columns.children[at];
  if (!covering || typeof covering === 'string' || Number(covering.get('min')) > number) {
    const entry = columns.make('col', { min: number, max: number });
    columns.children.splice(at < 0 ? columns.children.length : at, 0, entry);
    return entry;
  }
  const [min, max] = [Number(covering.get('min')), Number(covering.get('max'))];
  const entry = covering.copy().set('min', number).set('max', number);
  const pieces = [
    ...(min < number ? [covering.copy().set('max', number - 1)] : []),
    entry,
    ...(max > number ? [covering.copy().set('min', number + 1)] : []),
  ];
  columns.children.splice(at, 1, ...pieces);
  return entry;
}

/** Sizes as files have them: what calculating in pixels left behind the fourth place is nobody's wish. */
function rounded(size: number): number {
  return Math.round(size * 1e4) / 1e4;
}

async function writeColumns({ root, before, after, styles }: SheetTarget): Promise<void> {
  const changed = changedLines(
    [after.columnWidths, before?.columnWidths],
    [after.hiddenColumns, before?.hiddenColumns],
  );
  if (changed.length === 0) return;
  const { defaultFontName, defaultFontSize } = await styles();
  const digits = digitWidth(defaultFontName, defaultFontSize);
  const standard = Number(root.first('sheetFormatPr')?.get('defaultColWidth') ?? 9);
  const columns = childOf(root, 'cols');
  for (const index of changed) {
    const entry = columnEntry(columns, index + 1);
    const width = after.columnWidths[index];
    if (width !== before?.columnWidths[index] && width !== undefined)
      entry.set('width', rounded(width / digits)).set('customWidth', 1);
    if (entry.get('width') === undefined) entry.set('width', standard);
    entry.set('hidden', after.hiddenColumns.includes(index) ? 1 : undefined);
  }
}

function writeRows({ root, before, after }: SheetTarget): void {
  const changed = changedLines([after.rowHeights, before?.rowHeights], [after.hiddenRows, before?.hiddenRows]);
  if (changed.length === 0) return;
  const grid = new Grid(childOf(root, 'sheetData'));
  for (const index of changed) {
    const row = grid.row(index + 1);
    const height = after.rowHeights[index];
    if (height !== before?.rowHeights[index]) {
      row
        .set('ht', height && rounded(height / PIXELS_PER_POINT))
        .set('customHeight', height === undefined ? undefined : 1);
    }
    row.set('hidden', after.hiddenRows.includes(index) ? 1 : undefined);
  }
}

function writePane(view: XmlElement, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  for (const local of ['pane', 'selection']) for (const old of view.elements(local)) view.remove(old);
  if (rows === 0 && columns === 0) return;
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  view.children.unshift(
    view.make('pane', {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: corner,
      activePane: active,
      state: 'frozen',
    }),
    view.make('selection', { pane: active }),
  );
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function writeView({ root, before, after }: SheetTarget): void {
  const isSameView = isSameData(before?.frozen, after.frozen) && before?.showGridlines === after.showGridlines;
  if (isSameView || (!before && after.frozen.rows + after.frozen.columns === 0 && after.showGridlines)) return;
  const views = childOf(root, 'sheetViews');
  const [view = views.make('sheetView', { workbookViewId: 0 })] = views.elements('sheetView');
  if (!views.children.includes(view)) views.children.push(view);
  if (before?.showGridlines !== after.showGridlines) view.set('showGridLines', after.showGridlines ? undefined : 0);
  if (!isSameData(before?.frozen, after.frozen)) writePane(view, after.frozen);
}

function writeProperties({ root, before, after }: SheetTarget): void {
  if ((before?.tabColor ?? '') !== after.tabColor) {
    const properties = childOf(root, 'sheetPr');
    for (const old of properties.elements('tabColor')) properties.remove(old);
    if (after.tabColor)
      properties.children.unshift(properties.make('tabColor', { rgb: `FF${after.tabColor.replace('#', '')}` }));
  }
  if ((before?.isProtected ?? false) === after.isProtected) return;
  for (const old of root.elements('sheetProtection')) root.remove(old);
  if (after.isProtected) insertChild(root, root.make('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }));
}

export async function writeLayout(target: SheetTarget): Promise<void> {
  writeMerges(target);
  await writeColumns(target);
  writeRows(target);
  writeView(target);
  writeProperties(target);
  if (target.before && target.before.lineStyles !== target.after.lineStyles)
    target.losses.add('line-styles', target.after.name);
}
