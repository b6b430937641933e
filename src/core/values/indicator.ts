import type { Decimal } from 'decimal.js';
import { squeeze } from '../sheet/text';
import { endsInAny, hasAny, VOCABULARY } from '../vocabulary';
import { deadlineValue } from './deadline';
import { moneyUnit } from './money';
import { readTarget, type Comparison } from './target';

/** An indicator's value as the value rules see it. */
export type IndicatorValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'deadline' }
  | {
      readonly kind: 'quantity';
      readonly comparison?: Comparison;
      readonly number: Decimal;
      /** Usual spelling: `百分比` reads as `%`. */
      readonly unit: string;
      /** As written. */
      readonly writtenUnit: string;
    }
  /** Prose that states quantities (`新建管网5906米，阀门井17座`): measurable, though not one value. */
  | { readonly kind: 'quantities' }
  | { readonly kind: 'words'; readonly text: string };

/** The name of an indicator without its number and the unit in brackets: `指标1：验收合格率（%）` → `验收合格率`. */
export function bareName(name: string): string {
  return squeeze(name)
    .replace(/^指标\d*[:.、]?/, '')
    .replace(/\((%|[^()\d]{1,4})\)$/, '');
}

/** The unit a name names in brackets at its end: `基础设施验收通过率（%）`. */
function unitInName(name: string): string {
  return /\((%|[^()\d]{1,4})\)$/.exec(squeeze(name))?.[1] ?? '';
}

export function readIndicatorValue(name: string, content: string): IndicatorValue {
  const target = readTarget(content);
  if (target.kind === 'blank') return target;
  const deadline = deadlineValue(content);
  if (deadline?.certain) return { kind: 'deadline' };
  if (target.kind === 'words') {
    if (/^[(（]?\d{1,2}月(底|末|前|中旬|上旬|下旬)|^年底|^年末/.test(target.text)) return { kind: 'deadline' };
    return /\d+(\.\d+)?[^\d.,、:：年月日号)）]/.test(target.text.replace(/指标\d+[:：]/g, '')) ? { kind: 'quantities' } : target;
  }
  const writtenUnit = target.unit || unitInName(name);
  const spellings: Readonly<Record<string, string>> = VOCABULARY.unitSpellings;
  const unit = spellings[writtenUnit] ?? writtenUnit;
  return { kind: 'quantity', number: target.number, unit, writtenUnit, ...(target.comparison && { comparison: target.comparison }) };
}

/** A name that is a rate: 验收合格率, 满意度, 高科技项目占比; not 进度 or 频率. */
export function isRate(name: string): boolean {
  const bare = bareName(name);
  return endsInAny(bare, VOCABULARY.rateEndings) && !endsInAny(bare, VOCABULARY.notRates);
}

/** Something one wants little of, by its name: 事故, 投诉, 能耗. */
export function isIncident(name: string): boolean {
  return hasAny(name, VOCABULARY.incidents);
}

/** What a unit measures, as far as a rule needs to know. */
export function kindOfUnit(unit: string): 'money' | 'percent' | 'time' | 'other' {
  if (unit === '%') return 'percent';
  if (moneyUnit(unit)) return 'money';
  return (VOCABULARY.timeUnits as readonly string[]).includes(unit) ? 'time' : 'other';
}
