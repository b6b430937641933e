import { both } from '../model/locale';
import type { PageSource } from './page';

export const V14: PageSource = {
  why: both(
    '一行写几项，年底只完成其中一项时没法打分；系统也要求一行一项。',
    'Where one row holds several targets and only one is reached, it cannot be scored; systems ask for one in a row, too.',
  ),
  remedy: both('拆成几行，每行一个名称、一个指标值。', 'Give each a row of its own, with one name and one value.'),
  found: [
    {
      form: 'project-hebei',
      note: both('设备、教师、课程写在一行', 'equipment, teachers and courses in one row'),
      rows: { 0: { name: '采购设备数量、培训教师人数及开通课程数', value: '≥20台，≥100人，≥5门' } },
      findings: [{ at: { row: 0, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('一个区间', 'a range'),
      rows: { 0: { value: '≥5个，≤8个' } },
    },
    {
      form: 'project-hebei',
      note: both('千位分隔的一个数', 'one number with a separator of thousands'),
      rows: { 0: { value: '≥1,234个' } },
    },
    {
      form: 'project-hebei',
      note: both('数量和时限', 'a number and a deadline'),
      rows: { 0: { value: '5个，2024年12月底前完成' } },
    },
  ],
};
