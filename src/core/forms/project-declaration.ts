import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { inBothPeriods, ofPeriod } from './declare';
import type { Form } from './schema';

/** F19 项目支出绩效目标申报表 (财预〔2015〕88号): a project of several years declares its whole term and its year side by side. */
export const projectDeclaration: Form = {
  id: 'project-declaration',
  number: 'F19',
  name: { 'zh-CN': '项目支出绩效目标申报表', 'en-US': 'Declaration of a project’s targets' },
  shelf: 'targets',
  purpose: both(
    '跨年度项目申报：中期和年度的资金、目标、指标并列',
    'A project of several years: its term and its year side by side',
  ),
  alsoCalled: wordList('申报表 中期 年度 项目期 财预2015 declaration'),
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^项目支出绩效目标申报表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '项目名称', type: 'text', required: 'error', labelSpan: 2 }],
        [
          { key: 'department', label: '主管部门及代码', type: 'text', required: 'warning', labelSpan: 2, span: 2 },
          { key: 'unit', label: '实施单位', type: 'text', required: 'error', labelSpan: 2 },
        ],
        [
          {
            key: 'nature',
            label: '项目属性',
            type: 'text',
            ticks: ['新增项目', '延续项目'],
            labelSpan: 2,
            span: 2,
          },
          { key: 'term', label: '项目期', type: 'text', labelSpan: 2 },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '项目资金（万元）' },
      lines: [
        inBothPeriods('total', '中期资金总额', '年度资金总额'),
        inBothPeriods('fiscal', '其中：财政拨款', '其中：财政拨款'),
        inBothPeriods('other', '其他资金', '其他资金'),
      ],
    },
    {
      kind: 'columns',
      group: { label: '总体目标' },
      fields: [
        { key: 'termGoals', label: '中期目标', type: 'paragraphs', span: 4 },
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
    parts: [`${period}.fiscal`, `${period}.other`],
    rule: 'T01',
  })),
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'year.total',
  sample: {
    title: '项目支出绩效目标申报表',
    captions: ['（2024年度）'],
    fields: {
      project: '数字水利平台建设',
      department: '某部（101）',
      unit: '某部信息中心',
      nature: '□新增项目  ☑延续项目',
      term: '3年',
      'term.total': 3600,
      'term.fiscal': 3000,
      'term.other': 600,
      'year.total': 1200,
      'year.fiscal': 1000,
      'year.other': 200,
      termGoals: '三年内建成水利数据平台，接入监测站点360个。',
      goals: '完成平台主体开发，接入监测站点120个。',
    },
    indicators: [
      ...ofPeriod('term', [
        ['产出指标', '数量指标', '接入监测站点数量', '≥360个'],
        ['产出指标', '质量指标', '平台验收合格率', '100%'],
        ['产出指标', '时效指标', '平台建设工期', '≤36个月'],
        ['产出指标', '成本指标', '平台建设成本', '≤3600万元'],
        ['效益指标', '社会效益指标', '预报准确率', '≥90%'],
        ['满意度指标', '服务对象满意度指标', '使用部门满意度', '≥90%'],
      ]),
      ...ofPeriod('year', [
        ['产出指标', '数量指标', '接入监测站点数量', '≥120个'],
        ['产出指标', '质量指标', '阶段验收合格率', '100%'],
        ['产出指标', '时效指标', '主体开发完成时间', '11月底前'],
        ['产出指标', '成本指标', '年度开发成本', '≤1200万元'],
        ['效益指标', '社会效益指标', '预报准确率', '≥85%'],
        ['满意度指标', '服务对象满意度指标', '使用部门满意度', '≥85%'],
      ]),
    ],
  },
};
