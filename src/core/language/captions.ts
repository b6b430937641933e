/**
 * Lines around a table that are not part of its contents: unit, year and table number above it; notes, signatures and page numbers below
 * it.
 */
import { rememberedText } from './remembered';
import { squeeze, withoutEnd, withoutEndBrackets } from './spelling';

const UNIT_CAPTION = /^(?:(?:金额)?单位:?|金额:)(?:人民币)?(?:[万千亿]|百万)?元$/;
/** The unit of money at the end of a line that begins with something else: `编制单位：某局      单位：万元`, `（单位：元）`. */
const UNIT_AT_END = /(?:^|[\s)）])[（(]?(?:金额)?单位\s*[:：]\s*(?:人民币)?(?:[千万亿]|百万)?元[)）]?$/;
/** What a unit does with a table, in front of 单位 or 部门: 编制单位, 填报部门. */
const UNIT_ROLE = '(?:编制|编报|填报|填制|填表|制表|申报|报送|上报|公开|公示|预算|主管|本级?)';
/** 单位, 部门, 部门（单位）, 部门/单位. */
const UNIT_WORD = '(?:单位|部门)(?:[/、(]?(?:单位|部门)\\)?)?';
/** `编制部门：`, `部门（单位）名称（盖章）：`; a label without a colon has its name in the next cell. */
const UNIT_PREFIX = new RegExp(`^\\(?${UNIT_ROLE}?${UNIT_WORD}(?:名称|全称)?(?:\\((?:盖章|公章|签章|章)\\))?(?::|$)`);
const YEAR_LINE = /^\(?(?:预算)?(?:年度|年份)?:?20\d{2}(?:年度?)?\)?$|^预算年度/;
const AS_OF_LINE = /^(?:截[止至](?:时间|日期)?|编制日期|日期):?/;
const TABLE_NUMBER =
  /^(?:(?:部门|单位)?(?:预算)?(?:公开)?(?:\d{1,2}表|表\d{1,2})|附[表件][-\d]*:?|表[一二三四五六七八九十\d]+:?|(?:附件|附表|表|(?:部门)?(?:预算)?公开)[-\d]*表?:?)$/;

/** `单位：万元` and nothing else. */
export const isUnitCaption: (text: string) => boolean = rememberedText((text) => {
  return UNIT_CAPTION.test(squeeze(text));
});

/** The unit of money at the end of a line, as written, and the index at which it begins. */
export function unitAtEnd(text: string): { readonly text: string; readonly index: number } | undefined {
  const match = UNIT_AT_END.exec(text);
  return match ? { text: match[0], index: match.index } : undefined;
}

/** What ends a unit's name in the same line: a year or a date, the label of either, the unit of money. */
const BEHIND_NAME =
  /\D20\d{2}(?:年|[-./]\d|\)?$)|\D(?:(?:预算|会计)?年[度份]:|(?:填[报表制]|编制|报送|制表)?(?:日期|时间):|(?:金额)?单位:(?:人民币)?(?:[千万亿]|百万)?元)/;
/** A place for a seal, and a line to write on, are no part of a name. */
const SEAL = /\((?:单位)?(?:盖章|公章|签章|章)\)|_{2,}/g;

/** A unit's name without `单位名称：` before it and what follows it in one line; `''` where only the place for it is printed. */
export function withoutUnitPrefix(squeezed: string): string {
  const name = squeezed.replace(UNIT_PREFIX, '').replace(SEAL, '');
  const last = name.search(BEHIND_NAME);
  return withoutEnd(last < 0 ? name : name.slice(0, last + 1), '(,;、|/');
}

/** The words that a table's title may have in front of 表, whichever table it is. */
const TITLE_WORD =
  '(?:预算|决算|收入|支出|收支|经费|情况|明细|总体?|汇总|统计|分类|科目|项目|绩效|目标|指标|申报|公开|采购|资产|债务|拨款|安排|调整|执行|自评|监控)';
const TABLE_TITLE = new RegExp(`^[^:。;,|]{2,58}${TITLE_WORD}表$`);
/** Whether a text ends in 表, with brackets behind it or not: such a text is a title, never the name of a unit. */
export function endsInTable(squeezed: string): boolean {
  return squeezed.length <= 100 && withoutEndBrackets(squeezed).endsWith('表');
}

/** What a title may say behind 表: which part of it the table is (…明细表—工资福利支出). */
const PART_BEHIND = /表[-—–][^。;,:]{2,20}$/;

/** Whether a text is worded like a table's title, be it one of our forms' or not. */
export function isTableTitle(squeezed: string): boolean {
  return squeezed.length <= 100 && TABLE_TITLE.test(withoutEndBrackets(squeezed).replace(PART_BEHIND, '表'));
}

const EMPTY_NOTE =
  /空表|(?:[本此该]|以上)表[^。;]{0,6}(?:无|没有|为空|不涉及)|(?:无|没有)数据|^(?:[*※]|说明:?|备?注:?)?\d?[.、]?(?:我|本)?(?:单位|部门)?.{0,8}(?:无|没有|未安排|不涉及).{0,30}(?:预算|拨款|支出|收支|经费|安排)/;
/** A whole sentence about a budget, under the unit's own name: 注：某市水务局2025年没有使用政府性基金预算拨款安排的支出。 */
const NOTHING_OF_BUDGET =
  /^[^。;]{0,50}(?:无|没有|未安排|不涉及)[^。;]{0,12}(?:政府性基金|国有资本)[^。;]{0,30}[。;]?$/;

/** Whether a text says that a table is left empty: 本表为空表, 本单位没有政府性基金预算. */
export function isEmptyNote(squeezed: string): boolean {
  return squeezed.length >= 4 && (EMPTY_NOTE.test(squeezed) || NOTHING_OF_BUDGET.test(squeezed));
}

const ABOUT_TABLE = /空表|(?:[本此该]|以上)表(?:无|没有|为空|不涉及)|^(?:注:)?(?:无|没有)数据[。;]?$/;
const ABOUT_BUDGET =
  /(?:无|没有|未安排|未使用|不涉及)(?:使用|安排|有)?(?:20\d{2}年?)?的?(政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?(?:支出|收支|收入和支出|收入|拨款|预算|安排)*(?:[。,;]|$)/;
/** What makes such a sentence an instruction, or one about some of several units. */
const CONDITIONS = /[如若请须需应除]|的(?:单位|部门)|以外|其他/;

/**
 * Whether a note says plainly that its table is empty, or that the unit has nothing of the budget that the table is of; 其他 and 如 make it one of
 * something else. `own` is a note of that table as the form words it.
 */
export function deniesAmounts(squeezed: string, own = ''): boolean {
  if (CONDITIONS.test(squeezed)) return false;
  const budget = ABOUT_BUDGET.exec(squeezed)?.[1];
  return ABOUT_TABLE.test(squeezed) || (budget !== undefined && own.includes(budget));
}

/** `（2024年度）`, `预算年度：2024`: a line that states the year of the document. */
export function isYearLine(squeezed: string): boolean {
  return YEAR_LINE.test(squeezed);
}

/** `截止时间：2023-12-31`. */
export function isAsOfLine(squeezed: string): boolean {
  return AS_OF_LINE.test(squeezed);
}

/** The number of a table in a set of forms, printed in a corner: 公开01表, 附件2, 表三. */
export function isTableNumber(squeezed: string): boolean {
  return TABLE_NUMBER.test(squeezed);
}

/** A unit's name without its code: `[101]某县教育局`, `339001某管委会`, `某县教育局（101）`. */
export const bareUnitName: (unitName: string) => string = rememberedText((unitName) => {
  return squeeze(unitName)
    .replace(/^[[(]?\d+[\])]?[-—_:]*/, '')
    .replace(/[[(]\d+[\])]$/, '');
});

const SIGNER = '(?:填报|填表|制表|编制|经办|审核|复核|负责|联系|分管|主管|报送)';
const SIGNATURE = new RegExp(`^\\S{0,6}${SIGNER}\\S{0,4}(?:\\(.*\\))?:|^(?:日期|电话|时间|手机)\\S{0,2}:`);
const SIGNATURE_IN_PROSE = new RegExp(`^(?:单位)?${SIGNER}(?:人|单位|时间|日期)?[^:]{0,6}:`);
const NOTE = /^(?:注|备注|说明|附注)\d*:/;
const OPINION = /^\S{0,16}意见:?$|^\(?(?:公章|盖章)\)?$/;

/** `填报人：张三`, `联系电话：`: the person who filled in the table. */
export function isSignature(squeezed: string): boolean {
  return SIGNATURE.test(squeezed);
}

/** A signature among paragraphs of running text, where more words may stand before the colon. */
export function isSignatureInProse(text: string): boolean {
  return SIGNATURE_IN_PROSE.test(text.replaceAll('：', ':'));
}

const CONCLUSION =
  /^(?:总分|总得分|合计得分|(?:自评|评价|绩效)(?:结论|结果|等级)|(?:主要)?经验做法|存在的?问题|改进(?:措施|建议)|(?:目标|预算)?(?:调整|变更)的?(?:原因|理由|说明|依据)|(?:其他)?需要?说明的?(?:问题|事项|情况)|说明$)/;

/** `总分`, `评价结论`, `存在问题`: what stands below the indicators of an evaluation and is none itself. */
export function isConclusion(squeezed: string): boolean {
  return CONCLUSION.test(squeezed);
}

/** `注：本表一式三份。` */
export function isNote(squeezed: string): boolean {
  return NOTE.test(squeezed);
}

/** A field left for an opinion or a seal (审核意见). */
function isOpinion(squeezed: string): boolean {
  return OPINION.test(squeezed);
}

/** `第3页`, `共5页`, `- 3 -` in a row of its own. */
export function isPageNumber(squeezed: string): boolean {
  return /^第\d+页|^共\d+页|^[-—]*\d+[-—]*$/.test(squeezed);
}

/** The mark of a table that continues on the next page: `续表`. */
export const CONTINUED = /\(?续表?\d*\)?$/;

/** What stands in a corner above a table, beside its title: the unit of money, or the table's number. */
export const isInCorner: (text: string) => boolean = rememberedText(
  (text) => isUnitCaption(text) || isTableNumber(squeeze(text)),
);

/** What begins a line below a table: a signature, a note, an opinion. */
export const isFoot: (squeezed: string) => boolean = rememberedText(
  (squeezed) => isSignature(squeezed) || isNote(squeezed) || isOpinion(squeezed),
);

/** A date in a row of its own. */
export function isDateLine(squeezed: string): boolean {
  return /^20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?$/.test(squeezed);
}

const COUNTED = /团组|批次|人次|人数|数量|保有量|[次台辆]数|个数|\([个人辆台次批]\)/;

/** Whether a row or a column counts things: 因公出国（境）团组数（个）, 公务用车保有量（辆）. Its numbers are no amounts. */
export function isCountHead(squeezed: string): boolean {
  return COUNTED.test(squeezed);
}

/** Whether a column holds what one of several costs: 单价, 人均公用经费. Such amounts are not added up. */
export function isEachHead(squeezed: string): boolean {
  return /单价|均价|[人平户]均|标准$/.test(squeezed);
}

/** Whether a column holds the names of projects. */
export function isProjectHead(squeezed: string): boolean {
  return /项目名称$|购买服务项目$/.test(squeezed);
}

const CODES = /(?:编码|代码|编号|编码号|账号|证号|电话|条码|识别码)$/;

/** Whether a column holds codes: 项目编码, 统一社会信用代码. Its digits are no amounts. */
export function isCodeHead(squeezed: string): boolean {
  return CODES.test(squeezed);
}

/** Whether a cell holds a code: no amount of a unit has so many digits before the point. */
export function isLongCode(squeezed: string): boolean {
  return /^\d{13,}$/.test(squeezed) || /^\d(?:\.\d+)?E\+(?:1[2-9]|[2-9]\d)$/i.test(squeezed);
}

const BUDGET_TITLE =
  /预算.*表|三公.*经费|机关运行经费(?:财政拨款|预算|支出|安排|情况)*表?$|政府采购.*表|(?:收支|收入|支出|专项经费)(?:总体?|情况|明细|汇总|安排)*表(?:\d|\(.*\))?$/;

const PROJECTS_TITLE =
  /(?:项目支出|专项业务经费|项目经费|项目资金)(?:支出|预算|安排|情况|明细|汇总|总)*表(?:\d|\(.*\))?$/;

/** Whether a title is that of a table of a unit's projects and their money, not of their targets. */
export function isProjectsTitle(squeezed: string): boolean {
  return squeezed.length <= 60 && PROJECTS_TITLE.test(squeezed);
}

const SERVICES_TITLE = /购买服务(?:支出|项目|预算|财政拨款|安排|情况|明细|汇总|总)*表(?:\d|\(.*\))?$/;

/** Whether a title is that of a table of services bought, project by project: parts of the projects' money. */
export function isServicesTitle(squeezed: string): boolean {
  return squeezed.length <= 60 && SERVICES_TITLE.test(squeezed);
}

/** Whether a title is that of a table of a budget, whichever. */
export function isBudgetTitle(squeezed: string): boolean {
  return squeezed.length <= 60 && BUDGET_TITLE.test(squeezed);
}
