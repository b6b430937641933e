import { createTitles } from '../titles';
import type { Form, MatrixColumn } from '../../forms/schema';
import { isKindBought, rowLabelKey, rowMeanings } from '../../language/budget-words';
import { depthOfNumber, withoutNumber } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { finished } from '../../model/steps';
import { toA1 } from '../../model/geometry';
import { bareTable, type BareTable } from '../../read/matrix/bare';
import { bodyOf } from '../../read/matrix/body';
import { hasAmounts, holdsIn, type Side } from '../../read/matrix/columns';
import { HeadWords, isOrdinal } from '../../read/matrix/head-words';
import { findHeadRows } from '../../read/matrix/heads';
import type { SideRow } from '../../read/matrix/rows';
import type { SheetView } from '../../read/sheet/view';
import { sumIn } from '../formulas';
import { captionsOfForm, titleWithoutYear } from '../names';
import type { MatrixHalfSketch, MatrixLine, MatrixSketch } from '../sketch';

/** What a table of rows and columns tells of its form; `undefined` where no row of heads is understood. */
export function sketchMatrix(
  view: SheetView,
  forms: readonly Form[],
  { id, number }: Pick<MatrixSketch, 'id' | 'number'>,
): MatrixSketch | undefined {
  const table = firstTable(view, forms);
  if (!table) return undefined;
  const { caption, head } = table.body;
  const { sides } = table.columns;
  const halves = sides.map((side, half) => halfOf(table, side, half, sides.length > 1));
  if (halves.some(({ columns }) => !isReadable(columns))) return undefined;
  const title = titleWithoutYear(caption.title);
  return {
    made: 'matrix',
    id,
    number,
    name: title === '' ? view.snapshot.name : title,
    title,
    namesProject: false,
    captions: captionsOfForm(caption.lines),
    unit: table.unit ?? '万元',
    isUnitStated: table.unit !== undefined,
    numbered: head.leaves.some(({ key }) => isOrdinal(key)),
    halves,
  };
}

/** The first table on the sheet whose heads are understood. */
function firstTable(view: SheetView, forms: readonly Form[]): BareTable | undefined {
  const words = new HeadWords(forms);
  const heads = finished(findHeadRows(view, words));
  const [head] = heads;
  if (!head) return undefined;
  const below = heads.filter(({ top }) => top > head.bottom);
  return bareTable(
    view,
    bodyOf(view, head, below, view.used, { titles: createTitles(forms), heads: words }, new Set()),
  );
}

const isReadable = (columns: readonly MatrixColumn[]): boolean => columns.some(isNaming) && !columns.every(isNaming);

const isNaming = ({ type }: MatrixColumn): boolean => type === 'name' || type === 'code';

function halfOf(table: BareTable, side: Side, half: number, isOneOfTwo: boolean): MatrixHalfSketch {
  const { view, body } = table;
  const leaves = side.columns.filter(({ isPart }) => !isPart);
  const columns = leaves.map((leaf, at): MatrixColumn => {
    const under = leaf.path.at(-1);
    const label = headText(table, leaf.left);
    const holds = holdsIn(view, body.rows, leaf);
    const type = leaf === side.code ? 'code' : leaf === side.name ? 'name' : holds;
    return { key: `c${half + 1}x${at + 1}`, label: label === '' ? leaf.key : label, type, ...(under && { under }) };
  });
  const rows = table.rowsOf(side);
  const lines = rows.filter(({ label }) => label.content !== '').map((row) => lineOf(row, half));
  const kind = kindOf(table, side, rows);
  const printed = rows.filter(({ label }) => label.content !== '');
  return {
    columns,
    rows: kind,
    digits: kind === 'coded' ? digitsOf(rows, leaves) : [],
    lines,
    sums: kind === 'coded' ? [] : downward(table, side, printed, kind, isOneOfTwo),
    across: acrossOf(table, side, columns, rows),
  };
}

/** A head as it stands there. */
function headText({ view, body: { head } }: BareTable, column: number): string {
  for (let row = head.bottom; row >= head.top; row--) {
    const anchor = view.anchor(row, column);
    const text = view.content(anchor.row, anchor.column).replace(/\s+/g, '');
    if (text !== '' && anchor.column === column && !/^\d+$/.test(text)) return text;
  }
  return '';
}

function lineOf({ label, isPart, indent }: SideRow, half: number): MatrixLine {
  const text = squeeze(label.content);
  const bare = withoutNumber(label.content);
  const isInside = text.startsWith('其中') || (isPart && depthOfNumber(text) > 1) || indent > 1;
  return {
    label: bare,
    prefix: text.startsWith(bare) ? '' : text.slice(0, Math.max(0, text.length - bare.length)),
    level: isInside ? 1 : 0,
    half,
  };
}

/** What stands in the rows: codes where most have one, else rows that the form prints, if their words are those of budgets or nobody has filled them in. */
function kindOf(table: BareTable, side: Side, rows: readonly SideRow[]): MatrixHalfSketch['rows'] {
  const named = rows.filter(({ name, isTotal }) => name !== '' && !isTotal);
  const coded = rows.filter(({ code }) => code !== '');
  if (side.code && (named.length === 0 || coded.length * 2 > rows.length)) return 'coded';
  const known = named.filter(({ name }) => rowMeanings(rowLabelKey(name)).length > 0 || isKindBought(name));
  if (named.length < 2) return 'listed';
  const isBlank = side.columns
    .filter(hasAmounts)
    .every(({ left }) => table.body.rows.every((row) => typeof table.view.value(row, left) !== 'number'));
  return known.length * 2 >= named.length || isBlank ? 'fixed' : 'listed';
}

/** 类, 款 and 项, of what money is spent on only 类 and 款; other lengths where the codes have them. */
function digitsOf(rows: readonly SideRow[], leaves: Side['columns']): readonly number[] {
  const lengths = [...new Set(rows.flatMap(({ code }) => (code === '' ? [] : [code.length])))].sort((a, b) => a - b);
  if (lengths.some((length) => ![3, 5, 7].includes(length))) return lengths;
  const isEconomic = leaves.some(({ key, path }) => [key, ...path].some((head) => head.includes('经济')));
  return isEconomic && !lengths.includes(7) ? [3, 5] : [3, 5, 7];
}

/** Sums among rows: those that formulas state in the first column of amounts, else of a 合计 that adds up all others, none of which is a part of another. */
function downward(
  { view }: BareTable,
  side: Side,
  rows: readonly SideRow[],
  kind: MatrixHalfSketch['rows'],
  isOneOfTwo: boolean,
): MatrixHalfSketch['sums'] {
  const [amount] = side.columns.filter(hasAmounts);
  const at = new Map(amount ? rows.map(({ row }, index) => [toA1({ row, column: amount.left }), index] as const) : []);
  const stated = [...at].flatMap(([address, total]) => {
    const parts = sumIn(view, address)?.flatMap((part) => at.get(part) ?? []) ?? [];
    return parts.length > 1 && !parts.includes(total) ? [{ total, parts, by: 'formula' as const, holds: true }] : [];
  });
  if (stated.length > 0) return stated;
  const totals = rows.flatMap(({ name, label }, index) =>
    isTotalWord(squeeze(name === '' ? label.content : name)) ? [index] : [],
  );
  const [total] = totals;
  const others = rows.map((_, index) => index).filter((index) => index !== total);
  if (kind === 'listed' && total !== undefined) return [{ total, parts: others, by: 'words', holds: !isOneOfTwo }];
  const isAtEnd = total === 0 || total === rows.length - 1;
  const isFlat = rows.every(
    ({ isPart, isTotal, indent }) => isTotal || (!isPart && indent === rows[others[0] ?? 0]?.indent),
  );
  const holds = isAtEnd && isFlat && !isOneOfTwo && totals.length === 1;
  return total !== undefined && others.length > 1 ? [{ total, parts: others, by: 'words', holds }] : [];
}

/** Sums across the columns that the formulas of one row state. */
function acrossOf(
  { view }: BareTable,
  side: Side,
  columns: readonly MatrixColumn[],
  rows: readonly SideRow[],
): MatrixHalfSketch['across'] {
  const leaves = side.columns.filter(({ isPart }) => !isPart);
  for (const { row } of rows) {
    const keyAt = new Map(leaves.map(({ left }, at) => [toA1({ row, column: left }), columns[at]?.key ?? ''] as const));
    const found = [...keyAt].flatMap(([address, total]) => {
      const parts = sumIn(view, address)?.flatMap((part) => keyAt.get(part) ?? []) ?? [];
      return parts.length > 1 && !parts.includes(total) ? [{ total, parts, by: 'formula' as const, holds: true }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}
