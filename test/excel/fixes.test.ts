/**
 * What the checker proposes for tables that were damaged by hand, carried out and undone on the real office.js over the
 * stand-in.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkSheets, FORMS, layoutForm, toA1, type CellValue, type Finding, type SheetSnapshot } from '../../src/core';
import { createReader } from '../../src/core/read';
import { createExcelHost } from '../../src/excel';
import { openSheets } from '../office-host/bench';
import { layoutWords } from '../../src/words/layout';
import { some } from './plans';
import { firstFix } from '../support/first-fix';

const READER = createReader(FORMS);

afterEach(() => void vi.restoreAllMocks());

const TARGETS = ['unit-overall-gansu', 'project-gansu', 'project-hebei'];
const host = createExcelHost();
const read = (): Promise<SheetSnapshot> => host.readActiveSheet({ merges: true });
const isStructural = ({ code, message }: Finding) =>
  (code === 'C08' && message === 'label') || (code === 'C02' && !message.startsWith('emptyLevel'));

/** How the cells of some rows look. */
function looksOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    const looks = range.getCellProperties({
      format: {
        fill: { color: true },
        font: { name: true, size: true, bold: true },
        borders: { style: true },
        horizontalAlignment: true,
        wrapText: true,
      },
    });
    range.load('numberFormat');
    await context.sync();
    return { looks: looks.value, formats: range.numberFormat as unknown };
  });
}

function deleteRows(first: number, last: number): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets
      .getActiveWorksheet()
      .getRange(`${first + 1}:${last + 1}`)
      .delete(Excel.DeleteShiftDirection.up);
    await context.sync();
  });
}

/** Rows of a table that carry a required label or a second level each, a name for each. */
function rowsOf(sheet: SheetSnapshot): readonly (readonly [string, number, number])[] {
  const [table] = READER.read(sheet).tables;
  if (table?.made !== 'targets') throw new Error('There is no table of targets.');
  const single = [...table.labels].filter(
    ([id, { top, bottom }]) => !id.includes(':') && top === bottom && top < table.indicators.header.row,
  );
  const lines = new Map(single.map(([id, { top }]) => [top, id]));
  const seconds = table.indicators.levels.flatMap(({ level2 }) =>
    level2 ? [[level2.text, level2.position.row] as const] : [],
  );
  return [
    ...[...lines].map(([row, id]) => [id, row, row] as const),
    ...seconds.map(([name, row]) => [name, row, row] as const),
  ];
}

describe.each(
  some(
    FORMS.filter(({ id }) => TARGETS.includes(id)).map((form) => [form.id, form] as const),
    1,
  ),
)('%s', (_, form) => {
  it('gets deleted lines and indicators back, looking like their neighbours, and loses them again by undoing', async () => {
    openSheets({ name: '原有', cells: {} });
    const plan = layoutForm(form, form.sample, layoutWords['zh-CN']);
    await host.insert([plan]);
    const whole = await read();
    const width = plan.widths.length;
    let fixed = 0;
    // Every other row: what they have in common is tried often enough.
    for (const [name, first, last] of rowsOf(whole).filter((_, index) => index % 2 === 0)) {
      const before = await read();
      await deleteRows(first, last);
      const damaged = await read();
      const findings = checkSheets([damaged]).findings.filter(isStructural);
      const fix = findings.map(firstFix).find((edit) => edit?.insert);
      if (fix?.insert) {
        const row = fix.insert.before;
        await host.apply(fix);
        const mended = await read();
        const seen = checkSheets([mended]);
        expect(
          seen.tables.map((table) => table.form),
          name,
        ).toEqual([form.id]);
        expect(mended.grid.values.length, name).toBe(whole.grid.values.length);
        for (const { position, after } of fix.cells)
          if (after !== null)
            expect(mended.grid.values[position.row]?.[position.column], `${name} ${toA1(position)}`).toBe(after);
        // The whole row is boxed, as every row of the form is.
        const { looks } = (await looksOf(`A${row + 1}:${toA1({ row, column: width - 1 })}`)) as {
          looks: { format: { borders: { bottom: { style: string } } } }[][];
        };
        expect(
          looks.flat().map(({ format }) => format.borders.bottom.style),
          name,
        ).toEqual(Array(width).fill('Continuous'));
        await host.revert(fix);
        fixed++;
      }
      const again = await read();
      expect(
        { values: again.grid.values, merges: new Set(again.grid.merges?.map((area) => JSON.stringify(area))) },
        name,
      ).toEqual({
        values: damaged.grid.values,
        merges: new Set(damaged.grid.merges?.map((area) => JSON.stringify(area))),
      });
      expect(before.grid.values.length).toBe(whole.grid.values.length);
      // Another copy of the form for the next damage.
      await host.insert([plan]);
    }
    expect(fixed).toBeGreaterThan(4);
  }, 120_000);
});

describe('what cells hold, put right and taken back', () => {
  const hebei = FORMS.find(({ id }) => id === 'project-hebei');

  /** The form on a sheet, with single cells as somebody might have left them. */
  async function sheetWith(cells: Readonly<Record<string, { value: string; numberFormat: string }>>): Promise<void> {
    if (!hebei) throw new Error('There is no such form.');
    const workbench = openSheets({ name: '原有', cells: {} });
    await host.insert([layoutForm(hebei, hebei.sample, layoutWords['zh-CN'])]);
    const { grid } = await read();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const [old, { value, numberFormat }] of Object.entries(cells)) {
        const row = grid.values.findIndex((line) => line.some((one) => String(one) === old));
        const column = grid.values[row]?.findIndex((one) => String(one) === old) ?? 0;
        const cell = sheet.getRange(toA1({ row: row + grid.top, column: column + grid.left }));
        cell.numberFormat = [['@']];
        cell.values = [[value]];
        cell.numberFormat = [[numberFormat]];
      }
      await context.sync();
    });
    await workbench.host.settled();
  }
  const said = ({ code, field }: Finding) => `${code} ${field}`;

  it.each(
    some(
      [
        ['V11', '20', '20.00', '@', '20', 'General'],
        ['V11', '20', '20.00', 'General', '20', 'General'],
        ['V11', '20', '20.00', '#,##0.00', '20', '#,##0.00'],
        ['V02', '≥95%', '=100百分比', 'General', '"=100%"', 'General'],
        ['V02', '≥95%', '=100百分比', '@', '"=100%"', '@'],
        ['V02', '≥10次', '5次数', 'General', '"5次"', 'General'],
        ['V02', '≥95%', '95百分比', 'General', '"95%"', 'General'],
        ['V10', '≥95%', '≧95%', 'General', '"≥95%"', 'General'],
        ['V10', '≥95%', '>=95%', '@', '"≥95%"', '@'],
      ],
      3,
    ),
  )('%s: %s was %s under %s', async (code, old, value, numberFormat, content, formatAfter) => {
    await sheetWith({ [old]: { value, numberFormat } });
    const before = await read();
    const findings = checkSheets([before]).findings;
    const finding = findings.find((one) => one.code === code);
    const fix = firstFix(finding);
    const cell = fix?.cells[0];
    if (!fix || !cell) throw new Error(`Nothing to fix: ${findings.map(said).join()}`);
    await host.apply(fix);
    const after = await read();
    const at = ({ grid }: SheetSnapshot, rows: 'values' | 'formats') =>
      grid[rows]?.[cell.position.row - grid.top]?.[cell.position.column - grid.left];
    expect([JSON.stringify(at(after, 'values')), at(after, 'formats')]).toEqual([content, formatAfter]);
    expect(await formulasOf(toA1(cell.position))).toEqual([[cell.after]]);
    expect(checkSheets([after]).findings.map(said)).toEqual(findings.filter((one) => one !== finding).map(said));
    await host.revert(fix);
    expect(await read()).toEqual(before);
  });

  describe('a total that becomes a formula', () => {
    const written = (address: string, values: readonly CellValue[]): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[...values]];
        await context.sync();
      });

    /** The form with its total 15 too high, and the fix that makes a formula of the total. */
    async function withWrongTotal() {
      if (!hebei) throw new Error('There is no such form.');
      openSheets({ name: '原有', cells: {} });
      await host.insert([layoutForm(hebei, hebei.sample, layoutWords['zh-CN'], { formulas: false })]);
      const total = checkSheets([await read()]).tables.length === 1 ? await totalOf() : '';
      const [[right] = []] = (await valuesOf(total)) as number[][];
      await written(total, [(right ?? 0) + 15]);
      const before = await read();
      const finding = checkSheets([before]).findings.find(({ code }) => code === 'T01');
      const edit = finding?.fixes?.find(({ kind }) => kind === 'formula')?.edit;
      if (!edit) throw new Error('No formula is offered.');
      return { total, right: right ?? 0, before, edit };
    }

    async function totalOf(): Promise<string> {
      const table = READER.read(await read()).tables[0];
      const position = table?.fields.get(table.form.budget ?? '')?.position;
      if (!position) throw new Error('There is no total.');
      return toA1(position);
    }

    const valuesOf = (address: string): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        range.load('values');
        await context.sync();
        return range.values as unknown;
      });

    it('adds its parts up, and is the number again once it is taken back', async () => {
      const { total, right, before, edit } = await withWrongTotal();
      await host.apply(edit);
      expect(await formulasOf(total)).toEqual([[expect.stringMatching(/^=SUM\([A-Z]+\d+[,:][A-Z]+\d+\)$/)]]);
      expect(await valuesOf(total)).toEqual([[right]]);
      expect(checkSheets([await read()]).findings.filter(({ code }) => code === 'T01')).toEqual([]);
      await host.revert(edit);
      expect(await read()).toEqual(before);
    });

    it('reads the same cells where the table has moved down since', async () => {
      const { total, right, edit } = await withWrongTotal();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('1:2').insert(Excel.InsertShiftDirection.down);
        await context.sync();
      });
      const moved = total.replace(/\d+/, (row) => String(Number(row) + 2));
      const carriedOut = await host.apply(edit);
      expect(await valuesOf(moved)).toEqual([[right]]);
      await host.revert(carriedOut);
      expect(await valuesOf(moved)).toEqual([[right + 15]]);
    });

    it('is not written where a part has changed since it was read', async () => {
      const { total, edit } = await withWrongTotal();
      const { grid } = await read();
      const part = edit.cells[0]?.adds?.[0];
      if (!part) throw new Error('It adds nothing up.');
      const held = grid.values[part.top - grid.top]?.[part.left - grid.left];
      await written(toA1({ row: part.top, column: part.left }), [Number(held) + 1]);
      await expect(host.apply(edit)).rejects.toMatchObject({ reason: 'sheet-changed' });
      expect(await formulasOf(total)).toEqual([[expect.any(Number)]]);
    });

    it('is not taken back where somebody has written another formula since', async () => {
      const { total, edit } = await withWrongTotal();
      await host.apply(edit);
      await written(total, ['=1+1']);
      await expect(host.revert(edit)).rejects.toMatchObject({ reason: 'sheet-changed' });
      expect(await formulasOf(total)).toEqual([['=1+1']]);
    });
  });

  /** What a cell's formula is, or its own content where it has none. */
  function formulasOf(address: string): Promise<unknown> {
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
      range.load('formulas');
      await context.sync();
      return range.formulas as unknown;
    });
  }
});
