import { both, type Bilingual } from '../model/locale';
import type { CellValue } from '../model/grid';

/** A faultless table as it stands on a worksheet from A1 on. */
interface Paper {
  readonly name: Bilingual;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Papers have so many columns at most. */
export const PAPER_WIDTH = 10;
/** Rows for what an example puts below its paper. */
export const PAPER_BELOW = 2;

const selfEvaluation: Paper = {
  name: both('项目支出绩效自评表', 'self-evaluation of a project'),
  rows: [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目名称', null, '泵站改造'],
    ['主管部门', null, '某县水务局', null, null, '实施单位', '某县泵站管理所'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, null, '年度资金总额', 200, 180, 171, 10, '95%', 9.5],
    [null, null, '其中：本年财政拨款', 150, 150, 150, '—', '100%', '—'],
    [null, null, '其他资金', 50, 30, 21, '—', '70%', '—'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '改造泵站3座。', null, null, null, '改造泵站3座。'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [null, '产出指标', '数量指标', '改造泵站数量', '≥3座', '3座', 20, 20, '无'],
    [null, null, '质量指标', '验收合格率', '100%', '100%', 20, 20],
    [null, null, '成本指标', '改造成本', '≤180万元', '171万元', 10, 10],
    [null, '效益指标', '社会效益指标', '受益人口', '≥4000人', '4100人', 30, 30],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', 10, 10],
    ['总分', null, null, null, null, null, 100, 99.5],
  ],
};

const monitoring: Paper = {
  name: both('项目支出绩效目标执行监控表', 'monitoring of a project'),
  rows: [
    ['项目支出绩效目标执行监控表'],
    ['（2024年度）'],
    ['项目名称', null, '农村公路养护'],
    ['主管部门及代码', null, '301-某县交通局', null, null, '实施单位', '某县公路段'],
    ['项目资金（万元）', null, '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
    [null, '年度资金总额：', 200, 90, '45%', 200],
    [null, '其中：本年一般公共预算拨款', 150, 60, '40%', 150],
    [null, '其他资金', 50, 30, '60%', 50],
    ['年度总体目标', null, '养护公路100公里。'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行情况',
      '全年预计完成情况',
      '完成目标可能性',
      '偏差原因分析',
    ],
    ['产出指标', '数量指标', '养护公路里程', '≥100公里', '50公里', '100公里', '确定能'],
    [null, '质量指标', '养护合格率', '≥95%', '95%', '95%', '确定能'],
    ['效益指标', '社会效益指标', '受益人口', '≥3000人', '3000人', '3000人', '确定能'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', null, '90%', '确定能'],
  ],
};

const weights: Paper = {
  name: both('项目支出绩效目标申报表（中央部门）', 'declaration of a central department'),
  rows: [
    ['项目支出绩效目标申报表'],
    ['（2024年度）'],
    ['项目名称', null, '智慧校园建设'],
    ['主管部门及代码', null, '301-某县教育局', '实施单位', null, '信息中心'],
    ['项目资金（万元）', null, '年度资金总额', null, 100],
    ['总体目标', null, '建成智慧校园。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90）'],
    [null, '成本指标', '经济成本指标', '设备采购成本', '≤100万元', 20],
    [null, '产出指标', '数量指标', '设备采购数量', '≥20台', 20],
    [null, null, '质量指标', '设备验收合格率', '≥98%', 20],
    [null, '效益指标', '社会效益指标', '家长知晓率', '≥85%', 20],
    [null, '满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', 10],
  ],
};

const dates: Paper = {
  name: both('项目支出绩效目标申报表（有起止日期）', 'declaration with dates'),
  rows: [
    ['项目支出绩效目标申报表'],
    ['（2024年度）'],
    ['项目名称', null, '河道清淤', null, null, '实施单位', '某县水务局'],
    ['计划开始日期', null, '2024-01-01', null, null, '计划完成日期', '2024-12-31'],
    ['项目资金（万元）', null, '年度资金总额', null, 100],
    ['总体目标', null, '清淤10公里。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '成本指标', '经济成本指标', '清淤成本', '≤100万元'],
    [null, '产出指标', '数量指标', '清淤长度', '≥10公里'],
    [null, null, '质量指标', '验收合格率', '≥98%'],
    [null, '效益指标', '社会效益指标', '受益人口', '≥2000人'],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ],
};

const scoring: Paper = {
  name: both('事前绩效评估打分表', 'scores of an ex-ante review'),
  rows: [
    ['事前绩效评估打分表'],
    ['一级指标', '二级指标', '三级指标', '分值', '评估得分'],
    ['立项必要性', '政策相关性', '与规划相符', 20, 18],
    [null, '职能相关性', '与职能相符', 20, 20],
    ['投入经济性', '预算合理性', '测算依据充分', 60, 48],
    ['合计', null, null, 100, 86],
  ],
};

/** Tables of forms that the program reads and does not lay out: what examples of rules' pages start from. */
export const PAPERS = { 'self-evaluation': selfEvaluation, monitoring, weights, dates, scoring };

export type PaperId = keyof typeof PAPERS;
