import type { PageSource } from './page';

export const C03: PageSource = {
  text: {
    'zh-CN': {
      why: '三级指标和指标值缺一不可，否则无法考核；指标描述和确定依据为空时，审核人无法判断指标值是否合理。',
      remedy: '把这一行补齐；整行不需要时请连名称一起清空。',
    },
    'en-US': {
      why: 'Without both a name and a value an indicator cannot be measured; without a description and a basis reviewers cannot judge its value.',
      remedy: 'Complete the row; if it is not needed, clear its name as well.',
    },
  },
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
};
