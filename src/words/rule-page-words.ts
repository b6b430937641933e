import type { Locale } from '../core';

const zhCN = {
  severity: '等级',
  scope: '范围',
  scopes: { 'within-table': '表内审核', 'between-tables': '表间审核' },
  basis: '依据',
  /** Shown for a rule that is not based on a regulation. */
  arithmetic: '算术关系',
  practice: '通常的审核要求',
  why: '为什么',
  remedy: '怎么改',
  fix: '修复',
  /** What is said of a rule that can offer a fix. */
  fixable: '能判断该怎么改的，清单中可直接“修复”',
  messages: '提示文字',
  found: '有问题的例子',
  silent: '没有问题的例子',
  /** Introduces the changes of an example, which follow on the same line or below. */
  changed: (form: string) => `在“${form}”里改成：`,
  /** An example that is the form's sample itself. */
  unchanged: (form: string) => `“${form}”照样表填写`,
  title: '标题',
  caption: '标题下的说明',
  /** An indicator row, counted from 1. */
  row: (number: number) => `第 ${number} 条指标`,
  /** A column of an indicator row. */
  cell: (row: string, column: string) => `${row}的${column}`,
  allRows: '指标改为',
  block: '绩效指标块的第一格',
  matrixRows: '各行改为',
  below: '表下的注',
  table: '表的第一格',
  /** A cell told by its address alone. */
  address: (address: string) => `${address} 单元格`,
  blank: '（空）',
  at: (place: string) => `标在 ${place}`,
  expected: (figure: string) => `应为 ${figure}`,
  /** What is there less what should be. */
  difference: (figure: string) => (Number(figure) < 0 ? `少 ${figure.replace('-', '')}` : `多 ${figure}`),
  figures: (figures: string) => `（${figures}）`,
  change: (label: string, value: string) => `${label}：${value}`,
  /** Between two things told in one line. */
  comma: '，',
  semicolon: '；',
  list: '、',
};

/** Words on a rule's page that are not the rule's own: the same in the pane and in the pages of `docs/rules`. */
export type RulePageWords = typeof zhCN;

export const rulePageWords: Readonly<Record<Locale, RulePageWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    severity: 'Severity',
    scope: 'Scope',
    scopes: { 'within-table': 'within a table', 'between-tables': 'between tables' },
    basis: 'Basis',
    arithmetic: 'arithmetic, no regulation',
    practice: 'common review practice, no regulation',
    why: 'Why',
    remedy: 'What to do',
    fix: 'Fix',
    fixable: 'Offered in the list where it can be told what is right',
    messages: 'Messages',
    found: 'Examples that are found',
    silent: 'Examples that stay silent',
    changed: (form) => `On the sample of "${form}", changed: `,
    unchanged: (form) => `The sample of "${form}" as it is`,
    title: 'title',
    caption: 'line under the title',
    row: (number) => `indicator ${number}`,
    cell: (row, column) => `${row}, ${column}`,
    allRows: 'indicators replaced by',
    block: 'the first cell of the indicator block',
    matrixRows: 'rows replaced by',
    below: 'the line below the table',
    table: 'the first cell of the table',
    address: (address) => `cell ${address}`,
    blank: '(empty)',
    at: (place) => `reported at ${place}`,
    expected: (figure) => `expected ${figure}`,
    difference: (figure) => `difference ${figure}`,
    figures: (figures) => ` (${figures})`,
    change: (label, value) => `${label}: ${value}`,
    comma: ', ',
    semicolon: '; ',
    list: ', ',
  },
};
