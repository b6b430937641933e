import { both } from '../model/locale';
import type { PageSource } from './page';

export const C14: PageSource = {
  why: both(
    '自评表要逐条说明目标完成到什么程度、得多少分；空着的指标等于没有评价，总分也不可信。',
    'An evaluation states of each indicator what was reached and how many points that is worth; where this is blank nothing was evaluated, and the total cannot be trusted.',
  ),
  remedy: both(
    '按实际情况补填完成值和得分；没有完成的填 0 并说明原因。',
    'Fill in what was reached and the score; where nothing was, write 0 and say why.',
  ),
  found: [
    {
      paper: 'self-evaluation',
      note: both('一条指标没有实际完成值', 'one indicator without its result'),
      cells: { F13: null },
      findings: [{ at: 'F13' }],
    },
    {
      paper: 'self-evaluation',
      note: both('一条指标没有得分', 'one indicator without its score'),
      cells: { H15: null, H17: 69.5 },
      findings: [{ at: 'H15' }],
    },
    {
      paper: 'self-evaluation',
      note: both('实际完成值整栏没有填（核实性）', 'no result at all (a warning)'),
      cells: { F12: null, F13: null, F14: null, F15: null, F16: null },
      findings: [{ at: 'F12', severity: 'warning' }],
    },
    {
      paper: 'monitoring',
      note: both(
        '监控表一条指标没有执行情况（核实性）',
        'monitoring: one indicator without how far it has come (a warning)',
      ),
      cells: { E12: null },
      findings: [{ at: 'E12', severity: 'warning' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('没有分值的指标不计分', 'an indicator that is worth no points has no score'),
      cells: { G14: null, H14: null, G15: 40, H15: 40 },
    },
    {
      paper: 'monitoring',
      note: both('监控表年中还没有做满意度调查', 'nobody was asked yet whether they are content'),
    },
  ],
};
