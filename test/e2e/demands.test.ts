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
    const choice = pane.getByRole('combobox', { name: '填报要求' });
    const toSettings = async (frame = pane) => {
      await frame.getByRole('button', { name: '工具', exact: true }).click();
      await frame.getByRole('button', { name: /^设置/ }).click();
    };
    const toList = async () => {
      await pane.getByRole('button', { name: '返回工具' }).click();
      await pane.getByRole('button', { name: '检查', exact: true }).click();
    };
    const errors = () => pane.getByRole('button', { name: /^强制/ }).innerText();

    await pane.getByRole('button', { name: '检查整个工作簿' }).click();
    await checked.waitFor();
    await ledger.click();
    await pane
      .getByText(/^按“.+”填报要求审核/)
      .first()
      .waitFor();
    const before = await errors();

    await toSettings();
    await choice.focus();
    await choice.selectOption({ label: '河北省' });
    await pane.getByText('已保存。').waitFor();
    await expect.poll(() => choice.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await toList();
    await pane.getByText(/^按您选的“河北省”填报要求审核/).waitFor();

    await toSettings();
    await choice.selectOption({ label: '按表上写明的地区' });
    await toList();
    await pane
      .getByText(/^按“.+”填报要求审核/)
      .first()
      .waitFor();
    await expect.poll(errors).toBe(before);

    await toSettings();
    await choice.selectOption({ label: '各地通用要求' });
    await toList();
    await pane
      .getByText(/^按您选的各地通用要求审核/)
      .first()
      .waitFor();
    await page.reload();
    await toSettings(await paneReady(page));
    await expect.poll(() => choice.inputValue()).toBe('common');
  });
});
