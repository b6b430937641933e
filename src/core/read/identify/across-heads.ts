import type { HeadMeaning } from '../../language/budget-words';
import type { Leaf } from '../matrix/leaves';

/** A column of amounts: its key, its head, and what that means. */
export interface AmountColumn {
  readonly key: string;
  readonly leaf: Leaf;
  readonly meaning: HeadMeaning | undefined;
}

const SUM = /^[合小总]计$/;
const isSum = ({ leaf }: AmountColumn): boolean => SUM.test(leaf.key);

/** Amounts that are no parts of what stands before them. */
const APART: ReadonlySet<HeadMeaning | undefined> = new Set<HeadMeaning>([
  'reserved',
  'price',
  'projectFunds',
  'value',
]);

/**
 * What each 合计 and 小计 among the heads is the sum of, as they stand: all that follows it below the same upper heads, or else all that stands before it
 * there; of a group with a 小计 that alone.
 */
export function sumsByHeads(
  amounts: readonly AmountColumn[],
): readonly { readonly total: string; readonly parts: readonly string[] }[] {
  const columns = amounts.filter(({ meaning }) => !APART.has(meaning));
  return columns.filter(isSum).flatMap((total) => {
    const { path } = total.leaf;
    const within = columns.filter(({ leaf }) => path.every((head, at) => leaf.path[at] === head));
    const at = within.indexOf(total);
    const isRival = (one: AmountColumn) => isSum(one) && one.leaf.path.length === path.length;
    const behind = upTo(within.slice(at + 1), isRival);
    const own = behind.length > 0 ? behind : upTo(within.slice(0, at).reverse(), isRival).reverse();
    const parts = outermost(own, path.length).map(({ key }) => key);
    return parts.length > 1 ? [{ total: total.key, parts }] : [];
  });
}

function upTo(columns: readonly AmountColumn[], isEnd: (one: AmountColumn) => boolean): AmountColumn[] {
  const end = columns.findIndex(isEnd);
  return end < 0 ? [...columns] : columns.slice(0, end);
}

/** Of columns below some heads those that make them up: those directly below, and of each further head its 小计, else what makes that up. */
function outermost(columns: readonly AmountColumn[], depth: number): readonly AmountColumn[] {
  const groups: AmountColumn[][] = [];
  for (const column of columns) {
    const before = groups.at(-1);
    const head = column.leaf.path[depth];
    if (before && head !== undefined && before[0]?.leaf.path[depth] === head) before.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first?.leaf.path[depth] === undefined) return group;
    const sum = group.find((one) => isSum(one) && one.leaf.path.length === depth + 1);
    return sum ? [sum] : outermost(group, depth + 1);
  });
}
