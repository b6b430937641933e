import { Lexicon } from './lexicon';
import { rememberedText } from './remembered';
import { withoutLead } from './numbering';
import { inOrder, squeeze } from './spelling';

/** What an amount of a target table is an amount of. */
export type Concept =
  | 'total'
  | 'fiscal'
  | 'generalPublic'
  | 'fund'
  | 'stateCapital'
  | 'central'
  | 'upper'
  | 'own'
  | 'provincial'
  | 'municipal'
  | 'county'
  | 'carryOver'
  | 'fiscalAccount'
  | 'unitFunds'
  | 'undertaking'
  | 'operating'
  | 'selfRaised'
  | 'capital'
  | 'bond'
  | 'loan'
  | 'local'
  | 'other'
  | 'income'
  | 'expenditure'
  | 'basic'
  | 'personnel'
  | 'publicFunds'
  | 'projects'
  | 'otherRunning'
  | 'specific'
  | 'running';

interface ConceptOf {
  /** What it is a part of, where both are printed. */
  readonly within?: Concept;
  /** Of money that is divided in more than one way: by which way this is a part. */
  readonly split?: 'budget' | 'level';
  /** Other parts in which it may be contained, or they in it: printed side by side they may be the same money. */
  readonly overlaps?: readonly Concept[];
  /** A part that takes what the others leave: where it is printed, the parts are complete and must add up. */
  readonly isRest?: boolean;
  /** Its wordings without what may stand before and behind them. */
  readonly words: string;
}

/**
 * The sources of a project's money (财预〔2015〕88号, 163号 and the budget systems of several provinces). A wording is one line here; what stands before
 * it (其中：本年…, 申请…, 2024年…) and behind it (…资金, …收入) is understood.
 */
const CONCEPTS: Readonly<Record<Concept, ConceptOf>> = {
  total: {
    words:
      '资金总额 总额 预算总金额 部门预算总额 资金总计 资金合计 合计 总计 总金额 金额 预算总额 预算金额 预算数 预算 资金申请总额 申请总额 项目总额 项目资金总额 项目预算 总投资 总投资额 金额合计 总预算',
  },
  fiscal: {
    within: 'total',
    words:
      '财政拨款 财政资金 财政资金总额 财政拨款总额 财政资金合计 财政性资金 财政补助 财政拨款资金 财政预算拨款 财政预算资金 政府预算资金 预算拨款 拨款',
  },
  generalPublic: {
    within: 'fiscal',
    split: 'budget',
    words: '一般公共预算 一般公共预算拨款 一般公共预算财政拨款 一般公共预算资金',
  },
  fund: {
    within: 'fiscal',
    split: 'budget',
    words: '政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金拨款 基金预算拨款',
  },
  stateCapital: { within: 'fiscal', split: 'budget', words: '国有资本经营预算 国有资本经营预算拨款 国有资本经营' },
  central: {
    within: 'fiscal',
    split: 'level',
    words: '中央补助 中央财政资金 中央资金 中央财政拨款 中央补助资金 中央财政 中央预算内投资 中央预算内资金',
  },
  upper: { within: 'fiscal', split: 'level', words: '上级资金 上级补助 上级财政资金 上级补助资金 上级拨款' },
  /** What the level of government that draws up the budget gives itself; some mean all that passes through its hands. */
  own: {
    within: 'fiscal',
    split: 'level',
    overlaps: ['upper', 'central', 'provincial', 'municipal', 'county', 'local'],
    words:
      '本级财政拨款 本级财政资金 本级资金 本级财政 本级财政补助 本级拨款 本级安排 本级预算 省本级财政资金 省本级资金 市本级财政资金 市本级资金 县本级财政资金 县本级资金 区本级财政资金 区本级资金',
  },
  provincial: {
    within: 'fiscal',
    split: 'level',
    words:
      '省级财政资金 省级资金 省级补助 省财政资金 省级 省级财政 省级财政补助 省财政补助 自治区财政资金 自治区资金 自治区补助 自治区财政补助',
  },
  municipal: {
    within: 'fiscal',
    split: 'level',
    words: '市县财政资金 市县资金 市级财政资金 市级资金 市级财政 市级财政补助 市县财政 市财政资金',
  },
  county: {
    within: 'fiscal',
    split: 'level',
    words:
      '县级财政资金 县级资金 区级财政资金 区级资金 县级财政 县级财政补助 区级财政 县财政资金 区财政资金 区县财政资金 区县资金 县区资金',
  },
  carryOver: { within: 'total', words: '上年结转 上年结转资金 上年结转结余 上年结转和结余 结转资金 结转结余资金' },
  fiscalAccount: {
    within: 'total',
    words:
      '财政专户管理资金 财政专户 财政专户核拨 财政专户资金 纳入专户管理的非税收入 纳入财政专户管理的非税收入 纳入财政专户管理的收入',
  },
  unitFunds: {
    within: 'total',
    isRest: true,
    overlaps: ['undertaking', 'operating'],
    words: '单位资金 单位自有资金 自有资金',
  },
  undertaking: { within: 'total', words: '事业收入' },
  operating: { within: 'total', words: '经营收入 经营性收入 事业单位经营收入' },
  selfRaised: { within: 'total', isRest: true, words: '自筹 自筹资金 社会资金 企业自筹' },
  local: { within: 'total', isRest: true, words: '地方资金 地方配套 地方财政资金 地方配套资金' },
  capital: {
    within: 'total',
    overlaps: ['fiscal', 'generalPublic', 'unitFunds', 'selfRaised', 'local'],
    words: '资本金',
  },
  bond: {
    within: 'total',
    overlaps: ['fiscal', 'fund'],
    words:
      '债券资金 专项债券 专项债券资金 政府专项债券 政府专项债券资金 地方政府专项债券 地方政府专项债券资金 专项债券融资',
  },
  loan: { within: 'total', words: '银行贷款 贷款 国内贷款 市场化融资 银行融资 融资资金' },
  other: {
    within: 'total',
    isRest: true,
    words: '其他资金 其他 其它资金 其它 其他收入 自有及其他资金 其他自有资金 单位自筹及其他资金',
  },
  // The budget of a whole unit, by where it comes from and by what it is for.
  income: { words: '收入预算合计 收入合计 收入总计 收入预算总计' },
  expenditure: { words: '支出预算合计 支出合计 支出总计 支出预算总计' },
  basic: { within: 'expenditure', words: '基本支出' },
  personnel: { within: 'basic', words: '人员经费 人员经费支出 人员类 人员类项目 人员支出 人员类项目支出' },
  publicFunds: { within: 'basic', isRest: true, words: '公用经费 公用经费支出 公用经费项目 日常公用经费 公用支出' },
  projects: { within: 'expenditure', isRest: true, words: '项目支出 专项业务经费 专项业务经费支出' },
  otherRunning: { within: 'projects', words: '其他运转类 其他运转类项目 其他运转类项目支出' },
  /** 公用经费 and 其他运转类 together. */
  running: { within: 'expenditure', words: '运转类 运转类项目 运转类项目支出' },
  specific: { within: 'projects', isRest: true, words: '特定目标类 特定目标类项目 特定目标类项目支出' },
};

const CONCEPT_IDS = Object.keys(CONCEPTS) as Concept[];

/** What a concept is a part of; `total` is a part of nothing. */
export function wholeOf(concept: Concept): Concept | undefined {
  return CONCEPTS[concept].within;
}

/** Whether a word for a meaning of a row or a head is that of an amount. */
export const isConcept = (meaning: string): meaning is Concept => Object.hasOwn(CONCEPTS, meaning);

/** Whether a concept has parts. */
export function hasParts(whole: Concept): boolean {
  return CONCEPT_IDS.some((part) => wholeOf(part) === whole);
}

/** Whether a concept is a part of another, or of a part of it. */
export function isWithin(concept: Concept, whole: Concept): boolean {
  for (let above = wholeOf(concept); above; above = wholeOf(above)) if (above === whole) return true;
  return false;
}

/** By which of several ways a part divides what it is a part of. */
export function splitOf(concept: Concept): 'budget' | 'level' | undefined {
  return CONCEPTS[concept].split;
}

/** The parts with which a part may share its money. */
export function overlapsOf(concept: Concept): readonly Concept[] {
  return CONCEPTS[concept].overlaps ?? [];
}

/** Whether a part takes what the others leave. */
export function isRest(concept: Concept): boolean {
  return CONCEPTS[concept].isRest ?? false;
}

/** The words that name amounts, without what may stand before and behind them. */
export const AMOUNTS = new Lexicon(
  Object.fromEntries(CONCEPT_IDS.map((id) => [id, CONCEPTS[id].words])) as Record<Concept, string>,
);

/** The time an amount is of: the budget's year, or a longer one (中期, 项目期, 实施期). */
export type Period = 'year' | 'term';

/** The words of a label that names an amount. */
export interface AmountLabel {
  readonly concept: Concept;
  /** `undefined` where the label itself does not say. */
  readonly period: Period | undefined;
  /** 项目资金总额: the whole project's where a yearly total stands beside it, else the year's. */
  readonly isOfProject: boolean;
  /** What follows the label in the same cell: `年度资金总额：16`. */
  readonly inline: string | undefined;
}

const YEAR = /^(?:20\d{2}年度?|本年度?|当年度?|全年度?|年度)/;
const TERM = /^(?:中期|长期|实施周?期|项目周?期|政策(?:实施)?周?期|规划期|[二三四五]年期?)/;
const PROJECT = '项目';
/** The period that a label begins with; `key` is a `labelKey`. */
export function periodNamed(key: string): Period | undefined {
  if (YEAR.test(key)) return 'year';
  return TERM.test(key) ? 'term' : undefined;
}

const FILLER = /^(?:申请|安排|其中:?|投入|预算)/;
/** 区级财政及其他资金: a source that takes the rest, with another one. */
const AND_OTHERS = /[及和]其[他它](?:资金)?$/;
/** Several levels of government together: 中央、省级财政拨款, 省市资金. */
const LEVELS =
  /^(?:中央|自治区|[省市]级?)(?:[、和及与/]?(?:自治区|[省市县区]级?))+(?:财政)?(?:拨款|资金|补助|专项)(?:资金)?$/;
/** What may stand behind the words of a source: 一般公共预算拨款收入. */
const TAIL = /(.{3})(?:财政拨款|拨款|收入|资金|补助)$/;
/** What explains a source in brackets: 一般公共预算财政拨款（补助）. */
const ADDED = /(.{3})\((?:补助|拨款|资金|[省市县区本上]级|含[^()\d]{1,8})\)$/;
const UNIT_BEHIND = /\((?:单位:?)?(?:人民币)?(?:万元|元|千元|百万元|亿元)\)$/;
/** A longer text is no label. */
const LONGEST = 30;

/** What amount a label names; `undefined` for a text that is no label of an amount. */
export const amountLabel: (text: string) => AmountLabel | undefined = rememberedText((text) => {
  const squeezed = squeeze(text);
  const colon = squeezed.indexOf(':', squeezed.startsWith('其中:') ? 3 : 0);
  const whole = colon < 0 ? squeezed : squeezed.slice(0, colon);
  const rest = colon < 0 ? '' : squeezed.slice(colon + 1);
  const named = whole.length <= LONGEST ? namedIn(whole) : undefined;
  if (named) return { ...named, inline: rest === '' ? undefined : rest };
  // 其中：上级资金16
  const glued = colon < 0 && squeezed.length <= LONGEST ? /^(.{2,20}?)(\d[\d,.]*(?:万|亿)?元?)$/.exec(squeezed) : null;
  const before = glued?.[1] ? namedIn(glued[1]) : undefined;
  return before && { ...before, inline: glued?.[2] };
});

/** What amount a label names; `key` is a `labelKey`. */
export function amountConcept(key: string): Concept | undefined {
  return key.length <= LONGEST ? namedIn(key)?.concept : undefined;
}

function namedIn(squeezed: string): Omit<AmountLabel, 'inline'> | undefined {
  let key = withoutLead(squeezed).replace(UNIT_BEHIND, '');
  let period: Period | undefined;
  let isOfProject = false;
  for (;;) {
    const [concept] = AMOUNTS.meaningsOf(key);
    if (concept)
      return { concept, period, isOfProject: isOfProject || key.startsWith('项目') || /^总投资额?$/.test(key) };
    const bare = withoutLead(key).replace(FILLER, '');
    if (bare !== key && bare !== '') key = bare;
    else if (YEAR.test(key)) {
      period = 'year';
      key = key.replace(YEAR, '');
    } else if (TERM.test(key)) {
      period = 'term';
      key = key.replace(TERM, '');
    } else if (key.startsWith(PROJECT)) {
      isOfProject = true;
      key = key.slice(PROJECT.length);
    } else if (LEVELS.test(key)) return { concept: 'upper', period, isOfProject };
    else if (TAIL.test(key)) key = key.replace(TAIL, '$1');
    else if (ADDED.test(key)) key = key.replace(ADDED, '$1');
    else if (AND_OTHERS.test(key)) return { concept: 'other', period, isOfProject };
    else return undefined;
  }
}

/** A head over amounts that says of what time they are and nothing else: 本年度安排, 2026年预算. */
const TIME_HEAD = /^(?:(20\d{2})年度?|本年度?|当年度?|年度)(?:资金|预算|投资|安排|计划|申请|金额|数)*$/;

/** The year that a head over amounts names, or that it is the budget's own (`current`). `key` is a `labelKey`. */
export function yearOfHead(key: string): number | 'current' | undefined {
  const match = TIME_HEAD.exec(key);
  return match ? (match[1] ? Number(match[1]) : 'current') : undefined;
}

/** At what point of the year an amount was or will be so: as budgeted, as changed, as spent. */
export type Stage = 'planned' | 'initial' | 'adjusted' | 'spent' | 'spentSoFar' | 'expected';

/** What a column beside amounts holds that is no amount itself. */
export type Aside = 'rate' | 'otherRate' | 'weight' | 'score' | 'reason';

const STAGES: readonly (readonly [Stage | Aside, Pick<RegExp, 'test'>])[] = [
  // A rate that is foreseen is of what is expected, not of what was spent.
  ['otherRate', /完成率|到位率/],
  ['otherRate', inOrder(/预计/, /率/)],
  ['rate', /执行率|支出进度/],
  ['weight', /^(?:分值|权重)/],
  ['score', /^得分/],
  ['reason', /原因|说明|备注/],
  ['initial', /^年初预算|^年初安排|^批复预算|^预算数?(?:\(|$)|^调整前|^原(?:批复|预算|资金|金额)/],
  ['adjusted', /^(?:全年|调整后?|年度)预算|^调整后/],
  ['expected', /^全年预计|^预计|^(?:上?半年|一?至?[一二三]季度)计划(?:执行|支出)/],
  ['spentSoFar', /^1?\d[-—–~至]1?\d月/],
  ['spent', /^(?:全年|年度|预算|实际)?(?:执行|支出)/],
];

/** What a head over a column of amounts says of them; `key` is a `labelKey`. */
export const stageOf: (key: string) => Stage | Aside | undefined = rememberedText((key) => {
  if (key === '' || key.length > 16 || key.includes('情况')) return undefined;
  // 全年（程）预算数: the year's, or the whole course's of what takes less.
  const bare = key.replace('(程)', '');
  return STAGES.find(([, pattern]) => pattern.test(bare))?.[0];
});

const ASIDES: ReadonlySet<string> = new Set<Aside>(['rate', 'otherRate', 'weight', 'score', 'reason']);

export function isAside(stage: Stage | Aside): stage is Aside {
  return ASIDES.has(stage);
}
