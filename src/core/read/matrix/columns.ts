import { greatest } from '../../model/geometry';
import { headMeanings, isOfAmounts, type HeadMeaning } from '../../language/budget-words';
import { isCodeHead, isCountHead, isEachHead, isLongCode } from '../../language/captions';
import { readMoney } from '../../language/money';
import { remembered } from '../../language/remembered';
import { squeeze } from '../../language/spelling';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { CODE_PARTS, isOrdinal, SUB_TOTAL } from './head-words';
import type { HeadRows } from './heads';
import type { Leaf } from './leaves';

/** Columns that have rows of their own: those of a whole table, or of one of the sides 收入 | 支出. */
export interface Side {
  readonly columns: readonly Leaf[];
  /** The columns by which its rows go. */
  readonly code: Leaf | undefined;
  readonly name: Leaf | undefined;
}

/** The columns of a table's own year, as their heads say, whatever form it has. */
export interface Columns {
  /** All of them, as those of one side. */
  readonly whole: Side;
  /** What stands side by side, each with names of its own; the whole where nothing does. */
  readonly sides: readonly Side[];
  /** Whether amounts stand on more than one side. */
  readonly isTwoSided: boolean;
}

/** Columns that are not budget amounts: actual spending, changes, remarks. */
const ASIDE = /执行|决算|完成|增减|增长|增加|减少|比上年|上年(?:年初)?(?:预算|数)|备注|说明|占比|比重|比例|%$|率$/;

/** Heads of what a row is about, the most telling first: of a unit's projects the project. */
const NAMES: readonly HeadMeaning[] = ['item', 'classification', 'body', 'goods'];

/** What the rows are about by which a column names them; `undefined` for a column that does not. */
function namedBy({ key }: Leaf): HeadMeaning | undefined {
  return headMeanings(key).find((meaning) => NAMES.includes(meaning));
}

const isCode = ({ key, parts }: Leaf): boolean => parts !== undefined || headMeanings(key).includes('code');

/** Whether a column holds amounts, by its head. */
export const hasAmounts = ({ key }: Leaf): boolean => headMeanings(key).some(isOfAmounts);

/** The columns below some heads, without 序号, other years, changes and remarks. */
export const columnsOf: (head: HeadRows) => Columns = remembered(({ leaves }) => {
  const all = withWholeCodes(leaves.map((leaf, at) => asName(leaf, leaves[at + 1])));
  const latest = greatest(all.flatMap(({ year }) => year ?? []));
  const columns = all.filter(
    ({ key, path, year }) =>
      (year === undefined || year === latest) && !isOrdinal(key) && ![key, ...path].some((text) => ASIDE.test(text)),
  );
  const whole = sideOf(columns);
  const sides = dividedIntoSides(columns);
  const isTwoSided = sides.filter((side) => side.some(hasAmounts)).length > 1;
  return { whole, sides: sides.length > 1 ? sides.map(sideOf) : [whole], isTwoSided };
});

/** 收入 before 金额 names rows; anywhere else it is over amounts. */
function asName(leaf: Leaf, next: Leaf | undefined): Leaf {
  const isName = /^(?:收入|支出)$/.test(leaf.key) && next !== undefined && SUB_TOTAL.test(next.key);
  return isName && next.path.join() === leaf.path.join() ? { ...leaf, key: `${leaf.key}项目` } : leaf;
}

/** 类, 款 and 项 side by side are one column of codes. */
function withWholeCodes(leaves: readonly Leaf[]): readonly Leaf[] {
  const whole: Leaf[] = [];
  for (const leaf of leaves) {
    const before = whole.at(-1);
    const level = CODE_PARTS.indexOf(leaf.key);
    if (level > 0 && before?.parts?.length === level)
      whole[whole.length - 1] = { ...before, right: leaf.right, parts: [...before.parts, leaf] };
    else if (level === 0) whole.push({ ...leaf, key: '科目编码', parts: [leaf] });
    else whole.push(leaf);
  }
  return whole;
}

/** A side begins with a name behind an amount, or with the same kind of name again; 单位名称 names no other rows. */
function dividedIntoSides(columns: readonly Leaf[]): readonly (readonly Leaf[])[] {
  const sides: Leaf[][] = [[]];
  for (const column of columns) {
    const by = namedBy(column);
    const side = sides.at(-1) ?? [];
    const named = side.findIndex((one) => namedBy(one) !== undefined);
    const isNext = by !== undefined && by !== 'body' && by !== 'goods' && named >= 0;
    if (isNext && side.slice(named).some((one) => hasAmounts(one) || namedBy(one) === by)) {
      const last = side.at(-1);
      sides.push([...(last && isCode(last) ? side.splice(-1) : []), column]);
    } else side.push(column);
  }
  return withAmounts(sides);
}

/** What has no amounts of its own is no side: a project, its function and its economic class all name the rows of what follows them. */
function withAmounts(sides: readonly (readonly Leaf[])[]): readonly (readonly Leaf[])[] {
  const merged: Leaf[][] = [];
  let waiting: readonly Leaf[] = [];
  for (const side of sides) {
    const own = [...waiting, ...side];
    waiting = own.some(hasAmounts) ? [] : own;
    if (waiting.length === 0) merged.push(own);
  }
  if (merged.length === 0) return sides;
  const last = merged.pop() ?? [];
  return [...merged, [...last, ...waiting]];
}

/**
 * A code is the row's own if it is divided into 类, 款 and 项, or stands before the name of a class; before that of a body it only says whose row it is.
 */
function sideOf(columns: readonly Leaf[]): Side {
  const codes = columns.filter(isCode);
  const behind = (code: Leaf) => columns[columns.indexOf(code) + 1];
  const names = codes.flatMap((code) => behind(code) ?? []).filter((name) => namedBy(name) === 'classification');
  const name =
    names[0] ??
    NAMES.map((by) => columns.find((one) => namedBy(one) === by)).find((one) => one !== undefined) ??
    kindsIn(columns);
  const divided = codes.find(({ parts }) => parts !== undefined);
  return { columns, name, code: divided ?? codes.find((code) => name && behind(code) === name) ?? codes[0] };
}

/** Where nothing else names the rows, the kinds in the first column do: 采购类别 | 金额. */
function kindsIn([first, ...others]: readonly Leaf[]): Leaf | undefined {
  const isOfKinds = first !== undefined && headMeanings(first.key).includes('category');
  return isOfKinds && others.length > 0 && others.every(hasAmounts) ? first : undefined;
}

/**
 * A column under the head that it is of: a 小计 stands for the innermost head above it that is one of those asked for.
 * @param isOne whether a head is one that columns may be of
 */
export function underItsHead(column: Leaf, isOne: (head: string) => boolean): Leaf {
  const place = SUB_TOTAL.test(column.key) ? column.path.findLastIndex(isOne) : -1;
  const head = column.path[place];
  return head === undefined ? column : { ...column, key: head, path: column.path.slice(0, place) };
}

/** What stands in a column, by its head and its cells; names and codes are text. */
export function holdsIn(view: SheetView, rows: readonly number[], column: Leaf): 'count' | 'money' | 'text' {
  if (namedBy(column) || isCode(column) || isCodeHead(column.key)) return 'text';
  if (isCountHead(column.key) || isEachHead(column.key)) return 'count';
  const cells = rows.map((row) => cellIn(view, row, column));
  if (cells.some(({ content }) => isLongCode(squeeze(content)))) return 'text';
  const kinds = cells.map(({ value }) => readMoney(value, '元').kind);
  const amounts = kinds.filter((kind) => kind === 'amount').length;
  const others = kinds.filter((kind) => kind === 'unreadable').length;
  // A unit may have none of some money, or buy no works.
  if (hasAmounts(column)) return amounts >= others ? 'money' : 'text';
  return amounts > others * 2 ? 'money' : 'text';
}
