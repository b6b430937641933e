import { both, toA1, type Bilingual, type Locale, type ReadAs } from '../core';

/** What an amount is an amount of, by the ids of the core. */
const CONCEPTS: Readonly<Partial<Record<string, Bilingual>>> = {
  total: both('资金总额', 'all funds'),
  fiscal: both('财政拨款', 'fiscal appropriation'),
  generalPublic: both('一般公共预算', 'general public budget'),
  fund: both('政府性基金', 'government funds'),
  stateCapital: both('国有资本经营预算', 'state capital budget'),
  central: both('中央资金', 'central money'),
  upper: both('上级资金', 'money from above'),
  provincial: both('省级资金', 'provincial money'),
  municipal: both('市县资金', 'municipal and county money'),
  carryOver: both('上年结转', 'carried over'),
  fiscalAccount: both('财政专户管理资金', 'fiscal account'),
  unitFunds: both('单位资金', 'the unit’s own money'),
  undertaking: both('事业收入', 'income from its work'),
  operating: both('经营收入', 'operating income'),
  selfRaised: both('自筹资金', 'money raised'),
  local: both('地方资金', 'local money'),
  other: both('其他资金', 'other money'),
};

const PERIODS: Readonly<Partial<Record<string, Bilingual>>> = {
  year: both('年度', 'of the year'),
  term: both('中期（项目期）', 'of the whole term'),
};

/** Amounts as budgeted are not told apart. */
const STAGES: Readonly<Partial<Record<string, Bilingual>>> = {
  initial: both('年初预算数', 'as budgeted first'),
  adjusted: both('全年预算数', 'as changed'),
  spent: both('执行数', 'as spent'),
  spentSoFar: both('截至目前的执行数', 'as spent so far'),
  expected: both('预计执行数', 'as expected'),
};

const TARGETS: Readonly<Record<Extract<ReadAs, { kind: 'indicator' }>['target'], Bilingual>> = {
  blank: both('没有指标值', 'no value'),
  deadline: both('指标值是时限', 'the value is a deadline'),
  quantity: both('指标值', 'value'),
  quantities: both('指标值有几个数量', 'the value states several quantities'),
  words: both('指标值是文字', 'the value is words'),
};

/** 读作：“其中：本年财政拨款”（B6）→ 财政拨款，年度，全年预算数 */
export function describeReadAs(readAs: ReadAs, locale: Locale): string {
  const isChinese = locale === 'zh-CN';
  const [comma, intro] = isChinese ? ['，', '读作：'] : [', ', 'Read as: '];
  switch (readAs.kind) {
    case 'matrix': {
      const { row, column } = readAs;
      return intro + (isChinese ? `“${row}”行 × “${column}”栏` : `row "${row}" × column "${column}"`);
    }
    case 'indicator': {
      const { level, name, target, quantity } = readAs;
      const value = TARGETS[target][locale] + (quantity === undefined ? '' : ` ${quantity}`);
      return intro + [[level, name].filter(Boolean).join(' › '), value].filter(Boolean).join(comma);
    }
    case 'field': {
      const { label, labelAt, form, concept = '', period = '', stage = '', subject } = readAs;
      const task = subject !== undefined && (isChinese ? `任务“${subject}”` : `task "${subject}"`);
      const parts = [form, CONCEPTS[concept]?.[locale], PERIODS[period]?.[locale], STAGES[stage]?.[locale], task];
      const meaning = parts.filter(Boolean).join(comma);
      const told = isChinese ? `“${label}”（${toA1(labelAt)}）` : `"${label}" (${toA1(labelAt)})`;
      if (meaning === '') return intro + told + (isChinese ? '一栏' : '');
      return intro + told + (isChinese ? '→ ' : ' → ') + meaning;
    }
  }
}
