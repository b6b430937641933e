import { both } from '../model/locale';
import { readDate, readSpan } from '../language/date';
import type { IndicatorRow, TargetTable } from '../read';
import { indicatorKey, filledRows } from '../read/contents';
import { inOneLine } from '../language/spelling';
import { deadlineInProse, deadlineValue, type Deadline } from '../language/deadline';
import { isDateFormat } from '../language/display';
import { JUDGED, tableRule, unchecked, type BudgetYear } from './rule';

/**
 * A stated year bounds a deadline on both sides, but for a project that ends later (`last`); the year in a project code only says that none can be
 * earlier.
 */
function isOutside(deadline: Deadline, year: BudgetYear, last: number): boolean {
  return deadline.year < year.year || (year.source === 'document' && deadline.year > Math.max(year.year, last));
}

/** The year in which the project ends, as stated above its indicators; 0 where none is, or the year's targets have a column of their own. */
function endOf({ times: { end, span }, indicators }: TargetTable): number {
  if (indicators.header.second) return 0;
  const [last, period] = [readDate(end?.content ?? ''), readSpan(span?.content ?? '')];
  return last?.year ?? period?.end.year ?? 0;
}

/** Whether kind or name show that the indicator's value is a date: then a bare year is a deadline too. */
function isAboutTime({ level2, name }: IndicatorRow): boolean {
  return /时效|时间|进度/.test(level2?.text ?? '') || /时间|时限|日期|期限|完成|竣工/.test(name.content);
}

/** Dates that do not mean completion of this year's work: beginnings, periods of use or warranty, years of a standard. */
const NO_COMPLETION =
  /启动|开工|开始|起始|质保|保修|服务期|合同期|租期|有效期|决算|公开|上报|标准|基期|立项|批复|跨年|使用年限/;

/** The deadline that a value states. A plain number is not a deadline: 2025.5 may be hectares. */
function deadlineOf(row: IndicatorRow): Deadline | undefined {
  const { value, format, content } = row.value;
  if (typeof value === 'number' && !isDateFormat(format)) return undefined;
  if (NO_COMPLETION.test(row.name.content) || row.level2?.text.includes('可持续')) return undefined;
  const deadline = deadlineValue(content);
  return deadline && (deadline.certain || isAboutTime(row)) ? deadline : undefined;
}

export const V08 = tableRule({
  code: 'V08',
  severity: 'error',
  of: ['targets'],
  title: both('完成时限不在预算年度内', 'A deadline lies outside the budget year'),
  messages: {
    value: both(
      '完成时限“{deadline}”不在预算年度 {year} 年内。',
      'The deadline "{deadline}" is not in the budget year {year}.',
    ),
    description: both(
      '指标描述里的时限“{deadline}”不在预算年度 {year} 年内，请核实。',
      'The deadline "{deadline}" in the description is not in the budget year {year}. Please check.',
    ),
    valueByCode: both(
      '完成时限“{deadline}”早于项目编码中的年度 {year} 年。',
      'The deadline "{deadline}" is before {year}, the year in the project code.',
    ),
    descriptionByCode: both(
      '指标描述里的时限“{deadline}”早于项目编码中的年度 {year} 年，请核实。',
      'The deadline "{deadline}" in the description is before {year}, the year in the project code. Please check.',
    ),
  },
  *check(table, { year }) {
    if (!year) {
      yield unchecked('year');
      return;
    }
    const last = endOf(table);
    const byCode = year.source === 'code' ? 'ByCode' : '';
    for (const row of filledRows(table)) {
      // What is reached in the whole term need not be reached this year.
      if (row.period === 'term') continue;
      const field = indicatorKey(row);
      const inValue = deadlineOf(row);
      if (inValue) yield JUDGED;
      if (inValue && isOutside(inValue, year, last)) {
        yield {
          at: row.value.position,
          field,
          message: `value${byCode}`,
          values: { deadline: inOneLine(inValue.text), year: String(year.year) },
        };
      }
      const description = row.cells.get('description');
      const inProse = description && deadlineInProse(description.content);
      if (inProse) yield JUDGED;
      if (description && inProse && isOutside(inProse, year, last)) {
        yield {
          at: description.position,
          field,
          message: `description${byCode}`,
          severity: 'warning',
          values: { deadline: inProse.text, year: String(year.year) },
        };
      }
    }
  },
});
