import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneFrame, paneReady, selected, sheetNames as namesIn, useWorkbench } from '../support/workbench-page';

/** The gallery over the real office.js: forms are inserted, filled by typing, checked, and taken out again. */

const workbench = useWorkbench();
let page: Page;

async function open(): Promise<FrameLocator> {
  page = await workbench.open();
  const pane = await paneReady(page);
  await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
  await pane.getByRole('heading', { level: 3 }).first().waitFor();
  return pane;
}

const sheetNames = () => namesIn(page);

/** What a cell of the sheet in front holds, as shown and as a formula. */
function cell(address: string): Promise<{ readonly value: unknown; readonly formula: unknown }> {
  return paneFrame(page).evaluate(
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

/** A sheet with a list of projects, all of it selected. */
async function selectList(rows: (string | number)[][]): Promise<void> {
  await paneFrame(page).evaluate(
    (values) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('清单');
        const list = sheet.getRange(`A1:C${values.length}`);
        list.values = values;
        sheet.activate();
        list.select();
        await context.sync();
      }),
    rows,
  );
}

async function setStructureProtected(isProtected: boolean): Promise<void> {
  await paneFrame(page).evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        if (wanted) context.workbook.protection.protect();
        else context.workbook.protection.unprotect();
        await context.sync();
      }),
    isProtected,
  );
}

async function insert(pane: FrameLocator, form: string): Promise<void> {
  await pane.getByRole('button', { name: `插入“${form}”` }).click();
}

describe('the gallery in the workbench', () => {
  it('inserts a form, which is filled by typing, checked with one click, and removed only after a question', async () => {
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
    const typedInto = await selected(page);
    expect(typedInto).toMatch(/^[B-F]3/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cell(typedInto)).value).toBe('道路维修');

    const footer = pane.locator('footer');
    await footer.getByRole('button', { name: '检查本表' }).click();
    await pane.getByRole('status').filter({ hasText: '没有审核任何表；未审核 1 项' }).waitFor();
    // Its structure is faultless, and what is to be filled in is no error: one line leads from cell to cell.
    await expect.poll(() => pane.locator('[data-row]').count()).toBe(0);
    await pane.getByRole('button', { name: /^待填 \d+ 项/ }).click();
    await expect.poll(() => selected(page)).toMatch(/^[A-F]4/);

    await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
    await footer.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('撤销会连同这些内容一起删除').waitFor();
    await footer.getByRole('button', { name: '仍然撤销' }).click();
    await pane.getByText('已撤销').waitFor();
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('numbers a name that is taken; 撤销 removes the last form and nothing else', async () => {
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

  it('inserts the whole set in the order of a disclosure', async () => {
    const pane = await open();
    const before = await sheetNames();
    await pane.getByRole('button', { name: '插入整套' }).click();
    await pane.getByText('已插入 12 张表').waitFor();
    const inserted = (await sheetNames()).slice(before.length);
    expect(inserted).toHaveLength(12);
    expect(inserted[0]).toBe('单位预算收支总表');
    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('已撤销，刚才插入的 12 张表已删除').waitFor();
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('makes a worksheet for each project of the selected list', async () => {
    const pane = await open();
    const before = await sheetNames();
    await selectList([
      ['项目名称', '项目编码', '金额（万元）'],
      ['道路维修', '13022824P001', 12.5],
      ['绿化养护', '13022824P002', 8],
    ]);
    await pane.getByRole('button', { name: '按项目清单… 项目绩效目标表' }).click();
    await pane.getByText('找到 2 个项目').waitFor();
    await pane.getByRole('button', { name: '插入 2 张表' }).click();
    await pane.getByText('已插入 2 张表').waitFor();
    await expect.poll(() => sheetNames()).toEqual([...before, '清单', '1.道路维修绩效目标表', '2.绿化养护绩效目标表']);
  });

  it('leaves the workbook as it was when a list of 60 projects is cancelled in the middle', async () => {
    const pane = await open();
    await selectList([
      ['项目名称', '项目编码', '金额（万元）'],
      ...Array.from({ length: 60 }, (_, index) => [`养护工程${index + 1}`, `13022824P${index + 1}`, index + 1]),
    ]);
    const before = await sheetNames();
    await pane.getByRole('button', { name: '按项目清单… 项目绩效目标表' }).click();
    await pane.getByText('找到 60 个项目').waitFor();
    await pane.getByRole('button', { name: '插入 60 张表' }).click();
    await pane.getByText(/^正在插入 ([3-9]|1\d) \/ 60/).waitFor();
    expect((await sheetNames()).length).toBeGreaterThan(before.length + 2);
    await page.keyboard.press('Escape');
    await pane.getByText('已取消，没有插入任何表，工作簿没有改动。').waitFor();
    await expect.poll(() => sheetNames()).toEqual(before);
    // The list is still in front and selected.
    await expect.poll(() => selected(page)).toBe('A1:C61');
    expect((await cell('A61')).value).toBe('养护工程60');
  });

  it('says plainly that the structure is protected, and does nothing by halves', async () => {
    const pane = await open();
    const before = await sheetNames();
    await setStructureProtected(true);
    await pane.getByRole('button', { name: '插入整套' }).click();
    await pane.getByText('没有插入表样').waitFor();
    await expect.poll(() => pane.getByText('工作簿的结构受保护').count()).toBe(1);
    await expect.poll(() => sheetNames()).toEqual(before);
  });

  it('has ribbon buttons that say in a dialog that the structure is protected', { timeout: 120_000 }, async () => {
    await open();
    const before = await sheetNames();
    await setStructureProtected(true);
    await page.locator('#insert:enabled').selectOption('insertBudgetIncomeExpenditure');
    const dialog = page.getByRole('dialog', { name: '绩效目标表检查' });
    const message = dialog.locator('iframe').contentFrame().getByRole('alertdialog', { name: '没有插入表样' });
    await message.getByText('工作簿的结构受保护，不能增加或删除工作表。工作簿没有改动。').waitFor();
    const button = message.getByRole('button', { name: '知道了' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await sheetNames()).toEqual(before);
    await expect.poll(() => page.getByRole('status').last().innerText()).not.toContain('已插入');

    // A second time, and it goes away with Escape and with its cross as well.
    await page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');
    await message.waitFor();
    await message.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');
    await message.waitFor();
    await dialog.getByRole('button', { name: '关闭对话框' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await setStructureProtected(false);
    await page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');
    await page.getByText('已插入：收支总表').waitFor();
    expect(await sheetNames()).toEqual([...before, '单位预算收支总表']);
  });

  it(
    'has ribbon buttons that insert a form without the pane, and one that opens the gallery',
    { timeout: 120_000 },
    async () => {
      await open();
      const before = await sheetNames();
      await page.locator('#insert').selectOption('insertBudgetIncomeExpenditure');
      await page.getByText('已插入：收支总表').waitFor();
      await expect.poll(() => sheetNames()).toEqual([...before, '单位预算收支总表']);
      await page.locator('#insert').selectOption('更多…');
      await page
        .frameLocator('#pane')
        .getByPlaceholder(/查找表样/)
        .waitFor();
    },
  );
});
