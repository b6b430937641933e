import type { HostFailureReason, Locale } from '../core';
import { paneWords, type PaneTask } from './pane';

/** What a ribbon button without a pane does. */
export type CommandTask = Extract<PaneTask, 'insert' | 'clear'>;

/** A worksheet whose marks could not be cleared. */
export interface UnclearedSheet {
  readonly name: string;
  readonly reason: HostFailureReason;
}

/** What a ribbon button without a pane reports: that nothing happened, or only part of it. */
export type CommandMessage =
  | { readonly kind: 'failed'; readonly task: CommandTask; readonly reason: HostFailureReason }
  | {
      readonly kind: 'not-cleared';
      readonly sheets: readonly UnclearedSheet[];
      /** How many more there are, besides those named. */
      readonly unnamed: number;
      readonly othersCleared: boolean;
    };

/** A message as the user reads it. */
export interface CommandText {
  /** The title of the window. */
  readonly from: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly close: string;
}

type Reasons = Partial<Record<HostFailureReason, string>>;

const zhCN = {
  close: '知道了',
  /** Sentences that replace the pane's, for those that mention the pane or a check. */
  failures: {
    'sheet-gone': '工作表已被删除或隐藏，表中数据没有改动。请再试一次。',
    'sheet-changed': '表格刚刚有改动，没有再动它。请再试一次。',
    'too-large': '内容太多，Excel 一次传不过来，表中数据没有改动。请再试一次。',
    unknown: '出现了意外情况，表中数据没有改动。请再试一次；仍然不行，请保存工作簿，关闭后重新打开。',
  } as Reasons,
  someNotCleared: '有的工作表没有清除标注',
  notClearedOn: (sheet: string, reason: string) => `“${sheet}”：${reason}`,
  /** Why a sheet keeps its marks, and what to do; `unknown` for every reason not listed. */
  notCleared: {
    'sheet-protected': '工作表受保护。请先撤销工作表保护。',
    'workbook-protected': '工作簿受保护。请先取消保护。',
    'workbook-read-only': '工作簿是只读的，或正被他人锁定。请另存一份，或稍后再试。',
    'cell-being-edited': '有单元格正在编辑。请按 Enter 或 Esc 结束编辑。',
    'not-supported': '这个版本的 Excel 不支持这项操作。',
    unknown: '出现了意外情况。',
  } as Reasons & { readonly unknown: string },
  unnamed: (count: number) => `另有 ${count} 张工作表也没有清除。`,
  othersCleared: '其他工作表上的标注已清除。',
  clearAgain: '表中数据没有改动。处理好以后，请再点一次“清除标注”。',
};

const enUS: typeof zhCN = {
  close: 'OK',
  failures: {
    'sheet-gone': 'The sheet was deleted or hidden. Your data is unchanged. Try again.',
    'sheet-changed': 'The sheet has just changed, so it was left alone. Try again.',
    'too-large': 'There was more than Excel takes at once. Your data is unchanged. Try again.',
    unknown:
      'Something unexpected happened. Your data is unchanged. Try again; if it happens again, save the workbook, close it and open it again.',
  },
  someNotCleared: 'Some sheets still carry marks',
  notClearedOn: (sheet, reason) => `"${sheet}": ${reason}`,
  notCleared: {
    'sheet-protected': 'the sheet is protected. Unprotect it first.',
    'workbook-protected': 'the workbook is protected. Unprotect it first.',
    'workbook-read-only': 'the workbook is read-only or locked by someone else. Save a copy, or try later.',
    'cell-being-edited': 'a cell is being edited. Press Enter or Esc.',
    'not-supported': 'this version of Excel cannot do that.',
    unknown: 'something unexpected happened.',
  },
  unnamed: (count) =>
    count === 1 ? '1 more sheet was not cleared either.' : `${count} more sheets were not cleared either.`,
  othersCleared: 'The marks on the other sheets are cleared. ',
  clearAgain: 'Your data is unchanged. When that is done, choose Clear Marks again.',
};

const commandWords: Readonly<Record<Locale, typeof zhCN>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** A message in words: what happened, that the data is untouched, and what to do. */
export function commandText(message: CommandMessage, locale: Locale): CommandText {
  const { failures, notices, labels } = paneWords[locale];
  const words = commandWords[locale];
  const frame = { from: labels.pane, close: words.close };
  if (message.kind === 'failed') {
    const { task, reason } = message;
    return { title: notices.failed[task], lines: [words.failures[reason] ?? failures[reason]], ...frame };
  }
  const { sheets, unnamed, othersCleared } = message;
  return {
    title: othersCleared ? words.someNotCleared : notices.failed.clear,
    lines: [
      ...sheets.map(({ name, reason }) =>
        words.notClearedOn(name, words.notCleared[reason] ?? words.notCleared.unknown),
      ),
      ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
      `${othersCleared ? words.othersCleared : ''}${words.clearAgain}`,
    ],
    ...frame,
  };
}

/** The failure reason for a word from outside, if it is one. */
export function failureReasonFor(word: string | null): HostFailureReason {
  return reasons().find((reason) => reason === word) ?? 'unknown';
}

function reasons(): HostFailureReason[] {
  return Object.keys(paneWords['zh-CN'].failures) as HostFailureReason[];
}
