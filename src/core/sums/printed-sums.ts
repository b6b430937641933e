import { greatest, least } from '../model/geometry';
import type { MatrixHalf } from '../forms';
import { rowLabelKey } from '../language/budget-words';
import { amountConcept, isWithin } from '../language/concepts';
import { withoutNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import { keysOf, sumOf, type Row, type RowSum } from './claim';
import { hierarchyOf } from './row-hierarchy';

type FixedRows = Extract<MatrixHalf['rows'], { kind: 'fixed' }>;

/**
 * A 合计 that the form does not print, over all other rows as their numbers show it: 三公 and, beside it, 会议费 and 培训费. The total that takes the
 * rest in the form is one of its parts.
 */
function sumOfAll({ rest }: FixedRows, rows: readonly Row[]): readonly RowSum[] {
  const [whole, ...others] = rows;
  if (whole?.kind !== 'extra' || !isTotalWord(squeeze(whole.text))) return [];
  const hierarchy = hierarchyOf(rows);
  const parts = hierarchy.outermost(others);
  const isSure =
    others.every((row) => hierarchy.contains(whole, row)) &&
    new Set(parts.map(hierarchy.depth)).size === 1 &&
    parts.length > 1 &&
    parts.some(({ key }) => key === rest);
  return isSure ? [sumOf('T02', whole, parts)] : [];
}

/** Rows that the form prints as totals of others, and a 合计 that it does not print (T02). */
export function printedSums(declared: FixedRows, rows: readonly Row[]): readonly RowSum[] {
  const printed = declared.sums.flatMap(({ total, parts }): RowSum[] => {
    const whole = rows.find(({ key }) => key === total);
    if (!whole) return [];
    const { keys, takesRest } = partsOf(declared, rows, total);
    const known = rows.filter(({ key }) => keys.includes(key));
    const more = takesRest && known.length > 0 ? extraRows(rows, whole, known) : [];
    const sum = { rule: 'T02', total, parts } as const;
    if (more.length === 0) {
      const strangers = takesRest ? [] : rowsBetween(rows, known, whole);
      const readings = strangers.length > 0 ? [known, [...known, ...strangers]] : [known];
      return [{ readings: readings.map(keysOf), isOpen: strangers.length > 0, ...sum }];
    }
    const hierarchy = hierarchyOf(rows);
    const all = rows.filter((row) => known.includes(row) || more.includes(row));
    const outermost = hierarchy.outermost(all);
    const depths = new Set(known.map(hierarchy.depth));
    const inside = outermost.filter((row) => hierarchy.contains(whole, row));
    const named = all.filter((row) => !more.includes(row) || !isWholeOf(row, known));
    const apart = all.filter((row) => !hierarchy.isPart(row));
    const readings = [
      outermost,
      all.filter((row) => apart.includes(row) || known.includes(row)),
      known,
      inside,
      ...(named.length < all.length ? [hierarchy.outermost(named)] : []),
    ];
    // Where some rows are numbered and others are not, what is a part of what cannot be told.
    const numbered = apart.map((row) => hierarchy.depth(row) > 0);
    const isOpen =
      new Set(numbered).size > 1 || outermost.some((row) => more.includes(row) && !depths.has(hierarchy.depth(row)));
    return [{ ...sum, readings: readings.map(keysOf), isOpen }];
  });
  return [...printed, ...sumOfAll(declared, rows)];
}

/** Whether a row is by its name the sum of some others: 财政拨款 of 一般公共预算 and 政府性基金预算, be they numbered or not. */
function isWholeOf(row: Row, others: readonly Row[]): boolean {
  const whole = amountConcept(rowLabelKey(row.text));
  return (
    whole !== undefined &&
    others.some(({ text }) => {
      const part = amountConcept(rowLabelKey(text));
      return part !== undefined && isWithin(part, whole);
    })
  );
}

/** Rows with amounts between the parts of a total and the total that the form does not print: 用事业基金弥补收支差额. */
function rowsBetween(rows: readonly Row[], parts: readonly Row[], total: Row): readonly Row[] {
  const first = least(parts.map((row) => rows.indexOf(row)));
  return rows
    .slice(first + 1, Math.max(first + 1, rows.indexOf(total)))
    .filter(({ kind, isWithoutAmounts, text }) => kind === 'extra' && !isWithoutAmounts && withoutNumber(text) !== '');
}

/** The rows of the table that make up a total. A sub-total without a row is replaced by its own parts. */
function partsOf(
  declared: FixedRows,
  rows: readonly Row[],
  total: string,
): { readonly keys: readonly string[]; readonly takesRest: boolean } {
  const parts = declared.sums.find((sum) => sum.total === total)?.parts ?? [];
  const below = parts.map((part) =>
    rows.some(({ key }) => key === part) ? { keys: [part], takesRest: false } : partsOf(declared, rows, part),
  );
  return {
    keys: below.flatMap(({ keys }) => keys),
    takesRest: declared.rest === total || below.some(({ takesRest }) => takesRest),
  };
}

/**
 * Rows that the form does not print but that may belong to a total: those above it, or, if it comes before all that it has for sure, those
 * among them; below a first row all. A row without amounts is no part of any.
 */
function extraRows(rows: readonly Row[], total: Row, known: readonly Row[]): readonly Row[] {
  const at = rows.indexOf(total);
  const places = known.map((row) => rows.indexOf(row));
  const isAbove = places.every((place) => place > at);
  const end = at === 0 ? rows.length : greatest(places);
  return rows.filter(({ kind, text, isWithoutAmounts }, index) => {
    const label = withoutNumber(text);
    const isNear = isAbove ? index > at && index < end : index < at;
    if (!isNear || kind !== 'extra' || isWithoutAmounts || label === '') return false;
    return !/^(?:其中|#)/.test(squeeze(label)) && !/总?计$/.test(label);
  });
}
