/**
 * How a command tells the dialog's page what to say: by codes in the page's address, never by words, so that nobody
 * else can put words into our page.
 */
import { failureReasonFor, type CommandMessage, type UnclearedSheet } from '../../words/commands';
import { lacksFor } from '../../words/lacks';
import type { Leftover, Locale } from '../../core';

/** Separates a worksheet's reason from its name; no reason contains it. */
const SEPARATOR = '~';

/** The names must fit into an address. */
const MOST_NAMED = 20;

function asParameters(message: CommandMessage): string[][] {
  if (message.kind === 'no-pane') return [['pane', 'none']];
  if (message.kind === 'failed')
    return [['task', message.task], ['reason', message.reason], ...leftAsParameters(message.leftover)];
  if (message.kind === 'lacking') return message.lacks.map((lack) => ['lacks', lack]);
  const { sheets, unnamed, othersCleared } = message;
  return [
    ...sheets.map(({ name, reason }) => ['sheet', `${reason}${SEPARATOR}${name}`]),
    ['unnamed', String(unnamed)],
    ['others', othersCleared ? 'cleared' : 'none'],
  ];
}

/** Of what is left, an insertion by the ribbon can leave sheets; cells are written by the pane alone. */
function leftAsParameters(leftover: Leftover): string[][] {
  if (leftover.kind === 'sheets') return leftover.names.slice(0, MOST_NAMED).map((name) => ['left', name]);
  return leftover.kind === 'nothing' ? [] : [['unverified', 'yes']];
}

function leftIn(parameters: URLSearchParams): Leftover {
  const names = parameters.getAll('left');
  if (names.length > 0) return { kind: 'sheets', names };
  return { kind: parameters.has('unverified') ? 'unverified' : 'nothing' };
}

/**
 * The page for a message, beside the page of pane and commands and called like it: a server may leave `.html` out, and the workbench has pages
 * of its own.
 */
export function messageAddress(message: CommandMessage, locale: Locale, page: string): string {
  const address = new URL(page);
  address.pathname = address.pathname.replace(/taskpane(\.html)?$/, 'message$1');
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
  if (parameters.has('pane')) return { kind: 'no-pane' };
  const lacks = lacksFor(parameters.getAll('lacks'));
  if (lacks.length > 0) return { kind: 'lacking', lacks };
  const sheets = parameters.getAll('sheet').map(sheetIn);
  if (sheets.length === 0) {
    return {
      kind: 'failed',
      task: parameters.get('task') === 'clear' ? 'clear' : 'insert',
      reason: failureReasonFor(parameters.get('reason')),
      leftover: leftIn(parameters),
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
