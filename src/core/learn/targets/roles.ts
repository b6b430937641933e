import { labelConcept } from '../../language/labels';
import { labelKey } from '../../language/spelling';
import type { Area } from '../../model/geometry';
import type { HeadCell } from '../sketch';
import type { Text } from './texts';

/** A text while it is found out what it is. */
interface Cell extends HeadCell {
  readonly isKnown: boolean;
  readonly isClosed: boolean;
}

/** Whether merged areas tell how far a label reaches, and whether somebody has filled the table in. */
export interface Dress {
  readonly isMerged: boolean;
  readonly isFilled: boolean;
  /** Whether the cells below two neighbours are divided as they are. */
  readonly isAlikeBelow: (left: Area, right: Area) => boolean;
}

/**
 * What each text above the indicators is. Words that everybody knows say it themselves; of others their places do: what stands close behind a label is
 * its value, and behind the place of a value comes the next label.
 * @param within from the first row of labels to the one above the indicators, as wide as the table
 */
export function rolesOf(texts: readonly Text[], within: Area, dress: Dress): readonly HeadCell[] {
  const cells: Cell[] = [];
  for (const text of texts) cells.push(cellOf(text, cells, texts, dress));
  const grouped = cells.map((cell) => asGroup(cell, cells, within));
  return withHeads(grouped, within).map(plain);
}

/** Whether somebody has filled a table in: beside a label that names a project or unit stands an answer. */
export function isFilledIn(texts: readonly Text[]): boolean {
  return texts.some((text, at) => {
    const next = texts[at + 1];
    const isBeside = next?.area.top === text.area.top && !next.isKnown && next.says === undefined;
    const concept = labelConcept(labelKey(text.text));
    if (!isBeside || !text.isKnown || text.says !== 'label' || concept === undefined) return false;
    return ['project', 'unit', 'department', 'code'].includes(concept) && !LIKE_LABEL.test(next.text);
  });
}

/** How labels end whose words nobody knows. */
const LIKE_LABEL =
  /(?:人|电话|日期|时间|年度|类[别型]|属性|性质|编码|代码|单位|部门|名称|情况|依据|期限|方式|金额|级别)$/;

function cellOf(text: Text, before: readonly Cell[], all: readonly Text[], dress: Dress): Cell {
  const { area, isKnown, says } = text;
  const made = { area, text: text.text, isKnown };
  if (says === 'value') return { ...made, role: 'value', isGuessed: false, isClosed: true };
  if (says !== undefined) return { ...made, role: 'label', isGuessed: !isKnown, isClosed: says === 'label-and-value' };
  const role = isValue(text, before, all, dress) ? 'value' : 'label';
  // What stands close behind a word that everybody knows is its value.
  const isBesideKnown = role === 'value' && before.at(-1)?.isKnown === true;
  return { ...made, role, isGuessed: !isBesideKnown, isClosed: false };
}

/** Whether a text that does not say so itself is a value. */
function isValue({ area }: Text, before: readonly Cell[], all: readonly Text[], dress: Dress): boolean {
  const { isMerged, isFilled, isAlikeBelow } = dress;
  const last = before.at(-1);
  const own = last && last.area.top <= area.top && last.area.bottom >= area.top ? last : undefined;
  if (own?.area.top !== area.top && isBelowHead(area, before, all)) return true;
  if (own?.role !== 'label' || own.isClosed) return false;
  const isTall = own.area.bottom > area.bottom;
  // Goals and what was reached of them stand side by side over their texts.
  const isOverTexts =
    isGoal(own.text) && before.some((other) => isBesideGroup(other, own)) && isAlikeBelow(own.area, area);
  if (own.area.right === area.left - 1) return !isTall && !isOverTexts;
  return !isMerged && isFilled && !isTall;
}

/** Whether a label over several rows stands directly to the left of another. */
const isBesideGroup = ({ area, role }: Cell, own: Cell): boolean =>
  role === 'label' && area.right === own.area.left - 1 && area.top <= own.area.top && area.bottom > own.area.bottom;

/** Whether a text stands below a label that has no room beside it, in a row without any label. */
function isBelowHead({ top, left }: Area, before: readonly Cell[], all: readonly Text[]): boolean {
  const heads = before.filter(({ area, role }) => role === 'label' && area.bottom === top - 1);
  const over = heads.find(({ area }) => area.left === left);
  const isOfOthers = before.some(
    ({ area, role }) =>
      over &&
      role === 'label' &&
      area.left === over.area.right + 1 &&
      area.top >= over.area.top &&
      area.bottom < over.area.bottom,
  );
  if (!over || over.isClosed || isOfOthers) return false;
  const isLabelled = all.some((text) => text.area.top === top && text.isKnown && text.says === 'label');
  const isFirst = !before.some(({ area }) => area.top === over.area.top && area.left < over.area.left);
  return !isLabelled && !isFirst;
}

/** A label to the left of others, over their rows. */
function asGroup(cell: Cell, cells: readonly Cell[], { bottom: end }: Area): Cell {
  const { area } = cell;
  if (cell.role !== 'label' || cell.isClosed) return cell;
  const next = cells.find((other) => other.area.top === area.top && other.area.left > area.right);
  const isFirst = !cells.some(
    (other) => other.area.left < area.left && other.area.top <= area.top && other.area.bottom >= area.top,
  );
  const bottom = area.bottom > area.top || !isFirst ? area.bottom : lastRowBeside(area, cells, end);
  const isOverRows = cells.some(
    (other) =>
      other.role === 'label' && other.area.top > area.top && other.area.top <= bottom && other.area.left > area.right,
  );
  const isBefore = next?.role === 'label' && next.area.left === area.right + 1 && bottom > next.area.bottom;
  const isEmptyBeside = next === undefined && isOverRows && area.bottom > area.top;
  const isUnmerged = next?.role === 'label' && area.bottom === area.top && bottom > area.top && isOverRows;
  return isBefore || isEmptyBeside || isUnmerged ? { ...cell, area: { ...area, bottom }, role: 'group' } : cell;
}

/** The last row below a label in which nothing stands as far left as it does. */
function lastRowBeside({ top, right }: Area, cells: readonly Cell[], end: number): number {
  const next = cells.find(({ area }) => area.top > top && area.left <= right);
  return next ? next.area.top - 1 : end;
}

/** Labels that stand close together up to the right edge have no room for values beside them: these stand below, or other labels do. */
function withHeads(cells: readonly Cell[], within: Area): readonly Cell[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells)
    if (cell.role === 'label') rows.set(cell.area.top, [...(rows.get(cell.area.top) ?? []), cell]);
  const changed = new Map<Cell, Partial<Cell>>();
  for (const [row, labels] of rows) {
    const beside = cells.filter(({ area, role }) => role === 'group' && area.top <= row && area.bottom >= row);
    const isLone = labels.length === 1 && beside.length === 0;
    if (isLone || labels.some(({ isClosed }) => isClosed)) continue;
    const below = row + 1;
    const next = cells.filter(({ area }) => area.top === below);
    const isTiled = labels.every(({ area }, at) => (labels[at + 1]?.area.left ?? within.right + 1) === area.right + 1);
    const isOverTexts =
      !cells.some(({ area, role }) => area.top === row && role === 'value') &&
      next.length > 0 &&
      next.every(({ role, area }) => role === 'value' && labels.some((label) => label.area.left === area.left));
    const isOfGoals = next.length === 0 && labels.every(({ text }) => isGoal(text));
    if (!isTiled && !isOverTexts && !isOfGoals) continue;
    const isOverLabels = next.some(({ role, area }) => (role === 'label' || role === 'group') && area.top === below);
    for (const label of labels) changed.set(label, isOverLabels ? { role: 'head' } : { isOver: true });
  }
  return cells.map((cell) => ({ ...cell, ...changed.get(cell) }));
}

function isGoal(text: string): boolean {
  const concept = labelConcept(labelKey(text).replace(/\([^()]*\)$/, ''));
  return concept === 'goals' || concept === 'reached';
}

const plain = ({ area, text, role, isGuessed, isOver }: Cell): HeadCell => ({
  area,
  text,
  role,
  isGuessed,
  ...(isOver && { isOver }),
});
