import { both } from '../model/locale';
import type { PageSource } from './page';

export const V03: PageSource = {
  why: both(
    '率应当用 %，天数应当用天，金额应当用元或万元；单位与指标对不上，多半是套用别的指标时没有改。',
    'A rate is stated in %, days in days, a sum in 元 or 万元; where they do not match, the value was usually taken over from another indicator.',
  ),
  remedy: both('核对指标名称和单位，改正不对的一个。', 'Check name and unit, and correct the wrong one.'),
  found: [
    {
      form: 'project-hebei',
      note: both('完成及时率 ≤12月，合格率 ≥95万元', 'a rate in months, a rate in 万元'),
      rows: { 1: { name: '产品合格率', value: '≥95万元' }, 2: { name: '完成及时率', value: '≤12月' } },
      findings: [{ at: { row: 1, column: 'value' } }, { at: { row: 2, column: 'value' } }],
    },
    {
      form: 'project-hebei',
      note: both('天数写成年，使用年限写成百分比，下达率写成文字', 'days in years, service life in %, a rate in words'),
      rows: {
        0: { name: '检测天数', value: '1年' },
        2: { name: '资金下达率', value: '全部按时下达' },
        4: { name: '延长使用年限', value: '≥85%' },
      },
      findings: [
        { at: { row: 0, column: 'value' } },
        { at: { row: 2, column: 'value' } },
        { at: { row: 4, column: 'value' } },
      ],
    },
    {
      form: 'project-hebei',
      note: both('效益指标只写了趋势：提示', 'a trend under 效益: a hint'),
      rows: { 4: { name: '森林覆盖率', value: '稳中有升' } },
      findings: [{ at: { row: 4, column: 'value' }, severity: 'hint' }],
    },
    {
      form: 'procurement',
      note: both('采购的计量单位填了“元”', 'goods counted in 元'),
      fields: { '水质监测.measure': '元' },
      findings: [{ at: { field: '水质监测.measure' } }],
    },
  ],
  silent: [
    {
      form: 'procurement',
      note: both('按项、套、平方米计量', 'goods counted in pieces or square metres'),
      fields: { '水质监测.measure': '平方米' },
    },
    {
      form: 'project-hebei',
      note: both('实施进度、宽度不是比率；次/年、元/月是正常单位', '进度 and 宽度 are no rates'),
      rows: {
        0: { name: '道路宽度', value: '12米' },
        2: { name: '实施进度', value: '12个月' },
        3: { name: '服务费', value: '700元/月' },
      },
    },
    {
      form: 'project-hebei',
      note: both('按要求支付资金，说的是做没做到', 'paying as agreed is done or not'),
      rows: { 1: { name: '完成采购并按要求支付资金', value: '100%' } },
    },
  ],
};
