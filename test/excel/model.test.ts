/** Whatever somebody does, in whatever order: the pane says what a check from the beginning says, and the workbook is what its user made of it. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkSheets,
  createChecker,
  possibleFixes,
  toA1,
  TRACE_KINDS,
  type CellValue,
  type Finding,
  type StopListening,
} from '../../src/core';
import { PaneLink } from '../../src/commands/pane-link';
import { createExcelHost } from '../../src/excel';
import { openXlsx } from '../../src/files/xlsx/open';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { rowsOf } from '../../src/taskpane/logic/report';
import { safeFixesOf } from '../../src/taskpane/logic/safe-fixes';
import { isUnderWay } from '../../src/taskpane/logic/state';
import { Cleaning } from '../../src/taskpane/session/cleaning';
import { Reporting } from '../../src/taskpane/session/reporting';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { openWorkbook, released } from '../office-host/bench';
import { runs } from '../support/depth';
import { marksIn, stateOf, type State } from './reliability/workbook';

/** Sheets that the pane adds; nobody calls one of theirs so here. */
const OURS = /^(?:审核说明|检查报告)/;

/** A pane over a workbook. */
class Desk {
  readonly session: Session;
  readonly reporting: Reporting;
  readonly cleaning: Cleaning;
  private readonly stop: StopListening;

  constructor(readonly workbench: NodeExcel) {
    const kept = new Map<string, string>();
    const host = createExcelHost();
    const ports = {
      host,
      checker: createChecker(),
      settings: {
        read: (key: string) => kept.get(key),
        write: (key: string, text: string) => void kept.set(key, text),
      },
      clock: () => new Date(2026, 0, 1),
      clipboard: { write: () => Promise.resolve() },
      ribbon: new PaneLink(),
      locale: 'zh-CN' as const,
    };
    this.session = createSession(ports);
    this.reporting = new Reporting(this.session, ports);
    this.cleaning = new Cleaning(this.session, host);
    this.stop = this.session.listen();
  }

  /** The workbook without what is ours. */
  state(): State {
    const { names, sheets } = stateOf(this.workbench.record());
    return { names, sheets: sheets.filter(({ name }) => !OURS.test(name)) };
  }

  /** The sheets that are not ours. */
  sheets() {
    return this.workbench.host.book.sheets().filter((sheet) => !OURS.test(sheet.getSheetName()));
  }

  /** Takes out everything that the pane has left. */
  async cleanUp(): Promise<void> {
    await this.cleaning.look();
    for (const kind of TRACE_KINDS) if (!this.cleaning.state().chosen.has(kind)) this.cleaning.toggle(kind);
    await this.cleaning.remove();
    expect(this.cleaning.state()).toMatchObject({ failure: undefined, traces: { found: [], unseen: [] } });
    expect(this.workbench.host.book.sheets().map((sheet) => sheet.getSheetName())).toEqual(
      this.sheets().map((sheet) => sheet.getSheetName()),
    );
  }

  /** Once nothing is under way and nothing is due. */
  async settled(): Promise<void> {
    await expect
      .poll(() => isUnderWay(this.session.state()) || this.session.state().live.isDue, {
        timeout: 90_000,
        interval: 10,
      })
      .toBe(false);
  }

  async close(): Promise<void> {
    this.stop();
    await released();
  }
}

/** What is known of the workbook without looking: what its user made of it, and what it was before each fix that can be undone. */
interface Model {
  user: State;
  before: State[];
}

type Step = fc.AsyncCommand<Model, Desk>;

const plain = ({ code, severity, table, position, field, message, values }: Finding) =>
  JSON.stringify({ code, severity, sheet: table.sheetName, key: table.key, position, field, message, values });

/**
 * The list and the workbook, each against what they have to be. The list follows an edit once Excel has told of it; where merged areas may be
 * others by now it says instead that it is out of date, and a check puts that right.
 */
async function expectTrue(model: Model, desk: Desk): Promise<void> {
  await desk.settled();
  const fresh = checkSheets(await createExcelHost().readWorkbook({ merges: true }), { wholeWorkbook: true });
  const expected = { stale: false, findings: fresh.findings.map(plain), status: fresh.status };
  const said = () => {
    const { report } = desk.session.state();
    return report && { stale: report.stale, findings: report.result.findings.map(plain), status: report.result.status };
  };
  const isSaidToBeOld = () => {
    const { live } = desk.session.state();
    return said()?.stale === true && !live.isDue && !isUnderWay(desk.session.state());
  };
  await expect.poll(() => (isSaidToBeOld() ? expected : said()), { timeout: 90_000, interval: 20 }).toEqual(expected);
  await desk.settled();
  if (isSaidToBeOld()) {
    model.before.length = 0;
    desk.session.actions.check('workbook');
    await desk.settled();
    expect(said()).toEqual(expected);
  }
  expect(desk.session.state().failure).toBeUndefined();
  expect(desk.state()).toEqual(model.user);
}

/** A step, said in a failure with what it was given. */
function step(name: string, run: (model: Model, desk: Desk) => Promise<void> | void): Step {
  return {
    check: () => true,
    run: async (model, desk) => {
      await run(model, desk);
      await expectTrue(model, desk);
    },
    toString: () => name,
  };
}

const some = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];

/** What a user does to the workbook: whatever it is then is what they made of it. */
const byUser = (name: string, act: (desk: Desk) => void): Step =>
  step(name, async (model, desk) => {
    await released(); // a person does nothing in the middle of a batch
    act(desk);
    model.user = desk.state();
  });

/** A person works in the sheet that is shown. */
function sheetAt(desk: Desk, at: number) {
  const sheet = some(desk.sheets(), at) ?? expect.fail('There is no sheet.');
  sheet.activate();
  return sheet;
}

const edit = fc
  .tuple(fc.nat(), fc.nat(30), fc.nat(8), fc.constantFrom<CellValue>('', 0, 12.5, 1_000, '100%', '≧3次', '＝', '略'))
  .map(([at, row, column, value]) =>
    byUser(`type ${JSON.stringify(value)} at ${toA1({ row, column })} of ${at}`, (desk) => {
      sheetAt(desk, at)
        .getRange(row, column)
        .setValue(value ?? '');
    }),
  );

const correct = fc.nat().map((at) =>
  byUser(`correct ${at}`, (desk) => {
    const { report } = desk.session.state();
    const wrong = report ? rowsOf(report).filter(({ finding }) => finding.expected !== undefined) : [];
    const row = some(wrong, at);
    const sheet = desk.sheets().find((one) => one.getSheetId() === row?.finding.table.sheetId);
    if (row) sheet?.getRange(row.address).setValue(Number(row.finding.expected));
  }),
);

const insertRow = fc
  .tuple(fc.nat(), fc.nat(25))
  .map(([at, row]) => byUser(`insert row ${row} of ${at}`, (desk) => void sheetAt(desk, at).insertRowsBefore(row, 1)));

const deleteRow = fc
  .tuple(fc.nat(), fc.nat(25))
  .map(([at, row]) => byUser(`delete row ${row} of ${at}`, (desk) => void sheetAt(desk, at).deleteRows(row, 1)));

/** Excel does not tell add-ins of another name (before ExcelApi 1.17): the list has it from the next check on. */
const rename = fc.tuple(fc.nat(), fc.nat(1_000)).map(([at, number]) =>
  step(`rename ${at} ${number}`, async (model, desk) => {
    await released();
    sheetAt(desk, at).setName(`表 ${number}`);
    model.user = desk.state();
    model.before.length = 0;
    desk.session.actions.check('workbook');
  }),
);

const check = fc.constant(
  step('check', ({ before }, desk) => {
    before.length = 0; // what was fixed is accepted
    desk.session.actions.check('workbook');
  }),
);

const clear = fc.constant(
  step('clear', async (_, desk) => {
    await desk.session.actions.clearMarks('workbook');
    expect(marksIn(desk.workbench.record())).toEqual([]);
  }),
);

/** All but the cells that a fix is of stays as it is. */
const fix = fc.nat().map((at) =>
  step(`fix ${at}`, async (model, desk) => {
    const { report } = desk.session.state();
    const all = report
      ? rowsOf(report).flatMap((row) => possibleFixes(row.finding).map(({ edit }) => ({ row, edit })))
      : [];
    const { row, edit: made } = some(all, at) ?? {};
    if (!row || !made) return;
    desk.session.actions.fix(row, made);
    await desk.settled();
    const { done, failure } = desk.session.state().fixing;
    expect(failure).toBeUndefined();
    expect(done).toHaveLength(model.before.length + 1);
    const state = desk.state();
    const isOther = ({ name }: { readonly name: string }) => name !== row.finding.table.sheetName;
    expect(state.sheets.filter(isOther)).toEqual(model.user.sheets.filter(isOther));
    model.before.push(model.user);
    model.user = state;
  }),
);

/** What 全部修复 leaves out it says; nothing else is left out. */
const fixAll = fc.constant(
  step('fix all', async (model, desk) => {
    const { report } = desk.session.state();
    const { edits } = report ? safeFixesOf(report) : { edits: [] };
    if (edits.length === 0) return;
    desk.session.actions.fixAll(edits);
    await desk.settled();
    const { done, left } = desk.session.state().fixing;
    expect(left).toEqual([]);
    expect(done).toHaveLength(model.before.length + 1);
    model.before.push(model.user);
    model.user = desk.state();
  }),
);

/** The workbook is as before the fix, or the pane says why it is as after it. */
const undo = fc.constant(
  step('undo', async (model, desk) => {
    const before = model.before.at(-1);
    if (!before) return;
    desk.session.actions.undoFix();
    await desk.settled();
    const { failure, left } = desk.session.state().fixing;
    if (failure || left.length > 0) {
      desk.session.actions.closeFixFailure();
      if (left.length > 0) model.user = desk.state(); // the other cells are as before
      return;
    }
    model.before.pop();
    model.user = desk.state();
  }),
);

/** The finding leaves the list, and no cell changes but those of our own sheet. */
const explain = fc.nat().map((at) =>
  step(`explain ${at}`, async (_, desk) => {
    const { report } = desk.session.state();
    const row =
      report &&
      some(
        rowsOf(report).filter(({ finding }) => finding.severity === 'warning'),
        at,
      );
    if (!row) return;
    desk.session.actions.explain(row, `已经主管部门同意 ${at}`);
    await desk.settled();
    const { explaining, report: after } = desk.session.state();
    expect(explaining.failure).toBeUndefined();
    expect(after?.explained.some(({ finding }) => plain(finding) === plain(row.finding))).toBe(true);
  }),
);

const undoExplain = fc.constant(
  step('undo explaining', async (_, desk) => {
    desk.session.actions.undoExplain();
    await desk.settled();
    expect(desk.session.state().explaining.failure).toBeUndefined();
  }),
);

const report = fc.constant(
  step('report', async (_, desk) => {
    await desk.reporting.look();
    await desk.reporting.write();
    expect(desk.reporting.state().insert.failure).toBeUndefined();
  }),
);

const cleanUp = fc.constant(step('clean up', (_, desk) => desk.cleanUp()));

it('keeps the pane true and the workbook its user’s', { timeout: 600_000 }, async () => {
  const file = await openXlsx(new Uint8Array(await readFile('test/samples/demo-mixed.xlsx')), '表.xlsx');
  const byPane = [check, clear, fix, fix, fixAll, undo, explain, explain, undoExplain, report, cleanUp];
  const steps = [edit, edit, correct, insertRow, deleteRow, rename, ...byPane];
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { size: 'small' }), async (commands) => {
      const desk = new Desk(openWorkbook(file));
      try {
        const untouched = desk.state();
        desk.session.actions.check('workbook');
        await desk.settled();
        const model: Model = { user: untouched, before: [] };
        await fc.asyncModelRun(() => ({ model, real: desk }), commands);
        await desk.cleanUp();
        expect(marksIn(desk.workbench.record())).toEqual([]);
        expect(desk.state()).toEqual(model.user);
      } finally {
        await desk.close();
      }
    }),
    { ...runs(24), endOnFailure: true },
  );
});

it(
  'leaves the workbook as it was where all that was fixed is undone and the marks are cleared',
  { timeout: 600_000 },
  async () => {
    const file = await openXlsx(new Uint8Array(await readFile('test/samples/demo-mixed.xlsx')), '表.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fix, fixAll), { minLength: 1, maxLength: 4 }), async (fixes) => {
        const desk = new Desk(openWorkbook(file));
        try {
          const untouched = desk.state();
          desk.session.actions.check('workbook');
          await desk.settled();
          const model: Model = { user: untouched, before: [] };
          for (const one of fixes) await one.run(model, desk);
          while (desk.session.state().fixing.done.length > 0) {
            desk.session.actions.undoFix();
            await desk.settled();
            expect(desk.session.state().fixing).toMatchObject({ failure: undefined, left: [] });
          }
          await desk.session.actions.clearMarks('workbook');
          expect(desk.state()).toEqual(untouched);
          expect(marksIn(desk.workbench.record())).toEqual([]);
        } finally {
          await desk.close();
        }
      }),
      { ...runs(12), endOnFailure: true },
    );
  },
);
