import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { expenditureByClass, PURPOSE, SOURCE } from './functional-classes';
import { cells, matrixForm, named, under } from './declare';

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
      columns: [
        ...under('收入', [
          SOURCE,
          { key: 'income', ...named('预算数 金额 本年预算 本年预算数 年初预算数 预算金额 预算'), type: 'money' },
        ]),
      ],
      rows: {
        kind: 'fixed',
        items: [
          {
            key: 'generalPublic',
            ...named(
              '一般公共预算拨款收入 一般公共预算财政拨款收入 一般公共预算拨款 一般公共预算财政拨款 一般公共预算收入',
            ),
            prefix: '一、',
          },
          {
            key: 'fund',
            ...named(
              '政府性基金预算拨款收入 政府性基金预算财政拨款收入 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金收入',
            ),
            prefix: '二、',
          },
          {
            key: 'stateCapital',
            ...named(
              '国有资本经营预算拨款收入 国有资本经营预算财政拨款收入 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营收入',
            ),
            prefix: '三、',
          },
          {
            key: 'fiscalAccount',
            ...named('财政专户管理资金收入 财政专户管理资金 财政专户核拨收入 财政专户收入'),
            prefix: '四、',
          },
          { key: 'unitFunds', ...named('单位资金 单位资金收入'), prefix: '五、' },
          { key: 'incomeOfYear', ...named('本年收入合计 本年收入小计 本年收入') },
          { key: 'carryOver', ...named('上年结转结余 上年结转 上年结转和结余 上年结转收入') },
          { key: 'incomeTotal', ...named('收入总计 收入合计 收入预算总计 收入预算合计') },
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
            ...named('预算数 金额 本年预算 本年预算数 年初预算数 预算金额 预算'),
            type: 'money',
          },
        ]),
      ],
      rows: expenditureByClass(
        '年终结转结余 结转下年 年终结转 年终结转和结余 年末结转结余 年末结转和结余 结转下年支出',
        '支出总计 支出合计 支出预算总计 支出预算合计',
      ),
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
