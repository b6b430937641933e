/** Carrying edits out and undoing them, on the real office.js over the stand-in. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseA1, type Area, type CellValue, type SheetEdit } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { CellContent, SheetContent, StyleContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openSheets, openWorkbook, released } from '../office-host/bench';
import { batchesOf, failureOf } from './observe';

afterEach(() => void vi.restoreAllMocks());

const LINE = { line: 'thin', color: '#7F7F7F' } as const;
const BOXED: StyleContent = {
  fontName: '宋体',
  fontSize: 10,
  wrap: true,
  borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
};
const AMOUNT: StyleContent = { ...BOXED, numberFormat: '#,##0.00', horizontal: 'right', fill: '#FFF2CC' };

const ROWS: readonly (readonly CellValue[])[] = [
  ['一级指标', '二级指标', '三级指标', null, '指标值', '金额'],
  ['产出指标', '数量指标', '里程', null, '5公里', 10],
  [null, '质量指标', '合格率', null, '100%', 20],
  [null, null, '验收率', null, '95%', 30],
  ['效益指标', '社会效益', '就业', null, '3人', 40],
  [null, null, null, null, '合计', 100],
];

/** A table with two groups, a sum, and everything an owner may have put around it. */
function table(more: Partial<SheetContent> = {}): SheetContent {
  const cells: Record<string, CellContent> = {};
  ROWS.forEach((row, at) => {
    row.forEach((value, column) => {
      cells[`${'ABCDEF'.charAt(column)}${at + 1}`] = { value, style: column === 5 ? AMOUNT : BOXED };
    });
  });
  cells.F6 = { value: 100, formula: '=SUM(F2:F5)', style: AMOUNT };
  cells.H1 = { value: 60, formula: '=F5*1.5' };
  return {
    name: '目标表',
    cells,
    merges: ['A2:A4', 'B3:B4', ...[1, 2, 3, 4, 5].map((row) => `C${row}:D${row}`)],
    rowHeights: { 0: 30, 1: 24, 2: 36, 3: 48, 4: 28, 5: 32 },
    conditionalFormats: [
      { type: 'Custom', ranges: 'A2:F5', formula: '=$F2>15', format: { fill: '#00FF00' } },
      { type: 'CellValue', ranges: 'F5', operator: 'greaterThan', operands: ['1000'], format: { color: '#FF0000' } },
    ],
    validations: [{ ranges: 'B2:B5', type: 'list', formula1: '数量指标,质量指标,社会效益' }],
    notes: { C5: '财务已核对' },
    frozen: { rows: 1, columns: 0 },
    ...more,
  };
}

const area = (address: string): Area => parseA1(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

function cell(address: string): { row: number; column: number } {
  const { top, left } = area(address);
  return { row: top, column: left };
}

const is = (address: string, value: CellValue) => ({ position: cell(address), value });
const write = (address: string, before: CellValue, after: CellValue) => ({ position: cell(address), before, after });
const like = (from: string, to: string) => ({ from: area(from), to: area(to) });

function editOf(workbench: NodeExcel, edit: Partial<SheetEdit>): SheetEdit {
  const [sheet] = workbench.record().sheets;
  return {
    sheetId: sheet?.id ?? '',
    sheetName: sheet?.name ?? '',
    expects: [],
    looks: [],
    dissolve: [],
    cells: [],
    merge: [],
    validations: [],
    ...edit,
  };
}

/** One row into the middle of both groups, before row 4, like row 3. */
const MIDDLE: Partial<SheetEdit> = {
  expects: [is('C3', '合格率'), is('C4', '验收率'), is('F4', 30)],
  insert: { before: 3, count: 1 },
  looks: [like('C3:D3', 'C4:D4'), like('E3:E3', 'E4:E4'), like('F3:F3', 'F4:F4')],
  heightLike: 2,
  cells: [write('C4', null, '优良率')],
  merge: [area('C4:D4')],
};

/** Two rows behind the last of 产出指标, for a second level of their own. */
const END: Partial<SheetEdit> = {
  expects: [is('A2', '产出指标'), is('C4', '验收率'), is('A5', '效益指标')],
  insert: { before: 4, count: 2 },
  looks: [5, 6].flatMap((row) => [
    like('B4:B4', `B${row}:B${row}`),
    like('C4:D4', `C${row}:D${row}`),
    like('E4:F4', `E${row}:F${row}`),
  ]),
  heightLike: 3,
  dissolve: [area('A2:A4')],
  cells: [write('B5', null, '时效指标')],
  merge: [area('A2:A6'), area('B5:B6'), area('C5:D5'), area('C6:D6')],
  validations: [{ area: area('B5'), choices: ['时效指标', '成本指标'] }],
};

/** A row before the first of 质量指标, like the row that is first now. */
const START: Partial<SheetEdit> = {
  expects: [is('B3', '质量指标')],
  insert: { before: 2, count: 1 },
  looks: [like('B4:B4', 'B3:B3'), like('C4:D4', 'C3:D3'), like('E4:F4', 'E3:F3')],
  heightLike: 3,
  dissolve: [area('B4:B5')],
  cells: [write('B4', '质量指标', null), write('B3', null, '质量指标'), write('C3', null, '返工率')],
  merge: [area('B3:B5'), area('C3:D3')],
};

/** The worksheet as it is, without what no edit decides: the order of merged areas, and the log of inserted rows. */
async function stateOf(workbench: NodeExcel) {
  await workbench.host.settled();
  const [sheet] = workbench.record().sheets;
  if (!sheet) throw new Error('There is no sheet.');
  return { ...sheet, merges: [...sheet.merges].sort(), lineChanges: [] };
}

const typeInto = (workbench: NodeExcel, address: string, value: CellValue) =>
  void workbench.host.book
    .sheets()[0]
    ?.getRange(address)
    .setValue(value ?? '');

let workbench: NodeExcel;
beforeEach(async () => {
  workbench = openSheets(table(), { name: '别的', values: [['=目标表!F6']] });
  await workbench.host.settled();
});

describe('inserting rows in the middle of groups', () => {
  beforeEach(() => createExcelHost().apply(editOf(workbench, MIDDLE)));

  it('extends labels, sums, choices and conditional formats over them', async () => {
    const { merges, cells, validations, conditionalFormats, notes, frozen } = await stateOf(workbench);
    expect(merges).toEqual(['A2:A5', 'B3:B5', 'C1:D1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6']);
    expect([cells.F7?.formula, cells.H1?.formula]).toEqual(['=SUM(F2:F6)', '=F6*1.5']);
    expect(validations.map(({ ranges }) => ranges)).toEqual(['B2:B6']);
    expect(conditionalFormats).toMatchObject([
      { ranges: 'A2:F6', rule: { type: 'Custom', formula: '=$F2>15' } },
      { ranges: 'F6', rule: { type: 'CellValue', operands: ['1000'] } },
    ]);
    expect([notes, frozen]).toEqual([{ C6: '财务已核对' }, { rows: 1, columns: 0 }]);
    expect(workbench.record().sheets[1]?.cells.A1?.formula).toBe('=目标表!F7');
  });

  it('fills them and gives them the looks and the height of the row they are modelled on', async () => {
    const { cells, rowHeights } = await stateOf(workbench);
    expect(cells.C4).toEqual({ value: '优良率', style: BOXED });
    expect(['D4', 'E4'].map((address) => cells[address]?.style)).toEqual([BOXED, BOXED]);
    expect(cells.F4).toEqual({ value: null, style: AMOUNT });
    expect(rowHeights).toEqual({ 0: 30, 1: 24, 2: 36, 3: 36, 4: 48, 5: 28, 6: 32 });
    expect([...workbench.missing.keys()]).toEqual([]);
  });
});

it('inserting rows at the end of a group merges its label anew, over them too', async () => {
  await createExcelHost().apply(editOf(workbench, END));
  const { merges, cells, rowHeights, validations } = await stateOf(workbench);
  expect(merges).toEqual(['A2:A6', 'B3:B4', 'B5:B6', 'C1:D1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6', 'C7:D7']);
  expect([cells.A2?.value, cells.B5?.value, cells.A7?.value]).toEqual(['产出指标', '时效指标', '效益指标']);
  expect(['A5', 'A6', 'B6', 'C6'].map((address) => cells[address]?.style)).toEqual([BOXED, BOXED, BOXED, BOXED]);
  expect([rowHeights[4], rowHeights[5], rowHeights[6]]).toEqual([48, 48, 28]);
  expect(validations.find(({ ranges }) => ranges === 'B5')?.formula1).toBe('时效指标,成本指标');
});

it('inserting a row at the start of a group moves its label up', async () => {
  await createExcelHost().apply(editOf(workbench, START));
  const { merges, cells, rowHeights } = await stateOf(workbench);
  expect(merges).toEqual(['A2:A5', 'B3:B5', 'C1:D1', 'C2:D2', 'C3:D3', 'C4:D4', 'C5:D5', 'C6:D6']);
  expect([cells.B3?.value, cells.B4?.value, cells.C3?.value, cells.C4?.value]).toEqual([
    '质量指标',
    null,
    '返工率',
    '合格率',
  ]);
  expect([rowHeights[2], rowHeights[3]]).toEqual([36, 36]);
});

it.each([
  ['middle', MIDDLE],
  ['end', END],
  ['start', START],
])('undoing an insertion at the %s of a group restores the worksheet as it was', async (_, edit) => {
  const before = await stateOf(workbench);
  const host = createExcelHost();
  await host.apply(editOf(workbench, edit));
  await host.revert(editOf(workbench, edit));
  const after = await stateOf(workbench);
  expect({ ...after, validations: [] }).toEqual({ ...before, validations: [] });
  // Choices offered in the removed rows have gone with them; the other cells keep theirs.
  expect(after.validations.map(({ ranges }) => ranges)).toEqual([edit === END ? 'B2:B4,B5' : 'B2:B5']);
});

it('carrying an edit out and undoing it take two syncs each, and raise no event of an edited worksheet', async () => {
  const host = createExcelHost();
  const edited: string[] = [];
  const stop = await host.onSheetEdited((sheetId) => edited.push(sheetId));
  const edit = editOf(workbench, END);
  expect(await batchesOf(workbench, () => host.apply(edit))).toBe(2);
  await released();
  expect(await batchesOf(workbench, () => host.revert(edit))).toBe(2);
  await workbench.host.settled();
  await released();
  expect(edited).toEqual([]);
  stop();
});

it('carrying an edit out leaves the selection where it is', async () => {
  await createExcelHost().select(editOf(workbench, {}).sheetId, 'E5');
  await createExcelHost().apply(editOf(workbench, MIDDLE));
  expect(workbench.record().selection).toBe('E5');
});

describe('an edit is refused, and the worksheet left alone,', () => {
  async function refuses(edit: Partial<SheetEdit>): Promise<string> {
    const before = workbench.record();
    const { reason } = await failureOf(createExcelHost().apply(editOf(workbench, edit)));
    expect(workbench.record()).toEqual(before);
    return reason;
  }

  it.each<[string, Partial<SheetEdit>]>([
    ['a cell has another text', { expects: [is('C3', '别的')] }],
    ['a cell should be empty and has text', { expects: [is('C3', null)] }],
    ['a cell should have text and is empty', { expects: [is('G3', '里程')] }],
    ['a cell has another number', { expects: [is('F4', 30.5)] }],
    ['a cell should have text and has a number', { expects: [is('F4', '30')] }],
    [
      'a cell it writes has something else than expected',
      { cells: [write('C4', null, '优良率'), write('A2', '产出', '产出')] },
    ],
  ])('when %s', async (_, changed) => {
    expect(await refuses({ ...MIDDLE, ...changed })).toBe('sheet-changed');
  });

  it('but not when empty cells, numbers and booleans are as they were read', async () => {
    workbench = openSheets({ name: '表', values: [[true, 0.1, null], [1]] });
    const expects = [is('A1', true), is('B1', 0.1), is('C1', null)];
    await createExcelHost().apply(editOf(workbench, { expects, cells: [write('A2', 1, false)] }));
    expect((await stateOf(workbench)).cells.A2?.value).toBe(false);
  });

  it('when the worksheet is protected, and it stays protected', async () => {
    workbench = openSheets(table({ isProtected: true }));
    expect(await refuses(MIDDLE)).toBe('sheet-protected');
  });

  it('when the workbook is read-only', async () => {
    workbench.host.book.moods.readOnly = true;
    expect(await refuses(MIDDLE)).toBe('workbook-read-only');
  });

  it('when the worksheet has been deleted', async () => {
    const { reason } = await failureOf(createExcelHost().apply({ ...editOf(workbench, MIDDLE), sheetId: 'none' }));
    expect(reason).toBe('sheet-gone');
  });

  it.each([
    ['middle', MIDDLE],
    ['end', END],
    ['start', START],
  ])('when Excel refuses an insertion at the %s of a group halfway', async (_, edit) => {
    // Where there are undo groups, one more attempt without follows.
    workbench = openWorkbook({ sheets: [table()] }, '1.14');
    const before = await stateOf(workbench);
    const command = workbench.host.book.command.bind(workbench.host.book);
    let count = 0;
    vi.spyOn(workbench.host.book, 'command').mockImplementation((id, params) => {
      if (++count === 8) throw new Error('no more');
      command(id, params);
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await failureOf(createExcelHost().apply(editOf(workbench, edit)));
    expect(await stateOf(workbench)).toEqual(before);
  });
});

describe('undoing an edit is refused', () => {
  const host = createExcelHost();

  async function refuses(edit: Partial<SheetEdit>, address: string, value: CellValue): Promise<void> {
    await host.apply(editOf(workbench, edit));
    typeInto(workbench, address, value);
    const before = await stateOf(workbench);
    const { reason } = await failureOf(host.revert(editOf(workbench, edit)));
    expect(reason).toBe('sheet-changed');
    expect(await stateOf(workbench)).toEqual(before);
  }

  it('after somebody typed into an inserted row', () => refuses(MIDDLE, 'E4', '90%'));
  it('after a written cell was changed', () => refuses(MIDDLE, 'C4', '优秀率'));
  it('after a written cell was emptied', () => refuses(END, 'B5', ''));
  it('after a label that moved was changed', () => refuses(START, 'B3', '质量'));

  it('once the worksheet is protected', async () => {
    const edit = editOf(workbench, MIDDLE);
    await host.apply(edit);
    workbench.host.book.facts.protectedSheets.set(edit.sheetId, {});
    expect((await failureOf(host.revert(edit))).reason).toBe('sheet-protected');
  });

  it('but not after somebody typed into a cell it does not concern', async () => {
    await host.apply(editOf(workbench, MIDDLE));
    typeInto(workbench, 'E6', '4人');
    await host.revert(editOf(workbench, MIDDLE));
    expect((await stateOf(workbench)).cells.E5?.value).toBe('4人');
  });
});

describe('writing a cell', () => {
  const TEXTS = [
    '=SUM(A1)',
    '=100%',
    '＝1+1',
    '5-3',
    '3月5日',
    '+5',
    '-按期',
    '@所有',
    "'引号",
    '2024年',
    '100%',
    '007',
    'TRUE',
  ];

  it.each(['General', '@'])('keeps text text, with the number format %s', async (numberFormat) => {
    const cells = Object.fromEntries(TEXTS.map((_, row) => [`A${row + 1}`, { value: 'x', style: { numberFormat } }]));
    workbench = openSheets({ name: '表', cells });
    const edit = editOf(workbench, { cells: TEXTS.map((text, row) => write(`A${row + 1}`, 'x', text)) });
    await createExcelHost().apply(edit);
    const after = await stateOf(workbench);
    expect(TEXTS.map((_, row) => after.cells[`A${row + 1}`]?.value)).toEqual(TEXTS);
    expect(Object.values(after.cells).filter(({ formula }) => formula !== undefined)).toEqual([]);
    const formats = TEXTS.map((_, row) => after.cells[`A${row + 1}`]?.style?.numberFormat ?? 'General');
    expect(formats).toEqual(TEXTS.map(() => numberFormat));
    await createExcelHost().revert(edit);
    expect(Object.values((await stateOf(workbench)).cells).map(({ value }) => value)).toEqual(TEXTS.map(() => 'x'));
  });

  it('keeps a number a number, also with the number format for text', async () => {
    workbench = openSheets({ name: '表', cells: { A1: { value: 'x', style: { numberFormat: '@' } } } });
    await createExcelHost().apply(editOf(workbench, { cells: [write('A1', 'x', 5)] }));
    expect((await stateOf(workbench)).cells.A1).toEqual({ value: 5, style: { numberFormat: '@' } });
  });

  it('is a number in a cell whose number format goes with it, and the text and the format come back', async () => {
    const style: StyleContent = { ...AMOUNT, numberFormat: '@' };
    workbench = openSheets({
      name: '表',
      cells: { A1: { value: '315', style }, A2: { value: '-20.5', style }, A3: { value: 0, formula: '=SUM(A1:A2)' } },
    });
    const format = { before: '@', after: 'General' };
    const edit = editOf(workbench, {
      cells: [
        { ...write('A1', '315', 315), format },
        { ...write('A2', '-20.5', -20.5), format },
      ],
    });
    const before = await stateOf(workbench);
    await createExcelHost().apply(edit);
    const { cells } = await stateOf(workbench);
    const looks: StyleContent = { ...style, numberFormat: undefined };
    expect([cells.A1, cells.A2, cells.A3?.value]).toEqual([
      { value: 315, style: looks },
      { value: -20.5, style: looks },
      294.5,
    ]);
    // What is typed next is a number too.
    typeInto(workbench, 'A1', '320');
    expect((await stateOf(workbench)).cells.A1?.value).toBe(320);
    typeInto(workbench, 'A1', 315);
    await createExcelHost().revert(edit);
    expect(await stateOf(workbench)).toEqual(before);
  });

  it.each(['General', '#,##0.00'])('is text again where a number is taken back, under %s', async (numberFormat) => {
    const style: StyleContent = { ...AMOUNT, numberFormat };
    workbench = openSheets({ name: '表', cells: { A1: { value: '20.00', style }, A2: { value: '5-3', style } } });
    const before = await stateOf(workbench);
    const edit = editOf(workbench, { cells: [write('A1', '20.00', 20), write('A2', '5-3', '=100%')] });
    await createExcelHost().apply(edit);
    const { cells } = await stateOf(workbench);
    expect([cells.A1, cells.A2]).toEqual([
      { value: 20, style: before.cells.A1?.style },
      { value: '=100%', style: before.cells.A2?.style },
    ]);
    await createExcelHost().revert(edit);
    expect(await stateOf(workbench)).toEqual(before);
  });

  it('never replaces a formula, whatever it gives', async () => {
    workbench = openSheets({ name: '表', cells: { A1: { value: '315', formula: '="31"&"5"' }, A2: { value: 'x' } } });
    await workbench.host.settled();
    const before = workbench.record();
    const edit = editOf(workbench, { cells: [write('A1', '315', 315), write('A2', 'x', 'y')] });
    expect((await failureOf(createExcelHost().apply(edit))).reason).toBe('cell-calculated');
    expect(workbench.record()).toEqual(before);
  });

  it('leaves a number format alone that was changed meanwhile, both ways', async () => {
    workbench = openSheets({ name: '表', cells: { A1: { value: '315', style: { numberFormat: '@' } } } });
    const format = (numberFormat: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').numberFormat = [[numberFormat]];
        await context.sync();
      });
    const edit = editOf(workbench, {
      cells: [{ ...write('A1', '315', 315), format: { before: '@', after: 'General' } }],
    });
    await format('0.0');
    expect((await failureOf(createExcelHost().apply(edit))).reason).toBe('sheet-changed');
    await format('@');
    await createExcelHost().apply(edit);
    await format('0.0');
    expect((await failureOf(createExcelHost().revert(edit))).reason).toBe('sheet-changed');
    expect((await stateOf(workbench)).cells.A1).toEqual({ value: 315, style: { numberFormat: '0.0' } });
  });

  it('empties it and leaves its looks', async () => {
    await createExcelHost().apply(editOf(workbench, { cells: [write('F2', 10, null)] }));
    expect((await stateOf(workbench)).cells.F2).toEqual({ value: null, style: AMOUNT });
  });
});

it('rows can be inserted above the first row of a worksheet', async () => {
  await createExcelHost().apply(
    editOf(workbench, {
      insert: { before: 0, count: 2 },
      looks: [like('A3:F3', 'A1:F1')],
      cells: [write('A1', null, '表头')],
    }),
  );
  const { cells, merges } = await stateOf(workbench);
  expect([cells.A1, cells.A3?.value, cells.F8?.formula]).toEqual([
    { value: '表头', style: BOXED },
    '一级指标',
    '=SUM(F4:F7)',
  ]);
  expect(merges).not.toContain('C1:D1');
});

it('an edit is one undo step where Excel has undo groups, and is carried out without where they fail', async () => {
  workbench = openWorkbook({ sheets: [table()] }, '1.20');
  const run = vi.spyOn(Excel, 'run');
  await createExcelHost().apply(editOf(workbench, MIDDLE));
  expect(run.mock.calls.map(([options]) => options)).toMatchObject([{ mergeUndoGroup: true }]);
  run.mockImplementationOnce(() => Promise.reject(new Error('no groups here')));
  await createExcelHost().revert(editOf(workbench, MIDDLE));
  expect((await stateOf(workbench)).merges).toContain('A2:A4');
});
