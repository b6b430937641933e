import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneFrame, paneReady, useWorkbench } from '../support/workbench-page';

/** A whole budget disclosure, twelve budget tables and nineteen projects, as a reviewer checks it. Nothing is faked. */

const SAMPLE = '003-dachang.xlsx';
const SHEETS = 31;
/** So slow that a check can be watched, and stopped on its way. */
const SLOW = 25;

declare global {
  interface Window {
    /** For each batch the add-in sent, how many worksheets' contents it asked for. */
    sheetsRead: number[];
  }
}

const workbench = useWorkbench();
let page: Page;

/** Listens to what the pane's frame asks of the workbook. */
function countReads(): void {
  window.sheetsRead = [];
  window.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly jixiaoFrame?: { readonly text?: string } } | null>) => {
      const asked = data?.jixiaoFrame?.text?.match(/GetUsedRangeOrNullObject/g)?.length ?? 0;
      if (asked > 0) window.sheetsRead.push(asked);
    },
  );
}

async function openSample(): Promise<FrameLocator> {
  page = await workbench.open({ window: { prepare: (opened) => opened.addInitScript(countReads) } });
  await page.getByRole('status').filter({ hasText: '已打开' }).waitFor();
  // The pane is loaded anew for each workbook; until then the old one is there.
  const loaded = page.waitForEvent('framenavigated', {
    predicate: (frame) => frame.url().includes('workbench-taskpane'),
  });
  await page.locator('#samples').selectOption(SAMPLE);
  await loaded;
  await page.getByRole('status').filter({ hasText: SAMPLE }).waitFor();
  return paneReady(page);
}

/** Slows the page down until what it gives back is called. The session that did it must undo it: it would slow down the tab's next page too. */
async function slowedDown(): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}

/**
 * Presses Escape in the pane as soon as it shows how far the check of cells has come; that line is the result.
 * The page itself does it: asked from outside, a slow page answers when the check is over.
 */
function escapeAtProgress(): Promise<string> {
  return paneFrame(page).evaluate(
    () =>
      new Promise<string>((resolve) => {
        const watch = new MutationObserver(() => {
          const shown = /正在检查 \d+%/.exec(document.body.textContent)?.[0];
          if (shown === undefined) return;
          watch.disconnect();
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
          resolve(shown);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

/** Writes something below the table of every worksheet: what has not changed is not checked again. */
async function touchEverySheet(): Promise<void> {
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items');
      await context.sync();
      for (const sheet of worksheets.items) sheet.getRange('A180').values = [['附：其他资料']];
      await context.sync();
    }),
  );
}

const rows = (pane: FrameLocator): Locator => pane.locator('[data-row]');
const checkWorkbook = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('button', { name: '检查整个工作簿' }).click();
const done = (pane: FrameLocator): Promise<void> => pane.getByRole('status').filter({ hasText: '已审核' }).waitFor();

describe('a whole budget disclosure', () => {
  it('is checked as a whole: one error, in a project; every tie holds; each worksheet is read once', async () => {
    const pane = await openSample();
    await checkWorkbook(pane);
    await done(pane);
    await expect
      .poll(() => pane.getByRole('status').last().innerText())
      .toMatch(/^已审核 31 张表：强制 1 条，.*表间核对 \d+ 项：全部相符。$/);
    await expect.poll(() => page.evaluate(() => window.sheetsRead)).toEqual([SHEETS]);

    const errors = rows(pane).filter({ hasText: '强制' });
    await expect.poll(() => errors.count()).toBe(1);
    await expect.poll(() => errors.innerText()).toMatch(/总成本[\s\S]*F14[\s\S]*T07/);

    const ties = pane.getByRole('button', { name: /^表间核对/ });
    await ties.click();
    const names = await pane.getByRole('list', { name: '表间核对' }).getByRole('listitem').allInnerTexts();
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !/^\S[\s\S]*\n相符$/.test(name))).toEqual([]);
    expect(names.some((name) => name.includes('收入总表的合计 = 收支总表的收入总计'))).toBe(true);
  });

  it('shows the progress of its check, and stays as it was when the check is cancelled', async () => {
    const pane = await openSample();
    await checkWorkbook(pane);
    await done(pane);
    const before = await rows(pane).allInnerTexts();
    const status = pane.getByRole('status').last();

    await touchEverySheet();
    await pane.getByRole('button', { name: '检查整个工作簿' }).focus();
    const atFullSpeed = await slowedDown();
    const shown = escapeAtProgress();
    // A click makes Playwright look at the button several times, each as slow: keys do not.
    await page.keyboard.press('Enter');
    expect(await shown).toMatch(/ \d+%$/);
    await status.filter({ hasText: '已取消检查' }).waitFor();
    await atFullSpeed();
    await expect.poll(() => pane.getByRole('progressbar').count()).toBe(0);
    await expect.poll(() => rows(pane).allInnerTexts()).toEqual(before);
    await expect.poll(() => pane.getByRole('button', { name: /^表间核对/ }).count()).toBe(1);

    // And it can be checked again.
    await checkWorkbook(pane);
    await done(pane);
    await expect.poll(() => rows(pane).allInnerTexts()).toEqual(before);
    await expect.poll(() => page.evaluate(() => window.sheetsRead)).toEqual([SHEETS, SHEETS, SHEETS]);
  });
});
