import { both } from '../model/locale';
import type { PageSource } from './page';

export const V06: PageSource = {
  why: both(
    '产出和成本指标应当能衡量。“明显”“得到保障”“质量达标”“进一步提升”到年底无法判断是否完成。效益类指标可以用文字分级，只作提示。',
    'Outputs and costs must be measurable: nobody can tell at the end of the year whether 明显 or 得到保障 was reached. Benefits may be graded in words; there it is only a hint.',
  ),
  remedy: both(
    '换成数字和单位，例如“合格率≥95%”“4次/年”；确实只能定性的，写明等级。',
    'State a number with a unit, such as ≥95% or 4次/年.',
  ),
  found: [
    {
      form: 'project-gansu',
      note: both('数量指标写“按三级养护标准完成”', 'an output that says how, not how much'),
      rows: { 1: { value: '按三级养护标准完成' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
    {
      form: 'project-hebei',
      note: both(
        '质量写“质量达标”（核实），社会效益写“得到保障”（提示）',
        '质量达标 (a warning), 得到保障 as a benefit (a hint)',
      ),
      rows: { 1: { name: '完成质量', value: '质量达标' }, 4: { name: '保障员工福利', value: '得到保障' } },
      findings: [{ at: { row: 1, column: 'value' } }, { at: { row: 4, column: 'value' }, severity: 'hint' }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('日期是可以考核的', 'a date can be measured'),
      rows: { 2: { name: '完成时限', value: '12月底前' } },
    },
    {
      form: 'project-hebei',
      note: both('文字里写明了数量', 'prose that states quantities'),
      rows: { 0: { name: '管网建设', value: '新建给水网5906米，阀门井17座' } },
    },
  ],
};
