import type { Frame, FrameLocator, Page } from 'playwright-core';
import { makeSite, type VisitOptions } from './site';

interface OpenOptions {
  /** The query of the workbench's address, with its question mark. */
  readonly query?: string;
  /** The query asks for a workbook without the pane. */
  readonly isClosed?: boolean;
  readonly window?: VisitOptions;
}

/** The built workbench as users see it: the real office.js in the pane's frame, Univer beside it, nothing mocked. */
export interface Workbench {
  /** Where it is served. */
  readonly url: string;
  /** A window with a sample open, and the pane ready. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
}

/** To be called once in a file of tests. */
export function useWorkbench(): Workbench {
  const { url, visit } = makeSite('web');
  return {
    url,
    open: async ({ query = '', isClosed = false, window } = {}) => {
      const page = await visit(`/workbench.html${query}`, { viewport: { width: 1400, height: 860 }, ...window });
      if (isClosed) await page.locator('#check:enabled').waitFor();
      else await paneReady(page);
      return page;
    },
  };
}

/** The task pane, once it shows something. */
export async function paneReady(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator('#pane');
  await pane.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return pane;
}

/** The task pane's frame, in which office.js is at hand. */
export function paneFrame(page: Page): Frame {
  const frame = page.frame({ url: /workbench-taskpane/ });
  if (!frame) throw new Error('The pane has no frame.');
  return frame;
}

/** The address in Univer's name box: what is selected in the sheet. */
export function selected(page: Page): Promise<string> {
  return page.locator('[data-u-comp="defined-name"] input, input[class*="univer-pl-1.5"]').first().inputValue();
}

/** Names of the workbook's sheets in their order. */
export function sheetNames(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** Selects a cell of the sheet in front, once a cell that is being typed in is closed. */
export async function select(page: Page, address: string): Promise<void> {
  await paneFrame(page).evaluate(
    (at) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).select();
        await context.sync();
      }),
    address,
  );
}

/** Moves the keyboard focus to the sheet by a click on its middle. */
export async function focusSheet(page: Page): Promise<void> {
  const box = await page.locator('#sheet').boundingBox();
  if (!box) throw new Error('The sheet is not there.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('Escape'); // a second click in the same place is a double click, which begins to edit
}

/**
 * Types into the cell that is selected, as a person does: keys, words an input method puts in at once with the blanks between them, Alt+Enter for a line
 * break. A list that opens over the cell takes the focus, and what is typed after that goes into its search box.
 */
export async function typeText(page: Page, text: string): Promise<void> {
  for (const [piece, line] of text.matchAll(/(\n)|[\x20-\x7e]+|[^\n\x20-\x7e]+(?: +[^\n\x20-\x7e]+)*/g)) {
    if (line) await page.keyboard.press('Alt+Enter');
    else if (/^[\x20-\x7e]/.test(piece)) await page.keyboard.type(piece);
    else await page.keyboard.insertText(piece);
  }
  await page.keyboard.press('Enter');
}
