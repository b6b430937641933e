/** The workbook that operations are tried on, and what is done to it from outside. */
import type { SheetContent } from '../../../src/files/workbook/content';
import type { WorkbookRecord } from '../../../src/files/workbook/record';
import { createNodeExcel, type NodeExcel } from '../../../src/office-host/node-excel';

const LINE = { line: 'thin', color: '#7F7F7F' } as const;
const BOXED = { fontName: '宋体', fontSize: 10, borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } };

const ROWS = [
  ['项目支出绩效目标表', null, null, null],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '里程', '5公里'],
  [null, '质量指标', '合格率', '１００%'],
  [null, null, '验收率', '95%'],
  ['效益指标', '社会效益', '就业', '3人'],
  ['合计', null, null, 100],
];

/** A table with merged labels, a rule and a note of the owner's, and a sheet that counts on it. */
const TABLE: SheetContent = {
  name: '目标表',
  cells: Object.fromEntries(
    ROWS.flatMap((row, at) =>
      row.map((value, column) => [`${'ABCD'.charAt(column)}${at + 1}`, { value, style: BOXED }]),
    ),
  ),
  merges: ['A1:D1', 'A3:A5', 'B4:B5'],
  rowHeights: { 3: 36 },
  conditionalFormats: [{ type: 'Custom', ranges: 'A2:D7', formula: '=$D2>15', format: { fill: '#00FF00' } }],
  notes: { C4: '财务已核对' },
};

export const API = '1.14';

export function openTable(excelApi = API): NodeExcel {
  return createNodeExcel({ workbook: { sheets: [TABLE, { name: '别的', values: [['x', '=目标表!D7']] }] }, excelApi });
}

/** What another person, or the user, does in the middle of an operation. */
export const EVENTS = [
  'nothing',
  'row inserted above',
  'cell typed',
  'sheet renamed',
  'sheet deleted',
  'sheet protected',
] as const;
export type EventKind = (typeof EVENTS)[number];

/** The sheet that is worked on is the first. */
export function happen({ host: { book } }: NodeExcel, event: EventKind): void {
  const [sheet] = book.sheets();
  if (!sheet || sheet.getSheetName() === '别的') return;
  if (event === 'row inserted above') sheet.insertRowsBefore(1, 1);
  else if (event === 'cell typed') typed(sheet);
  else if (event === 'sheet renamed') sheet.setName('改名');
  else if (event === 'sheet deleted') book.engine.workbook.deleteSheet(sheet.getSheetId());
  else if (event === 'sheet protected') book.facts.protectedSheets.set(sheet.getSheetId(), {});
}

/** Into the cell that a fix writes, wherever it is. */
function typed(sheet: ReturnType<NodeExcel['host']['book']['sheets']>[number]): void {
  for (let row = 0; row < 12; row++) {
    const value = sheet.getRange(row, 3).getRawValue();
    if (value === '１００%' || value === '100%') sheet.getRange(row, 3).setValue('九成');
  }
}

const OURS = 'jixiao-mark';

/** All of an object but some members. */
function without<Whole extends object, Name extends keyof Whole>(whole: Whole, ...names: readonly Name[]) {
  const left = Object.entries(whole).filter(([name]) => !names.some((other) => other === name));
  return Object.fromEntries(left) as Omit<Whole, Name>;
}

const isOurs = (format: object): boolean => JSON.stringify(format).includes(OURS);

/** A workbook as it is compared: without our marks, ids, the selection, the order of merged areas, and the log of what became of rows. */
export function stateOf(record: WorkbookRecord) {
  return {
    names: record.names,
    sheets: record.sheets.map((sheet) => ({
      ...without(sheet, 'id', 'lineChanges'),
      merges: [...sheet.merges].sort(),
      validations: sheet.validations.map((validation) => without(validation, 'id')),
      conditionalFormats: sheet.conditionalFormats
        .filter((format) => !isOurs(format))
        .map((format) => without(format, 'id')),
    })),
  };
}

export type State = ReturnType<typeof stateOf>;

/** The cells our marks stand on, by sheet. */
export function marksIn(record: WorkbookRecord): { readonly sheet: string; readonly ranges: string }[] {
  return record.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.filter(isOurs).map(({ ranges }) => ({ sheet: name, ranges })),
  );
}
