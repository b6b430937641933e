import { both } from '../model/locale';
import type { PageSource } from './page';

export const T05: PageSource = {
  why: both(
    '“类”应等于它下面各“款”之和，“款”应等于各“项”之和；表里没有列出下级的科目不核对。一行的编码不以它上面科目的编码开头，而金额只有算在其下才对得上，就是编码写错了。',
    'A class must equal the sum of its sections, a section the sum of its items; a code without any listed below it is not checked. Where a row’s code does not begin with the one above it, but the amounts agree only if it is counted there, the code is wrong.',
  ),
  remedy: both(
    '核对这个科目和它的下级科目；有下级科目漏列的请补上一行。',
    'Check the code and those below it; add a row for a code that was left out.',
  ),
  found: [
    {
      form: 'general-public-expenditure',
      note: both('“款”与各“项”之和不等', 'a section against its items'),
      fields: { '21303.total': 841.25, '213.total': 841.25, 'total.total': 921.5 },
      findings: [{ at: { field: '21303.total' }, expected: '840.25', difference: '1' }],
    },
    {
      form: 'general-public-basic',
      note: both('经济分类：类与款', 'economic codes: class and section'),
      fields: { '302.public': 61.25, '302.total': 61.25, 'total.public': 61.25, 'total.total': 781.5 },
      findings: [
        { at: { field: '302.total' }, difference: '1' },
        { at: { field: '302.public' }, difference: '1' },
      ],
    },
  ],
  silent: [
    {
      form: 'budget-income',
      note: both('类、款、项分层相加，不重复', 'classes, sections and items each add up once'),
    },
    {
      form: 'general-public-basic',
      note: both('只列到“类”，没有下级可比', 'only classes are listed'),
      matrixRows: [{ name: '合计' }, { code: '301', name: '工资福利支出' }, { code: '302', name: '商品和服务支出' }],
    },
  ],
};
