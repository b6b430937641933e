import { both } from '../model/locale';
import type { PageSource } from './page';

export const T01: PageSource = {
  why: both(
    '总额应等于各项资金来源之和，空着的来源按 0 计。两边不等，说明有一处填错或漏填。',
    'The total must equal the sum of its sources; a blank source counts as 0. If they differ, one of them is wrong or missing.',
  ),
  remedy: both(
    '核对总额和每一项来源，改正填错的一处。',
    'Check the total and each source, and correct the one that is wrong.',
  ),
  found: [
    {
      form: 'project-gansu',
      note: both('总额 315，来源合计 300', 'a total of 315, sources of 300'),
      fields: { 'funds.total': 315, 'funds.fiscal': 200, 'funds.carryOver': null, 'funds.other': 100 },
      findings: [{ at: { field: 'funds.total' }, expected: '300', difference: '15' }],
    },
    {
      form: 'project-hebei',
      note: both('预算数 20.00，财政资金 18、其他资金 3', 'a budget of 20.00 with 18 and 3'),
      fields: { 'funds.fiscal': 18, 'funds.other': 3 },
      findings: [{ at: { field: 'funds.total' }, expected: '21', difference: '-1' }],
    },
    {
      form: 'unit-overall-gansu',
      note: both('收入预算合计与财政拨款、结转、其他之和不等', 'income total against its sources'),
      fields: { 'income.fiscal': '14,438.25' },
      findings: [{ at: { field: 'income.total' }, expected: '14438.25' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('金额带单位、结转和其他为空', 'amounts with their unit, the other sources blank'),
      fields: { 'funds.total': '315万元', 'funds.fiscal': ' ３１５ 万元', 'funds.carryOver': '', 'funds.other': '-' },
    },
    {
      form: 'project-gansu',
      note: both('0.1 + 0.2 = 0.3，不受计算机二进制误差影响', '0.1 + 0.2 = 0.3 whatever binary floating point says'),
      fields: { 'funds.total': 0.3, 'funds.fiscal': 0.1, 'funds.carryOver': 0.2, 'funds.other': null },
    },
    {
      form: 'project-gansu',
      note: both('总额未填时只报 C01', 'an empty total is C01 alone'),
      fields: { 'funds.total': null },
    },
  ],
};
