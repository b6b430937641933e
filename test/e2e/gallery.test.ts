import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser';
import { serveFolder, type StaticServer } from '../support/static-server';

/** The gallery over the real office.js: forms are inserted, filled by typing, checked, and taken out again. */

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveFolder('dist/web')]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(() => page.context().close());

async function open(): Promise<FrameLocator> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
  page = await context.newPage();
  await page.goto(`${server.url}/workbench.html`);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
  await pane.getByRole('heading', { level: 3 }).first().waitFor();
  return pane;
}

function paneFrame(): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('taskpane'));
  if (!frame) throw new Error('The pane has no frame.');
  return frame;
}

/** Names of the workbook's sheets in their order. */
function sheetNames(): Promise<string[]> {
  return paneFrame().evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** What a cell of the sheet in front holds, as shown and as a formula. */
function cell(address: string): Promise<{ readonly value: unknown; readonly formula: unknown }> {
  return paneFrame().evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load('values,formulas');
        await context.sync();
        const [[value] = []] = range.values as unknown[][];
        const [[formula] = []] = range.formulas as unknown[][];
        return { value, formula };
      }),
    address,
  );
}

/** The address in Univer's name box: what is selected in the sheet. */
function selected(): Promise<string> {
  return page.locator('[data-u-comp="defined-name"] input, input[class*="univer-pl-1.5"]').first().inputValue();
}

async function insert(pane: FrameLocator, form: string): Promise<void> {
  await pane.getByRole('button', { name: `插入“${form}”` }).click();
}

describe('the gallery in the workbench', () => {
  it('a form is inserted, filled by typing, checked with one click, and taken out only after a question', async () => {
    const pane = await open();
    const before = await sheetNames();
    await insert(pane, '项目支出绩效目标表');
    await pane.getByText('已插入 1 张表：项目支出绩效目标表').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '项目支出绩效目标表']);
    expect((await cell('A1')).value).toBe('项目支出绩效目标表');

    // A click into the sheet, on the value beside 项目名称, and the keyboard.
    const box = await page.locator('#sheet').boundingBox();
    if (!box) throw new Error('The sheet is not there.');
    await page.mouse.click(box.x + box.width * 0.45, box.y + box.height * 0.3 - 27);
    await page.keyboard.type('道路维修');
    const typedInto = await selected();
    expect(typedInto).toMatch(/^[B-F]3/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cell(typedInto)).value).toBe('道路维修');

    const footer = pane.locator('footer');
    await footer.getByRole('button', { name: '检查本表' }).click();
    await pane.getByRole('status').filter({ hasText: '检查了 1 张表' }).waitFor();
    const codes = await pane.locator('[data-row]').allInnerTexts();
    // Its structure is faultless: only what is to be filled is asked for.
    expect(codes.length).toBeGreaterThan(0);
    for (const text of codes) expect(text).toMatch(/C01|C04|T08/);

    await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
    await footer.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('撤销会连同这些内容一起删除').waitFor();
    await footer.getByRole('button', { name: '仍然撤销' }).click();
    await pane.getByText('已撤销').waitFor();
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('a name that is taken gets a number; 撤销 takes out the last one and nothing else', async () => {
    const pane = await open();
    const before = await sheetNames();
    await insert(pane, '单位预算收支总表');
    await pane.getByText('已插入 1 张表：单位预算收支总表').waitFor();
    await insert(pane, '单位预算收支总表');
    await pane.getByText('新表叫“单位预算收支总表(2)”').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '单位预算收支总表', '单位预算收支总表(2)']);
    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('已撤销').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '单位预算收支总表']);
  });

  it('the whole set stands there in the order of a disclosure', async () => {
    const pane = await open();
    const before = await sheetNames();
    await pane.getByRole('button', { name: '整套插入' }).click();
    await pane.getByText('已插入 12 张表').waitFor();
    const inserted = (await sheetNames()).slice(before.length);
    expect(inserted).toHaveLength(12);
    expect(inserted[0]).toBe('单位预算收支总表');
    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('已撤销，刚才插入的 12 张表已删除').waitFor();
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('a list of projects that is selected becomes a sheet for each', async () => {
    const pane = await open();
    const before = await sheetNames();
    await paneFrame().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('清单');
        sheet.getRange('A1:C3').values = [['项目名称', '项目编码', '金额（万元）'], ['道路维修', '13022824P001', 12.5], ['绿化养护', '13022824P002', 8]];
        sheet.activate();
        sheet.getRange('A1:C3').select();
        await context.sync();
      }),
    );
    await pane.getByRole('button', { name: '按项目清单… 项目绩效目标表' }).click();
    await pane.getByText('找到 2 个项目').waitFor();
    await pane.getByRole('button', { name: '插入 2 张表' }).click();
    await pane.getByText('已插入 2 张表').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '清单', '1.道路维修绩效目标表', '2.绿化养护绩效目标表']);
  });

  it('a protected structure: a plain message, and nothing half done', async () => {
    const pane = await open();
    const before = await sheetNames();
    await paneFrame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.protection.protect();
        await context.sync();
      }),
    );
    await pane.getByRole('button', { name: '整套插入' }).click();
    await pane.getByText('没有插入表样').waitFor();
    await expect.poll(() => pane.getByText('工作簿的结构受保护').count()).toBe(1);
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('the ribbon inserts a form without the pane, and opens the gallery for the others', { timeout: 120_000 }, async () => {
    await open();
    const before = await sheetNames();
    await page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');
    await page.getByText('已插入：收支总表').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '单位预算收支总表']);
    await page.locator('#insert').selectOption('更多…');
    await page.frameLocator('#pane').getByPlaceholder(/查找表样/).waitFor();
  });
});
