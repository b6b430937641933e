/** References as Excel writes them, whole rows and columns included. Geometry is core's {@link Area}, counted from 0. */
import type { Area } from '../../core/geometry';
import { areaToA1, columnName, quoteSheetName } from '../../core/geometry';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export interface Reference {
  /** The sheet's name where the text has one. */
  readonly sheet?: string;
  readonly area: Area;
}

const SHEET_PART = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const CORNER = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function parseArea(text: string): Area | undefined {
  const [first = '', second, ...rest] = text.split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(second ?? first);
  if (!from || !to || rest.length > 0) return undefined;
  const isCell = Boolean(from[1] && from[2] && to[1] && to[2]);
  const isColumns = second !== undefined && Boolean(from[1] && to[1]) && !from[2] && !to[2];
  const isRows = second !== undefined && Boolean(from[2] && to[2]) && !from[1] && !to[1];
  if (!isCell && !isColumns && !isRows) return undefined;
  const rows = isColumns ? [0, MAX_ROWS - 1] : [Number(from[2]) - 1, Number(to[2]) - 1];
  const columns = isRows ? [0, MAX_COLUMNS - 1] : [columnIndex(from[1] ?? ''), columnIndex(to[1] ?? '')];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}

export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;
}

/** `undefined` where the text is no reference to one area of a sheet. */
export function parseReference(text: string): Reference | undefined {
  const parts = SHEET_PART.exec(text.trim());
  const sheet = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  const area = parseArea(parts?.[3] ?? text.trim());
  if (!area) return undefined;
  return sheet === undefined ? { area } : { sheet, area };
}

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const isEntireColumn = ({ top, bottom }: Area): boolean => top === 0 && bottom === MAX_ROWS - 1;
export const isEntireRow = ({ left, right }: Area): boolean => left === 0 && right === MAX_COLUMNS - 1;

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest rectangle around both. */
export function hull(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area around a hole in it: up to four rectangles, from top to bottom. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const { top, bottom } = cut;
  return [
    { ...area, bottom: top - 1 },
    { ...area, top, bottom, right: cut.left - 1 },
    { ...area, top, bottom, left: cut.right + 1 },
    { ...area, top: bottom + 1 },
  ].filter(isOnSheet);
}

function areaText(area: Area): string {
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaToA1(area);
}

/** `表1!B2:C4,表1!E2`, as `Range.address` and `RangeAreas.address` give it. */
export function addressText(sheetName: string, areas: readonly Area[]): string {
  const sheet = quoteSheetName(sheetName);
  return areas.map((area) => `${sheet}!${areaText(area)}`).join(',');
}

/** Without the sheet, as events carry it. */
export function localAddress(areas: readonly Area[]): string {
  return areas.map(areaText).join(',');
}
