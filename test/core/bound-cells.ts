/**
 * The equations between the figures of document 003, written by hand: between cells of its printed tables, by table, row and column of
 * seeds.json. They do not use the program's declarations, so that they can measure what the rules must notice.
 */
export type Cell = readonly [table: number, row: number, column: number];
export type Figures = readonly (readonly (readonly string[])[])[];

interface Equation {
  readonly name: string;
  readonly left: readonly Cell[];
  readonly sign: '=' | '≤' | '≥';
  readonly right: readonly Cell[];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Columns of amounts of each table; tables 10 to 28 are the projects. */
const AMOUNTS: Readonly<Record<number, { readonly rows: readonly number[]; readonly columns: readonly number[] }[]>> = {
  0: [
    { rows: [...range(4, 8), 35, 36, 37], columns: [2] },
    { rows: range(4, 37), columns: [4] },
  ],
  1: [{ rows: range(4, 20), columns: range(3, 12) }],
  2: [{ rows: range(4, 20), columns: range(3, 8) }],
  3: [
    { rows: [4, 5, 6, 35, 36, 37, 38, 39, 40], columns: [2] },
    { rows: [...range(4, 36), 40], columns: range(4, 7) },
  ],
  4: [{ rows: range(4, 20), columns: range(3, 5) }],
  5: [{ rows: range(4, 19), columns: range(3, 5) }],
  8: [{ rows: range(4, 11), columns: range(2, 5) }],
  29: [
    { rows: range(3, 10), columns: range(7, 14) },
    { rows: range(5, 10), columns: [1] },
  ],
  30: [{ rows: [2, 3, 5, 6, 7], columns: [2] }],
};
const PROJECTS = range(10, 28);

/** Every cell that holds an amount. */
export function cellsOf(figures: Figures): readonly Cell[] {
  const cells = Object.entries(AMOUNTS).flatMap(([table, parts]) =>
    parts.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column): Cell => [Number(table), row, column])),
    ),
  );
  const projects = PROJECTS.flatMap((table) => [2, 4, 6].map((column): Cell => [table, 2, column]));
  return [...cells, ...projects].filter(([table, row, column]) => figures[table]?.[row]?.[column] !== undefined);
}

/** Each code is the sum of the next longer ones that begin with it, the first row the sum of the shortest. */
function hierarchy(figures: Figures, table: number, columns: readonly number[]): Equation[] {
  const rows = (figures[table] ?? []).map((row, index) => ({ index, code: row[1] ?? '' })).slice(4);
  const lengths = [...new Set(rows.map(({ code }) => code.length))].sort((a, b) => a - b);
  return rows.flatMap(({ index, code }) => {
    const next = lengths[lengths.indexOf(code.length) + 1];
    const below = rows.filter((row) => row.code.length === next && row.code.startsWith(code));
    if (below.length === 0) return [];
    return columns.map((column): Equation => ({
      name: `${table}: ${code || '合计'} in column ${column}`,
      left: [[table, index, column]],
      sign: '=',
      right: below.map((row) => [table, row.index, column]),
    }));
  });
}

const down = (table: number, total: number, parts: readonly number[], columns: readonly number[]): Equation[] =>
  columns.map((column) => ({
    name: `${table}: row ${total} in column ${column}`,
    left: [[table, total, column]],
    sign: '=',
    right: parts.map((row) => [table, row, column]),
  }));

const across = (table: number, rows: readonly number[], total: number, parts: readonly number[]): Equation[] =>
  rows.map((row) => ({
    name: `${table}: row ${row}`,
    left: [[table, row, total]],
    sign: '=',
    right: parts.map((column) => [table, row, column]),
  }));

const tie = (name: string, left: readonly Cell[], sign: Equation['sign'], right: readonly Cell[]): Equation => ({
  name,
  left,
  sign,
  right,
});

/** Rows of classes in 收支总表 and 财政拨款收支总表 and the classes' rows in the tables by code: 201, 211, 212. */
const CLASSES = [
  [4, 5],
  [14, 10],
  [15, 15],
] as const;

function equations(figures: Figures): Equation[] {
  const nameOf = (table: number) => figures[table]?.[1]?.[3] ?? '';
  return [
    ...down(0, 35, range(4, 8), [2]),
    ...down(0, 37, [35, 36], [2]),
    ...down(0, 35, range(4, 34), [4]),
    ...down(0, 37, [35, 36], [4]),
    tie('0: income = expenditure', [[0, 37, 2]], '=', [[0, 37, 4]]),
    ...hierarchy(figures, 1, range(3, 12)),
    ...across(1, range(4, 20), 3, [4, 12]),
    ...across(1, range(4, 20), 4, range(5, 11)),
    ...hierarchy(figures, 2, range(3, 8)),
    ...across(2, range(4, 20), 3, range(4, 8)),
    ...down(3, 35, [4, 5, 6], [2]),
    ...down(3, 36, [37, 38, 39], [2]),
    ...down(3, 40, [35, 36], [2]),
    ...down(3, 35, range(4, 34), range(4, 7)),
    ...down(3, 40, [35, 36], range(4, 7)),
    ...across(3, [...range(4, 36), 40], 4, [5, 6, 7]),
    tie('3: income = expenditure', [[3, 40, 2]], '=', [[3, 40, 4]]),
    ...hierarchy(figures, 4, range(3, 5)),
    ...across(4, range(4, 20), 3, [4, 5]),
    ...hierarchy(figures, 5, range(3, 5)),
    ...across(5, range(4, 19), 3, [4, 5]),
    ...down(8, 4, [5, 8, 11], range(2, 5)),
    ...down(8, 5, [6, 7], range(2, 5)),
    ...down(8, 8, [9, 10], range(2, 5)),
    ...across(8, range(4, 11), 2, [3, 4, 5]),
    ...down(29, 3, range(5, 10), range(7, 14)),
    ...down(29, 4, range(5, 10), range(7, 14)),
    ...across(29, range(3, 10), 7, range(8, 13)),
    ...down(30, 2, [3, 5, 6, 7], [2]),
    ...PROJECTS.map((table) =>
      tie(`${table}: 预算数`, [[table, 2, 2]], '=', [
        [table, 2, 4],
        [table, 2, 6],
      ]),
    ),
    // Between tables.
    tie('0 = 1', [[0, 37, 2]], '=', [[1, 4, 3]]),
    tie(
      '0 = 1, fiscal',
      [
        [0, 4, 2],
        [0, 5, 2],
        [0, 6, 2],
      ],
      '=',
      [[1, 4, 5]],
    ),
    tie('0 = 1, carried over', [[0, 36, 2]], '=', [[1, 4, 12]]),
    tie('0 = 2', [[0, 35, 4]], '=', [[2, 4, 3]]),
    ...CLASSES.map(([row, code]) => tie(`0 = 2, class in row ${row}`, [[0, row, 4]], '=', [[2, code, 3]])),
    ...[4, 5, 6].map((row) => tie(`3 = 0, row ${row}`, [[3, row, 2]], '=', [[0, row, 2]])),
    tie('4 = 3', [[4, 4, 3]], '=', [[3, 35, 5]]),
    ...CLASSES.map(([row, code]) => tie(`3 = 4, class in row ${row}`, [[3, row, 5]], '=', [[4, code, 3]])),
    tie('no government funds', [[3, 35, 6]], '=', []),
    tie('no state capital', [[3, 35, 7]], '=', []),
    ...range(4, 20).flatMap((row) =>
      [3, 4, 5].map((column) => tie(`4 = 2, row ${row}`, [[4, row, column]], '=', [[2, row, column]])),
    ),
    tie('5 = 4', [[5, 4, 3]], '=', [[4, 4, 4]]),
    tie('公务接待费', [[8, 11, 2]], '≥', [[5, 15, 3]]),
    tie('公务用车运行维护费', [[8, 10, 2]], '≥', [[5, 18, 3]]),
    tie(
      'projects',
      PROJECTS.map((table): Cell => [table, 2, 2]),
      '≤',
      [[2, 4, 5]],
    ),
    ...range(5, 10).flatMap((row) => {
      const project = PROJECTS.find((table) => nameOf(table) === figures[29]?.[row]?.[0]);
      return project === undefined
        ? []
        : [1, 7].map((column) => tie(`29 ≤ ${project}`, [[29, row, column]], '≤', [[project, 2, 2]]));
    }),
  ];
}

/** In tenths of a cent, so that sums are exact. */
const amount = (text: string): number => Math.round(Number(text || 0) * 1000);

/**
 * The equations that do not hold when some cells are changed. Of three or more figures added up, a difference that rounding explains (half
 * a cent for each) breaks nothing; nor do projects that are less than the unit's project expenditure, since some may be undisclosed.
 */
export function brokenBy(figures: Figures, change: readonly (readonly [Cell, string])[] = []): readonly string[] {
  const isSame = (a: Cell, b: Cell) => a.every((part, index) => part === b[index]);
  const value = (cell: Cell) =>
    amount(change.find(([place]) => isSame(place, cell))?.[1] ?? figures[cell[0]]?.[cell[1]]?.[cell[2]] ?? '');
  const sum = (cells: readonly Cell[]) => cells.reduce((all, cell) => all + value(cell), 0);
  return equations(figures)
    .filter(
      ({ left, right }) =>
        change.length === 0 || [...left, ...right].some((cell) => change.some(([place]) => isSame(place, cell))),
    )
    .filter(({ left, sign, right }) => {
      const difference = sum(left) - sum(right);
      if (sign === '≤') return difference > 0;
      if (sign === '≥') return difference < 0;
      const addends = right.filter((cell) => value(cell) !== 0).length;
      return Math.abs(difference) > (addends >= 3 ? 5 * (addends + 1) : 0);
    })
    .map(({ name }) => name);
}
