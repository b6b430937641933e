import { writeXlsx, type Cell, type CellStyle, type DataValidation, type NamedRange, type WriteSheet } from 'hucre';
import {
  areaToA1,
  columnName,
  quoteSheetName,
  type SheetPlan,
  BORDER,
  FONT,
  LOOKS,
  MARGINS,
  type PlanCell,
  type PlanValidation,
} from '../core';
import { unescapable } from '../files/xlsx/package/xml-text';
import { entryBytes, readZip, writeZip } from '../files/xlsx/package/zip';

const SIDE = { style: 'thin', color: { rgb: BORDER } } as const;

function styleOf({ look }: PlanCell): CellStyle {
  const { size, bold = false, color, underline, fill, border, horizontal, vertical, wrap, numberFormat } = LOOKS[look];
  return {
    font: {
      name: FONT,
      size,
      bold,
      ...(color !== undefined && { color: { rgb: color } }),
      ...(underline && { underline }),
    },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border && { border: { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE } }),
    alignment: { horizontal, vertical, wrapText: wrap },
    numFmt: numberFormat,
  };
}

function cellOf(cell: PlanCell): Partial<Cell> {
  const { value, formula, indent = 0 } = cell;
  const shown = typeof value === 'string' ? `${'　'.repeat(indent)}${value}` : value;
  const style = styleOf(cell);
  if (formula !== undefined) return { type: 'formula', formula, formulaResult: shown ?? '', value: shown ?? '', style };
  // A blank cell is written for its border.
  if (shown === null || shown === '') return { type: 'empty', value: null, style };
  if (typeof shown === 'string') return { type: 'string', value: unescapable(shown), style };
  return { type: typeof shown === 'number' ? 'number' : 'boolean', value: shown, style };
}

function validationOf({ area, choices, prompt }: PlanValidation): DataValidation {
  return {
    ...(choices ? { type: 'list', values: [...choices] } : { type: 'custom', formula1: 'TRUE' }),
    range: areaToA1(area),
    allowBlank: true,
    showErrorMessage: false,
    ...(prompt && { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text }),
  };
}

function sheetOf(plan: SheetPlan): WriteSheet {
  const { heights, widths, merges, validations, frozenRows, print, pageBreaks = [] } = plan;
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of plan.cells) {
    const { row, column } = cell.position;
    const merge = merges.find(({ top, left }) => top === row && left === column);
    // The border of a merged cell is that of the cells it covers.
    for (let r = row; r <= (merge?.bottom ?? row); r++) {
      for (let c = column; c <= (merge?.right ?? column); c++)
        cells.set(`${r},${c}`, { type: 'empty', value: null, style: styleOf(cell) });
    }
    cells.set(`${row},${column}`, cellOf(cell));
  }
  return {
    name: plan.name,
    columns: widths.map((width) => ({ width })),
    rows: heights.map(() => widths.map(() => null)),
    cells,
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    dataValidations: validations.map(validationOf),
    ...(frozenRows > 0 && { freezePane: { rows: frozenRows } }),
    // A file names the row after which its page ends.
    ...(pageBreaks.length > 0 && { rowBreaks: pageBreaks.map((row) => row - 1) }),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    ...(print.footer !== undefined && { headerFooter: { oddFooter: `&C${print.footer}` } }),
  };
}

/**
 * What a sheet prints, as the names Excel keeps it under: with the sheet quoted and the area absolute, for `hucre` writes them as they come
 * and Excel takes `1.某项目!A1:G15` for a damaged file.
 */
function printNames({ name, print }: SheetPlan): NamedRange[] {
  const sheet = quoteSheetName(name);
  const { top, left, bottom, right } = print.area;
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  const area = {
    name: '_xlnm.Print_Area',
    range: `${sheet}!${corner(top, left)}:${corner(bottom, right)}`,
    scope: name,
  };
  const titles = print.titleRows && {
    name: '_xlnm.Print_Titles',
    range: `${sheet}!$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`,
    scope: name,
  };
  return titles ? [area, titles] : [area];
}

/** Sets what `hucre` has no word for: that sheets are printed without their fills. */
async function inBlackAndWhite(bytes: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const archive = readZip(bytes);
  const changes = new Map<string, Uint8Array>();
  for (const [index, { print }] of plans.entries()) {
    if (!print.blackAndWhite) continue;
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = new TextDecoder().decode(await entryBytes(archive, name));
    changes.set(name, new TextEncoder().encode(xml.replace('<pageSetup ', '<pageSetup blackAndWhite="1" ')));
  }
  return changes.size > 0 ? writeZip(archive, changes) : bytes;
}

/** Sheets as an .xlsx file. Text stays text, whatever it begins with. */
export async function writeWorkbook(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: plans.map(sheetOf),
    namedRanges: plans.flatMap(printNames),
    defaultFont: { name: FONT, size: 10.5 },
  });
  return inBlackAndWhite(bytes, plans);
}
