import { both } from '../model/locale';
import type { PageSource } from './page';

export const V02: PageSource = {
  why: both(
    '“90百分比”“5次数”“12月”这样的写法容易看错：12月可以是第 12 个月，也可以是 12 个月。',
    '90百分比, 5次数 and 12月 are easily misread: 12月 is December as well as twelve months.',
  ),
  remedy: both('改成常用写法：%、次、个月。', 'Use the common spelling: %, 次, 个月.'),
  found: [
    {
      form: 'project-hebei',
      note: both('百分比 → %，次数 → 次，12月 → 12个月', '百分比, 次数 and 12月'),
      rows: { 0: { value: '≥5次数' }, 1: { value: '≥90百分比' }, 2: { name: '完成时间', value: '≤12月' } },
      findings: [
        { at: { row: 0, column: 'value' } },
        { at: { row: 1, column: 'value' } },
        { at: { row: 2, column: 'value' } },
      ],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('次、%、个月、次/年', 'common units'),
      rows: { 0: { value: '≥5次/年' }, 2: { name: '完成时间', value: '≤12个月' } },
    },
    {
      form: 'project-hebei',
      note: both('“2024年12月”是日期', 'a date'),
      rows: { 2: { value: '2024年12月' } },
    },
  ],
};
