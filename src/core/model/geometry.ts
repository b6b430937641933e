/** Places on a worksheet. Inside the program rows and columns are counted from 0; A1 addresses are made only for output. */

/** One cell. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `bottom` and `right` are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 3, column: 5}` → `F4`. */
export function toA1({ row, column }: Position): string {
  return `${columnName(column)}${row + 1}`;
}

/** A number for each cell of a worksheet, to look places up by. */
export function placeKey({ row, column }: Position): number {
  return row * 16_384 + column;
}

/** `B2:D5`, or `B2` for a single cell. */
export function areaToA1(area: Area): string {
  const from = toA1({ row: area.top, column: area.left });
  const to = toA1({ row: area.bottom, column: area.right });
  return from === to ? from : `${from}:${to}`;
}

const A1_CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

function parseCell(text: string): Position | undefined {
  const match = A1_CELL.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const column =
    Array.from(match[1].toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/**
 * Reads `B2`, `$B$2:D5` or `'表 1'!B2` (the sheet part is ignored).
 * @returns the area, or `undefined` if the text is not an address of cells (addresses of whole rows or columns are not)
 */
export function parseA1(text: string): Area | undefined {
  const cells = text.slice(text.lastIndexOf('!') + 1).split(':');
  const from = parseCell(cells[0] ?? '');
  const to = cells.length === 1 ? from : parseCell(cells[1] ?? '');
  if (!from || !to || cells.length > 2) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** A sheet's name as written in a reference: in quotes if Excel requires them. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !A1_CELL.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The rows of an area, from top to bottom; none if `bottom` is above `top`. */
export function rowsOf({ top, bottom }: Pick<Area, 'top' | 'bottom'>): number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The smallest area that contains all given areas; there must be at least one. Works with as many areas as a sheet has rows. */
export function around(areas: readonly Area[]): Area {
  return {
    top: least(areas.map(({ top }) => top)),
    left: least(areas.map(({ left }) => left)),
    bottom: greatest(areas.map(({ bottom }) => bottom)),
    right: greatest(areas.map(({ right }) => right)),
  };
}

/** Cells as few areas, each of one column or one row, in the order of the cells. */
export function inRanges(cells: readonly Position[]): readonly Area[] {
  const areas: Area[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    const isBelow = last?.left === column && last.right === column && last.bottom + 1 === row;
    const isBeside = last?.top === row && last.bottom === row && last.right + 1 === column;
    if (last && (isBelow || isBeside)) areas[areas.length - 1] = { ...last, bottom: row, right: column };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** The least of the numbers and `atMost`. Unlike Math.min(...numbers) it works with as many numbers as a sheet has rows. */
export function least(numbers: readonly number[], atMost = Infinity): number {
  return numbers.reduce((best, number) => Math.min(best, number), atMost);
}

/** The greatest of the numbers and `atLeast`. */
export function greatest(numbers: readonly number[], atLeast = -Infinity): number {
  return numbers.reduce((best, number) => Math.max(best, number), atLeast);
}
