/**
 * The core's public interface: code outside the core imports from here. (`geometry/index.ts` is the interface for code that knows nothing
 * of the product.)
 */
export * from './geometry';
export { formulaOf, partOf, type CellEdit, type SheetEdit } from './model/edit';
export { isFixable, possibleFixes, SEVERITIES, STATEMENT } from './model/finding';
export type {
  CheckedTable,
  CheckOutcome,
  CheckResult,
  CheckStatus,
  Finding,
  Fix,
  FixKind,
  LooksLike,
  PossibleFix,
  Problem,
  ReadAs,
  RelatedCell,
  Severity,
  TableKind,
  TableProfile,
  TableRef,
  TieObstacle,
  TieOutcome,
  UncheckedBecause,
  UnreadRegion,
} from './model/finding';
export type { Grid, SheetSnapshot } from './model/grid';
export { isExplanationSheet } from './model/explanation-sheet';
export { isOwnSheet } from './model/own-sheet';
export { isReportSheet, REPORT_MARK, REPORT_NAME } from './model/report-sheet';
export { grouped } from './model/grouping';
export { both, fill, LOCALES, localeFor, type Bilingual, type Locale } from './model/locale';
export type { Look, PlanCell, PlanValidation, SheetPlan } from './model/sheet-plan';
export * from './model/host-failure';
export * from './model/spreadsheet';
export * from './model/traces';
export { inOneLine } from './language/spelling';
export { ALL_FORMS, byNumber, FORMS, formSchema, GENERIC_FORM, labelOfField, type Form, type FormData } from './forms';
export { INDICATOR_COLUMN_KEYS, INDICATOR_COLUMNS } from './forms/indicator-columns';
export { PROFILES } from './profiles';
export { EVERYWHERE, PROFILE_CHOICES } from './checker/profile';
export { TIES, tieSchema, type Tie } from './ties';
export { RULES, ruleOf, type Rule } from './rules';
export {
  exampleData,
  planKey,
  type Example,
  type ExampleCell,
  type FaultyExample,
  type FaultyPaper,
  type PageSource,
  type PaperExample,
} from './rules/page';
export { PAPERS } from './rules/papers';
export { PAGES } from './rules/pages';
export { Canvas } from './layout/canvas';
export type { ChoiceOf, Choices } from './layout/choices';
export { layoutForm } from './layout/form-sheet';
export type { LayoutWords } from './layout/words';
export { BORDER, FONT, LOOKS, TINTED, type CellLooks } from './layout/looks';
export { breaksBefore, fillPaper, MARGINS } from './layout/paper';
export { gridOf } from './layout/plan-grid';
export { freeSheetName, freeSheetNames, sheetName } from './layout/sheet-name';
export { stackPlans } from './layout/stack';
export { widthOf } from './layout/wrap';
export * from './templates/remembered';
export { isPerProject, templatePlans } from './templates/sheets';
export { followsUp, frameworksOf, type ProjectEntry } from './templates/template';
export { projectsIn, projectsInWorkbook, setProjectsInSteps, type SetProject } from './templates/projects';
export type { Table } from './read';
export {
  allSafeFixes,
  checkSheets,
  createChecker,
  isOurs,
  type Checker,
  type CheckProgress,
  type LeftBecause,
  type SafeFixes,
} from './checker';
export * from './explain';
export {
  corrected,
  isLearned,
  learnForm,
  type Correction,
  type Doubt,
  type Learned,
  type NotLearned,
  type WhyNot,
} from './learn';
export {
  asBlank,
  indicatorsIn,
  isLibrary,
  KINDS,
  LIBRARY,
  libraryProblems,
  offers,
  rowEdit,
  SECONDS,
  slotAt,
  type Kind,
  type KnownIndicator,
  type Library,
  type LibraryProblem,
  type Offer,
  type OfferSources,
  type Slot,
  type Source,
} from './indicators';
export * from './settings';
