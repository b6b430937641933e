import { plainNumber } from '../language/money';
import { readPlan } from './schedule';
import type { TableRule } from './rule';

export const T09: TableRule = {
  code: 'T09',
  severity: 'warning',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '支出计划的填法与表头不一致',
      why: '表头要求填百分比（%）时应填累计百分比，要求填金额时应填金额；混着填，汇总时会出错。',
      remedy: '按表头改填；如本地确实要求填金额，请把表头的单位改过来。',
      messages: {
        amounts: '表头要求填百分比（%），这里填的像是金额：最后一个数 {last}，预算数 {budget}（{unit}）。',
        percents: '表头要求填金额，这里填的是百分比。',
      },
    },
    'en-US': {
      title: 'The plan is not written as its heading asks',
      why: 'Under a heading in % the plan takes cumulative percentages, under one in money amounts; a mixture breaks whatever adds them up.',
      remedy: 'Fill it in as the heading says; where amounts are wanted locally, correct the heading.',
      messages: {
        amounts:
          'The heading asks for percentages, but these look like amounts: the last is {last}, the budget {budget} ({unit}).',
        percents: 'The heading asks for amounts, but these are percentages.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '预算 20 万元，计划 5、10、16.7、20',
          'en-US': 'a budget of 20 and a plan of 5, 10, 16.7, 20',
        },
        fields: { 'plan.march': 5, 'plan.june': 10, 'plan.october': 16.7, 'plan.december': '20.00' },
        findings: [{ at: { field: 'plan.march' } }],
      },
    ],
    silent: [
      { form: 'project-hebei', note: { 'zh-CN': '按百分比填写', 'en-US': 'percentages as asked' }, findings: [] },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '预算正好 100 万元', 'en-US': 'a budget of exactly 100' },
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
      {
        form: 'project-hebei',
        note: { 'zh-CN': '预算 1 万元，计划到 1', 'en-US': 'a budget of 1 and a plan that ends at 1' },
        fields: {
          'funds.total': 1,
          'funds.fiscal': 1,
          'plan.march': null,
          'plan.june': null,
          'plan.october': null,
          'plan.december': 1,
        },
        findings: [],
      },
    ],
  },
  *check(table) {
    const plan = readPlan(table);
    const first = plan?.filled[0];
    const last = plan?.filled.at(-1);
    if (!plan?.heading || !first || !last || (plan.fitsPercent && plan.fitsAmount) || plan.reading === plan.heading)
      return;
    yield {
      at: first.reading.position,
      field: first.key,
      message: plan.reading === 'amount' ? 'amounts' : 'percents',
      values: {
        last: plainNumber(last.figure.number),
        budget: plan.goal && plan.reading === 'amount' ? plainNumber(plan.goal) : '—',
        unit: table.unit,
      },
      related: plan.filled.slice(1).map(({ reading }) => reading.position),
    };
  },
};
