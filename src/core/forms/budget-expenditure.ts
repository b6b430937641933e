import { wordList } from '../language/word-list';
import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import type { Form } from './schema';

/** F7 单位预算支出总表: expenditure by functional code and by kind. */
export const budgetExpenditure: Form = {
  id: 'budget-expenditure',
  number: 'F7',
  name: { 'zh-CN': '单位预算支出总表', 'en-US': 'Budget: expenditure by kind' },
  shelf: 'budget',
  gallery: {
    'zh-CN': { purpose: '全部支出，按功能科目分基本支出和项目支出', also: wordList('支出总表 基本支出 项目支出') },
    'en-US': { purpose: 'All expenditure, basic and by project, by functional class', also: wordList('function') },
  },
  unit: '万元',
  sections: [
    {
      kind: 'title',
      pattern:
        '^(?!.*(收支|财政拨款|公共预算|基金|国有资本|三公|项目支出|基本支出)).{0,40}支出(预算)?((总|汇总|总体|情况)(情况)?|(?<=支出预算))(总)?表(\\(.*\\))?$',
    },
    {
      kind: 'matrix',
      numbered: true,
      halves: [
        {
          columns: [
            ...FUNCTIONAL_COLUMNS,
            { key: 'total', label: '合计', aliases: ['总计', '支出合计', '本年支出合计', '支出总计'], type: 'money' },
            { key: 'basic', label: '基本支出', aliases: ['基本支出小计'], type: 'money' },
            { key: 'project', label: '项目支出', aliases: ['项目支出小计'], type: 'money' },
            { key: 'operating', label: '经营支出', aliases: ['事业单位经营支出'], type: 'money' },
            { key: 'superior', label: '上解上级支出', aliases: ['上缴上级支出', '上解上级'], type: 'money' },
            { key: 'affiliated', label: '对附属单位补助支出', aliases: ['对下级单位补助支出'], type: 'money' },
          ],
          rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
          across: [{ total: 'total', parts: ['basic', 'project', 'operating', 'superior', 'affiliated'], rule: 'T04' }],
        },
      ],
      required: ['total.total'],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位预算支出总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    rows: SAMPLE_CODES,
    fields: {
      'total.total': 1020.5,
      'total.basic': 780.5,
      'total.project': 240,
      '208.total': 80.25,
      '208.basic': 80.25,
      '20805.total': 80.25,
      '20805.basic': 80.25,
      '2080505.total': 80.25,
      '2080505.basic': 80.25,
      '213.total': 940.25,
      '213.basic': 700.25,
      '213.project': 240,
      '21303.total': 940.25,
      '21303.basic': 700.25,
      '21303.project': 240,
      '2130301.total': 700.25,
      '2130301.basic': 700.25,
      '2130306.total': 240,
      '2130306.project': 240,
    },
    indicators: [],
  },
};
