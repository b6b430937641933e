import { checkSheets, toA1, type CellValue } from '../../src/core';
import { parseA1 } from '../../src/core/geometry';
import { evenRows, type Rows } from '../support/rows';

/** Sheets of units' budgets as tests write them, and what is said of them. */

export interface Sheet {
  readonly rows: Rows;
  readonly merged?: readonly string[];
}

/** Which tables are read and what is said of them, hints aside. */
export function check(...sheets: readonly Sheet[]) {
  const all = sheets.map(({ rows, merged = [] }, at) => {
    const values = evenRows(rows);
    return {
      id: String(at),
      name: `表${at + 1}`,
      grid: { top: 0, left: 0, values, merges: merged.flatMap((address) => parseA1(address) ?? []) },
    };
  });
  const { tables, findings, unread } = checkSheets(all, { wholeWorkbook: true });
  return {
    unread,
    forms: tables.map(({ form }) => form),
    said: findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, severity, position, table }) => `${table.sheetName}!${toA1(position)} ${code} ${severity}`)
      .toSorted(),
  };
}

/** A sheet with other values in some cells. */
export function changed(sheet: Sheet, cells: Readonly<Record<string, CellValue>>): Sheet {
  const rows = sheet.rows.map((row, at) => {
    const width = Math.max(row.length, 32);
    return Array.from({ length: width }, (_, column) => {
      const address = toA1({ row: at, column });
      return Object.hasOwn(cells, address) ? (cells[address] ?? null) : (row[column] ?? null);
    });
  });
  return { ...sheet, rows };
}

/** What is said of a sheet with other values in some cells. */
export const said = (sheet: Sheet, cells: Readonly<Record<string, CellValue>> = {}) =>
  check(changed(sheet, cells)).said;
