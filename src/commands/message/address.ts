/**
 * How a command tells the dialog's page what to say: by codes in the page's address, never by words, so that nobody
 * else can put words into our page.
 */
import { failureReasonFor, type CommandMessage, type UnclearedSheet } from '../../words/commands';
import type { Locale } from '../../core';

/** Separates a worksheet's reason from its name; no reason contains it. */
const SEPARATOR = '~';

function asParameters(message: CommandMessage): string[][] {
  if (message.kind === 'failed')
    return [
      ['task', message.task],
      ['reason', message.reason],
    ];
  const { sheets, unnamed, othersCleared } = message;
  return [
    ...sheets.map(({ name, reason }) => ['sheet', `${reason}${SEPARATOR}${name}`]),
    ['unnamed', String(unnamed)],
    ['others', othersCleared ? 'cleared' : 'none'],
  ];
}

/**
 * The page for a message, beside the page of the commands and called like it: a server may leave `.html` out, and the workbench has pages of
 * its own.
 */
export function messageAddress(message: CommandMessage, locale: Locale, commandsPage: string): string {
  const address = new URL(commandsPage);
  address.pathname = address.pathname.replace(/commands(\.html)?$/, 'message$1');
  address.search = new URLSearchParams([['locale', locale], ...asParameters(message)]).toString();
  address.hash = '';
  return address.href;
}

function sheetIn(text: string): UnclearedSheet {
  const at = text.indexOf(SEPARATOR);
  return { reason: failureReasonFor(text.slice(0, Math.max(at, 0))), name: text.slice(at + 1) };
}

/** The message an address stands for; for an address that is not ours, that something unexpected happened. */
export function messageIn(parameters: URLSearchParams): CommandMessage {
  const sheets = parameters.getAll('sheet').map(sheetIn);
  if (sheets.length === 0) {
    return {
      kind: 'failed',
      task: parameters.get('task') === 'clear' ? 'clear' : 'insert',
      reason: failureReasonFor(parameters.get('reason')),
    };
  }
  const unnamed = Number(parameters.get('unnamed'));
  return {
    kind: 'not-cleared',
    sheets,
    unnamed: Number.isInteger(unnamed) ? unnamed : 0,
    othersCleared: parameters.get('others') === 'cleared',
  };
}
