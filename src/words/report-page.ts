import type { Locale } from '../core';
import type { CheckScope } from './pane';

const zhCN = {
  intro: '把检查结果写成一张工作表：汇总、问题清单（可点到单元格）、未审核事项，按 A4 横向排好，可直接打印。',
  scope: '检查哪些表',
  scopes: { workbook: '整个工作簿', sheet: '本表（当前工作表）' } satisfies Record<CheckScope, string>,
  /** What happens on pressing the button. */
  usesList: (findings: number) => `直接用现有的检查结果（${findings} 条）。`,
  checksFirst: {
    workbook: '先检查整个工作簿，再写报告。',
    sheet: '先检查当前工作表，再写报告。',
  } satisfies Record<CheckScope, string>,
  stale: '表格已改动，先重新检查，再写报告。',
  busy: '正在检查或修改，完成后才能生成报告。',
  replace: (names: string) => `替换原来的报告：${names}`,
  replaceNote: '原来的报告会被删除，不能恢复；新报告写好以后才删。',
  stays: (names: string) => `${names}改动过、改过名，或不是在这里生成的，保留不动。`,
  earlierUnknown: '没能查看有没有以前的报告：新报告另起一张，不替换。',
  make: '生成检查报告',
  copy: '复制清单',
  copied: (count: number) => `已复制 ${count} 条。`,
  /** Why there is no file. */
  noFile: '要存成文件：在报告工作表的标签上点右键，选“移动或复制”，建立副本到新工作簿，再另存。',
  progressLabel: '报告进度',
  writing: '正在写报告…',
  undoing: '正在撤销…',
  written: (name: string, findings: number) =>
    findings > 0 ? `报告已写到“${name}”，共 ${findings} 条。` : `报告已写到“${name}”，未发现问题。`,
  replaced: (names: string) => `原来的${names}已删除。`,
  undo: '撤销',
  undoTakes: '撤销会删除这张报告，连同后来加的批注、颜色；被替换的报告不会回来。',
  undoAsks: {
    'sheet-changed': '报告生成后有改动，撤销会连同这些内容一起删除。',
    'sheet-read': '别的工作表中的公式或名称引用了这张报告，或没能查清；撤销后它们会失效。',
  },
  undoAnyway: '仍要撤销',
  keep: '保留报告',
  undone: '已撤销，报告已删除。',
  cancelled: '已取消，没有写报告。',
  names: (names: readonly string[]) => names.map((name) => `“${name}”`).join('、'),
};

export type ReportPageWords = typeof zhCN;

const enUS: ReportPageWords = {
  intro:
    'Writes the findings on a worksheet: a summary, the list with links to the cells, and what was not checked, ready to print on A4 landscape.',
  scope: 'What to check',
  scopes: { workbook: 'Whole workbook', sheet: 'This sheet (the one in front)' },
  usesList: (findings) => `Uses the present list (${findings} ${findings === 1 ? 'finding' : 'findings'}).`,
  checksFirst: {
    workbook: 'Checks the whole workbook first, then writes the report.',
    sheet: 'Checks the sheet in front first, then writes the report.',
  },
  stale: 'The sheets have changed: checks again first, then writes the report.',
  busy: 'A check or a change is under way. Wait until it is over.',
  replace: (names) => `Replace the earlier report: ${names}`,
  replaceNote: 'The earlier report is deleted and cannot come back; only once the new one is there.',
  stays: (names) => `${names}: changed, renamed or not made here. Kept as is.`,
  earlierUnknown: 'Whether there are earlier reports could not be found out: the new one is added, none is replaced.',
  make: 'Make the report',
  copy: 'Copy the list',
  copied: (count) => `${count} copied.`,
  noFile: 'For a file of its own: right-click the tab of the report, Move or Copy, to a new workbook, and save that.',
  progressLabel: 'Progress of the report',
  writing: 'Writing the report…',
  undoing: 'Undoing…',
  written: (name, findings) =>
    findings > 0
      ? `The report is on "${name}": ${findings} ${findings === 1 ? 'finding' : 'findings'}.`
      : `The report is on "${name}": nothing was found.`,
  replaced: (names) => `The earlier ${names} was deleted.`,
  undo: 'Undo',
  undoTakes:
    'Undo deletes this report with comments and colours added since; a report that was replaced does not come back.',
  undoAsks: {
    'sheet-changed': 'The report has changed since it was made: undo deletes that as well.',
    'sheet-read':
      'Formulas of other sheets, or names, read from this report, or that could not be found out; undo breaks them.',
  },
  undoAnyway: 'Undo anyway',
  keep: 'Keep the report',
  undone: 'Undone: the report was deleted.',
  cancelled: 'Cancelled: no report was written.',
  names: (names) => names.map((name) => `"${name}"`).join(', '),
};

export const reportPageWords: Readonly<Record<Locale, ReportPageWords>> = { 'zh-CN': zhCN, 'en-US': enUS };
