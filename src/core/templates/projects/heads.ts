import { wordList } from '../../language/word-list';
import { isNote, isSignature } from '../../language/captions';
import { isTotalWord } from '../../language/total-words';
import { isNothing, labelKey, squeeze } from '../../language/spelling';
import type { SheetView } from '../../read/sheet/view';
import { unitNamedIn, type MoneyUnit } from '../../language/money';

/** The columns of names, codes and amounts in a list. */
export interface Heads {
  /** The last row of heads. */
  readonly bottom: number;
  readonly name: number;
  readonly code: number | undefined;
  readonly amount: number | undefined;
  /** The unit of money of the amounts, if a head or a line above names it. */
  readonly unit: MoneyUnit | undefined;
}

/** Wordings of heads, best first. */
const NAMES = wordList(
  '项目名称 项目支出名称 预算项目名称 预算项目 二级项目名称 二级项目 支出项目 采购项目名称 名称 项目',
);
/** Wordings that are also usual in lists of other things than projects. */
const VAGUE = new Set(['名称', '项目']);
const CODES = wordList('项目编码 项目代码 项目编号 预算项目编码 编码 代码 编号');
const AMOUNTS = wordList(`
  年度资金总额 资金总额 预算总额 总预算 项目总金额 预算数 预算金额 项目金额 项目预算 预算资金 年初预算数 年度预算 本年预算 金额
  合计 预算 资金 项目资金 安排资金 总金额 小计 总计 经费 项目经费 财政拨款 当年财政拨款 财政资金
`);
const ORDINALS = wordList('序号 编序 行次');
/** Heads stand within this many rows from the beginning of a list. */
const DEPTH = 12;

/** The row of heads of a list of projects, if it has one. */
export function headsOf(view: SheetView): Heads | undefined {
  const { top, bottom } = view.used;
  let unit: MoneyUnit | undefined;
  for (let row = top; row <= Math.min(bottom, top + DEPTH); row++) {
    const found = headsIn(view, row);
    if (found) return { ...found, unit: found.unit ?? unit };
    for (const column of view.filled(row)) unit = unitNamedIn(view.content(row, column)) ?? unit;
  }
  return undefined;
}

function headsIn(view: SheetView, row: number): Heads | undefined {
  const key = (column: number, at = row) => labelKey(view.content(at, column)).replace(/\([^()]*\)$/, '');
  const columns = view.filled(row);
  const among = (words: readonly string[], keys: readonly (readonly [string, number])[]): number | undefined =>
    words.flatMap((word) => keys.filter(([own]) => own === word).map(([, column]) => column))[0];
  const keys = columns.map((column) => [key(column), column] as const);
  const name = among(NAMES, keys);
  if (name === undefined) return undefined;
  const bottom = lastRowOfHeads(view, row, name);
  const below = bottom > row ? view.filled(bottom).map((column) => [key(column, bottom), column] as const) : [];
  const code =
    among(
      CODES,
      keys.filter(([, column]) => column !== name),
    ) ?? among(CODES, below);
  const amount = among(AMOUNTS, keys) ?? among(AMOUNTS, below);
  const isListed = code !== undefined || amount !== undefined || keys.some(([own]) => ORDINALS.includes(own));
  if (VAGUE.has(key(name)) && !isListed) return undefined;
  const unit =
    amount === undefined
      ? undefined
      : (unitNamedIn(view.content(row, amount)) ??
        unitNamedIn(view.content(bottom, amount)) ??
        unitOver(view, row, amount));
  return { bottom, name, code, amount, unit };
}

/** The last row of heads: a second row counts as heads if it is blank below the head of the names and holds no number. */
function lastRowOfHeads(view: SheetView, row: number, name: number): number {
  const merge = view.merge(row, name);
  if (merge && merge.bottom > row) return merge.bottom;
  const below = view.filled(row + 1);
  const isHeads =
    below.length > 0 &&
    below.every(
      (column) =>
        column !== name && typeof view.value(row + 1, column) === 'string' && !/\d/.test(view.content(row + 1, column)),
    );
  return isHeads ? row + 1 : row;
}

/** The unit in the head that stands over several columns: 资金来源（元） over 合计 and its parts. */
function unitOver(view: SheetView, row: number, column: number): MoneyUnit | undefined {
  for (let left = column; left >= view.used.left; left--) {
    if (!view.isBlank(row, left)) return unitNamedIn(view.content(row, left));
  }
  return undefined;
}

/** 合计, 小计, 本页合计. */
const isTotal = (bare: string): boolean => isTotalWord(bare) || /^(?:本页)?(?:小计|合计)$/.test(bare);

/** A note, a signature or a unit line below or above a list. */
function isFooterLine(text: string): boolean {
  const bare = squeeze(text);
  return isNote(bare) || isSignature(bare) || /^(?:金额)?单位:/.test(bare);
}

/** The length of the longest name; longer texts, and whole sentences, are running text. */
const LONGEST_NAME = 120;

/** Whether a cell in the column of names names a project, however long: it is not a total, a note, or a repeated head on a new page. */
export function isNamed(text: string): boolean {
  const bare = labelKey(text);
  return (
    !isNothing(text) &&
    !isTotal(bare) &&
    !/(?:小计|合计)$/.test(bare) &&
    !isFooterLine(text) &&
    !NAMES.includes(bare) &&
    !/^[\d.,]+$/.test(bare)
  );
}

/** The same, where nothing but the text itself says that it is not running text. */
export function isProjectName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/。./.test(text.trim()) && isNamed(text);
}

/** Whether a row is a total. The word may stand in any cell: often in the 序号 column, merged over several. */
export function isTotalRow(view: SheetView, row: number): boolean {
  return view.filled(row).some((column) => isTotal(labelKey(view.content(row, column))));
}
