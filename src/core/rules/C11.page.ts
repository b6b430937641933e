import { both } from '../model/locale';
import type { PageSource } from './page';

export const C11: PageSource = {
  why: both(
    '完成日期早于开始日期，一定有一处填错；起止时间不含预算年度的项目，当年没有理由安排预算。',
    'A project cannot end before it begins; and one whose period does not contain the budget year has no claim to that year’s budget.',
  ),
  remedy: both(
    '核对开始和完成日期；以前年度的项目支付尾款的，写明情况。',
    'Check both dates. If an earlier project is only paid off, say so.',
  ),
  found: [
    {
      paper: 'dates',
      note: both('完成日期早于开始日期', 'an end before the beginning'),
      cells: { G4: '2023-12-31' },
      findings: [{ at: 'G4' }],
    },
    {
      paper: 'dates',
      note: both('起止时间写在一格里，前后颠倒', 'a period in one cell, the wrong way round'),
      cells: { A4: '项目起止时间', C4: '2024年12月-2024年1月', F4: null, G4: null },
      findings: [{ at: 'C4' }],
    },
    {
      paper: 'dates',
      note: both('实施进度中有一步先完成、后开始（核实性）', 'a step of the plan the wrong way round (a warning)'),
      cells: {
        A4: '实施内容',
        C4: '开始时间',
        F4: null,
        G4: '完成时间',
        A5: '清淤',
        C5: '2024年6月',
        E5: null,
        G5: '2024年4月',
      },
      findings: [{ at: 'G5', severity: 'warning' }],
    },
    {
      paper: 'dates',
      note: both('起止时间不含预算年度', 'a period without the budget year'),
      cells: { C4: '2022-01-01', G4: '2023-12-31' },
      findings: [{ at: 'G4', severity: 'warning' }],
    },
  ],
  silent: [
    {
      paper: 'dates',
      note: both('跨年度的项目', 'a project of several years'),
      cells: { C4: '2023年3月', G4: '2026年12月' },
    },
    {
      paper: 'dates',
      note: both('只写到月，同月开始和完成', 'months alone, beginning and end in the same one'),
      cells: { C4: '2024.6', G4: '2024.6' },
    },
    { paper: 'dates', note: both('长期项目', 'a standing project'), cells: { G4: '长期' } },
    { paper: 'dates', note: both('没有终止日期', 'no end'), cells: { G4: null } },
    {
      paper: 'dates',
      note: both('项目期写年数', 'a period as a number of years'),
      cells: { A4: '项目期', C4: '3年', F4: null, G4: null },
    },
  ],
};
