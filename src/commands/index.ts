/** Ribbon buttons that work without the pane. */
import { createExcelHost } from '../excel';

/** A command has nowhere to show a message: what did not happen is seen in the workbook, and the pane explains when asked for the same. */
function carryOut(work: Promise<unknown>, event: Office.AddinCommands.Event): void {
  work.catch((error: unknown) => console.error(error)).finally(() => event.completed());
}

function clearMarks(event: Office.AddinCommands.Event): void {
  carryOut(createExcelHost().unmark('workbook'), event);
}

/** Forms are loaded with the first one inserted: clearing marks need not wait for them. */
function inserting(formId: string): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    const insert = import(/* webpackChunkName: "insert" */ './insert').then(({ insertForm }) => insertForm(formId));
    carryOut(insert, event);
  };
}

void Office.onReady(() => {
  Office.actions.associate('clearMarks', clearMarks);
  Office.actions.associate('insertProjectGansu', inserting('project-gansu'));
  Office.actions.associate('insertProjectHebei', inserting('project-hebei'));
  Office.actions.associate('insertUnitOverall', inserting('unit-overall-gansu'));
  Office.actions.associate('insertBudgetIncomeExpenditure', inserting('budget-income-expenditure'));
});
