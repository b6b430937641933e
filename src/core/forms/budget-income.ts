import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import type { Form } from './schema';

/** F6 单位预算收入总表: income by functional code and by source. */
export const budgetIncome: Form = {
  id: 'budget-income',
  name: { 'zh-CN': '单位预算收入总表', 'en-US': 'Budget: income by source' },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^(?!.*(收支|支出)).{0,40}收入(预算)?((总|汇总|总体|情况)(情况)?|(?<=收入预算))(总)?表(\\(.*\\))?$' },
    {
      kind: 'matrix',
      numbered: true,
      halves: [
        {
          columns: [
            ...FUNCTIONAL_COLUMNS,
            { key: 'total', label: '合计', aliases: ['总计', '收入合计', '收入总计'], type: 'money' },
            { key: 'ofYear', label: '小计', aliases: ['本年收入小计', '本年收入合计', '本年收入'], under: '本年收入', type: 'money' },
            { key: 'fiscal', label: '财政拨款收入', aliases: ['财政拨款', '财政拨款(补助)收入', '财政补助收入'], under: '本年收入', type: 'money' },
            { key: 'fiscalAccount', label: '财政专户收入', aliases: ['财政专户管理资金', '财政专户管理资金收入', '财政专户核拨收入'], under: '本年收入', type: 'money' },
            { key: 'undertaking', label: '事业收入', under: '本年收入', type: 'money' },
            { key: 'operating', label: '经营收入', aliases: ['事业单位经营收入'], under: '本年收入', type: 'money' },
            { key: 'superior', label: '上级补助收入', under: '本年收入', type: 'money' },
            { key: 'affiliated', label: '附属单位上缴收入', aliases: ['附属单位缴款'], under: '本年收入', type: 'money' },
            { key: 'other', label: '其他收入', under: '本年收入', type: 'money' },
            { key: 'carryOver', label: '上年结转', aliases: ['上年结转结余', '上年结转和结余'], type: 'money' },
          ],
          rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
          across: [
            { total: 'total', parts: ['ofYear', 'carryOver'], rule: 'T04' },
            { total: 'ofYear', parts: ['fiscal', 'fiscalAccount', 'undertaking', 'operating', 'superior', 'affiliated', 'other'], rule: 'T02' },
          ],
        },
      ],
      required: ['total.total'],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位预算收入总表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    rows: SAMPLE_CODES,
    fields: {
      'total.total': 1020.5, 'total.ofYear': 1000, 'total.fiscal': 960, 'total.other': 40, 'total.carryOver': 20.5,
      '208.total': 80.25, '208.ofYear': 80.25, '208.fiscal': 80.25,
      '20805.total': 80.25, '20805.ofYear': 80.25, '20805.fiscal': 80.25,
      '2080505.total': 80.25, '2080505.ofYear': 80.25, '2080505.fiscal': 80.25,
      '213.total': 940.25, '213.ofYear': 919.75, '213.fiscal': 879.75, '213.other': 40, '213.carryOver': 20.5,
      '21303.total': 940.25, '21303.ofYear': 919.75, '21303.fiscal': 879.75, '21303.other': 40, '21303.carryOver': 20.5,
      '2130301.total': 700.25, '2130301.ofYear': 700.25, '2130301.fiscal': 700.25,
      '2130306.total': 240, '2130306.ofYear': 219.5, '2130306.fiscal': 179.5, '2130306.other': 40, '2130306.carryOver': 20.5,
    },
    indicators: [],
  },
};
