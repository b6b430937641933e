import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import { cells, matrixForm, under } from './declare';
import type { Form, MatrixColumn, MatrixHalf } from './schema';

/** Sources of the year's income after 财政拨款. */
const OTHER_SOURCES: MatrixColumn[] = [
  { key: 'fiscalAccount', label: '财政专户收入', type: 'money' },
  { key: 'undertaking', label: '事业收入', type: 'money' },
  { key: 'operating', label: '经营收入', type: 'money' },
  { key: 'superior', label: '上级补助收入', type: 'money' },
  { key: 'affiliated', label: '附属单位上缴收入', type: 'money' },
  { key: 'other', label: '其他收入', type: 'money' },
];

/** Columns and sums where 财政拨款 stands in these columns. */
function incomeFrom(fiscal: readonly MatrixColumn[]): MatrixHalf {
  const sources = [...fiscal, ...OTHER_SOURCES];
  return {
    columns: [
      ...FUNCTIONAL_COLUMNS,
      { key: 'total', label: '合计', type: 'money' },
      ...under('本年收入', [{ key: 'ofYear', label: '小计', type: 'money' }, ...sources]),
      { key: 'carryOver', label: '上年结转', type: 'money' },
    ],
    rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
    across: [
      { total: 'total', parts: ['ofYear', 'carryOver'], rule: 'T04' },
      { total: 'ofYear', parts: sources.map(({ key }) => key), rule: 'T02' },
    ],
  };
}

/** F6 单位预算收入总表: income by functional code and by source. */
export const budgetIncome = matrixForm({
  id: 'budget-income',
  number: 'F6',
  name: { 'zh-CN': '单位预算收入总表', 'en-US': 'Budget: income by source' },
  shelf: 'budget',
  purpose: both('全部收入，按资金来源和功能科目列示', 'All income, by source and functional class'),
  alsoCalled: wordList('收入总表 source'),
  title: '^(?!.*(收支|支出)).{0,40}收入((预算)?(总|汇总|总体|情况)(情况)?|预算)(总)?表(\\(.*\\))?$',
  halves: [incomeFrom([{ key: 'fiscal', label: '财政拨款收入', type: 'money' }])],
  required: ['total.total'],
  sample: {
    title: '单位预算收入总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    rows: SAMPLE_CODES,
    fields: cells('total ofYear fiscal other carryOver', [
      ['total', 1020.5, 1000, 960, 40, 20.5],
      ['208', 80.25, 80.25, 80.25],
      ['20805', 80.25, 80.25, 80.25],
      ['2080505', 80.25, 80.25, 80.25],
      ['213', 940.25, 919.75, 879.75, 40, 20.5],
      ['21303', 940.25, 919.75, 879.75, 40, 20.5],
      ['2130301', 700.25, 700.25, 700.25],
      ['2130306', 240, 219.5, 179.5, 40, 20.5],
    ]),
  },
});

/** The same as other provinces print it: 财政拨款 in three columns, one for each budget it comes from. It is only read. */
export const budgetIncomeByBudget: Form = {
  ...budgetIncome,
  sections: budgetIncome.sections.map((section) =>
    section.kind === 'matrix'
      ? {
          ...section,
          halves: [
            incomeFrom([
              { key: 'generalPublic', label: '一般公共预算拨款收入', type: 'money' },
              { key: 'fund', label: '政府性基金预算拨款收入', type: 'money' },
              { key: 'stateCapital', label: '国有资本经营预算拨款收入', type: 'money' },
            ]),
          ],
        }
      : section,
  ),
};
