/** Places on a worksheet and what stands in them. This is all that `src/office-host` and `src/files` may take from the core. */
export {
  areaToA1,
  columnName,
  contains,
  parseA1,
  quoteSheetName,
  rowsOf,
  toA1,
  type Area,
  type Position,
} from '../model/geometry';
export type { CellValue } from '../model/grid';
