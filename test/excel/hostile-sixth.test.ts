/** A sixth reader's attempts: what merging empties, formulas that are written while rows move, and who reads across a sheet. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellValue, SheetEdit, SheetMarks, SheetSnapshot, Spreadsheet } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import type { Report } from '../../src/taskpane/logic/report';
import { Marking } from '../../src/taskpane/session/marking';
import { openWorkbook, released } from '../office-host/bench';
import { add, beforeBatch, goesWrong, names, open, plans, recorded, said, sheet, type, value } from './hostile-bench';
import { area, editOf, is, repair, write } from './hostile-table';

const ROWS: readonly (readonly CellValue[])[] = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '里程', '5公里'],
  [null, '质量指标', '合格率', '１００%'],
  [null, null, '验收率', '95%'],
  ['效益指标', '社会效益', '就业', '3人'],
  [null, null, '增收', '4人'],
];

let workbench: NodeExcel;
const openRows = (rows = ROWS, more: Partial<SheetContent> = {}) => void (workbench = open(rows, more));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  openRows();
});

/** Claimed each time: 表中数据没有改动 (`leftover: nothing`). True was that merging had emptied a cell that was to be empty. */
describe('what somebody writes where cells are merged in that moment', () => {
  const growing = (): SheetEdit =>
    editOf({
      expects: [is('A5', '效益指标'), is('C5', '就业')],
      insert: { before: 6, count: 1 },
      cells: [write('C7', null, '满意')],
      merge: [area('A5:A7')],
    });

  it.each([0, 4])('outlives an edit that merges them, another fault at batch %i', async (batch) => {
    if (batch > 0) goesWrong('AccessDenied', batch);
    beforeBatch(2, () => type('A6', '用户'));
    expect([await said(createExcelHost().apply(growing())), value('A6'), value('C7')]).toEqual([
      'sheet-changed, nothing',
      '用户',
      null,
    ]);
  });

  it('outlives an edit where it is a label that has moved up', async () => {
    openRows(ROWS, { merges: ['A2:A4', 'A5:A6'] });
    beforeBatch(2, () => sheet().deleteRows(3, 1));
    expect([await said(createExcelHost().apply(repair())), value('A4'), recorded()?.merges.toSorted()]).toEqual([
      'sheet-changed, nothing',
      '效益指标',
      ['A2:A3', 'A4:A5'],
    ]);
  });

  it('outlives the undoing of an edit that had parted them', async () => {
    openRows(ROWS, { merges: ['A5:A6'] });
    const host = createExcelHost();
    const done = await host.apply(
      editOf({ expects: [is('C6', '增收')], cells: [write('C5', '就业', '就业率')], dissolve: [area('A5:A6')] }),
    );
    beforeBatch(2, () => type('A6', '用户'));
    expect([await said(host.revert(done)), value('A6'), value('C5')]).toEqual([
      'sheet-changed, nothing',
      '用户',
      '就业率',
    ]);
  });

  it('is not merged over where it is a formula that shows nothing', async () => {
    sheet().getRange('A6').setValue({ f: '=IF(D3="x","y","")' });
    await workbench.host.settled();
    expect([await said(createExcelHost().apply(growing())), recorded()?.cells.A6?.formula]).toEqual([
      'sheet-changed, nothing',
      '=IF(D3="x","y","")',
    ]);
  });
});

/** Claimed: 表中数据没有改动. True was that a label no longer reached over the row that the user had just put under it. */
it.each([5, 6])('merged areas are as they were though bringing back fails once, at batch %i', async (batch) => {
  openRows(ROWS, { merges: ['A5:A6'] });
  const edit = editOf({
    expects: [is('A5', '效益指标'), is('C4', '验收率'), is('C5', '就业')],
    insert: { before: 4, count: 1 },
    dissolve: [area('A6:A7')],
    cells: [write('A6', '效益指标', null), write('A5', null, '效益指标'), write('C5', null, '返工率')],
    merge: [area('A5:A7')],
  });
  goesWrong('AccessDenied', batch);
  beforeBatch(2, () => sheet().insertRowsBefore(5, 1));
  expect([await said(createExcelHost().apply(edit)), recorded()?.merges]).toEqual([
    'sheet-changed, nothing',
    ['A5:A7'],
  ]);
});

describe('a total that becomes a formula in the moment in which a row comes in above', () => {
  const PARTS: readonly (readonly CellValue[])[] = [
    ['里程', 5],
    ['合格率', 7],
    ['验收率', 0],
  ];
  const total = (address: string, parts: string) =>
    editOf({
      expects: [is(address.replace('B', 'A'), '合计'), is('A3', address === 'B2' ? '里程' : '合格率')],
      cells: [{ ...write(address, 100, 12), adds: [area(parts)] }],
    });
  const above = () => void sheet().insertRowsBefore(1, 1);
  const formulas = () => Object.entries(recorded()?.cells ?? {}).flatMap(([at, { formula }]) => (formula ? [at] : []));

  /** Claimed: 表中数据没有改动. True was that the total was =SUM(B3:B4), in B3. */
  it('is the number again, above its parts', async () => {
    openRows([['项目', '金额'], ['合计', 100], ...PARTS]);
    beforeBatch(2, above);
    const claim = await said(createExcelHost().apply(total('B2', 'B3:B4')));
    expect([claim, value('B3'), formulas()]).toEqual(['not-as-written, nothing', 100, []]);
  });

  /** Claimed: done. True was that the formula left the last part out, which was 0. */
  it('is the number again, below its parts', async () => {
    openRows([['项目', '金额'], ...PARTS, ['合计', 100]]);
    beforeBatch(2, above);
    const claim = await said(createExcelHost().apply(total('B5', 'B2:B4')));
    expect([claim, value('B6'), formulas()]).toEqual(['not-as-written, nothing', 100, []]);
  });

  /** Claimed: 表中数据没有改动. True was that there was a formula. */
  it('is not said to be untouched where the answer is lost', async () => {
    openRows([['项目', '金额'], ...PARTS, ['合计', 100]]);
    goesWrong('answer lost', 2, false, above);
    const claim = await said(createExcelHost().apply(total('B5', 'B2:B4')));
    expect([claim, formulas()]).toEqual(['host-busy, cells', ['B6']]);
  });
});

describe('undoing a repair while somebody inserts a row', () => {
  /** Claimed: 表中数据没有改动. True was that one of the two rows was gone, and the user's row with it but for its text. */
  it('between the two it has inserted keeps theirs', async () => {
    const edit = editOf({
      expects: [is('C3', '合格率'), is('C4', '验收率')],
      insert: { before: 3, count: 2 },
      cells: [write('C4', null, '优良率'), write('C5', null, '返工率')],
    });
    const host = createExcelHost();
    const done = await host.apply(edit);
    beforeBatch(2, () => {
      sheet().insertRowsBefore(4, 1);
      type('C5', '用户');
    });
    const claim = await said(host.revert(done));
    expect([claim, value('C3'), value('C4'), value('C5')]).toEqual([
      'sheet-changed, cells',
      '合格率',
      '用户',
      '验收率',
    ]);
  });

  /** Claimed: 表中数据没有改动. True was that it was undone. */
  it('above the one it has inserted does not say that this is still there', async () => {
    const host = createExcelHost();
    const edit = { expects: [is('C6', '增收'), is('D6', '4人')], insert: { before: 6, count: 1 } };
    const done = await host.apply(editOf({ ...edit, cells: [write('C7', null, '投诉率')] }));
    beforeBatch(2, () => sheet().insertRowsBefore(6, 1));
    expect([await said(host.revert(done)), value('C7'), value('C8')]).toEqual(['sheet-changed, cells', null, null]);
  });
});

describe('undoing an insertion asks first', () => {
  const undoing = async (formula: string) => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    add('末');
    sheet('别的').getRange('B1').setValue({ f: formula });
    await workbench.host.settled();
    return [await said(host.removeInserted(sheets)), names().includes('新1')];
  };

  /** Claimed: done, without a question. True was that a sum across the sheets was another, or that a formula had become #REF!. */
  it.each(['=SUM(表:末!A2)', "=SUM('末:表'!A2)", '=INDIRECT(A1&"!A2")', '=INDIRECT("\'"&A1&"\'!A2")'])(
    'where %s may read it',
    async (formula) => expect(await undoing(formula)).toEqual(['sheet-read, nothing', true]),
  );

  it.each(['=SUM(表:别的!A2)', "=SUM('[帐.xlsx]表:末'!A2)", '=INDIRECT("别的!A2")', '=SUM(别的!A1:别的!B2)'])(
    'but not where it is %s',
    async (formula) => expect(await undoing(formula)).toEqual(['done', false]),
  );

  it('and one that is given up is taken back where a name is put together', async () => {
    sheet('别的').getRange('B1').setValue({ f: '=INDIRECT(A1&"!A2")' });
    goesWrong('GeneralException', 3);
    expect([await said(createExcelHost().insert(plans(2))), names()]).toEqual(['unknown, nothing', ['表', '别的']]);
  });
});

describe('marks that follow', () => {
  const marks = (sheetId: string, error: readonly string[]): SheetMarks => ({
    sheetId,
    cells: { error, warning: ['B2'], hint: [] },
  });

  /** Claimed: the marks are what the list says. True was that those somebody had cleared were back. */
  it('do not come back where somebody has cleared them', async () => {
    workbench = openWorkbook({ sheets: [{ name: '表', values: [['甲', 1]] }] }, '1.20');
    const rules = () => workbench.record().sheets[0]?.conditionalFormats.length;
    const host = createExcelHost();
    const id = workbench.record().sheets[0]?.id ?? '';
    await host.mark([marks(id, ['B1'])]);
    await released();
    expect([await host.remark([marks(id, [])]), rules()]).toEqual(['as-asked', 1]);
    await createExcelHost().unmark('workbook');
    expect([await host.remark([marks(id, [])]), rules()]).toEqual(['unclear', 0]);
  });

  /** Claimed: the marks are what the list says. True was that nobody knew, since following had failed. */
  it.each([
    ['unclear', 2],
    ['as-before', 1],
  ] as const)('are not said to be as the list says after a failure that left them %s', async (failure, asked) => {
    const remark = vi.fn<Spreadsheet['remark']>().mockResolvedValueOnce(failure).mockResolvedValue('as-asked');
    const marking = new Marking({ remark } as unknown as Spreadsheet, () => undefined);
    const sheets = [{ id: 's', name: '表', grid: { top: 0, left: 0, values: [['甲']] } }] satisfies SheetSnapshot[];
    const finding = { severity: 'error', position: { row: 0, column: 0 }, table: { sheetId: 's' }, related: [] };
    const report = (...ids: string[]) =>
      ({
        notMarked: [],
        groups: [{ rows: ids.map((id) => ({ id, address: 'A1', finding })), hints: [] }],
      }) as unknown as Report;
    marking.remember(report('f1', 'f2'));
    expect(await marking.follow(sheets, report('f1'), true)).toBe(false);
    expect(await marking.follow(sheets, report('f1', 'f2'), true)).toBe(true);
    expect(remark).toHaveBeenCalledTimes(asked);
  });
});
