import { both } from '../model/locale';
import type { PageSource } from './page';

export const T13: PageSource = {
  why: both(
    '各项指标的分值合计应为 90（另 10 分留给预算执行率）或 100；合计不对，自评时总分就凑不成 100 分。中央部门的项目，成本、产出、效益、满意度原则上是 20、40、20、10 分，不同的只作提示。',
    'The weights of all indicators come to 90 (with 10 kept for the execution rate) or to 100; otherwise no evaluation can come to 100. For projects of central departments cost, output, benefit and satisfaction have 20, 40, 20 and 10 in principle; what differs is only pointed out.',
  ),
  remedy: both(
    '按重要程度重新分配分值，使合计等于表头或一级指标标明的分数。',
    'Share the points out again by importance, until they come to what the head or the first level states.',
  ),
  found: [
    {
      paper: 'weights',
      note: both('合计 95 分', '95 in all'),
      cells: { F10: 25 },
      findings: [{ at: 'F8', expected: '90', difference: '5' }],
    },
    {
      paper: 'weights',
      note: both('合计 100 分，而表头写明 90 分', '100 in all, while the head says 90'),
      cells: { F8: 30 },
      findings: [{ at: 'F8', severity: 'warning', expected: '90', difference: '10' }],
    },
    {
      paper: 'weights',
      note: both('一级指标标明 50 分，其下只有 40 分', 'a first level of 50 whose indicators come to 40'),
      cells: { B9: '产出指标（50分）' },
      findings: [{ at: 'B9', severity: 'warning', expected: '50', difference: '-10' }],
    },
    {
      paper: 'weights',
      note: both('只在一级指标标明分值，合计 95 分', 'points at the first levels alone, 95 in all'),
      cells: {
        ...{ F8: null, F9: null, F10: null, F11: null, F12: null },
        ...{ B8: '成本指标（20分）', B9: '产出指标（40分）', B11: '效益指标（25分）', B12: '满意度指标（10分）' },
      },
      findings: [{ at: 'B8', severity: 'warning', expected: '90', difference: '5' }],
    },
    {
      form: 'project-central',
      title: '中央部门项目支出绩效目标表',
      note: both('中央部门的项目：产出 30 分，效益 30 分', 'a central department: 30 for output, 30 for benefit'),
      rows: { 1: { weight: 10 }, 3: { weight: 30 } },
      findings: [{ at: { row: 1, column: 'level1' }, severity: 'hint', expected: '40', difference: '-10' }],
    },
  ],
  silent: [
    {
      form: 'project-central',
      note: both('没有写明是中央部门的项目', 'a project that is not said to be of a central department'),
      rows: { 1: { weight: 10 }, 3: { weight: 30 } },
    },
    { paper: 'weights', note: both('合计 90 分', '90 in all') },
    {
      paper: 'weights',
      note: both('合计 100 分，表头没有写分数', '100 in all, and a head without a number'),
      cells: { F7: '权重', F8: 30 },
    },
    {
      paper: 'weights',
      note: both('执行率占 20 分', '20 kept for the execution rate'),
      cells: { F7: '分值', F8: 10 },
    },
    {
      paper: 'weights',
      note: both('写成百分数或小数', 'as percentages or fractions'),
      cells: { F7: '权重', F8: 0.2, F9: 0.2, F10: 0.2, F11: 0.2, F12: 0.1 },
    },
    {
      paper: 'weights',
      note: both('分值一概没有填', 'weights left blank altogether'),
      cells: { F8: null, F9: null, F10: null, F11: null, F12: null },
    },
    {
      paper: 'weights',
      note: both('有一项还没有分值', 'one of them still blank'),
      cells: { F10: null },
    },
    {
      paper: 'weights',
      note: both('一级指标标明的分值与其下相符', 'first levels with the points of their indicators'),
      cells: { B8: '成本指标（20分）', B9: '产出指标（40分）', B11: '效益指标（20分）', B12: '满意度指标（10分）' },
    },
    { paper: 'scoring', note: both('打分表不按 90、100 分', 'scoring sheets come to any whole') },
  ],
};
