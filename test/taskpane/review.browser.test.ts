import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { makeStage, scrollsSideways, violations } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene: string, options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const rows = (): Locator => page.locator('[data-row]');
const current = (): Locator => page.locator('[data-row][aria-current="true"]');
const status = (): Promise<string> => page.getByRole('status').last().innerText();
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const overview = (): Locator => page.getByRole('table', { name: '每张工作表和每张表的检查结果' });
const panel = (): Locator => page.getByRole('combobox', { name: '排列' });

async function checkWorkbook(): Promise<void> {
  await button('检查整个工作簿').click();
  await page.getByRole('status').filter({ hasText: '已审核' }).waitFor();
}

async function openOverview(): Promise<void> {
  await page.getByText(/^概况/).click();
  await overview().waitFor();
}

describe('a reviewer', () => {
  it('sees how each sheet came out, picks a table and goes through its findings, by keyboard', async () => {
    await open('');
    await checkWorkbook();
    await page.getByText(/^概况/).focus();
    await page.keyboard.press('Enter');
    await overview().waitFor();
    await expect
      .poll(() => overview().getByRole('row').allInnerTexts())
      .toEqual([
        expect.stringContaining('强制'),
        expect.stringMatching(/^张掖[\s\S]*0\s+1\s+1$/),
        expect.stringMatching(/^循环经济[\s\S]*3\s+1\s+0$/),
        expect.stringMatching(/^项目绩效目标表[\s\S]*1\s+1\s+1$/),
        expect.stringMatching(/^填报说明\s+没有表$/),
        expect.stringMatching(/^收支总表\s+没有表$/),
      ]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await overview().waitFor({ state: 'hidden' });
    await expect.poll(focused).toContain('V08');
    await expect.poll(status).toBe('显示 2 条，共 9 条。');
    await page.keyboard.press('F8');
    await expect.poll(() => current().innerText()).toContain('G23');
    await page.keyboard.press('F8');
    await expect.poll(() => current().innerText()).toContain('F10');
    await expect.poll(focused).toContain('T11');
    await expect.poll(status).toBe('第 2 条，共 2 条。');
    await page.keyboard.press('F8');
    await expect.poll(status).toBe('第 2 条，共 2 条，已是最后一条。');
    await page.keyboard.press('Shift+F8');
    await expect.poll(status).toBe('第 1 条，共 2 条。');
    expect((await asked()).filter((one) => one.startsWith('select'))).toEqual([
      'select s1 G23',
      ...['select s1 F10', 'select s1 F10', 'select s1 G23'],
    ]);
    await button('清除筛选').focus();
    await page.keyboard.press('Enter');
    await expect.poll(status).toBe('显示全部 9 条。');
    await expect.poll(() => rows().count()).toBe(7);
  });

  it('goes to the place of what is in the overview and not in the list', async () => {
    await open('result=unread');
    await checkWorkbook();
    await openOverview();
    await expect.poll(() => overview().innerText()).toMatch(/填报说明[\s\S]*未审核[\s\S]*收支总表[\s\S]*不在审核范围/);
    await expect.poll(() => overview().innerText()).toMatch(/项目1-5；1 格读不出来\s+0\s+0\s+0/);
    await overview().getByRole('button', { name: '填报说明' }).click();
    await expect.poll(asked).toContain('select s3 A4:H19');
  });

  it('is told what is to be filled in as such, and not as mistakes', async () => {
    await open('result=blank');
    await checkWorkbook();
    await openOverview();
    await expect.poll(() => overview().innerText()).toContain('待填 6 项');
    await expect.poll(() => page.getByText('已填 1 / 3 张表').count()).toBe(1);
  });

  it('sorts and filters by rule and table, and is told what is shown', async () => {
    await open('');
    await checkWorkbook();
    await button('筛选').click();
    await panel().selectOption('按表的次序');
    await expect.poll(status).toBe('已按表的次序排列。');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^张掖/);
    await page.getByRole('combobox', { name: '规则' }).selectOption('T11');
    await expect.poll(() => page.getByText(/^只看：/).innerText()).toMatch(/尾差|相差|四舍五入/);
    await expect.poll(status).toBe('显示 2 条，共 9 条。');
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByRole('combobox', { name: '表', exact: true }).selectOption({ index: 1 });
    await expect.poll(status).toBe('显示 1 条，共 9 条。');
    await button('复制清单').click();
    await page.getByText('已复制 1 条').waitFor();
    // Folded, it still says what is filtered.
    await button('筛选').click();
    await expect.poll(() => page.getByText(/^只看：/).isVisible()).toBe(true);
    await button('清除筛选').click();
    await expect.poll(status).toBe('显示全部 9 条。');
  });

  it('sees what many tables have in common once, and goes through it table by table', async () => {
    await open('result=004');
    await checkWorkbook();
    const shared = page.getByRole('region', { name: '多张表都有的问题' });
    const first = shared.locator('[data-bundle]').first();
    await expect.poll(() => first.innerText()).toMatch(/15 条 · 15 张表/);
    await first.click();
    await expect.poll(() => shared.locator('[data-row]').count()).toBe(15);
    await button('下一条').click();
    await expect.poll(() => current().innerText()).toContain('T09');
    await expect.poll(status).toMatch(/^第 1 条，共 76 条/);
    // The button keeps the focus, so that it can be pressed again.
    await page.keyboard.press('Enter');
    await expect.poll(status).toMatch(/^第 2 条，共 76 条/);
  });

  it('is told that a result is old while a new check runs', async () => {
    await open('result=clean');
    await checkWorkbook();
    await page.getByRole('heading', { name: '未发现问题' }).waitFor();
    await page.evaluate(() => (window.preview.host.delay = 60_000));
    await button('检查整个工作簿').click();
    await page.getByText('下面是上次检查的结果').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: '未发现问题' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '未发现问题' }).waitFor();
    await expect.poll(() => page.getByText('下面是上次检查的结果').count()).toBe(0);
  });
});

describe('what a reviewer opens, at 320 px and wide', () => {
  const SHOTS = process.env.SHOTS;
  const all = async (): Promise<void> => {
    await checkWorkbook();
    await openOverview();
    await button('筛选').click();
    await panel().waitFor();
  };
  it.each([
    ['light', 320, {}],
    ['dark', 1400, { colorScheme: 'dark' }],
    ['high-contrast', 320, { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('%s, %i px: axe finds nothing, and nothing scrolls sideways', async (theme, width, options) => {
    await open(`theme=${theme}&result=004`, { viewport: { width, height: 760 }, ...options });
    await all();
    const shot = async (name: string): Promise<void> => {
      if (SHOTS) await page.screenshot({ path: `${SHOTS}/${theme}-${width}-${name}.png` });
    };
    await shot('overview');
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await page.getByText('颜色的含义').click();
    await page.getByRole('heading', { name: '插入的表样' }).waitFor();
    await shot('legend');
    expect(await violations(page)).toEqual([]);
    await overview().getByRole('button').nth(2).click();
    await page.getByText(/^只看：/).waitFor();
    await shot('filtered');
    expect(await violations(page)).toEqual([]);
    await button('清除筛选').click();
    await page.locator('[data-bundle]').first().click();
    await button('下一条').click();
    await shot('shared');
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });
});
