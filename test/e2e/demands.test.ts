import { describe, expect, it } from 'vitest';
import { paneReady, useWorkbench } from '../support/workbench-page';

/** By whose demands tables are checked: told, shown, chosen, and remembered. Nothing is faked. */

const workbench = useWorkbench();

describe('the demands tables are held against', () => {
  it('are those of the place the tables tell, until somebody chooses others; the choice is kept', async () => {
    const page = await workbench.open();
    const pane = await paneReady(page);
    const checked = pane.getByRole('status').filter({ hasText: '已审核' });
    const ledger = pane.getByText('审核范围与未审核事项');
    const choice = pane.getByLabel('填报要求');
    const errors = () => pane.getByRole('button', { name: /^强制/ }).innerText();

    await pane.getByRole('button', { name: '检查整个工作簿' }).click();
    await checked.waitFor();
    await ledger.click();
    await pane
      .getByText(/^按“.+”填报要求审核/)
      .first()
      .waitFor();
    const before = await errors();

    await choice.focus();
    await choice.selectOption({ label: '河北省' });
    await pane.getByText(/^按您选的“河北省”填报要求审核/).waitFor();
    await expect.poll(() => choice.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);

    await choice.selectOption({ label: '按表上写明的地区' });
    await pane
      .getByText(/^按“.+”填报要求审核/)
      .first()
      .waitFor();
    await expect.poll(errors).toBe(before);

    await choice.selectOption({ label: '各地通用要求' });
    await pane
      .getByText(/^按您选的各地通用要求审核/)
      .first()
      .waitFor();
    await page.reload();
    await expect.poll(async () => (await paneReady(page)).getByLabel('填报要求').inputValue()).toBe('common');
  });
});
