import { HostFailure, type SheetEdit } from '../core';

/** Carries an edit out. */
export function apply(edit: SheetEdit): Promise<void> {
  return Promise.reject(new HostFailure('not-supported', edit.sheetName));
}

/** Takes an edit back. */
export function revert(edit: SheetEdit): Promise<void> {
  return Promise.reject(new HostFailure('not-supported', edit.sheetName));
}
