/** The words of the workbench's own bar. The add-in has its own catalogue. */
import type { OpenFailureReason } from '../xlsx/open';

export type Language = 'zh-CN' | 'en-US';

interface Texts {
  readonly product: string;
  readonly sample: string;
  readonly ownFile: (name: string) => string;
  readonly open: string;
  readonly check: string;
  readonly clear: string;
  readonly pane: string;
  readonly sheet: string;
  readonly resize: string;
  readonly drop: string;
  readonly close: string;
  readonly opened: (name: string) => string;
  readonly cleared: string;
  readonly noSamples: string;
  readonly unexpected: string;
  readonly failures: Readonly<Record<OpenFailureReason, (name: string) => string>>;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    product: '绩效目标表助手 · 工作台',
    sample: '示例工作簿',
    ownFile: (name) => `自己的文件：${name}`,
    open: '打开…',
    check: '检查',
    clear: '清除标注',
    pane: '任务窗格',
    sheet: '电子表格',
    resize: '调整任务窗格宽度',
    drop: '松开鼠标，打开这个工作簿',
    close: '关闭提示',
    opened: (name) => `已打开：${name}`,
    cleared: '标注已清除。',
    noSamples: '没有找到示例工作簿，可以用“打开…”打开自己的文件。',
    unexpected: '打开时出了意外，文件没有被改动。',
    failures: {
      'not-a-workbook': (name) => `“${name}”不是 Excel 工作簿（.xlsx），无法打开。`,
      'old-format': (name) => `“${name}”是旧格式的工作簿（.xls 或 .et）。请在 Excel 或 WPS 里另存为 .xlsx，再打开。`,
      'password-protected': (name) => `“${name}”设有打开密码。请在 Excel 里去掉密码并另存，再打开。`,
      damaged: (name) => `“${name}”已损坏，无法读取。请换一份完好的文件。`,
    },
  },
  'en-US': {
    product: 'Performance target checker · Workbench',
    sample: 'Sample workbooks',
    ownFile: (name) => `Your file: ${name}`,
    open: 'Open…',
    check: 'Check',
    clear: 'Clear marks',
    pane: 'Task pane',
    sheet: 'Spreadsheet',
    resize: 'Width of the task pane',
    drop: 'Drop to open this workbook',
    close: 'Dismiss',
    opened: (name) => `Opened: ${name}`,
    cleared: 'Marks cleared.',
    noSamples: 'No sample workbooks were found; open a file of your own.',
    unexpected: 'Something went wrong while opening. The file was not changed.',
    failures: {
      'not-a-workbook': (name) => `“${name}” is not an Excel workbook (.xlsx).`,
      'old-format': (name) => `“${name}” is a workbook of the old kind (.xls). Save it as .xlsx in Excel, then open it here.`,
      'password-protected': (name) => `“${name}” needs a password to open. Save it without one in Excel, then open it here.`,
      damaged: (name) => `“${name}” is damaged and cannot be read.`,
    },
  },
};
