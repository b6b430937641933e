import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, indicators } from './declare';
import type { Form } from './schema';

/** F23 项目支出绩效自评表 (财预〔2020〕10号): what was spent of the budget, what was reached of the targets, and the points for both. */
export const projectSelfEvaluation: Form = {
  id: 'project-self-evaluation',
  number: 'F23',
  name: { 'zh-CN': '项目支出绩效自评表', 'en-US': 'Self-evaluation of a project' },
  shelf: 'targets',
  purpose: both(
    '年度终了每个项目一张：执行率、完成情况、得分、偏差原因',
    'One per project after the year: rate, results, scores, reasons',
  ),
  alsoCalled: wordList('自评 自评价 财预2020 self evaluation'),
  ribbon: 'insertProjectSelfEvaluation',
  kind: 'self-evaluation',
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^项目支出绩效自评表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '项目名称', type: 'text', required: 'error', labelSpan: 2 }],
        [
          { key: 'department', label: '主管部门', type: 'text', required: 'warning', labelSpan: 2, span: 3 },
          { key: 'unit', label: '实施单位', type: 'text', required: 'error' },
        ],
      ],
    },
    {
      kind: 'funds',
      group: { label: '项目资金（万元）', span: 2 },
      corner: { label: '资金来源' },
      columns: [
        { key: 'initial', label: '年初预算数', type: 'money' },
        { key: 'adjusted', label: '全年预算数', type: 'money', required: 'error' },
        { key: 'spent', label: '全年执行数', type: 'money', required: 'error' },
        { key: 'weight', label: '分值', type: 'number' },
        { key: 'rate', label: '执行率', type: 'share', ratio: ['spent', 'adjusted'] },
        { key: 'score', label: '得分', type: 'number', required: 'error' },
      ],
      rows: [
        { key: 'total', label: '年度资金总额', isWhole: 'funds' },
        { key: 'fiscal', label: '其中：当年财政拨款', without: ['weight', 'score'] },
        { key: 'carryOver', label: '上年结转资金', without: ['weight', 'score'] },
        { key: 'other', label: '其他资金', without: ['weight', 'score'] },
      ],
    },
    {
      kind: 'columns',
      group: { label: '年度总体目标', span: 2 },
      fields: [
        { key: 'goals', label: '预期目标', type: 'paragraphs', required: 'error', span: 3 },
        { key: 'reached', label: '实际完成情况', type: 'paragraphs', required: 'error' },
      ],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value', 'actual', 'weight', 'score', 'reason'],
      spans: [1, 1, 1, 1, 1, 1, 1, 1],
      heads: { value: '年度指标值', weight: '分值' },
      framework: 'framework-2021',
      otherFrameworks: ['framework-2015'],
      scoreTotal: '总分',
    },
  ],
  page: { widths: [7, 12, 18, 20, 14, 14, 9, 10, 24] },
  totals: (['initial', 'adjusted', 'spent'] as const).map((column) => ({
    total: `total.${column}`,
    parts: ['fiscal', 'carryOver', 'other'].map((row) => `${row}.${column}`),
    rule: 'T01',
  })),
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'total.adjusted',
  presets: { 'total.weight': 10 },
  scored: [{ score: 'total.score', rate: 'total.rate', weight: 'total.weight' }],
  sample: {
    title: '项目支出绩效自评表',
    captions: ['（2024年度）'],
    fields: {
      project: '招商工作经费',
      department: '某经济技术开发区管理委员会',
      unit: '某经济技术开发区招商局',
      ...cells('initial adjusted spent weight score', [
        ['total', 315, 300, 285, 10, 9.5],
        ['fiscal', 200, 200, 200],
        ['carryOver', 15, 15, 15],
        ['other', 100, 85, 70],
      ]),
      goals: '组织外出招商，提高项目签约率。',
      reached: '外出招商26次，签约率达到31%。',
    },
    indicators: indicators(
      ['actual', 'weight', 'score', 'reason'],
      [
        ['成本指标', '经济成本指标', '招商工作成本', '≤315万元', '285万元', 20, 20],
        ['产出指标', '数量指标', '外出招商次数', '≥24次', '26次', 20, 20],
        ['产出指标', '质量指标', '项目签约率', '≥30%', '31%', 20, 20],
        [
          '效益指标',
          '经济效益指标',
          '到位资金增长率',
          '≥30%',
          '28%',
          20,
          18,
          '两个项目建设用地手续延后，资金结转下年到位。',
        ],
        ['满意度指标', '服务对象满意度指标', '客商满意度', '≥90%', '93%', 10, 10],
      ],
    ),
  },
};
