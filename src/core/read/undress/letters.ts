/** A word is written over at most so many rows below its first. */
const MOST_ROWS = 6;

/** A word put together from the cells of a column, and the last row of it. */
export interface WordDown {
  readonly text: string;
  readonly bottom: number;
}

/**
 * The word that is written from one row of a column downwards, a part of it in each: 总 / 体 / 目 / 标, 服务对象 / 满意度指标. Of several that may be
 * meant the longest: 产出 is a word, and so is 产出指标.
 * @param textAt the text of a row; `undefined` where the word cannot go on
 * @param isBeginning whether a text may still become a word
 */
export function wordDown(
  row: number,
  last: number,
  textAt: (row: number) => string | undefined,
  isWord: (text: string) => boolean,
  isBeginning: (text: string) => boolean = () => true,
): WordDown | undefined {
  let joined = '';
  let whole: WordDown | undefined;
  for (let at = row; at <= Math.min(last, row + MOST_ROWS); at++) {
    const part = textAt(at);
    if (part === undefined) break;
    joined += part;
    if (isWord(joined)) whole = { text: joined, bottom: at };
    if (!isBeginning(joined)) break;
  }
  return whole;
}
