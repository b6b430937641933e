import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  FORMS,
  gridOf,
  HostFailure,
  templatePlans,
  toA1,
  type SheetMarks,
  type SheetPlace,
  type SheetSnapshot,
} from '../../src/core';
import { createExcelHost } from '../../src/excel';
import { rectangles, unionAddresses } from '../../src/excel/union';
import type { SheetContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openSheets as open } from '../office-host/bench';
import { sheetOf } from '../samples/dress';
import { seedTable } from '../samples/seeds';
import { areaToA1 } from '../../src/core';
import { layoutWords } from '../../src/words/layout';
import { batchesOf } from './observe';

/** A worksheet with everything an owner may have put on it. */
function decorated(name: string): SheetContent {
  const { grid } = sheetOf(seedTable('004', 8));
  return {
    name,
    values: grid.values,
    merges: grid.merges?.map(areaToA1) ?? [],
    cells: {
      B4: {
        value: 200.53,
        style: {
          fill: '#FFFF00',
          bold: true,
          numberFormat: '0.00',
          borders: { top: { line: 'double', color: '#FF0000' } },
        },
      },
      H1: { value: 401.06, formula: '=B4*2' },
    },
    conditionalFormats: [
      { type: 'Custom', ranges: 'A1:G20', formula: '=$B4>100', format: { fill: '#00FF00', italic: true } },
      { type: 'DataBar', ranges: 'B7:F7', color: '#638EC6', min: { type: 'min' }, max: { type: 'max' } },
      { type: 'CellValue', ranges: 'B4', operator: 'greaterThan', operands: ['1000'], format: { color: '#FF0000' } },
    ],
    validations: [{ ranges: 'B10', type: 'list', formula1: '数量指标,质量指标' }],
    notes: { B4: '财务已核对' },
  };
}

const sheetIdsOf = (workbench: NodeExcel) => workbench.record().sheets.map(({ id }) => id);

const marksOn = (sheetId: string, cells: Partial<SheetMarks['cells']>): SheetMarks => ({
  sheetId,
  cells: { error: [], warning: [], hint: [], ...cells },
});

describe('reading', () => {
  it('gives values, number formats and merges of the active sheet in two syncs', async () => {
    const workbench = open(
      { name: '空' },
      {
        name: '表 1',
        values: [[], [null, '合计', 0.25]],
        merges: ['B2:B3'],
        cells: { C2: { value: 0.25, style: { numberFormat: '0%' } } },
      },
    );
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表 1').activate();
      await context.sync();
    });
    const host = createExcelHost();
    await host.readActiveSheet({ merges: true }); // begins to listen
    let sheet: Awaited<ReturnType<typeof host.readActiveSheet>> | undefined;
    expect(await batchesOf(workbench, async () => (sheet = await host.readActiveSheet({ merges: true })))).toBe(2);
    expect(sheet?.name).toBe('表 1');
    expect(sheet?.grid).toEqual({
      top: 1,
      left: 1,
      values: [['合计', 0.25]],
      formulas: [['', '']],
      formats: [['General', '0%']],
      merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    });
  });

  it('asks for merged areas only when told to, since in Excel that clears the undo stack', async () => {
    open({ name: '表', values: [['合计']], merges: ['A1:B1'] });
    const { grid } = await createExcelHost().readActiveSheet({ merges: false });
    expect(grid.merges).toBeUndefined();
  });

  it('reads an empty sheet as an empty grid', async () => {
    open({ name: '空' });
    expect((await createExcelHost().readActiveSheet({ merges: true })).grid.values).toEqual([]);
  });

  it('reads all visible sheets of a workbook in three syncs, and leaves hidden ones out', async () => {
    const workbench = open(
      ...Array.from({ length: 12 }, (_, index) => ({ name: `表${index + 1}`, values: [[index]] })),
      { name: '藏', values: [[1]], visibility: 'Hidden' as const },
    );
    const host = createExcelHost();
    const progress: [number, number][] = [];
    let names: string[] = [];
    const batches = await batchesOf(workbench, async () => {
      const sheets = await host.readWorkbook({
        merges: false,
        onProgress: (done, total) => progress.push([done, total]),
      });
      names = sheets.map(({ name }) => name);
    });
    expect(batches).toBe(3);
    expect(names).toHaveLength(12);
    expect(names).not.toContain('藏');
    expect(progress.at(-1)).toEqual([12, 12]);
  });

  it('leads to the same findings as the same cells from a file', async () => {
    const { grid } = sheetOf(seedTable('004', 8));
    open({ name: '表', values: grid.values, merges: grid.merges?.map(areaToA1) ?? [] });
    const fromExcel = checkSheets([await createExcelHost().readActiveSheet({ merges: true })]);
    const fromGrid = checkSheets([{ id: '1', name: '表', grid }]);
    const line = ({ code, position }: (typeof fromGrid.findings)[number]) => `${toA1(position)} ${code}`;
    expect(fromExcel.findings.map(line)).toEqual(fromGrid.findings.map(line));
    expect(fromExcel.findings.length).toBeGreaterThan(0);
  });

  it('tells formulas from text that looks like one, and an empty result from none', async () => {
    open({
      name: '表',
      values: [['合计', 3, 4, null]],
      cells: {
        D1: { value: '=300.00(次)', style: { numberFormat: '@' } },
        A2: { value: '', formula: '=""' },
        B2: { value: 7, formula: '=B1+C1' },
      },
    });
    const { grid } = await createExcelHost().readActiveSheet({ merges: true });
    expect(grid.formulas).toEqual([
      ['', '', '', ''],
      ['=""', '=B1+C1', '', ''],
    ]);
    expect(grid.values[1]?.slice(0, 2)).toEqual(['', 7]);
  });

  it('says of linked templates what is to be filled in, as the command line does', async () => {
    const forms = FORMS.filter(({ id }) =>
      ['budget-income', 'budget-expenditure', 'budget-income-expenditure'].includes(id),
    );
    const plans = templatePlans(forms, { year: 2026, unitName: '某县水利局' }, layoutWords['zh-CN'], []);
    expect(plans.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.includes('!'))).length).toBeGreaterThan(
      0,
    );
    open({ name: '我的表', values: [[null]] });
    await createExcelHost().insert(plans);
    const sheets = await createExcelHost().readWorkbook({ merges: true });
    const files = plans.map((plan) => ({ id: plan.name, name: plan.name, grid: gridOf(plan) }));
    const toFill = (snapshots: readonly SheetSnapshot[]) => {
      const { status, tables, findings } = checkSheets(snapshots, { wholeWorkbook: true });
      return {
        status,
        cells: tables.map(({ toFill: cells }) => cells.map(toA1)),
        codes: findings.map(({ code }) => code),
      };
    };
    expect(toFill(sheets)).toEqual(toFill(files));
    expect(toFill(sheets).status).toBe('incomplete');
    expect(toFill(sheets).codes).toEqual([]);
  });

  it('can be cancelled', async () => {
    open({ name: '表', values: [[1]] });
    const cancel = new AbortController();
    const reading = createExcelHost().readWorkbook({ merges: true, signal: cancel.signal });
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ reason: 'cancelled' });
  });
});

describe('marking', () => {
  it('then unmarking leaves a workbook with formats and rules of its own exactly as it was', async () => {
    const workbench = open(decorated('甲'), decorated('乙'));
    const host = createExcelHost();
    await host.readWorkbook({ merges: true });
    const before = workbench.record();
    const [first = '', second = ''] = sheetIdsOf(workbench);
    await host.mark([
      marksOn(first, { error: ['B4', 'F7'], warning: ['B7'], hint: ['A10'] }),
      marksOn(second, { error: ['F7'] }),
    ]);
    const marked = workbench.record();
    expect(marked.sheets[0]?.conditionalFormats).toHaveLength(6);
    expect(marked.sheets[1]?.conditionalFormats).toHaveLength(4);
    // Marks are conditional formats and nothing else: values, formats, merges, notes, validations stay.
    const bare = (record: typeof before) => record.sheets.map((sheet) => ({ ...sheet, conditionalFormats: undefined }));
    expect(bare(marked)).toEqual(bare(before));
    await host.unmark('workbook');
    expect(workbench.record()).toEqual(before);
    expect([...workbench.missing.keys()]).toEqual([]);
  });

  it('10,000 cells makes three conditional formats in three syncs', async () => {
    const workbench = open({ name: '表', values: [['x']] });
    const host = createExcelHost();
    const { id } = await host.readActiveSheet({ merges: true });
    const column = (name: string, from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${from + index}`);
    const marks = marksOn(id, {
      error: column('E', 1, 4000),
      warning: [...column('F', 1, 2000), ...column('G', 1, 2000)],
      hint: column('C', 100, 2000),
    });
    expect(await batchesOf(workbench, () => host.mark([marks]))).toBe(3);
    const rules = workbench.record().sheets[0]?.conditionalFormats ?? [];
    expect(rules).toHaveLength(3);
    expect(rules.map(({ ranges }) => ranges).sort()).toEqual(['C100:C2099', 'E1:E4000', 'F1:G2000']);
    expect(await batchesOf(workbench, () => host.mark([marksOn(id, { error: ['A1'] })]))).toBe(3);
    expect(workbench.record().sheets[0]?.conditionalFormats.map(({ ranges }) => ranges)).toEqual(['A1']);
  });

  it('many worksheets takes no more', async () => {
    const workbench = open(...Array.from({ length: 8 }, (_, index) => ({ name: `表${index}`, values: [[1]] })));
    const host = createExcelHost();
    const sheets = await host.readWorkbook({ merges: true });
    expect(await batchesOf(workbench, () => host.mark(sheets.map(({ id }) => marksOn(id, { error: ['A1'] }))))).toBe(3);
    expect(await batchesOf(workbench, () => host.mark(sheets.map(({ id }) => marksOn(id, {}))))).toBe(3);
    expect(await batchesOf(workbench, () => host.mark(sheets.map(({ id }) => marksOn(id, {}))))).toBe(1);
  });

  it('splits the address of scattered cells only where it would be too long for Excel', async () => {
    const workbench = open({ name: '表', values: [['x']] });
    const host = createExcelHost();
    const { id } = await host.readActiveSheet({ merges: true });
    const scattered = Array.from({ length: 3000 }, (_, index) => `A${index * 2 + 1}`);
    await host.mark([marksOn(id, { error: scattered })]);
    const rules = workbench.record().sheets[0]?.conditionalFormats ?? [];
    expect(rules.length).toBe(Math.ceil(scattered.join(',').length / 8192));
    await host.unmark('active-sheet');
    expect(workbench.record().sheets[0]?.conditionalFormats).toEqual([]);
  });

  it('finds and replaces the marks of an earlier session', async () => {
    const workbench = open(decorated('表'));
    const before = workbench.record();
    const [id = ''] = sheetIdsOf(workbench);
    await createExcelHost().mark([marksOn(id, { error: ['B4'] })]);
    const later = createExcelHost();
    await later.readActiveSheet({ merges: true });
    await later.mark([marksOn(id, { warning: ['B5'] })]);
    expect(workbench.record().sheets[0]?.conditionalFormats).toHaveLength(4);
    await createExcelHost().unmark('workbook');
    expect(workbench.record().sheets).toEqual(before.sheets);
  });

  it('still works after somebody deleted a mark by hand', async () => {
    const workbench = open({ name: '表', values: [[1]] });
    const host = createExcelHost();
    const { id } = await host.readActiveSheet({ merges: true });
    await host.mark([marksOn(id, { error: ['A1'], hint: ['A2'] })]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).getRange('A1').conditionalFormats.getItemAt(0).delete();
      await context.sync();
    });
    const outcome = await host.mark([marksOn(id, { error: ['A3'] })]);
    expect(outcome.failed).toEqual([]);
    expect(workbench.record().sheets[0]?.conditionalFormats.map(({ ranges }) => ranges)).toEqual(['A3']);
  });

  it('leaves a protected sheet alone, says so, and marks the others', async () => {
    const workbench = open({ ...decorated('锁'), isProtected: true }, decorated('开'));
    const host = createExcelHost();
    const [locked = '', free = ''] = (await host.readWorkbook({ merges: true })).map(({ id }) => id);
    const before = workbench.record().sheets[0];
    const outcome = await host.mark([marksOn(locked, { error: ['B4'] }), marksOn(free, { error: ['B4'] })]);
    expect(outcome).toEqual({ failed: [{ sheetId: locked, reason: 'sheet-protected', marks: 'none' }] });
    expect(workbench.record().sheets[0]).toEqual(before);
  });

  it('still marks the other worksheets when one was protected or deleted meanwhile, and leaves no orphans', async () => {
    const workbench = open(decorated('甲'), decorated('乙'), decorated('丙'));
    const before = workbench.record();
    const host = createExcelHost();
    const [first = '', second = '', third = ''] = (await host.readWorkbook({ merges: true })).map(({ id }) => id);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(second).protection.protect();
      await context.sync();
    });
    const all = [first, second, third, 'gone'].map((id) => marksOn(id, { error: ['B4'], warning: ['B5'] }));
    const outcome = await host.mark(all);
    expect(outcome.failed).toEqual([
      { sheetId: second, reason: 'sheet-protected', marks: 'none' },
      { sheetId: 'gone', reason: 'sheet-gone', marks: 'perhaps' },
    ]);
    expect(workbench.record().sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([5, 3, 5]);
    await host.unmark('workbook');
    expect(workbench.record().sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual(
      before.sheets.map(({ conditionalFormats }) => conditionalFormats),
    );
  });

  it('waits until the cell being edited is left', async () => {
    const workbench = open({ name: '表', values: [[1]] });
    const host = createExcelHost();
    const { id } = await host.readActiveSheet({ merges: true });
    workbench.host.setCellBeingEdited(true);
    const marking = host.mark([marksOn(id, { error: ['A1'] })]);
    const early = await Promise.race([marking, new Promise((resolve) => setTimeout(() => resolve('waiting'), 50))]);
    expect(early).toBe('waiting');
    workbench.host.setCellBeingEdited(false);
    expect(await marking).toEqual({ failed: [] });
  });
});

describe('selection and edits', () => {
  it('selects a cell on another sheet, and hears what the user selects', async () => {
    const workbench = open({ name: '甲', values: [[1]] }, { name: '乙', values: [[1]] });
    const host = createExcelHost();
    const [, second = ''] = sheetIdsOf(workbench);
    const places: SheetPlace[] = [];
    const stop = await host.onSelectionChanged((place) => places.push(place));
    await host.select(second, 'C5');
    await expect.poll(() => places.at(-1)).toEqual({ sheetId: second, address: 'C5' });
    expect(workbench.record()).toMatchObject({ activeSheet: '乙', selection: 'C5' });
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const heard = places.length;
    await host.select(second, 'A1');
    expect(places).toHaveLength(heard);
  });

  it('reports which worksheet was edited, but not the add-in’s own edits', async () => {
    const workbench = open({ name: '甲', values: [[1]] });
    const host = createExcelHost();
    const [id = ''] = sheetIdsOf(workbench);
    const edited: string[] = [];
    await host.onSheetEdited((sheetId) => edited.push(sheetId));
    await host.mark([marksOn(id, { error: ['A1'] })]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(id).getRange('A1').values = [[2]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(edited).toEqual([]);
    workbench.host.book.sheet(id).getRange(0, 0).setValue(3);
    await expect.poll(() => edited).toEqual([id]);
  });

  it('fails with the reason "sheet-gone" for a worksheet that does not exist', async () => {
    open({ name: '甲', values: [[1]] });
    const failure: unknown = await createExcelHost()
      .select('nowhere', 'A1')
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostFailure);
    expect(failure).toMatchObject({ reason: 'sheet-gone' });
  });
});

describe('unions of cells', () => {
  it('join neighbours into rectangles', () => {
    expect(rectangles(['B3', 'A1', 'A2', 'B1', 'B2', 'D7']).map(areaToA1)).toEqual(['A1:A2', 'B1:B3', 'D7']);
    expect(rectangles(['A1', 'B1', 'A2', 'B2']).map(areaToA1)).toEqual(['A1:B2']);
    expect(unionAddresses([])).toEqual([]);
  });
});
