/** Marks that are said to be gone and are not, or to be there; and rules of the user's. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  HostFailure,
  type Leftover,
  type MarkOutcome,
  type SheetEdit,
  type SheetMarks,
  type Spreadsheet,
} from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import type { Report, Row } from '../../src/taskpane/logic/report';
import { INITIAL, reduce } from '../../src/taskpane/logic/state';
import { Fixing } from '../../src/taskpane/session/fixing';
import { createStore } from '../../src/taskpane/session/store';
import { openIn, openSheets, released } from '../office-host/bench';
import { faultyLine, type FaultKind } from './reliability/faults';

const KEY = 'jixiao-marks';
const SHEET: SheetContent = {
  name: '表',
  values: [
    ['项目', '金额'],
    ['甲', 10],
    ['乙', 20],
    ['丙', 30],
  ],
  conditionalFormats: [{ type: 'Custom', ranges: 'A1:B4', formula: '=$B2>15', format: { fill: '#00FF00' } }],
};

let workbench: NodeExcel;
const open = (...sheets: readonly SheetContent[]) => void (workbench = openSheets(...sheets));
const idOf = (index = 0) => workbench.record().sheets[index]?.id ?? '';
const rulesOn = (index = 0) => workbench.record().sheets[index]?.conditionalFormats ?? [];
const isOurs = (rule: object) => JSON.stringify(rule).includes('jixiao-mark');
const marksOn = (index = 0) =>
  rulesOn(index)
    .filter(isOurs)
    .map(({ ranges }) => ranges);
const ownersOn = (index = 0) => rulesOn(index).filter((rule) => !isOurs(rule));
/** Ids by sheet, sorted; `undefined` where nothing is kept. */
const kept = () => {
  const found = workbench.host.book.facts.settings.get(KEY) as Readonly<Record<string, readonly string[]>> | undefined;
  return found && Object.fromEntries(Object.entries(found).map(([sheetId, ids]) => [sheetId, [...ids].sort()]));
};

const marks = (cell: string, index = 0): SheetMarks => ({
  sheetId: idOf(index),
  cells: { error: [cell], warning: ['B4'], hint: [] },
});

/** Does something with the ids of the rules of a sheet. */
function withRules(work: (rules: Excel.ConditionalFormatCollection, workbook: Excel.Workbook) => void, index = 0) {
  return workbench.Excel.run(async ({ workbook }) => {
    const rules = workbook.worksheets.getItem(idOf(index)).getRange().conditionalFormats;
    rules.load('items/id');
    await workbook.context.sync();
    work(rules, workbook);
    await workbook.context.sync();
  });
}
const unlisted = () => (workbench.host.book.moods.rulesUnreadable = 'collection');

beforeEach(() => {
  open(SHEET, { ...SHEET, name: '别的' });
});

describe('marks where Excel lists no rules', () => {
  it('clearing them deletes no rule of the user’s that has the id of an earlier mark', async () => {
    await withRules(({ items }, { settings }) => settings.add(KEY, { [idOf()]: items.map(({ id }) => id) }));
    unlisted();
    const { failed } = await createExcelHost().unmark('workbook');
    expect(ownersOn()).toHaveLength(1);
    expect(failed).toContainEqual(expect.objectContaining({ sheetId: idOf(), reason: 'marks-unreadable' }));
  });

  it('are set anew after the user has deleted one of them by hand', async () => {
    const host = createExcelHost();
    await host.mark([marks('B3')]);
    await withRules(({ items }) => items[0]?.delete());
    expect(marksOn()).toHaveLength(1);
    unlisted();
    expect((await host.mark([marks('B2')])).failed.map(({ reason }) => reason)).toEqual(['marks-unreadable']);
    expect(marksOn().sort()).toEqual(['B2', 'B4']);
  });
});

describe('when a batch goes wrong', () => {
  const FAULTS: readonly FaultKind[] = [
    'AccessDenied',
    'GeneralException',
    'ItemNotFound',
    'InvalidOperationInCellEditMode',
    'answer lost',
    'dies half-way',
  ];
  const CASES = FAULTS.flatMap((kind) =>
    [1, 2, 3, 4].flatMap((batch) => [false, true].map((isLasting) => ({ kind, batch, isLasting }))),
  );
  const idsOn = (index: number) =>
    rulesOn(index)
      .filter(isOurs)
      .map(({ id }) => id)
      .sort();
  const begin = async (fault: (typeof CASES)[number]) => {
    await createExcelHost().mark([marks('B3'), marks('B3', 1)]);
    await released();
    faultyLine(workbench, '1.14', { ...fault, before: () => undefined });
  };
  const claimOf = (work: Promise<MarkOutcome>) => work.catch(() => undefined);
  /** What is there, as it is claimed to be. */
  const expectTrue = (claim: MarkOutcome | undefined, wanted: readonly string[], isLasting: boolean) => {
    for (const index of [0, 1]) {
      const failure = claim?.failed.find(({ sheetId }) => sheetId === idOf(index));
      if (claim && !failure) expect(marksOn(index).sort()).toEqual(wanted);
      if (failure?.marks === 'none') expect(marksOn(index)).toEqual([]);
      expect(ownersOn(index)).toHaveLength(1);
    }
    if (claim && !isLasting)
      expect(kept()).toEqual(wanted.length > 0 ? { [idOf()]: idsOn(0), [idOf(1)]: idsOn(1) } : undefined);
  };

  it.each(CASES)('marking says what is there: $kind at batch $batch, lasting: $isLasting', async (fault) => {
    await begin(fault);
    const claim = await claimOf(createExcelHost().mark([marks('B2'), marks('B2', 1)]));
    expectTrue(claim, ['B2', 'B4'], fault.isLasting);
  });

  it.each(CASES)('clearing says what is there: $kind at batch $batch, lasting: $isLasting', async (fault) => {
    await begin(fault);
    expectTrue(await claimOf(createExcelHost().unmark('workbook')), [], fault.isLasting);
  });
});

describe('the list', () => {
  it.each<[Leftover['kind'], Leftover, boolean]>([
    ['cells', { kind: 'cells', sheetName: '表', addresses: ['B3'] }, true],
    ['unverified', { kind: 'unverified' }, true],
    ['nothing', { kind: 'nothing' }, false],
  ])('is out of date after a fix that failed and left: %s', async (_, leftover, isOutdated) => {
    const apply = () => Promise.reject(new HostFailure('host-busy', '', leftover));
    const report = { groups: [], sheets: [{ id: 's1' }] } as unknown as Report;
    const store = createStore(reduce, { ...INITIAL, report });
    const fixing = new Fixing({ apply } as unknown as Spreadsheet, store, {
      follow: () => Promise.resolve(),
      again: () => Promise.resolve(),
    });
    await fixing.fix({ id: 'f1', finding: {} } as unknown as Row, { sheetId: 's1' } as unknown as SheetEdit);
    expect(store.state().report?.stale ?? false).toBe(isOutdated);
  });

  const hearing = async () => {
    const heard: string[] = [];
    await createExcelHost().onSheetEdited((sheetId) => heard.push(sheetId));
    return heard;
  };

  it('is out of date after what a co-author changed, and after a sheet was added or deleted', async () => {
    const heard = await hearing();
    const { book } = workbench.host;
    const id = idOf();
    book.moods.coauthor = (workbook) => void workbook.getSheets()[0]?.getRange('B2').setValue(1);
    await createExcelHost().readActiveSheet({ merges: false });
    await expect.poll(() => heard).toContain(id);
    delete book.moods.coauthor;
    const added = book.engine.workbook.create('新', 5, 5).getSheetId();
    await expect.poll(() => heard).toContain(added);
    heard.length = 0;
    book.engine.workbook.deleteSheet(idOf(1));
    await expect.poll(() => heard).toHaveLength(1);
  });

  it('is not out of date after our own writing into the selected cell, on the web', async () => {
    const context = Office.context as { platform: unknown };
    const before = context.platform;
    workbench = openIn({ web: true }, SHEET);
    context.platform = 'OfficeOnline';
    try {
      const heard = await hearing();
      const run = (work: (sheet: Excel.Worksheet) => unknown) =>
        workbench.Excel.run(async ({ workbook }) => {
          work(workbook.worksheets.getActiveWorksheet());
          await workbook.context.sync();
        }).then(released);
      await run((sheet) => sheet.getRange('B2').select());
      await run((sheet) => (sheet.getRange('B2').values = [[7]]));
      await run((sheet) => sheet.getRange('B3').select());
      await released();
      await released();
      expect(heard).toEqual([]);
    } finally {
      context.platform = before;
    }
  });
});

describe('whatever others do', () => {
  const both = () => [marks('B3'), marks('B3', 1)];

  it.each<[unknown]>([
    ['words'],
    [7],
    [[]],
    [['x']],
    [{ 表: 'x' }],
    [{ gone: ['{1}'] }],
    [{ constructor: [''] }],
    [null],
  ])('with the setting, here %j, marks are set and cleared, and nothing of it stays', async (value) => {
    workbench.host.book.facts.settings.set(KEY, value);
    const host = createExcelHost();
    expect(await host.mark(both())).toEqual({ failed: [] });
    expect(await host.unmark('workbook')).toEqual({ failed: [] });
    expect([rulesOn(0).length, rulesOn(1).length, kept()]).toEqual([1, 1, undefined]);
  });

  it('nothing is kept of a sheet that was deleted with its marks', async () => {
    const host = createExcelHost();
    await host.mark(both());
    workbench.host.book.engine.workbook.deleteSheet(idOf(1));
    await host.unmark('workbook');
    expect(kept()).toBeUndefined();
  });

  it('nothing is kept of marks that were deleted by hand', async () => {
    const host = createExcelHost();
    await host.mark([marks('B3')]);
    await withRules(({ items }) => items.slice(0, 2).forEach((rule) => rule.delete()));
    await host.unmark('workbook');
    expect([ownersOn().length, kept()]).toEqual([1, undefined]);
  });

  it('marks that two panes set at the same time are all cleared by either', async () => {
    const [here, there] = [createExcelHost(), createExcelHost()];
    await Promise.all([here.mark(both()), there.mark([marks('B2'), marks('B2', 1)])]);
    await here.mark([marks('B3')]);
    expect(marksOn().sort()).toEqual(['B3', 'B4']);
    expect(await there.unmark('workbook')).toEqual({ failed: [] });
    expect([rulesOn(0).length, rulesOn(1).length, kept()]).toEqual([1, 1, undefined]);
  });

  it.each([2, 3])('a mark that a co-author deletes before batch %i spoils nothing', async (number) => {
    const host = createExcelHost();
    await host.mark(both());
    const [first] = rulesOn().filter(isOurs);
    let batch = 0;
    workbench.host.book.moods.coauthor = (workbook) => {
      batch++;
      if (batch === number) workbook.getSheets()[0]?.deleteConditionalFormattingRule(first?.id ?? '');
    };
    expect(await host.mark([marks('B2'), marks('B2', 1)])).toEqual({ failed: [] });
    expect([marksOn(0).sort(), marksOn(1).sort()]).toEqual([
      ['B2', 'B4'],
      ['B2', 'B4'],
    ]);
  });

  it('marks on a copy of a sheet, and on a hidden one, are cleared', async () => {
    const host = createExcelHost();
    await host.mark([marks('B3')]);
    const { workbook } = workbench.host.book.engine;
    const copied = workbench.host.book.sheets()[0];
    if (copied) workbook.duplicateSheet(copied);
    copied?.hideSheet();
    const copy = workbench.record().sheets.findIndex(({ name }) => name !== '表' && name !== '别的');
    expect(marksOn(copy)).toHaveLength(2);
    expect(await host.unmark('workbook')).toEqual({ failed: [] });
    expect([rulesOn(0).length, rulesOn(copy).length]).toEqual([1, 1]);
  });

  it('marks on a sheet that was protected since are said to be there', async () => {
    const host = createExcelHost();
    await host.mark([marks('B3')]);
    workbench.host.book.facts.protectedSheets.set(idOf(), {});
    const said = { failed: [{ sheetId: idOf(), reason: 'sheet-protected', marks: 'perhaps' }] };
    expect(await host.mark([marks('B2')])).toEqual(said);
    expect(await host.unmark('workbook')).toEqual(said);
    expect(marksOn()).toHaveLength(2);
  });

  it('marks that Excel cannot read back do not become more with every check', async () => {
    const host = createExcelHost();
    await host.mark([marks('B3')]);
    workbench.host.book.moods.rulesUnreadable = (formula) => formula.includes('jixiao-mark');
    for (const cell of ['B2', 'B3']) {
      const { failed } = await host.mark([marks(cell)]);
      expect(failed).toEqual([{ sheetId: idOf(), reason: 'marks-unreadable', marks: 'perhaps' }]);
      expect(rulesOn()).toHaveLength(3);
    }
    delete workbench.host.book.moods.rulesUnreadable;
    expect(await host.unmark('workbook')).toEqual({ failed: [] });
    expect([rulesOn().length, kept()]).toEqual([1, undefined]);
  });
});
