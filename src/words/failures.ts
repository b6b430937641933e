/** Why Excel did not do what was asked, what is left of it in the workbook, and what to do: one wording for pane and ribbon. */
import type { HostFailureReason, Leftover, Locale } from '../core';

/** Where a failure is told: the pane has a check of its own, a ribbon button has not. */
export type ToldIn = 'pane' | 'ribbon';

interface Sentences {
  readonly cause: string;
  /** What to do. */
  readonly advice: string;
  /** The same where no pane is open. */
  readonly ribbonAdvice?: string;
  /** In place of "your data is unchanged", where that would contradict the cause. */
  readonly untouched?: string;
}

interface FailureWords {
  readonly reasons: Readonly<Record<HostFailureReason, Sentences>>;
  readonly untouched: string;
  readonly sheets: (names: readonly string[]) => string;
  readonly cells: (sheet: string, addresses: readonly string[]) => string;
  readonly unverified: string;
  readonly join: string;
}

/** More cells and sheets are only counted. */
const NAMED = 8;

const zhCN: FailureWords = {
  reasons: {
    'sheet-protected': { cause: '工作表受保护。', advice: '请先撤销工作表保护，再试一次。' },
    'workbook-protected': {
      cause: '工作簿的结构受保护，不能增加或删除工作表。',
      advice: '请在“审阅”选项卡中点“保护工作簿”取消保护，再试一次。',
      untouched: '工作簿没有改动。',
    },
    'workbook-read-only': {
      cause: '工作簿是只读的，或正被他人锁定。',
      advice: '请另存一份，或稍后再试。',
    },
    'cell-being-edited': { cause: '有单元格正在编辑。', advice: '请按 Enter 或 Esc 结束编辑，再试一次。' },
    'sheet-gone': {
      cause: '工作表已被删除或隐藏。',
      advice: '请重新检查。',
      ribbonAdvice: '请再试一次。',
    },
    'sheet-changed': {
      cause: '表格已有改动。',
      advice: '请重新检查，再试一次。',
      ribbonAdvice: '请再试一次。',
      untouched: '没有再动它。',
    },
    'sheet-read': {
      cause: '别的工作表中的公式或名称引用了这些表，或没能查清。',
      advice: '请先改好那些公式，再试一次。',
    },
    'cell-calculated': { cause: '要改的单元格里是公式。', advice: '请改公式本身。', untouched: '没有改动它。' },
    'not-a-worksheet': { cause: '当前打开的是图表工作表，不是表格。', advice: '请先点开要用的工作表，再试一次。' },
    'selection-in-the-way': {
      cause: '选中的是图表、图片之类的对象，Excel 没有照办。',
      advice: '请先点一个单元格，再试一次。',
    },
    'rows-blocked': {
      cause: '要移动的行碰到了“表格”、筛选、数据透视表，或工作表最后一行的内容，Excel 不允许。',
      advice: '请先把它们移开，或把“表格”转换为区域，再试一次。',
    },
    'name-taken': { cause: '工作表的名称已被占用，或 Excel 不接受这个名称。', advice: '请再试一次。' },
    'last-sheet': {
      cause: '工作簿里至少要留一张可见的工作表。',
      advice: '请先插入或显示另一张工作表，再试一次。',
    },
    'marks-unreadable': {
      cause: 'Excel 读不出条件格式，分不清哪些是标注。',
      advice: '请再试一次；仍然不行，请在“条件格式”的“管理规则”中删除公式里有 jixiao-mark 的规则。',
    },
    'not-as-written': {
      cause: '写入以后再读，内容与写入的不一样。',
      advice: '请再试一次；仍然不行，请手工修改。',
    },
    'too-large': {
      cause: '内容太多，Excel 一次传不过来。',
      advice: '请删去多余的空行空列，或逐张“检查本表”。',
      ribbonAdvice: '请再试一次。',
    },
    'host-busy': { cause: 'Excel 正忙，或与它的连接中断了。', advice: '请稍候再试。' },
    cancelled: { cause: '已取消。', advice: '' },
    'not-supported': {
      cause: '这个版本的 Excel 不支持这项操作。',
      advice: '请用 Microsoft 365 或 Office 2021 以上版本。',
    },
    unknown: {
      cause: '出现了意外情况。',
      advice: '请再试一次；仍然不行，请关闭并重新打开本窗格。',
      ribbonAdvice: '请再试一次；仍然不行，请保存工作簿，关闭后重新打开。',
    },
  },
  untouched: '表中数据没有改动。',
  sheets: (names) =>
    `插入的工作表没能全部删掉，请核对后手工删除：${names
      .slice(0, NAMED)
      .map((name) => `“${name}”`)
      .join('')}${names.length > NAMED ? `等 ${names.length} 张` : ''}。`,
  cells: (sheet, addresses) =>
    `“${sheet}”可能已改动了一部分，没能恢复原样，请逐一核对：${addresses.slice(0, NAMED).join('、')}${addresses.length > NAMED ? ` 等 ${addresses.length} 处` : ''}。`,
  unverified: '不能确定工作簿是否已经改动，请先核对，再决定是否重试。',
  join: '',
};

const enUS: FailureWords = {
  reasons: {
    'sheet-protected': { cause: 'The sheet is protected.', advice: 'Unprotect the sheet and try again.' },
    'workbook-protected': {
      cause: 'The structure of the workbook is protected: no sheet can be added or removed.',
      advice: 'Unprotect it (Review, Protect Workbook) and try again.',
      untouched: 'Nothing was changed.',
    },
    'workbook-read-only': {
      cause: 'The workbook is read-only or locked by someone else.',
      advice: 'Save a copy, or try later.',
    },
    'cell-being-edited': { cause: 'A cell is being edited.', advice: 'Press Enter or Esc and try again.' },
    'sheet-gone': { cause: 'The sheet was deleted or hidden.', advice: 'Check again.', ribbonAdvice: 'Try again.' },
    'sheet-changed': {
      cause: 'The sheet has changed meanwhile.',
      advice: 'Check again and retry.',
      ribbonAdvice: 'Try again.',
      untouched: 'It was left alone.',
    },
    'sheet-read': {
      cause: 'Formulas of other sheets, or names, read from these sheets, or that could not be found out.',
      advice: 'Change those formulas first and try again.',
    },
    'cell-calculated': {
      cause: 'A cell to be changed holds a formula.',
      advice: 'Change the formula itself.',
      untouched: 'It was left alone.',
    },
    'not-a-worksheet': {
      cause: 'A chart sheet is in front, not a worksheet.',
      advice: 'Open the worksheet you want and try again.',
    },
    'selection-in-the-way': {
      cause: 'A chart or picture is selected, and Excel refused.',
      advice: 'Select a cell and try again.',
    },
    'rows-blocked': {
      cause: 'A table, a filter, a pivot table or something in the last row keeps rows from moving.',
      advice: 'Move it, or convert the table to a range, and try again.',
    },
    'name-taken': { cause: 'The name of the sheet is taken, or Excel does not accept it.', advice: 'Try again.' },
    'last-sheet': {
      cause: 'A workbook must keep a visible sheet.',
      advice: 'Insert or show another sheet first, then try again.',
    },
    'marks-unreadable': {
      cause: 'Excel cannot read its conditional formats back, so marks cannot be told from other rules.',
      advice:
        'Try again; if it happens again, delete the rules whose formula has jixiao-mark in it (Conditional Formatting, Manage Rules).',
    },
    'not-as-written': {
      cause: 'What was read after writing is not what was written.',
      advice: 'Try again; if it happens again, make the change by hand.',
    },
    'too-large': {
      cause: 'There is more than Excel sends or takes at once.',
      advice: 'Delete empty rows and columns, or check one sheet at a time.',
      ribbonAdvice: 'Try again.',
    },
    'host-busy': { cause: 'Excel is busy, or the connection to it broke.', advice: 'Wait a moment and try again.' },
    cancelled: { cause: 'Cancelled.', advice: '' },
    'not-supported': {
      cause: 'This version of Excel cannot do that.',
      advice: 'Use Microsoft 365, or Office 2021 or later.',
    },
    unknown: {
      cause: 'Something unexpected happened.',
      advice: 'Try again; if it happens again, close the pane and reopen it.',
      ribbonAdvice: 'Try again; if it happens again, save the workbook, close it and open it again.',
    },
  },
  untouched: 'Your data is unchanged.',
  sheets: (names) =>
    `Inserted sheets are left that could not be removed. Look at them, then delete them by hand: ${names
      .slice(0, NAMED)
      .map((name) => `"${name}"`)
      .join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}.`,
  cells: (sheet, addresses) =>
    `Part of "${sheet}" may have been changed and could not be restored. Compare each of: ${addresses.slice(0, NAMED).join(', ')}${addresses.length > NAMED ? ` and ${addresses.length - NAMED} more` : ''}.`,
  unverified: 'Whether the workbook was changed is not known. Look before you try again.',
  join: ' ',
};

const failureWords: Readonly<Record<Locale, FailureWords>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const FAILURE_REASONS = Object.keys(zhCN.reasons) as HostFailureReason[];

export interface ToldFailure {
  readonly reason: HostFailureReason;
  readonly leftover: Leftover;
}

/** What happened, what is left of it in the workbook, and what to do. */
export function failureText({ reason, leftover }: ToldFailure, locale: Locale, where: ToldIn): string {
  const words = failureWords[locale];
  const { cause, advice, ribbonAdvice, untouched } = words.reasons[reason];
  const what = where === 'ribbon' ? (ribbonAdvice ?? advice) : advice;
  return [cause, leftoverText(leftover, words, untouched), what].filter((text) => text !== '').join(words.join);
}

/** Why one of several sheets was left out; follows the sheet's name. */
export function causeText(reason: HostFailureReason, locale: Locale): string {
  return failureWords[locale].reasons[reason].cause;
}

function leftoverText(leftover: Leftover, words: FailureWords, untouched = words.untouched): string {
  switch (leftover.kind) {
    case 'nothing':
      return untouched;
    case 'sheets':
      return words.sheets(leftover.names);
    case 'cells':
      return words.cells(leftover.sheetName, leftover.addresses);
    case 'unverified':
      return words.unverified;
  }
}
