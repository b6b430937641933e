import { matrixOf, type FixedRow, type Form, type MatrixColumn, type MatrixSection } from '../forms';
import { labelKey } from '../sheet/text';
import { headKeys, isOrdinal, type HeadRows, type Leaf } from './matrix-header';

/** Pairs items of two sequences that agree, in order, as many as possible; of like items the earlier. */
export function align<A, B>(left: readonly A[], right: readonly B[], agree: (a: A, b: B) => boolean): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [a, b] = [left[i], right[j]];
      const matched = a !== undefined && b !== undefined && agree(a, b) ? at(i + 1, j + 1) + 1 : 0;
      const row = lengths[i];
      if (row) row[j] = Math.max(matched, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && agree(a, b) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Which leaf is which column of a form. */
export interface ColumnMatch {
  readonly form: Form;
  readonly matrix: MatrixSection;
  /** By half: leaves by column key. */
  readonly halves: readonly ReadonlyMap<string, Leaf>[];
  /** Leaves that are none of the form's, 序号 aside. */
  readonly unknown: readonly Leaf[];
  /** Share of the form's columns that are there, 0 to 1. */
  readonly share: number;
  /** Heads of the columns that are not. */
  readonly missing: readonly string[];
}

/** Holds a form's columns against the heads of a table; `undefined` for a form without a matrix. */
export function matchColumns(form: Form, { leaves }: HeadRows): ColumnMatch | undefined {
  const matrix = matrixOf(form);
  if (!matrix) return undefined;
  const declared = matrix.halves.flatMap(({ columns }, half) => columns.map((column) => ({ half, column, keys: headKeys(column) })));
  const heads = leaves.filter(({ key }) => !isOrdinal(key));
  const pairs = align(declared, heads, ({ keys }, { key }) => keys.includes(key));
  const halves = matrix.halves.map(() => new Map<string, Leaf>());
  const taken = new Set<Leaf>();
  const found = new Set<MatrixColumn>();
  for (const [i, j] of pairs) {
    const [item, leaf] = [declared[i], heads[j]];
    if (!item || !leaf) continue;
    halves[item.half]?.set(item.column.key, leaf);
    taken.add(leaf);
    found.add(item.column);
  }
  const missing = declared.filter(({ column }) => !found.has(column)).map(({ column }) => column.label);
  const unknown = heads.filter((leaf) => !taken.has(leaf));
  return { form, matrix, halves, unknown, share: pairs.length / declared.length, missing };
}

/** Whether a table has what makes it readable: in each half something to know its rows by, and an amount or a text. */
export function isReadable({ matrix, halves }: ColumnMatch): boolean {
  return matrix.halves.every(({ columns }, half) => {
    const there = columns.filter(({ key }) => halves[half]?.has(key));
    const named = there.some(({ type }) => type === 'name' || type === 'code');
    return named && there.some(({ type }) => type !== 'name' && type !== 'code');
  });
}

const rowKeys = ({ label, aliases = [] }: FixedRow): readonly string[] => [label, ...aliases].map(labelKey);

/** Which rows, given by their labels, are which of the rows that a form prints; pairs of indexes. */
export function matchRows(items: readonly FixedRow[], labels: readonly string[]): readonly (readonly [number, number])[] {
  const keys = items.map(rowKeys);
  const bare = (key: string): string => key.replace(/\([^()]*\)$/, '');
  const found = labels.map((label) => labelKey(label));
  return align(keys, found, (declared, key) => key !== '' && declared.some((one) => one === key || (bare(one) !== '' && bare(one) === bare(key))));
}
