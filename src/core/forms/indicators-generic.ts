import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/**
 * F17, the fallback: any table with a header of 一级/二级/三级指标 and 指标值 that fits no known form, such as other provinces' and
 * the central 申报表. Its indicators are checked by the framework their first levels speak of, its amounts as they are read; what a form would
 * demand besides is not.
 */
export const indicatorsGeneric: Form = {
  id: 'indicators-generic',
  number: 'F17',
  name: { 'zh-CN': '通用绩效指标表', 'en-US': 'Table of indicators (generic)' },
  shelf: 'targets',
  purpose: both(
    '其他样式的绩效目标表：有一级、二级、三级指标和指标值即可',
    'Any table of indicators that fits no other form',
  ),
  alsoCalled: wordList('通用 generic'),
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '绩效目标(申报|批复)?表' },
    {
      kind: 'fields',
      lines: [
        [
          {
            key: 'project',
            label: '项目名称',
            type: 'text',
            required: 'error',
          },
        ],
        [{ key: 'unit', label: '实施单位', type: 'text' }],
        [
          {
            key: 'goals',
            label: '总体目标',
            type: 'paragraphs',
            required: 'error',
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
    indicators: indicators(
      [],
      [
        ['成本指标', '经济成本指标', '项目总成本', '≤100万元'],
        ['产出指标', '数量指标', '服务人次', '≥5000人次'],
        ['产出指标', '质量指标', '服务合格率', '≥95%'],
        ['效益指标', '社会效益指标', '居民知晓率', '≥90%'],
        ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'],
      ],
    ),
  },
};
