import { both } from '../model/locale';
import type { PageSource } from './page';

export const C10: PageSource = {
  why: both(
    '没有完成或扣了分的指标，必须写明原因和改进措施；这是自评和监控要回答的问题。',
    'A target that was missed, or lost points, needs its reason and what will be done: that is what evaluation and monitoring ask.',
  ),
  remedy: both('在本行填写偏差原因及改进措施。', 'State the reason and the measures in this row.'),
  found: [
    {
      paper: 'self-evaluation',
      note: both('扣了分，没有原因', 'points taken off without a reason'),
      cells: { H12: 18, H17: 97.5, I12: null },
      findings: [{ at: 'I12' }],
    },
    {
      paper: 'self-evaluation',
      note: both('扣了分，原因只写“无”', 'points taken off, and 无 for the reason'),
      cells: { H12: 18, H17: 97.5 },
      findings: [{ at: 'I12' }],
    },
    {
      paper: 'monitoring',
      note: both('不可能完成，没有原因', 'cannot be reached, and no reason'),
      cells: { G11: '不可能' },
      findings: [{ at: 'H11' }],
    },
    {
      paper: 'monitoring',
      note: both('有可能完成，没有原因', 'may be reached, and no reason'),
      cells: { G11: '有可能' },
      findings: [{ at: 'H11', severity: 'warning' }],
    },
    {
      paper: 'monitoring',
      note: both('全年预计完不成，没有原因', 'expected to fall short, and no reason'),
      cells: { F11: '80公里' },
      findings: [{ at: 'H11', severity: 'warning' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('写了原因', 'a reason'),
      cells: { H12: 18, H17: 97.5, I12: '一座泵站推迟到下年，已列入计划。' },
    },
    {
      paper: 'self-evaluation',
      note: both('表下统一说明原因', 'reasons stated below for all'),
      cells: { H12: 18, H17: 97.5, A18: '偏差原因及改进措施', B18: '一座泵站推迟到下年，已列入计划。' },
    },
    {
      paper: 'self-evaluation',
      note: both('实际完成值不写单位，或写“达成预期指标”', 'a value without its unit, or 达成预期指标'),
      cells: { F12: 3, F13: '达成预期指标', F15: 4100 },
    },
    {
      paper: 'self-evaluation',
      note: both('没有得分时不追问', 'no points given yet'),
      cells: { H12: null, H17: null },
    },
    {
      paper: 'monitoring',
      note: both('年中完成一半，全年能完成', 'half by the middle of the year, all by its end'),
    },
  ],
};
