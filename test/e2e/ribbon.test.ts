import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneFrame, sheetNames, useWorkbench } from '../support/workbench-page';

/**
 * The ribbon's buttons over the real office.js, which calls their functions in the page they share with the pane. Excel shows and hides that
 * page, and never loads it anew; the workbench does the same.
 */

const workbench = useWorkbench();
let page: Page;
/** Errors, among them presses for which the page had no function. */
let complaints: string[];
/** How often the add-in's page was loaded. */
let loads: number;

async function open(query = '', prepare: (opened: Page) => unknown = () => undefined): Promise<void> {
  complaints = [];
  loads = 0;
  page = await workbench.open({
    query,
    isClosed: query.includes('pane=closed'),
    window: {
      prepare: (opened) => {
        opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        opened.on('pageerror', ({ message }) => complaints.push(message));
        opened.on('request', (request) => {
          if (new URL(request.url()).pathname.endsWith('/workbench-taskpane.html')) loads += 1;
        });
        return prepare(opened);
      },
    },
  });
}

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const pane = (): FrameLocator => page.frameLocator('#pane');
const rows = (): Locator => pane().locator('[data-row]');
const done = (): Locator => pane().getByRole('status').filter({ hasText: '已审核' });
const isPaneShown = (): Promise<boolean> => page.locator('#pane').isVisible();
const insertForm = (): Promise<unknown> => page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');

/** How many of our marks are on all worksheets. */
function marks(): Promise<number> {
  return paneFrame(page).evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id');
      await context.sync();
      const found = worksheets.items.map((sheet) =>
        sheet.getRange().conditionalFormats.load('items/custom/rule/formula'),
      );
      await context.sync();
      return found.flatMap(({ items }) => items).filter(({ custom }) => custom.rule.formula.includes('jixiao-mark'))
        .length;
    }),
  );
}

/** Puts an amount into F9, the income total, as the list then says. */
async function correct(amount: number): Promise<void> {
  await paneFrame(page).evaluate(
    (value) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('F9').values = [[value]];
        await context.sync();
      }),
    amount,
  );
}

const list = async (): Promise<string> => (await rows().allInnerTexts()).join();

/** Presses buttons of the page and of the pane one right after the other. */
function pressAtOnce(...selectors: readonly string[]): Promise<void> {
  return page.evaluate((all) => {
    const frame = document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument;
    for (const one of all) {
      const inPane = [...(frame?.querySelectorAll('button') ?? [])].find(({ innerText }) => innerText === one);
      (inPane ?? document.querySelector<HTMLElement>(one))?.click();
    }
  }, selectors);
}

describe('检查 on the ribbon', () => {
  it('checks again each time it is pressed: pane open, closed, or with the forms in sight', async () => {
    await open();
    await press('检查');
    await done().waitFor();
    expect(await list()).toContain('F9');

    await correct(14438.25);
    await press('检查');
    await expect.poll(list).toContain('14438.25 ≠');

    await page.getByRole('button', { name: '关闭窗格' }).click();
    expect(await isPaneShown()).toBe(false);
    await correct(14438.5);
    await press('检查');
    await expect.poll(list).toContain('14438.5 ≠');
    expect(await isPaneShown()).toBe(true);

    await page.locator('#insert').selectOption('showForms');
    await pane().getByRole('searchbox').waitFor();
    await correct(14438.75);
    await press('检查');
    await expect.poll(list).toContain('14438.75 ≠');
    await expect.poll(() => rows().first().isVisible()).toBe(true);
    expect([loads, complaints]).toEqual([1, []]);
  });

  it('takes the place of a check that is under way, and leaves the marks of one', async () => {
    await open();
    await pressAtOnce('#check', '#check');
    await done().waitFor();
    const once = await marks();
    const [tables, found] = [await pane().getByRole('heading', { level: 2 }).count(), await list()];
    await pressAtOnce('检查整个工作簿', '#check');
    await done().waitFor();
    await expect.poll(() => pane().getByRole('heading', { level: 2 }).count()).toBe(tables);
    await expect.poll(list).toBe(found);
    await expect.poll(marks).toBe(once);
    expect(complaints).toEqual([]);
  });

  it('is not lost where it loads the page, however late the page comes', async () => {
    let send: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (send = resolve));
    await open('?pane=closed', async (opened) => {
      await opened.route(/\/taskpane\.\w+\.js$/, async (route) => {
        await late;
        await route.continue();
      });
    });
    expect([loads, await isPaneShown()]).toEqual([0, false]);
    await press('检查');
    await expect.poll(() => page.frame({ url: /workbench-taskpane/ })?.evaluate(() => 'Office' in window)).toBe(true);
    expect(await isPaneShown()).toBe(false);
    send();
    await done().waitFor();
    await expect.poll(isPaneShown).toBe(true);
    expect([loads, complaints]).toEqual([1, []]);
  });

  it('says what to do where Excel runs commands apart from the pane', async () => {
    await open('?pane=closed&runtime=apart');
    await press('检查');
    const message = page.frameLocator('#addin-dialog-frame').getByRole('alertdialog', { name: '窗格没有打开' });
    await message.getByText('请点“开始”选项卡上的“打开窗格”').waitFor();
    await press('打开窗格');
    await pane().getByRole('button', { name: '检查本表' }).click();
    await done().waitFor();
  });
});

describe('the other buttons of the ribbon', () => {
  it('insert and clear without the pane, which stays closed', async () => {
    await open('?pane=closed');
    await insertForm();
    await page.getByRole('status').filter({ hasText: '已插入' }).waitFor();
    expect((await sheetNames(page)).at(-1)).toContain('收支总表');
    await press('清除标注');
    await page.getByRole('status').filter({ hasText: '标注已清除' }).waitFor();
    expect(await isPaneShown()).toBe(false);

    await press('打开窗格');
    await pane().getByRole('button', { name: '检查本表' }).waitFor();
    expect([loads, complaints]).toEqual([1, []]);
  });

  it('tell the pane what they have done', async () => {
    await open();
    await press('检查');
    await done().waitFor();
    expect(await marks()).toBeGreaterThan(0);
    await press('清除标注');
    await pane().getByRole('status').filter({ hasText: '已清除整个工作簿的标注' }).waitFor();
    expect(await marks()).toBe(0);

    await pressAtOnce('#check', '#clear');
    await pane().getByRole('status').filter({ hasText: '已清除整个工作簿的标注' }).waitFor();
    await expect.poll(marks).toBe(0);

    await page.locator('#insert').selectOption('showForms');
    await pane().getByRole('searchbox').waitFor();
    const before = await sheetNames(page);
    await insertForm();
    await pane()
      .getByText(/^已插入/)
      .waitFor();
    await pane().getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => sheetNames(page)).toEqual(before);
    expect(complaints).toEqual([]);
  });
});
