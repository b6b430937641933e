export { checkSheets, createChecker, type Checker, type CheckProgress } from './checker';
export { allSafeFixes, type LeftBecause, type SafeFixes } from './safe-fixes';
export { isOurs } from './unread';
