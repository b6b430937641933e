import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { inBothPeriods, ofPeriod } from './declare';
import type { Form } from './schema';

/** F25 转移支付绩效目标表 of a region (财预〔2015〕163号): for the whole term and for the year, side by side. */
export const transferArea: Form = {
  id: 'transfer-area',
  number: 'F25',
  name: { 'zh-CN': '转移支付区域绩效目标表', 'en-US': 'Performance targets of a transfer' },
  shelf: 'targets',
  purpose: both(
    '专项转移支付，按地区：实施期和年度的资金、目标、指标',
    'A transfer by region: funds, goals, indicators of term and year',
  ),
  alsoCalled: wordList('转移支付 专项 整体绩效目标表 项目绩效目标表 财预2015 transfer'),
  kind: 'transfer',
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '转移支付.*绩效目标(申报)?表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '专项名称', type: 'text', required: 'error', labelSpan: 2 }],
        [
          { key: 'department', label: '中央主管部门', type: 'text', required: 'warning', labelSpan: 2, span: 2 },
          { key: 'unit', label: '省级主管部门', type: 'text', labelSpan: 2 },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '资金情况（万元）' },
      lines: [
        inBothPeriods('total', '实施期金额', '年度金额'),
        inBothPeriods('central', '其中：中央补助', '其中：中央补助'),
        inBothPeriods('local', '地方资金', '地方资金'),
      ],
    },
    {
      kind: 'columns',
      group: { label: '总体目标' },
      fields: [
        { key: 'termGoals', label: '实施期目标', type: 'paragraphs', span: 4 },
        { key: 'goals', label: '年度目标', type: 'paragraphs', required: 'error' },
      ],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      isInHalves: true,
      framework: 'framework-2015',
      otherFrameworks: ['framework-2021'],
    },
  ],
  page: { widths: [8, 11, 15, 20, 13, 15, 20, 13] },
  totals: (['term', 'year'] as const).map((period) => ({
    total: `${period}.total`,
    parts: [`${period}.central`, `${period}.local`],
    rule: 'T01',
  })),
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'year.total',
  sample: {
    title: '中央对地方专项转移支付区域绩效目标表',
    captions: ['（2024年度）'],
    fields: {
      project: '水利发展资金',
      department: '水利部',
      unit: '某省水利厅',
      'term.total': 36000,
      'term.central': 30000,
      'term.local': 6000,
      'year.total': 12000,
      'year.central': 10000,
      'year.local': 2000,
      termGoals: '三年内治理中小河流180公里，改善灌溉面积30万亩。',
      goals: '治理中小河流60公里，改善灌溉面积10万亩。',
    },
    indicators: [
      ...ofPeriod('term', [
        ['产出指标', '数量指标', '治理中小河流长度', '180公里'],
        ['产出指标', '质量指标', '工程验收合格率', '100%'],
        ['产出指标', '时效指标', '建设工期', '≤36个月'],
        ['产出指标', '成本指标', '亩均补助标准', '≤1500元/亩'],
        ['效益指标', '社会效益指标', '改善灌溉面积', '30万亩'],
        ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥90%'],
      ]),
      ...ofPeriod('year', [
        ['产出指标', '数量指标', '治理中小河流长度', '60公里'],
        ['产出指标', '质量指标', '工程验收合格率', '100%'],
        ['产出指标', '时效指标', '项目完成时间', '12月底前'],
        ['产出指标', '成本指标', '亩均补助标准', '≤1500元/亩'],
        ['效益指标', '社会效益指标', '改善灌溉面积', '10万亩'],
        ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥90%'],
      ]),
    ],
  },
};
