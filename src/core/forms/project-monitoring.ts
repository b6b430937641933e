import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, indicators } from './declare';
import type { Form } from './schema';

/** F24 项目支出绩效目标执行监控表 (财预〔2019〕136号): how far money and targets have come by the middle of the year, and what will become of them. */
export const projectMonitoring: Form = {
  id: 'project-monitoring',
  number: 'F24',
  name: { 'zh-CN': '项目支出绩效目标执行监控表', 'en-US': 'Monitoring of a project' },
  shelf: 'targets',
  purpose: both(
    '年中每个项目一张：执行进度、全年预计、完成可能性',
    'One per project in mid-year: progress, outlook, likelihood',
  ),
  alsoCalled: wordList('监控 运行监控 财预2019 monitoring'),
  ribbon: 'insertProjectMonitoring',
  kind: 'monitoring',
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^项目支出绩效(目标执行|运行)监控表' },
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
      corner: { label: '资金来源', span: 2 },
      columns: [
        { key: 'initial', label: '年初预算数', type: 'money', required: 'error' },
        { key: 'soFar', label: '1-8月执行数', type: 'money', required: 'error' },
        { key: 'rate', label: '1-8月执行率', type: 'share', ratio: ['soFar', 'initial'] },
        { key: 'expected', label: '全年预计执行数', type: 'money' },
      ],
      rows: [
        { key: 'total', label: '年度资金总额', isWhole: 'funds' },
        { key: 'fiscal', label: '其中：本年财政拨款' },
        { key: 'carryOver', label: '上年结转资金' },
        { key: 'other', label: '其他资金' },
      ],
    },
    {
      kind: 'fields',
      lines: [[{ key: 'goals', label: '年度总体目标', type: 'paragraphs', required: 'error', labelSpan: 2 }]],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value', 'actual', 'expected', 'reason', 'possibility'],
      heads: { value: '年度指标值', actual: '1-8月执行情况', expected: '全年预计完成情况', reason: '偏差原因分析' },
      divided: {
        reason: { boxes: ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'], text: '原因说明' },
        possibility: { boxes: ['确定能', '有可能', '完全不可能'] },
      },
      framework: 'framework-2021',
      otherFrameworks: ['framework-2015'],
    },
  ],
  page: { widths: [6.5, 11, 15, 18, 12, 12, 12, 5, 5, 5, 5, 5, 14, 5.5, 5.5, 5.5] },
  totals: (['initial', 'soFar', 'expected'] as const).map((column) => ({
    total: `total.${column}`,
    parts: ['fiscal', 'carryOver', 'other'].map((row) => `${row}.${column}`),
    rule: 'T01',
  })),
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'total.initial',
  sample: {
    title: '项目支出绩效目标执行监控表',
    captions: ['（2024年度）'],
    fields: {
      project: '招商工作经费',
      department: '某经济技术开发区管理委员会',
      unit: '某经济技术开发区招商局',
      ...cells('initial soFar expected', [
        ['total', 315, 210, 300],
        ['fiscal', 200, 160, 200],
        ['carryOver', 15, 15, 15],
        ['other', 100, 35, 85],
      ]),
      goals: '组织外出招商，提高项目签约率。',
    },
    indicators: indicators(
      ['actual', 'expected', 'possibility', 'reason'],
      [
        ['成本指标', '经济成本指标', '招商工作成本', '≤315万元', '210万元', '300万元', '确定能'],
        ['产出指标', '数量指标', '外出招商次数', '≥24次', '16次', '24次', '确定能'],
        ['产出指标', '质量指标', '项目签约率', '≥30%', '31%', '31%', '确定能'],
        [
          '效益指标',
          '经济效益指标',
          '到位资金增长率',
          '≥30%',
          '18%',
          '28%',
          '有可能',
          '两个项目用地手续延后，资金预计年底前到位。',
        ],
        ['满意度指标', '服务对象满意度指标', '客商满意度', '≥90%', '93%', '93%', '确定能'],
      ],
    ),
  },
};
