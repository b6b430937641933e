import { both } from '../model/locale';
import type { PageSource } from './page';

export const T15: PageSource = {
  why: both(
    '得分不能超过分值，各项得分加起来就是总分；对不上的自评表会被退回，评价等级也会定错。',
    'No score can exceed its points, and the scores add up to the total; a self-evaluation that does not add up is sent back, and its grade is wrong.',
  ),
  remedy: both(
    '逐项核对分值和得分，再用公式求和；没有全部完成的指标，按评分标准扣分，或说明为什么不扣。',
    'Check points and scores row by row and add them up with a formula. Where a target was reached in part, take points off by the standard, or say why not.',
  ),
  found: [
    {
      paper: 'self-evaluation',
      note: both('得分大于分值，总分也因此对不上', 'a score above its points, and so the total does not fit'),
      cells: { H12: 24 },
      findings: [
        { at: 'H12', expected: '20', difference: '4' },
        { at: 'H17', expected: '103.5', difference: '-4' },
      ],
    },
    {
      paper: 'self-evaluation',
      note: both('总分与各项得分之和不符', 'a total that is not the sum of the scores'),
      cells: { H17: 98 },
      findings: [{ at: 'H17', expected: '99.5', difference: '-1.5' }],
    },
    {
      paper: 'self-evaluation',
      note: both('只完成一部分却得满分', 'reached in part, yet with all its points'),
      cells: { F12: '2座' },
      findings: [{ at: 'H12', severity: 'warning' }],
    },
    {
      paper: 'self-evaluation',
      note: both('超过了上限却得满分', 'above an upper limit, yet with all its points'),
      cells: { F14: '190万元' },
      findings: [{ at: 'H14', severity: 'warning' }],
    },
    {
      paper: 'scoring',
      note: both('打分表的合计与各项不符', 'a scoring sheet whose total does not fit'),
      cells: { E6: 87 },
      findings: [{ at: 'E6', expected: '86', difference: '1' }],
    },
    {
      paper: 'self-evaluation',
      note: both('表头的自评总分与合计不同', 'another total in the head'),
      cells: { F3: '自评总分', G3: 95.9 },
      findings: [{ at: 'G3', severity: 'warning', expected: '99.5', difference: '-3.6' }],
    },
  ],
  silent: [
    {
      paper: 'self-evaluation',
      note: both('表头的自评总分与合计一致', 'the same total in the head'),
      cells: { F3: '自评总分', G3: 99.5 },
    },
    {
      paper: 'scoring',
      note: both('合计是 50 分的打分表', 'a scoring sheet of 50 points'),
      cells: { D5: 10, E5: 8, D6: 50, E6: 46 },
    },
    {
      paper: 'self-evaluation',
      note: both('总分还没有填', 'a total not yet filled in'),
      cells: { G17: null, H17: null },
    },
    {
      paper: 'self-evaluation',
      note: both('得分还没有填全', 'scores not yet complete'),
      cells: { H15: null, H17: 69.5 },
    },
    {
      paper: 'self-evaluation',
      note: both('总分按折算后填列', 'a total that is converted'),
      cells: { A17: '总分（折算）', H17: 97 },
    },
    {
      paper: 'self-evaluation',
      note: both('有不适用的指标', 'an indicator that does not apply'),
      cells: { F15: '不适用', H15: '不适用', H17: 99.5 },
    },
    {
      paper: 'self-evaluation',
      note: both('有加分项', 'points given besides'),
      cells: { D16: '加分项：获得表彰', G16: 5, H16: 5 },
    },
    {
      paper: 'self-evaluation',
      note: both('“其中”各行的分值写“/”', 'slashes as the points of the parts of the funds'),
      cells: { G7: '/', I7: '/', G8: '/', I8: '/' },
    },
    {
      paper: 'self-evaluation',
      note: both('满意度、定性指标完成情况不按数量比', 'satisfaction and words are not compared as quantities'),
      cells: { F16: '88%', E13: '全部合格', F13: '基本合格' },
    },
    {
      paper: 'self-evaluation',
      note: both('实际完成值没写单位', 'an actual value without a unit'),
      cells: { F12: 3, F13: 1 },
    },
    {
      paper: 'self-evaluation',
      note: both('每项按百分制打分', 'every row scored out of 100'),
      cells: { H12: 95, H13: 90, H14: 100, H15: 100, H16: 98, H17: null },
    },
  ],
};
