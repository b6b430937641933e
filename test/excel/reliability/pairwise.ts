/**
 * Rows in which every pair of values of two factors occurs at least once. Greedy: each row takes, factor by factor, the value that covers most
 * pairs not covered yet. The same rows on every day and machine.
 */
export function pairwise<Row extends Readonly<Record<string, unknown>>>(
  factors: { readonly [Name in keyof Row]: readonly Row[Name][] },
  isAllowed: (row: Row) => boolean,
): Row[] {
  const names = Object.keys(factors);
  const valuesOf = (name: string) => factors[name as keyof Row] as readonly unknown[];
  const keyOf = (row: Readonly<Record<string, unknown>>, a: string, b: string) =>
    `${a}${valuesOf(a).indexOf(row[a])} ${b}${valuesOf(b).indexOf(row[b])}`;
  const pairsOf = (row: Readonly<Record<string, unknown>>) =>
    names.flatMap((a, index) => names.slice(index + 1).map((b) => keyOf(row, a, b)));
  const open = new Map<string, Row>();
  for (const row of combinations<Row>(names, valuesOf)) {
    if (isAllowed(row)) for (const pair of pairsOf(row)) if (!open.has(pair)) open.set(pair, row);
  }
  const all = [...combinations<Row>(names, valuesOf)].filter(isAllowed);
  const rows: Row[] = [];
  while (open.size > 0) {
    let best = all[0];
    let most = -1;
    for (const row of all) {
      const covered = pairsOf(row).filter((pair) => open.has(pair)).length;
      if (covered > most) [best, most] = [row, covered];
    }
    if (!best) break;
    rows.push(best);
    for (const pair of pairsOf(best)) open.delete(pair);
  }
  return rows;
}

export function* combinations<Row>(
  names: readonly string[],
  valuesOf: (name: string) => readonly unknown[],
): Generator<Row> {
  const [name, ...others] = names;
  if (name === undefined) {
    yield {} as Row;
    return;
  }
  for (const value of valuesOf(name))
    for (const rest of combinations<object>(others, valuesOf)) yield { [name]: value, ...rest } as Row;
}
