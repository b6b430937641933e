import type { HostFailureReason, Locale } from '../core';
import { causeText, FAILURE_REASONS, failureText, type ToldFailure } from './failures';
import { lackText, type Lack } from './lacks';
import { paneWords, type PaneTask } from './pane';

/** What a ribbon button does itself. */
export type CommandTask = Extract<PaneTask, 'insert' | 'clear'>;

/** A worksheet whose marks could not be cleared. */
export interface UnclearedSheet {
  readonly name: string;
  readonly reason: HostFailureReason;
}

/** What a ribbon button reports: that nothing happened, or only part of it. */
export type CommandMessage =
  | ({ readonly kind: 'failed'; readonly task: CommandTask } & ToldFailure)
  | { readonly kind: 'lacking'; readonly lacks: readonly Lack[] }
  | {
      readonly kind: 'not-cleared';
      readonly sheets: readonly UnclearedSheet[];
      /** How many more there are, besides those named. */
      readonly unnamed: number;
      readonly othersCleared: boolean;
    }
  /** The pane did not open, in which everything else would be. */
  | { readonly kind: 'no-pane' };

/** A message as the user reads it. */
export interface CommandText {
  /** The title of the window. */
  readonly from: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly close: string;
}

const zhCN = {
  close: '知道了',
  notAllSetUp: '表样已插入，但没有全部设好',
  someNotCleared: '有的工作表没有清除标注',
  notClearedOn: (sheet: string, reason: string) => `“${sheet}”：${reason}`,
  unnamed: (count: number) => `另有 ${count} 张工作表也没有清除。`,
  othersCleared: '其他工作表上的标注已清除。',
  clearAgain: '表中数据没有改动。处理好以后，请再点一次“清除标注”。',
  noPane: '窗格没有打开',
  openPane: (check: string, insert: string) =>
    `Excel 没有照办。请点“开始”选项卡上的“打开窗格”；窗格里没有要找的内容，就在那里点“${check}”或“${insert}”。表中数据没有改动。`,
};

const enUS: typeof zhCN = {
  close: 'OK',
  notAllSetUp: 'The form is inserted, but not all of it could be set up',
  someNotCleared: 'Some sheets still carry marks',
  notClearedOn: (sheet, reason) => `"${sheet}": ${reason}`,
  unnamed: (count) =>
    count === 1 ? '1 more sheet was not cleared either.' : `${count} more sheets were not cleared either.`,
  othersCleared: 'The marks on the other sheets are cleared. ',
  clearAgain: 'Your data is unchanged. When that is done, choose Clear Marks again.',
  noPane: 'The pane did not open',
  openPane: (check, insert) =>
    `Excel refused. Choose Open Pane on the Home tab; if the pane does not show what you want, choose ${check} or ${insert} there. Your data is unchanged.`,
};

const commandWords: Readonly<Record<Locale, typeof zhCN>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** A message in words: what happened, what became of the data, and what to do. */
export function commandText(message: CommandMessage, locale: Locale): CommandText {
  const { actions, notices, labels } = paneWords[locale];
  const words = commandWords[locale];
  const frame = { from: labels.pane, close: words.close };
  if (message.kind === 'no-pane') {
    return { title: words.noPane, lines: [words.openPane(actions.checkSheet, actions.insertForm)], ...frame };
  }
  if (message.kind === 'failed') {
    return { title: notices.failed[message.task], lines: [failureText(message, locale, 'ribbon')], ...frame };
  }
  if (message.kind === 'lacking') {
    return { title: words.notAllSetUp, lines: [lackText(message.lacks, locale)], ...frame };
  }
  const { sheets, unnamed, othersCleared } = message;
  return {
    title: othersCleared ? words.someNotCleared : notices.failed.clear,
    lines: [
      ...sheets.map(({ name, reason }) => words.notClearedOn(name, causeText(reason, locale))),
      ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
      `${othersCleared ? words.othersCleared : ''}${words.clearAgain}`,
    ],
    ...frame,
  };
}

/** The failure reason for a word from outside, if it is one. */
export function failureReasonFor(word: string | null): HostFailureReason {
  return FAILURE_REASONS.find((reason) => reason === word) ?? 'unknown';
}
