import { matrixOf, type FixedRow, type Form } from '../../forms';
import {
  amountKey,
  headKey,
  headMeanings,
  isComparedHead,
  rowLabelKey,
  rowMeanings,
} from '../../language/budget-words';
import { rememberedHere, rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';

const ORDINAL = ['序号', '行次', '行号'];
/** The levels of a code, each of which may have a column of its own. */
export const CODE_PARTS: readonly string[] = ['类', '款', '项'];
/** Heads of a sum, or of the amount as such, that say nothing of what it is for. */
export const SUB_TOTAL = /^(?:[合小总]计数?|金额|(?:本年|年初)?预算(?:数|金额)?)$/;

/** What a row that a form prints is about; `undefined` for a row that only this form has. */
export function meaningOfRow({ label }: FixedRow): string | undefined {
  return rowMeanings(labelKey(label))[0];
}

/** Splits a head written in one cell with the heads above it: `本年收入-小计`. */
export function inOneCell(key: string): readonly string[] {
  return key.split(/[-—–·/_]+/).filter((part) => part !== '');
}

/** Knows which words are heads of matrices, and which of these stand over other heads. */
export class HeadWords {
  /** Heads as forms print them, which the lexicon need not know. */
  private readonly heads = new Set([...ORDINAL, ...CODE_PARTS]);
  /** The same of rows, as `labelKey`s. */
  private readonly rows = new Set<string>();
  /** Heads that stand over others. */
  private readonly parents = new Set<string>();
  /** What rows say, as `amountKey` or as a meaning, that others print as heads; and whether such a head stands over its parts. */
  private readonly across = new Map<string, boolean>();

  constructor(forms: readonly Form[]) {
    for (const { halves, transposed } of forms.flatMap((form) => matrixOf(form) ?? [])) {
      for (const { columns, rows } of halves) {
        for (const { label, under } of columns) {
          this.heads.add(headKey(labelKey(label)));
          if (under) this.parents.add(headKey(labelKey(under)));
        }
        if (rows.kind !== 'fixed') continue;
        for (const item of rows.items) {
          this.rows.add(labelKey(item.label));
          const isWhole = rows.sums.some(({ total }) => total === item.key);
          for (const word of transposed ? [headKey(labelKey(item.label)), meaningOfRow(item)] : [])
            if (word !== undefined) this.across.set(word, isWhole);
        }
      }
      for (const head of transposed ? [...transposed.besides, ...transposed.further] : [])
        this.across.set(headKey(head), false);
    }
    for (const parent of this.parents) this.heads.add(parent);
  }

  /** Whether a text is a known head. */
  readonly isHead = rememberedHere((key) => {
    const amount = amountKey(key);
    const isAcross = [amount, ...rowMeanings(amount)].some((word) => this.across.has(word));
    return isAcross || this.heads.has(key) || headMeanings(key).length > 0;
  });

  /** Whether a label is a known head, or ends in one: `本年收入-小计`; `key` is a `labelKey`. */
  private readonly isHeadOrLast = rememberedHere((key) => {
    const head = headKey(key);
    return this.isHead(head) || this.isHead(inOneCell(head).at(-1) ?? '');
  });

  /** What a text is among the heads of a row, if it is a word at all; heads beside those of a form's own columns count for nothing. */
  readonly toldBy = rememberedHere((key): 'head' | 'compared' | 'unknown' | undefined => {
    if (!isWordKey(key)) return undefined;
    if (isComparedHead(key) || isYearAlone(key)) return 'compared';
    return this.isHeadOrLast(key) ? 'head' : 'unknown';
  });

  /** Whether a form prints that head over others. */
  isPrintedOver(key: string): boolean {
    return this.parents.has(key);
  }

  /** Whether a head stands over others: as a form prints it, or because what it names has parts. */
  isParent(key: string): boolean {
    const isWhole = [key, ...rowMeanings(key)].some((word) => this.across.get(word));
    return this.isPrintedOver(key) || (isWhole && !isTotalWord(key));
  }

  /** Whether budget tables have rows with that label, so that the text is not a heading of running text. */
  isRow(text: string): boolean {
    const key = rowLabelKey(text);
    return this.rows.has(key) || rowMeanings(key).length > 0;
  }
}

export const isWordKey = rememberedText((key) => {
  const head = headKey(key);
  return head !== '' && (!/^\d/.test(head) || isYearAlone(head));
});

/** 2024年: a head over all amounts of that year. */
const isYearAlone = (key: string): boolean => /^20\d{2}年度?$/.test(key);

/** Whether a head is the 序号 column's. */
export function isOrdinal(key: string): boolean {
  return ORDINAL.includes(key);
}
