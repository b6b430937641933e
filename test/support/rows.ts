import type { CellValue } from '../../src/core';

/** The cells of a worksheet as a test writes them down: a row may end before the others. */
export type Rows = readonly (readonly CellValue[])[];

/** The same with rows of one length, as a worksheet's values are. */
export function evenRows(rows: Rows): CellValue[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}
