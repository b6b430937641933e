import { amountConcept, type Concept } from './concepts';
import { Lexicon } from './lexicon';
import { rememberedText } from './remembered';
import { labelKey } from './spelling';
import { wordList } from './word-list';

/** What a label of a target table stands for, other than an amount: a field, a group of fields, or a head over some of them. */
export type LabelConcept = keyof typeof WORDS;

/** With these the table of a whole unit begins. */
const UNIT_ITSELF = '部门（单位）名称 部门单位名称 部门/单位名称 单位名称 部门名称 单位（部门）名称 预算部门名称';

/**
 * The words on labels above the indicators, as they were seen in the forms of 财预〔2015〕88号 and 163号, 财预〔2020〕10号, 财预〔2021〕101号 and of several
 * provinces. A wording is one line here; blanks, numbers, 其中 and units in brackets are understood around it.
 */
const WORDS = {
  project: '项目名称 专项名称 转移支付名称 一级项目名称 专项资金名称 政策名称',
  code: '项目编码 项目代码 项目编号',
  unit: `实施单位 项目实施单位 项目单位 预算单位 申报单位 项目承担单位 用款单位 资金使用单位 项目申报单位 ${UNIT_ITSELF}`,
  department:
    '主管部门及代码 主管部门 主管部门（单位）及代码 主管部门及编码 主管部门名称 主管预算部门 中央主管部门 省级主管部门',
  goals:
    '总体目标 年度总体目标 年度目标 绩效目标 年度绩效目标 总体绩效目标 整体绩效目标 项目总体目标 项目绩效目标 项目年度绩效目标 预期目标 年度整体绩效目标',
  tasks: '年度主要任务 主要任务 年度重点工作任务',
  duties: '部门职能职责概述 职能职责概述 部门职能职责 部门职能 单位职能 部门职能概述 主要职能',
  nature: '项目属性 项目性质 项目类型',
  span: '项目期 项目周期 项目实施期 实施周期 项目起止时间 项目实施期限',
  rateWeight: '执行率分值 执行率分值(10) 执行率分值(10分)',
  reached: '实际完成情况 年度实际完成情况 全年实际完成情况 目标实际完成情况',
  march: '3月底 3月末 三月底',
  june: '6月底 6月末 六月底',
  october: '10月底 10月末 十月底 9月底 9月末 九月底',
  december: '12月底 12月末 十二月底',
  funds: '项目资金 项目资金情况 资金情况 预算资金 预算资金情况 项目预算情况',
  fundsAndPurpose: '预算规模及资金用途 预算规模和资金用途',
  budget: '预算情况 年度预算情况 年度预算申请 预算申请',
  plan: '资金支出计划 资金支出进度计划',
  indicators: '绩效指标 年度绩效指标',
  basicTotal: '基本支出合计 基本支出小计',
  byKind: '按支出类型分 按支出性质分',
  bySource: '按来源类型分 按收入性质分',
};

/** The labels; those that are written one character per row are found by their beginnings. */
export const LABELS = new Lexicon(WORDS);

const LEADING: ReadonlySet<string> = new Set(
  [WORDS.project, WORDS.code, UNIT_ITSELF].flatMap((words) => wordList(words).map(labelKey)),
);

/** Whether a table begins where such a label stands first in its row: nothing below belongs to the one before. `key` is a `labelKey`. */
export function isLeadingLabel(key: string): boolean {
  return LEADING.has(key) || PROJECT.test(key);
}

/** Whether a label heads the share of a plan that is to be spent by the end of a month: its value stands below it. */
export const isShareLabel = (concept: string): boolean => SHARES.has(concept);

const SHARES: ReadonlySet<string> = new Set<LabelConcept>(['march', 'june', 'october', 'december']);

/** Labels made of known words: 实施周期绩效目标, 年度履职目标, 县级主管部门, 专项（项目）名称. */
function composed(key: string): LabelConcept | undefined {
  if (key.length > 16) return undefined;
  if (GOALS.test(key)) return 'goals';
  if (PROJECT.test(key)) return 'project';
  return DEPARTMENT.test(key) ? 'department' : undefined;
}

const GOALS =
  /^(?:本?年度|全年|当年|项目|总体?|整体|部门|单位|履职|绩效|工作|支出|长期|中期|实施周?期|预期|年初|设定)+(?:目标|目标设定)$/;
/** What gets money, by one word or by several, some of them in brackets. */
const PROJECT =
  /^(?:支出|预算|财政|转移支付|专项|一级|二级)*(?:项目|专项|政策|转移支付)(?:资金|支出)?(?:[(/、]?(?:项目|专项|政策|转移支付|资金)(?:资金|支出)?\)?){0,2}名称$/;
const DEPARTMENT = /^[省市县区]级?主管部门$/;

/** What a label stands for, an amount among them; `undefined` for a word that is no label we know. `key` is a `labelKey`. */
export const labelConcept: (key: string) => LabelConcept | Concept | undefined = rememberedText(
  (key) => LABELS.meaningsOf(key)[0] ?? composed(key) ?? amountConcept(key),
);

/** Headings of titled text (部门整体绩效目标). */
export const HEADINGS = new Lexicon({
  overallGoals: '总体绩效目标 总体目标 年度总体绩效目标',
  goalsByItem: '分项绩效目标 职责分类绩效目标 分项目标 分项绩效目标及指标',
  safeguards: '工作保障措施 保障措施 实现年度发展规划目标的保障措施',
});

/** A heading in all its wordings, that of the form first. */
export function wordsOfHeading(heading: string): readonly string[] {
  const [meaning = ''] = HEADINGS.meaningsOf(labelKey(heading));
  return [...new Set([heading, ...HEADINGS.wordsOf(meaning)])];
}
