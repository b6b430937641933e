/** Explanations, written by the session of the pane over the real office.js, without a page. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChecker, isExplanationSheet, type SheetSnapshot, type StopListening } from '../../src/core';
import { PaneLink } from '../../src/commands/pane-link';
import { createExcelHost } from '../../src/excel';
import { openXlsx } from '../../src/files/xlsx/open';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { rowsOf, type Row } from '../../src/taskpane/logic/report';
import { isUnderWay } from '../../src/taskpane/logic/state';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { openWorkbook, released } from '../office-host/bench';

const host = createExcelHost();
let workbench: NodeExcel;
let session: Session;
let stop: StopListening;

const REASON = '经主管部门同意，按此填报';

beforeEach(async () => {
  const bytes = new Uint8Array(await readFile('test/samples/001-laoting-chengqu.xlsx'));
  workbench = openWorkbook(await openXlsx(bytes, '表.xlsx'));
  session = createSession({
    host,
    checker: createChecker(),
    settings: { read: () => undefined, write: () => undefined },
    clock: () => new Date(2026, 2, 1),
    clipboard: { write: () => Promise.resolve() },
    ribbon: new PaneLink(),
    locale: 'zh-CN',
  });
  stop = session.listen();
});

// Before its workbook is closed: what is registered with office.js outlives that.
afterEach(async () => {
  stop();
  await released();
});

const state = () => session.state();
const report = () => state().report ?? expect.fail('There is no list.');
const settled = () =>
  expect
    .poll(() => state().report !== undefined && !state().live.isDue && !isUnderWay(state()), {
      timeout: 10_000,
      interval: 20,
    })
    .toBe(true);

async function check(scope: 'sheet' | 'workbook'): Promise<void> {
  session.actions.check(scope);
  await settled();
}

const toVerify = (): readonly Row[] => rowsOf(report()).filter(({ finding }) => finding.severity === 'warning');
const first = (): Row => toVerify()[0] ?? expect.fail('There is nothing to verify.');
const texts = () => report().explained.map(({ explanation }) => explanation.text);

async function explain(row: Row, text: string): Promise<void> {
  session.actions.explain(row, text);
  await settled();
  expect(state().explaining.failure).toBeUndefined();
}

async function undo(): Promise<void> {
  session.actions.undoExplain();
  await settled();
  expect(state().explaining.failure).toBeUndefined();
}

const read = (): Promise<readonly SheetSnapshot[]> => host.readWorkbook({ merges: false });
const valuesOf = (sheets: readonly SheetSnapshot[]) => sheets.map(({ name, grid }) => [name, grid.values]);
const own = async () => (await read()).filter(isExplanationSheet);

function run(work: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

/** Somebody types into a cell. */
const type = (sheet: string, address: string, value: string | number) =>
  void workbench.host.book
    .sheets()
    .find((one) => one.getSheetName() === sheet)
    ?.getRange(address)
    .setValue(value);

describe.each(['sheet', 'workbook'] as const)('in the list of a %s', (scope) => {
  it('an explanation makes the row leave, on a new sheet and then on the same, and is taken back', async () => {
    const before = await read();
    await check(scope);
    const all = toVerify().length;
    const [one, two] = toVerify();
    if (!one || !two) return expect.fail('There is too little to verify.');
    await explain(one, REASON);
    expect(toVerify()).toHaveLength(all - 1);
    expect(texts()).toEqual([REASON]);
    await explain(two, '另有批复文件为据\n见附件');
    expect([...texts()].sort()).toEqual([REASON, '另有批复文件为据\n见附件'].sort());
    expect(await own()).toHaveLength(1);
    // Checked anew, it is the same.
    await check(scope);
    expect(toVerify()).toHaveLength(all - 2);
    expect(report().notes).toEqual([]);
    const sheets = await read();
    expect(valuesOf(sheets.filter((sheet) => !isExplanationSheet(sheet)))).toEqual(valuesOf(before));
  });

  it('undoing the first takes the sheet away again, undoing another one its row alone', async () => {
    const before = await read();
    await check(scope);
    await explain(first(), REASON);
    await undo();
    expect(valuesOf(await read())).toEqual(valuesOf(before));
    expect(texts()).toEqual([]);
    await explain(first(), REASON);
    const after = await own();
    await explain(first(), `${REASON}二`);
    await undo();
    expect(valuesOf(await own())).toEqual(valuesOf(after));
    expect(texts()).toEqual([REASON]);
  });

  it('it is changed and withdrawn where it stands', async () => {
    await check(scope);
    const all = toVerify().length;
    await explain(first(), REASON);
    const [row] = report().explained;
    if (!row) return expect.fail('Nothing is explained.');
    await explain(row, '另有批复文件为据');
    expect(texts()).toEqual(['另有批复文件为据']);
    const [again] = report().explained;
    if (!again) return expect.fail('Nothing is explained.');
    session.actions.withdraw(again.explanation);
    await settled();
    expect([texts(), toVerify().length]).toEqual([[], all]);
    await undo();
    expect(texts()).toEqual(['另有批复文件为据']);
  });

  it('a cell that changes brings its finding back, unasked', async () => {
    await check(scope);
    const row = toVerify().find(({ finding }) => finding.code !== 'C02') ?? first();
    await explain(row, REASON);
    const { finding, address } = report().explained[0] ?? expect.fail('Nothing is explained.');
    const value = (await read()).find(({ id }) => id === finding.table.sheetId)?.grid.values.flat();
    type(finding.table.sheetName, address, `${String(value?.[0] ?? '')}改`);
    await expect.poll(() => report().explained.length, { timeout: 10_000 }).toBe(0);
    await settled();
    expect(['returned', 'gone']).toContain(report().notes[0]?.kind);
  });

  it('what somebody does to its row on the sheet is heard', async () => {
    await check(scope);
    await explain(first(), REASON);
    const [sheet] = await own();
    if (!sheet) return expect.fail('There is no sheet.');
    await check(scope);
    const row = report().explained[0]?.explanation.row ?? -1;
    type(sheet.name, `F${row + 1}`, '同意');
    await expect.poll(() => report().notes[0]?.kind, { timeout: 10_000 }).toBe('short');
    expect(texts()).toEqual([]);
    await settled();
    expect(report().stale).toBe(false);
  });
});

it("a user's own sheet of that name is left alone, and ours is numbered and known again", async () => {
  await run(({ workbook }) => {
    workbook.worksheets.add('审核说明').getRange('A1:B2').values = [
      ['审核说明', ''],
      ['一、', '本单位的说明'],
    ];
  });
  const before = valuesOf(await read());
  await check('workbook');
  await explain(first(), REASON);
  await explain(first(), `${REASON}二`);
  const sheets = await read();
  expect(valuesOf(sheets.slice(0, -1))).toEqual(before);
  expect((await own()).map(({ name }) => name)).toEqual(['审核说明(2)']);
  expect(report().explained).toHaveLength(2);
});

it('under another name and with rows above it the sheet is still known', async () => {
  await check('sheet');
  await explain(first(), REASON);
  const [sheet] = await own();
  await run(({ workbook }) => {
    const found = workbook.worksheets.getItem(sheet?.name ?? '');
    found.getRange('1:2').insert('Down');
    found.name = '说明';
    workbook.worksheets.getFirst().activate();
  });
  await check('sheet');
  expect(texts()).toEqual([REASON]);
  await explain(first(), `${REASON}二`);
  expect(texts()).toHaveLength(2);
  expect((await own()).map(({ name }) => name)).toEqual(['说明']);
});

it('a protected sheet is told of, the text is kept, and nothing is changed', async () => {
  await check('sheet');
  await explain(first(), REASON);
  const [sheet] = await own();
  await run(({ workbook }) => workbook.worksheets.getItem(sheet?.name ?? '').protection.protect());
  const before = valuesOf(await read());
  const row = first();
  session.actions.draft(row, `${REASON}二`);
  session.actions.explain(row, `${REASON}二`);
  await settled();
  expect(state().explaining.failure).toMatchObject({
    task: 'explain',
    reason: 'sheet-protected',
    leftover: { kind: 'nothing' },
  });
  expect(state().explaining.drafts.get(row.id)).toBe(`${REASON}二`);
  expect(valuesOf(await read())).toEqual(before);
});

it('what was changed since is not undone', async () => {
  await check('sheet');
  await explain(first(), REASON);
  await explain(first(), `${REASON}二`);
  const [sheet] = await own();
  const last = (sheet?.grid.values.length ?? 0) + (sheet?.grid.top ?? 0);
  type(sheet?.name ?? '', `F${last}`, '后来在表上改过的说明');
  session.actions.undoExplain();
  await settled();
  expect(state().explaining.failure).toMatchObject({ task: 'undo-explain', reason: 'sheet-changed' });
  expect((await own())[0]?.grid.values.flat()).toContain('后来在表上改过的说明');
});
