import type { Locale } from '../core';

/** Words on a rule's page that are not the rule's own: the same in the pane and in the pages of `docs/rules`. */
export interface RulePageWords {
  readonly severity: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<'within-table' | 'between-tables', string>>;
  readonly basis: string;
  /** Shown for a rule that is not based on a regulation. */
  readonly arithmetic: string;
  readonly practice: string;
  readonly why: string;
  readonly remedy: string;
  readonly fix: string;
  /** What is said of a rule that can offer a fix. */
  readonly fixable: string;
  readonly messages: string;
  readonly found: string;
  readonly silent: string;
  /** Introduces the changes of an example, which follow on the same line or below. */
  readonly changed: (form: string) => string;
  /** An example that is the form's sample itself. */
  readonly unchanged: (form: string) => string;
  readonly title: string;
  readonly caption: string;
  /** An indicator row, counted from 1. */
  readonly row: (number: number) => string;
  /** A column of an indicator row. */
  readonly cell: (row: string, column: string) => string;
  readonly allRows: string;
  readonly block: string;
  readonly matrixRows: string;
  readonly below: string;
  readonly table: string;
  readonly blank: string;
  readonly at: (place: string) => string;
  readonly expected: (figure: string) => string;
  readonly difference: (figure: string) => string;
  readonly figures: (figures: string) => string;
  readonly change: (label: string, value: string) => string;
  /** Between two things told in one line. */
  readonly comma: string;
  readonly semicolon: string;
  readonly list: string;
}

export const rulePageWords: Readonly<Record<Locale, RulePageWords>> = {
  'zh-CN': {
    severity: '等级',
    scope: '范围',
    scopes: { 'within-table': '表内审核', 'between-tables': '表间审核' },
    basis: '依据',
    arithmetic: '算术关系，不依据某一文件',
    practice: '审核中的通常要求，不依据某一文件',
    why: '为什么',
    remedy: '怎么改',
    fix: '修复',
    fixable: '能判断该怎么改的，清单中可直接“修复”',
    messages: '提示文字',
    found: '会报的例子',
    silent: '不会报的例子',
    changed: (form) => `在“${form}”的样表上改动：`,
    unchanged: (form) => `“${form}”的样表，不作改动`,
    title: '标题',
    caption: '标题下的说明',
    row: (number) => `第 ${number} 条指标`,
    cell: (row, column) => `${row}的${column}`,
    allRows: '指标改为',
    block: '绩效指标块的第一格',
    matrixRows: '各行改为',
    below: '表下的注',
    table: '表的第一格',
    blank: '（空）',
    at: (place) => `报在 ${place}`,
    expected: (figure) => `应为 ${figure}`,
    difference: (figure) => `相差 ${figure}`,
    figures: (figures) => `（${figures}）`,
    change: (label, value) => `${label}：${value}`,
    comma: '，',
    semicolon: '；',
    list: '、',
  },
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
