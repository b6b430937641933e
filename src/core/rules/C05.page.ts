import { both } from '../model/locale';
import type { PageSource } from './page';

export const C05: PageSource = {
  why: both(
    '“……”“指标1：”“XX”是模板里待填的位置，没有换成实际内容，说明这一处还没有填。',
    '……, 指标1： and XX mark what is to be filled in; where they are left, nothing has been filled in.',
  ),
  remedy: both('填上实际内容；不需要的行请整行清空。', 'Put in the actual text; clear rows that are not needed.'),
  found: [
    {
      form: 'project-gansu',
      note: both('目标写着“……”，指标名称只有“指标1：”', 'a goal of ……, and an indicator that is only 指标1：'),
      fields: { goals: '……' },
      rows: { 1: { name: '指标1：' } },
      findings: [{ at: { field: 'goals' } }, { at: { row: 1, column: 'name' } }],
    },
    {
      form: 'project-hebei',
      note: both('指标值里有 XX', 'XX in a value'),
      rows: { 0: { value: '≥XX次' } },
      findings: [{ at: { row: 0, column: 'value' }, severity: 'error' }],
    },
    {
      form: 'project-gansu',
      note: both('标题里的单位没有换成实际名称', 'a title with a placeholder in place of the unit'),
      title: 'XX局项目支出绩效目标表',
      findings: [{ at: { table: true } }],
    },
    {
      form: 'project-gansu',
      note: both('写着“待填写”，或软件没有换掉的 {单位名称}', '待填写, or {单位名称} that a program left'),
      fields: { unit: '{单位名称}' },
      rows: { 1: { value: '待填写' } },
      findings: [{ at: { field: 'unit' } }, { at: { row: 1, column: 'value' }, severity: 'error' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both(
        '“指标1：”后面有内容；型号里的字母不是占位符',
        '指标1： with a text behind it; letters of a model are no placeholder',
      ),
      rows: { 1: { name: '指标1：采购XXL号防护服件数' } },
    },
  ],
};
