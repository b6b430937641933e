import { FUNCTIONAL_CLASSES } from '../language/functional-classes';
import { chineseNumber } from '../language/numbering';
import { wordList } from '../language/word-list';
import type { FixedRow, MatrixColumn, MatrixHalf } from './schema';

/** The classes as rows of a form; their keys are the codes. */
const CLASSES: readonly FixedRow[] = Object.entries(FUNCTIONAL_CLASSES).map(([key, words], index) => ({
  key,
  label: wordList(words)[0] ?? '',
  prefix: `${chineseNumber(index + 1)}、`,
}));

/** What the money is for, in tables of income and expenditure. */
export const PURPOSE: MatrixColumn = { key: 'purpose', label: '项目', type: 'name' };

/** Where the money comes from, in the same tables. */
export const SOURCE: MatrixColumn = { key: 'source', label: '项目', type: 'name' };

/**
 * The rows of their expenditure: the classes, their sum, what is carried forward, and the grand total.
 * @param carriedForward what the form calls what is left at the end of the year
 * @param total what it calls the grand total
 */
export function expenditureByClass(carriedForward: string, total: string): MatrixHalf['rows'] {
  return {
    kind: 'fixed',
    items: [
      ...CLASSES,
      { key: 'expenditureOfYear', label: '本年支出合计' },
      { key: 'carriedForward', label: carriedForward },
      { key: 'expenditureTotal', label: total },
    ],
    sums: [
      { total: 'expenditureOfYear', parts: CLASSES.map(({ key }) => key) },
      { total: 'expenditureTotal', parts: ['expenditureOfYear', 'carriedForward'] },
    ],
    rest: 'expenditureOfYear',
  };
}
