import { both } from '../model/locale';
import type { PageSource } from './page';

export const C03: PageSource = {
  why: both(
    '三级指标和指标值缺一不可，否则无法考核；指标描述和确定依据为空时，审核人无法判断指标值是否合理。',
    'Without both a name and a value an indicator cannot be measured; without a description and a basis reviewers cannot judge its value.',
  ),
  remedy: both(
    '把这一行补齐；整行不需要时请连名称一起清空。',
    'Complete the row; if it is not needed, clear its name as well.',
  ),
  found: [
    {
      form: 'project-gansu',
      note: both('有名称没有指标值', 'a name without a value'),
      rows: { 1: { value: '' } },
      findings: [{ at: { row: 1, column: 'value' }, severity: 'error' }],
    },
    {
      form: 'project-gansu',
      note: both('有指标值没有名称', 'a value without a name'),
      rows: { 2: { name: '' } },
      findings: [{ at: { row: 2, column: 'name' }, severity: 'error' }],
    },
    {
      form: 'project-hebei',
      note: both('描述和依据没有填（核实性）', 'no description, no basis (warnings)'),
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
      note: both('表式没有描述和依据两列，不要求填写', 'a form without those two columns does not ask for them'),
    },
    {
      form: 'project-hebei',
      note: both('预留的空行不算漏填', 'a spare empty row is no omission'),
      rows: { 5: { name: '', value: '', description: '', basis: '' } },
    },
  ],
};
