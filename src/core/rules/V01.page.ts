import { both } from '../model/locale';
import type { PageSource } from './page';

export const V01: PageSource = {
  why: both(
    '指标值应当是“符号 + 数字 + 单位”，例如“≥12次”。只有数字没有单位，考核时不知道是几次、几项还是百分之几。',
    'A value is sign, number and unit, such as ≥12次. A bare number may mean times, items or per cent.',
  ),
  remedy: both('补上计量单位；符号可以不写。', 'Add the unit; the sign may be left out.'),
  found: [
    {
      form: 'project-gansu',
      note: both('只写了 1，没有单位（数字或文字都一样）', 'a bare 1, as number or as text'),
      rows: { 1: { value: 1 }, 2: { value: ' 1' } },
      findings: [{ at: { row: 1, column: 'value' } }, { at: { row: 2, column: 'value' } }],
    },
    {
      form: 'project-gansu',
      note: both('“???”', '???'),
      rows: { 1: { value: '???' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('没有符号、前面有空格、单位写在名称里', 'no sign, leading blanks, the unit in the name'),
      rows: { 1: { value: '     24次/年' }, 2: { name: '项目签约率（%）', value: 30 } },
    },
    {
      form: 'project-hebei',
      note: both('日期、区间', 'a date, a range'),
      rows: { 0: { value: '2-3次' }, 2: { value: '2024年12月底' } },
    },
  ],
};
