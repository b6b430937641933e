import { both } from '../model/locale';
import type { PageSource } from './page';

export const C01: PageSource = {
  why: both(
    '表中必填的项目是空的，审核时无从核对，会被退回。“—”“/”“无”也按未填处理。',
    'A field the form requires is empty, so reviewers cannot check it and will send it back. A dash, a slash or 无 counts as empty.',
  ),
  remedy: both(
    '在标出的单元格里填写；确实没有的金额请填 0。',
    'Fill in the marked cell; where there really is no amount, enter 0.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('绩效目标没有填写', 'the goal is not filled in'),
      fields: { goals: '' },
      findings: [{ at: { field: 'goals' } }],
    },
    {
      form: 'project-hebei',
      note: both('用“—”代替了项目编码和资金用途', 'dashes instead of the project code and the purpose'),
      fields: { code: '—', purpose: '/' },
      findings: [{ at: { field: 'code' } }, { at: { field: 'purpose' } }],
    },
    {
      form: 'project-gansu',
      note: both('主管部门及代码未填（核实性）', 'department and code missing (a warning)'),
      fields: { department: null },
      findings: [{ at: { field: 'department' }, severity: 'warning' }],
    },
    {
      form: 'unit-overall-gansu',
      note: both('项目支出空着，而支出预算合计大于基本支出', 'project expenditure blank while the total needs it'),
      fields: { 'expenditure.project': null },
      findings: [{ at: { field: 'expenditure.project' }, expected: '300' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('没有上年结转和其他资金：空白就是 0', 'no carry-over, no other funds: blank means 0'),
      fields: { 'funds.total': 200, 'funds.fiscal': 200, 'funds.carryOver': null, 'funds.other': '—' },
      rows: { 0: { value: '≤200万元' } },
    },
    {
      form: 'unit-overall-gansu',
      note: both('没有项目支出，合计也对得上', 'no project expenditure, and the totals agree'),
      fields: {
        'expenditure.project': null,
        'expenditure.total': 1170.63,
        'income.fiscal': 1170.63,
        'income.total': 1170.63,
      },
    },
  ],
};
