import { type TieObstacle, type TieOutcome, TIES, fill, type Locale } from '../core';
import { formName } from './describe';

/** How many ties came out each way. */
export type TieCounts = Readonly<Record<TieOutcome['status'], number>>;

const zhCN = {
  status: { holds: '相符', broken: '不符', unchecked: '无法核对' },
  /** `{forms}` are the names of the forms; for `several`, each with the number of its tables, if known. */
  obstacle: {
    absent: '缺少{forms}',
    'other-year': '{forms}写的年度与其他表不同，请核对表上的年度',
    several: '{forms}，不知以哪张为准',
    empty: '{forms}还没有填写',
    blank: '要核对的金额没有填写或没有单独列出',
    unreadable: '有金额读不出来',
  },
  form: '“{form}”',
  formCounted: '“{form}”有 {count} 张',
  formSeveral: '“{form}”有多张',
  because: '{status}：{reason}',
  total: (count: number) => `核对 ${count} 项：`,
  allHold: '全部相符',
  counted: {
    holds: (count: number) => `${count} 项相符`,
    broken: (count: number) => `${count} 项不符`,
    unchecked: (count: number) => `${count} 项无法核对`,
  },
  comma: '，',
};

const WORDS: Readonly<Record<Locale, typeof zhCN>> = {
  'zh-CN': zhCN,
  'en-US': {
    status: { holds: 'Holds', broken: 'Broken', unchecked: 'Not checked' },
    obstacle: {
      absent: '{forms} missing',
      'other-year': '{forms} states another year than the other tables; check the year on it',
      several: '{forms}; which one counts cannot be told',
      empty: 'nothing is filled in in {forms}',
      blank: 'the amount to compare is not filled in',
      unreadable: 'an amount cannot be read',
    },
    form: '"{form}"',
    formCounted: '{count} tables "{form}"',
    formSeveral: 'several tables "{form}"',
    because: '{status}: {reason}',
    total: (count) => (count === 1 ? '1 tie: ' : `${count} ties: `),
    allHold: 'all hold',
    counted: {
      holds: (count) => (count === 1 ? '1 holds' : `${count} hold`),
      broken: (count) => `${count} broken`,
      unchecked: (count) => `${count} not checked`,
    },
    comma: ', ',
  },
};

/** A tie's name; the id itself for a tie that is not built in. */
export function tieName(id: string, locale: Locale): string {
  return TIES.find((tie) => tie.id === id)?.name[locale] ?? id;
}

function obstacleText(obstacle: TieObstacle, { forms, tables }: TieOutcome, locale: Locale): string {
  const words = WORDS[locale];
  const named = forms.map((id) => {
    const form = formName(id, locale);
    if (obstacle !== 'several') return fill(words.form, { form }, locale);
    const count = tables.filter((table) => table.form === id).length;
    return count > 1 ? fill(words.formCounted, { form, count }, locale) : fill(words.formSeveral, { form }, locale);
  });
  return fill(words.obstacle[obstacle], { forms: named }, locale);
}

/** How a tie came out, in a few words; if it could not be checked, why. */
export function describeTie(outcome: TieOutcome, locale: Locale): string {
  const words = WORDS[locale];
  const status = words.status[outcome.status];
  if (outcome.status !== 'unchecked' || !outcome.obstacle) return status;
  return fill(words.because, { status, reason: obstacleText(outcome.obstacle, outcome, locale) }, locale);
}

/** Ties that could not be checked for one and the same cause, together. */
export function byCause<Tie>(ties: readonly Tie[], causeOf: (tie: Tie) => string): readonly (readonly Tie[])[] {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    const own = found.get(causeOf(tie));
    if (own) own.push(tie);
    else found.set(causeOf(tie), [tie]);
  }
  return [...found.values()];
}

/** Names of ties in one line. */
export function listOf(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'zh-CN' ? '；' : '; ');
}

/** How many ties came out which way. */
function countTies(outcomes: readonly Pick<TieOutcome, 'status'>[]): TieCounts {
  const counts = { holds: 0, broken: 0, unchecked: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** All ties in one line: 核对 18 项：16 项相符，1 项不符，1 项无法核对. */
export function summariseTies(outcomes: readonly Pick<TieOutcome, 'status'>[], locale: Locale): string {
  const words = WORDS[locale];
  const counts = countTies(outcomes);
  const parts = (['holds', 'broken', 'unchecked'] as const).filter((status) => counts[status] > 0);
  const isWhole = outcomes.length > 1 && counts.holds === outcomes.length;
  return (
    words.total(outcomes.length) +
    (isWhole ? words.allHold : parts.map((status) => words.counted[status](counts[status])).join(words.comma))
  );
}
