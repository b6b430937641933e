/** One operation with one fault and one event in the middle, and whether what came of it is allowed. */
import { isDeepStrictEqual } from 'node:util';
import type { Leftover } from '../../../src/core';
import { createExcelHost } from '../../../src/excel';
import type { NodeExcel } from '../../../src/office-host/node-excel';
import { faultyLine, type FaultKind } from './faults';
import { say, type Operation, type Said } from './operations';
import { API, happen, marksIn, openTable, stateOf, type EventKind, type State } from './workbook';

export const BATCHES = ['first', 'second', 'middle', 'last'] as const;

export interface Trial {
  readonly operation: Operation;
  readonly batch: (typeof BATCHES)[number];
  readonly fault: FaultKind;
  readonly isLasting: boolean;
  readonly event: EventKind;
}

/** What came of a trial: `undefined` in `wrong` where it is allowed. */
export interface Verdict {
  readonly said: Said;
  /** What the workbook was found to be. */
  readonly found: 'as before' | 'as asked' | 'something else';
  readonly wrong: string | undefined;
}

const released = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface End {
  readonly state: State;
  readonly said: Said;
  readonly marks: ReturnType<typeof marksIn>;
  readonly workbench: NodeExcel;
}

/** Runs an operation on a table of its own. @returns what is there in the end; the workbook is to be closed */
async function play(
  operation: Operation,
  when: { before?: EventKind; fault?: Trial & { at: number }; after?: EventKind },
): Promise<End> {
  const workbench = openTable();
  await workbench.host.settled();
  const host = createExcelHost();
  const prepared = (await operation.prepare?.(host)) as never;
  await released();
  if (when.before) happen(workbench, when.before);
  if (when.fault) {
    const { at, fault: kind, isLasting, event } = when.fault;
    faultyLine(workbench, API, { kind, batch: at, isLasting, before: () => happen(workbench, event) });
  }
  const said = await say(operation.run(host, prepared));
  if (when.after) happen(workbench, when.after);
  await released();
  await workbench.host.settled();
  return { state: stateOf(workbench.record()), said, marks: marksIn(workbench.record()), workbench };
}

/** What the workbook is when nothing but the preparation and the event happened. */
async function untouched({ prepare }: Operation, event: EventKind): Promise<State> {
  const { state, workbench } = await play(
    { name: '', ...(prepare && { prepare }), run: () => Promise.resolve(undefined) },
    { before: event },
  );
  workbench.dispose();
  return state;
}

interface Allowed {
  readonly before: State;
  /** Event and operation in either order; some orders are not possible. */
  readonly asked: readonly State[];
}

const known = new Map<string, Promise<Allowed>>();

function allowed(operation: Operation, event: EventKind): Promise<Allowed> {
  const key = `${operation.name} ${event}`;
  const found = known.get(key) ?? find(operation, event);
  known.set(key, found);
  return found;
}

async function find(operation: Operation, event: EventKind): Promise<Allowed> {
  const asked: State[] = [];
  for (const order of [{ before: event }, { after: event }]) {
    const { state, said, workbench } = await play(operation, order);
    workbench.dispose();
    if (said.kind === 'done') asked.push(state);
  }
  return { before: await untouched(operation, event), asked };
}

const counts = new Map<string, Promise<number>>();

async function count(operation: Operation): Promise<number> {
  const workbench = openTable();
  const host = createExcelHost();
  const prepared = (await operation.prepare?.(host)) as never;
  await released();
  const line = faultyLine(workbench, API);
  await operation.run(host, prepared);
  await released();
  workbench.dispose();
  return line.batches();
}

/** How many batches an operation takes where nothing goes wrong. */
function batchesOf(operation: Operation): Promise<number> {
  const found = counts.get(operation.name) ?? count(operation);
  counts.set(operation.name, found);
  return found;
}

async function placeOf({ operation, batch }: Trial): Promise<number> {
  const all = await batchesOf(operation);
  return Math.min(all, { first: 1, second: 2, middle: Math.ceil(all / 2), last: all }[batch]);
}

export async function judge(trial: Trial): Promise<Verdict> {
  const { operation, event } = trial;
  const expected = await allowed(operation, event);
  // What is typed into a cell in the moment it is written is overwritten, if the answer is lost: docs/reliability.md says so.
  const isOverwritten = event === 'cell typed' && trial.fault === 'answer lost';
  const asked = [...expected.asked, ...(isOverwritten ? (await allowed(operation, 'nothing')).asked : [])];
  const end = await play(operation, { fault: { ...trial, at: await placeOf(trial) } });
  const isBefore = isDeepStrictEqual(end.state, expected.before);
  const found = trial.fault === 'ItemAlreadyExists' ? withPlainNames(end.state) : end.state;
  const isAsked = asked.some((state) => isDeepStrictEqual(found, state));
  const wrong =
    operation.name === 'check and mark' || operation.name === 'clear' || operation.name === 'select'
      ? wrongOfMarks(operation.name, end, isBefore)
      : wrongOf(end, expected.before, isBefore, isAsked, trial);
  end.workbench.dispose();
  return { said: end.said, found: isAsked ? 'as asked' : isBefore ? 'as before' : 'something else', wrong };
}

/** A name that Excel says is taken gets a number, and that is told. */
function withPlainNames(state: State): State {
  return { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, name: sheet.name.replace(/\(2\)$/, '') })) };
}

function wrongOf(
  { said, state }: End,
  before: State,
  isBefore: boolean,
  isAsked: boolean,
  { isLasting, operation }: Trial,
): string | undefined {
  if (said.kind === 'done') return isAsked ? undefined : 'says it is done, and it is not';
  if (said.leftover.kind === 'nothing') return isBefore ? undefined : 'says nothing has changed, and it has';
  if (isBefore) return undefined; // what could not be proven to be as before is named: too much is no lie
  if (!isLasting && !operation.isInSteps) return 'does not bring back what it could';
  return covers(said.leftover, before, state) ? undefined : 'does not name all that has changed';
}

/** Marks are ours: what is the user's must be as before, and what is said of the marks must be so. */
function wrongOfMarks(name: string, { said, marks, workbench }: End, isBefore: boolean): string | undefined {
  if (!isBefore) return 'changes what is the user’s';
  if (said.kind === 'failed')
    return said.leftover.kind === 'nothing' || said.leftover.kind === 'unverified' ? undefined : 'leaves something';
  const { sheets } = workbench.record();
  if (name === 'clear')
    return marks.length > 0 && said.failed.length === 0 ? 'says the marks are gone, and they are not' : undefined;
  const wrong = marks.filter(({ sheet, ranges }) => {
    const { cells = {} } = sheets.find((one) => one.name === sheet) ?? {};
    return ranges.split(',').some((address) => !['合格率', '就业'].includes(String(cells[address]?.value)));
  });
  if (wrong.length > 0) return `marks the wrong cells: ${JSON.stringify(wrong)}`;
  if (name === 'select') return undefined;
  const bare = sheets.find(
    (sheet) =>
      Object.values(sheet.cells).some(({ value }) => value === '合格率') &&
      !said.failed.includes(sheet.id) &&
      !marks.some((mark) => mark.sheet === sheet.name),
  );
  return bare ? 'says nothing of a sheet that is not marked' : undefined;
}

/** Whether what is said to be left is all that differs. */
function covers(leftover: Leftover, before: State, now: State): boolean {
  if (leftover.kind === 'unverified') return true;
  if (leftover.kind === 'sheets') {
    const left = now.sheets
      .filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name))
      .map(({ name }) => name);
    const gone = before.sheets.filter(({ name }) => !now.sheets.some((sheet) => sheet.name === name)).length;
    return gone > 0 || left.every((name) => leftover.names.includes(name));
  }
  // The sheet is named with the cells; the others must be as they were.
  return (
    leftover.kind === 'cells' &&
    now.sheets.length === before.sheets.length &&
    now.sheets.every(
      (sheet, index) =>
        sheet.name === leftover.sheetName || index === 0 || isDeepStrictEqual(bare(sheet), bare(before.sheets[index])),
    )
  );
}

/** Formulas follow rows that were inserted. */
const bare = (sheet: State['sheets'][number] | undefined) => sheet && { ...sheet, cells: Object.keys(sheet.cells) };
