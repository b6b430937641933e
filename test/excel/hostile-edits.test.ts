/** Edits and their undoing that might be claimed and not done, or done and not claimed. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/core';
import { fixCells } from '../../src/core/repair/cells';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { paneWords } from '../../src/words/pane';
import { beforeBatch, goesWrong, open, said, sheet, type, value } from './hostile-bench';
import { area, editOf, is, repair, row, write } from './hostile-table';

const ROWS: readonly (readonly CellValue[])[] = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '里程', '5公里'],
  [null, '质量指标', '合格率', '１００%'],
  [null, null, '验收率', '95%'],
  ['效益指标', '社会效益', '就业', '3人'],
];

let workbench: NodeExcel;
const openRows = (rows = ROWS, more: Partial<SheetContent> = {}) => void (workbench = open(rows, more));

const fix = () =>
  editOf({ expects: [is('B3', '质量指标'), is('C3', '合格率')], cells: [write('D3', '１００%', '100%')] });

beforeEach(() => {
  openRows();
});

describe('a fix whose cell the user has mended by hand', () => {
  it('is not carried out on the only other cell of the column that holds the same', async () => {
    openRows([...ROWS, [], ['附注', null, '别的表', '１００%']]);
    const host = createExcelHost();
    const [snapshot] = await host.readWorkbook({ merges: true });
    const edit = snapshot && fixCells(snapshot, [write('D3', '１００%', '100%')]);
    type('D3', '九成');
    expect([edit && (await said(host.apply(edit))), value('D7')]).toEqual(['sheet-changed, nothing', '１００%']);
  });

  it('is not carried out in the table below that is alike', async () => {
    openRows([...ROWS, [], ...ROWS]);
    type('D3', '九成');
    expect([await said(createExcelHost().apply(fix())), value('D9')]).toEqual(['sheet-changed, nothing', '１００%']);
  });

  it('is not undone in the table below, which held the right value all along', async () => {
    openRows([...ROWS, [], ...ROWS.map((cells) => cells.map((held) => (held === '１００%' ? '100%' : held)))]);
    const host = createExcelHost();
    await host.apply(fix());
    type('D3', '九成');
    expect([await said(host.revert(fix())), value('D9')]).toEqual(['sheet-changed, nothing', '100%']);
  });

  it('is not said to have changed nothing because a table that is alike is untouched', async () => {
    openRows([...ROWS, [], ...ROWS]);
    beforeBatch(3, () => type('C3', '产品合格率'));
    goesWrong('answer lost', 2);
    const claim = await said(createExcelHost().apply(fix()));
    expect([claim, value('D3')]).toEqual(['host-busy, cells', '100%']);
  });
});

describe('text under a merged label', () => {
  beforeEach(() => {
    openRows(ROWS, { merges: ['A2:A4'] });
  });

  it('that the user typed after unmerging it outlives a repair', async () => {
    sheet().getRange('A2:A4').breakApart();
    type('A3', '用户的字');
    expect([await said(createExcelHost().apply(repair())), value('A3')]).toEqual([
      'sheet-changed, nothing',
      '用户的字',
    ]);
  });

  it('that the user typed after unmerging it outlives the undoing of a repair', async () => {
    const host = createExcelHost();
    await host.apply(repair());
    sheet().getRange('A2:A5').breakApart();
    type('A3', '用户的字');
    expect([await said(host.revert(repair())), value('A3')]).toEqual(['sheet-changed, nothing', '用户的字']);
  });
});

describe('undoing an edit', () => {
  it('that is done is said to be done after the user has changed a label it rested on', async () => {
    const host = createExcelHost();
    await host.apply(fix());
    type('C3', '产品合格率');
    const claim = await said(host.revert(fix()));
    expect([claim, value('D3')]).toEqual(claim === 'done' ? ['done', '１００%'] : ['sheet-changed, nothing', '100%']);
  });

  it('that is done is said to be done after the user has inserted a row below the inserted one', async () => {
    const host = createExcelHost();
    await host.apply(row());
    sheet().insertRowsBefore(4, 1);
    const claim = await said(host.revert(row()));
    expect([claim, value('C4')]).toEqual(claim === 'done' ? ['done', null] : ['sheet-changed, nothing', '优良率']);
  });

  it('deletes no row of the user’s that has come between its own', async () => {
    const host = createExcelHost();
    const edit = editOf({
      expects: [is('C4', '验收率'), is('A5', '效益指标')],
      insert: { before: 4, count: 2 },
      cells: [write('B5', null, '时效指标')],
    });
    await host.apply(edit);
    sheet().insertRowsBefore(5, 1);
    expect([await said(host.revert(edit)), value('B5')]).toEqual(['sheet-changed, nothing', '时效指标']);
  });

  it('deletes an inserted row with the note the user wrote into it, as the words beside 撤销 say', async () => {
    const host = createExcelHost();
    await host.apply(row());
    sheet().getRange('D4').createOrUpdateNote({ id: 'n1', row: 3, col: 3, note: '我的批注', width: 10, height: 10 });
    expect([await said(host.revert(row())), workbench.record().sheets[0]?.notes]).toEqual(['done', {}]);
    expect(paneWords['zh-CN'].fix.inserted('表', 4, 4)).toContain('撤销会删除这一行，连同后来加在行上的批注');
  });
});

describe('bringing back an edit that failed', () => {
  it('writes nothing where the row was deleted before anything was written', async () => {
    beforeBatch(2, () => sheet().deleteRows(2, 1));
    await said(createExcelHost().apply(fix()));
    expect([value('C3'), value('D3')]).toEqual(['验收率', '95%']);
  });

  it('is not said to have failed where only a label has been changed by the user', async () => {
    beforeBatch(2, () => type('C3', '产品合格率'));
    expect([await said(createExcelHost().apply(fix())), value('D3')]).toEqual(['sheet-changed, nothing', '１００%']);
  });

  it('leaves alone what the user typed after the batch was refused, before anything was written', async () => {
    beforeBatch(2, () => type('D3', '九成')); // a refused batch does not arrive: this is the look
    goesWrong('RequestAborted', 2);
    expect([await said(createExcelHost().apply(fix())), value('D3')]).toEqual(['host-busy, nothing', '九成']);
  });

  it('leaves alone what the user typed after the answer was lost, where the look shows it', async () => {
    beforeBatch(3, () => type('D3', '九成'));
    goesWrong('answer lost', 2);
    await said(createExcelHost().apply(fix()));
    expect(value('D3')).toBe('九成');
  });

  it('leaves no row behind that went to the wrong place, where ranges do not move with their cells', async () => {
    workbench.host.book.moods.referencesStay = true;
    beforeBatch(2, () => sheet().insertRowsBefore(1, 1));
    const claim = await said(createExcelHost().apply(row()));
    expect([claim, value('C4')]).toEqual(['sheet-changed, nothing', '合格率']);
  });

  it('does not take a label that moved up for one that never moved', async () => {
    openRows(ROWS, { merges: ['B3:B4'] });
    const edit = editOf({
      expects: [is('B3', '质量指标')],
      insert: { before: 2, count: 1 },
      dissolve: [area('B4:B5')],
      cells: [write('B4', '质量指标', null), write('B3', null, '质量指标'), write('C3', null, '返工率')],
      merge: [area('B3:B5')],
    });
    beforeBatch(3, () => type('C3', '返修率'));
    goesWrong('answer lost', 2);
    const claim = await said(createExcelHost().apply(edit));
    expect([claim, value('C3')]).toEqual(['host-busy, cells', '返修率']);
  });
});
