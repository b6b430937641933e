import { both } from '../model/locale';
import type { PageSource } from './page';

export const C07: PageSource = {
  why: both(
    '同一个二级指标下出现两个相同的三级指标，考核时会重复计分，多半是复制后没有改名。',
    'Two like indicators under one second level would be scored twice; usually a copy was not renamed.',
  ),
  remedy: both('改成不同的名称，或删去重复的一条。', 'Give it a name of its own, or remove one.'),
  found: [
    {
      form: 'project-hebei',
      note: both('数量指标下两个“检查次数”', '检查次数 twice'),
      rows: { 1: { level2: '数量指标', name: '检查次数' } },
      findings: [{ at: { row: 1, column: 'name' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both(
        '二级指标逐行重复，或三级指标与二级同名，都正常',
        'a repeated second level, or a third level named like the second, is usual',
      ),
      rows: { 1: { level2: '数量指标', name: '检查人次' }, 5: { name: '服务对象满意度指标' } },
    },
    {
      form: 'project-hebei',
      note: both('不同二级指标下同名', 'like names under different second levels'),
      rows: { 4: { name: '检查合格率' } },
    },
  ],
};
