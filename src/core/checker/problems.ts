import { fieldsOf } from '../forms';
import { readScheduleFigure } from '../language/schedule';
import { readMoney } from '../language/money';
import { isNothing, squeeze } from '../language/spelling';
import type { Problem } from '../model/finding';
import { placeKey } from '../model/geometry';
import type { SheetObstacle, SheetSnapshot } from '../model/grid';
import type { FieldReading, Miss, Table } from '../read';
import { amountCells, factsOf, isEmptyField, moneyIn } from '../read/contents';

/** The problem of a workbook without any visible sheet. */
export const NO_SHEET: Problem = { kind: 'no-sheet', sheetId: '', sheetName: '', message: 'noSheet', values: {} };

/** The same where the sheets are reports of earlier checks. */
export function onlyReports({ id, name }: SheetSnapshot): Problem {
  return { ...NO_SHEET, sheetId: id, sheetName: name, message: 'onlyReports' };
}

/** The problem of a sheet that could not be read, by its obstacle. */
export function unreadSheet({ id, name }: SheetSnapshot, message: SheetObstacle): Problem {
  return { kind: 'unread-sheet', sheetId: id, sheetName: name, message, values: {} };
}

/** The problem of a sheet without any table to check, with the form that comes nearest, if there is one. */
export function noTable({ id, name }: SheetSnapshot, nearest: Miss | undefined): Problem {
  const place = { kind: 'no-table' as const, sheetId: id, sheetName: name };
  return nearest
    ? { ...place, message: 'nearest', values: { form: nearest.form.id, missing: nearest.missing } }
    : { ...place, message: 'none', values: {} };
}

/** Cells that should hold an amount but hold something else: totals that depend on them could not be checked. */
export function unreadableAmounts(table: Table): Problem[] {
  const { sheetId, sheetName } = table;
  const problem = ({ position, label, content }: FieldReading): Problem => ({
    kind: 'unreadable-amount',
    sheetId,
    sheetName,
    position,
    message: 'unreadable',
    values: { label, content: squeeze(content) },
  });
  const amounts = amountCells(table).filter(
    ([key, reading]) => !isEmptyField(reading) && moneyIn(table, key)?.kind === 'unreadable',
  );
  const shares = fieldsOf(table.form).flatMap(({ key, type }) => {
    const reading = type === 'share' ? table.fields.get(key) : undefined;
    const unreadable =
      reading &&
      !isEmptyField(reading) &&
      readScheduleFigure(reading.value, reading.format, table.unit).kind === 'unreadable';
    return unreadable ? [reading] : [];
  });
  const strange = factsOf(table)
    .map(({ reading }) => reading)
    .filter(({ value, content }) => !isNothing(content) && readMoney(value, table.unit).kind === 'unreadable');
  const known = new Set(strange.length > 0 ? [...table.fields.values()].map(({ position }) => placeKey(position)) : []);
  const facts = strange.filter(({ position }) => !known.has(placeKey(position)));
  return [...amounts.map(([, reading]) => reading), ...facts, ...shares].map(problem);
}

/** Formulas inside a table that have no result: programs that write a file without calculating it leave such formulas. */
export function uncalculated({ id, name, grid }: SheetSnapshot, { area }: Table): Problem[] {
  const found: Problem[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!grid.formulas?.[row - grid.top]?.[column - grid.left]) continue;
      if (grid.values[row - grid.top]?.[column - grid.left] !== null) continue;
      found.push({
        kind: 'uncalculated-formula',
        sheetId: id,
        sheetName: name,
        position: { row, column },
        message: 'uncalculated',
        values: {},
      });
    }
  }
  return found;
}
