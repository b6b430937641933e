import { rememberedText } from './remembered';
import type { Decimal } from 'decimal.js';
import { squeeze } from './spelling';
import { endsInAny, hasAny, type Vocabulary } from './vocabulary';
import { deadlineValue } from './deadline';
import { moneyUnit } from './money';
import { readTarget, type Comparison } from './target';

/** An indicator's value as the rules about values (V…) see it. */
export type IndicatorValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'deadline' }
  | {
      readonly kind: 'quantity';
      readonly comparison?: Comparison;
      readonly number: Decimal;
      /** In its usual spelling: `百分比` becomes `%`. */
      readonly unit: string;
      /** As written. */
      readonly writtenUnit: string;
    }
  /** Text that states several quantities (`新建管网5906米，阀门井17座`): measurable, though not a single value. */
  | { readonly kind: 'quantities' }
  | { readonly kind: 'words'; readonly text: string };

/** The name of an indicator without its number and without a unit in brackets: `指标1：验收合格率（%）` → `验收合格率`. */
export const bareName: (name: string) => string = rememberedText((name) => {
  return squeeze(name)
    .replace(/^指标\d*[:.、]?/, '')
    .replace(/\((?:[≥≤><=]?[*×]{1,4})?[^()\d*]{1,4}\)$/, '');
});

/** Days, months and periods that are complete targets without a year. */
const TIME_WORDS = [
  /^\d{1,2}月(\d{1,2}[日号]?)?(之?前|以前|[内底末初])?/,
  /^20\d\d年.{0,8}([至到\-~—–]).{0,12}$/,
  /^(每|次)([年月周日天]|季度?|学期)([\d一二三四初末底]|中旬|上旬|下旬|$)/,
  /^(第?[一二三四]季度|上半年|下半年|全年|年内|年底|年末|当年|本年度?|一年|半年|两年|三年)(以?内|之?前|完成|底|末)*$/,
  /(学期|汛期?|供暖季|采暖季|开学|雨季|冬季|入冬)([前初末]|结束)/,
];

/** Classes, marks and levels: Ⅲ类, AAAA级, C30, 等保三级, 一级A标准. */
const GRADE =
  /^(?:达到|不低于)?(?:[一二三四五六ⅠⅡⅢⅣⅤIV\d]+|[A-Ea-e]{1,5})(?:[类级等]|标准)|^C\d{2}$|^等保[二三四]级|级(?:A|B)?标准$|级公路/;

/** Whether a value in words is one of which people can say whether it was reached: a grade, a ratio, a state. */
export function isGrade(text: string, { grades }: Vocabulary): boolean {
  const bare = squeeze(text);
  return grades.includes(bare) || GRADE.test(bare) || GRADE.test(text.trim());
}

/** The unit in brackets at the end of a name: `基础设施验收通过率（%）`, `项目总投入（≥**万元）`. */
function unitInName(name: string): string {
  return (
    /(?:\((?:[≥≤><=]?[*×]{1,4})?([^()\d*]{1,4})\)|\/([^/()\d]{1,3}))$/.exec(squeeze(name))?.slice(1).find(Boolean) ?? ''
  );
}

/** Reads an 指标值, given the indicator's name, which may hold the unit. */
export function readIndicatorValue(name: string, content: string, vocabulary: Vocabulary): IndicatorValue {
  const target = readTarget(content);
  if (target.kind === 'blank') return target;
  const deadline = deadlineValue(content);
  if (deadline && (deadline.certain || hasAny(name, vocabulary.durations))) return { kind: 'deadline' };
  if (target.kind === 'words') {
    if (TIME_WORDS.some((pattern) => pattern.test(target.text))) return { kind: 'deadline' };
    if (/^[≥≤><=]?\d+(?:\.\d+)?[:：]\d+/.test(target.text)) return { kind: 'quantities' }; // a ratio
    return /\d[^\d.,、:：年月日号)）]/.test(target.text.replace(/指标\d+[:：]/g, '')) ? { kind: 'quantities' } : target;
  }
  const writtenUnit = target.unit || unitInName(name);
  const unit = vocabulary.unitSpellings.get(writtenUnit) ?? writtenUnit;
  return {
    kind: 'quantity',
    number: target.number,
    unit,
    writtenUnit,
    comparison: target.comparison,
  };
}

/** Whether a name names a rate: 验收合格率, 满意度, 高科技项目占比; not 进度 or 频率. */
export function isRate(name: string, { rateEndings, notRates }: Vocabulary): boolean {
  const bare = bareName(name);
  return endsInAny(bare, rateEndings) && !endsInAny(bare, notRates);
}

/** Whether the name is of something that should be low: 事故, 投诉, 能耗. */
export function isIncident(name: string, { incidents }: Vocabulary): boolean {
  return hasAny(name, incidents);
}

/** What a unit of measure is for, as far as the rules need to know. */
export function kindOfUnit(unit: string, { timeUnits }: Vocabulary): 'money' | 'percent' | 'time' | 'other' {
  if (unit === '%') return 'percent';
  if (moneyUnit(unit)) return 'money';
  return timeUnits.includes(unit) ? 'time' : 'other';
}
