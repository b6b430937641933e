import type { PageSource } from './page';

export const V11: PageSource = {
  text: {
    'zh-CN': { why: '以文本形式保存的数字，Excel 求和时会跳过，合计就会少。', remedy: '转换成数字。' },
    'en-US': { why: 'Excel leaves numbers stored as text out of its sums.', remedy: 'Convert it to a number.' },
  },
  found: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '预算数是文本“20.00”', 'en-US': 'a budget of "20.00"' },
      fields: { 'funds.total': '20.00', 'funds.fiscal': 20 },
      findings: [{ at: { field: 'funds.total' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: { 'zh-CN': '“315万元”带单位，是文本', 'en-US': '315万元 has its unit' },
      findings: [],
    },
    {
      form: 'project-hebei',
      note: { 'zh-CN': '百分比文本、项目编码', 'en-US': 'percentages as text, the project code' },
      fields: { 'funds.total': 20, 'funds.fiscal': 20 },
      findings: [],
    },
  ],
};
