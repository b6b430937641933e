/** A fresh reader's attempts: what the workbook is after odd sequences, held against what was said. */
import { BooleanNumber, CellValueType } from '@univerjs/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { readWorkbook } from '../../src/cli/read-workbook';
import { insertForm } from '../../src/commands/insert';
import type { CellValue, HostFailure, SheetEdit, SheetPlan } from '../../src/core';
import { fixCells } from '../../src/core/repair/cells';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import type { Report, Row } from '../../src/taskpane/logic/report';
import { INITIAL, reduce } from '../../src/taskpane/logic/state';
import { Fixing } from '../../src/taskpane/session/fixing';
import { createStore } from '../../src/taskpane/session/store';
import { describeEdit } from '../../src/words/edits';
import { galleryWords } from '../../src/words/gallery';
import { paneWords } from '../../src/words/pane';
import { beforeBatch, goesWrong, names, open, plans, recorded, said, sheet, type, value } from './hostile-bench';
import { area, at, editOf, is, repair, row, write } from './hostile-table';

/** 100% stands in more than one row, as it does in most tables of targets. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '完成率', '100%'],
  [null, '质量指标', '合格率', '１００%'],
  [null, null, '验收率', '100%'],
  ['效益指标', '社会效益', '就业', '3人'],
];

let workbench: NodeExcel;
const openRows = (rows = ROWS, more: Partial<SheetContent> = {}) => void (workbench = open(rows, more));
const columnOf = (letter: string, to = 6) => Array.from({ length: to }, (_, index) => value(`${letter}${index + 1}`));

/** As the checker makes it: with the texts of the row. */
async function fixOf(address: string, before: CellValue, after: CellValue): Promise<SheetEdit> {
  const [snapshot] = await createExcelHost().readWorkbook({ merges: true });
  const edit = snapshot && fixCells(snapshot, [write(address, before, after)]);
  if (!edit) throw new Error('There is no fix.');
  return edit;
}

const theFix = () => fixOf('D3', '１００%', '100%');

/** A fix that was carried out. */
async function fixed(edit: SheetEdit | Promise<SheetEdit>) {
  const host = createExcelHost();
  const done = await edit;
  await host.apply(done);
  return { undo: () => said(host.revert(done)) };
}

/** What a person presses 修复 for. @returns the edit of which the pane tells that it is done */
async function pressFix(edit: SheetEdit): Promise<SheetEdit | undefined> {
  const store = createStore(reduce, { ...INITIAL, report: { groups: [], ties: [] } as unknown as Report });
  const fixing = new Fixing(createExcelHost(), store, {
    follow: () => Promise.resolve(),
    again: () => Promise.resolve(),
  });
  await fixing.fix({ id: 'f1', finding: { position: at('D3') } } as unknown as Row, edit);
  return store.state().fixing.done.at(-1)?.edits[0];
}

beforeEach(() => {
  openRows();
});

describe('undoing the fix of a cell writes into no other row', () => {
  it('after the user has inserted a row above', async () => {
    const { undo } = await fixed(theFix());
    sheet().insertRowsBefore(1, 1);
    const claim = await undo();
    expect([claim, value('D3'), value('D4')]).toEqual(
      claim === 'done' ? ['done', '100%', '１００%'] : ['sheet-changed, nothing', '100%', '100%'],
    );
  });

  it('after the user has deleted the fixed one', async () => {
    const { undo } = await fixed(theFix());
    sheet().deleteRows(2, 1);
    expect([await undo(), value('C3'), value('D3')]).toEqual(['sheet-changed, nothing', '验收率', '100%']);
  });

  it('after the user has sorted them', async () => {
    const { undo } = await fixed(theFix());
    type('C3', '验收率');
    type('C4', '合格率');
    type('B3', null);
    type('B4', '质量指标');
    const claim = await undo();
    expect([claim, value('D3'), value('D4')]).toEqual(
      claim === 'done' ? ['done', '100%', '１００%'] : ['sheet-changed, nothing', '100%', '100%'],
    );
  });

  it('where it was carried out further down, since a row had come in above after the check', async () => {
    const edit = await theFix();
    sheet().insertRowsBefore(1, 1);
    const { undo } = await fixed(edit);
    expect(columnOf('D')).toEqual(['指标值', null, '100%', '100%', '100%', '3人']);
    expect([await undo(), ...columnOf('D')]).toEqual(['done', '指标值', null, '100%', '１００%', '100%', '3人']);
  });

  it('where the others hold something else', async () => {
    const { undo } = await fixed(theFix());
    sheet().insertRowsBefore(2, 1);
    expect([await undo(), value('D4')]).toEqual(['done', '１００%']);
  });

  it('where a column has come in', async () => {
    const { undo } = await fixed(theFix());
    sheet().insertColumnsBefore(1, 1);
    expect([await undo(), value('D3'), value('E3')]).toEqual(['sheet-changed, nothing', '合格率', '100%']);
  });
});

it('undoing a repair deletes no row of the table that stands where the repaired one stood', async () => {
  const table = [['科目', '金额'], ['教育', 1], ['卫生', 2], []];
  openRows([...table, ['科目', '金额'], ['合计'], ['农业', 3]]);
  const { undo } = await fixed(
    editOf({
      expects: [is('A1', '科目'), is('B1', '金额'), is('A2', '教育'), is('B2', 1)],
      insert: { before: 1, count: 1 },
      cells: [write('A2', null, '合计')],
    }),
  );
  sheet().deleteRows(0, 5); // the user gives the repaired table up
  expect([await undo(), ...columnOf('A', 3)]).toEqual(['sheet-changed, nothing', '科目', '合计', '农业']);
});

describe('a fix from a list that is of the sheet before a row came in above', () => {
  it('is told with the row it inserted', async () => {
    const edit = row();
    sheet().insertRowsBefore(1, 1);
    const done = await pressFix(edit);
    const first = (done?.insert?.before ?? 0) + 1;
    expect(columnOf('C')).toEqual(['三级指标', null, '完成率', '合格率', '优良率', '验收率']);
    expect(paneWords['zh-CN'].fix.inserted('表', first, first)).toContain('“表”第 5 行');
  });

  it('is told with the cell it changed', async () => {
    const edit = await theFix();
    sheet().insertRowsBefore(1, 1);
    const done = await pressFix(edit);
    expect(value('D4')).toBe('100%');
    expect(done && describeEdit(done, 'zh-CN')).toEqual(['D4 由“１００%”改为“100%”']);
  });

  it('is carried out in its own row', async () => {
    const edit = await theFix();
    sheet().insertRowsBefore(1, 1);
    expect([await said(createExcelHost().apply(edit)), ...columnOf('D')]).toEqual([
      'done',
      '指标值',
      null,
      '100%',
      '100%',
      '100%',
      '3人',
    ]);
  });
});

describe('undoing a repair', () => {
  it('spoils no formula that reads from the inserted row by now without saying so', async () => {
    const { undo } = await fixed(row());
    sheet('别的').getRange('B1').setValue({ f: '=表!D4' });
    await workbench.host.settled();
    const claim = await undo();
    await workbench.host.settled();
    const isWhole = recorded('别的')?.cells.B1?.formula === '=表!D4';
    const isSaid = paneWords['zh-CN'].fix.inserted('表', 4, 4).includes('#REF!');
    expect({ claim, isWholeOrSaid: isWhole || isSaid }).toMatchObject({ isWholeOrSaid: true });
  });

  it('leaves a merged label alone that the user has extended over a row of theirs', async () => {
    openRows(ROWS, { merges: ['A2:A4'] });
    const { undo } = await fixed(repair());
    sheet().insertRowsBefore(5, 1);
    type('C6', '成本');
    sheet().getRange('A2:A6').merge({ isForceMerge: true });
    const claim = await undo();
    expect([claim, recorded()?.merges]).toEqual(
      claim === 'done' ? ['done', ['A2:A5']] : ['sheet-changed, nothing', ['A2:A6']],
    );
  });

  it('merges nothing that the user had unmerged between the check and the repair', async () => {
    expect([await said(createExcelHost().apply(repair())), recorded()?.merges, value('B5')]).toEqual([
      'sheet-changed, nothing',
      [],
      '社会效益',
    ]);
  });

  it('is refused where the user has put an amount beside the inserted label', async () => {
    const { undo } = await fixed(row());
    type('D4', 5);
    expect([await undo(), value('C4')]).toEqual(['sheet-changed, nothing', '优良率']);
  });

  it('is refused on a sheet that is protected by now', async () => {
    const { undo } = await fixed(row());
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').protection.protect();
      await context.sync();
    });
    expect([await undo(), value('C4')]).toEqual(['sheet-protected, nothing', '优良率']);
  });

  it('keeps the row of the user’s that is there where a colleague deletes the inserted one meanwhile', async () => {
    const { undo } = await fixed(row());
    beforeBatch(2, () => sheet().deleteRows(3, 1));
    const claim = await undo();
    expect([claim, ...columnOf('C'), ...columnOf('D')]).toEqual([
      'done',
      ...ROWS.map(([, , c]) => c),
      null,
      ...ROWS.map(([, , , d]) => d),
      null,
    ]);
  });

  it('is not said to be done where a colleague deletes the inserted row meanwhile and another cell was corrected', async () => {
    const edit = editOf({ ...row(), cells: [...row().cells, write('D3', '１００%', '100%')] });
    const { undo } = await fixed(edit);
    beforeBatch(2, () => sheet().deleteRows(3, 1));
    expect([await undo(), value('D3'), ...columnOf('C', 5)]).toEqual([
      'sheet-changed, cells',
      '100%',
      ...ROWS.map(([, , c]) => c),
    ]);
  });

  it('is refused where a colleague has deleted the inserted row before', async () => {
    const { undo } = await fixed(row());
    sheet().deleteRows(3, 1);
    expect([await undo(), ...columnOf('C', 5)]).toEqual(['sheet-changed, nothing', ...ROWS.map(([, , c]) => c)]);
  });
});

describe('fix after fix', () => {
  it('is undone in order', async () => {
    const first = await fixed(theFix());
    const second = await fixed(row());
    const third = await fixed(fixOf('D3', '100%', '99%'));
    expect([await third.undo(), await second.undo(), await first.undo()]).toEqual(['done', 'done', 'done']);
    expect([...columnOf('C', 5), value('D3')]).toEqual([...ROWS.map(([, , c]) => c), '１００%']);
  });

  it('is undone in order on two sheets, one of them renamed with a quote in its name', async () => {
    const first = await fixed(theFix());
    const second = await fixed(fixOf('D4', '100%', '98%'));
    sheet().setName("it's 表");
    expect([await second.undo(), await first.undo(), value('D3', "it's 表")]).toEqual(['done', 'done', '１００%']);
  });

  it('by two panes at once inserts one row', async () => {
    beforeBatch(2, () => {
      sheet().insertRowsBefore(3, 1);
      type('C4', '优良率');
    });
    expect([await said(createExcelHost().apply(row())), ...columnOf('C')]).toEqual([
      'sheet-changed, nothing',
      '三级指标',
      '完成率',
      '合格率',
      '优良率',
      '验收率',
      '就业',
    ]);
  });

  it('undone by two panes at once is undone once', async () => {
    const { undo } = await fixed(theFix());
    beforeBatch(2, () => type('D3', '１００%'));
    expect([await undo(), value('D3')]).toEqual(['sheet-changed, nothing', '１００%']);
  });
});

describe('what a cell has besides its value', () => {
  it('does not come back where it is a bold part of a text, and the words promise no more than the content', async () => {
    const api = workbench.host.book.engine.univerAPI;
    const text = api.newRichText().insertText('１００%');
    text.setStyle(0, 2, { bl: BooleanNumber.TRUE });
    sheet().getRange('D3').setRichTextValueForCell(text);
    const { undo } = await fixed(theFix());
    expect([await undo(), value('D3')]).toEqual(['done', '１００%']);
    expect(paneWords['zh-CN'].fix.undone).toBe('已撤销修复，单元格内容恢复原样。');
  });

  it('may be a note on a label that moves up, which does not go with it: that is said before the repair', () => {
    const edit = editOf({
      insert: { before: 2, count: 1 },
      dissolve: [area('B4:B5')],
      cells: [write('B4', '质量指标', null), write('B3', null, '质量指标'), write('C3', null, '返工率')],
      merge: [area('B3:B5')],
    });
    expect(describeEdit(edit, 'zh-CN').join(' ')).toMatch(/由 B4 移到 B3 .*批注不会随之移动/);
    expect(describeEdit(editOf({ ...row() }), 'zh-CN').join(' ')).not.toContain('批注');
  });

  it.each([
    '=1+1',
    "'07",
    '007',
    '1/2',
    '１００%',
    '3月5日',
    '-5',
    '@乙',
    'TRUE',
    '#N/A',
    '1e5',
    '12:30 PM',
    ' 甲 ',
    '甲\r\n乙',
  ])('text %j comes back as it was', async (text) => {
    sheet().getRange('D3').setValue({ v: text, t: CellValueType.STRING });
    const { undo } = await fixed(fixOf('D3', text, '好'));
    expect([await undo(), value('D3')]).toEqual(['done', text]);
  });

  it.each(['5-Jan', 'Mar 2025'])('text %j, which Excel takes for a date, comes back as it was', async (text) => {
    sheet().getRange('D3').setValue({ v: text, t: CellValueType.STRING });
    const { undo } = await fixed(fixOf('D3', text, '好'));
    expect([await undo(), value('D3')]).toEqual(['done', text]);
  });

  it('a text of 32,767 characters that begins with a sign is not said to be back', async () => {
    const long = '-'.padEnd(32_767, '甲');
    sheet().getRange('D3').setValue({ v: long, t: CellValueType.STRING });
    const { undo } = await fixed(fixOf('D3', long, '好'));
    const claim = await undo();
    expect([claim, value('D3') === long]).toEqual(claim === 'done' ? ['done', true] : ['unknown, nothing', false]);
  });
});

describe('words of a failure', () => {
  it('name the sheet as it is called by now', async () => {
    const fix = await theFix();
    sheet().setName('改名');
    goesWrong('answer lost', 2, true);
    const left = await createExcelHost()
      .apply(fix)
      .catch((error: unknown) => (error as HostFailure).leftover);
    expect(left).toMatchObject({ kind: 'cells', sheetName: '改名' });
  });

  it('do not call the sheet protected where the workbook is read-only, of an undoing', async () => {
    const { undo } = await fixed(theFix());
    workbench.host.book.moods.readOnly = true;
    expect(await undo()).toBe('workbook-read-only, nothing');
  });

  it('do not call the sheet protected where the workbook is read-only, of an undone insertion', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    workbench.host.book.moods.readOnly = true;
    expect(await said(host.removeInserted(sheets))).toBe('workbook-read-only, nothing');
  });
});

it('what a colleague types while a fix is undone outlives it, also where a label was changed before', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { undo } = await fixed(theFix());
  type('C3', '产品合格率');
  beforeBatch(2, () => type('D3', '九成'));
  await undo(); // says that D3 may have changed
  expect(value('D3')).toBe('九成');
});

describe('an insertion', () => {
  const withFormula = (count: number): SheetPlan[] =>
    plans(count).map((plan) => ({
      ...plan,
      cells: [{ position: at('A1'), look: 'text' as const, value: null, formula: 'A2+1' }, ...plan.cells.slice(1)],
    }));

  it('that is cancelled keeps the sheet whose formula the user has replaced by one of theirs', async () => {
    const giveUp = new AbortController();
    const onProgress = (done: number) => {
      if (done !== 2) return;
      sheet('新1').getRange('A1').setValue({ f: '=A2*1.05' });
      giveUp.abort();
    };
    const claim = await said(createExcelHost().insert(withFormula(3), { signal: giveUp.signal, onProgress }));
    expect([claim, names()]).toEqual(['cancelled, 新1', ['表', '别的', '新1']]);
  });

  it('is asked about before it is undone where the user has replaced a formula by one of theirs', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(withFormula(1));
    sheet('新1').getRange('A1').setValue({ f: '=A2*1.05' });
    await workbench.host.settled();
    expect([await said(host.removeInserted(sheets)), names()]).toEqual([
      'sheet-changed, nothing',
      ['表', '别的', '新1'],
    ]);
  });

  it('is not undone with the user’s notes and colours without a word, as it is said of inserted rows', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    const cell = sheet('新1').getRange('A1');
    cell.createOrUpdateNote({ id: 'n1', row: 0, col: 0, note: '我的批注', width: 10, height: 10 });
    cell.setBackgroundColor('#ff0000');
    expect([await said(host.removeInserted(sheets)), names()]).toEqual(['done', ['表', '别的']]);
    expect(galleryWords['zh-CN'].undoTakes).toContain('批注');
  });

  it('is undone though a drop-down elsewhere reads from it, as it is said beside 撤销', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    await workbench.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('别的').getRange('A3');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '=新1!$A$1:$A$2' } };
      await context.sync();
    });
    expect(await said(host.removeInserted(sheets))).toBe('done');
    expect(galleryWords['zh-CN'].undoTakes).toContain('下拉选项');
  });

  it('by two presses on the ribbon makes two sheets of two names', async () => {
    const press = () => insertForm('insertUnitOverall', 'zh-CN');
    expect(await Promise.all([press(), press()])).toEqual([undefined, undefined]);
    expect(new Set(names()).size).toBe(4);
  });

  it('by the ribbon while the one before is undone leaves the new sheet alone', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    const [claim] = await Promise.all([said(host.removeInserted(sheets)), insertForm('insertUnitOverall', 'zh-CN')]);
    expect([claim, names().length]).toEqual(['done', 3]);
  });

  it('while a fix of another sheet is carried out disturbs neither', async () => {
    const fix = await theFix();
    const host = createExcelHost();
    const [claim, sheets] = await Promise.all([said(host.apply(fix)), host.insert(plans(2))]);
    expect([claim, value('D3'), sheets.map(({ lacks }) => lacks)]).toEqual(['done', '100%', [[], []]]);
  });
});

describe('a file of the command line', () => {
  const roundTrip = async (text: string): Promise<unknown> => {
    const [plan] = plans(1);
    if (!plan) return undefined;
    const cells = plan.cells.map((cell, index) => (index === 0 ? { ...cell, value: text } : cell));
    const [read] = await readWorkbook(await writeWorkbook([{ ...plan, cells }]));
    return read?.grid.values[0]?.[0];
  };

  it.each(['=1+1', "'甲", ' 甲 ', '甲\u000b乙', '甲\t乙', '007'])('keeps the text %j', async (text) => {
    expect(await roundTrip(text)).toBe(text);
  });

  it('keeps a text that looks like an escaped character', async () => {
    expect(await roundTrip('甲_x0041_乙')).toBe('甲_x0041_乙');
  });
});
