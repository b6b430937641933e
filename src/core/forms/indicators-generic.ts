import { wordList } from '../language/word-list';
import type { Form } from './schema';

/**
 * F17, the fallback: any table with a header of 一级/二级/三级指标 and 指标值 that fits no known form, such as other provinces' and
 * the central 申报表. Its indicators are checked by the framework their first levels speak of; totals are not.
 */
export const indicatorsGeneric: Form = {
  id: 'indicators-generic',
  number: 'F17',
  name: { 'zh-CN': '通用绩效指标表', 'en-US': 'Table of indicators (generic)' },
  shelf: 'targets',
  gallery: {
    'zh-CN': { purpose: '其他样式的绩效目标表：有一级、二级、三级指标和指标值即可', also: wordList('通用') },
    'en-US': { purpose: 'Any table of indicators that fits no other form', also: wordList('generic') },
  },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '绩效目标(申报|批复)?表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '项目名称', type: 'text' }],
        [
          {
            key: 'unit',
            label: '实施单位',
            aliases: ['项目单位', '预算单位', '单位名称', '部门（单位）名称'],
            type: 'text',
          },
        ],
        [
          {
            key: 'goals',
            label: '总体目标',
            aliases: ['年度总体目标', '年度目标', '绩效目标', '年度绩效目标'],
            type: 'paragraphs',
          },
        ],
      ],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      spans: [1, 1, 2, 1],
      framework: 'inferred',
    },
  ],
  page: { widths: [9, 11, 14, 16, 12, 21] },
  totals: [],
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  sample: {
    title: '某省项目支出绩效目标申报表',
    captions: ['（2024年度）'],
    fields: { project: '公共卫生服务', unit: '某县卫生健康局', goals: '目标1：提供公共卫生服务。' },
    indicators: [
      { level1: '成本指标', level2: '经济成本指标', name: '项目总成本', value: '≤100万元' },
      { level1: '产出指标', level2: '数量指标', name: '服务人次', value: '≥5000人次' },
      { level1: '产出指标', level2: '质量指标', name: '服务合格率', value: '≥95%' },
      { level1: '效益指标', level2: '社会效益指标', name: '居民知晓率', value: '≥90%' },
      { level1: '满意度指标', level2: '服务对象满意度指标', name: '居民满意度', value: '≥90%' },
    ],
  },
};
