import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { makeStage } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene: string, options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const rows = (): Locator => page.locator('[data-row]');
const current = (): Locator => page.locator('[data-row][aria-current="true"]');
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const ties = (): Locator => page.getByRole('list', { name: '表间核对' }).getByRole('listitem');
const disclosure = (): Locator => button(/^表间核对/);

async function checkWorkbook(): Promise<void> {
  await button('检查整个工作簿').click();
  await page.getByRole('status').filter({ hasText: '已审核' }).waitFor();
}

describe('ties between tables', () => {
  it('are summed up in one line, which opens to the broken ones first and folds those that hold', async () => {
    await open('result=ties');
    await checkWorkbook();
    await expect.poll(() => disclosure().innerText()).toContain('核对 11 项：7 项相符，1 项不符，3 项无法核对');
    await expect.poll(() => disclosure().getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => ties().count()).toBe(0);
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toContain('表间核对 11 项：7 项相符，1 项不符，3 项无法核对。');
    await disclosure().click();
    await expect.poll(() => disclosure().getAttribute('aria-expanded')).toBe('true');
    await expect
      .poll(() => ties().allInnerTexts())
      .toEqual([
        expect.stringMatching(/支出合计 = [\s\S]*不符[\s\S]*河北大厂/),
        expect.stringMatching(/收入总计[\s\S]*无法核对：缺少/),
        expect.stringMatching(/“三公”[\s\S]*无法核对：要核对的金额没有填写或没有单独列出/),
        expect.stringMatching(/项目绩效目标表之和[\s\S]*有 2 张，不知以哪张为准[\s\S]*投资促进局/),
      ]);
    await button('显示相符的 7 项').click();
    await expect.poll(() => ties().count()).toBe(11);
    await expect.poll(() => ties().last().innerText()).toContain('相符');
    await button('收起相符的各项').click();
    await expect.poll(() => ties().count()).toBe(4);
  });

  it('lead, when broken, to their finding in the list and on the worksheet, by keyboard too', async () => {
    await open('result=ties', { viewport: { width: 320, height: 480 } });
    await checkWorkbook();
    await disclosure().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toContain('支出合计 = 支出总表的合计');
    await page.keyboard.press('Enter');
    await current().waitFor();
    await expect.poll(() => current().innerText()).toMatch(/G29[\s\S]*T10/);
    await expect.poll(() => focused()).toContain('T10');
    await expect.poll(() => asked()).toContain('select s4 G29');
    await expect
      .poll(() => button('查看规则说明').evaluate((link) => link.getBoundingClientRect().bottom))
      .toBeLessThan(480);
    // Both sides are there, and the other one chosen in the sheet leads back to the finding.
    const cells = page.getByRole('list', { name: '相关单元格' }).getByRole('button');
    await expect
      .poll(() => cells.allInnerTexts())
      .toEqual(['本表 收支总表!G29', '整体支出!F5', "'项目1-5'!F47", 'D29']);
    await cells.nth(1).click();
    await expect.poll(async () => (await asked()).at(-1)).toBe('select s1 F5');
    await expect.poll(() => current().innerText()).toContain('T10');
    await page.evaluate(() => window.preview.host.moveTo('s1', 'A1'));
    await expect.poll(() => current().count()).toBe(0);
    await page.evaluate(() => window.preview.host.moveTo('s2', 'F47'));
    await expect.poll(() => current().innerText()).toContain('T10');
  });

  it('lead to their finding through a filter that hides it', async () => {
    await open('result=ties');
    await checkWorkbook();
    await button(/^提示/).click();
    await disclosure().click();
    await button(/支出合计 = /).click();
    await expect.poll(() => focused()).toContain('T10');
  });

  it('are mentioned beside a clean result when all hold', async () => {
    await open('result=ties-clean');
    await checkWorkbook();
    await expect.poll(() => page.getByRole('heading', { name: '未发现问题' }).count()).toBe(1);
    await expect
      .poll(() => page.getByRole('status').last().innerText())
      .toBe('已审核 5 张表，未发现问题。表间核对 11 项：全部相符。');
    await disclosure().click();
    await expect.poll(() => ties().count()).toBe(11);
  });

  it('are closed again after another check, and absent when only one worksheet was checked', async () => {
    await open('result=ties');
    await checkWorkbook();
    await disclosure().click();
    await checkWorkbook();
    await expect.poll(() => disclosure().getAttribute('aria-expanded')).toBe('false');
    await button('检查本表').click();
    await disclosure().waitFor({ state: 'detached' });
  });

  it('are in the copied list', async () => {
    await open('result=ties');
    await checkWorkbook();
    await button('复制清单').click();
    await page.getByText('已复制 11 条').waitFor();
    const [text] = await page.evaluate(() => window.preview.copied);
    expect(text).toContain('【表间核对】核对 11 项：7 项相符，1 项不符，3 项无法核对');
    expect(text).not.toContain('政府性基金支出表的合计'); // it holds
  });
});

describe('a long check', () => {
  it('shows its progress and the worksheet it is at, and leaves everything as it was when cancelled', async () => {
    await open('result=ties&steps=99');
    await checkWorkbook();
    await rows().first().click();
    const before = await asked();
    await page.evaluate(() => (window.preview.work = 60));
    await button('检查整个工作簿').click();
    const bar = page.getByRole('progressbar');
    await page.getByText(/^正在检查 \d+%/).waitFor();
    await expect.poll(() => bar.getAttribute('aria-valuemax')).toBe('99');
    const value = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
    const first = await value();
    await expect.poll(value).toBeGreaterThan(first);
    await expect.poll(() => page.locator('header').innerText()).toMatch(/整体支出|项目1-5|填报说明|收支总表/);
    await button('取消').click();
    await page.getByText('已取消检查').waitFor();
    await expect.poll(() => bar.count()).toBe(0);
    await expect.poll(() => asked()).toEqual([...before, 'read 4']); // nothing marked
    await expect.poll(() => current().count()).toBe(1);
    await expect.poll(() => disclosure().count()).toBe(1);
  });

  it('puts the earlier marks back when cancelled while the new ones are being made', async () => {
    await open('result=ties');
    await checkWorkbook();
    const before = await page.evaluate(() => window.preview.host.marks);
    await page.evaluate(() => (window.preview.host.markDelay = 1_200));
    await button('检查本表').click();
    await page.getByText('正在加标注').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('已取消检查').waitFor();
    await page.evaluate(() => (window.preview.host.markDelay = 0));
    await expect.poll(asked).toEqual(['read 4', 'mark', 'read 1', 'mark', 'mark']);
    const marks = await page.evaluate(() => window.preview.host.marks);
    expect(marks).toEqual(before.filter(({ sheetId }) => sheetId === 's2'));
    await expect.poll(() => disclosure().count()).toBe(1); // the earlier report
  });

  it('is cancelled by Escape, wherever the focus is', async () => {
    await open('result=ties&steps=99&work=60');
    await button('检查整个工作簿').click();
    await page.getByText(/^正在检查 \d+%/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('已取消检查').waitFor();
  });

  it('leaves the pane usable: a row can be chosen meanwhile', async () => {
    await open('result=ties&steps=99');
    await checkWorkbook();
    await page.evaluate(() => (window.preview.work = 60));
    await button('检查整个工作簿').click();
    await page.getByRole('progressbar').waitFor();
    await rows().first().click();
    await current().waitFor();
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(1);
    // Escape closes the row, and only then cancels.
    await page.keyboard.press('Escape');
    await expect.poll(() => current().count()).toBe(0);
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByText('已取消检查').waitFor();
  });

  it('shows no progress bar when it is over within half a second', async () => {
    await open('result=ties&steps=4&work=60');
    const seen = page
      .getByRole('progressbar')
      .waitFor({ timeout: 1_500 })
      .then(
        () => true,
        () => false,
      );
    await checkWorkbook();
    await expect.poll(() => seen).toBe(false);
  });

  it('says when a rule fails in the middle, and can be started again', async () => {
    await open('result=ties&steps=20&fail=7');
    await button('检查整个工作簿').click();
    await page.getByText('没有完成检查').waitFor();
    await expect.poll(() => page.getByText('这条规则出错了').count()).toBe(1);
    await expect.poll(() => asked()).toEqual(['read 4']);
  });
});
