/** What others do to a workbook, and what is lost on the way, while sheets are inserted or an insertion is undone. */
import { CellValueType } from '@univerjs/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { insertForm } from '../../src/commands/insert';
import type { InsertedSheet } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { reduceInsert, NOTHING_INSERTED, type InsertEvent, type InsertState } from '../../src/taskpane/logic/inserting';
import { untilCellIsLeft } from '../../src/taskpane/logic/patience';
import { useInserter } from '../../src/taskpane/logic/use-inserter';
import { released } from '../office-host/bench';
import {
  add,
  beforeBatch,
  goesWrong,
  hideFromMenu,
  names,
  open,
  plans,
  remove,
  said,
  sheet,
  type,
  value,
  visibilities,
} from './hostile-bench';

/** As much of React as `useInserter` needs outside a page. */
const pane = vi.hoisted((): { state: unknown } => ({ state: undefined }));
vi.mock('react', () => ({
  useReducer: (reduce: (state: unknown, event: unknown) => unknown) => [
    pane.state,
    (event: unknown) => (pane.state = reduce(pane.state, event)),
  ],
  useRef: (current: unknown) => ({ current }),
  useEffect: (effect: () => void) => effect(),
  useCallback: (work: unknown) => work,
  useMemo: (make: () => unknown) => make(),
}));

let workbench: NodeExcel;
beforeEach(() => {
  workbench = open([['一级指标', '指标值']]);
});

const signatures = () => [...workbench.host.book.facts.sheetProperties.values()].flatMap((held) => [...held.values()]);

describe('an insertion', () => {
  it('that is tried again once a cell is left leaves nothing of the first attempt', async () => {
    goesWrong('InvalidOperationInCellEditMode', 3);
    const work = untilCellIsLeft(
      () => createExcelHost().insert(plans(3)),
      () => undefined,
    );
    expect([await said(work), names()]).toEqual(['done', ['表', '别的', '新1', '新2', '新3']]);
  });

  it('that is given up while a cell is edited does not say that nothing is left', async () => {
    goesWrong('InvalidOperationInCellEditMode', 3, true);
    const giveUp = new AbortController();
    const work = untilCellIsLeft(
      () =>
        createExcelHost()
          .insert(plans(3))
          .finally(() => giveUp.abort()),
      () => undefined,
      giveUp.signal,
    );
    expect([await said(work), names()]).toEqual(['cell-being-edited, unverified', ['表', '别的', '新1']]);
  });

  it('does not delete a sheet of that name that somebody else has just added', async () => {
    beforeBatch(2, () => {
      add('新1');
      type('A1', '绩效', '新1');
    });
    expect([await said(createExcelHost().insert(plans(1))), names()]).toEqual([
      'done',
      ['表', '别的', '新1', '新1(2)'],
    ]);
  });

  it('whose answer is lost does not delete the same form that somebody else has just inserted', async () => {
    // It did not arrive at all, and the other one's did.
    goesWrong('RequestAborted', 2, false, () => {
      add('新1');
      type('A1', '绩效', '新1');
      type('A2', 0, '新1');
    });
    expect([await said(createExcelHost().insert(plans(1))), names()]).toEqual([
      'host-busy, nothing',
      ['表', '别的', '新1'],
    ]);
  });

  it('whose answer is lost names a blank sheet that may be its own, and leaves it', async () => {
    goesWrong('RequestAborted', 2, false, () => add('新1'));
    expect([await said(createExcelHost().insert(plans(1))), names()]).toEqual([
      'host-busy, 新1',
      ['表', '别的', '新1'],
    ]);
  });

  it('whose answer is lost finds its sheet by the signature after somebody has renamed it', async () => {
    goesWrong('answer lost', 2);
    beforeBatch(3, () => sheet('新1').setName('改名'));
    expect([await said(createExcelHost().insert(plans(1))), names()]).toEqual(['host-busy, nothing', ['表', '别的']]);
  });

  it('leaves no signature behind', async () => {
    await createExcelHost().insert(plans(2));
    expect(signatures()).toEqual([]);
  });

  it('that is cancelled does not delete what the user has typed into a new sheet', async () => {
    const giveUp = new AbortController();
    const onProgress = (done: number) => {
      if (done !== 2) return;
      type('C5', '我写的', '新1');
      giveUp.abort();
    };
    const claim = await said(createExcelHost().insert(plans(3), { signal: giveUp.signal, onProgress }));
    expect([claim, names(), value('C5', '新1')]).toEqual(['cancelled, 新1', ['表', '别的', '新1'], '我写的']);
  });

  it('that is cancelled does not delete what the user types while it is taken back', async () => {
    const giveUp = new AbortController();
    const onProgress = (done: number) => {
      if (done !== 2) return;
      giveUp.abort();
      beforeBatch(4, () => type('C5', '我写的', '新1')); // seen as planned by then, and about to be deleted
    };
    const claim = await said(createExcelHost().insert(plans(3), { signal: giveUp.signal, onProgress }));
    expect([claim, names(), value('C5', '新1'), visibilities()]).toEqual([
      'cancelled, 新1',
      ['表', '别的', '新1'],
      '我写的',
      ['Visible', 'Visible', 'Visible'],
    ]);
  });

  it('of tables that read from each other keeps what the user types into one that is not filled yet', async () => {
    const cells = [{ position: { row: 0, column: 0 }, look: 'text' as const, value: null, formula: '新3!A1' }];
    const onProgress = (done: number) =>
      done === 1 && sheet('新3').getRange('A2').setValue({ v: '007', t: CellValueType.STRING });
    const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    const tied = plans(3).map((plan, index) => ({ ...plan, merges, cells: index === 0 ? cells : plan.cells }));
    const claim = await said(createExcelHost().insert(tied, { onProgress }));
    expect([claim, names(), value('A2', '新3')]).toEqual(['sheet-changed, 新3', ['表', '别的', '新3'], '007']);
  });

  it('is asked about before it is undone where the user has typed into a sheet while others were inserted', async () => {
    const host = createExcelHost();
    const onProgress = (done: number) => done === 2 && type('C5', '我写的', '新1');
    const sheets = await host.insert(plans(3), { onProgress });
    expect([await said(host.removeInserted(sheets)), value('C5', '新1')]).toEqual(['sheet-changed, nothing', '我写的']);
  });

  it('tells the names that its sheets have in the end', async () => {
    const onProgress = (done: number) => done === 1 && sheet('新1').setName('改名');
    const sheets = await createExcelHost().insert(plans(2), { onProgress });
    expect(sheets.map(({ name }) => name)).toEqual(['改名', '新2']);
  });

  it('is done where somebody has deleted one of its sheets before the end', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const onProgress = (done: number) => done === 3 && remove('新2');
    const sheets = await createExcelHost().insert(plans(3), { onProgress });
    expect([sheets.map(({ name }) => name), names()]).toEqual([
      ['新1', '新2', '新3'],
      ['表', '别的', '新1', '新3'],
    ]);
  });

  it('after one that was given up leaves alone what that has left, with its signature', async () => {
    goesWrong('answer lost', 2, true);
    expect(await said(createExcelHost().insert(plans(1)))).toBe('host-busy, unverified');
    goesWrong('RequestAborted', 4);
    expect([await said(createExcelHost().insert(plans(1))), names()]).toEqual([
      'host-busy, nothing',
      ['表', '别的', '新1'],
    ]);
  });

  it('by the ribbon tells what is lacking', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    workbench.host.book.moods.noPageLayout = true;
    expect(await insertForm('insertUnitOverall', 'zh-CN')).toEqual({ kind: 'lacking', lacks: ['page'] });
  });
});

describe('undoing an insertion', () => {
  it('that goes on is not said to be cancelled', async () => {
    const host = createExcelHost();
    const sheets: readonly InsertedSheet[] = await host.insert(plans(2));
    const inserted: InsertEvent = { type: 'inserted', names: sheets.map(({ name }) => name), sheets };
    pane.state = reduceInsert(NOTHING_INSERTED, inserted);
    const [, actions] = useInserter(host);
    actions.undo();
    actions.cancel();
    await expect.poll(() => (pane.state as InsertState).running).toBeUndefined();
    expect([(pane.state as InsertState).outcome, names()]).toEqual([{ kind: 'undone', count: 2 }, ['表', '别的']]);
  });

  it('that is given up while a cell is edited leaves the sheets visible', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(2));
    await released();
    goesWrong('InvalidOperationInCellEditMode', 4);
    const giveUp = new AbortController();
    const work = untilCellIsLeft(
      () => host.removeInserted(sheets).finally(() => giveUp.abort()),
      () => undefined,
      giveUp.signal,
    );
    expect([await said(work), names(), visibilities()]).toEqual([
      'cancelled, nothing',
      ['表', '别的', '新1', '新2'],
      ['Visible', 'Visible', 'Visible', 'Visible'],
    ]);
  });

  it('that is refused leaves a sheet hidden that the user has hidden', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(2));
    sheet('新1').hideSheet();
    type('A1', '改过', '新2');
    expect([await said(host.removeInserted(sheets)), visibilities()]).toEqual([
      'sheet-changed, nothing',
      ['Visible', 'Visible', 'Hidden', 'Visible'],
    ]);
  });

  it('that is refused after hiding shows each sheet as it was, also where answers are lost', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(3));
    await released();
    sheet('新1').hideSheet();
    hideFromMenu('新2');
    goesWrong('answer lost', 4); // hidden, and nobody knows; then it is tried again
    beforeBatch(10, () => type('A1', '改过', '新3')); // before it is hidden for the second time
    expect([await said(host.removeInserted(sheets)), value('A1', '新3'), visibilities()]).toEqual([
      'sheet-changed, nothing',
      '改过',
      ['Visible', 'Visible', 'Hidden', 'VeryHidden', 'Visible'],
    ]);
  });

  it('deletes sheets too that the user has hidden, from the menu as well', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(2));
    sheet('新1').hideSheet();
    hideFromMenu('新2');
    expect([await said(host.removeInserted(sheets)), names()]).toEqual(['done', ['表', '别的']]);
  });

  it('asks first where a formula on another sheet reads it', async () => {
    const host = createExcelHost();
    const sheets = await host.insert(plans(1));
    sheet('别的').getRange('B1').setValue({ f: '=新1!A2' });
    await workbench.host.settled();
    expect([await said(host.removeInserted(sheets)), names()]).toEqual(['sheet-read, nothing', ['表', '别的', '新1']]);
  });
});
