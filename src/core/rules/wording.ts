import { remembered, rememberedText } from '../language/remembered';
import type { IndicatorRow } from '../read';
import { isPlaceholder } from '../language/placeholders';
import { isEmptyCell, isNotApplicable, targetOf } from '../read/contents';
import { squeeze } from '../language/spelling';
import { bareName, isGrade, isIncident, isRate } from '../language/indicator-value';
import { endsInAny, type Vocabulary } from '../language/vocabulary';

/** Which of the rules about wording applies to a value. At most one does, in the order V07, V03 (a rate), V06, V01. */
export type Wording =
  'repeats-name' | 'rate-in-words' | 'graded' | 'unquantified' | 'unreadable' | 'no-unit' | undefined;

/** A text without particles and signs, for comparing: 保障企业的正常运行 = 保障企业正常运行. */
const essence: (text: string) => string = rememberedText((text) => {
  return squeeze(text)
    .replace(/[的了地得,，。、;；:：“”"'（）()]/g, '')
    .replace(/(?:情况|指标)$/, '');
});

/** Names that ask how many or how much: an amount, a count. */
const COUNTED = /(?:率|数|数量|次数|金额|面积|长度|天数|人数|户数|个数)$/;

/** Answers: whether they are true can be told, and there is no quantity to state. */
const YES_OR_NO = /^(?:[是否有]|没有|已?建立|已?设立)$/;

/** What is wrong with the wording of a row's value, if anything. */
export function wordingOf(row: IndicatorRow, vocabulary: Vocabulary): Wording {
  return wordingsBy(vocabulary)(row);
}

const wordingsBy = remembered((vocabulary: Vocabulary) =>
  remembered((row: IndicatorRow) => toldWording(row, vocabulary)),
);

function toldWording(row: IndicatorRow, vocabulary: Vocabulary): Wording {
  const { name, value } = row;
  if (!hasWording(row)) return undefined;
  const [target, called] = [essence(value.content), essence(bareName(name.content))];
  if (target === called || (target.length >= 4 && called.endsWith(target))) return 'repeats-name';
  const read = targetOf(row, vocabulary);
  if (read.kind === 'quantity') {
    const needsNone = read.number.isZero() || endsInAny(bareName(name.content), vocabulary.unitless);
    return read.unit === '' && !needsNone ? 'no-unit' : undefined;
  }
  if (read.kind !== 'words') return undefined;
  if (bareName(name.content).endsWith('率') && isRate(name.content, vocabulary)) return 'rate-in-words';
  if (YES_OR_NO.test(squeeze(value.content))) return undefined;
  if (isGrade(value.content, vocabulary))
    return isIncident(name.content, vocabulary) || /^(?:零|无|不发生|清零|动态清零)/.test(squeeze(value.content))
      ? undefined
      : 'graded';
  if (!/\p{Script=Han}/u.test(read.text)) return 'unreadable';
  // A range states two numbers: 2-3个.
  if (/^\D{0,3}\d+(?:\.\d+)?%?[-~—至到]\d/.test(read.text)) return undefined;
  return COUNTED.test(bareName(name.content)) && /\d/.test(read.text) ? 'unreadable' : 'unquantified';
}

/** Whether a row has a name and a value whose wording can be judged. */
export const hasWording: (row: IndicatorRow) => boolean = remembered((row) => {
  const { name, value } = row;
  return !isEmptyCell(value) && !isEmptyCell(name) && !isPlaceholder(value.content) && !isNotApplicable(row);
});

/** Under 产出 and 成本 a value must be measurable; elsewhere grades in words are usual. */
export function mustBeMeasured({ level1, level2 }: IndicatorRow): boolean {
  const levels = [level1, level2].map((level) => level?.key ?? '');
  return levels.some((key) => key === '产出' || key.endsWith('成本') || ['数量', '质量', '时效'].includes(key));
}
