import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import { inOneLine } from '../language/spelling';
import type { Objection, TableRule } from './rule';

export const C03: TableRule = {
  code: 'C03',
  severity: 'error',
  scope: 'within-table',
  basis: ['财预〔2015〕88号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '指标行没有填完整',
      why: '三级指标和指标值缺一不可，否则无法考核；指标描述和确定依据为空时，审核人无法判断指标值是否合理。',
      remedy: '把这一行补齐；整行不需要时请连名称一起清空。',
      messages: {
        noValue: '指标“{name}”没有指标值。',
        noName: '这一行有指标值“{value}”，却没有三级指标名称。',
        noDescription: '指标“{name}”没有绩效指标描述。',
        noBasis: '指标“{name}”没有填写指标值确定依据。',
      },
    },
    'en-US': {
      title: 'Indicator row is half filled',
      why: 'Without both a name and a value an indicator cannot be measured; without a description and a basis reviewers cannot judge its value.',
      remedy: 'Complete the row; if it is not needed, clear its name as well.',
      messages: {
        noValue: 'Indicator "{name}" has no target value.',
        noName: 'This row has the value "{value}" but no third-level indicator.',
        noDescription: 'Indicator "{name}" has no description.',
        noBasis: 'Indicator "{name}" has no basis for its value.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-gansu',
        note: { 'zh-CN': '有名称没有指标值', 'en-US': 'a name without a value' },
        rows: { 1: { value: '' } },
        findings: [{ at: { row: 1, column: 'value' }, severity: 'error' }],
      },
      {
        form: 'project-gansu',
        note: { 'zh-CN': '有指标值没有名称', 'en-US': 'a value without a name' },
        rows: { 2: { name: '' } },
        findings: [{ at: { row: 2, column: 'name' }, severity: 'error' }],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '描述和依据没有填（核实性）', 'en-US': 'no description, no basis (warnings)' },
        rows: { 0: { description: '', basis: '/' } },
        findings: [
          { at: { row: 0, column: 'description' }, severity: 'warning' },
          { at: { row: 0, column: 'basis' }, severity: 'warning' },
        ],
      },
    ],
    silent: [
      {
        form: 'project-gansu',
        note: {
          'zh-CN': '表式没有描述和依据两列，不要求填写',
          'en-US': 'a form without those two columns does not ask for them',
        },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '预留的空行不算漏填', 'en-US': 'a spare empty row is no omission' },
        rows: { 5: { name: '', value: '', description: '', basis: '' } },
        findings: [],
      },
    ],
  },
  *check(table): Iterable<Objection> {
    for (const row of filledRows(table)) {
      const field = indicatorKey(row);
      const name = inOneLine(row.name.content);
      if (isEmptyCell(row.value)) yield { at: row.value.position, field, message: 'noValue', values: { name } };
      if (isEmptyCell(row.name)) {
        yield { at: row.name.position, field, message: 'noName', values: { value: inOneLine(row.value.content) } };
        continue; // what the row is called is the first question
      }
      if (row.description && isEmptyCell(row.description)) {
        yield { at: row.description.position, field, message: 'noDescription', severity: 'warning', values: { name } };
      }
      if (row.basis && isEmptyCell(row.basis)) {
        yield { at: row.basis.position, field, message: 'noBasis', severity: 'warning', values: { name } };
      }
    }
  },
};
