import { isUnitCaption } from '../../language/captions';
import { amountLabel, isWithin, wholeOf, type Concept } from '../../language/concepts';
import { behindHeading, withoutNumber } from '../../language/numbering';
import { rememberedText } from '../../language/remembered';
import { labelKey, squeeze, withoutEnd } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import type { Area } from '../../model/geometry';
import type { ColumnBand } from '../sheet/band';
import type { SheetView } from '../sheet/view';
import type { Execution, Fact, FieldReading } from '../table';
import { repeatedArea } from '../undress/repeated';

/** What one build of funds was read as, and its last row. */
export interface Part {
  readonly facts: readonly Fact[];
  readonly executions?: readonly Execution[];
  readonly bottom: number;
}

/** A label of an amount on the sheet. */
export interface Token extends NonNullable<ReturnType<typeof amountLabel>> {
  readonly area: Area;
  readonly text: string;
}

/** A sheet's row as tokens, from left to right; a label repeated over formerly merged cells counts once. */
export function tokensIn(view: SheetView, row: number, { left, right }: ColumnBand): readonly Token[] {
  const tokens: Token[] = [];
  for (const column of view.filled(row, left, right)) {
    if ((tokens.at(-1)?.area.right ?? -1) >= column) continue;
    if (typeof view.value(row, column) !== 'string') continue;
    const labels = labelsIn(view.content(row, column));
    if (labels.length === 0) continue;
    // A label repeated downwards over cells that were merged once counts in the first of them.
    const isRepeated =
      !view.merge(row, column) && view.key(row, column) !== '' && view.key(row - 1, column) === view.key(row, column);
    if (isRepeated) continue;
    const area = repeatedArea(view, row, column);
    if (area.top >= row) for (const label of labels) tokens.push({ area, ...label });
  }
  return tokens;
}

/** The labels of amounts that stand in one cell; a caption of the unit of money is none. Each build of funds goes through the same rows again. */
const labelsIn: (text: string) => readonly Omit<Token, 'area'>[] = rememberedText((text) => {
  if (isUnitCaption(text)) return [];
  const items = itemsIn(text);
  return (items.length > 1 ? items : [behindHeading(text)]).flatMap((item) => {
    const label = amountLabel(item);
    return label ? [{ text: item, ...label }] : [];
  });
});

/** A label with its amount in running text. */
const ITEM = /[^\d:：;；,，。、()（）\s]{2,16}(?:[:：]\s?|\s)\d[\d,.]*\s?(?:[千万亿]|百万)?元?/g;

/** The same with nothing between the two, as a sentence has it: 财政拨款100万元. */
const CLOSE_ITEM = /[^\d:：;；,，。、()（）\s]{2,16}(?:[:：]\s?|\s)?\d[\d,.]*\s?(?:[千万亿]|百万)?元/g;

/** What stands between such amounts where a text states nothing else. */
const BETWEEN = /[:：;；,，。、()（）\s]|其中|包括/g;

/** The amounts that a text states one after the other: 一、财政拨款：6923万元（其中：上级资金：6923万元）二、其他：3683万元. */
function itemsIn(text: string): readonly string[] {
  if (text.length > LONGEST_ITEMS) return [];
  const isOfAmounts = text.replace(CLOSE_ITEM, '').replace(BETWEEN, '') === '';
  return text.match(isOfAmounts ? CLOSE_ITEM : ITEM) ?? [];
}

/** A longer text describes the project. */
const LONGEST_ITEMS = 200;

/** A head or label as it stands in a cell. */
export const labelAt = (view: SheetView, row: number, column: number): Pick<FieldReading, 'label' | 'labelAt'> => ({
  label: squeeze(view.content(row, column)),
  labelAt: { row, column },
});

/** A label as the user wrote it, without its number, 其中 and colon. */
export const labelled = ({ text, area, inline }: Token): Pick<FieldReading, 'label' | 'labelAt'> => ({
  label: withoutEnd(withoutNumber(inline === undefined ? text : (text.split(/[:：]|(?=\d)/)[0] ?? text)), ':：'),
  labelAt: { row: area.top, column: area.left },
});

/** A bare 合计 is the sum of what stands above it in its column: of kinds of expenditure, where they are that. */
export function inContext(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (!isTotalWord(labelKey(token.text))) return token;
    const above = tokens.slice(0, index).filter(({ area }) => area.left === token.area.left);
    const begin = above.findLastIndex(({ text }) => isTotalWord(labelKey(text))) + 1;
    const concept = commonWhole(above.slice(begin).map((one) => one.concept));
    return concept ? { ...token, concept } : token;
  });
}

/** The least thing of which all are parts. */
function commonWhole([first, ...others]: readonly Concept[]): Concept | undefined {
  for (let whole = first && wholeOf(first); whole; whole = wholeOf(whole)) {
    const own = whole;
    if (others.every((other) => isWithin(other, own))) return own;
  }
  return undefined;
}
