/** What the pane does for the ribbon's buttons, whatever it is at when one is pressed. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import { makeStage } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene = ''): Promise<void> {
  page = await stage(scene);
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const rows = (): Locator => page.locator('[data-row]');
const asked = (): Promise<readonly string[]> => page.evaluate(() => [...window.preview.host.asked]);
const marked = (): Promise<readonly string[]> =>
  page.evaluate(() => window.preview.host.marks.map(({ sheetId }) => sheetId));
const press = (what: 'check' | 'showForms'): Promise<void> =>
  page.evaluate((one) => window.preview.ribbon.ask(one), what);

describe('检查 on the ribbon', () => {
  it('begins anew where a check is under way, which is given up', async () => {
    await open('');
    await page.evaluate(() => {
      const { host, ribbon } = window.preview;
      host.delay = 60_000;
      host.heedsSignal = false;
      ribbon.ask('check');
    });
    await page.getByRole('progressbar').waitFor();
    await page.evaluate(() => (window.preview.host.delay = 0));
    await press('check');
    await rows().first().waitFor();
    await expect.poll(asked).toEqual(['read 1', 'read 1', 'mark']);
    expect(await page.getByText('已取消').count()).toBe(0);
  });

  it('is one check where it is pressed twice at once', async () => {
    await open('');
    await page.evaluate(() => {
      window.preview.ribbon.ask('check');
      window.preview.ribbon.ask('check');
    });
    await rows().first().waitFor();
    expect(await asked()).toEqual(['read 1', 'mark']);
  });

  it('leaves no marks of a check of the workbook that it has ended while they were being set', async () => {
    await open('');
    await page.evaluate(() => (window.preview.host.markDelay = 500));
    await button('检查整个工作簿').click();
    await expect.poll(asked).toContain('mark');
    await press('check');
    await rows().first().waitFor();
    // Those of the workbook are taken back before those of the worksheet are set.
    expect(await asked()).toEqual(['read 4', 'mark', 'read 1', 'mark', 'mark']);
    expect(await marked()).toEqual(['s2']);
  });

  it('shows the list, whatever page is open', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await rows().first().getByRole('button').or(rows().first()).first().click(); // and selects its cell
    await button('查看规则说明').first().click();
    await button('返回清单').waitFor();
    await page.evaluate(() => window.preview.ribbon.ask('showForms'));
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await press('check');
    await expect.poll(asked).toEqual(['read 1', 'mark', expect.stringMatching(/^select/), 'read 1', 'mark']);
    await expect.poll(() => rows().first().isVisible()).toBe(true);
    expect(await button('返回清单').count()).toBe(0);
  });

  it('waits until marks that are being cleared are cleared', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await page.evaluate(() => (window.preview.host.failure = 'cell-being-edited'));
    await button('清除标注').click();
    await page.getByText('正在等待单元格编辑结束').waitFor();
    await press('check');
    await page.evaluate(() => (window.preview.host.failure = undefined));
    await expect.poll(async () => (await asked()).slice(-3)).toEqual(['unmark active-sheet', 'read 1', 'mark']);
  });
});

describe('清除标注 on the ribbon', () => {
  it('is the last word where it comes before the check has even begun', async () => {
    await open('');
    await page.evaluate(() => {
      window.preview.ribbon.ask('check');
      return window.preview.ribbon.clearMarks?.();
    });
    await page.getByRole('status').filter({ hasText: '已清除整个工作簿的标注' }).waitFor();
    expect(await asked()).toEqual(['unmark workbook']);
  });

  it('is told in the pane, which keeps its list', async () => {
    await open('run=check');
    await rows().first().waitFor();
    await page.evaluate(() => window.preview.ribbon.clearMarks?.());
    await page.getByRole('status').filter({ hasText: '已清除整个工作簿的标注' }).waitFor();
    expect(await rows().count()).toBeGreaterThan(0);
  });

  it('ends a check, and comes after what that has begun to mark', async () => {
    await open('');
    await page.evaluate(() => (window.preview.host.markDelay = 500));
    await button('检查本表').click();
    await expect.poll(asked).toContain('mark');
    await page.evaluate(() => window.preview.ribbon.clearMarks?.());
    expect(await asked()).toEqual(['read 1', 'mark', 'mark', 'unmark workbook']);
    expect(await marked()).toEqual([]);
    await page.getByRole('status').filter({ hasText: '已清除整个工作簿的标注' }).waitFor();
    expect([await page.getByRole('progressbar').count(), await rows().count()]).toEqual([0, 0]);
  });
});

describe('插入表样 on the ribbon', () => {
  it('is told where the forms are shown, with the way to undo it', async () => {
    await open('run=insert');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await page.evaluate(() =>
      window.preview.ribbon.inserted(['甲'], [{ sheetId: 'new 甲', name: '甲', content: '', lacks: [] }]),
    );
    await page.getByText(/^已插入/).waitFor();
    await button('撤销').click();
    await expect.poll(asked).toEqual(['remove 甲']);
  });
});
