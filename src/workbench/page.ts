/**
 * The workbench: a spreadsheet in the browser with the add-in beside it, standing in for Excel. Its query string is
 * handed on to the add-in's frames (see frame-bootstrap): `lang`, `theme`, `excelapi`, `runtime`. With `pane=closed` a workbook is opened as
 * in Excel, without the pane.
 */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import './page/page.css';
import { createSpreadsheet } from '../office-host/engine-browser';
import { createAddin } from './page/addin';
import { createAddinDialog } from './page/addin-dialog';
import { createDocument } from './page/document';
import { acceptFiles } from './page/file-intake';
import type { Sample } from './page/samples';
import { fetchSample, listSamples } from './page/samples';
import { createAsker } from './page/question';
import { createSaving } from './page/saving';
import { makeSplitter } from './page/splitter';
import type { Language } from './page/texts';
import { TEXTS } from './page/texts';
import { describeUnreadFile } from '../words/unread-files';
import { bytesOf } from '../files/picked/bytes-of';
import type { Held } from '../files/picked/held';
import { pick } from '../files/picked/picked';
import { OpenFailure } from '../files/xlsx';

const PANE_WIDTH = 360;
const OWN_FILE = 'own-file';
const CHECK = 'check';
const CLEAR_MARKS = 'clearMarks';
const SHOW_FORMS = 'showForms';

function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

const query = new URLSearchParams(location.search);
const language: Language = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
const texts = TEXTS[language];

const samplesMenu = element('samples', HTMLSelectElement);
const openButton = element('open', HTMLButtonElement);
const saveButton = element('save', HTMLButtonElement);
const checkButton = element('check', HTMLButtonElement);
const clearButton = element('clear', HTMLButtonElement);
const insertMenu = element('insert', HTMLSelectElement);
const paneButton = element('open-pane', HTMLButtonElement);
const paneClose = element('pane-close', HTMLButtonElement);
const notice = element('notice', HTMLElement);
const noticeText = element('notice-text', HTMLElement);
const noticeClose = element('notice-close', HTMLButtonElement);
const status = element('status', HTMLElement);
const dropHint = element('drop', HTMLElement);
const separator = element('separator', HTMLElement);
const sheet = element('sheet', HTMLElement);
const paneElement = element('pane', HTMLIFrameElement);
const dialogClose = element('addin-dialog-close', HTMLButtonElement);

function label(): void {
  document.documentElement.lang = language;
  document.title = texts.product;
  element('product', HTMLElement).textContent = texts.product;
  openButton.textContent = texts.open;
  saveButton.textContent = texts.save;
  element('with-marks-text', HTMLElement).textContent = texts.withMarks;
  element('with-marks-label', HTMLElement).title = texts.withMarksHint;
  checkButton.textContent = texts.check;
  clearButton.textContent = texts.clear;
  insertMenu.setAttribute('aria-label', texts.insert);
  insertMenu.replaceChildren(
    new Option(texts.insert, '', true, true),
    ...Object.entries(texts.insertForms).map(([command, form]) => new Option(form, command)),
    new Option(texts.insertMore, SHOW_FORMS),
  );
  dropHint.textContent = texts.drop;
  samplesMenu.setAttribute('aria-label', texts.sample);
  separator.setAttribute('aria-label', texts.resize);
  sheet.setAttribute('aria-label', texts.sheet);
  noticeClose.setAttribute('aria-label', texts.close);
  dialogClose.setAttribute('aria-label', texts.closeDialog);
  paneButton.textContent = texts.openPane;
  paneElement.title = element('pane-title', HTMLElement).textContent = texts.pane;
  paneClose.setAttribute('aria-label', texts.closePane);
}

/** The page of the add-in as built for the workbench: office.js from beside it, the bootstrap before it. */
function addinPage(shown: boolean): string {
  const parameters = new URLSearchParams(query);
  if (!shown) parameters.set('hidden', '');
  const text = parameters.toString();
  return `workbench-taskpane.html${text && `?${text}`}`;
}

/** The page of a dialog: the add-in knows its address, and the workbench what kind of Excel it is. */
function dialogPage(url: string): string {
  const address = new URL(url);
  for (const [key, value] of query) address.searchParams.set(key, value);
  address.searchParams.set('dialog', '');
  return address.href;
}

function tell(message: string): void {
  noticeText.textContent = message;
  notice.hidden = false;
}

label();
makeSplitter(separator, element('pane-area', HTMLElement), PANE_WIDTH);
noticeClose.addEventListener('click', () => {
  notice.hidden = true;
});

const workbench = createDocument(createSpreadsheet(sheet, language));
const saving = createSaving({
  document: workbench,
  language,
  button: saveButton,
  withMarks: element('with-marks', HTMLInputElement),
  ask: createAsker({
    dialog: element('question', HTMLDialogElement),
    text: element('question-text', HTMLElement),
    points: element('question-points', HTMLElement),
    yes: element('question-yes', HTMLButtonElement),
    no: element('question-no', HTMLButtonElement),
  }),
  tell: (message, how) => {
    if (how === 'failed') tell(message);
    else status.textContent = message;
  },
});
const addinDialog = createAddinDialog(
  {
    dialog: element('addin-dialog', HTMLDialogElement),
    title: element('addin-dialog-title', HTMLElement),
    close: dialogClose,
    frame: element('addin-dialog-frame', HTMLIFrameElement),
  },
  dialogPage,
);

const addin = createAddin(
  { frame: paneElement, around: [element('pane-area', HTMLElement), separator] },
  {
    address: addinPage,
    isShared: query.get('runtime') !== 'apart',
    onMessage: (message, frame) => {
      const { host } = workbench;
      if (message.kind === 'dialog-open') {
        // A command that opens a dialog has something else to tell than that it is done.
        done = '';
        if (host) addinDialog.open(message.request, host, (what) => frame.send(what));
      }
      if (message.kind === 'dialog-close') addinDialog.close();
      if (message.kind === 'save') void saving.save();
      if (message.kind === 'command-completed') {
        status.textContent = done;
        if (message.isMissing) console.error('The add-in has no function for that button.');
      }
    },
  },
);
/** What is said when the command that is under way is done. */
let done = '';

function command(id: string, afterwards = ''): void {
  done = afterwards;
  addin.press(id);
}

async function open(name: string, read: () => Promise<Uint8Array>): Promise<boolean> {
  notice.hidden = true;
  if (!(await saving.mayLeave())) return false;
  try {
    const host = await workbench.open(await read(), name);
    addinDialog.close();
    addin.open(host, query.get('pane') !== 'closed');
    for (const button of [saveButton, checkButton, insertMenu, clearButton, paneButton]) button.disabled = false;
    status.textContent = texts.opened(name);
    return true;
  } catch (error) {
    tell(
      error instanceof OpenFailure
        ? texts.notOpened(name, describeUnreadFile(error.reason, error.most, language))
        : texts.unexpected,
    );
    if (!(error instanceof OpenFailure)) console.error(error);
    return false;
  }
}

/** What the menu shows for the workbook that is open. */
let chosen = '';

async function openOwn(file: File): Promise<void> {
  const isOpen = await open(file.name, () => bytesOf(file));
  if (!isOpen) return;
  samplesMenu.querySelector(`option[value="${OWN_FILE}"]`)?.remove();
  samplesMenu.prepend(new Option(texts.ownFile(file.name), OWN_FILE, true, true));
  chosen = OWN_FILE;
}

async function openSample(samples: readonly Sample[], file: string): Promise<void> {
  const sample = samples.find((candidate) => candidate.file === file);
  if (!sample) return;
  const isOpen = await open(sample.file, () => fetchSample(sample));
  if (isOpen) chosen = file;
  else samplesMenu.value = chosen;
}

/** Many files are for the pane's tool that checks them without opening them. */
async function checkMany(held: Held): Promise<void> {
  const { files, others, programsOwn, unlisted, isCut } = await pick(held);
  const lost = [...unlisted, ...files.flatMap(({ path, file }) => (file ? [] : path))];
  if (lost.length > 0 || isCut) tell(texts.notAllTaken(lost));
  const named = files.flatMap(({ path, file }) => (file ? new File([file], path) : []));
  // The pane says what it makes of those that are no workbooks.
  addin.drop([...named, ...[...others, ...programsOwn].map((path) => new File([], path))]);
}

acceptFiles(
  { button: openButton, input: element('file', HTMLInputElement), dropHint },
  { onFile: (file) => void openOwn(file), onMany: (held) => void checkMany(held) },
);

checkButton.addEventListener('click', () => command(CHECK));
clearButton.addEventListener('click', () => command(CLEAR_MARKS, texts.cleared));
insertMenu.addEventListener('change', () => {
  const { value } = insertMenu;
  insertMenu.value = '';
  const form = texts.insertForms[value];
  command(value, form && texts.inserted(form));
});
paneButton.addEventListener('click', () => addin.show());
paneClose.addEventListener('click', () => addin.hide());

async function start(): Promise<void> {
  const samples = await listSamples();
  samplesMenu.replaceChildren(
    ...samples.map(({ file, title, titleEn }) => new Option(language === 'zh-CN' ? title : titleEn, file)),
  );
  samplesMenu.addEventListener('change', () => void openSample(samples, samplesMenu.value));
  if (samples[0]) await openSample(samples, samples[0].file);
  else tell(texts.noSamples);
}

void start();
