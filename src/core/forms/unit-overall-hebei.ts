import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import type { Form } from './schema';

/** F4 部门整体绩效目标, Hebei: titled text, with items that have a goal and indicators each. */
export const unitOverallHebei: Form = {
  id: 'unit-overall-hebei',
  number: 'F4',
  name: { 'zh-CN': '部门整体绩效目标', 'en-US': 'Unit-wide performance targets (Hebei, text)' },
  shelf: 'targets',
  purpose: both(
    '全单位一张，以文字为主：总体目标、分项目标、保障措施（河北样式）',
    'One per unit, as text: goals, goals by item, safeguards (Hebei)',
  ),
  alsoCalled: wordList('部门 整体 河北 文字 overall department text'),
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^.{0,30}(部门|单位)整体绩效目标(\\(.*\\))?$' },
    {
      kind: 'prose',
      parts: [
        { key: 'goals', label: '总体绩效目标', prefix: '一、', required: 'error' },
        {
          key: 'items',
          label: '分项绩效目标',
          prefix: '二、',
          required: 'warning',
          items: [
            { key: 'goal', label: '绩效目标' },
            { key: 'indicators', label: '绩效指标' },
          ],
        },
        {
          key: 'safeguards',
          label: '工作保障措施',
          prefix: '三、',
          required: 'warning',
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '部门整体绩效目标',
    captions: [],
    fields: {
      goals: '2024年，保障全县供水安全，完成河道治理和水质监测任务。',
      safeguards: '完善制度，加强支出管理，按季度开展绩效监控。',
    },
    items: [
      {
        name: '河道治理',
        texts: { goal: '治理河道，恢复行洪能力。', indicators: '治理河道不少于10公里，工程合格率100%。' },
      },
      { name: '水质监测', texts: { goal: '按月监测饮用水水源。', indicators: '水质达标率不低于98%。' } },
    ],
    indicators: [],
  },
};
