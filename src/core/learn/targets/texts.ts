import { amountConcept, amountLabel, isConcept, isWithin, stageOf } from '../../language/concepts';
import { isDateLine } from '../../language/captions';
import { isInstruction, isSentence } from '../../language/instructions';
import { isBlankMark, isPlaceholder } from '../../language/placeholders';
import { labelKey, squeeze } from '../../language/spelling';
import { ticksIn } from '../../language/ticks';
import type { Area } from '../../model/geometry';
import { contains, toA1 } from '../../model/geometry';
import { withoutAnswers } from '../../read/fields/answers';
import { findLabels } from '../../read/fields/labels';
import type { SheetView } from '../../read/sheet/view';
import { repeatedArea } from '../../read/undress/repeated';

/** What a text says of itself: that it is a label, alone or before its value in one cell, or that it can be none. */
export type Says = 'label' | 'label-and-value' | 'value' | undefined;

/** A text above the indicators, with what it says of itself. */
export interface Text {
  readonly area: Area;
  /** As it stands there, in one line; of a label with its value in one cell, the label. */
  readonly text: string;
  readonly says: Says;
  /** Whether its words are known: those of everybody's labels. */
  readonly isKnown: boolean;
}

/** The texts of some rows, from top to bottom, then from left to right; one that is repeated over cells that were merged once counts once. */
export function textsIn(view: SheetView, within: Area): readonly Text[] {
  const known = new Map(
    withoutAnswers(view, findLabels(view, within)).map((hit) => [
      toA1({ row: hit.area.top, column: hit.area.left }),
      hit,
    ]),
  );
  const texts: Text[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    for (const column of view.filled(row, within.left, within.right)) {
      if (texts.some(({ area }) => contains(area, { row, column }))) continue;
      const hit = known.get(toA1({ row, column }));
      const content = view.content(row, column);
      const area = hit?.area ?? repeatedArea(view, row, column);
      // A word that is written one character per row is put together.
      const text = hit && hit.area.bottom > row && labelKey(content) !== hit.key ? hit.key : content;
      texts.push({ area, ...(typeof view.value(row, column) === 'string' ? told(text, hit !== undefined) : VALUE) });
    }
  }
  return texts.map((text, at) => asAnswer(text, texts[at - 1]));
}

const VALUE = { text: '', says: 'value', isKnown: true } as const;

/** A longer text is no label, nor is one with a sentence's marks. */
const LONGEST = 24;
/** What stands before a colon is a label if it is no longer. */
const LONGEST_BEFORE_COLON = 16;
const SENTENCE = /[。；;！!？?，]/;
const FIGURE = /^[-－—+]?[\d,.，．\s]+(?:[%％元]|[万亿]元)?$|^20\d{2}\s?[-年./]/;
const AIM = /^(?:目标|指标)\s?[\d一二三四五六七八九十]*\s?[:：]/;
const PHONE = /\d{7,}/;

function told(content: string, isHit: boolean): Omit<Text, 'area'> {
  const text = content
    .split('\n')
    .map((line) => line.trim())
    .join('');
  const colon = text.search(/[:：]/);
  const hasColon = colon > 0 && colon <= LONGEST_BEFORE_COLON;
  const [before, inline] = hasColon ? [text.slice(0, colon), text.slice(colon + 1).trim()] : ['', ''];
  const amount = amountLabel(text);
  if (amount?.inline !== undefined) {
    const whole = squeeze(text);
    const label = whole.slice(0, whole.length - amount.inline.length).replace(/:$/, '');
    return { text: label, says: 'label-and-value', isKnown: true };
  }
  if (isHit && inline !== '' && !squeeze(before).startsWith('其中'))
    return { text: before, says: 'label-and-value', isKnown: true };
  if (isHit || amount || stageOf(labelKey(text)))
    return { text: text.replace(/[:：]$/, ''), says: 'label', isKnown: true };
  if (isAnswer(text)) return { text, says: 'value', isKnown: true };
  if (hasColon && inline === '') return { text: before, says: 'label', isKnown: false };
  if (hasColon) return { text: before, says: 'label-and-value', isKnown: false };
  return { text, says: undefined, isKnown: false };
}

/** Whether a text can be no label: a figure, a date, boxes to be ticked, what a template leaves where somebody is to write, or a sentence. */
function isAnswer(text: string): boolean {
  return (
    FIGURE.test(text) ||
    isDateLine(squeeze(text)) ||
    PHONE.test(text) ||
    AIM.test(text) ||
    ticksIn(text).offered > 0 ||
    isPlaceholder(text) ||
    isBlankMark(text) ||
    (isInstruction(text) && isSentence(text)) ||
    text.length > LONGEST ||
    SENTENCE.test(text)
  );
}

/** A kind of expenditure is the answer to what kind of project it is: 项目类别 | 特定目标类. */
function asAnswer(text: Text, before: Text | undefined): Text {
  const concept = text.says === 'label' ? amountConcept(labelKey(text.text)) : undefined;
  const isKind = concept !== undefined && isConcept(concept) && isWithin(concept, 'expenditure');
  const isAsked =
    before?.area.top === text.area.top &&
    before.area.right === text.area.left - 1 &&
    /(?:类型|类别|属性|性质)$/.test(labelKey(before.text));
  return isKind && isAsked ? { ...text, says: 'value' } : text;
}
