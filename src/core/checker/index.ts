export { checkSheets, createChecker, type Checker, type CheckOptions, type CheckProgress } from './checker';
export type { CheckerParts, CheckerSettings } from './checker';
