/** The public door of the core. Hosts, the pane and the command line import from here. */
export type { Area, Position } from './sheet/address';
export { areaToA1, columnName, contains, overlaps, parseA1, quoteSheetName, rowsOf, toA1 } from './sheet/address';
export type { CellValue, Grid, SheetSnapshot } from './sheet/grid';
export type {
  CellEdit,
  CheckResult,
  CheckStatus,
  Finding,
  MessageValue,
  Problem,
  RelatedCell,
  Severity,
  TableRef,
  TieObstacle,
  TieOutcome,
} from './check/finding';
export { SEVERITIES, STATEMENT } from './check/finding';
export { layoutPlain, type PlainLayout } from './layout/plain';
export { layoutForm } from './layout/form-sheet';
export type { SheetPlan } from './layout/sheet-plan';
export { freeSheetName, freeSheetNames, sheetName } from './layout/sheet-name';
export { checkInSteps, checkSheets, type CheckOptions, type CheckProgress } from './check';
export { TIES, tieSchema, type Tie } from './ties';
export { FORMS, formSchema, GENERIC_FORM, type Form } from './forms';
export { RULES, ruleOf, type Rule } from './rules';
export * from './host';
export type { RowInsertion, SheetEdit } from './edits/sheet-edit';
export { describeEdit } from './text/edits';
export { describeFinding, describeProblem, formName, severityName } from './text/describe';
export { fill, LOCALES, localeFor, type Locale } from './text/locale';
