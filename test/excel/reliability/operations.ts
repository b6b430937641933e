/** What the add-in does to a workbook, each from its beginning to its end, and what it says of it. */
import { HostFailure, type Leftover, type SheetEdit, type SheetMarks, type Spreadsheet } from '../../../src/core';
import type { LeftEdit } from '../../../src/taskpane/logic/fixing';
import { applyAll, revertAll, type Course } from '../../../src/taskpane/session/batches';
import { columnPlan } from '../column-plan';

/** What an operation says when it is over: that it did what was asked, or why not and what it left. */
export type Said =
  | { readonly kind: 'done'; readonly failed: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly leftover: Leftover };

export interface Operation {
  readonly name: string;
  /** Done before on a sound connection; its result is handed to `run`. */
  readonly prepare?: (host: Spreadsheet) => Promise<unknown>;
  /** Writes more than once: what comes between two writes may keep the first from being taken back, or the second from being begun. */
  readonly isInSteps?: true;
  /** @returns the names of sheets it says it left out */
  readonly run: (host: Spreadsheet, prepared: never) => Promise<readonly string[] | undefined>;
}

const at = (row: number, column: number) => ({ row, column });
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

async function firstSheet(host: Spreadsheet): Promise<{ readonly sheetId: string; readonly sheetName: string }> {
  const [sheet] = await host.readWorkbook({ merges: false });
  return { sheetId: sheet?.id ?? '', sheetName: sheet?.name ?? '' };
}

const NOTHING = { expects: [], looks: [], dissolve: [], cells: [], merge: [], validations: [] };

/** A sign of full width put right. */
async function fixOf(host: Spreadsheet): Promise<SheetEdit> {
  return {
    ...NOTHING,
    ...(await firstSheet(host)),
    expects: [
      { position: at(3, 2), value: '合格率' },
      { position: at(3, 1), value: '质量指标' },
    ],
    cells: [{ position: at(3, 3), before: '１００%', after: '100%' }],
  };
}

/** A second level that is missing, in a row of its own below 产出指标. */
async function repairOf(host: Spreadsheet): Promise<SheetEdit> {
  return {
    ...NOTHING,
    ...(await firstSheet(host)),
    expects: [
      { position: at(2, 0), value: '产出指标' },
      { position: at(4, 2), value: '验收率' },
      { position: at(5, 0), value: '效益指标' },
      { position: at(5, 2), value: '就业' },
    ],
    insert: { before: 5, count: 1 },
    looks: [1, 2, 3].map((column) => ({ from: area(4, column, 4, column), to: area(5, column, 5, column) })),
    heightLike: 4,
    dissolve: [area(2, 0, 4, 0)],
    cells: [{ position: at(5, 1), before: null, after: '时效指标' }],
    merge: [area(2, 0, 5, 0)],
    validations: [{ area: area(5, 1, 5, 1), choices: ['时效指标', '成本指标'] }],
  };
}

/** Marks wherever the sheet says 合格率 or 就业, as a check would. */
async function checkAndMark(host: Spreadsheet): Promise<readonly string[]> {
  const sheets = await host.readWorkbook({ merges: true });
  const marks = sheets.map(({ id, grid: { top, left, values } }): SheetMarks => {
    const found = values.flatMap((row, down) =>
      row.flatMap((value, along) =>
        value === '合格率' || value === '就业'
          ? [{ address: `${'ABCDEF'.charAt(left + along)}${top + down + 1}`, value }]
          : [],
      ),
    );
    return {
      sheetId: id,
      cells: { error: found.map(({ address }) => address), warning: [], hint: [] },
      expects: found,
    };
  });
  const { failed } = await host.mark(marks);
  // A sheet that could not be read is named, too: by the name it had then.
  return [...failed.map(({ sheetId }) => sheetId), ...sheets.flatMap(({ id, unread }) => (unread ? [id] : []))];
}

const plansOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...columnPlan(`新${index + 1}`, ['绩效', index, '=1+1']),
    merges: [area(0, 0, 1, 0)],
    frozenRows: 1,
  }));

const inserting = (count: number): Operation => ({
  name: `insert ${count}`,
  run: (host) => host.insert(plansOf(count)).then(() => undefined),
});

const undoingInsertion = (count: number): Operation => ({
  name: `undo insert ${count}`,
  prepare: (host) => host.insert(plansOf(count)),
  run: (host, sheets) => host.removeInserted(sheets).then(() => undefined),
});

/** Made on a sound connection, since it is what a check found. */
function editing(name: string, editOf: (host: Spreadsheet) => Promise<SheetEdit>): readonly Operation[] {
  return [
    { name, prepare: editOf, run: (host, edit) => host.apply(edit).then(() => undefined) },
    {
      name: `undo ${name}`,
      async prepare(host) {
        const edit = await editOf(host);
        await host.apply(edit);
        return edit;
      },
      run: (host, edit) => host.revert(edit).then(() => undefined),
    },
  ];
}

/** Two writes on one sheet, as where 全部修复 has more to write than one edit may. */
async function allOf(host: Spreadsheet): Promise<readonly SheetEdit[]> {
  const first: SheetEdit = {
    ...NOTHING,
    ...(await firstSheet(host)),
    expects: [
      { position: at(5, 2), value: '就业' },
      { position: at(5, 1), value: '社会效益' },
    ],
    cells: [{ position: at(5, 3), before: '3人', after: '3 人' }],
  };
  return [first, await fixOf(host)];
}

const COURSE: Course = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onWaiting: () => undefined,
};

/** As the pane tells it: why, and what is left. @param hasChanged whether the others are done */
function tell(left: readonly LeftEdit[], hasChanged: boolean): void {
  const { edit, failure } = left.find((one) => one.failure) ?? {};
  if (!edit || !failure) return;
  const isClean = failure.leftover.kind === 'nothing' && hasChanged;
  const leftover: Leftover = isClean
    ? { kind: 'cells', sheetName: edit.sheetName, addresses: left.flatMap((one) => one.edit.cells.map(addressOf)) }
    : failure.leftover;
  throw new HostFailure(failure.reason, failure.detail, leftover);
}

const addressOf = ({ position: { row, column } }: SheetEdit['cells'][number]) => `${'ABCDEF'.charAt(column)}${row + 1}`;

const FIXING_ALL: readonly Operation[] = [
  {
    name: 'fix all',
    isInSteps: true,
    prepare: allOf,
    async run(host, edits) {
      const { left } = await applyAll(host, edits, COURSE);
      tell(left, false); // all or none of a sheet: what stuck is among what the failure has left
      return undefined;
    },
  },
  {
    name: 'undo fix all',
    isInSteps: true,
    async prepare(host) {
      return (await applyAll(host, await allOf(host), COURSE)).done;
    },
    async run(host, edits: readonly SheetEdit[]) {
      const left = await revertAll(host, edits, COURSE);
      tell(left, left.length < edits.length);
      return undefined;
    },
  },
];

export const OPERATIONS: readonly Operation[] = [
  { name: 'check and mark', run: checkAndMark },
  {
    name: 'clear',
    prepare: checkAndMark,
    run: async (host) => (await host.unmark('workbook')).failed.map(({ sheetId }) => sheetId),
  },
  {
    name: 'select',
    prepare: firstSheet,
    run: (host, { sheetId }: { sheetId: string }) => host.select(sheetId, 'C4').then(() => undefined),
  },
  inserting(1),
  inserting(16),
  inserting(60),
  undoingInsertion(1),
  undoingInsertion(16),
  ...editing('fix', fixOf),
  ...editing('repair', repairOf),
  ...FIXING_ALL,
];

export async function say(work: Promise<readonly string[] | undefined>): Promise<Said> {
  try {
    return { kind: 'done', failed: (await work) ?? [] };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error; // a fault of its own that nobody has words for
    return { kind: 'failed', reason: error.reason, leftover: error.leftover };
  }
}
