import { both } from '../model/locale';
import type { Table } from '../read';
import { indicatorKey, isEmptyCell, isEmptyField, filledRows } from '../read/contents';
import { fold, withoutQuoted } from '../language/spelling';
import { deadlineInProse } from '../language/deadline';
import { JUDGED, tableRule, unchecked, type Remark } from './rule';

/** Document numbers, ranges of years, and words that only refer to a year. They are removed; a year that is left is the text's own. */
const REFERENCES = [
  /[〔【[(]20\d{2}[〕】\])](第?\d+号)?/g,
  /20\d{2}年?[-–—~至到]20\d{2}年?/g,
  /([较比自从欠到]|同比|相比|相较|根据|按照|依据|参照|基于|截至|上一?年度?|历年|以来|印发|下达|关于|结转|调整|清算|兑付|补发|续建|力争|支付)[^,。;，；]{0,12}?20\d{2}年?/g,
  /20\d{2}年?[^,。;，；]{0,12}?(以来|相比|基数|计划|标准|规划|印发|文件|方案|通知|结转|以前|之前|尾款|质保金|未完|入学|下达|末)/g,
];

/** The years a text states as its own, without those in the project's name. */
function statedYears(text: string, project: string): string[] {
  let rest = fold(text).replaceAll(fold(project), '');
  for (const reference of REFERENCES) rest = rest.replace(reference, '');
  rest = withoutQuoted(rest);
  return [...rest.matchAll(/(20\d{2})年/g)].flatMap(([, year]) => year ?? []);
}

function projectOf(table: Table): string {
  const key = table.form.identity.name;
  return (key && table.fields.get(key)?.content) ?? '';
}

export const V09 = tableRule({
  code: 'V09',
  severity: 'hint',
  of: ['targets'],
  title: both('目标或描述里出现别的年度', 'Another year in a goal or description'),
  messages: {
    goals: both(
      '绩效目标里的“{stated}年”不是预算年度 {year} 年。',
      '{stated} in the goals is not the budget year {year}.',
    ),
    description: both(
      '指标描述里的“{stated}年”不是预算年度 {year} 年。',
      '{stated} in the description is not the budget year {year}.',
    ),
  },
  *check(table, { year }): Iterable<Remark> {
    if (year?.source !== 'document') {
      yield unchecked('year');
      return;
    }
    const project = projectOf(table);
    const other = (text: string) => statedYears(text, project).find((stated) => Number(stated) !== year.year);
    const goals = table.fields.get('goals');
    if (goals && !isEmptyField(goals)) yield JUDGED;
    const inGoals = goals && other(goals.content);
    if (goals && inGoals)
      yield {
        at: goals.position,
        field: 'goals',
        message: 'goals',
        values: { stated: inGoals, year: String(year.year) },
      };
    for (const row of filledRows(table)) {
      const description = row.cells.get('description');
      if (description && !isEmptyCell(description)) yield JUDGED;
      // A deadline there is V08's.
      const stated = description && !deadlineInProse(description.content) ? other(description.content) : undefined;
      if (description && stated) {
        yield {
          at: description.position,
          field: indicatorKey(row),
          message: 'description',
          values: { stated, year: String(year.year) },
        };
      }
    }
  },
});
