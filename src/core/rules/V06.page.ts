import type { PageSource } from './page';

export const V06: PageSource = {
  text: {
    'zh-CN': {
      why: '产出和成本指标应当能衡量。“明显”“得到保障”“质量达标”“进一步提升”到年底无法判断是否完成。效益类指标可以用文字分级，只作提示。',
      remedy: '换成数字和单位，例如“合格率≥95%”“4次/年”；确实只能定性的，写明等级。',
    },
    'en-US': {
      why: 'Outputs and costs must be measurable: nobody can tell at the end of the year whether 明显 or 得到保障 was reached. Benefits may be graded in words; there it is only a hint.',
      remedy: 'State a number with a unit, such as ≥95% or 4次/年.',
    },
  },
  found: [
    {
      form: 'project-gansu',
      note: { 'zh-CN': '数量指标写“按三级养护标准完成”', 'en-US': 'an output that says how, not how much' },
      rows: { 1: { value: '按三级养护标准完成' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
    {
      form: 'project-hebei',
      note: {
        'zh-CN': '质量写“质量达标”（核实），社会效益写“得到保障”（提示）',
        'en-US': '质量达标 (a warning), 得到保障 as a benefit (a hint)',
      },
      rows: { 1: { name: '完成质量', value: '质量达标' }, 4: { name: '保障员工福利', value: '得到保障' } },
      findings: [{ at: { row: 1, column: 'value' } }, { at: { row: 4, column: 'value' }, severity: 'hint' }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '日期是可以考核的', 'en-US': 'a date can be measured' },
      rows: { 2: { name: '完成时限', value: '12月底前' } },
      findings: [],
    },
    {
      form: 'project-hebei',
      note: { 'zh-CN': '文字里写明了数量', 'en-US': 'prose that states quantities' },
      rows: { 0: { name: '管网建设', value: '新建给水网5906米，阀门井17座' } },
      findings: [],
    },
  ],
};
