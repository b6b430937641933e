import { REPORT_MARK, type Locale } from '../core';

const zhCN = {
  /** What was checked, when, and by which version; the mark tells a report of ours. */
  checked: (file: string, others: number) => `检查对象：${file}${others > 0 ? ` 等 ${others + 1} 个工作簿` : ''}`,
  thisWorkbook: '本工作簿',
  nothingChecked: '没有工作簿',
  date: (date: string) => `检查时间：${date}`,
  madeBy: (version: string) => `${REPORT_MARK} ${version}`,
  demands: (name: string) => `填报要求：${name}`,
  /** The result in one sentence. */
  found: (tables: number, error: number, warning: number, hint: number) =>
    `已审核 ${tables} 张表：强制 ${error} 条，核实 ${warning} 条，提示 ${hint} 条。`,
  clean: (tables: number) => `已审核 ${tables} 张表，未发现问题。`,
  noTable: '没有可以审核的表。',
  unchecked: (count: number) => `未审核 ${count} 项，原因见“未审核事项”；这些内容没有列出问题，不等于没有问题。`,
  someRules: '个别规则在有的表上没有核对，见“未审核事项”。',
  space: '',
  /** Something that was not checked, and why. */
  openItem: (what: string, reason: string) => (what === '' ? reason : `${what}：${reason}`),
  caveat: '规则查的是合计、必填项和资金计划等；指标定得是否恰当，仍请人工审核。',
  legend: [
    '● 强制：必须改正；▲ 核实：改正，或说明理由；○ 提示：可以不改。',
    '应为、实际、相差的单位与所在的表相同。相差为实际减应为。',
    '本报告由程序生成，表格改了它不会跟着改；请不要在这里填写。',
  ],
  /** What a table, a workbook or a finding is, in the column of results: a sign and a word, so that it can be told without colours. */
  states: {
    error: '● 强制',
    warning: '▲ 核实',
    hint: '○ 提示',
    toFill: '□ 待填',
    clean: '√ 无问题',
    incomplete: '◇ 未审完',
    none: '－ 无表',
    unread: '× 未读取',
  },
  ties: { holds: '√ 相符', broken: '● 不符', unchecked: '◇ 未核对' },
  open: {
    unread: '◇ 未审核',
    rules: '◇ 未核对',
    toFill: '□ 待填',
    outside: '－ 无表',
  },
  sections: {
    files: '各工作簿的结果',
    tables: '各表的结果',
    findings: '问题清单',
    ties: '表间核对',
    open: '未审核事项',
  },
  number: (index: number, heading: string) => `${'一二三四五六'.charAt(index)}、${heading}`,
  /** Of a part without rows. */
  none: {
    files: '没有工作簿。',
    tables: '没有可以审核的表。',
    findings: '未发现问题。',
    ties: '没有需要表间核对的内容。',
    open: '没有未审核的内容。',
  },
  heads: {
    index: '序号',
    file: '工作簿',
    state: '结果',
    severity: '级别',
    rule: '规则',
    sheet: '工作表',
    table: '表',
    title: '表名',
    range: '区域',
    cell: '单元格',
    checkedTables: '已审核表数',
    error: '强制',
    warning: '核实',
    hint: '提示',
    toFill: '待填项',
    unchecked: '未审核项',
    rules: '未核对的规则',
    demands: '填报要求',
    problem: '问题',
    expected: '应为',
    actual: '实际',
    difference: '相差',
    remedy: '怎么改',
    basis: '依据',
    explanation: '说明',
    unit: '单位',
    tie: '核对内容',
    outcome: '情况',
    reason: '原因',
    what: '内容',
  },
  severities: { error: '强制', warning: '核实', hint: '提示' },
  /** In place of the severity of a finding, for what was not checked. */
  notChecked: '未审核',
  /** Several findings of one rule in a table: which of how many. */
  alike: (title: string, all: number) => `${title}，共 ${all} 处：`,
  alikePart: (title: string, all: number, from: number, to: number) =>
    `${title}，共 ${all} 处，第 ${from} 至 ${to} 处：`,
  item: (address: string, message: string) => `${address}  ${message}`,
  /** The first few of many: how many there are in all. */
  someCells: (all: number, ...named: readonly string[]) =>
    named.join('、') + (all > named.length ? ` 等 ${all} 处` : ''),
  someTables: (all: number, ...named: readonly string[]) =>
    named.map((name) => `“${name}”`).join('、') + (all > named.length ? `等 ${all} 张表` : ''),
  elsewhere: (all: number, ...named: readonly string[]) =>
    `（另见 ${named.join('、')}${all > named.length ? ` 等 ${all} 处` : ''}）`,
  toFillIn: (count: number) => `还没有填写，待填 ${count} 项，填写后请重新检查。`,
  switchedOff: '按设置停用了，没有按它审核。',
  /** The regulation, or that there is none; and the rule's code. */
  basis: (basis: string, code: string) => `${basis}\n规则 ${code}`,
  /** Of many workbooks only the tables are listed of which there is something to say. */
  otherTables: (count: number) => `另有 ${count} 张表未发现问题，没有逐一列出。`,
  rulesOf: (count: number) => (count > 0 ? `${count} 条` : ''),
  inSheet: (sheet: string, title: string) => (title === sheet || title === '' ? sheet : `${title}（${sheet}）`),
  year: (year: number) => `${year} 年`,
  page: '第 &P 页，共 &N 页',
};

/** Words of a report of a check, whether as a worksheet, a page or a list. */
export type ReportWords = Readonly<typeof zhCN>;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    checked: (file, others) => `Checked: ${file}${others > 0 ? ` and ${plural(others, 'more workbook')}` : ''}`,
    thisWorkbook: 'this workbook',
    nothingChecked: 'no workbook',
    date: (date) => `On: ${date}`,
    madeBy: (version) => `${REPORT_MARK} ${version}`,
    demands: (name) => `Demands: ${name}`,
    found: (tables, error, warning, hint) =>
      `Checked ${plural(tables, 'table')}: ${plural(error, 'error')}, ${warning} to verify, ${plural(hint, 'hint')}.`,
    clean: (tables) => `Checked ${plural(tables, 'table')}, nothing found.`,
    noTable: 'There is no table to check.',
    unchecked: (count) =>
      `${plural(count, 'thing')} not checked: see "What was not checked". Silence there does not mean that it is right.`,
    someRules: 'Single rules could not be used on some tables: see "What was not checked".',
    space: ' ',
    openItem: (what, reason) => (what === '' ? reason : `${what}: ${reason}`),
    caveat:
      'The rules cover totals, required cells and spending plans. Whether a target is a good one is for people to judge.',
    legend: [
      '● Error: must be corrected; ▲ Verify: correct it, or explain it; ○ Hint: may stay as it is.',
      'Expected, actual and difference are in the unit of their table. The difference is actual less expected.',
      'This report is made by a program and does not follow changes of the tables; do not fill anything in here.',
    ],
    states: {
      error: '● Error',
      warning: '▲ Verify',
      hint: '○ Hint',
      toFill: '□ To fill',
      clean: '√ Clean',
      incomplete: '◇ In part',
      none: '－ None',
      unread: '× Unread',
    },
    ties: { holds: '√ Holds', broken: '● Broken', unchecked: '◇ Open' },
    open: { unread: '◇ Open', rules: '◇ Open', toFill: '□ To fill', outside: '－ None' },
    sections: {
      files: 'Workbooks',
      tables: 'Tables',
      findings: 'Findings',
      ties: 'Between tables',
      open: 'What was not checked',
    },
    number: (index, heading) => `${index + 1}. ${heading}`,
    none: {
      files: 'No workbook.',
      tables: 'There is no table to check.',
      findings: 'Nothing found.',
      ties: 'There is nothing to compare between tables.',
      open: 'Nothing was left unchecked.',
    },
    heads: {
      index: 'No.',
      file: 'Workbook',
      state: 'Result',
      severity: 'Severity',
      rule: 'Rule',
      sheet: 'Sheet',
      table: 'Table',
      title: 'Title',
      range: 'Range',
      cell: 'Cell',
      checkedTables: 'Tables checked',
      error: 'Errors',
      warning: 'To verify',
      hint: 'Hints',
      toFill: 'To fill in',
      unchecked: 'Not checked',
      rules: 'Rules not checked',
      demands: 'Demands',
      problem: 'What is wrong',
      expected: 'Expected',
      actual: 'Actual',
      difference: 'Difference',
      remedy: 'What to do',
      basis: 'Basis',
      explanation: 'Explanation',
      unit: 'Unit',
      tie: 'Compared',
      outcome: 'Outcome',
      reason: 'Why',
      what: 'What',
    },
    severities: { error: 'Error', warning: 'Verify', hint: 'Hint' },
    notChecked: 'Not checked',
    alike: (title, all) => `${title}, ${plural(all, 'place')}:`,
    alikePart: (title, all, from, to) => `${title}, ${plural(all, 'place')}, ${from} to ${to}:`,
    item: (address, message) => `${address}  ${message}`,
    someCells: (all, ...named) => named.join(', ') + (all > named.length ? ` and ${all - named.length} more` : ''),
    someTables: (all, ...named) =>
      named.map((name) => `"${name}"`).join(', ') + (all > named.length ? ` and ${all - named.length} more` : ''),
    elsewhere: (all, ...named) =>
      ` (see also ${named.join(', ')}${all > named.length ? ` and ${all - named.length} more` : ''})`,
    toFillIn: (count) => `Not filled in yet: ${plural(count, 'cell')} to fill in; then check again.`,
    switchedOff: 'Switched off by the settings: nothing was looked at by it.',
    /** The regulation, or that there is none; and the rule's code. */
    basis: (basis: string, code: string) => `${basis}\n规则 ${code}`,
    otherTables: (count) => `Nothing was found in ${plural(count, 'more table')}, not listed one by one.`,
    rulesOf: (count) => (count > 0 ? plural(count, 'rule') : ''),
    inSheet: (sheet, title) => (title === sheet || title === '' ? sheet : `${title} (${sheet})`),
    year: (year) => `${year}`,
    page: 'Page &P of &N',
  },
};
