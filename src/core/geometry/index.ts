/** Places on a worksheet and what stands in them. This is all that `src/office-host` and `src/files` may take from the core. */
export {
  areaToA1,
  around,
  columnName,
  contains,
  isSameArea,
  overlaps,
  parseA1,
  quoteSheetName,
  rowsOf,
  toA1,
  type Area,
  type Position,
} from '../model/geometry';
export { areaAfter, spanAfter, type LineChange, type Span } from '../model/lines';
export type { CellValue, Grid, SheetSnapshot } from '../model/grid';
