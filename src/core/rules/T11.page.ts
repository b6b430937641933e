import { both } from '../model/locale';
import type { PageSource } from './page';

export const T11: PageSource = {
  why: both(
    '分项各自四舍五入后相加，与合计可能差最后一位的一两个数。这种差异一般不退回，但最好调平。只有一个分项的合计、项目资金（T01）和收支总额（T03）不算尾差。',
    'Rounded parts may add up to one or two more or less than the total in the last digit. It is rarely sent back, but better evened out. The sum of a single part, a project’s funds (T01) and the two totals of one table (T03) must be exact.',
  ),
  remedy: both('可以把尾差调到最大的一个分项上；不调也可以。', 'Put the difference on the largest part, or leave it.'),
  found: [
    {
      form: 'fixed-assets',
      note: both('四个分项之和比资产总额少一分', 'four parts add up to a cent less than the total'),
      fields: { 'assets.value': 812.41 },
      findings: [{ at: { field: 'assets.value' }, expected: '812.4', difference: '0.01' }],
    },
    {
      form: 'fixed-assets',
      note: both('以元为单位、不列角分的表，差一元是尾差', 'a table in whole 元 that is off by one'),
      captions: ['单位：元'],
      fields: {
        'assets.value': 8125,
        'buildings.value': 4200,
        'vehicles.value': 362,
        'equipment.value': 962,
        'others.value': 2600,
      },
      findings: [{ at: { field: 'assets.value' }, expected: '8124', difference: '1' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('项目资金差一分不是尾差，由 T01 报', 'a cent in a project’s funds is no rounding; T01 speaks'),
      fields: { 'funds.total': 61.01 },
    },
    {
      form: 'fixed-assets',
      note: both('差一毛不是尾差，由 T02 报', 'ten cents are no rounding; T02 speaks'),
      fields: { 'assets.value': 812.5 },
    },
  ],
};
