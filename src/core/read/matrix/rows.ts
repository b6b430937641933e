import { isCodeHead, isLongCode } from '../../language/captions';
import { isSubtotalWord, isTotalWord } from '../../language/total-words';
import { rowKey, TOTAL_ROW, type FixedRow, type MatrixColumn, type MatrixHalf } from '../../forms';
import { withoutNumber } from '../../language/numbering';
import { isNothing, labelKey, squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import { readMoney, type MoneyUnit } from '../../language/money';
import { cellIn } from '../sheet/cells';
import type { Body } from './body';
import { matchRows, type ColumnMatch } from './columns';
import type { CellReading, FieldReading, MatrixRow } from '../table';

const CODE = /^\[?(\d{3,9})\]?[-—.、]?(.*)$/;

type Leaves = ColumnMatch['halves'][number];

/** The code of a row, and the name if it stands in the same cell. */
interface Coded {
  readonly code: string;
  readonly name: string;
}

/** The cell that names a row: its name, else its code. */
export function labelIn(view: SheetView, row: number, columns: readonly MatrixColumn[], leaves: Leaves): CellReading {
  const cells = (['name', 'code'] as const).flatMap((type) =>
    columns
      .filter((column) => column.type === type)
      .flatMap(({ key }) => {
        const leaf = leaves.get(key);
        return leaf ? [cellIn(view, row, leaf)] : [];
      }),
  );
  return (
    cells.find(({ content }) => content !== '') ??
    cells[0] ?? { position: { row, column: 0 }, content: '', value: null, format: 'General' }
  );
}

/** The codes of a table's rows, however they are written: 201, [201], 201 03 01, split over columns for 类, 款 and 项, or before the name. */
export function codesIn(
  view: SheetView,
  rows: readonly number[],
  columns: readonly MatrixColumn[],
  leaves: Leaves,
): readonly Coded[] {
  const leafOf = (type: MatrixColumn['type']) => leaves.get(columns.find((column) => column.type === type)?.key ?? '');
  const [codes, names] = [leafOf('code'), leafOf('name')];
  let above: readonly string[] = [];
  return rows.map((row) => {
    const name = names ? squeeze(cellIn(view, row, names).content) : '';
    if (codes?.parts) {
      const own = codes.parts.map((part) => squeeze(cellIn(view, row, part).content));
      above = inFull(own, above);
      return { code: own.some((part) => /^\d+$/.test(part)) ? above.join('') : '', name: '' };
    }
    const code = codes
      ? squeeze(cellIn(view, row, codes).content).replace(/^(\d{3})[-.](\d\d)(?:[-.](\d\d))?$/, '$1$2$3')
      : '';
    const [, digits = '', behind = ''] = CODE.exec(code === '' ? name : code) ?? [];
    const [, again, bare = ''] = CODE.exec(name) ?? [];
    return { code: digits, name: behind || (again === digits ? bare : '') };
  });
}

/**
 * 类, 款 and 项 of a row in full; the parts to the left of its own are taken from the row above, since each level may be written only once.
 */
function inFull(own: readonly string[], above: readonly string[]): readonly string[] {
  const last = own.findLastIndex((part) => part !== '');
  const full: string[] = [];
  for (const [level, part] of own.slice(0, last + 1).entries()) {
    const text = part === '' ? (above[level] ?? '') : part;
    const before = full.join('');
    full.push(before !== '' && text.startsWith(before) && text.length > 2 ? text.slice(before.length) : text);
  }
  return full;
}

/** Reads the rows of one half. In a form with fixed rows, lines that are blank in this half are no rows of it. */
export function readHalf(
  view: SheetView,
  body: Body,
  match: ColumnMatch,
  half: MatrixHalf,
  index: number,
  unit: MoneyUnit,
): MatrixRow[] {
  const leaves = match.halves[index] ?? new Map();
  const labels = body.rows.map((row) => labelIn(view, row, half.columns, leaves));
  const items = half.rows.kind === 'fixed' ? half.rows.items : [];
  const known = new Map(
    matchRows(
      items,
      labels.map(({ content }) => content),
    ).map(([item, row]) => [row, items[item]] as const),
  );
  const codes = half.rows.kind === 'coded' ? codesIn(view, body.rows, half.columns, leaves) : [];
  const context = { view, body, match, half, leaves, unit, index };
  const rows = body.rows.flatMap((row, place) => {
    const label = labels[place];
    return label ? (readRow(context, row, label, known.get(place), codes[place]) ?? []) : [];
  });
  const keys = new Map<string, number>();
  return withTotal(rows, half).map((row) => {
    const count = (keys.get(row.key) ?? 0) + 1;
    keys.set(row.key, count);
    return count > 1 ? { ...row, key: `${row.key}#${count}` } : row;
  });
}

/**
 * Makes the only row with amounts but without a code the total: above or below a hierarchy of codes, the unit's name may stand in place of
 * 合计.
 */
function withTotal(rows: readonly MatrixRow[], { rows: declared, columns }: MatrixHalf): readonly MatrixRow[] {
  const coded = rows.filter(({ code }) => code !== '');
  if (declared.kind !== 'coded' || coded.length === 0 || rows.some(({ kind }) => kind === 'total')) return rows;
  const amounts = columns.filter(({ type }) => type === 'money').map(({ key }) => key);
  const others = rows.filter(
    ({ code, cells }) => code === '' && amounts.some((key) => !isNothing(cells.get(key)?.content ?? '')),
  );
  const [only] = others;
  const isOutermost = only !== undefined && (rows.indexOf(only) === 0 || only === rows.at(-1));
  return others.length === 1 && isOutermost
    ? rows.map((row) => (row === only ? { ...row, key: TOTAL_ROW, kind: 'total' } : row))
    : rows;
}

interface RowContext {
  readonly view: SheetView;
  readonly body: Body;
  readonly match: ColumnMatch;
  readonly half: MatrixHalf;
  readonly leaves: Leaves;
  readonly unit: MoneyUnit;
  readonly index: number;
}

function readRow(
  context: RowContext,
  row: number,
  label: CellReading,
  fixed: FixedRow | undefined,
  coded: Coded | undefined,
): MatrixRow | undefined {
  const { view, body, match, half, leaves, unit, index } = context;
  const names = leaves.get(half.columns.find(({ type }) => type === 'name')?.key ?? '');
  const named = names ? squeeze(cellIn(view, row, names).content) : '';
  const code = coded?.code ?? '';
  const isTotal = half.rows.kind !== 'fixed' && code === '' && totalIn(view, body, row, leaves, half);
  const own = coded && coded.name !== '' ? coded.name : named;
  const text = isTotal
    ? '合计'
    : fixed
      ? labelKey(label.content)
      : code === '' && named === ''
        ? squeeze(label.content)
        : code === ''
          ? named
          : own;
  const kind = isTotal
    ? 'total'
    : half.rows.kind === 'fixed'
      ? fixed
        ? 'item'
        : 'extra'
      : isSubtotalWord(text)
        ? 'subtotal'
        : 'item';
  const key = fixed?.key ?? rowKey({ code: code || undefined, name: isTotal ? '合计' : text });
  const written = coded && coded.name !== '' ? coded.name : label.content;
  const says = isTotal ? '合计' : withoutNumber(written);
  const cells = cellsOf(context, row, label, code ? `${says}（${code}）` : says);
  if (text === '' && [...cells.values()].every(({ content }) => content === '')) return undefined;
  const amounts = half.columns.filter(({ type }) => type === 'money');
  const isData = amounts.some((column) => !isNothing(cells.get(column.key)?.content ?? ''));
  if (half.rows.kind === 'fixed' && text === '' && !isData) return undefined;
  const otherAmounts = match.unknown.flatMap((leaf) => {
    const { value, content } = cellIn(view, row, leaf);
    if (isCodeHead(leaf.key) || isLongCode(squeeze(content))) return [];
    const money = readMoney(value, unit);
    return money.kind === 'amount' ? [money.amount] : [];
  });
  return {
    key: key === '' ? `row${row - body.head.bottom}` : key,
    kind,
    half: index,
    code,
    label: says,
    at: label.position,
    cells,
    otherAmounts,
  };
}

/** The row's cells by column, each with the label that messages use for it. */
function cellsOf(
  { view, half, leaves }: RowContext,
  row: number,
  label: CellReading,
  says: string,
): ReadonlyMap<string, FieldReading> {
  const isOne = half.columns.filter((column) => column.type === 'money' && leaves.has(column.key)).length === 1;
  const cells = new Map<string, FieldReading>();
  for (const column of half.columns) {
    const leaf = leaves.get(column.key);
    if (!leaf) continue;
    const name = column.type === 'money' && !isOne ? `${says}·${column.label}` : says;
    cells.set(column.key, { ...cellIn(view, row, leaf), label: name, labelAt: label.position });
  }
  return cells;
}

/** Whether the row is 合计: the word stands in a cell to the left of its first amount. */
function totalIn(view: SheetView, { head }: Body, row: number, leaves: Leaves, { columns }: MatrixHalf): boolean {
  const amounts = columns
    .filter(({ type }) => type === 'money' || type === 'count')
    .flatMap(({ key }) => leaves.get(key)?.left ?? []);
  const names = columns
    .filter(({ type }) => type === 'name' || type === 'code')
    .flatMap(({ key }) => leaves.get(key)?.right ?? []);
  const end = Math.max(Math.min(...amounts) - 1, ...names);
  return view.filled(row, head.left, end).some((column) => isTotalWord(view.key(row, column)));
}
