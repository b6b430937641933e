import { both } from '../model/locale';
import type { PageSource } from './page';

export const T02: PageSource = {
  why: both(
    '合计、小计应等于它的各个分项之和，空着的分项按 0 计。',
    'A total or sub-total must equal the sum of its parts; a blank part counts as 0.',
  ),
  remedy: both(
    '核对合计和每个分项；有分项漏填的请补上。',
    'Check the total and each part; fill in a part that was left out.',
  ),
  found: [
    {
      form: 'unit-overall-gansu',
      note: both('基本支出合计与人员、公用经费之和不等', 'basic expenditure against personnel and public'),
      fields: { 'expenditure.public': 120.4 },
      findings: [{ at: { field: 'expenditure.basic' }, expected: '1169.63', difference: '1' }],
    },
    {
      form: 'budget-income-expenditure',
      note: both('本年收入合计与各项收入之和不等', 'income of the year against its sources'),
      fields: { 'fund.income': 70 },
      findings: [{ at: { field: 'incomeOfYear.income' }, expected: '1010', difference: '-10' }],
    },
    {
      form: 'three-public',
      note: both('公务用车购置及运维费与“其中”两项之和不等', 'official cars against bought and running'),
      fields: { 'carsRunning.total': 4, 'carsRunning.generalPublic': 4 },
      findings: [
        { at: { field: 'cars.total' }, expected: '4', difference: '1' },
        { at: { field: 'cars.generalPublic' }, expected: '4' },
      ],
    },
    {
      form: 'procurement',
      note: both('合计、小计与各行之和不等', 'totals of a list against its rows'),
      fields: { '水质监测.reserved': 20 },
      findings: [
        { at: { field: 'total.reserved' }, expected: '60' },
        { at: { field: '某县水利局小计.reserved' }, expected: '60' },
      ],
    },
  ],
  silent: [
    {
      form: 'unit-overall-gansu',
      note: both(
        '项目支出漏填，支出预算合计因此对不上：由 C01 一并提出',
        'project expenditure is left out, and so the total does not come out: C01 says both',
      ),
      fields: { 'expenditure.project': null },
    },
    {
      form: 'unit-overall-gansu',
      note: both('各合计都对得上', 'all totals agree'),
    },
    {
      form: 'fixed-assets',
      note: both('“其中：办公用房”已含在房屋里；数量不相加', 'offices are part of buildings; counts are not added'),
    },
  ],
};
