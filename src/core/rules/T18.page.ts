import { both } from '../model/locale';
import type { PageSource } from './page';

export const T18: PageSource = {
  why: both(
    '钱只花了一半，指标却全部满分，或者完成数大大超过目标，审核人都会追问：不是目标定低了，就是数填错了。',
    'Half of the money spent and every point scored, or far more reached than was planned: reviewers will ask whether targets were too low or a number is wrong.',
  ),
  remedy: both(
    '核实数字；情况属实的，在偏差原因里说明。',
    'Check the numbers; if they are right, say why in the column of reasons.',
  ),
  found: [
    {
      paper: 'self-evaluation',
      note: both('执行率 50%，指标全部满分', 'half spent, and all points'),
      cells: { F6: 90, F7: 75, F8: 15, H6: '50%', H7: '50%', H8: '50%', I6: 5, H17: 95 },
      findings: [{ at: 'H6' }],
    },
    {
      paper: 'self-evaluation',
      note: both('完成数是目标的 1.5 倍，没有说明', 'half as much again as the target, without a reason'),
      cells: { F15: '6000人' },
      findings: [{ at: 'F15' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('说明了原因', 'a reason'),
      cells: { F15: '6000人', I15: '年中新增两个村。' },
    },
    {
      paper: 'self-evaluation',
      note: both('成本节约不算超额完成', 'a cost saved is not more than was planned'),
      cells: { F14: '100万元' },
    },
    {
      paper: 'self-evaluation',
      note: both('执行率低，也扣了分', 'little spent, and points taken off'),
      cells: {
        ...{ F6: 90, F7: 75, F8: 15, H6: '50%', H7: '50%', H8: '50%', I6: 5 },
        ...{ F12: '2座', H12: 15, I12: '一座泵站推迟到下年。', H17: 90 },
      },
    },
  ],
};
