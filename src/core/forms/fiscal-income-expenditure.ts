import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { expenditureByClass, PURPOSE, SOURCE } from './functional-classes';
import { cells, matrixForm, under } from './declare';
import type { FixedRow } from './schema';

const GENERAL_PUBLIC = {
  label: '一般公共预算拨款',
  prefix: '一、',
};
const FUND = {
  label: '政府性基金预算拨款',
  prefix: '二、',
};
const STATE_CAPITAL = {
  label: '国有资本经营预算拨款',
  prefix: '三、',
};

const INCOME: FixedRow[] = [
  { key: 'generalPublic', ...GENERAL_PUBLIC },
  { key: 'fund', ...FUND },
  { key: 'stateCapital', ...STATE_CAPITAL },
  { key: 'incomeOfYear', label: '本年收入合计' },
  { key: 'carryOver', label: '年初财政拨款结转和结余' },
  { key: 'carryOverGeneralPublic', ...GENERAL_PUBLIC, level: 1 },
  { key: 'carryOverFund', ...FUND, level: 1 },
  { key: 'carryOverStateCapital', ...STATE_CAPITAL, level: 1 },
  { key: 'incomeTotal', label: '收入总计' },
];

/** F8 单位预算财政拨款收支总表: fiscal money only, its expenditure by kind of budget. */
export const fiscalIncomeExpenditure = matrixForm({
  id: 'fiscal-income-expenditure',
  number: 'F8',
  name: { 'zh-CN': '单位预算财政拨款收支总表', 'en-US': 'Fiscal appropriation: income and expenditure' },
  shelf: 'budget',
  purpose: both('财政拨款的来源和去向，三本预算分列', 'Where fiscal funds come from and where they go'),
  alsoCalled: wordList('收支 财拨 summary appropriation'),
  title: '^.{0,40}财政拨款收支((预算)?(总|汇总|总体|情况)(情况)?|预算)(总)?表(\\(.*\\))?$',
  halves: [
    {
      columns: [...under('收入', [SOURCE, { key: 'income', label: '金额', type: 'money' }])],
      rows: {
        kind: 'fixed',
        items: INCOME,
        sums: [
          { total: 'incomeOfYear', parts: ['generalPublic', 'fund', 'stateCapital'] },
          { total: 'carryOver', parts: ['carryOverGeneralPublic', 'carryOverFund', 'carryOverStateCapital'] },
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
            key: 'total',
            label: '合计',
            type: 'money',
          },
          { key: 'generalPublic', label: '一般公共预算财政拨款', type: 'money' },
          { key: 'fund', label: '政府性基金预算财政拨款', type: 'money' },
          {
            key: 'stateCapital',
            label: '国有资本经营预算财政拨款',
            type: 'money',
          },
        ]),
      ],
      rows: expenditureByClass('年末财政拨款结转和结余', '支出总计'),
      across: [{ total: 'total', parts: ['generalPublic', 'fund', 'stateCapital'], rule: 'T04' }],
    },
  ],
  required: ['incomeTotal.income', 'expenditureTotal.total'],
  equal: [['incomeTotal.income', 'expenditureTotal.total']],
  sample: {
    title: '单位预算财政拨款收支总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: {
      ...cells('income', [
        ['generalPublic', 900],
        ['fund', 60],
        ['incomeOfYear', 960],
        ['carryOver', 20.5],
        ['carryOverGeneralPublic', 20.5],
        ['incomeTotal', 980.5],
      ]),
      ...cells('total generalPublic fund', [
        ['201', 700.25, 700.25],
        ['208', 80.25, 80.25],
        ['213', 200, 140, 60],
        ['expenditureOfYear', 980.5, 920.5, 60],
        ['expenditureTotal', 980.5, 920.5, 60],
      ]),
    },
  },
});
