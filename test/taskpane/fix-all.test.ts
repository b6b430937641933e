import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createChecker,
  HostFailure,
  possibleFixes,
  toA1,
  type CellValue,
  type HostFailureReason,
  type Leftover,
  type SheetEdit,
  type SheetSnapshot,
} from '../../src/core';
import { PaneLink } from '../../src/commands/pane-link';
import { rowsOf, type Row } from '../../src/taskpane/logic/report';
import { countOf, safeFixesOf } from '../../src/taskpane/logic/safe-fixes';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { FakeHost } from './preview/fake-host';
import { sheetWithTexts, sheetWithTotal } from './preview/slips';

/** Amounts stored as text and signs spelt in two ways, on as many worksheets as there are names. */
const sheetsOf = (...names: readonly string[]): readonly SheetSnapshot[] => names.map((name) => sheetWithTexts(name));

/** A host that refuses what a test says, and otherwise does what it is asked. */
class Refusing extends FakeHost {
  refuse: (what: 'apply' | 'revert', edit: SheetEdit) => HostFailureReason | HostFailure | undefined = () => undefined;

  override async apply(edit: SheetEdit): Promise<SheetEdit> {
    this.#mayRefuse('apply', edit);
    return super.apply(edit);
  }

  override async revert(edit: SheetEdit): Promise<void> {
    this.#mayRefuse('revert', edit);
    return super.revert(edit);
  }

  #mayRefuse(what: 'apply' | 'revert', edit: SheetEdit): void {
    const reason = this.refuse(what, edit);
    if (reason) throw typeof reason === 'string' ? new HostFailure(reason) : reason;
  }
}

/** Lets the person type something. */
function type(host: FakeHost, sheetId: string, address: string, typed: CellValue): void {
  host.sheets = host.sheets.map((sheet) =>
    sheet.id === sheetId
      ? {
          ...sheet,
          grid: {
            ...sheet.grid,
            values: sheet.grid.values.map((line, row) =>
              line.map((value, column) => (toA1({ row, column }) === address ? typed : value)),
            ),
          },
        }
      : sheet,
  );
}

interface Scene {
  readonly host: Refusing;
  readonly session: Session;
}

const isIdle = ({ state }: Session): boolean => !state().running && !state().fixing.running;

async function settled(session: Session): Promise<void> {
  await vi.waitUntil(() => isIdle(session), { timeout: 10_000, interval: 5 });
}

/** A pane that has checked the whole workbook. */
async function checked(sheets: readonly SheetSnapshot[]): Promise<Scene> {
  const host = new Refusing(sheets);
  host.active = sheets[0]?.id ?? '';
  const kept = new Map<string, string>();
  const session = createSession({
    host,
    ribbon: new PaneLink(),
    checker: createChecker(),
    clipboard: { write: () => Promise.resolve() },
    settings: { read: (key) => kept.get(key), write: (key, text) => void kept.set(key, text) },
    clock: () => new Date('2026-10-08'),
    locale: 'zh-CN',
  });
  session.actions.check('workbook');
  await settled(session);
  return { host, session };
}

const safeOf = ({ state }: Session) => {
  const { report } = state();
  if (!report) throw new Error('nothing was checked');
  return safeFixesOf(report);
};

async function fixAll({ session }: Scene): Promise<readonly SheetEdit[]> {
  const { edits } = safeOf(session);
  session.actions.fixAll(edits);
  await settled(session);
  return edits;
}

async function undo({ session }: Scene): Promise<void> {
  session.actions.undoFix();
  await settled(session);
}

function rowOf({ state }: Session, code: string): Row {
  const { report } = state();
  const row = report && rowsOf(report).find(({ finding }) => finding.code === code);
  if (!row) throw new Error(`no ${code}`);
  return row;
}

const cells = (edits: readonly SheetEdit[]) => edits.flatMap((edit) => edit.cells);
const contentOf = (host: FakeHost, id: string) => host.sheets.find((sheet) => sheet.id === id)?.grid;

describe('全部修复', () => {
  it('does what it shows, on every sheet, checks again, and takes all of it back', async () => {
    const before = sheetsOf('甲', '乙');
    const scene = await checked(before);
    const { host, session } = scene;
    expect(countOf(safeOf(session))).toBeGreaterThan(2);
    const edits = await fixAll(scene);
    for (const { sheetId, cells: own } of edits)
      for (const { position, after } of own)
        expect(contentOf(host, sheetId)?.values[position.row]?.[position.column]).toBe(after);
    expect(new Set(edits.map(({ sheetId }) => sheetId))).toEqual(new Set(['甲', '乙']));
    expect(countOf(safeOf(session))).toBe(0);
    expect(session.state().fixing).toMatchObject({ done: [{ edits }], left: [], failure: undefined });
    expect(session.state().report?.stale).toBe(false);

    await undo(scene);
    expect(host.sheets).toEqual(before);
    expect(session.state().fixing).toMatchObject({ done: [], left: [], outcome: 'undone' });
    expect(cells(safeOf(session).edits)).toEqual(cells(edits));
  });

  it('does not touch the selection, and leaves the chosen finding open if it is still there', async () => {
    const scene = await checked([sheetWithTotal('甲')]);
    const { host, session } = scene;
    const row = rowOf(session, 'T01');
    session.actions.choose(row);
    await vi.waitUntil(() => host.asked.includes(`select 甲 ${row.address}`));
    const { listId } = session.state();
    await fixAll(scene);
    expect(session.state()).toMatchObject({ listId, chosen: { rowId: row.id } });
    expect(host.asked.filter((one) => one.startsWith('select'))).toHaveLength(1);
  });

  it('goes on where a sheet refuses, changes nothing of that, and says which it was', async () => {
    const before = sheetsOf('甲', '乙', '丙');
    const scene = await checked(before);
    const { host, session } = scene;
    host.refuse = (_, { sheetId }) => (sheetId === '乙' ? 'sheet-protected' : undefined);
    await fixAll(scene);
    const { done, left } = session.state().fixing;
    expect(left).toMatchObject([{ task: 'fix', sheetName: '乙', failure: { reason: 'sheet-protected' } }]);
    expect(done.flatMap(({ edits }) => edits.map(({ sheetId }) => sheetId))).toEqual(['甲', '丙']);
    expect(contentOf(host, '乙')).toEqual(before[1]?.grid);
    expect(new Set(safeOf(session).edits.map(({ sheetId }) => sheetId))).toEqual(new Set(['乙']));
    await undo(scene);
    expect(host.sheets).toEqual(before);
  });

  it('puts the list out of date where it did nothing because a sheet was found changed', async () => {
    const scene = await checked(sheetsOf('甲'));
    scene.host.refuse = () => 'sheet-changed';
    await fixAll(scene);
    const { fixing, report } = scene.session.state();
    expect(fixing).toMatchObject({ done: [], left: [{ sheetName: '甲' }], outcome: undefined });
    expect(report?.stale).toBe(true);
  });

  it('writes nothing more once nobody knows what is left, and says of the other sheets that they were not begun', async () => {
    const scene = await checked(sheetsOf('甲', '乙', '丙'));
    const { host, session } = scene;
    host.refuse = (_, { sheetId }) =>
      sheetId === '乙' ? new HostFailure('host-busy', '', { kind: 'unverified' }) : undefined;
    await fixAll(scene);
    expect(session.state().fixing.left).toMatchObject([
      { sheetName: '乙', failure: { reason: 'host-busy', leftover: { kind: 'unverified' } } },
      { sheetName: '丙', failure: undefined },
    ]);
    expect(host.asked.filter((one) => one === 'apply')).toHaveLength(1);
  });

  it('stops between sheets when the person says so: what is done can be undone, the others are told', async () => {
    const before = sheetsOf('甲', '乙');
    const scene = await checked(before);
    const { host, session } = scene;
    host.refuse = () => {
      session.actions.cancelFix(); // while the first sheet is being written
      return undefined;
    };
    await fixAll(scene);
    host.refuse = () => undefined;
    expect(session.state().fixing).toMatchObject({
      done: [{ edits: [{ sheetId: '甲' }] }],
      left: [{ task: 'fix', sheetName: '乙', failure: undefined }],
    });
    expect(contentOf(host, '乙')).toEqual(before[1]?.grid);
    await undo(scene);
    expect(host.sheets).toEqual(before);
  });

  it('is told as cancelled where nothing was begun', async () => {
    const before = sheetsOf('甲');
    const scene = await checked(before);
    scene.host.refuse = () => 'cell-being-edited';
    scene.session.actions.fixAll(safeOf(scene.session).edits);
    scene.session.actions.cancelFix();
    await settled(scene.session);
    expect(scene.session.state().fixing).toMatchObject({ done: [], left: [], outcome: 'cancelled' });
    expect(scene.host.sheets).toEqual(before);
  });
});

describe('undoing 全部修复', () => {
  it('leaves alone the cells that were changed since, says which, and takes back all others exactly', async () => {
    const before = sheetsOf('甲', '乙');
    const scene = await checked(before);
    const { host, session } = scene;
    const edits = await fixAll(scene);
    const changed = cells(edits.filter(({ sheetId }) => sheetId === '甲'))[1];
    if (!changed) throw new Error('one cell only');
    const address = toA1(changed.position);
    type(host, '甲', address, 77);
    await undo(scene);
    expect(session.state().fixing).toMatchObject({
      outcome: undefined,
      left: [{ task: 'undo-fix', sheetName: '甲', cells: [address], failure: { reason: 'sheet-changed' } }],
    });
    const { fixing } = session.state();
    expect(cells(fixing.done.flatMap((fix) => fix.edits))).toEqual([changed]);
    type(host, '甲', address, changed.after);
    await undo(scene);
    expect(host.sheets).toEqual(before);
    expect(session.state().fixing).toMatchObject({ done: [], left: [], outcome: 'undone' });
  });

  it('keeps what a sheet refuses to be undone again', async () => {
    const before = sheetsOf('甲', '乙');
    const scene = await checked(before);
    const { host, session } = scene;
    await fixAll(scene);
    host.refuse = (what, { sheetId }) => (what === 'revert' && sheetId === '乙' ? 'sheet-protected' : undefined);
    await undo(scene);
    expect(session.state().fixing.left).toMatchObject([{ sheetName: '乙', failure: { reason: 'sheet-protected' } }]);
    expect(contentOf(host, '甲')).toEqual(before[0]?.grid);
    host.refuse = () => undefined;
    await undo(scene);
    expect(host.sheets).toEqual(before);
  });

  it('comes before older fixes', async () => {
    const before = [sheetWithTotal('甲')];
    const scene = await checked(before);
    const { host, session } = scene;
    const row = rowOf(session, 'T01');
    const [first] = possibleFixes(row.finding);
    if (!first) throw new Error('no fix');
    session.actions.fix(row, first.edit);
    await settled(session);
    const between = host.sheets;
    await fixAll(scene);
    await undo(scene);
    expect(host.sheets).toEqual(between);
    await undo(scene);
    expect(host.sheets).toEqual(before);
  });
});

describe('a sheet that needs more than one write', () => {
  /** Numbers as text in a column, more than one edit may write. */
  const LONG: SheetSnapshot = {
    id: '长',
    name: '长',
    grid: { top: 0, left: 0, values: Array.from({ length: 4 }, (_, row) => [`第 ${row} 项`, '1']) },
  };
  const part = (from: number): SheetEdit => ({
    sheetId: '长',
    sheetName: '长',
    expects: [],
    looks: [],
    dissolve: [],
    cells: [from, from + 1].map((row) => ({ position: { row, column: 1 }, before: '1', after: 1 })),
    merge: [],
    validations: [],
  });
  const left = (leftover: Leftover) => new HostFailure('host-busy', '', leftover);

  it('is taken back as a whole where the second fails', async () => {
    const { host, session } = await checked([LONG]);
    host.refuse = (what, { cells: [first] }) =>
      what === 'apply' && first?.position.row === 2 ? 'sheet-protected' : undefined;
    session.actions.fixAll([part(0), part(2)]);
    await settled(session);
    expect(host.sheets).toEqual([LONG]);
    expect(session.state().fixing).toMatchObject({
      done: [],
      left: [{ sheetName: '长', failure: { reason: 'sheet-protected', leftover: { kind: 'nothing' } } }],
    });
  });

  it('names the cells of the first where that cannot be taken back either, and can still undo them', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const { host, session } = await checked([LONG]);
    host.refuse = (what, { cells: [first] }) =>
      what === 'revert' || first?.position.row === 2 ? left({ kind: 'nothing' }) : undefined;
    session.actions.fixAll([part(0), part(2)]);
    await settled(session);
    expect(session.state().fixing).toMatchObject({
      done: [{ edits: [part(0)] }],
      left: [{ failure: { leftover: { kind: 'cells', sheetName: '长', addresses: ['B1', 'B2'] } } }],
    });
    host.refuse = () => undefined;
    session.actions.undoFix();
    await settled(session);
    expect(host.sheets).toEqual([LONG]);
  });
});

describe('a choice among fixes', () => {
  it('carries out the chosen one, and undoes it', async () => {
    const before = [sheetWithTotal('甲')];
    const { host, session } = await checked(before);
    const row = rowOf(session, 'T01');
    const fixes = possibleFixes(row.finding);
    expect(fixes.map(({ kind }) => kind)).toEqual(['total', 'formula']);
    const formula = fixes.find(({ kind }) => kind === 'formula')?.edit;
    if (!formula) throw new Error('no formula');
    session.actions.fix(row, formula);
    await settled(session);
    expect(session.state().fixing.done).toMatchObject([{ edits: [{ cells: [{ adds: formula.cells[0]?.adds }] }] }]);
    session.actions.undoFix();
    await settled(session);
    expect(host.sheets).toEqual(before);
  });
});
