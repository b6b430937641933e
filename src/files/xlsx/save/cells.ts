/** Changed cells into a sheet's part. */
import type { Area } from '../../../core/geometry';
import { areaToA1, parseA1 } from '../../../core/geometry';
import { hull, intersection, parseReference } from '../../workbook/reference';
import type { XmlElement } from '../package/xml';
import type { CellChange } from './changes';
import { writeContent, writeFormula, writeResult } from './cell-content';
import { Grid } from './grid';
import type { SheetTarget } from './sheet-target';
import { childOf } from './sheet-target';

function formulaOf(cell: XmlElement | undefined): XmlElement | undefined {
  return cell?.first('f');
}

/** Formulas filled over several cells stand in the first of them: before it changes, each of the others gets its own. */
function separateShared({ cells, after }: SheetTarget, grid: Grid): void {
  const lost = new Set<string | undefined>();
  for (const [address, { hasNewContent }] of cells.edited) {
    const formula = hasNewContent ? formulaOf(grid.find(address)) : undefined;
    if (formula?.get('t') === 'shared' && formula.get('ref') !== undefined) lost.add(formula.get('si'));
  }
  if (lost.size === 0) return;
  for (const [address, cell] of grid.all()) {
    const formula = formulaOf(cell);
    const own = after.cells[address]?.formula;
    if (formula?.get('t') === 'shared' && lost.has(formula.get('si')) && own !== undefined) writeFormula(cell, own);
  }
}

/** A cell inside an array formula (or a what-if table) belongs to it; only its first cell can be changed alone. */
function reportArrays({ cells, after, losses }: SheetTarget, grid: Grid): void {
  const arrays = [...grid.all()].flatMap(([address, cell]): { address: string; area: Area }[] => {
    const formula = formulaOf(cell);
    const area = ['array', 'dataTable'].includes(formula?.get('t') ?? '')
      ? parseReference(formula?.get('ref') ?? '')?.area
      : undefined;
    return area ? [{ address, area }] : [];
  });
  if (arrays.length === 0) return;
  for (const [address, { hasNewContent }] of cells.edited) {
    const place = hasNewContent ? parseA1(address) : undefined;
    if (place && arrays.some((array) => array.address !== address && intersection(array.area, place)))
      losses.add('arrays', after.name);
  }
}

/** Style of a cell the file does not have yet: its row's, else its column's. */
function inheritedStyle(root: XmlElement, grid: Grid, address: string): number {
  const place = parseA1(address);
  if (!place) return 0;
  const row = grid.row(place.top + 1);
  if (row.get('customFormat') === '1') return Number(row.get('s') ?? 0);
  const column = root
    .first('cols')
    ?.elements('col')
    .find((entry) => Number(entry.get('min')) <= place.left + 1 && Number(entry.get('max')) > place.left);
  return Number(column?.get('style') ?? 0);
}

async function writeStyle(
  target: SheetTarget,
  cell: XmlElement,
  base: number,
  { before, after }: CellChange,
): Promise<void> {
  const styles = await target.styles();
  const style = styles.derive(base, before?.style, after?.style);
  cell.set('s', style === 0 ? undefined : style);
}

function growDimension(root: XmlElement, addresses: Iterable<string>): void {
  const dimension = root.first('dimension');
  let area = parseReference(dimension?.get('ref') ?? '')?.area;
  if (!dimension || !area) return;
  for (const address of addresses) {
    const place = parseA1(address);
    if (place) area = hull(area, place);
  }
  const text = areaToA1(area);
  if (text !== dimension.get('ref')) dimension.set('ref', text);
}

export async function writeCells(target: SheetTarget): Promise<void> {
  const { root, cells } = target;
  if (cells.edited.size === 0 && cells.recalculated.size === 0) return;
  const grid = new Grid(childOf(root, 'sheetData'));
  reportArrays(target, grid);
  separateShared(target, grid);
  for (const [address, change] of cells.edited) {
    const existing = grid.find(address);
    if (!existing && !change.after) continue;
    const base = existing ? Number(existing.get('s') ?? 0) : inheritedStyle(root, grid, address);
    const cell = existing ?? grid.cell(address);
    if (change.hasNewContent) writeContent(cell, change.after);
    await writeStyle(target, cell, base, change);
    if (!change.after && cell.children.length === 0 && cell.get('s') === undefined) grid.remove(address);
  }
  for (const [address, { value }] of cells.recalculated) {
    const cell = grid.find(address);
    if (cell) writeResult(cell, value);
  }
  growDimension(root, cells.edited.keys());
}

/** Tells the styles how the cells of this sheet look, so that a look that moved finds its style again. */
export async function learnStyles(target: SheetTarget): Promise<void> {
  const changes = [...target.cells.edited.values()];
  if (!changes.some(({ before, after }) => JSON.stringify(before?.style) !== JSON.stringify(after?.style))) return;
  const styles = await target.styles();
  const grid = new Grid(childOf(target.root, 'sheetData'));
  for (const [address, { style }] of Object.entries(target.before?.cells ?? {})) {
    const cell = grid.find(address);
    if (cell) styles.learn(style, Number(cell.get('s') ?? 0));
  }
}
