/** Ribbon buttons that work without the pane. */
import type { CommandMessage, CommandTask } from '../words/commands';
import { localeFor } from '../core';
import { toHostFailure } from '../excel/failures';
import { clearMarks } from './clear';
import { showDialog } from './dialog';
import { messageAddress } from './message/address';

type Work = () => Promise<CommandMessage | undefined>;

/** Tells a person that a command did not do what it was asked for, and waits until it is read. */
function tell(message: CommandMessage): Promise<void> {
  const { displayLanguage, ui } = Office.context;
  const { DialogMessageReceived: messageReceived, DialogEventReceived: eventReceived } = Office.EventType;
  const address = messageAddress(message, localeFor(displayLanguage), location.href);
  return showDialog({ ui, messageReceived, eventReceived }, address, {
    width: 30,
    height: message.kind === 'failed' ? 30 : 45,
  });
}

/** What a command has to tell once it is done: nothing where all went well. */
async function outcomeOf(task: CommandTask, work: Work): Promise<CommandMessage | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return { kind: 'failed', task, reason: toHostFailure(error).reason };
  }
}

/**
 * Carries a command out and says so if it failed, in the log where no dialog can be opened. `completed` comes last,
 * because Excel then ends this page (https://learn.microsoft.com/office/dev/add-ins/testing/runtimes#browser-runtime)
 * and nobody could close the dialog.
 */
async function carryOut(task: CommandTask, work: Work, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = await outcomeOf(task, work);
    if (message) await tell(message);
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}

/** What lays a form out is loaded with the first one inserted, so that clearing marks need not wait for it. */
async function insert(ribbon: string): Promise<undefined> {
  const { insertForm } = await import(/* webpackChunkName: "insert" */ './insert');
  await insertForm(ribbon, localeFor(Office.context.displayLanguage));
}

function inserting(ribbon: string): (event: Office.AddinCommands.Event) => void {
  return (event) => void carryOut('insert', () => insert(ribbon), event);
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

void Office.onReady(() => {
  Office.actions.associate(
    'clearMarks',
    (event: Office.AddinCommands.Event) => void carryOut('clear', clearMarks, event),
  );
  for (const ribbon of INSERTING) Office.actions.associate(ribbon, inserting(ribbon));
});
