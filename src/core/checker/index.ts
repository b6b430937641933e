export { checkSheets, createChecker, type Checker, type CheckProgress } from './checker';
export { isOurs } from './unread';
