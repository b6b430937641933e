/** Inserting and removing worksheets on the real office.js, over the stand-in. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { areaToA1, checkSheets, toA1, type InsertedSheet, type SheetPlan } from '../../src/core';
import { FONT, LOOKS } from '../../src/core/layout/looks';
import { gridOf } from '../../src/core/layout/plan-grid';
import type { PlanCell } from '../../src/core/model/sheet-plan';
import { createExcelHost } from '../../src/excel';
import { followNames, sheetsNamedIn } from '../../src/excel/insert/sheet-references';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openSheets as open, openWorkbook } from '../office-host/bench';
import { batchesOf, failureOf } from './observe';
import { columnPlan } from './column-plan';
import { FORM_PLANS, some } from './plans';

afterEach(() => void vi.restoreAllMocks());

const namesIn = (workbench: NodeExcel) => workbench.record().sheets.map(({ name }) => name);

async function insertOne(plan: SheetPlan): Promise<InsertedSheet> {
  const [sheet] = await createExcelHost().insert([plan]);
  if (!sheet) throw new Error('Nothing was inserted.');
  return sheet;
}

/** The cells of a sheet through office.js, as many as the plan has. */
function contentsOf({ Excel }: NodeExcel, { sheetId }: Pick<InsertedSheet, 'sheetId'>, { heights, widths }: SheetPlan) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(0, 0, heights.length, widths.length);
    range.load('values,formulas,numberFormat');
    await context.sync();
    const { values, formulas, numberFormat } = range as unknown as Readonly<
      Record<'values' | 'formulas' | 'numberFormat', (string | number | boolean)[][]>
    >;
    return { values, formulas, numberFormat };
  });
}

/** A planned area: the cell alone, or what is merged with it. */
function areaOf({ merges }: SheetPlan, { position: { row, column } }: PlanCell) {
  return (
    merges.find(({ top, left }) => top === row && left === column) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}

describe.each(FORM_PLANS)('%s', (_, plan) => {
  const wanted = gridOf(plan);
  const blank = (value: unknown) => (typeof value === 'number' ? (expect.closeTo(value, 9) as unknown) : (value ?? ''));

  it('has the planned contents, formulas with their results, number formats and merged areas', async () => {
    const workbench = open({ name: '表' });
    const sheet = await insertOne(plan);
    const { values, formulas, numberFormat } = await contentsOf(workbench, sheet, plan);
    expect(values).toEqual(wanted.values.map((row) => row.map(blank)));
    const planned = plan.cells.filter(({ formula }) => formula !== undefined);
    expect(planned.map(({ position: { row, column } }) => formulas[row]?.[column])).toEqual(
      planned.map(({ formula }) => `=${formula ?? ''}`),
    );
    for (const cell of plan.cells) {
      const { row, column } = cell.position;
      expect(numberFormat[row]?.[column], toA1(cell.position)).toBe(LOOKS[cell.look].numberFormat);
    }
    const { merges } = workbench.record().sheets[1] ?? { merges: [] };
    expect([...merges].sort()).toEqual(plan.merges.map(areaToA1).sort());
    expect([...workbench.missing.keys()]).toEqual([]);
  });

  it('leads to the same findings as the plan itself', async () => {
    open({ name: '表' });
    await insertOne(plan);
    const inExcel = checkSheets([await createExcelHost().readActiveSheet({ merges: true })]);
    const asPlanned = checkSheets([{ id: '1', name: plan.name, grid: wanted }]);
    const line = ({ code, position }: (typeof asPlanned.findings)[number]) => `${toA1(position)} ${code}`;
    expect(inExcel.findings.map(line)).toEqual(asPlanned.findings.map(line));
    expect(inExcel.tables.map(({ form }) => form)).toEqual(asPlanned.tables.map(({ form }) => form));
  });

  it('has the planned looks, in the cells under merged areas too', async () => {
    const workbench = open({ name: '表' });
    await insertOne(plan);
    const { cells = {}, columnWidths, rowHeights } = workbench.record().sheets[1] ?? {};
    const line = { line: 'thin', color: '#7F7F7F' };
    for (const cell of plan.cells) {
      const { size, bold, fill, border, horizontal, vertical, wrap, numberFormat } = LOOKS[cell.look];
      const style = {
        ...(bold && { bold }),
        ...(fill !== undefined && { fill: `#${fill}` }),
        fontName: FONT,
        fontSize: size,
        ...(numberFormat !== 'General' && { numberFormat }),
        horizontal,
        vertical,
        ...(wrap && { wrap }),
      };
      const { top, left, bottom, right } = areaOf(plan, cell);
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const address = toA1({ row, column });
          const { borders, ...found } = cells[address]?.style ?? {};
          expect(found, address).toEqual(style);
          if (!border) continue;
          if (row === top)
            expect(
              borders?.top ?? cells[toA1({ row: row - 1, column })]?.style?.borders?.bottom,
              `${address} top`,
            ).toEqual(line);
          if (row === bottom) expect(borders?.bottom, `${address} bottom`).toEqual(line);
          if (column === left)
            expect(
              borders?.left ?? cells[toA1({ row, column: column - 1 })]?.style?.borders?.right,
              `${address} left`,
            ).toEqual(line);
          if (column === right) expect(borders?.right, `${address} right`).toEqual(line);
        }
      }
    }
    expect(Object.values(rowHeights ?? {}).map((pixels) => pixels * 0.75)).toEqual(plan.heights);
    expect(Object.values(columnWidths ?? {}).map((pixels) => (pixels * 0.75) / 5.25)).toEqual(
      plan.widths.map((width) => expect.closeTo(width, 9) as unknown),
    );
  });

  it('offers its choices, freezes its heads, and prints on A4', async () => {
    const { Excel } = open({ name: '表' });
    const { sheetId } = await insertOne(plan);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('rowCount,isEntireRow');
      const { pageLayout } = sheet;
      pageLayout.load('paperSize,orientation,centerHorizontally,zoom,leftMargin,rightMargin,topMargin,bottomMargin');
      const printed = pageLayout.getPrintArea();
      printed.load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('rowIndex,rowCount');
      const offered = plan.validations.map(({ area }) => {
        const { dataValidation } = sheet.getRange(areaToA1(area));
        dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
        return dataValidation;
      });
      await context.sync();
      expect(frozen.isNullObject ? 0 : frozen.rowCount).toBe(plan.frozenRows);
      expect(pageLayout.toJSON()).toMatchObject({
        paperSize: 'A4',
        orientation: plan.print.landscape ? 'Landscape' : 'Portrait',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, ...(plan.print.onePage && { verticalFitToPages: 1 }) },
        leftMargin: expect.closeTo(43.2) as unknown,
        topMargin: expect.closeTo(50.4) as unknown,
      });
      expect(printed.address.slice(printed.address.lastIndexOf('!') + 1)).toBe(areaToA1(plan.print.area));
      const { titleRows } = plan.print;
      expect(titles.isNullObject ? undefined : [titles.rowIndex, titles.rowIndex + titles.rowCount - 1]).toEqual(
        titleRows,
      );
      expect(offered.map(({ rule }) => rule.list?.source)).toEqual(
        plan.validations.map(({ choices }) => choices?.join(',')),
      );
      expect(offered.map(({ prompt }) => prompt.message)).toEqual(
        plan.validations.map(({ prompt }) => prompt?.text ?? ''),
      );
      expect(offered.every(({ errorAlert, ignoreBlanks }) => !errorAlert.showAlert && ignoreBlanks)).toBe(true);
    });
  });
});

describe('inserting', () => {
  it('takes four syncs for one worksheet, one more for each further one, and one for each eight', async () => {
    const workbench = open({ name: '表' });
    const [[, plan]] = FORM_PLANS as [[string, SheetPlan]];
    expect(await batchesOf(workbench, () => createExcelHost().insert([plan]))).toBe(4);
    const progress: string[] = [];
    const sixty = some(
      Array.from({ length: 60 }, () => plan),
      6,
    );
    const onProgress = (done: number, total: number) => void progress.push(`${done}/${total}`);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await batchesOf(workbench, () => createExcelHost().insert(sixty, { onProgress }))).toBe(
      1 + sixty.length + Math.ceil(sixty.length / 8) + 1,
    );
    expect(progress).toHaveLength(sixty.length);
    expect(progress.at(-1)).toBe(`${sixty.length}/${sixty.length}`);
    expect(namesIn(workbench)).toHaveLength(sixty.length + 2);
  });

  it('puts the new worksheets at the end, in their order, and activates the first', async () => {
    const workbench = open({ name: '甲' }, { name: '乙' });
    const inserted = await createExcelHost().insert([columnPlan('一', ['a']), columnPlan('二', ['b'])]);
    expect(namesIn(workbench)).toEqual(['甲', '乙', '一', '二']);
    expect(inserted.map(({ name }) => name)).toEqual(['一', '二']);
    expect(workbench.record().activeSheet).toBe('一');
  });

  it('no plan asks nothing of Excel', async () => {
    const workbench = open({ name: '表' });
    expect(await batchesOf(workbench, () => createExcelHost().insert([]))).toBe(0);
  });

  it('numbers a name that is taken, also by a hidden worksheet or in another case', async () => {
    const workbench = open(
      { name: 'Form' },
      { name: 'Form(2)', visibility: 'Hidden' },
      { name: '目标', visibility: 'VeryHidden' },
    );
    const before = workbench.record().sheets;
    const inserted = await createExcelHost().insert([
      columnPlan('FORM', ['x']),
      columnPlan('目标', ['y']),
      columnPlan('目标', ['z']),
    ]);
    expect(inserted.map(({ name }) => name)).toEqual(['FORM(3)', '目标(2)', '目标(3)']);
    expect(workbench.record().sheets.slice(0, 3)).toEqual(before);
  });

  it('makes formulas follow another plan’s worksheet to the name it was given, also where it comes later', async () => {
    const workbench = open({ name: '收入 表' }, { name: '别的' });
    const sums = columnPlan('总表', [
      { value: 7, formula: "SUM('收入 表'!A1:A2)&\"'收入 表'!\"" },
      { value: 3, formula: '别的!A1' },
    ]);
    const [total] = await createExcelHost().insert([sums, columnPlan('收入 表', [3, 4], 'amount')]);
    const { formulas, values } = await contentsOf(workbench, total ?? { sheetId: '' }, sums);
    expect(formulas[0]).toEqual(["=SUM('收入 表(2)'!A1:A2)&\"'收入 表'!\""]);
    expect(values[0]).toEqual(["7'收入 表'!"]);
    expect(formulas[1]).toEqual(['=别的!A1']);
  });

  it('keeps text text, even if it looks like a formula, a number or a date', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-5',
      '@名',
      "'引",
      "''引",
      '007',
      '75%',
      '2024-12-31',
      '3月5日',
      '1/2',
      'TRUE',
      '#N/A',
      '1.办公',
      '=',
      '１２',
      '12:30',
      '=cmd|x',
    ];
    const workbench = open({ name: '表' });
    for (const look of ['text', 'code', 'note'] as const) {
      const plan = columnPlan(`表-${look}`, texts, look);
      const { values, formulas, numberFormat } = await contentsOf(workbench, await insertOne(plan), plan);
      expect(values.flat(), look).toEqual(texts);
      expect(formulas.flat(), look).toEqual(texts);
      expect(numberFormat.flat(), look).toEqual(texts.map(() => LOOKS[look].numberFormat));
    }
  });

  it('keeps numbers numbers, also in cells formatted as text, and indents text by full-width blanks', async () => {
    const workbench = open({ name: '表' });
    const plan = columnPlan('表 2', [5, true, { value: '=其中', indent: 2 }, { value: '', indent: 1 }], 'code');
    const { values } = await contentsOf(workbench, await insertOne(plan), plan);
    expect(values.flat()).toEqual([5, true, '　　=其中', '　']);
  });

  it('offers no list that Excel would refuse', async () => {
    const workbench = open({ name: '表' });
    const at = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
    const plan: SheetPlan = {
      ...columnPlan('表 2', ['a', 'b', 'c']),
      validations: [
        {
          area: at(0),
          choices: Array.from({ length: 60 }, (_, index) => `第${index}个选项`),
          prompt: { title: '长'.repeat(40), text: '短' },
        },
        { area: at(1), choices: ['一,二', '三'] },
        { area: at(2), prompt: { title: '填', text: '写'.repeat(300) } },
      ],
    };
    await insertOne(plan);
    const { validations = [] } = workbench.record().sheets[1] ?? {};
    expect(validations.map(({ ranges, type }) => `${ranges} ${type}`)).toEqual(['A1 custom', 'A3 custom']);
  });
});

describe('inserting all or nothing', () => {
  it('fails before anything is made when the workbook’s structure is protected', async () => {
    const workbench = openWorkbook({ sheets: [{ name: '表' }], isStructureProtected: true });
    const before = workbench.record();
    expect(await failureOf(createExcelHost().insert([columnPlan('新', ['x'])]))).toMatchObject({
      reason: 'workbook-protected',
    });
    expect(workbench.record()).toEqual(before);
  });

  it('fails with a reason of its own when the workbook is read-only', async () => {
    const workbench = openWorkbook({ sheets: [{ name: '表' }] }, undefined, { readOnly: true });
    expect(await failureOf(createExcelHost().insert([columnPlan('新', ['x'])]))).toMatchObject({
      reason: 'workbook-read-only',
    });
    expect(namesIn(workbench)).toEqual(['表']);
  });

  it.each([1, 3])('leaves the workbook as it was when cancelled after %i of 5 worksheets', async (after) => {
    const workbench = open({ name: '表', values: [['x']] });
    const before = workbench.record();
    const cancel = new AbortController();
    const onProgress = (done: number) => {
      if (done === after) cancel.abort();
    };
    const plans = Array.from({ length: 5 }, (_, index) => columnPlan(`新${index}`, ['x']));
    expect(await failureOf(createExcelHost().insert(plans, { signal: cancel.signal, onProgress }))).toMatchObject({
      reason: 'cancelled',
    });
    expect(workbench.record()).toEqual(before);
  });

  it('asks nothing of Excel when cancelled before it begins', async () => {
    const workbench = open({ name: '表' });
    const signal = AbortSignal.abort();
    expect(
      await batchesOf(workbench, () => failureOf(createExcelHost().insert([columnPlan('新', ['x'])], { signal }))),
    ).toBe(0);
  });

  it('removes all new worksheets, the half-made one too, when Excel refuses one', async () => {
    const workbench = open({ name: '表' });
    const before = workbench.record();
    const farAway = { top: 0, left: 0, bottom: 0, right: 20_000 };
    const bad: SheetPlan = { ...columnPlan('坏', ['x']), merges: [farAway] };
    const failure = await failureOf(createExcelHost().insert([columnPlan('好', ['x']), bad, columnPlan('后', ['x'])]));
    expect(failure.reason).toBe('unknown');
    expect(failure.detail).toContain('InvalidArgument');
    expect(workbench.record()).toEqual(before);
  });

  it('says what is left behind when the structure is protected halfway', async () => {
    const workbench = open({ name: '表' });
    const onProgress = () => {
      workbench.host.book.facts.structure = { password: undefined };
    };
    const failure = await failureOf(
      createExcelHost().insert([columnPlan('一', ['x']), columnPlan('二', ['x'])], { onProgress }),
    );
    expect(failure.reason).toBe('workbook-protected');
    expect(failure.leftover).toEqual({ kind: 'sheets', names: ['一'] });
  });
});

describe('removing inserted worksheets', () => {
  it('removes exactly those, also under a new name, and leaves the rest', async () => {
    const workbench = open({ name: '表', values: [['x']] });
    const before = workbench.record();
    const host = createExcelHost();
    const inserted = await host.insert([columnPlan('一', ['x']), columnPlan('二', ['x'])]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(inserted[1]?.sheetId ?? '').name = '改名';
      await context.sync();
    });
    await host.removeInserted(inserted);
    expect(workbench.record()).toEqual(before);
  });

  it('passes over those already deleted, and leaves a new worksheet of the same name alone', async () => {
    const workbench = open({ name: '表' });
    const host = createExcelHost();
    const inserted = await host.insert([columnPlan('一', ['x']), columnPlan('二', ['x'])]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('一').delete();
      context.workbook.worksheets.add('一');
      await context.sync();
    });
    await host.removeInserted(inserted);
    expect(namesIn(workbench)).toEqual(['表', '一']);
    await host.removeInserted(inserted);
    expect(namesIn(workbench)).toEqual(['表', '一']);
  });

  it('removes none of them when no visible worksheet would be left', async () => {
    const workbench = open({ name: '表' });
    const host = createExcelHost();
    const inserted = await host.insert([columnPlan('一', ['x']), columnPlan('二', ['x'])]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').visibility = 'Hidden';
      await context.sync();
    });
    expect((await failureOf(host.removeInserted(inserted))).reason).toBe('last-sheet');
    expect(namesIn(workbench)).toEqual(['表', '一', '二']);
  });

  it('is refused when the workbook’s structure is protected', async () => {
    const workbench = open({ name: '表' });
    const host = createExcelHost();
    const inserted = await host.insert([columnPlan('一', ['x'])]);
    workbench.host.book.facts.structure = { password: undefined };
    expect(await failureOf(host.removeInserted(inserted))).toMatchObject({ reason: 'workbook-protected' });
  });
});

describe('inserting as one undo step', () => {
  const optionsOf = (run: { readonly mock: { readonly calls: readonly unknown[][] } }) =>
    run.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup);

  it('is asked for where Excel has undo groups', async () => {
    const workbench = openWorkbook({ sheets: [{ name: '表' }] }, '1.20');
    const run = vi.spyOn(workbench.Excel, 'run');
    await createExcelHost().insert([columnPlan('一', ['x'])]);
    expect(optionsOf(run)).toEqual([true]);
  });

  it('is not asked for where Excel lacks them', async () => {
    const run = vi.spyOn(openWorkbook({ sheets: [{ name: '表' }] }, '1.19').Excel, 'run');
    await createExcelHost().insert([columnPlan('一', ['x'])]);
    expect(optionsOf(run)).toEqual([false]);
  });

  it('is given up where Excel fails at it, and leaves nothing of the attempt behind', async () => {
    const workbench = openWorkbook({ sheets: [{ name: '表' }] }, '1.20');
    type Batch = (context: Excel.RequestContext) => Promise<unknown>;
    const run = workbench.Excel.run.bind(workbench.Excel) as (
      options: Excel.RunOptions,
      batch: Batch,
    ) => Promise<unknown>;
    const failing = async (options: Excel.RunOptions, batch: Batch) => {
      const result = await run(options, batch);
      if (options.mergeUndoGroup) throw new Error('UndoNotSupported');
      return result;
    };
    vi.spyOn(workbench.Excel, 'run').mockImplementation(failing as typeof Excel.run);
    const inserted = await createExcelHost().insert([columnPlan('一', ['x']), columnPlan('二', ['x'])]);
    expect(inserted.map(({ name }) => name)).toEqual(['一', '二']);
    expect(namesIn(workbench)).toEqual(['表', '一', '二']);
  });

  it('is not followed by a second attempt when the person cancelled', async () => {
    const workbench = openWorkbook({ sheets: [{ name: '表' }] }, '1.20');
    const cancel = new AbortController();
    const run = vi.spyOn(workbench.Excel, 'run');
    const options = { signal: cancel.signal, onProgress: () => cancel.abort() };
    const inserting = createExcelHost().insert([columnPlan('一', ['x']), columnPlan('二', ['x'])], options);
    expect((await failureOf(inserting)).reason).toBe('cancelled');
    expect(optionsOf(run).filter((option) => option !== undefined)).toEqual([true]); // the others remove
    expect(namesIn(workbench)).toEqual(['表']);
  });
});

describe('worksheets named in a formula', () => {
  it('are found with and without quotes, but not within text', () => {
    const formula = "SUM(表1!A1:A2)+'表 2'!B1-IF(C1=\"表3!\",'it''s'!A1,Sheet4.x!Z9)";
    expect([...sheetsNamedIn(formula)]).toEqual(['表1', '表 2', "it's", 'Sheet4.x']);
    expect(
      followNames(
        formula,
        new Map([
          ['表1', '表1(2)'],
          ["it's", '其'],
        ]),
      ),
    ).toBe("SUM('表1(2)'!A1:A2)+'表 2'!B1-IF(C1=\"表3!\",其!A1,Sheet4.x!Z9)");
    expect(followNames('A1+B1', new Map())).toBe('A1+B1');
  });
});
