/** The public door of the core. Hosts, the pane and the command line import from here. */
export type { Area, Position } from './sheet/address';
export { areaToA1, columnName, contains, overlaps, parseA1, quoteSheetName, toA1 } from './sheet/address';
export type { CellValue, Grid, SheetSnapshot } from './sheet/grid';
export type {
  CheckResult, CheckStatus, Finding, MessageValue, Problem, RelatedCell, Severity, TableRef,
} from './check/finding';
export { SEVERITIES } from './check/finding';
