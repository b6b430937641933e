import { wordList } from '../language/word-list';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import type { Form } from './schema';

/** F5 单位预算收支总表: where the money comes from on the left, what it is for by functional class on the right. */
export const budgetIncomeExpenditure: Form = {
  id: 'budget-income-expenditure',
  number: 'F5',
  name: { 'zh-CN': '单位预算收支总表', 'en-US': 'Budget: income and expenditure' },
  shelf: 'budget',
  gallery: {
    'zh-CN': { purpose: '单位全部收入和支出的总账，收支两边相等', also: wordList('收支总表 总表') },
    'en-US': { purpose: "All of the unit's income and expenditure; both sides are equal", also: wordList('summary') },
  },
  ribbon: 'insertBudgetIncomeExpenditure',
  unit: '万元',
  sections: [
    {
      kind: 'title',
      pattern: '^(?!.*财政拨款).{0,40}收支(预算)?((总|汇总|总体|情况)(情况)?|(?<=收支预算))(总)?表(\\(.*\\))?$',
    },
    {
      kind: 'matrix',
      numbered: true,
      halves: [
        {
          columns: [
            {
              key: 'source',
              label: '项目',
              aliases: ['收入项目', '项目名称', '收入来源'],
              under: '收入',
              type: 'name',
            },
            {
              key: 'income',
              label: '预算数',
              aliases: ['金额', '本年预算', '本年预算数', '年初预算数', '预算金额', '预算'],
              under: '收入',
              type: 'money',
            },
          ],
          rows: {
            kind: 'fixed',
            items: [
              {
                key: 'generalPublic',
                label: '一般公共预算拨款收入',
                aliases: ['一般公共预算财政拨款收入', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共预算收入'],
                prefix: '一、',
              },
              {
                key: 'fund',
                label: '政府性基金预算拨款收入',
                aliases: [
                  '政府性基金预算财政拨款收入',
                  '政府性基金预算拨款',
                  '政府性基金预算财政拨款',
                  '政府性基金收入',
                ],
                prefix: '二、',
              },
              {
                key: 'stateCapital',
                label: '国有资本经营预算拨款收入',
                aliases: [
                  '国有资本经营预算财政拨款收入',
                  '国有资本经营预算拨款',
                  '国有资本经营预算财政拨款',
                  '国有资本经营收入',
                ],
                prefix: '三、',
              },
              {
                key: 'fiscalAccount',
                label: '财政专户管理资金收入',
                aliases: ['财政专户管理资金', '财政专户核拨收入', '财政专户收入'],
                prefix: '四、',
              },
              { key: 'unitFunds', label: '单位资金', aliases: ['单位资金收入'], prefix: '五、' },
              { key: 'incomeOfYear', label: '本年收入合计', aliases: ['本年收入小计', '本年收入'] },
              { key: 'carryOver', label: '上年结转结余', aliases: ['上年结转', '上年结转和结余', '上年结转收入'] },
              { key: 'incomeTotal', label: '收入总计', aliases: ['收入合计', '收入预算总计', '收入预算合计'] },
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
            {
              key: 'purpose',
              label: '项目',
              aliases: [
                '支出项目',
                '项目名称',
                '支出功能分类科目',
                '支出功能分类',
                '功能分类科目',
                '功能分类',
                '功能科目名称',
                '科目名称',
              ],
              under: '支出',
              type: 'name',
            },
            {
              key: 'expenditure',
              label: '预算数',
              aliases: ['金额', '本年预算', '本年预算数', '年初预算数', '预算金额', '预算'],
              under: '支出',
              type: 'money',
            },
          ],
          rows: {
            kind: 'fixed',
            items: [
              ...FUNCTIONAL_CLASSES,
              { key: 'expenditureOfYear', label: '本年支出合计', aliases: ['本年支出小计', '本年支出'] },
              {
                key: 'carriedForward',
                label: '年终结转结余',
                aliases: ['结转下年', '年终结转', '年终结转和结余', '年末结转结余', '年末结转和结余', '结转下年支出'],
              },
              { key: 'expenditureTotal', label: '支出总计', aliases: ['支出合计', '支出预算总计', '支出预算合计'] },
            ],
            sums: [
              { total: 'expenditureOfYear', parts: FUNCTIONAL_CLASSES.map(({ key }) => key) },
              { total: 'expenditureTotal', parts: ['expenditureOfYear', 'carriedForward'] },
            ],
            rest: 'expenditureOfYear',
          },
        },
      ],
      required: ['incomeTotal.income', 'expenditureTotal.expenditure'],
    },
  ],
  totals: [],
  equal: [['incomeTotal.income', 'expenditureTotal.expenditure']],
  identity: {},
  sample: {
    title: '单位预算收支总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: {
      'generalPublic.income': 900,
      'fund.income': 60,
      'fiscalAccount.income': 40,
      'incomeOfYear.income': 1000,
      'carryOver.income': 20.5,
      'incomeTotal.income': 1020.5,
      '201.expenditure': 700.25,
      '208.expenditure': 80.25,
      '213.expenditure': 240,
      'expenditureOfYear.expenditure': 1020.5,
      'expenditureTotal.expenditure': 1020.5,
    },
    indicators: [],
  },
};
