/** Geometry of worksheets alone: the one door for folders that know nothing of the product. */
export type { Area, Position } from './sheet/address';
export { areaToA1, columnName, contains, overlaps, parseA1, quoteSheetName, rowsOf, toA1 } from './sheet/address';
export type { CellValue } from './sheet/grid';
