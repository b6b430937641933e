import type { FixedRow } from '../../forms';
import { rowLabelKey, rowMeanings } from '../../language/budget-words';
import { labelKey } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { meaningOfRow } from '../matrix/heads';

/** Pairs equal items of two sequences in order, as many as possible; among equal items the earlier one is taken. */
function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  agree: (a: A, b: B) => boolean,
): readonly (readonly [number, number])[] {
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
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && agree(a, b) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/**
 * Pairs rows, given by their labels, with the rows that a form prints; returns pairs of indexes. Rows are paired in the form's order as far
 * as possible; a row that stands elsewhere (本年收入 above its parts) is paired by its label alone. A part (其中) must stand below what it is a part of,
 * with nothing else of the form between.
 */
export function matchRows(
  items: readonly FixedRow[],
  labels: readonly string[],
): readonly (readonly [number, number])[] {
  const pairs = pairRows(items, labels);
  const placeOf = new Map(pairs);
  const isMisplaced = (item: number, place: number): boolean => {
    const level = items[item]?.level ?? 0;
    if (level === 0) return false;
    const whole = placeOf.get(items.findLastIndex((other, at) => at < item && (other.level ?? 0) < level));
    const isBetween = ([other, at]: readonly [number, number]) =>
      (items[other]?.level ?? 0) < level && at > (whole ?? 0) && at < place;
    return whole === undefined || whole > place || pairs.some(isBetween);
  };
  const misplaced = new Set(pairs.filter(([item, place]) => isMisplaced(item, place)).map(([item]) => item));
  if (misplaced.size === 0) return pairs;
  const kept = items.flatMap((item, at) => (misplaced.has(at) ? [] : [{ item, at }]));
  const again = pairRows(
    kept.map(({ item }) => item),
    labels,
  );
  return again.map(([item, place]) => [kept[item]?.at ?? 0, place] as const);
}

function pairRows(items: readonly FixedRow[], labels: readonly string[]): readonly (readonly [number, number])[] {
  const declared = items.map((item) => ({ key: labelKey(item.label), meaning: meaningOfRow(item) }));
  const known = new Set(declared.flatMap(({ key, meaning }) => [key, meaning]));
  const all = labels.map(rowLabelKey).map((key, index) => ({ index, key, meanings: rowMeanings(key) }));
  const agree = (item: (typeof declared)[number], { key, meanings }: (typeof all)[number]) =>
    key === item.key || meanings.some((one) => one === item.meaning);
  const isKnown = ({ key, meanings }: (typeof all)[number]) => known.has(key) || meanings.some((one) => known.has(one));
  // A bare 合计 beside a row of the name itself, as 三公 beside 会议费, is the total of more than that.
  const isOfMore = (total: (typeof all)[number]) =>
    isTotalWord(total.key) &&
    declared.some(
      (item) =>
        agree(item, total) &&
        item.key !== total.key &&
        all.some((other) => !isTotalWord(other.key) && agree(item, other)),
    );
  const found = all.filter((label) => isKnown(label) && !isOfMore(label));
  const pairs = align(declared, found, agree);
  const [rows, places] = [new Set(pairs.map(([item]) => item)), new Set(pairs.map(([, place]) => place))];
  const moved = declared.flatMap((own, item) => {
    if (rows.has(item)) return [];
    const place = found.findIndex((label, index) => !places.has(index) && agree(own, label));
    if (place < 0) return [];
    places.add(place);
    return [[item, place] as const];
  });
  return [...pairs, ...moved].map(([item, place]) => [item, found[place]?.index ?? 0] as const);
}
