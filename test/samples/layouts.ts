/**
 * How the official forms spread a table's cells over worksheet columns: the only place that knows.
 *
 * A row is written as its cells from left to right, each as `[^]<role><first column>[-<last column>]`. `^` marks a cell that, when blank,
 * belongs to the cell above it (a vertical merge), provided every `^` cell to its left does too. `|` separates alternatives for rows with
 * other numbers of cells. The last row repeats to the end of the table.
 */

/** L label · t text · k code (text) · v target value · n amount · i ordinal · c, m, r caption left, middle, right. */
const ROLES = {
  L: 'label',
  t: 'text',
  k: 'code',
  v: 'value',
  n: 'amount',
  i: 'ordinal',
  c: 'captionLeft',
  m: 'captionMiddle',
  r: 'captionRight',
} as const;

export type CellRole = (typeof ROLES)[keyof typeof ROLES];

export interface CellLayout {
  readonly role: CellRole;
  readonly first: number;
  readonly last: number;
  /** Whether a blank cell is part of the cell above. */
  readonly joins: boolean;
}

export interface FormLayout {
  /** Column widths in characters of the body font; their number is the form's width. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  readonly rows: readonly string[];
}

/** One per form, in the order F1 … F16. */
const LAYOUTS: Readonly<Record<string, FormLayout>> = {
  'unit-overall-gansu': {
    widths: [6, 14, 14, 14, 18, 15],
    rows: [
      'L0-1 t2-5',
      'L0 t1-5',
      'L0 L1-2 L3 L4 L5',
      '^L0 L1 L2 n3 L4 n5',
      '^L0 ^L1 L2 n3 L4 n5',
      '^L0 ^L1 L2 n3 L4 n5',
      '^L0 L1-2 n3 L4 n5',
      '^L0 ^L1-2 ^n3 L4 n5',
      'L0 L1 L2 L3-4 L5',
      '^L0 L1 L2 t3-4 v5',
      '^L0 ^L1 ^L2 t3-4 v5',
    ],
  },
  'project-gansu': {
    widths: [9, 11, 14, 16, 12, 21],
    rows: [
      'L0-1 t2-5',
      'L0-1 t2-3 L4 t5',
      'L0-1 L2-3 n4-5',
      '^L0-1 L2-3 n4-5',
      '^L0-1 L2-3 n4-5',
      '^L0-1 L2-3 n4-5',
      'L0 t1-5',
      'L0 L1 L2 L3-4 L5',
      '^L0 L1 L2 t3-4 v5',
      '^L0 ^L1 ^L2 t3-4 v5',
    ],
  },
  'project-hebei': {
    widths: [10, 14, 14, 10, 9, 15, 14],
    rows: [
      'c0-4 r5-6 | r5-6',
      'L0 k1-2 L3 t4-6',
      'L0 L1 n2 L3 n4 L5 n6',
      '^L0 t1-6',
      'L0 L1 L2 L3-4 L5-6',
      '^L0 n1 n2 n3-4 n5-6',
      'L0 t1-6',
      'L0 L1 L2 L3-4 L5 L6',
      'L0 L1 t2 t3-4 v5 t6 | L0 L1 t2 t3 t4 v5 t6',
      '^L0 ^L1 t2 t3-4 v5 t6',
    ],
  },
  'budget-income-expenditure': {
    widths: [6, 30, 13, 30, 13],
    rows: ['c0-1 m2-3 r4', 'L0 L1-2 L3-4', '^L0 L1 L2 L3 L4', 'L0 i1 i2 i3 i4', 'i0 t1 n2 t3 n4'],
  },
  'budget-income': {
    widths: [6, 10, 30, 12, 12, 12, 10, 10, 10, 10, 10, 10, 10],
    landscape: true,
    rows: [
      'c0-4 m5-8 r9-12',
      'L0 L1-2 L3 L4-11 L12',
      '^L0 L1 L2 ^L3 L4 L5 L6 L7 L8 L9 L10 L11 ^L12',
      'L0 i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i11 i12',
      'i0 k1 t2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12',
    ],
  },
  'budget-expenditure': {
    widths: [6, 11, 34, 14, 14, 14, 12, 12, 14],
    landscape: true,
    rows: [
      'c0-2 m3-5 r6-8',
      'L0 L1-2 L3 L4 L5 L6 L7 L8',
      '^L0 L1 L2 ^L3 ^L4 ^L5 ^L6 ^L7 ^L8',
      'L0 i1 i2 i3 i4 i5 i6 i7 i8',
      'i0 k1 t2 n3 n4 n5 n6 n7 n8',
    ],
  },
  'fiscal-income-expenditure': {
    widths: [6, 30, 13, 32, 13, 15, 15, 15],
    landscape: true,
    rows: [
      'c0-2 m3-4 r5-7',
      'L0 L1-2 L3-7',
      '^L0 L1 L2 L3 L4 L5 L6 L7',
      'L0 i1 i2 i3 i4 i5 i6 i7',
      'i0 t1 n2 t3 n4 n5 n6 n7',
    ],
  },
  'general-public-expenditure': {
    widths: [6, 12, 36, 15, 15, 15],
    rows: ['c0-2 m3-4 r5', 'L0 L1-2 L3 L4 L5', '^L0 L1 L2 ^L3 ^L4 ^L5', 'L0 i1 i2 i3 i4 i5', 'i0 k1 t2 n3 n4 n5'],
  },
  'general-public-basic': {
    widths: [6, 12, 36, 15, 15, 15],
    rows: ['c0-2 m3-4 r5', 'L0 L1-2 L3-5', '^L0 L1 L2 L3 L4 L5', 'L0 i1 i2 i3 i4 i5', 'i0 k1 t2 n3 n4 n5'],
  },
  'government-fund': {
    widths: [6, 12, 36, 15, 15, 15],
    rows: ['c0-2 m3-4 r5', 'L0 L1-2 L3 L4 L5', '^L0 L1 L2 ^L3 ^L4 ^L5', 'L0 i1 i2 i3 i4 i5', 'i0 k1 t2 n3 n4 n5'],
  },
  'state-capital': {
    widths: [6, 12, 36, 15, 15, 15],
    rows: ['c0-2 m3-4 r5', 'L0 L1-2 L3 L4 L5', '^L0 L1 L2 ^L3 ^L4 ^L5', 'L0 i1 i2 i3 i4 i5', 'i0 k1 t2 n3 n4 n5'],
  },
  'three-public': {
    widths: [6, 41, 13, 14, 14, 14],
    rows: ['c0-1 m2-3 r4-5', 'L0 L1 L2-5', '^L0 ^L1 L2 L3 L4 L5', 'L0 i1 i2 i3 i4 i5', 'i0 t1 n2 n3 n4 n5'],
  },
  organisation: {
    widths: [38, 18, 20, 20],
    rows: ['L0 L1 L2 L3', 't0 v1 v2 v3'],
  },
  procurement: {
    widths: [32, 9, 18, 12, 7, 7, 9, 9, 12, 10, 12, 10, 9, 10, 11],
    landscape: true,
    rows: [
      'c0-6 r7-14',
      'L0-1 L2 L3 L4 L5 L6 L7-13 L14',
      'L0 L1 ^L2 ^L3 ^L4 ^L5 ^L6 L7 L8 L9 L10 L11 L12 L13 ^L14',
      't0 n1 t2 k3 v4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14',
    ],
  },
  'fixed-assets': {
    widths: [44, 20, 30],
    rows: ['c0 r1-2', 'L0 L1 L2', 't0 n1 n2'],
  },
};

const CELL = /^(\^?)([Ltkvnicmr])(\d+)(?:-(\d+))?$/;

function parseRow(row: string): readonly CellLayout[] {
  return row.split(' ').map((token) => {
    const [, joins, role, first, last] = CELL.exec(token) ?? [];
    if (!role || !first) throw new Error(`Not a cell of a layout: ${token}`);
    return {
      role: ROLES[role as keyof typeof ROLES],
      first: Number(first),
      last: Number(last ?? first),
      joins: joins === '^',
    };
  });
}

export function layoutOf(form: string): FormLayout {
  const layout = LAYOUTS[form];
  if (!layout) throw new Error(`No layout for the form ${form}`);
  return layout;
}

/** Where the cells of a table's `row`-th row go, given how many there are. */
export function cellLayouts(form: string, row: number, cells: number): readonly CellLayout[] {
  const rows = layoutOf(form).rows;
  const pattern = rows[Math.min(row, rows.length - 1)] ?? '';
  const found = pattern
    .split(' | ')
    .map(parseRow)
    .find((candidate) => candidate.length === cells);
  if (!found) throw new Error(`${form}, row ${row}: no layout for ${cells} cells`);
  return found;
}
