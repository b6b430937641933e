/** Edits of a table of indicators on the first sheet, as the checker makes them, for the tests of edits. */
import { parseA1, type Area, type CellValue, type SheetEdit } from '../../src/core';
import { recorded } from './hostile-bench';

export const area = (address: string): Area => parseA1(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
export const at = (address: string) => ({ row: area(address).top, column: area(address).left });
export const is = (address: string, value: CellValue) => ({ position: at(address), value });
export const write = (address: string, before: CellValue, after: CellValue) => ({
  position: at(address),
  before,
  after,
});

export const NO_EDIT = { expects: [], looks: [], dissolve: [], cells: [], merge: [], validations: [] } as const;

export const editOf = (edit: Partial<SheetEdit>): SheetEdit => ({
  sheetId: recorded()?.id ?? '',
  sheetName: '表',
  ...NO_EDIT,
  ...edit,
});

/** A row of the second level 质量指标. */
export const row = () =>
  editOf({
    expects: [is('C3', '合格率'), is('C4', '验收率')],
    insert: { before: 3, count: 1 },
    cells: [write('C4', null, '优良率')],
  });

/** A second level that 产出指标 lacks, whose label grows over it. */
export const repair = () =>
  editOf({
    expects: [is('A2', '产出指标'), is('C4', '验收率'), is('A5', '效益指标')],
    insert: { before: 4, count: 1 },
    dissolve: [area('A2:A4')],
    cells: [write('B5', null, '时效指标')],
    merge: [area('A2:A5')],
  });
