/**
 * Another reader's attempts: batches that break off after any of their actions, tables that nothing stands below, and what the pane makes of it.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellValue, SheetEdit } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { CellContent, SheetContent } from '../../src/files/workbook/content';
import { createLocalBridge, type NativeBridge } from '../../src/office-host/bridge';
import { officeClient } from '../../src/office-host/client/office-client-node';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { isHousekeeping } from '../../src/office-host/protocol/executor';
import type { RequestBody } from '../../src/office-host/protocol/wire';
import { asFailure } from '../../src/taskpane/logic/failure';
import { NOTHING_INSERTED, reduceInsert } from '../../src/taskpane/logic/inserting';
import type { Report as List } from '../../src/taskpane/logic/report';
import { INITIAL, reduce } from '../../src/taskpane/logic/state';
import { paneWords } from '../../src/words/pane';
import { openWorkbook, released } from '../office-host/bench';
import { beforeBatch, goesWrong, names, open, plans, recorded, said, sheet, type, value } from './hostile-bench';
import { area, editOf, is, NO_EDIT, write } from './hostile-table';

const ROWS: readonly (readonly CellValue[])[] = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '里程', '5公里'],
  [null, '质量指标', '合格率', '100'],
  [null, null, '验收率', '95'],
];
/** Another table further down, of which the repaired one knows nothing. */
const FURTHER = [[], [], ['另一张表', '数']];

const END: Partial<SheetEdit> = {
  expects: [is('A2', '产出指标'), is('C4', '验收率'), is('D4', '95')],
  insert: { before: 4, count: 1 },
  cells: [write('B5', null, '时效指标')],
};
const MERGED_END: Partial<SheetEdit> = { ...END, dissolve: [area('A2:A4')], merge: [area('A2:A5')] };

let workbench: NodeExcel;
const openRows = (rows = ROWS, more: Partial<SheetContent> = {}) => void (workbench = open(rows, more));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  openRows();
});

/** From now on the batch of that number breaks off after so many actions. @returns how many it has */
function breaksOff({ host }: NodeExcel, batch: number, keep: number): () => number {
  const inner = createLocalBridge((send) => host.connect(send));
  const broken = new Set<number>();
  let batches = 0;
  let size = 0;
  const outer: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { message, ...request } = JSON.parse(text) as {
        readonly id: number;
        readonly message: { readonly body: string | RequestBody };
      };
      const body = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      if (isHousekeeping(body) || ++batches !== batch) {
        inner.sendMessageToHost(text);
        return;
      }
      size = body.Actions.length;
      broken.add(request.id);
      const part = { ...body, Actions: body.Actions.slice(0, keep) };
      inner.sendMessageToHost(JSON.stringify({ ...request, message: { ...message, body: part } }));
    },
  };
  inner.onMessageFromHost = (text) => {
    const answer = JSON.parse(text) as { readonly id?: number; readonly message: { readonly body: string } };
    if (answer.id === undefined || !broken.delete(answer.id)) {
      outer.onMessageFromHost?.(text);
      return;
    }
    const body = JSON.parse(answer.message.body) as { readonly Results: readonly unknown[] };
    const Error = { Code: 'GeneralException', Message: 'broken off', Location: '', ActionIndex: body.Results.length };
    outer.onMessageFromHost?.(
      JSON.stringify({ ...answer, message: { ...answer.message, body: JSON.stringify({ ...body, Error }) } }),
    );
  };
  officeClient(outer, '1.14');
  return () => size;
}

/**
 * Claimed: 表中数据没有改动 (`leftover: nothing`), or that it is undone. True was that cells had another number format, or labels were merged
 * differently: a batch of Excel's stops at the first action that is refused, and keeps those before it.
 */
describe('a batch that breaks off after any of its actions', () => {
  const EDITS: Readonly<Record<string, readonly [edit: Partial<SheetEdit>, isUndo: boolean, stride: number]>> = (() => {
    const number = {
      expects: [is('D3', '100'), is('C3', '合格率'), is('B3', '质量指标')],
      cells: [{ ...write('D3', '100', 100), format: { before: '@', after: 'General' } }],
    };
    const repair = { ...MERGED_END, expects: [...(MERGED_END.expects ?? []), is('A5', '效益指标')] };
    const moving = {
      expects: [is('A5', '效益指标'), is('C4', '验收率'), is('C5', '就业')],
      insert: { before: 4, count: 1 },
      cells: [write('A6', '效益指标', null), write('A5', null, '效益指标'), write('C5', null, '返工率')],
      merge: [area('A5:A6')],
    };
    return {
      'of a text made a number': [number, false, 1],
      'of undoing that': [number, true, 1],
      'of a repair': [repair, false, 5],
      'of undoing a repair': [repair, true, 5],
      'of undoing a label that moved up': [moving, true, 4],
      'of undoing a repair at the end of the table': [MERGED_END, true, 5],
    };
  })();
  const table = (isEnd: boolean): SheetContent => {
    const cells: Record<string, CellContent> = {};
    const rows = [...ROWS, isEnd ? [] : ['效益指标', '社会效益', '就业', '3人'], ['附注', null, '别的', null]];
    rows.forEach((row, down) =>
      row.forEach((held, along) => {
        if (held === null) return;
        const style = along === 3 && { style: { numberFormat: '@' } };
        cells[`${'ABCD'.charAt(along)}${down + 1}`] = { value: held, ...style };
      }),
    );
    return { name: '表', cells, merges: ['A2:A4'] };
  };

  it.each(Object.keys(EDITS))('%s says what is there', { timeout: 280_000 }, async (name) => {
    const [edit, isUndo, stride] = EDITS[name] ?? [NO_EDIT, false, 1];
    const wrong: unknown[] = [];
    for (let keep = 1, size = 2; keep < size; keep += stride) {
      const excel = openWorkbook({ sheets: [table(edit === MERGED_END), { name: '别的', values: [['x']] }] });
      const state = () => JSON.stringify(excel.record().sheets.map((one) => ({ ...one, lineChanges: [] })));
      const whole: SheetEdit = {
        sheetId: excel.record().sheets[0]?.id ?? '',
        sheetName: '表',
        ...NO_EDIT,
        ...edit,
      };
      const host = createExcelHost();
      const clean = state();
      if (isUndo) await host.apply(whole);
      await released();
      const before = state();
      const asked = breaksOff(excel, 2, keep);
      const claim = String(await said(isUndo ? host.revert(whole) : host.apply(whole)));
      await released();
      size = asked();
      const isTrue = claim === 'done' ? !isUndo || state() === clean : !claim.endsWith('nothing') || state() === before;
      if (!isTrue) wrong.push([keep, claim]);
    }
    expect(wrong).toEqual([]);
  });
});

/** A row for what a table lacks at its end: nothing of the table stands below it by which to know whether it is there. */
describe.each([
  ['plain', END, {}],
  ['with a label that grows', MERGED_END, { merges: ['A2:A4'] }],
] as const)('a row at the end of the table, %s,', (_, edit, more) => {
  const seen = () => [value('B5'), value('A7') ?? value('A8')];
  const [before, after] = [
    [null, '另一张表'],
    ['时效指标', '另一张表'],
  ];
  beforeEach(() => openRows([...ROWS, ...FURTHER], more));

  /** Claimed: 已撤销修复，单元格内容恢复原样. True was that Excel had refused, and the row was still there. */
  it.each(['AccessDenied', 'GeneralException', 'RequestAborted', 'InvalidOperationInCellEditMode'] as const)(
    'is not said to be undone where Excel refuses that (%s)',
    async (kind) => {
      const host = createExcelHost();
      const done = await host.apply(editOf(edit));
      await released();
      goesWrong(kind, 2);
      expect([await said(host.revert(done)), ...seen()]).toEqual([expect.stringMatching(/, nothing$/), ...after]);
    },
  );

  /** Claimed: done. True was that a table beside it did not let the row go. */
  it('is not said to be undone where a table beside it is in the way', async () => {
    const host = createExcelHost();
    const done = await host.apply(editOf(edit));
    workbench.host.book.moods.tableInTheWay = { sheet: '表', top: 2, bottom: 8 };
    expect([await said(host.revert(done)), ...seen()]).toEqual([expect.stringMatching(/^rows-blocked/), ...after]);
  });

  /** Claimed: 表中数据没有改动. True was that the row was there. */
  it('is told where it was inserted and the answer was lost', async () => {
    goesWrong('answer lost', 2);
    expect([await said(createExcelHost().apply(editOf(edit))), ...seen()]).toEqual(['done', ...after]);
  });

  it('is told to be undone where it was and the answer was lost', async () => {
    const host = createExcelHost();
    const done = await host.apply(editOf(edit));
    await released();
    goesWrong('answer lost', 2);
    expect([await said(host.revert(done)), ...seen()]).toEqual(['done', ...before]);
  });

  /** Claimed: done, of the undoing too. True was that undoing did nothing, and that each attempt had inserted a row. */
  it.each([0, 1, 2])('is inserted once and undone where undo groups fail after %i changes', async (changes) => {
    workbench.dispose();
    const rows = [...ROWS, ...FURTHER];
    const cells: Record<string, CellContent> = {};
    rows.forEach((row, down) =>
      row.forEach((held, along) => {
        if (held !== null) cells[`${'ABCD'.charAt(along)}${down + 1}`] = { value: held };
      }),
    );
    const excel = openWorkbook({ sheets: [{ name: '表', cells, ...more }] }, '1.20', { undoNotSupported: changes });
    const [first] = excel.record().sheets;
    const whole: SheetEdit = { sheetId: first?.id ?? '', sheetName: '表', ...NO_EDIT, ...edit };
    const holds = (address: string) => excel.record().sheets[0]?.cells[address]?.value ?? null;
    const done = await createExcelHost().apply(whole);
    expect([holds('B5'), holds('A8')]).toEqual(['时效指标', '另一张表']);
    await released();
    expect([await said(createExcelHost().revert(done)), holds('B5'), holds('A7')]).toEqual(['done', null, '另一张表']);
  });
});

describe('undoing a repair at the end of the table', () => {
  beforeEach(() => openRows(ROWS, { merges: ['A2:A4'] }));

  /** Claimed: done, 恢复原样. True was that the user's own row had lost its part of the label. */
  it('leaves a label alone that the user has extended over a row of theirs', async () => {
    const host = createExcelHost();
    const done = await host.apply(editOf(MERGED_END));
    type('C6', '成本');
    sheet().getRange('A2:A6').merge({ isForceMerge: true });
    expect([await said(host.revert(done)), recorded()?.merges]).toEqual(['sheet-changed, nothing', ['A2:A6']]);
  });

  /** Claimed: done. True was that merging had emptied a cell of the user's. */
  it('keeps a formula of the user’s that shows nothing, in a cell they have unmerged', async () => {
    const host = createExcelHost();
    const done = await host.apply(editOf(MERGED_END));
    sheet().getRange('A2:A5').breakApart();
    sheet().getRange('A3').setValue({ f: '=IF(D3="x","y","")' });
    await workbench.host.settled();
    expect([await said(host.revert(done)), recorded()?.cells.A3?.formula]).toEqual([
      'sheet-changed, nothing',
      '=IF(D3="x","y","")',
    ]);
  });
});

/** Claimed: 表中数据没有改动. True was that the number was written, and had moved with its row. */
describe('a cell with no texts beside it that is moved while the answer is lost', () => {
  const fix = () => editOf({ expects: [is('D3', '100')], cells: [write('D3', '100', 100)] });
  beforeEach(() => openRows([['合计', '因公出国', '接待', '车'], [], [600, 200, 300, '100']]));

  it('is not said to be untouched', async () => {
    beforeBatch(3, () => sheet().insertRowsBefore(1, 1));
    goesWrong('answer lost', 2);
    expect([await said(createExcelHost().apply(fix())), value('D4')]).toEqual(['host-busy, cells', 100]);
  });

  it('is not said to be as it was left, of undoing', async () => {
    const host = createExcelHost();
    await host.apply(fix());
    await released();
    beforeBatch(3, () => sheet().insertRowsBefore(1, 1));
    goesWrong('answer lost', 2);
    expect([await said(host.revert(fix())), value('D4')]).toEqual(['host-busy, cells', '100']);
  });
});

describe('an insertion that is cancelled', () => {
  /** Cancels after the second of three. */
  const cancelled = (meanwhile: () => void): Promise<unknown> => {
    const giveUp = new AbortController();
    const onProgress = (done: number) => {
      if (done !== 2) return;
      meanwhile();
      giveUp.abort();
    };
    return createExcelHost().insert(plans(3), { signal: giveUp.signal, onProgress });
  };

  /** Claimed by the pane: 已取消，没有插入任何表，工作簿没有改动. True was that a sheet was left, as the host said. */
  it('is not said by the pane to have left nothing where it has', async () => {
    const failure = await cancelled(() => type('A1', '用户的', '新1')).then(
      () => undefined,
      (error: unknown) => asFailure('insert', error),
    );
    const state = failure && reduceInsert(NOTHING_INSERTED, { type: 'failed', failure });
    expect([names(), state?.outcome, state?.failure?.leftover]).toEqual([
      ['表', '别的', '新1'],
      undefined,
      { kind: 'sheets', names: ['新1'] },
    ]);
  });

  /**
   * Not mended. Claimed: 工作簿没有改动. True is that a formula the user typed meanwhile has become #REF!. (Undoing an insertion asks first:
   * `takeBack` might look with `assertUnread`, too, and leave what is read, as it leaves what was typed into.)
   */
  it('spoils no formula that the user has typed meanwhile', async () => {
    const claim = await said(cancelled(() => sheet('别的').getRange('B1').setValue({ f: '=新1!A1' })));
    await workbench.host.settled();
    const isWhole = recorded('别的')?.cells.B1?.formula === '=新1!A1';
    expect([claim, isWhole]).not.toEqual(['cancelled, nothing', false]);
  });
});

/** Claimed: 工作表受保护，请先撤销工作表保护. True was that no sheet was: the structure of the workbook had been protected meanwhile. */
it.each([2, 3, 4])('undoing an insertion asks for the right protection to be taken off, at batch %i', async (batch) => {
  const host = createExcelHost();
  const sheets = await host.insert(plans(2));
  await released();
  beforeBatch(batch, () => {
    workbench.host.book.facts.structure = { password: undefined };
  });
  expect([await said(host.removeInserted(sheets)), names()]).toEqual([
    'workbook-protected, nothing',
    ['表', '别的', '新1', '新2'],
  ]);
});

it('the pane names the sheets whose marks could not be cleared, and does not say that none were', () => {
  const failed = [{ sheetId: 'a', reason: 'sheet-protected', marks: 'perhaps' }] as const;
  const report = { sheets: [{ id: 'a', name: '表' }], notMarked: [] } as unknown as List;
  const { failure, report: after } = reduce({ ...INITIAL, report }, { type: 'cleared', scope: 'workbook', failed });
  expect(after?.notMarked).toEqual(failed);
  expect(paneWords['zh-CN'].notices.failed[failure?.task ?? 'check']).toBe('标注没有全部清除');
});
