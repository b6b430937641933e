import { squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';

const LABELS = ['栏次', '行次', '栏目'];
/** What stands over columns of names, where the other columns have numbers. */
const UNNUMBERED = /^(?:[甲乙丙丁]|\*+|[-—]+)$/;
/** `3`, `(3)`, `3=4+5`. */
const NUMBER = /^\(?(\d{1,2})\)?(?:=.*)?$/;
/** The first column with a number has at most this one. */
const GREATEST_FIRST = 3;

/**
 * The row that numbers the columns (栏次 | 1 | 2 …), if it is the first with content below the heads.
 * @param below the last row of the heads
 * @param apart so many rows further down at most
 */
export function rowOfColumnNumbers(view: SheetView, below: number, apart: number): number | undefined {
  for (let row = below + 1; row <= Math.min(view.used.bottom, below + apart); row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    if (LABELS.includes(view.key(row, filled[0] ?? 0))) return row;
    const texts = filled.map((column) => squeeze(view.content(row, column)));
    const numbers = texts.filter((text) => !UNNUMBERED.test(text)).map((text) => Number(NUMBER.exec(text)?.[1]));
    const isCounting = numbers.length > 1 && numbers.every((number, index) => number === index + (numbers[0] ?? 0));
    return isCounting && Number(numbers[0]) <= GREATEST_FIRST ? row : undefined;
  }
  return undefined;
}
