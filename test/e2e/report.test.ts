import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneFrame, sheetNames, useWorkbench } from '../support/workbench-page';

/** A report over the real office.js, and the workbook cleaned up before it is filed. */

const workbench = useWorkbench();

/** The fills of a sheet's cells, as text. */
function fillsOn(page: Page, name: string): Promise<string> {
  return paneFrame(page).evaluate(
    (sheet) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
        const cells = used.getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return JSON.stringify(cells.value);
      }),
    name,
  );
}

describe('in the workbench', () => {
  it('a report is written and replaced, and all of it cleaned up, with the user’s sheets as they were', async () => {
    const opened = await workbench.open();
    const pane: FrameLocator = opened.frameLocator('#pane');
    const press = (name: string | RegExp) => pane.getByRole('button', { name }).last().click();
    const before = await sheetNames(opened);
    await press('工具');
    await press(/^生成检查报告/);
    await pane.getByText(/先检查整个工作簿/).waitFor();
    await press('生成检查报告');
    await pane.getByText(/报告已写到“检查报告”/).waitFor({ timeout: 60_000 });
    expect(await sheetNames(opened)).toEqual([...before, '检查报告']);
    await pane.getByText('替换原来的报告：“检查报告”').waitFor();
    await press('生成检查报告');
    await pane.getByText('原来的“检查报告”已删除。').waitFor({ timeout: 60_000 });
    expect(await sheetNames(opened)).toEqual([...before, '检查报告']);
    await press('返回工具');
    await press(/^交付前清理/);
    await pane.getByText(/^标注：/).waitFor({ timeout: 30_000 });
    await pane.getByText('检查报告：1 张').waitFor();
    const folder = process.env.SHOTS;
    if (folder !== undefined) await opened.screenshot({ path: `${folder}/workbench-clean-up.png` });
    const [first = ''] = before;
    const fills = await fillsOn(opened, first);
    await pane.getByRole('button', { name: '清理', exact: true }).click();
    await pane.getByText('没有找到本工具留下的').waitFor({ timeout: 60_000 });
    expect(await sheetNames(opened)).toEqual(before);
    expect(await fillsOn(opened, first)).toBe(fills);
  });
});
