/** What the ribbon's buttons do. They share one page with the pane (docs/decisions/a-shared-runtime.md). */
import type { CommandMessage, CommandTask } from '../words/commands';
import { localeFor } from '../core';
import { toHostFailure } from '../excel/failures';
import { unmark } from '../excel/marks';
import { clearMarks } from './clear';
import { MessageDialog } from './dialog';
import { messageAddress } from './message/address';
import type { PaneLink, PaneRequest } from './pane-link';
import { paneShower } from './show-pane';

type Work = () => Promise<CommandMessage | undefined>;

const dialog = new MessageDialog();

/** Tells a person that a command did not do what it was asked for; settles when that can be read. */
function tell(message: CommandMessage): Promise<void> {
  const { displayLanguage, ui } = Office.context;
  const { DialogMessageReceived: messageReceived, DialogEventReceived: eventReceived } = Office.EventType;
  const address = messageAddress(message, localeFor(displayLanguage), location.href);
  return dialog.show({ ui, messageReceived, eventReceived }, address, {
    width: 30,
    height: message.kind === 'not-cleared' ? 45 : 30,
  });
}

/** What a command has to tell once it is done: nothing where all went well. */
async function outcomeOf(task: CommandTask, work: Work): Promise<CommandMessage | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    const { reason, leftover } = toHostFailure(error);
    return { kind: 'failed', task, reason, leftover };
  }
}

/** Does what a command is for and says so if it failed, in the log where no dialog can be opened. Excel hears in any case that it is done. */
async function carryOut(work: Work, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = await work();
    if (message) await tell(message);
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}

const showPane = paneShower(() => Office.addin.showAsTaskpane());

/** Has the pane do something, and shows it. It begins at once, whether the pane is to be seen by then or not. */
async function openPane(pane: PaneLink, request: PaneRequest): Promise<CommandMessage | undefined> {
  try {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))
      throw new Error('This Excel runs the commands apart from the pane.');
    pane.ask(request);
    await showPane();
    return undefined;
  } catch (error) {
    console.error(error);
    return { kind: 'no-pane' };
  }
}

/** What lays a form out is loaded with the first one inserted, so that clearing marks need not wait for it. */
async function insert(ribbon: string, pane: PaneLink): Promise<CommandMessage | undefined> {
  const { insertForm } = await import(/* webpackChunkName: "insert" */ './insert');
  return insertForm(ribbon, localeFor(Office.context.displayLanguage), (names, sheets) => pane.inserted(names, sheets));
}

/** Each the `ribbon` of a form, which is looked up once forms are loaded: Office wants the names before. A test holds them against the forms. */
const INSERTING = [
  'insertUnitOverall',
  'insertProjectGansu',
  'insertProjectHebei',
  'insertProjectCentral',
  'insertProjectMonitoring',
  'insertProjectSelfEvaluation',
  'insertBudgetIncomeExpenditure',
];

function worksOf(pane: PaneLink): Readonly<Record<string, Work>> {
  const clear: Work = () => clearMarks(pane.clearMarks ?? (() => unmark('workbook')));
  return {
    check: () => openPane(pane, 'check'),
    showForms: () => openPane(pane, 'showForms'),
    clearMarks: () => outcomeOf('clear', clear),
    ...Object.fromEntries(
      INSERTING.map((ribbon): [string, Work] => [ribbon, () => outcomeOf('insert', () => insert(ribbon, pane))]),
    ),
  };
}

/**
 * Gives the ribbon's buttons their functions. To be called before `Office.onReady`, for which Office.js waits before it asks Excel for the
 * press that has loaded this page; it drops one for which there is no function (https://github.com/OfficeDev/office-js/issues/5176).
 */
export function associateCommands(pane: PaneLink): void {
  for (const [name, work] of Object.entries(worksOf(pane)))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void carryOut(work, event));
}
