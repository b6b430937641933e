/**
 * The row above each code: the one with the longest code that its own begins with. Where codes are listed several times (a table of
 * several units, one after the other) it is the nearest such row before it.
 */
export function parentsOf<Row extends { readonly code: string }>(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const parents = new Map<Row, Row>();
  const repeated = new Set(rows.map(({ code }) => code)).size < rows.length;
  const known = new Map(repeated ? [] : rows.map((row) => [row.code, row]));
  for (const row of rows) {
    for (let length = row.code.length - 1; length > 0; length--) {
      const parent = known.get(row.code.slice(0, length));
      if (!parent) continue;
      parents.set(row, parent);
      break;
    }
    known.set(row.code, row);
  }
  return parents;
}

/** The rows whose codes do not begin with the code of another row. */
export function uppermost<Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] {
  const parents = parentsOf(rows);
  return rows.filter((row) => !parents.has(row));
}
