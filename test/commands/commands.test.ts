/** The ribbon's commands over the real client and a workbook in Node; only Office's dialogs are made up here. */
import { FORMS, type MarkOutcome } from '../../src/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageIn } from '../../src/commands/message/address';
import { PaneLink, type PaneDeeds } from '../../src/commands/pane-link';
import type { CommandMessage } from '../../src/words/commands';
import { createExcelHost } from '../../src/excel';
import type { SheetContent, WorkbookContent } from '../../src/files/workbook/content';
import { createNodeExcel, type NodeExcel } from '../../src/office-host/node-excel';

type Handler = (event: { completed: () => void }) => void;

/** A dialog Office has opened, and what a person can do in it. */
interface OpenDialog {
  readonly address: string;
  readonly options: object;
  readonly close: ReturnType<typeof vi.fn>;
  /** Which of the two: `message` for the page's button, `other` for the cross in the corner. */
  readonly happens: (event: 'message' | 'other') => void;
}

let bench: NodeExcel;
const commands = new Map<string, Handler>();
const dialogs: OpenDialog[] = [];
/** How Office answers the request for a dialog. */
let answer: 'open' | 'refuse' | 'throw' = 'open';
/** What Excel does when it is asked to show the pane, and whether it can at all. */
const showAsTaskpane = vi.fn<() => Promise<void>>();
let hasSharedRuntime = true;
/** The commands are associated once; each test has a pane of its own, or none. */
const link = new PaneLink();
let takeBack: () => void = () => undefined;

function displayDialogAsync(address: string, options: object, done: (result: object) => void): void {
  if (answer === 'throw') throw new Error('No dialogs here.');
  if (answer === 'refuse') {
    done({ status: 'failed', error: { code: 12009, message: 'The user chose to ignore the dialog box.' } });
    return;
  }
  const handlers = new Map<string, () => void>();
  const close = vi.fn();
  dialogs.push({ address, options, close, happens: (event) => handlers.get(event)?.() });
  done({
    status: 'succeeded',
    value: { close, addEventHandler: (type: string, handler: () => void) => handlers.set(type, handler) },
  });
}

/** The Office of the add-in's page, on top of the client's. */
function provideOffice(): void {
  const { context } = Office;
  const isSetSupported = (name: string, version?: string): boolean =>
    name === 'SharedRuntime' ? hasSharedRuntime : context.requirements.isSetSupported(name, version ?? '1.1');
  const office = Object.create(Office, {
    context: { value: { ...context, requirements: { isSetSupported }, ui: { displayDialogAsync } } },
    addin: { value: { showAsTaskpane } },
    actions: { value: { associate: (name: string, handler: Handler) => commands.set(name, handler) } },
    EventType: { value: { DialogMessageReceived: 'message', DialogEventReceived: 'other' } },
  }) as object;
  Object.assign(globalThis, { Office: office });
  Object.assign(globalThis.location, { href: 'https://addin.example/taskpane.html' });
}

async function open(workbook: Partial<WorkbookContent>, ...sheets: SheetContent[]): Promise<void> {
  bench = createNodeExcel({ workbook: { sheets, ...workbook } });
  if (commands.size > 0) return;
  provideOffice();
  const { associateCommands } = await import('../../src/commands');
  associateCommands(link);
  expect(commands.size).toBe(FORMS.filter(({ ribbon }) => ribbon).length + 3);
}

/** A pane that offers this from now on. */
function panes(deeds: Partial<PaneDeeds>): void {
  takeBack = link.offer(deeds);
}

/** Presses a ribbon button; what it returns is called when the command tells Excel that it is done. */
function press(name: string): ReturnType<typeof vi.fn> {
  const completed = vi.fn();
  commands.get(name)?.({ completed });
  return completed;
}

async function dialogShown(): Promise<OpenDialog> {
  await vi.waitFor(() => expect(dialogs).toHaveLength(1), { timeout: 10_000 });
  const [dialog] = dialogs;
  if (!dialog) throw new Error('No dialog is open.');
  return dialog;
}

const messageOf = ({ address }: OpenDialog): CommandMessage => messageIn(new URL(address).searchParams);
const sheetNames = (): string[] => bench.record().sheets.map(({ name }) => name);

/** Marks A1 of the sheets of these names, then protects some. */
async function markThenProtect(marked: readonly string[], names: readonly string[]): Promise<void> {
  const ids = bench
    .record()
    .sheets.filter(({ name }) => marked.includes(name))
    .map(({ id }) => id);
  await createExcelHost().mark(ids.map((sheetId) => ({ sheetId, cells: { error: ['A1'], warning: [], hint: [] } })));
  await bench.Excel.run(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).protection.protect();
    await context.sync();
  });
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  dialogs.length = 0;
  answer = 'open';
  hasSharedRuntime = true;
  showAsTaskpane.mockReset().mockResolvedValue();
});

afterEach(async () => {
  takeBack();
  vi.restoreAllMocks();
  await new Promise((resolve) => setTimeout(resolve)); // Excel.run releases its ranges after it has resolved
  bench.dispose();
});

describe('inserting a form from the ribbon', () => {
  it('opens no dialog where it succeeds', async () => {
    await open({}, { name: '表' });
    const completed = press('insertBudgetIncomeExpenditure');
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), { timeout: 10_000 });
    expect(sheetNames()).toEqual(['表', '单位预算收支总表']);
    expect(dialogs).toEqual([]);
  });

  it('tells the pane what it has inserted', async () => {
    await open({}, { name: '表' }, { name: '单位预算收支总表' });
    const inserted = vi.fn<PaneDeeds['inserted']>();
    panes({ inserted });
    const completed = press('insertBudgetIncomeExpenditure');
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), { timeout: 10_000 });
    const [[names, sheets] = []] = inserted.mock.calls;
    expect(names).toEqual(['单位预算收支总表']);
    expect(sheets?.map(({ name }) => name)).toEqual(sheetNames().slice(2));
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });

  it('says what could not be set up where the form is inserted all the same', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await open({}, { name: '表' });
    bench.host.book.moods.noPageLayout = true;
    press('insertBudgetIncomeExpenditure');
    expect(messageOf(await dialogShown())).toEqual({ kind: 'lacking', lacks: ['page'] });
    expect(sheetNames()).toEqual(['表', '单位预算收支总表']);
  });

  it('says that the structure is protected, is done once that can be read, and closes the dialog when asked to', async () => {
    await open({ isStructureProtected: true }, { name: '表' });
    const completed = press('insertProjectGansu');
    const dialog = await dialogShown();
    expect(messageOf(dialog)).toEqual({
      kind: 'failed',
      task: 'insert',
      reason: 'workbook-protected',
      leftover: { kind: 'nothing' },
    });
    expect(dialog.address).toMatch(/^https:\/\/addin\.example\/message\.html\?locale=zh-CN&/);
    expect(dialog.options).toEqual({ width: 30, height: 30, displayInIframe: true });
    expect(sheetNames()).toEqual(['表']);
    // Excel lets the person press other buttons while the message stands.
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(dialog.close).not.toHaveBeenCalled();
    dialog.happens('message');
    expect(dialog.close).toHaveBeenCalledOnce();
  });

  it('puts a new message in the place of one that nobody has closed', async () => {
    await open({ isStructureProtected: true }, { name: '表' });
    press('insertProjectGansu');
    const first = await dialogShown();
    press('insertProjectHebei');
    await vi.waitFor(() => expect(dialogs).toHaveLength(2), { timeout: 10_000 });
    expect(first.close).toHaveBeenCalledOnce();
    dialogs[1]?.happens('other');
    press('insertProjectHebei');
    await vi.waitFor(() => expect(dialogs).toHaveLength(3), { timeout: 10_000 });
    expect(dialogs[1]?.close).not.toHaveBeenCalled();
  });

  it('says that the workbook is read-only', async () => {
    await open({}, { name: '表' });
    bench.host.book.moods.readOnly = true;
    press('insertProjectGansu');
    expect(messageOf(await dialogShown())).toEqual({
      kind: 'failed',
      task: 'insert',
      reason: 'workbook-read-only',
      leftover: { kind: 'nothing' },
    });
    expect(sheetNames()).toEqual(['表']);
  });

  it('waits, without a message, until the cell being edited is left', async () => {
    await open({}, { name: '表' });
    bench.host.setCellBeingEdited(true);
    const completed = press('insertBudgetIncomeExpenditure');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(completed).not.toHaveBeenCalled();
    bench.host.setCellBeingEdited(false);
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), { timeout: 10_000 });
    expect(sheetNames()).toEqual(['表', '单位预算收支总表']);
    expect(dialogs).toEqual([]);
  });

  it.each(['refuse', 'throw'] as const)(
    'writes the message to the log and is done when Office opens no dialog (%s)',
    async (how) => {
      answer = how;
      await open({ isStructureProtected: true }, { name: '表' });
      const completed = press('insertProjectGansu');
      await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce(), { timeout: 10_000 });
      expect(console.error).toHaveBeenCalledTimes(2);
    },
  );
});

describe('clearing marks from the ribbon', () => {
  it('opens no dialog where it succeeds, also when a worksheet without marks is protected', async () => {
    await open({}, { name: '一', values: [['x']] }, { name: '锁', values: [['x']] });
    await markThenProtect(['一'], ['锁']);
    const completed = press('clearMarks');
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(dialogs).toEqual([]);
  });

  it('clears the other worksheets, then names those that kept their marks', async () => {
    await open({}, { name: '一', values: [['x']] }, { name: '锁', values: [['x']] }, { name: '二', values: [['x']] });
    await markThenProtect(['一', '锁', '二'], ['锁']);
    const completed = press('clearMarks');
    const dialog = await dialogShown();
    expect(messageOf(dialog)).toEqual({
      kind: 'not-cleared',
      sheets: [{ name: '锁', reason: 'sheet-protected' }],
      unnamed: 0,
      othersCleared: true,
    });
    const rules = bench.record().sheets.map(({ name, conditionalFormats }) => [name, conditionalFormats.length]);
    expect(rules).toEqual([
      ['一', 0],
      ['锁', 1],
      ['二', 0],
    ]);
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
  });

  it('names five of many protected worksheets and counts the rest', async () => {
    const names = ['一', '二', '三', '四', '五', '六', '七'];
    await open({}, ...names.map((name) => ({ name, values: [['x']] })));
    await markThenProtect(names, names);
    press('clearMarks');
    const message = messageOf(await dialogShown());
    expect(message).toMatchObject({ kind: 'not-cleared', unnamed: 2, othersCleared: false });
    expect(message.kind === 'not-cleared' && message.sheets.map(({ name }) => name)).toEqual(names.slice(0, 5));
  });

  it('is done by the pane where one is there, and tells what that says', async () => {
    await open({}, { name: '一', values: [['x']] });
    await markThenProtect(['一'], []);
    const [sheet] = bench.record().sheets;
    const clearing = vi.fn((): Promise<MarkOutcome> =>
      Promise.resolve({ marked: 0, failed: [{ sheetId: sheet?.id ?? '', reason: 'host-busy', marks: 'perhaps' }] }),
    );
    panes({ clearMarks: clearing });
    press('clearMarks');
    expect(messageOf(await dialogShown())).toMatchObject({ sheets: [{ name: '一', reason: 'host-busy' }] });
    expect(clearing).toHaveBeenCalledOnce();
  });
});

describe('a button that opens the pane', () => {
  it('asks the pane at once and shows it, before and after the pane is there', async () => {
    await open({}, { name: '表' });
    const early = press('check');
    await vi.waitFor(() => expect(early).toHaveBeenCalledOnce());
    const [check, showForms] = [vi.fn(), vi.fn()];
    panes({ check, showForms });
    expect(check).toHaveBeenCalledOnce();
    const later = press('check');
    expect(check).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(later).toHaveBeenCalledOnce());
    expect(showForms).not.toHaveBeenCalled();
    const forms = press('showForms');
    expect(showForms).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(forms).toHaveBeenCalledOnce());
    expect(showAsTaskpane).toHaveBeenCalledTimes(3);
    expect(dialogs).toEqual([]);
  });

  it('does not ask Excel again while Excel is still showing the pane', async () => {
    await open({}, { name: '表' });
    const check = vi.fn();
    panes({ check });
    let shown: () => void = () => undefined;
    showAsTaskpane.mockImplementation(() => new Promise((resolve) => (shown = resolve)));
    const presses = [press('check'), press('check')];
    expect([check.mock.calls.length, showAsTaskpane.mock.calls.length]).toEqual([2, 1]);
    shown();
    for (const completed of presses) await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
  });

  it('says what to do where Excel refuses, and is done', async () => {
    await open({}, { name: '表' });
    const check = vi.fn();
    panes({ check });
    showAsTaskpane.mockRejectedValue(new Error('SharedRuntimeNotAvailable'));
    const completed = press('check');
    expect(messageOf(await dialogShown())).toEqual({ kind: 'no-pane' });
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(check).toHaveBeenCalledOnce();
  });

  it('says so and begins nothing where commands and pane are apart', async () => {
    await open({}, { name: '表' });
    const check = vi.fn();
    panes({ check });
    hasSharedRuntime = false;
    press('check');
    expect(messageOf(await dialogShown())).toEqual({ kind: 'no-pane' });
    expect([check.mock.calls.length, showAsTaskpane.mock.calls.length]).toEqual([0, 0]);
  });
});
