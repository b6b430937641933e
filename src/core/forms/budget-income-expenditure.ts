import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { expenditureByClass, PURPOSE, SOURCE } from './functional-classes';
import { cells, matrixForm, under } from './declare';

/** F5 单位预算收支总表: where the money comes from on the left, what it is for by functional class on the right. */
export const budgetIncomeExpenditure = matrixForm({
  id: 'budget-income-expenditure',
  number: 'F5',
  name: { 'zh-CN': '单位预算收支总表', 'en-US': 'Budget: income and expenditure' },
  shelf: 'budget',
  purpose: both('单位全部收入和支出的总账，收支两边相等', "The unit's whole income and expenditure; both are equal"),
  alsoCalled: wordList('收支总表 总表 summary'),
  ribbon: 'insertBudgetIncomeExpenditure',
  title: '^(?!.*财政拨款).{0,40}收支((预算)?(总|汇总|总体|情况)(情况)?|预算)(总)?表(\\(.*\\))?$',
  halves: [
    {
      columns: [...under('收入', [SOURCE, { key: 'income', label: '预算数', type: 'money' }])],
      rows: {
        kind: 'fixed',
        items: [
          {
            key: 'generalPublic',
            label: '一般公共预算拨款收入',
            prefix: '一、',
          },
          {
            key: 'fund',
            label: '政府性基金预算拨款收入',
            prefix: '二、',
          },
          {
            key: 'stateCapital',
            label: '国有资本经营预算拨款收入',
            prefix: '三、',
          },
          {
            key: 'fiscalAccount',
            label: '财政专户管理资金收入',
            prefix: '四、',
          },
          { key: 'unitFunds', label: '单位资金', prefix: '五、' },
          { key: 'incomeOfYear', label: '本年收入合计' },
          { key: 'carryOver', label: '上年结转结余' },
          { key: 'incomeTotal', label: '收入总计' },
        ],
        sums: [
          { total: 'incomeOfYear', parts: ['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds'] },
          { total: 'incomeTotal', parts: ['incomeOfYear', 'carryOver'] },
        ],
        rest: 'incomeOfYear',
      },
    },
    {
      columns: [
        ...under('支出', [
          PURPOSE,
          {
            key: 'expenditure',
            label: '预算数',
            type: 'money',
          },
        ]),
      ],
      rows: expenditureByClass('年终结转结余', '支出总计'),
    },
  ],
  required: ['incomeTotal.income', 'expenditureTotal.expenditure'],
  equal: [['incomeTotal.income', 'expenditureTotal.expenditure']],
  sample: {
    title: '单位预算收支总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: {
      ...cells('income', [
        ['generalPublic', 900],
        ['fund', 60],
        ['fiscalAccount', 40],
        ['incomeOfYear', 1000],
        ['carryOver', 20.5],
        ['incomeTotal', 1020.5],
      ]),
      ...cells('expenditure', [
        ['201', 700.25],
        ['208', 80.25],
        ['213', 240],
        ['expenditureOfYear', 1020.5],
        ['expenditureTotal', 1020.5],
      ]),
    },
  },
});
