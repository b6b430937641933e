/** Opens .xlsx files as plain data and saves them with what was changed, every other byte as it was. */
export { openXlsx } from './open';
export { OpenFailure } from './open-failure';
export { saveXlsx } from './save';
export type { SavedFile } from './save';
export { hasUnsavedWork } from './save/changes';
export type { Loss, LossKind } from './save/losses';
export { recordOf } from '../workbook/record';
export type { ConditionalFormatRecord, WorkbookRecord } from '../workbook/record';
