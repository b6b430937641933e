import { plainNumber } from '../language/money';
import { readPlan, type FilledPoint, type Plan } from './schedule';
import type { Objection, TableRule } from './rule';

/** A figure with the sign or unit of the reading it belongs to. */
function shown(plan: Plan, figure: string, unit: string): string {
  return plan.reading === 'percent' && plan.goal?.equals(100)
    ? `${figure}%`
    : plan.reading === 'amount'
      ? `${figure}${unit}`
      : figure;
}

function* decreases(plan: Plan, unit: string): Iterable<Objection> {
  for (let index = 1; index < plan.filled.length; index++) {
    const before = plan.filled[index - 1];
    const after = plan.filled[index];
    if (!before || !after || after.figure.number.greaterThanOrEqualTo(before.figure.number)) continue;
    const figures = [before, after].map(({ figure }) => plainNumber(figure.number));
    yield {
      at: after.reading.position,
      field: after.key,
      message: 'decreases',
      values: {
        before: before.reading.label,
        beforeFigure: shown(plan, figures[0] ?? '', unit),
        after: after.reading.label,
        afterFigure: shown(plan, figures[1] ?? '', unit),
      },
      actual: figures[1] ?? '',
      related: [before.reading.position],
    };
  }
}

function* gaps(plan: Plan): Iterable<Objection> {
  const first = plan.points.findIndex(({ figure }) => figure.kind === 'figure');
  for (const [index, point] of plan.points.entries()) {
    const isLast = index === plan.points.length - 1;
    if (point.figure.kind !== 'blank' || !(isLast || (first >= 0 && index > first))) continue;
    yield {
      at: point.reading.position,
      field: point.key,
      message: isLast ? 'lastBlank' : 'gap',
      values: { label: point.reading.label },
      related: plan.filled.map(({ reading }) => reading.position),
    };
  }
}

function lastDiffers(plan: Plan, last: FilledPoint, unit: string): Objection | undefined {
  if (!plan.goal || plan.fitsPercent || plan.fitsAmount) return undefined;
  const difference = last.figure.number.minus(plan.goal);
  const expected = plainNumber(plan.goal);
  const actual = plainNumber(last.figure.number);
  return {
    at: last.reading.position,
    field: last.key,
    message: plan.reading === 'percent' ? 'notHundred' : 'notBudget',
    values: {
      label: last.reading.label,
      expected: shown(plan, expected, unit),
      actual: shown(plan, actual, unit),
      difference: shown(plan, plainNumber(difference.abs()), unit),
    },
    expected,
    actual,
    difference: plainNumber(difference),
  };
}

export const T08: TableRule = {
  code: 'T08',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '资金支出计划不完整或没有到 100%',
      why: '支出计划是累计数：只能增加，到 12 月底应为 100%（填金额时应等于预算数）。从第一次填数之后不能再空。',
      remedy: '补填空着的月份，核对最后一个数。',
      messages: {
        lastBlank: '资金支出计划“{label}”未填写，全年计划应到 100%。',
        gap: '资金支出计划“{label}”未填写：此前已有计划数，之后不能空。',
        decreases: '资金支出计划是累计数，“{after}”{afterFigure} 小于“{before}”{beforeFigure}。',
        notHundred: '资金支出计划“{label}”为 {actual}，应为 {expected}，差 {difference}。',
        notBudget: '资金支出计划“{label}”为 {actual}，不等于预算数 {expected}，差 {difference}。',
      },
    },
    'en-US': {
      title: 'The spending plan is incomplete or does not reach 100 %',
      why: 'The plan is cumulative: it can only grow, and by the end of December it is 100 % (or the budget, where amounts are given). After its first figure nothing may be blank.',
      remedy: 'Fill in the blank months and check the last figure.',
      messages: {
        lastBlank: 'The plan has no figure for "{label}"; the whole year must come to 100 %.',
        gap: 'The plan has no figure for "{label}" although an earlier month has one.',
        decreases: 'The plan is cumulative, but "{after}" {afterFigure} is less than "{before}" {beforeFigure}.',
        notHundred: 'The plan ends at {actual} in "{label}"; it should be {expected}, difference {difference}.',
        notBudget: 'The plan ends at {actual} in "{label}"; the budget is {expected}, difference {difference}.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '只计划到 95%', 'en-US': 'it ends at 95 %' },
        fields: { 'plan.december': '95%' },
        findings: [{ at: { field: 'plan.december' }, expected: '100', difference: '-5' }],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '按金额填，差 0.01', 'en-US': 'amounts that end 0.01 short of the budget' },
        fields: {
          'funds.total': 200.53,
          'funds.fiscal': 200.53,
          'plan.march': 50,
          'plan.june': 100,
          'plan.october': 167,
          'plan.december': 200.52,
        },
        findings: [{ at: { field: 'plan.december' }, expected: '200.53', difference: '-0.01' }],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '10月底已有计划数，12月底空着', 'en-US': 'a figure in October, none in December' },
        fields: { 'plan.march': null, 'plan.june': null, 'plan.october': 20, 'plan.december': ' ' },
        findings: [{ at: { field: 'plan.december' } }],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '中间空一格、又比前面小', 'en-US': 'a gap, and then a decrease' },
        fields: { 'plan.march': '50%', 'plan.june': '', 'plan.october': '40%' },
        findings: [{ at: { field: 'plan.june' } }, { at: { field: 'plan.october' } }],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '年底一次支出：第一个数之前可以空',
          'en-US': 'all spent in December: blanks before the first figure are no gap',
        },
        fields: { 'plan.march': null, 'plan.june': '', 'plan.october': '—', 'plan.december': 1 },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '百分比格式的 0.25、0.5、0.75、1', 'en-US': 'fractions 0.25, 0.5, 0.75, 1' },
        fields: { 'plan.march': 0.25, 'plan.june': 0.5, 'plan.october': 0.75, 'plan.december': 1 },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '预算 100 万元，计划 25、50、83、100，两种读法都对',
          'en-US': 'a budget of 100 and a plan that ends at 100: right either way',
        },
        fields: {
          'funds.total': 100,
          'funds.fiscal': 100,
          'plan.march': 25,
          'plan.june': 50,
          'plan.october': 83,
          'plan.december': 100,
        },
        findings: [],
      },
    ],
  },
  *check(table) {
    const plan = readPlan(table);
    if (!plan) return;
    yield* decreases(plan, table.unit);
    yield* gaps(plan);
    const last = plan.filled.at(-1);
    if (last && last.key === plan.points.at(-1)?.key) {
      const report = lastDiffers(plan, last, table.unit);
      if (report) yield report;
    }
  },
};
