import type { SweptKind } from '../../core';
import { COLOURS } from './colours';
import type { Finding, Sweeping } from './kind';
import { MARKS } from './marks';
import { RECORDS } from './records';
import { WORKBOOK_SETTINGS } from './settings';
import { ownSheets } from './sheets';

/** How each kind of trace that is removed here is found and removed. */
export const SWEEPING: Readonly<Record<SweptKind, Sweeping>> = {
  reports: ownSheets('report', ({ isUnchanged }) => isUnchanged),
  'changed-reports': ownSheets('report', ({ isUnchanged }) => !isUnchanged),
  explanations: ownSheets('explanation', () => true),
  colours: COLOURS,
  settings: WORKBOOK_SETTINGS,
  records: RECORDS,
};

export const FINDING: Readonly<Record<SweptKind | 'marks', Finding>> = { marks: MARKS, ...SWEEPING };
