import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { focusSheet, paneFrame, paneReady, select, selected, typeText, useWorkbench } from '../support/workbench-page';

/** Rows that somebody deleted are put back in place over the real office.js, filled by typing, and taken back. */

const workbench = useWorkbench();

interface Seen {
  readonly values: readonly (readonly unknown[])[];
  readonly merges: readonly string[];
}

/** What the sheet in front holds, and what is merged in it. */
function look(page: Page): Promise<Seen> {
  return paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(false);
      const merged = used.getMergedAreasOrNullObject();
      used.load('values');
      merged.load('address');
      await context.sync();
      const merges = merged.isNullObject
        ? []
        : merged.address.split(',').map((address) => address.slice(address.lastIndexOf('!') + 1));
      return { values: used.values as unknown[][], merges: merges.sort() };
    }),
  );
}

/** Deletes rows as a person does with the mouse. */
function deleteRows(page: Page, rows: string): Promise<void> {
  return paneFrame(page).evaluate(
    (address) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).delete('Up');
        await context.sync();
      }),
    rows,
  );
}

/** A new sheet with an empty form, and the pane back at the check. */
async function inserted(page: Page, form: string): Promise<FrameLocator> {
  const pane = await paneReady(page);
  await pane.getByRole('navigation').getByRole('button', { name: '插入表样' }).click();
  await pane.getByRole('button', { name: `插入“${form}”` }).click();
  await pane.getByText(`已插入 1 张表：${form}`).waitFor();
  return pane;
}

async function check(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: '检查本表' }).click();
  await pane
    .getByRole('status')
    .filter({ hasText: /已审核 [01] 张表/ })
    .waitFor();
}

/** Opens the row of a finding and fixes it, after having seen what will be done. */
async function fix(pane: FrameLocator, text: string, steps: readonly string[]): Promise<void> {
  await pane.locator('[data-row]').filter({ hasText: text }).first().click();
  await pane.getByRole('button', { name: /^修复 / }).click();
  await pane.getByText('将要做的改动').waitFor();
  for (const step of steps) await expect.poll(() => pane.getByText(step, { exact: true }).count()).toBe(1);
  await pane.getByRole('button', { name: '修复', exact: true }).click();
  await pane
    .getByText(/^已(?:插入|修复|补)/)
    .first()
    .waitFor();
}

describe('a row that was deleted', () => {
  it('comes back under the label of its group (funds), is filled by typing, and is not undone when that would be lost', async () => {
    const page = await workbench.open();
    const pane = await inserted(page, '项目支出绩效目标表');
    const whole = await look(page);
    await deleteRows(page, '5:5'); // 年度资金总额, the first of its group
    await check(pane);
    await fix(pane, '表里没有“年度资金总额”', ['在第 5 行前插入 1 行', 'C5 写上“年度资金总额”']);
    const mended = await look(page);
    expect(mended.values.map((row) => row[2])).toEqual(whole.values.map((row) => row[2]));
    expect(mended.merges).toEqual(whole.merges);
    await expect.poll(() => pane.getByText(/^待填 \d+ 项/).count()).toBe(1);

    await focusSheet(page);
    await select(page, 'E5');
    await typeText(page, '315');
    await expect.poll(async () => (await look(page)).values[4]?.[4]).toBe(315);
    await pane.getByRole('button', { name: '撤销' }).click();
    await pane.getByText('没有撤销修复').waitFor();
    await expect.poll(async () => (await look(page)).values[4]?.[4]).toBe(315);
  });

  it('comes back where the framework has it (indicators), and is undone as a whole', async () => {
    const page = await workbench.open();
    const pane = await inserted(page, '项目绩效目标表');
    const whole = await look(page);
    const row = whole.values.findIndex((cells) => cells.includes('数量指标')) + 1;
    await focusSheet(page);
    // One indicator only: without any, the finding says that the whole section is empty.
    for (const [address, text] of [
      [`C${row + 1}`, '检查合格率'],
      [`F${row + 1}`, '≥95%'],
    ] as const) {
      await select(page, address);
      await typeText(page, text);
    }
    await deleteRows(page, `${row}:${row}`);
    const damaged = await look(page);
    await check(pane);
    await fix(pane, '没有“数量指标”', [`在第 ${row} 行前插入 1 行`, `B${row} 写上“数量指标”`]);
    const mended = await look(page);
    expect(mended.merges).toEqual(whole.merges);
    expect(mended.values.map((cells) => cells.slice(0, 2))).toEqual(whole.values.map((cells) => cells.slice(0, 2)));
    await expect.poll(() => selected(page)).toMatch(new RegExp(`^[A-G]${row}$`));

    await pane.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => look(page)).toEqual(damaged);
  });
});
