import { both } from '../model/locale';
import type { PageSource } from './page';

export const T11: PageSource = {
  why: both(
    '三项以上的分项各自四舍五入后相加，与合计可能差一两分。这种差异一般不退回，但最好调平。',
    'Three or more rounded parts may add up to a cent or two more or less than the total. It is rarely sent back, but better evened out.',
  ),
  remedy: both('可以把尾差调到最大的一个分项上；不调也可以。', 'Put the difference on the largest part, or leave it.'),
  found: [
    {
      form: 'fixed-assets',
      note: both('四个分项之和比资产总额少一分', 'four parts add up to a cent less than the total'),
      fields: { 'assets.value': 812.41 },
      findings: [{ at: { field: 'assets.value' }, expected: '812.4', difference: '0.01' }],
    },
  ],
  silent: [
    {
      form: 'unit-overall-gansu',
      note: both('只有两个分项时不算尾差', 'two addends are no rounding'),
      fields: { 'expenditure.public': 121.41 },
    },
    {
      form: 'fixed-assets',
      note: both('差一毛不是尾差，由 T02 报', 'ten cents are no rounding; T02 speaks'),
      fields: { 'assets.value': 812.5 },
    },
  ],
};
