import { both } from '../model/locale';
import type { PageSource } from './page';

export const V04: PageSource = {
  why: both(
    '合格率、完成率、满意度这类比率不可能超过 100%。',
    'Rates such as 合格率, 完成率 or 满意度 cannot exceed 100 %.',
  ),
  remedy: both('核对数字；如果是增长率，请把名称写清楚。', 'Check the number; if it is a growth rate, name it so.'),
  found: [
    {
      form: 'project-hebei',
      note: both('合格率 ≥950%', 'a pass rate of ≥950%'),
      rows: { 1: { value: '≥950%' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('正好 100%', '100 % exactly'),
      rows: { 1: { value: '≥100%' }, 4: { value: '100比率' } },
    },
    {
      form: 'project-hebei',
      note: both('增长率可以超过 100%', 'a growth rate may'),
      rows: { 4: { name: '产值增长率', value: '≥120%' } },
    },
  ],
};
