import { both } from '../model/locale';
import type { PageSource } from './page';

export const T14: PageSource = {
  why: both(
    '执行率是执行数除以全年（调整后）预算数，自评和监控都从它看进度、计得分；算错了，后面的得分和总分也跟着错。',
    'The rate is what was spent of the year’s (changed) budget; progress and points are judged by it, and the total goes wrong with it.',
  ),
  remedy: both(
    '核对执行数、预算数和执行率，用公式计算；按档次计分的，核实得分与评分标准相符。',
    'Check what was spent, the budget and the rate, and calculate it with a formula. Where points go by steps, see that the score keeps to the standard.',
  ),
  found: [
    {
      paper: 'self-evaluation',
      note: both('171 ÷ 180 是 95%，不是 98%', '171 of 180 is 95 %, not 98 %'),
      cells: { H6: '98%' },
      findings: [{ at: 'H6', expected: '95', difference: '3' }],
    },
    {
      paper: 'self-evaluation',
      note: both('按年初预算算出的执行率', 'a rate of the initial budget'),
      cells: { H6: '85.5%' },
      findings: [{ at: 'H6', severity: 'warning', expected: '95' }],
    },
    {
      paper: 'self-evaluation',
      note: both(
        '年中追加了预算，按年初预算算出的执行率超过 100%',
        'more was added in the year, and the rate of the initial budget is above 100 %',
      ),
      cells: { D6: 150, D7: 120, D8: 30, H6: '114%' },
      findings: [{ at: 'H6', severity: 'error', expected: '95' }],
    },
    {
      paper: 'self-evaluation',
      note: both('执行率 80% 却得满分 10 分', 'all 10 points for 80 %'),
      cells: { F6: 144, F7: 123, H6: '80%', H7: '82%', I6: 10, H17: 100 },
      findings: [{ at: 'I6', severity: 'warning', expected: '8', difference: '2' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('写成小数，或只写数字', 'as a fraction, or without the sign'),
      cells: { H6: 0.95, H7: 100 },
    },
    {
      paper: 'self-evaluation',
      note: both('四舍五入或截去小数', 'rounded, or cut off'),
      cells: { F6: 170, F8: 20, H6: '94.44%', H8: '66.6%', I6: 9.4, H17: 99.4 },
    },
    {
      paper: 'self-evaluation',
      note: both('预算和执行都是 0', 'nothing budgeted and nothing spent'),
      cells: { D8: 50, E8: 0, F8: 0, H8: '100%', E6: 150, F6: 150, H6: '100%', I6: 10, H17: 100 },
    },
    {
      paper: 'self-evaluation',
      note: both('年初没有预算，年中追加', 'nothing at first, added in the year'),
      cells: { D6: 150, D8: 0 },
    },
    {
      paper: 'self-evaluation',
      note: both('执行率空着或画线', 'no rate, or a dash'),
      cells: { H6: null, H7: '—', H8: '/' },
    },
  ],
};
