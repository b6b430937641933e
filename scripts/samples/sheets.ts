import type { Cell, PageSetup, WriteSheet } from 'hucre';
import { layStacked } from '../../test/samples/dress';
import { layOfficial, type Laid } from '../../test/samples/laid';
import { layoutOf } from '../../test/samples/layouts';
import type { SeedTable } from '../../test/samples/seeds';
import { rowHeights } from './heights';
import { styleOf } from './looks';

const MARGINS = { top: 0.7, bottom: 0.6, left: 0.55, right: 0.55, header: 0.3, footer: 0.3 };

function pageSetup(landscape: boolean): PageSetup {
  return {
    paperSize: 'a4',
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
  };
}

/** Borders and alignment belong to every cell of a merged area, not only to the one that holds the text. */
function styledCells(laid: Laid): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  laid.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell.role !== 'none') cells.set(`${rowIndex},${column}`, { value: cell.value, style: styleOf(cell) });
    }),
  );
  for (const area of laid.merges ?? []) {
    const style = cells.get(`${area.top},${area.left}`)?.style;
    for (let row = area.top; style && row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row > area.top || column > area.left) cells.set(`${row},${column}`, { value: null, style });
      }
    }
  }
  return cells;
}

function sheet(name: string, laid: Laid, widths: readonly number[], page: PageSetup): WriteSheet {
  return {
    name,
    rows: laid.cells.map((row) => row.map((cell) => cell.value)),
    cells: styledCells(laid),
    merges: (laid.merges ?? []).map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(rowHeights(laid, widths).map((height, row) => [row, { height }])),
    pageSetup: page,
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  };
}

/** A portrait form is filed on one page; a wide budget table may take several, each with title and header (to 栏次). */
function pages(table: SeedTable, landscape: boolean): PageSetup {
  const last = table.rows.findIndex((row) => row[0] === '栏次');
  return landscape && last >= 0 ? { printTitlesRow: `$1:$${last + 2}` } : { fitToHeight: 1 };
}

/** One table on a sheet of its own. */
export function tableSheet(name: string, table: SeedTable): WriteSheet {
  const { widths, landscape = false } = layoutOf(table.form);
  return sheet(name, layOfficial(table), widths, { ...pageSetup(landscape), ...pages(table, landscape) });
}

/** No column of a shared sheet is wider, or fifteen of them would not be readable on paper. */
const WIDEST_SHARED = 18;

/** Several tables on one sheet share its column widths: each column is as wide as the neediest form wants it, in bounds. */
function sharedWidths(tables: readonly SeedTable[]): readonly number[] {
  const wanted = tables.map((table) => layoutOf(table.form).widths);
  const columns = Math.max(...wanted.map((widths) => widths.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...wanted.map((widths) => Math.min(widths[column] ?? 0, WIDEST_SHARED))),
  );
}

/** All tables of a document on one sheet with a blank row between them; each is printed on a page of its own. */
export function stackedSheet(name: string, tables: readonly SeedTable[]): WriteSheet {
  const laid = layStacked(tables);
  const widths = sharedWidths(tables);
  const starts = laid.cells.flatMap((row, index) => (row[0]?.role === 'title' && index > 0 ? [index] : []));
  return {
    ...sheet(name, laid, widths, pageSetup(tables.some((table) => layoutOf(table.form).landscape))),
    rowBreaks: starts.map((row) => row - 1),
  };
}

/** Width of a sheet of prose, in characters. */
const PROSE_WIDTH = 96;

/** Prose pasted from the document, a paragraph a cell. */
export function proseSheet(name: string, paragraphs: readonly string[]): WriteSheet {
  const style = { font: { name: '宋体', size: 11 }, alignment: { vertical: 'center', wrapText: true } } as const;
  return {
    name,
    columns: [{ width: PROSE_WIDTH }],
    rows: paragraphs.map((paragraph) => [paragraph]),
    cells: new Map(paragraphs.map((paragraph, row) => [`${row},0`, { value: paragraph, style }])),
    rowDefs: new Map(
      paragraphs.map((paragraph, row) => [
        row,
        { height: 18 * Math.max(1, Math.ceil((paragraph.length * 2) / PROSE_WIDTH)) },
      ]),
    ),
    pageSetup: pageSetup(false),
  };
}
