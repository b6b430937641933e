/** Checking while somebody edits: the session of the pane over the real office.js, without a page. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { checkSheets, createChecker, type Finding, type StopListening } from '../../src/core';
import { PaneLink } from '../../src/commands/pane-link';
import { createExcelHost } from '../../src/excel';
import { openXlsx } from '../../src/files/xlsx/open';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { rowsOf, type Row } from '../../src/taskpane/logic/report';
import { isUnderWay } from '../../src/taskpane/logic/state';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { openWorkbook, released } from '../office-host/bench';

let workbench: NodeExcel;
let session: Session;
let stop: StopListening;

const kept = () => {
  const texts = new Map<string, string>();
  return { read: (key: string) => texts.get(key), write: (key: string, text: string) => void texts.set(key, text) };
};

beforeEach(async () => {
  const bytes = new Uint8Array(await readFile('test/samples/demo-mixed.xlsx'));
  workbench = openWorkbook(await openXlsx(bytes, '表.xlsx'));
  session = createSession({
    host: createExcelHost(),
    checker: createChecker(),
    settings: kept(),
    clock: () => new Date(2026, 0, 1),
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

const idle = () => {
  const { live, report } = session.state();
  return report !== undefined && !live.isDue && !isUnderWay(session.state());
};
const settled = () => expect.poll(idle, { timeout: 10_000, interval: 20 }).toBe(true);
const sheet = (name: string) => {
  const found = workbench.host.book.sheets().find((one) => one.getSheetName() === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const rows = () => rowsOf(session.state().report ?? expect.fail('There is no list.'));
const plain = ({ code, severity, table, position, field, message, values }: Finding) =>
  ({ code, severity, sheet: table.sheetName, key: table.key, position, field, message, values }) as const;

/** What a check from the beginning says of the workbook as it is. */
async function fresh(): Promise<readonly unknown[]> {
  const sheets = await createExcelHost().readWorkbook({ merges: true });
  return checkSheets(sheets, { wholeWorkbook: true }).findings.map(plain);
}

async function checked(): Promise<readonly Row[]> {
  session.actions.check('workbook');
  await settled();
  return rows();
}

/** A row that a figure puts right. */
function wrongSum(list: readonly Row[]): Row {
  return (
    list.find(({ finding: { severity, expected } }) => severity === 'error' && expected !== undefined) ??
    expect.fail('There is no wrong sum.')
  );
}

const putRight = ({ finding, address }: Row) =>
  void sheet(finding.table.sheetName).getRange(address).setValue(Number(finding.expected));

describe('an edit', () => {
  it('lets the row leave, and the others keep their ids and their order', async () => {
    const before = await checked();
    const row = wrongSum(before);
    putRight(row);
    await expect.poll(() => rows().some(({ id }) => id === row.id), { timeout: 10_000 }).toBe(false);
    await settled();
    const left = new Set(rows().map(({ id }) => id));
    expect(rows().map(({ id }) => id)).toEqual(before.map(({ id }) => id).filter((id) => left.has(id)));
    expect(rows().map(({ finding }) => plain(finding))).toEqual(expect.arrayContaining([...(await fresh())]));
    expect(session.state()).toMatchObject({ status: { kind: 'renewed' }, report: { stale: false } });
  });

  it('reads one sheet in two syncs, and checks its table alone', async () => {
    const row = wrongSum(await checked());
    const before = workbench.stats.batches;
    putRight(row);
    await expect.poll(() => rows().some(({ id }) => id === row.id), { timeout: 10_000 }).toBe(false);
    const written = inject('excel') ? 2 : 0; // where the marks may follow
    await settled();
    expect(workbench.stats.batches - before).toBeLessThanOrEqual(2 + written);
  });
});

/** The list and a check from the beginning say the same. */
async function expectFresh(): Promise<void> {
  await settled();
  const sheets = await createExcelHost().readWorkbook({ merges: true });
  const result = checkSheets(sheets, { wholeWorkbook: true });
  expect(session.state().report?.result.findings.map(plain)).toEqual(result.findings.map(plain));
  expect(session.state().report?.result.status).toBe(result.status);
}

const isRenewed = (before: unknown) =>
  expect.poll(() => session.state().report !== before, { timeout: 10_000 }).toBe(true);

describe('the list follows', () => {
  it.each<[string, (row: Row) => void]>([
    ['a row that was inserted above', ({ finding }) => void sheet(finding.table.sheetName).insertRowsBefore(1, 1)],
    [
      'a row that was deleted',
      ({ finding }) => void sheet(finding.table.sheetName).deleteRows(finding.position.row, 1),
    ],
    ['a column that was inserted', ({ finding }) => void sheet(finding.table.sheetName).insertColumnsBefore(0, 1)],
    [
      'a sheet that was deleted',
      ({ finding }) => void workbench.host.book.engine.workbook.deleteSheet(finding.table.sheetId),
    ],
    ['a sheet that was added', () => void workbench.host.book.engine.workbook.create('新', 5, 5)],
    [
      'several cells that were emptied',
      ({ finding }) => {
        const { row } = finding.position;
        sheet(finding.table.sheetName)
          .getRange(row, 2, 1, 2)
          .setValues([['', '']]);
      },
    ],
  ])('%s', async (_, happens) => {
    const row = wrongSum(await checked());
    const before = session.state().report;
    happens(row);
    await isRenewed(before);
    await expectFresh();
  });

  it('nothing while it is switched off, and then says that it is out of date', async () => {
    await session.actions.settings.change('user', (said) => ({ ...said, live: false }));
    const row = wrongSum(await checked());
    const before = workbench.stats.batches;
    putRight(row);
    await expect.poll(() => session.state().report?.stale).toBe(true);
    expect(workbench.stats.batches).toBe(before);
    expect(rows().some(({ id }) => id === row.id)).toBe(true);
  });

  it('what was edited during a check', async () => {
    const row = wrongSum(await checked());
    session.actions.check('workbook');
    await expect.poll(() => session.state().running?.stage, { interval: 1 }).toBe('checking');
    putRight(row);
    await expect.poll(() => rows().some(({ id }) => id === row.id), { timeout: 10_000 }).toBe(false);
    await expectFresh();
  });

  it('an edit of somebody else’s, and writes no mark for it', async () => {
    const row = wrongSum(await checked());
    const before = JSON.stringify(workbench.record().sheets.map(({ conditionalFormats }) => conditionalFormats));
    workbench.host.book.moods.coauthor = () => {
      delete workbench.host.book.moods.coauthor;
      putRight(row);
    };
    session.actions.goTo({ sheetId: row.finding.table.sheetId, address: 'A1' });
    await expect.poll(() => rows().some(({ id }) => id === row.id), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => session.state().live.areMarksBehind).toBe(true);
    expect(JSON.stringify(workbench.record().sheets.map(({ conditionalFormats }) => conditionalFormats))).toBe(before);
  });

  it('with the marks, where Excel can undo what add-ins write; else it says that they are behind', async () => {
    const row = wrongSum(await checked());
    putRight(row);
    await expect.poll(() => rows().some(({ id }) => id === row.id), { timeout: 10_000 }).toBe(false);
    await settled();
    await expect.poll(() => session.state().live.areMarksBehind).toBe(!inject('excel'));
  });
});
