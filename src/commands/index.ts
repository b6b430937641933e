/** Ribbon buttons that work without the pane. */
import { createExcelHost } from '../excel';

function clearMarks(event: Office.AddinCommands.Event): void {
  createExcelHost()
    .unmark('workbook')
    .catch((error: unknown) => {
      // A command has nowhere to show a message; the marks stay visible, and the pane explains when asked to clear them.
      console.error(error);
    })
    .finally(() => event.completed());
}

void Office.onReady(() => {
  Office.actions.associate('clearMarks', clearMarks);
});
