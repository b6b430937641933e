/** The ribbon's commands over the real client and a workbook in Node; only Office's dialogs are made up here. */
import { FORMS } from '../../src/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageIn } from '../../src/commands/message/address';
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

/** The Office of a page of commands, on top of the client's. */
function provideOffice(): void {
  const { context } = Office;
  const office = Object.create(Office, {
    context: { value: { ...context, ui: { displayDialogAsync } } },
    actions: { value: { associate: (name: string, handler: Handler) => commands.set(name, handler) } },
    EventType: { value: { DialogMessageReceived: 'message', DialogEventReceived: 'other' } },
  }) as object;
  Object.assign(globalThis, { Office: office });
  Object.assign(globalThis.location, { href: 'https://addin.example/commands.html' });
}

/** One for each form of the ribbon's menu, and clearing the marks. */
const RIBBON_COMMANDS = FORMS.filter(({ ribbon }) => ribbon).length + 1;

async function open(workbook: Partial<WorkbookContent>, ...sheets: SheetContent[]): Promise<void> {
  bench = createNodeExcel({ workbook: { sheets, ...workbook } });
  if (commands.size > 0) return;
  provideOffice();
  await import('../../src/commands');
  await vi.waitFor(() => expect(commands.size).toBe(RIBBON_COMMANDS));
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
});

afterEach(async () => {
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

  it('says that the structure is protected, closes the dialog when asked to, and is done only then', async () => {
    await open({ isStructureProtected: true }, { name: '表' });
    const completed = press('insertProjectGansu');
    const dialog = await dialogShown();
    expect(messageOf(dialog)).toEqual({ kind: 'failed', task: 'insert', reason: 'workbook-protected' });
    expect(dialog.address).toMatch(/^https:\/\/addin\.example\/message\.html\?locale=zh-CN&/);
    expect(dialog.options).toEqual({ width: 30, height: 30, displayInIframe: true });
    expect(sheetNames()).toEqual(['表']);
    expect(completed).not.toHaveBeenCalled();
    dialog.happens('message');
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(dialog.close).toHaveBeenCalledOnce();
  });

  it('says that the workbook is read-only', async () => {
    await open({ readOnly: true }, { name: '表' });
    press('insertProjectGansu');
    expect(messageOf(await dialogShown())).toEqual({ kind: 'failed', task: 'insert', reason: 'workbook-read-only' });
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

  it('is done as well when the dialog is closed by its cross, and does not close it twice', async () => {
    await open({ isStructureProtected: true }, { name: '表' });
    const completed = press('insertProjectGansu');
    const dialog = await dialogShown();
    dialog.happens('other');
    await vi.waitFor(() => expect(completed).toHaveBeenCalledOnce());
    expect(dialog.close).not.toHaveBeenCalled();
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
    dialog.happens('message');
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
});
