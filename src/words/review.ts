import type { Locale } from '../core';

const zhCN = {
  overview: {
    caption: '每张工作表和每张表的检查结果',
    table: '表',
    toFill: (cells: number) => `待填 ${cells} 项`,
    clean: '未发现问题',
    /** In place of the counts of what was not checked. */
    state: { unread: '未审核', outside: '不在审核范围', 'no-table': '没有表' },
    /** Below the name, where not all of a table was checked. */
    unread: (count: number) => `${count} 格读不出来`,
    rules: (count: number) => `${count} 条规则没有核对`,
    ties: (holds: number, broken: number, unchecked: number) =>
      `表间：${[
        ...(holds > 0 ? [`${holds} 项相符`] : []),
        ...(broken > 0 ? [`${broken} 项不符`] : []),
        ...(unchecked > 0 ? [`${unchecked} 项无法核对`] : []),
      ].join('，')}`,
    comma: '；',
    /** What a press does, for users of screen readers and in the tooltip. */
    filter: '只看这张表的问题',
    goTo: '定位到这里',
    /** Tables with something filled in, of all tables. */
    filled: (filled: number, all: number) => `已填 ${filled} / ${all} 张表`,
  },
  panel: {
    sort: '排列',
    sorts: { severity: '按严重程度', sheets: '按表的次序' },
    rule: '规则',
    table: '表',
    all: '全部',
    counted: (name: string, count: number) => `${name}（${count}）`,
    /** What is filtered, beside the way back. */
    only: (...names: readonly string[]) => `只看：${names.join('；')}`,
    clear: '清除筛选',
  },
  legend: {
    marks: '检查加的标注（“清除标注”可以全部去掉）',
    mark: {
      error: '强制：红底，加粗，实线框',
      warning: '核实：黄底，下划线，虚线框',
      hint: '提示：蓝底，斜体，点线框',
    },
    forms: '插入的表样',
    form: {
      input: '白底：要填写的单元格',
      total: '绿底：公式自动计算，不用填',
      label: '灰底：表头和栏目名称',
    },
    sample: '示例',
  },
};

/** Words of what a reviewer opens: the overview of a workbook, filters, and what colours mean. */
export type ReviewWords = typeof zhCN;

export const reviewWords: Readonly<Record<Locale, ReviewWords>> = {
  'zh-CN': zhCN,
  'en-US': {
    overview: {
      caption: 'How each sheet and table came out',
      table: 'Table',
      toFill: (cells) => `${cells} to fill in`,
      clean: 'Nothing found',
      state: { unread: 'Not checked', outside: 'Not within what is checked', 'no-table': 'No table' },
      unread: (count) => (count === 1 ? '1 cell cannot be read' : `${count} cells cannot be read`),
      rules: (count) => (count === 1 ? '1 rule not used' : `${count} rules not used`),
      ties: (holds, broken, unchecked) =>
        `Ties: ${[
          ...(holds > 0 ? [`${holds} hold`] : []),
          ...(broken > 0 ? [`${broken} broken`] : []),
          ...(unchecked > 0 ? [`${unchecked} not checked`] : []),
        ].join(', ')}`,
      comma: '; ',
      filter: 'Show only what was found in this table',
      goTo: 'Go there',
      filled: (filled, all) => `${filled} of ${all} tables filled in`,
    },
    panel: {
      sort: 'Order',
      sorts: { severity: 'Gravest first', sheets: 'As the tables stand' },
      rule: 'Rule',
      table: 'Table',
      all: 'All',
      counted: (name, count) => `${name} (${count})`,
      only: (...names) => `Only: ${names.join('; ')}`,
      clear: 'Clear filters',
    },
    legend: {
      marks: 'Marks of a check ("Clear marks" takes them all off)',
      mark: {
        error: 'Must fix: red, bold, solid border',
        warning: 'Verify: yellow, underlined, dashed border',
        hint: 'Hint: blue, italic, dotted border',
      },
      forms: 'Inserted forms',
      form: {
        input: 'White: to be filled in',
        total: 'Green: calculated by a formula',
        label: 'Grey: heads and labels',
      },
      sample: 'Sample',
    },
  },
};
