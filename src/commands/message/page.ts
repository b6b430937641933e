/** The page in the dialog of a command that failed. */
import { commandText } from '../../words/commands';
import { localeFor } from '../../core';
import { messageIn } from './address';

/** How long that page may take. */
const PATIENCE = 1000;

/** What Office.js puts into the window of a dialog. */
interface OfficeInDialog {
  readonly onReady: (then: () => void) => unknown;
  readonly context: { readonly ui?: { readonly messageParent?: (text: string) => void } };
}

/** Absent while Office.js is loading, and where it cannot be loaded: the message does not wait for it. */
function office(): OfficeInDialog | undefined {
  return (globalThis as { readonly Office?: OfficeInDialog }).Office;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

/**
 * Asks the page that opened the dialog to close it, since only that can. Where Excel has ended that page meanwhile
 * (https://github.com/OfficeDev/office-js/issues/4004), nobody listens any more: then the window closes itself, where it may.
 */
function close(): void {
  const api = office();
  api?.onReady(() => api.context.ui?.messageParent?.('close'));
  setTimeout(() => window.close(), PATIENCE);
}

function paragraph(line: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = line;
  return made;
}

function show(): void {
  const parameters = new URLSearchParams(location.search);
  const locale = localeFor(parameters.get('locale') ?? undefined);
  const { from, title, lines, close: word } = commandText(messageIn(parameters), locale);
  document.documentElement.lang = locale;
  document.title = from;
  element('title').textContent = title;
  element('text').replaceChildren(...lines.map(paragraph));
  const button = element('close');
  button.textContent = word;
  button.addEventListener('click', close);
  button.focus({ preventScroll: true });
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
// Office.js expects every page to ask for it; this event comes when all scripts are there.
window.addEventListener('load', () => office()?.onReady(() => undefined));
show();
