import { both } from '../model/locale';
import type { PageSource } from './page';

export const C13: PageSource = {
  why: both(
    '项目属性、完成目标可能性等只能有一个答案；没有勾选，或者勾选了几项，审核人不知道以哪一项为准。',
    'What a project is, or whether a target will be reached, has one answer; with none or several, reviewers cannot tell which one counts.',
  ),
  remedy: both('保留正确的一项，其余取消勾选。', 'Tick the one that is true and clear the others.'),
  found: [
    {
      paper: 'dates',
      note: both('两项都没有勾选', 'neither box is ticked'),
      cells: { A4: '项目属性', C4: '□新增项目 □延续项目', F4: null, G4: null },
      findings: [{ at: 'C4' }],
    },
    {
      paper: 'dates',
      note: both('两项都勾选了', 'both boxes are ticked'),
      cells: { A4: '项目属性', C4: '☑新增项目', F4: '√延续项目', G4: null },
      findings: [{ at: 'C4' }],
    },
    {
      paper: 'monitoring',
      note: both('可能性一栏选了两项', 'two possibilities'),
      cells: { G12: '确定能、有可能', H12: '进度较慢' },
      findings: [{ at: 'G12' }],
    },
    {
      paper: 'monitoring',
      note: both('可能性一栏漏填一行', 'one row without a possibility'),
      cells: { G13: null },
      findings: [{ at: 'G13' }],
    },
  ],
  silent: [
    {
      paper: 'dates',
      note: both('勾选了一项', 'one box is ticked'),
      cells: { A4: '项目属性', C4: '新增项目□  延续项目√', F4: null, G4: null },
    },
    {
      paper: 'dates',
      note: both('资金来源可以选几项', 'of some things several may be true'),
      cells: { A4: '资金来源', C4: '☑财政拨款 ☑单位资金', F4: null, G4: null },
    },
    {
      paper: 'monitoring',
      note: both('可能性一栏整栏没有用', 'a column that nobody used'),
      cells: { G11: null, G12: null, G13: null, G14: null },
    },
  ],
};
