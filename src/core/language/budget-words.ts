import { amountConcept, type Concept } from './concepts';
import { FUNCTIONAL_CLASSES } from './functional-classes';
import { Lexicon } from './lexicon';
import { withoutOddLead } from './numbering';
import { rememberedText } from './remembered';
import { labelKey, withoutEndBrackets } from './spelling';

/**
 * The words on heads and rows of budget tables, as the disclosures of twelve provinces print them. Sources of money and kinds of expenditure are
 * in `concepts.ts`; blanks, years, brackets behind and the word for an amount are understood.
 */
export const HEADS = new Lexicon({
  body: '单位名称 机构名称 预算单位名称 部门名称 部门（单位）名称 项目单位 实施单位 采购单位 预算单位 使用单位',
  code: '科目编码 编码 科目代码 代码 功能科目编码 功能分类科目编码 支出功能分类科目编码 经济科目编码 经济分类科目编码 支出经济分类科目编码 部门经济科目编码 单位编码 单位代码 部门代码 部门编码 部门（单位）代码 部门（单位）编码 预算单位编码',
  classification:
    '科目名称 名称 科目 功能科目名称 功能分类科目名称 支出功能分类科目名称 功能分类科目 支出功能分类科目 支出功能分类 经济科目名称 经济分类科目名称 支出经济分类科目名称 部门经济科目名称 部门经济分类科目名称 经济分类科目 支出经济分类科目 支出部门经济分类科目 科目编码及名称 单位名称 部门名称 部门（单位）名称 预算单位名称 单位名称（科目）',
  item: '项目 收入项目 项目名称 科目（单位、项目）名称 科目（项目）名称 单位（项目）名称 功能科目 支出性质 购买服务项目名称 服务项目名称 收入来源 支出项目 支出功能分类科目 支出功能分类 支出结构 功能分类科目 功能分类 功能科目名称 科目名称 经费项目 资产类别 资产名称 采购项目名称 采购项目 预算项目 专项名称 项目内容 支出项目类别 项目支出类别 支出类别 购买服务项目 政府购买服务项目 政府购买服务项目名称',
  category:
    '类型 类别 项目类别 项目类型 项目分类 项目属性 支出类型 采购类别 采购方式 采购组织形式 组织形式 承接主体类别 规格型号 规格 规格要求 规格型号或要求 规格型号及要求 技术参数 主要参数 资金来源 资金性质 采购品目大类 实施采购时间 采购时间 实施时间 是否面向中小企业 购买服务内容 购买内容 服务内容 承接主体 年度 指导性目录 政府购买服务指导性目录 政府购买服务指导目录 政府购买服务目录 一级目录 二级目录 三级目录',
  remark: '备注 说明 备注说明 项目简介 项目内容及用途',
  total:
    '合计 总计 小计 金额 预算数 本年预算 本年预算数 年初预算数 本年年初预算数 预算金额 预算 采购金额 采购预算金额 采购预算 政府采购预算 项目金额 总金额 合计金额 收入合计 收入总计 支出合计 支出总计 本年支出合计',
  incomeOfYear: '本年收入小计 本年收入合计 本年收入',
  fromSuperior: '上级补助收入',
  fromAffiliated: '附属单位上缴收入 附属单位缴款',
  carryOver:
    '上年结转 上年结转结余 上年结转和结余 上年结转资金 财政拨款结转结余 财政拨款结转 财政拨款结转和结余 上年财政拨款结转 上年财政拨款资金结转 上年结转安排 结转结余',
  ofYear:
    '本年拨款 当年拨款 本年财政拨款 当年财政拨款 当年财政拨款安排 本年财政拨款安排 当年拨款安排 本年安排 当年安排',
  basic: '基本支出 基本支出小计',
  projects: '项目支出 项目支出小计',
  operatingExpenditure: '经营支出 事业单位经营支出',
  toSuperior: '上解上级支出 上缴上级支出 上解上级',
  toAffiliated: '对附属单位补助支出 对下级单位补助支出',
  nature: '单位性质 机构性质',
  rank: '单位规格 机构规格 机构级别 单位级别',
  funding: '经费保障形式 经费形式 经费来源',
  projectFunds: '预算资金 项目预算 预算金额',
  goods: '采购物品名称 采购品目名称 品目名称 采购品目 采购内容 采购物品 采购货物名称 采购标的',
  catalogue:
    '政府采购目录序号 采购目录序号 品目编码 采购品目编码 采购目录 政府采购目录 采购目录名称 采购品目代码 政府采购品目',
  measure: '计量单位',
  quantity: '数量 采购数量',
  price: '单价',
  purchasedGoods: '货物 货物类',
  purchasedWorks: '工程 工程类',
  purchasedServices: '服务 服务类',
  reserved: '面向中小企业预留资金 预留中小微企业份额 预留中小企业份额 预留份额 预留中小微企业份额金额',
  value: '价值 金额 账面原值',
});

/** What the rows are about that forms print. */
export const ROWS = new Lexicon({
  ...FUNCTIONAL_CLASSES,
  incomeOfYear: '本年收入合计 本年收入小计 本年收入 当年收入小计 当年收入合计 小计',
  carryOver:
    '上年结转结余 上年结转 上年结转和结余 上年结转收入 上年结转资金 上年结余、结转 上年结余结转 上年结余 年初财政拨款结转和结余 年初财政拨款结转结余 年初结转和结余',
  incomeTotal: '收入总计 收入合计 收入预算总计 收入预算合计',
  expenditureOfYear: '本年支出合计 本年支出小计 本年支出 当年支出小计 当年支出合计 小计',
  carriedForward:
    '年终结转结余 结转下年 年终结转 年终结转和结余 年末结转结余 年末结转和结余 结转下年支出 结转下年资金 年末财政拨款结转和结余 年末财政拨款结转结余',
  expenditureTotal: '支出总计 支出合计 支出预算总计 支出预算合计',
  threePublic: '“三公”经费小计 “三公”经费合计 “三公”经费 “三公”经费支出 合计 总计',
  abroad:
    '因公出国（境）费 因公出国（境）支出 因公出国（境）费用 因公出国费 因公出国（境）经费 因公出国（境） 因公出国',
  abroadResearch: '教学科研人员因公出国（境）费 教学科研人员因公出国（境）费用',
  abroadOther: '其他因公出国（境）费 其他因公出国（境）费用',
  cars: '公务用车购置及运维费 公务用车购置及运行维护支出 公务用车购置及运行支出 公务用车购置和运行维护支出 公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置和运行维护费 公务用车购置和运行费 公务用车购置及运行维护 公务用车购置及运行 公务用车费 公务用车经费',
  carsBought: '公务用车购置费 公务用车购置 公务用车购置经费 购置费',
  carsRunning: '公务用车运行维护费 公务用车运行费 公务用车运维费 公务用车运行维护 公务用车运行经费 运行费 运行维护费',
  receptions: '公务接待费 公务接待费支出 公务接待支出 公务接待费用 公务接待经费 公务接待',
  assets: '资产总额 固定资产总额 合计 固定资产合计',
  buildings: '房屋（平方米） 房屋 房屋建筑物',
  offices: '办公用房（平方米） 办公用房',
  vehicles: '车辆（台、辆） 车辆 车辆（辆） 车辆（台）',
  equipment:
    '单价在20万元以上的设备 单价20万元以上的设备 单价20万元以上设备 单价50万元以上的设备 单价在50万元以上的设备',
  otherAssets: '其他固定资产 其他资产',
});

/** Heads that no form of ours prints, and budget tables do. */
export const FURTHER_HEADS = ['purchasedGoods', 'purchasedWorks', 'purchasedServices'] as const;

export type HeadMeaning = ReturnType<typeof HEADS.meaningsOf>[number] | Concept;
export type RowMeaning = ReturnType<typeof ROWS.meaningsOf>[number] | Concept;

const NO_AMOUNTS: ReadonlySet<string> = new Set<HeadMeaning>([
  ...(['body', 'code', 'classification', 'item', 'nature', 'rank', 'funding', 'category'] as const),
  ...(['goods', 'catalogue', 'measure', 'quantity', 'remark'] as const),
]);

/** Whether a head of such a meaning stands over amounts. */
export const isOfAmounts = (meaning: HeadMeaning): boolean => !NO_AMOUNTS.has(meaning);

const YEAR = /^20\d\d年度?/;

/** A head without the year and remarks that some units print in it: `2024年预留…份额`, `政府采购金额（当年…）`, `合计（A）`; `key` is a `labelKey`. */
export const headKey: (key: string) => string = rememberedText((key) => {
  const bare = withoutEndBrackets(key.replace(YEAR, ''));
  return bare === '' ? key : bare;
});

/** A head without the word for an amount at its end: 机关运行经费预算数. */
export const amountKey: (key: string) => string = rememberedText((key) =>
  key.replace(/(.)(?:年初)?预算(?:数|金额)?$/, '$1'),
);

/** The budget year that a head names. */
export function yearOfHead(key: string): number | undefined {
  const year = /^(20\d\d)年/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year);
}

const COMPARED =
  /^(?:上年|去年)(?:年初)?(?:预算|执行|决算)?数?$|^(?:(?:本年)?(?:预算)?数?[比较]上年)?(?:增减|增长)(?:[额数率%]|比例|幅度|变动|变化|情况)*$/;

/** Whether a head is that of last year's amounts or of the change from them, which tables of any form may have beside its own columns. */
export const isComparedHead: (key: string) => boolean = rememberedText((key) => COMPARED.test(key));

/** So many numberings may stand before one label; a text with more of them is none. */
const MOST_LEADS = 8;

/** A row's label without its numbering: `一.`, `其中：（1）`, `201 `. */
export const rowLabelKey: (text: string) => string = rememberedText((text) => {
  let key = labelKey(text);
  for (let count = 0, bare = ''; bare !== key && count < MOST_LEADS; count++) {
    bare = key;
    key = labelKey(withoutOddLead(bare));
  }
  return key;
});

const withConcept = <Meaning>(own: readonly Meaning[], key: string): readonly (Meaning | Concept)[] => {
  const concept = amountConcept(key);
  return concept ? [...own, concept] : own;
};

const UNIT_HEAD = /^(?:预算|主管)?(?:部门|单位|机构)(?:\((?:部门|单位|项目)\))?(?:编码|代码|编号|名称)$/;

/** Whether a head is over codes or names of units: 单位编码, 部门（单位）名称. It is of 部门经济科目 where 科目 follows. */
export const isUnitHead: (key: string) => boolean = rememberedText((key) => UNIT_HEAD.test(key));

/** What a head may stand for, best first; `key` is a `headKey`. */
export const headMeanings: (key: string) => readonly HeadMeaning[] = rememberedText((key) => {
  const own = withConcept(HEADS.meaningsOf(key), key);
  return own.length > 0 ? own : composed(key);
});

/** Heads of codes and of what they classify by: 部门预算支出经济分类科目编码, 政府预算经济科目名称, 政府预算经济分类. */
const CLASSES = /^(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)(?:分类|分?科目|分类科目)(编码|代码|编号)?(?:名称)?$/;

/** Whether a head is over classes by function: 支出功能分类, 功能科目名称. */
export const isByFunction = (key: string): boolean => key.includes('功能');

function composed(key: string): readonly HeadMeaning[] {
  const [told, code] = CLASSES.exec(key) ?? [];
  return told === undefined ? [] : code === undefined ? ['classification', 'item'] : ['code'];
}

/** 一般公共预算拨款安排的“三公”经费预算, as a head over its parts; `key` is a `labelKey`. */
const THREE_PUBLIC = /^.{0,20}三公经费(?:支出|预算|财政拨款|小计|合计|总额|数)*$/;

/** What a row may be about, best first; `key` is a `labelKey`, brackets behind it are passed over where it is not known with them. */
export const rowMeanings: (key: string) => readonly RowMeaning[] = rememberedText((key) => {
  const known = ROWS.meaningsOf(key);
  const isComposed = known.length === 0 && THREE_PUBLIC.test(key);
  const own = withConcept<(typeof known)[number]>(isComposed ? ['threePublic'] : known, key);
  const bare = withoutEndBrackets(key);
  return own.length > 0 || bare === key || bare === '' ? own : withConcept(ROWS.meaningsOf(bare), bare);
});

/** Whether a row is about all that is bought of a kind: 货物类. */
export const isKindBought: (text: string) => boolean = rememberedText((text) =>
  HEADS.meaningsOf(labelKey(text)).some((meaning) => FURTHER_HEADS.some((kind) => kind === meaning)),
);
