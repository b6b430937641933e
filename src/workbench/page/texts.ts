/** The words of the workbench's own bar. The add-in has its own catalogue. */
import type { Loss, LossKind } from '../../files/xlsx';

export type Language = 'zh-CN' | 'en-US';

interface Texts {
  readonly product: string;
  readonly sample: string;
  readonly ownFile: (name: string) => string;
  readonly open: string;
  readonly save: string;
  readonly withMarks: string;
  readonly withMarksHint: string;
  readonly check: string;
  readonly clear: string;
  /** The ribbon's menu: its name, what it offers by the command's id, and the way to all of it in the pane. */
  readonly insert: string;
  readonly insertForms: Readonly<Record<string, string>>;
  readonly insertMore: string;
  readonly inserted: (form: string) => string;
  readonly openPane: string;
  readonly closePane: string;
  readonly pane: string;
  readonly sheet: string;
  readonly resize: string;
  readonly drop: string;
  /** Of many that were dropped, these could not be had; or there were too many. */
  readonly notAllTaken: (names: readonly string[]) => string;
  readonly close: string;
  readonly closeDialog: string;
  readonly opened: (name: string) => string;
  readonly cleared: string;
  readonly noSamples: string;
  readonly unexpected: string;
  readonly saved: (name: string, cells: number, marks: number, withMarks: boolean) => string;
  readonly notSaved: string;
  readonly cannotSave: string;
  readonly leave: (name: string) => string;
  readonly discard: string;
  readonly stay: string;
  readonly losing: string;
  readonly saveAnyway: string;
  readonly cancel: string;
  readonly losses: Readonly<Record<LossKind, (where: string) => string>>;
  readonly notOpened: (name: string, why: string) => string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    product: '绩效目标表助手 · 工作台',
    sample: '示例工作簿',
    ownFile: (name) => `自己的文件：${name}`,
    open: '打开…',
    save: '保存',
    withMarks: '含标注',
    withMarksHint: '勾选后，保存的文件里带有标注的底色；报送用的文件不需要勾选。',
    check: '检查',
    clear: '清除标注',
    insert: '插入表样',
    insertForms: {
      insertProjectGansu: '项目支出绩效目标表',
      insertProjectHebei: '项目绩效目标表（河北）',
      insertProjectCentral: '项目支出绩效目标表（中央）',
      insertProjectMonitoring: '项目执行监控表',
      insertProjectSelfEvaluation: '项目绩效自评表',
      insertUnitOverall: '整体支出绩效目标表',
      insertBudgetIncomeExpenditure: '收支总表',
    },
    insertMore: '更多…',
    inserted: (form) => `已插入：${form}`,
    openPane: '打开窗格',
    closePane: '关闭窗格',
    pane: '任务窗格',
    sheet: '电子表格',
    resize: '调整任务窗格宽度',
    drop: '松开鼠标：一个工作簿直接打开，多个文件或文件夹在窗格里检查',
    notAllTaken: (names) =>
      `有的文件或文件夹没能读取，没有检查${names.length > 0 ? `：${names.slice(0, 5).join('、')}` : ''}。`,
    close: '关闭提示',
    closeDialog: '关闭对话框',
    opened: (name) => `已打开：${name}`,
    cleared: '标注已清除。',
    noSamples: '没有找到示例工作簿，可以用“打开…”打开自己的文件。',
    unexpected: '打开时出了意外，文件没有被改动。',
    saved: (name, cells, marks, withMarks) => {
      const change = cells === 0 ? '单元格没有改动' : `改动了 ${cells} 个单元格`;
      const marked = marks === 0 ? '' : withMarks ? '，标注已一并写入' : '，不含标注';
      return `已保存：${name}（${change}${marked}）`;
    },
    notSaved: '没有保存。',
    cannotSave: '保存时出了意外，没有写出文件。打开的工作簿还在，请再试一次。',
    leave: (name) => `“${name}”有改动还没有保存。打开别的工作簿，这些改动就会丢失。`,
    discard: '不保存，继续打开',
    stay: '留在这里',
    losing: '这样保存，下面这些会与您看到的不同：',
    saveAnyway: '仍然保存',
    cancel: '取消',
    losses: {
      'moved-lines': (where) =>
        `${where}插入、删除或移动过行列：图片、图表、超链接、分页符等不会跟着移动，“表格”会变成普通区域。`,
      notes: (where) => `${where}批注的增减和修改不会写入，文件里仍是原来的批注。`,
      'conditional-formats': (where) => `${where}有的条件格式改动无法写入，文件里仍是原来的规则。`,
      validations: (where) => `${where}有的数据验证改动无法写入，文件里仍是原来的规则。`,
      arrays: (where) => `${where}改动了数组公式中间的单元格，Excel 打开后会按公式重新算出。`,
      'line-styles': (where) => `${where}整行或整列的格式不会写入，单元格自己的格式会写入。`,
      signature: () => '文件带有数字签名，改动后签名失效。',
    },
    notOpened: (name, why) => `“${name}”打不开。${why}`,
  },
  'en-US': {
    product: 'Performance target checker · Workbench',
    sample: 'Sample workbooks',
    ownFile: (name) => `Your file: ${name}`,
    open: 'Open…',
    save: 'Save',
    withMarks: 'With marks',
    withMarksHint: 'Writes the tints of the marks into the file. A file to be handed in does not need them.',
    check: 'Check',
    clear: 'Clear marks',
    insert: 'Insert form',
    insertForms: {
      insertProjectGansu: 'Project targets (Gansu)',
      insertProjectHebei: 'Project targets (Hebei)',
      insertProjectCentral: 'Project targets (central)',
      insertProjectMonitoring: 'Project monitoring',
      insertProjectSelfEvaluation: 'Project self-evaluation',
      insertUnitOverall: 'Unit-wide targets',
      insertBudgetIncomeExpenditure: 'Income and expenditure',
    },
    insertMore: 'More…',
    inserted: (form) => `Inserted: ${form}`,
    openPane: 'Open pane',
    closePane: 'Close the pane',
    pane: 'Task pane',
    sheet: 'Spreadsheet',
    resize: 'Width of the task pane',
    drop: 'Drop one workbook to open it, several or a folder to check them in the pane',
    notAllTaken: (names) =>
      `Not everything could be read, and what is missing was not checked${names.length > 0 ? `: ${names.slice(0, 5).join(', ')}` : ''}.`,
    close: 'Dismiss',
    closeDialog: 'Close the dialog',
    opened: (name) => `Opened: ${name}`,
    cleared: 'Marks cleared.',
    noSamples: 'No sample workbooks were found; open a file of your own.',
    unexpected: 'Something went wrong while opening. The file was not changed.',
    saved: (name, cells, marks, withMarks) => {
      const change = cells === 0 ? 'no cell changed' : cells === 1 ? '1 cell changed' : `${cells} cells changed`;
      const marked = marks === 0 ? '' : withMarks ? ', with the marks' : ', marks left out';
      return `Saved: ${name} (${change}${marked})`;
    },
    notSaved: 'Not saved.',
    cannotSave: 'Something went wrong while saving; no file was written. The workbook is still open: please try again.',
    leave: (name) => `“${name}” has changes that are not saved. Opening another workbook loses them.`,
    discard: 'Open without saving',
    stay: 'Stay here',
    losing: 'Saved like this, the file differs from what you see:',
    saveAnyway: 'Save anyway',
    cancel: 'Cancel',
    losses: {
      'moved-lines': (where) =>
        `${where}Rows or columns were inserted, deleted or moved: pictures, charts, links and page breaks stay where they were, and tables become plain cells.`,
      notes: (where) => `${where}Changes of notes are not written; the file keeps the notes it had.`,
      'conditional-formats': (where) =>
        `${where}Some changes of conditional formats cannot be written; the file keeps the rules it had.`,
      validations: (where) =>
        `${where}Some changes of data validations cannot be written; the file keeps the rules it had.`,
      arrays: (where) => `${where}A cell within an array formula was changed; Excel will work it out again.`,
      'line-styles': (where) => `${where}Formats of whole rows or columns are not written; those of cells are.`,
      signature: () => 'The file is digitally signed; the signature no longer holds once the file is changed.',
    },
    notOpened: (name, why) => `“${name}” cannot be opened. ${why}`,
  },
};

/** One sentence per loss, each with the sheet it is about. */
export function lossTexts(language: Language, losses: readonly Loss[]): string[] {
  const place = (sheet: string): string => (language === 'zh-CN' ? `“${sheet}”表：` : `Sheet “${sheet}”: `);
  return losses.map(({ kind, sheet }) => TEXTS[language].losses[kind](sheet === undefined ? '' : place(sheet)));
}
