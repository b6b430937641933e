import { both } from '../model/locale';
import type { PageSource } from './page';

export const T17: PageSource = {
  why: both(
    '年度金额是整个项目期金额的一部分。没有预算不得支出：执行数大于全年预算数，或者一至几月的执行数大于全年预计数，一定有一处填错，或漏填了调整。',
    'What is for the year is a part of what is for the whole term. Nothing is spent without a budget: more spent than budgeted, or more so far than expected for the year, means a slip or a change that was not entered.',
  ),
  remedy: both(
    '核对执行数和预算数；年中追加的，填到全年（调整后）预算数。',
    'Check both amounts. What was added in the year belongs in the changed budget.',
  ),
  found: [
    {
      paper: 'dates',
      note: both('年度金额大于中期金额', 'more for the year than for the whole term'),
      cells: { C5: '中期资金总额', E5: 80, F5: '年度资金总额', G5: 100 },
      findings: [{ at: 'G5', severity: 'error', expected: '80', difference: '20' }],
    },
    {
      paper: 'self-evaluation',
      note: both('全年执行数大于全年预算数', 'more spent than the year’s budget'),
      cells: { F6: 190, F8: 40, H6: '105.56%', H8: '133.3%', I6: 10, H17: 100 },
      findings: [{ at: 'F6', expected: '180', difference: '10' }],
    },
    {
      paper: 'monitoring',
      note: both('1–7月执行数大于全年预计数', 'more so far than expected for the year'),
      cells: { F6: 80 },
      findings: [{ at: 'D6', expected: '80', difference: '10' }],
    },
    {
      paper: 'monitoring',
      note: both('全年预计执行数大于预算数', 'more expected than budgeted'),
      cells: { F6: 210 },
      findings: [{ at: 'F6', expected: '200', difference: '10' }],
    },
  ],
  silent: [
    {
      paper: 'dates',
      note: both('项目只有一年，两个金额相同', 'a project of a single year'),
      cells: { C5: '中期资金总额', E5: 100, F5: '年度资金总额', G5: 100 },
    },
    { paper: 'self-evaluation', note: both('执行数等于预算数', 'all of it spent'), cells: { F6: 180, F8: 30 } },
    {
      paper: 'self-evaluation',
      note: both('年初预算为 0，年中追加', 'nothing at first, added in the year'),
      cells: { D6: 0, D7: 0, D8: 0 },
    },
    {
      paper: 'self-evaluation',
      note: both('执行数大于年初预算，不大于全年预算', 'more than the initial budget, not more than the changed one'),
      cells: { D6: 150, D7: 120, D8: 30 },
    },
  ],
};
