/**
 * What each operation comes to in each kind of Excel (src/office-host/moods.ts): done as asked, or refused in words with the workbook as it
 * was, and never a success that is none.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SheetEdit, Spreadsheet } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import type { WorkbookRecord } from '../../src/files/workbook/record';
import type { Moods } from '../../src/office-host/moods';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openWorkbook } from '../office-host/bench';
import { failureOf } from './observe';
import { columnPlan } from './column-plan';

afterEach(() => void vi.restoreAllMocks());

const SHEET: SheetContent = {
  name: '表',
  values: [
    ['项目', null, '金额'],
    ['甲', null, 10],
    ['乙', null, 20],
    ['丙', null, 30],
    ['合计', null, '=SUM(C2:C4)'],
  ],
  merges: ['A1:B1', 'A2:B2', 'A3:B3', 'A4:B4', 'A5:B5'],
  conditionalFormats: [{ type: 'Custom', ranges: 'C2:C4', formula: '=$C2>15', format: { fill: '#00FF00' } }],
};

/** One of the three severities each. */
const MARKED = { error: ['C2'], warning: ['C3'], hint: ['C4'] };

interface Scene {
  readonly workbench: NodeExcel;
  readonly host: Spreadsheet;
  /** The sheet's id. */
  readonly id: string;
  /** The workbook when the scene began. */
  readonly before: WorkbookRecord;
}

interface Scenario {
  readonly title: string;
  readonly moods: Moods;
  readonly sheet?: SheetContent;
  /** Done before the moods begin, by another pane. */
  readonly first?: (scene: Scene) => Promise<unknown>;
  readonly play: (scene: Scene) => Promise<void>;
}

const namesIn = ({ workbench }: Scene) => workbench.record().sheets.map(({ name }) => name);
const rulesIn = ({ workbench }: Scene) => workbench.record().sheets[0]?.conditionalFormats ?? [];
const valuesIn = ({ workbench }: Scene, column: string, index = 0) => {
  const { cells = {} } = workbench.record().sheets[index] ?? {};
  return [1, 2, 3, 4, 5, 6].map((row) => cells[`${column}${row}`]?.value ?? null);
};

function expectMarked(scene: Scene): void {
  expect(rulesIn(scene).map(({ ranges }) => ranges)).toEqual(expect.arrayContaining(['C2', 'C3', 'C4']));
}

async function markAll(scene: Scene): Promise<void> {
  expect(await scene.host.mark([{ sheetId: scene.id, cells: MARKED }])).toEqual({ failed: [] });
  expectMarked(scene);
}

/** The marks are set; whether there were others nobody can tell, and that is said. */
async function markUnsure(scene: Scene): Promise<void> {
  const outcome = await scene.host.mark([{ sheetId: scene.id, cells: MARKED }]);
  expect(outcome).toEqual({ failed: [{ sheetId: scene.id, reason: 'marks-unreadable', marks: 'perhaps' }] });
  expectMarked(scene);
}

/** Our rules are gone, and it is said that there may be others. */
async function clearUnsure(scene: Scene): Promise<void> {
  const { failed } = await scene.host.unmark('workbook');
  expect(failed).toContainEqual({ sheetId: scene.id, reason: 'marks-unreadable', marks: 'perhaps' });
  expect(rulesIn(scene)).toEqual(scene.before.sheets[0]?.conditionalFormats);
}

/** The five merged areas and the sum are read. */
function expectWhole(sheet: Awaited<ReturnType<Spreadsheet['readActiveSheet']>> | undefined): void {
  expect(sheet?.grid.values[4]).toEqual(['合计', null, 60]);
  expect(sheet?.grid.merges?.map(({ top }) => top).sort()).toEqual([0, 1, 2, 3, 4]);
}

async function checkSheet({ host }: Scene): Promise<void> {
  expectWhole(await host.readActiveSheet({ merges: true }));
}

async function checkWorkbook({ host }: Scene): Promise<void> {
  const sheets = await host.readWorkbook({ merges: true });
  expect(sheets.map(({ name }) => name)).toEqual(['表', '别的']);
  expectWhole(sheets[0]);
}

/** All our rules are gone, or it is said that some are not; the owner's stays. */
async function clear(scene: Scene): Promise<void> {
  const { failed } = await scene.host.unmark('workbook');
  const left = rulesIn(scene).filter(
    ({ rule }) => JSON.stringify(rule) !== JSON.stringify(scene.before.sheets[0]?.conditionalFormats[0]?.rule),
  );
  if (left.length > 0) expect(failed).not.toEqual([]);
  expect(rulesIn(scene).length - left.length).toBe(1);
}

async function clearAll(scene: Scene): Promise<void> {
  expect(await scene.host.unmark('workbook')).toEqual({ failed: [] });
  expect(rulesIn(scene)).toEqual(scene.before.sheets[0]?.conditionalFormats);
}

/** Two sheets, merged and frozen, of which the first is shown. */
async function insert(scene: Scene): Promise<void> {
  const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  const plans = ['新', '次'].map((name) => ({ ...columnPlan(name, [name, null, '值']), merges, frozenRows: 1 }));
  const inserted = await scene.host.insert(plans);
  expect(inserted.map(({ name }) => name)).toEqual(['新', '次']);
  expect(namesIn(scene)).toEqual(['表', '别的', '新', '次']);
  expect(valuesIn(scene, 'A', 2)).toEqual(['新', null, '值', null, null, null]);
  expect(scene.workbench.record().sheets[3]?.merges).toEqual(['A1:A2']);
  expect(scene.workbench.record().activeSheet).toBe('新');
}

async function insertOne(scene: Scene): Promise<void> {
  await scene.host.insert([columnPlan('新', ['新'])]);
  expect(namesIn(scene)).toEqual(['表', '别的', '新']);
  expect(scene.workbench.record().activeSheet).toBe('新');
}

const at = (row: number, column: number) => ({ row, column });
const across = (row: number) => ({ top: row, left: 0, bottom: row, right: 1 });

/** A row before 丙. */
const editOf = ({ id }: Scene): SheetEdit => ({
  sheetId: id,
  sheetName: '表',
  expects: [
    { position: at(2, 0), value: '乙' },
    { position: at(3, 0), value: '丙' },
  ],
  insert: { before: 3, count: 1 },
  looks: [{ from: across(2), to: across(3) }],
  dissolve: [],
  cells: [{ position: at(3, 0), before: null, after: '补' }],
  merge: [across(3)],
  validations: [],
});

function expectApplied(scene: Scene): void {
  expect(valuesIn(scene, 'A')).toEqual(['项目', '甲', '乙', '补', '丙', '合计']);
  expect(scene.workbench.record().sheets[0]?.cells.C6?.formula).toBe('=SUM(C2:C5)');
  const merges = scene.workbench.record().sheets[0]?.merges ?? [];
  expect(merges.filter((area) => area.startsWith('A')).sort()).toEqual(
    [1, 2, 3, 4, 5, 6].map((row) => `A${row}:B${row}`),
  );
}

/** All but the log of what became of rows, and the selection: with a chart in the way it has to move. */
const bare = ({ sheets, ...rest }: WorkbookRecord) => ({
  ...rest,
  selection: '',
  sheets: sheets.map((sheet) => ({ ...sheet, merges: [...sheet.merges].sort(), lineChanges: [] })),
});

function expectUntouched({ workbench, before }: Scene): void {
  expect(bare(workbench.record())).toEqual(bare(before));
}

async function apply(scene: Scene): Promise<void> {
  await scene.host.apply(editOf(scene));
  await scene.workbench.host.settled();
  expectApplied(scene);
}

async function applyAndRevert(scene: Scene): Promise<void> {
  await apply(scene);
  await scene.host.revert(editOf(scene));
  await scene.workbench.host.settled();
  expectUntouched(scene);
}

/** It is refused, the reason has words of its own, and nothing has happened. */
function refused(work: (scene: Scene) => Promise<unknown>, reason?: string): Scenario['play'] {
  return async (scene) => {
    const failure = await failureOf(work(scene));
    if (reason === undefined) expect(failure.reason).not.toBe('unknown');
    else expect(failure.reason).toBe(reason);
    expectUntouched(scene);
  };
}

async function select(scene: Scene): Promise<void> {
  await scene.host.select(scene.id, 'C5');
  expect(scene.workbench.record()).toMatchObject({ activeSheet: '表', selection: 'C5' });
}

const OURS = (formula: string) => !formula.includes('$C2');
const OWNERS = (formula: string) => formula.includes('$C2');
/** Another person types over what an edit depends on, or puts a row above it. */
const typing: Moods['coauthor'] = (workbook, batch) => {
  if (batch === 1) workbook.getSheets()[0]?.getRange('A4').setValue('改');
};
const insertingRow: Moods['coauthor'] = (workbook, batch) => {
  if (batch === 2) workbook.getSheets()[0]?.insertRowsBefore(1, 1);
};

/** Neither the other's row nor a row of ours in the wrong place: nothing written, or 补 between 乙 and 丙. */
async function applyBesides(scene: Scene): Promise<void> {
  await scene.host
    .apply(editOf(scene))
    .catch((error: unknown) => expect(error).toMatchObject({ reason: 'sheet-changed' }));
  const column = scene.workbench.record().sheets[0]?.cells ?? {};
  const names = Array.from({ length: 8 }, (_, row) => column[`A${row + 1}`]?.value ?? null);
  const theirs = ['项目', null, '甲', '乙', '丙', '合计', null, null];
  const both = ['项目', null, '甲', '乙', '补', '丙', '合计', null];
  expect([JSON.stringify(theirs), JSON.stringify(both)]).toContain(JSON.stringify(names));
}

/** Merged areas beside the table, more than Excel tells at once. */
const MANY_MERGES: SheetContent = {
  ...SHEET,
  merges: [...(SHEET.merges ?? []), ...Array.from({ length: 600 }, (_, row) => `E${row + 1}:F${row + 1}`)],
};

const CHART = { chartSheetActive: '图' };
const FEW_MERGES = { mergesOver512: 2 };

const SCENARIOS: readonly Scenario[] = [
  { title: 'web: check', moods: { web: true }, play: checkWorkbook },
  { title: 'web: insert one sheet', moods: { web: true }, play: insertOne },
  { title: 'web: insert', moods: { web: true }, play: insert },
  { title: 'web: repair and take back', moods: { web: true }, play: applyAndRevert },
  { title: 'strict: insert', moods: { strict: true }, play: insert },
  { title: 'strict: repair and take back', moods: { strict: true }, play: applyAndRevert },
  { title: 'more merged areas than an answer bears: check the sheet', moods: FEW_MERGES, play: checkSheet },
  { title: 'more merged areas than an answer bears: check the workbook', moods: FEW_MERGES, play: checkWorkbook },
  { title: '600 merged areas: repair and take back', moods: {}, sheet: MANY_MERGES, play: applyAndRevert },
  { title: 'rules cannot be listed: check', moods: { rulesUnreadable: 'collection' }, play: checkSheet },
  { title: 'rules cannot be listed: mark', moods: { rulesUnreadable: 'collection' }, play: markUnsure },
  {
    title: 'rules cannot be listed: clear what the pane itself marked',
    moods: { rulesUnreadable: 'collection' },
    async play(scene) {
      await markUnsure(scene);
      await clearUnsure(scene);
    },
  },
  {
    title: 'rules cannot be listed: clear in a new pane',
    moods: { rulesUnreadable: 'collection' },
    first: markAll,
    play: clear,
  },
  {
    title: "the owner's rule cannot be read: clear in a new pane",
    moods: { rulesUnreadable: OWNERS },
    first: markAll,
    play: clearUnsure,
  },
  {
    title: 'our rules cannot be read: clear in a new pane',
    moods: { rulesUnreadable: OURS },
    first: markAll,
    play: clear,
  },
  { title: 'a chart sheet is in front: check the workbook', moods: CHART, play: checkWorkbook },
  { title: 'a chart sheet is in front: check the sheet', moods: CHART, play: refused(checkSheet) },
  { title: 'a chart sheet is in front: clear the workbook', moods: CHART, first: markAll, play: clearAll },
  {
    title: 'a chart sheet is in front: read the selection',
    moods: CHART,
    play: refused(({ host }) => host.readSelection()),
  },
  { title: 'a chart sheet is in front: select', moods: CHART, play: select },
  { title: 'a chart sheet is in front: repair and take back', moods: CHART, play: applyAndRevert },
  {
    title: 'a chart sheet has the name: insert',
    moods: CHART,
    async play(scene) {
      const [sheet] = await scene.host.insert([columnPlan('图', ['x'])]);
      expect([sheet?.name, namesIn(scene)]).toEqual(['图(2)', ['表', '别的', '图(2)']]);
    },
  },
  { title: 'a chart is selected: insert', moods: { chartSelected: true }, play: insert },
  { title: 'a chart is selected: repair and take back', moods: { chartSelected: true }, play: applyAndRevert },
  { title: 'no print set-up: insert', moods: { noPageLayout: true }, play: insert },
  {
    title: 'a table in the way: repair',
    moods: { tableInTheWay: { sheet: '表', top: 2, bottom: 4 } },
    play: refused((scene) => scene.host.apply(editOf(scene))),
  },
  { title: 'read-only: check', moods: { readOnly: true }, play: checkWorkbook },
  { title: 'read-only: insert', moods: { readOnly: true }, play: refused(insert, 'workbook-read-only') },
  { title: 'read-only: repair', moods: { readOnly: true }, play: refused(apply, 'workbook-read-only') },
  {
    title: 'read-only: mark',
    moods: { readOnly: true },
    async play(scene) {
      const { failed } = await scene.host.mark([{ sheetId: scene.id, cells: MARKED }]);
      expect(failed.map(({ reason, marks }) => [reason, marks])).toEqual([['workbook-read-only', 'none']]);
      expectUntouched(scene);
    },
  },
  {
    title: 'another types over what a repair depends on',
    moods: { coauthor: typing },
    async play(scene) {
      expect(await failureOf(scene.host.apply(editOf(scene)))).toMatchObject({ reason: 'sheet-changed' });
      expect(valuesIn(scene, 'A')).toEqual(['项目', '甲', '乙', '改', '合计', null]);
    },
  },
  { title: 'another inserts a row while a repair is written', moods: { coauthor: insertingRow }, play: applyBesides },
  { title: 'an undo group fails: insert', moods: { undoNotSupported: 2 }, play: insert },
  { title: 'an undo group fails: repair', moods: { undoNotSupported: 2 }, play: apply },
  { title: 'an undo group fails: take a repair back', moods: { undoNotSupported: 2 }, play: applyAndRevert },
  { title: 'freezing misleads: insert', moods: { freezeMisleads: true }, play: insert },
];

describe('in every Excel', () => {
  for (const { title, moods, sheet = SHEET, first, play } of SCENARIOS) {
    it(title, async () => {
      const now: Moods = {};
      const excelApi = moods.undoNotSupported === undefined ? undefined : '1.20';
      const workbench = openWorkbook({ sheets: [sheet, { name: '别的', values: [['=表!C5']] }] }, excelApi, now);
      await workbench.host.settled();
      const before = workbench.record();
      const scene = { workbench, host: createExcelHost(), id: before.sheets[0]?.id ?? '', before };
      await first?.({ ...scene, host: createExcelHost() });
      workbench.host.resetStats();
      Object.assign(now, moods);
      await play(scene);
      expect([...workbench.missing.keys()]).toEqual([]);
    });
  }
});
