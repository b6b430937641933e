import type { IndicatorRow } from '../read';
import { filledRows, indicatorKey } from '../read/contents';
import { inOneLine } from '../language/spelling';
import { deadlineInProse, deadlineValue, type Deadline } from '../language/deadline';
import { isDateFormat } from '../language/display';
import type { BudgetYear, TableRule } from './rule';

/** A stated year binds both ways; the year in a project code only says that nothing can be due before it. */
function isOutside(deadline: Deadline, year: BudgetYear): boolean {
  return year.source === 'document' ? deadline.year !== year.year : deadline.year < year.year;
}

/** Indicators whose value is a date by their kind or name: there a bare year is a deadline too. */
function isAboutTime({ level2, name }: IndicatorRow): boolean {
  return /时效|时间|进度/.test(level2?.text ?? '') || /时间|时限|日期|期限|完成|竣工/.test(name.content);
}

/** Dates that are no completion of this year's work: beginnings, terms of use and of warranty, years of a standard. */
const NO_COMPLETION =
  /启动|开工|开始|起始|质保|保修|服务期|合同期|租期|有效期|决算|公开|上报|标准|基期|立项|批复|跨年|使用年限/;

/** The deadline a value states. A plain number is none: 2025.5 may be hectares. */
function deadlineOf(row: IndicatorRow): Deadline | undefined {
  const { value, format, content } = row.value;
  if (typeof value === 'number' && !isDateFormat(format)) return undefined;
  if (NO_COMPLETION.test(row.name.content) || row.level2?.text.includes('可持续')) return undefined;
  const deadline = deadlineValue(content);
  return deadline && (deadline.certain || isAboutTime(row)) ? deadline : undefined;
}

export const V08: TableRule = {
  code: 'V08',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '完成时限不在预算年度内',
      why: '年度绩效目标考核的是本预算年度，完成时限落在别的年度就无法考核，多半是沿用了上年的表。',
      remedy: '把时限改到预算年度内。',
      messages: {
        value: '完成时限“{deadline}”不在预算年度 {year} 年内。',
        description: '指标描述里的时限“{deadline}”不在预算年度 {year} 年内，请核实。',
        valueByCode: '完成时限“{deadline}”早于项目编码中的年度 {year} 年。',
        descriptionByCode: '指标描述里的时限“{deadline}”早于项目编码中的年度 {year} 年，请核实。',
      },
    },
    'en-US': {
      title: 'A deadline lies outside the budget year',
      why: "Yearly targets are measured within the budget year; a deadline in another year cannot be, and usually comes from last year's table.",
      remedy: 'Move the deadline into the budget year.',
      messages: {
        value: 'The deadline "{deadline}" is not in the budget year {year}.',
        description: 'The deadline "{deadline}" in the description is not in the budget year {year}. Please check.',
        valueByCode: 'The deadline "{deadline}" is before {year}, the year in the project code.',
        descriptionByCode:
          'The deadline "{deadline}" in the description is before {year}, the year in the project code. Please check.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '2024 年的预算，时限写成 2023 年', 'en-US': 'a budget for 2024 with a deadline in 2023' },
        captions: ['预算年度：2024', '单位：万元'],
        rows: { 2: { name: '完成时限', value: '2023年12月底' } },
        findings: [{ at: { row: 2, column: 'value' }, severity: 'error' }],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '描述里写着上年的时限（核实性）',
          'en-US': "last year's deadline in the description (a warning)",
        },
        captions: ['预算年度：2024', '单位：万元'],
        rows: { 2: { description: '2023年12月底前完成', value: '≤1年' } },
        findings: [{ at: { row: 2, column: 'description' }, severity: 'warning' }],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '表上没有年度：早于项目编码中的 2024 年',
          'en-US': 'no year stated: before the 2024 of the project code',
        },
        rows: { 2: { name: '完成时限', value: '2022-12-31' } },
        findings: [{ at: { row: 2, column: 'value' }, severity: 'error' }],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '依据引用往年数据', 'en-US': 'a basis that cites earlier years' },
        captions: ['预算年度：2024', '单位：万元'],
        rows: { 2: { value: '2024年12月底', basis: '2019-2021年平均值' } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '没有年度可对照：编码是 2024 年立项，时限在其后',
          'en-US': "no year stated, and the deadline is after the code's",
        },
        rows: { 2: { value: '2025年6月底' } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '规划目标年、面积不是完成时限',
          'en-US': 'the year a plan aims at, and an area, are no deadlines',
        },
        captions: ['预算年度：2024', '单位：万元'],
        rows: { 0: { name: '规划目标年', value: '2035年' }, 1: { name: '绿化面积（亩）', value: 2025.5 } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '结转项目名称里有往年', 'en-US': 'a carried-over project with an earlier year in its name' },
        captions: ['预算年度：2024', '单位：万元'],
        fields: { project: '2021年奖励资金' },
        findings: [],
      },
    ],
  },
  *check(table, { year }) {
    if (!year) return;
    const byCode = year.source === 'code' ? 'ByCode' : '';
    for (const row of filledRows(table)) {
      const field = indicatorKey(row);
      const inValue = deadlineOf(row);
      if (inValue && isOutside(inValue, year)) {
        yield {
          at: row.value.position,
          field,
          message: `value${byCode}`,
          values: { deadline: inOneLine(inValue.text), year: String(year.year) },
        };
      }
      const inProse = row.description && deadlineInProse(row.description.content);
      if (row.description && inProse && isOutside(inProse, year)) {
        yield {
          at: row.description.position,
          field,
          message: `description${byCode}`,
          severity: 'warning',
          values: { deadline: inProse.text, year: String(year.year) },
        };
      }
    }
  },
};
