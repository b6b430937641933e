/**
 * What the checker proposes for tables that were damaged by hand, carried out and undone on the real office.js over the
 * stand-in.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkSheets, FORMS, layoutForm, toA1, type Finding, type SheetSnapshot } from '../../src/core';
import { createReader } from '../../src/core/read';
import { createExcelHost } from '../../src/excel';
import { openSheets } from '../office-host/bench';

const READER = createReader(FORMS);

afterEach(() => void vi.restoreAllMocks());

const TARGETS = ['unit-overall-gansu', 'project-gansu', 'project-hebei'];
const host = createExcelHost();
const read = (): Promise<SheetSnapshot> => host.readActiveSheet({ merges: true });
const isStructural = ({ code, message }: Finding) =>
  (code === 'C08' && message === 'label') || (code === 'C02' && message !== 'emptyLevel');

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
  if (!table) throw new Error('There is no table.');
  const single = [...table.labels].filter(
    ([id, { top, bottom }]) => !id.includes(':') && top === bottom && top < (table.indicators.header?.row ?? 0),
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

describe.each(FORMS.filter(({ id }) => TARGETS.includes(id)).map((form) => [form.id, form] as const))(
  '%s',
  (_, form) => {
    it('gets deleted lines and indicators back, looking like their neighbours, and loses them again by undoing', async () => {
      openSheets({ name: '原有', cells: {} });
      const plan = layoutForm(form, form.sample);
      await host.insert([plan]);
      const whole = await read();
      const width = plan.widths.length;
      let repaired = 0;
      // Every other row: what they have in common is tried often enough.
      for (const [name, first, last] of rowsOf(whole).filter((_, index) => index % 2 === 0)) {
        const before = await read();
        await deleteRows(first, last);
        const damaged = await read();
        const findings = checkSheets([damaged]).findings.filter(isStructural);
        const repair = findings.find((finding) => finding.repair?.insert)?.repair;
        if (repair?.insert) {
          const row = repair.insert.before;
          await host.apply(repair);
          const mended = await read();
          const seen = checkSheets([mended]);
          expect(
            seen.tables.map((table) => table.form),
            name,
          ).toEqual([form.id]);
          expect(mended.grid.values.length, name).toBe(whole.grid.values.length);
          for (const { position, after } of repair.cells)
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
          await host.revert(repair);
          repaired++;
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
      expect(repaired).toBeGreaterThan(4);
    }, 120_000);
  },
);
