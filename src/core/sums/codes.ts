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

/** More rows out of their places than these are no slips: the table is not in the order of its codes. */
const MOST_STRAYS = 2;

/**
 * Rows that stand below a code of the next shorter length that theirs does not begin with though it nearly does, as 2110201 below 22102, by that row:
 * one digit of the code may be wrong. Whether it is, the amounts tell.
 */
export function straysOf<Row extends { readonly code: string }>(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const strays = new Map<Row, Row>();
  const open: Row[] = [];
  for (const row of rows) {
    while ((open.at(-1)?.code.length ?? 0) >= row.code.length) open.pop();
    const above = open.at(-1);
    if (above?.code.length === row.code.length - 2 && digitsApart(above.code, row.code) === 1) strays.set(row, above);
    open.push(row);
  }
  return strays.size > MOST_STRAYS ? new Map() : strays;
}

/** In how many places a code differs from the beginning of a longer one. */
function digitsApart(code: string, longer: string): number {
  let apart = 0;
  for (let at = 0; at < code.length; at++) if (code[at] !== longer[at]) apart++;
  return apart;
}
