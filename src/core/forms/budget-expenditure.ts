import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import { cells, matrixForm } from './declare';

/** F7 单位预算支出总表: expenditure by functional code and by kind. */
export const budgetExpenditure = matrixForm({
  id: 'budget-expenditure',
  number: 'F7',
  name: { 'zh-CN': '单位预算支出总表', 'en-US': 'Budget: expenditure by kind' },
  shelf: 'budget',
  purpose: both('全部支出，按功能科目分基本支出和项目支出', 'All expenditure, basic and by project, by function'),
  alsoCalled: wordList('支出总表 基本支出 项目支出 function'),
  title:
    '^(?!.*(收支|财政拨款|公共预算|政府性基金|基金预算|国有资本|三公|项目支出|基本支出)).{0,40}支出((预算)?(总|汇总|总体|情况)(情况)?|预算)(总)?表(\\(.*\\))?$',
  halves: [
    {
      columns: [
        ...FUNCTIONAL_COLUMNS,
        { key: 'total', label: '合计', type: 'money' },
        { key: 'basic', label: '基本支出', type: 'money' },
        { key: 'project', label: '项目支出', type: 'money' },
        { key: 'operating', label: '经营支出', type: 'money' },
        { key: 'superior', label: '上解上级支出', type: 'money' },
        { key: 'affiliated', label: '对附属单位补助支出', type: 'money' },
      ],
      rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
      across: [{ total: 'total', parts: ['basic', 'project', 'operating', 'superior', 'affiliated'], rule: 'T04' }],
    },
  ],
  required: ['total.total'],
  sample: {
    title: '单位预算支出总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    rows: SAMPLE_CODES,
    fields: cells('total basic project', [
      ['total', 1020.5, 780.5, 240],
      ['208', 80.25, 80.25],
      ['20805', 80.25, 80.25],
      ['2080505', 80.25, 80.25],
      ['213', 940.25, 700.25, 240],
      ['21303', 940.25, 700.25, 240],
      ['2130301', 700.25, 700.25],
      ['2130306', 240, null, 240],
    ]),
  },
});
