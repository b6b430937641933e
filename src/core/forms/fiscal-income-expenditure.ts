import { wordList } from '../language/word-list';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import type { FixedRow, Form } from './schema';

const GENERAL_PUBLIC = {
  label: '一般公共预算拨款',
  aliases: [
    '一般公共预算财政拨款',
    '一般公共预算拨款收入',
    '一般公共预算财政拨款收入',
    '一般公共预算收入',
    '一般公共预算',
  ],
  prefix: '一、',
};
const FUND = {
  label: '政府性基金预算拨款',
  aliases: [
    '政府性基金预算财政拨款',
    '政府性基金预算拨款收入',
    '政府性基金预算财政拨款收入',
    '政府性基金收入',
    '政府性基金预算',
  ],
  prefix: '二、',
};
const STATE_CAPITAL = {
  label: '国有资本经营预算拨款',
  aliases: [
    '国有资本经营预算财政拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营预算财政拨款收入',
    '国有资本经营收入',
    '国有资本经营预算',
  ],
  prefix: '三、',
};

const INCOME: FixedRow[] = [
  { key: 'generalPublic', ...GENERAL_PUBLIC },
  { key: 'fund', ...FUND },
  { key: 'stateCapital', ...STATE_CAPITAL },
  { key: 'incomeOfYear', label: '本年收入合计', aliases: ['本年收入小计', '本年收入'] },
  {
    key: 'carryOver',
    label: '年初财政拨款结转和结余',
    aliases: ['上年结转', '上年结转结余', '年初财政拨款结转结余', '年初结转和结余'],
  },
  { key: 'carryOverGeneralPublic', ...GENERAL_PUBLIC, level: 1 },
  { key: 'carryOverFund', ...FUND, level: 1 },
  { key: 'carryOverStateCapital', ...STATE_CAPITAL, level: 1 },
  { key: 'incomeTotal', label: '收入总计', aliases: ['收入合计'] },
];

/** F8 单位预算财政拨款收支总表: fiscal money only, its expenditure by kind of budget. */
export const fiscalIncomeExpenditure: Form = {
  id: 'fiscal-income-expenditure',
  number: 'F8',
  name: { 'zh-CN': '单位预算财政拨款收支总表', 'en-US': 'Fiscal appropriation: income and expenditure' },
  shelf: 'budget',
  gallery: {
    'zh-CN': { purpose: '财政拨款的来源和去向，三本预算分列', also: wordList('收支 财拨') },
    'en-US': { purpose: 'Where fiscal funds come from and where they go', also: wordList('summary appropriation') },
  },
  unit: '万元',
  sections: [
    {
      kind: 'title',
      pattern: '^.{0,40}财政拨款收支(预算)?((总|汇总|总体|情况)(情况)?|(?<=收支预算))(总)?表(\\(.*\\))?$',
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
              label: '金额',
              aliases: ['预算数', '本年预算', '本年预算数', '年初预算数', '预算金额', '预算'],
              under: '收入',
              type: 'money',
            },
          ],
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
              key: 'total',
              label: '合计',
              aliases: ['小计', '总计', '预算数', '金额', '本年预算', '本年预算数', '年初预算数', '预算金额'],
              under: '支出',
              type: 'money',
            },
            {
              key: 'generalPublic',
              label: '一般公共预算财政拨款',
              aliases: ['一般公共预算', '一般公共预算拨款'],
              under: '支出',
              type: 'money',
            },
            {
              key: 'fund',
              label: '政府性基金预算财政拨款',
              aliases: ['政府性基金预算', '政府性基金预算拨款'],
              under: '支出',
              type: 'money',
            },
            {
              key: 'stateCapital',
              label: '国有资本经营预算财政拨款',
              aliases: ['国有资本经营预算', '国有资本经营预算拨款'],
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
                label: '年末财政拨款结转和结余',
                aliases: ['结转下年', '年终结转', '年终结转结余', '年末财政拨款结转结余', '年末结转和结余'],
              },
              { key: 'expenditureTotal', label: '支出总计', aliases: ['支出合计'] },
            ],
            sums: [
              { total: 'expenditureOfYear', parts: FUNCTIONAL_CLASSES.map(({ key }) => key) },
              { total: 'expenditureTotal', parts: ['expenditureOfYear', 'carriedForward'] },
            ],
            rest: 'expenditureOfYear',
          },
          across: [{ total: 'total', parts: ['generalPublic', 'fund', 'stateCapital'], rule: 'T04' }],
        },
      ],
      required: ['incomeTotal.income', 'expenditureTotal.total'],
    },
  ],
  totals: [],
  equal: [['incomeTotal.income', 'expenditureTotal.total']],
  identity: {},
  sample: {
    title: '单位预算财政拨款收支总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: {
      'generalPublic.income': 900,
      'fund.income': 60,
      'incomeOfYear.income': 960,
      'carryOver.income': 20.5,
      'carryOverGeneralPublic.income': 20.5,
      'incomeTotal.income': 980.5,
      '201.total': 700.25,
      '201.generalPublic': 700.25,
      '208.total': 80.25,
      '208.generalPublic': 80.25,
      '213.total': 200,
      '213.generalPublic': 140,
      '213.fund': 60,
      'expenditureOfYear.total': 980.5,
      'expenditureOfYear.generalPublic': 920.5,
      'expenditureOfYear.fund': 60,
      'expenditureTotal.total': 980.5,
      'expenditureTotal.generalPublic': 920.5,
      'expenditureTotal.fund': 60,
    },
    indicators: [],
  },
};
