import { both } from '../model/locale';
import type { PageSource } from './page';

export const V10: PageSource = {
  why: both(
    '一张表里“≥”和“≧”、“＞”和“>”混着用，汇总筛选时会当成不同的符号。',
    'Where one table mixes ≥ and ≧, or > and ＞, filters and sums take them for different signs.',
  ),
  remedy: both('统一成一种写法。', 'Use one spelling.'),
  found: [
    {
      form: 'project-hebei',
      note: both('多数写“≥”，一处写“≧”', 'one ≧ among several ≥'),
      rows: { 1: { value: '≧95%' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('“≥”和“≤”是两个符号；有的不写符号', '≥ and ≤ are two signs; some values have none'),
    },
    {
      form: 'project-hebei',
      note: both('全表都用“≧”', '≧ throughout'),
      rows: {
        0: { value: '≧10次' },
        1: { value: '≧95%' },
        3: { value: '≦20万元' },
        4: { value: '≧90%' },
        5: { value: '≧95%' },
      },
    },
  ],
};
