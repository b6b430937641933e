import { both } from '../model/locale';
import type { PageSource } from './page';

export const T19: PageSource = {
  why: both(
    '目标里写了“该项目投入资金多少万元”，资金栏却是另一个数，多半是预算调整后只改了一处，或抄错了数字。',
    'A goal that says what the project costs, beside funds that say otherwise: one of the two was not changed with the budget, or digits were swapped.',
  ),
  remedy: both('核对资金栏和目标文字，改成一致。', 'Compare the funds with the text and make them agree.'),
  found: [
    {
      paper: 'dates',
      note: both('100 写成了 110', '110 for 100'),
      cells: { C6: '本项目投入资金110万元，清淤10公里。' },
      findings: [{ at: 'C6', expected: '100', difference: '10' }],
    },
  ],
  silent: [
    {
      paper: 'dates',
      note: both('一致，或只写到整数', 'the same, or in whole figures'),
      cells: { C6: '本项目投入资金100万元，清淤10公里。', E5: 100.4, E8: '≤100.4万元' },
    },
    {
      paper: 'dates',
      note: both('说的是其中一部分，或一个大数', 'a part of it, or about so much'),
      cells: { C6: '安排资金30万元用于清淤；项目申请资金约120万元。' },
    },
    {
      paper: 'dates',
      note: both('说的是几年的总投资', 'the investment of several years'),
      cells: { C6: '项目总投资300万元，分三年实施，清淤10公里。' },
    },
    {
      paper: 'dates',
      note: both('逐项写明各用多少', 'one amount after the other'),
      cells: { C6: '项目投入资金60万元用于清淤；项目投入资金40万元用于护岸。' },
    },
  ],
};
