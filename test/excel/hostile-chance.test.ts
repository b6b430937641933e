/**
 * Edits and their undoing while somebody else works in the sheet and the line to Excel fails: whatever happens when, the sheet is as what is
 * said makes it. The same trials each time, more of them in `test:deep`; `CHANCES=2000` tries so many others.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toA1, type CellValue, type HostFailure, type SheetEdit } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { CellContent, SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openIn, released } from '../office-host/bench';
import { runs } from '../support/depth';
import { area, at, is, NO_EDIT, write } from './hostile-table';
import { faultyLine, FAULTS } from './reliability/faults';

const HEAD = ['序号', '一级', '二级', '三级', '值'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['k1', '产出指标', '数量指标', '里程', '5公里'],
  ['k2', null, '质量指标', '合格率', '１００%'],
  ['k3', null, null, '验收率', '95%'],
  ['k4', '效益指标', '社会效益', '就业', '3人'],
  ['k5', null, null, '增收', '１００%'],
  ['k6', '满意度指标', '满意度', '满意率', '90%'],
];
const KEYS = ROWS.map(([key]) => String(key));
const MERGES = ['B2:B4', 'B5:B6'];

const EDITS: Readonly<Record<string, Partial<SheetEdit>>> = {
  fix: { expects: [is('C3', '质量指标'), is('D3', '合格率')], cells: [write('E3', '１００%', '100%')] },
  'fix of two': {
    expects: [is('D3', '合格率'), is('D6', '增收')],
    cells: [write('E3', '１００%', '100%'), write('E6', '１００%', '100%')],
  },
  row: {
    expects: [is('D3', '合格率'), is('D4', '验收率')],
    insert: { before: 3, count: 1 },
    cells: [write('D4', null, '优良率')],
  },
  'rows of which one is empty': {
    expects: [is('D4', '验收率'), is('D5', '就业')],
    insert: { before: 4, count: 2 },
    cells: [write('C5', null, '时效指标')],
  },
  repair: {
    expects: [is('B2', '产出指标'), is('D4', '验收率'), is('B5', '效益指标')],
    insert: { before: 4, count: 1 },
    dissolve: [area('B2:B4')],
    cells: [write('C5', null, '时效指标')],
    merge: [area('B2:B5')],
  },
};

type Event =
  | { readonly kind: 'type'; readonly key: string; readonly column: number; readonly text: string }
  | { readonly kind: 'insert above' | 'delete'; readonly key: string };

interface Trial {
  readonly edit: string;
  readonly isUndo: boolean;
  readonly events: readonly { readonly batch: number; readonly event: Event }[];
  readonly fault?: { readonly kind: (typeof FAULTS)[number]; readonly batch: number; readonly isLasting: boolean };
  readonly referencesStay: boolean;
  readonly excelApi: string;
}

const inOrder = (events: Trial['events']): Trial['events'] => [...events].sort((a, b) => a.batch - b.batch);

function open(trial: Trial): NodeExcel {
  const cells: Record<string, CellContent> = {};
  [HEAD, ...ROWS].forEach((row, down) =>
    row.forEach((value, column) => value !== null && (cells[toA1({ row: down, column })] = { value })),
  );
  const content: SheetContent = { name: '表', cells, merges: MERGES };
  // Undoing relies on what is documented: that ranges move with their cells.
  return openIn({ referencesStay: trial.referencesStay && !trial.isUndo }, content, { name: '别的', values: [['x']] });
}

function editOn(excel: NodeExcel, trial: Trial): SheetEdit {
  return { sheetId: excel.record().sheets[0]?.id ?? '', sheetName: '表', ...NO_EDIT, ...EDITS[trial.edit] };
}

/** A row is what its key says it is, wherever it stands. */
function happen(excel: NodeExcel, event: Event): void {
  const [sheet] = excel.host.book.sheets();
  const cells = excel.record().sheets[0]?.cells ?? {};
  const address = Object.keys(cells).find((one) => one.startsWith('A') && cells[one]?.value === event.key);
  if (!sheet || !address) return;
  const { row } = at(address);
  if (event.kind === 'type') sheet.getRange(row, event.column).setValue(event.text);
  else if (event.kind === 'insert above') sheet.insertRowsBefore(row, 1);
  else sheet.deleteRows(row, 1);
}

interface State {
  readonly values: Readonly<Record<string, CellValue>>;
  readonly merges: readonly string[];
}

function stateOf(excel: NodeExcel): State {
  const [sheet] = excel.record().sheets;
  const filled = Object.entries(sheet?.cells ?? {}).flatMap(([address, { value }]) =>
    value === null || value === '' ? [] : [[address, value] as const],
  );
  return {
    values: Object.fromEntries(filled.sort(([a], [b]) => a.localeCompare(b))),
    merges: [...(sheet?.merges ?? [])].sort(),
  };
}

/** What the sheet looks like where only these things happen, one after the other. `undefined` where one of them is refused. */
async function wouldBe(trial: Trial, steps: readonly ('edit' | Event)[]): Promise<State | undefined> {
  const excel = open(trial);
  for (const step of steps) {
    if (step !== 'edit') happen(excel, step);
    else if ((await said(createExcelHost().apply(editOn(excel, trial)))) !== 'done') return undefined;
  }
  return stateOf(excel);
}

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as HostFailure).leftover.kind,
  );

async function tried(trial: Trial): Promise<{ readonly claim: string; readonly state: State }> {
  const excel = open(trial);
  const host = createExcelHost();
  const edit = editOn(excel, trial);
  if (trial.isUndo) await host.apply(edit);
  await released();
  let batch = 0;
  const { fault } = trial;
  const due = () => {
    batch++;
    for (const { batch: when, event } of inOrder(trial.events)) if (when === batch) happen(excel, event);
  };
  faultyLine(excel, trial.excelApi, fault && { ...fault, before: () => undefined });
  excel.host.book.moods.coauthor = due;
  const claim = await said(trial.isUndo ? host.revert(edit) : host.apply(edit));
  await released();
  delete excel.host.book.moods.coauthor;
  const late = inOrder(trial.events)
    .filter(({ batch: when }) => when > batch)
    .map(({ event }) => event);
  for (const event of late) happen(excel, event);
  faultyLine(excel, trial.excelApi);
  return { claim, state: stateOf(excel) };
}

const TRIAL: fc.Arbitrary<Trial> = fc.record(
  {
    edit: fc.constantFrom(...Object.keys(EDITS)),
    isUndo: fc.boolean(),
    events: fc.array(
      fc.record({
        batch: fc.integer({ min: 1, max: 5 }),
        event: fc.oneof(
          fc.record({
            kind: fc.constant('type' as const),
            key: fc.constantFrom(...KEYS),
            column: fc.integer({ min: 3, max: 4 }),
            text: fc.constantFrom('用户一', '用户二'),
          }),
          fc.record({
            kind: fc.constantFrom('insert above' as const, 'delete' as const),
            key: fc.constantFrom(...KEYS),
          }),
        ),
      }),
      { maxLength: 2 },
    ),
    fault: fc.record({
      kind: fc.constantFrom(...FAULTS),
      batch: fc.integer({ min: 1, max: 5 }),
      isLasting: fc.boolean(),
    }),
    referencesStay: fc.boolean(),
    excelApi: fc.constantFrom('1.14', '1.20'),
  },
  { requiredKeys: ['edit', 'isUndo', 'events', 'referencesStay', 'excelApi'] },
);

it('leave the sheet as is said', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(TRIAL, async (trial) => {
      const { claim, state } = await tried(trial);
      const events = inOrder(trial.events).map(({ event }) => event);
      const isDone = claim === 'done';
      if (!isDone && claim !== 'nothing') {
        const untouched = await wouldBe(trial, events);
        const kept = new Set(Object.values(state.values));
        const typed = Object.values(untouched?.values ?? {}).filter((value) => String(value).startsWith('用户'));
        // Where the line is gone for good there is no way to put back what was typed in the moment of writing.
        if (!trial.fault?.isLasting) expect(typed.filter((value) => !kept.has(value))).toEqual([]);
        return;
      }
      const isThere = isDone !== trial.isUndo;
      const expected = isThere
        ? [await wouldBe(trial, ['edit', ...events]), await wouldBe(trial, [...events, 'edit'])]
        : [await wouldBe(trial, events)];
      expect(expected).toContainEqual(state);
    }),
    process.env.CHANCES ? { numRuns: Number(process.env.CHANCES) } : { ...runs(900), seed: 7 },
  );
});
