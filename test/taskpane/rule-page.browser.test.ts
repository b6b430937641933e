import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { scrollsSideways, makeStage, violations } from './stage';

const stage = makeStage();
let page: Page;

async function open(scene: string, options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
  if (scene.includes('run=check')) await rows().first().waitFor();
}

const rows = (): Locator => page.locator('[data-row]');
const row = (text: string): Locator => rows().filter({ hasText: text });
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const title = (): Locator => page.getByRole('heading', { level: 1, name: '成本指标与预算数不符' });
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const listScroll = (): Promise<number> =>
  page
    .locator('main')
    .first()
    .evaluate((list) => list.scrollTop);

describe('a chosen finding', () => {
  it('opens with why, what to do and the link to its rule; Escape closes it', async () => {
    await open('run=check');
    await expect.poll(() => page.getByText('怎么改').count()).toBe(0);
    await row('F13').click();
    await expect.poll(() => row('F13').getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.getByText('为什么').count()).toBe(1);
    await expect.poll(() => page.getByText('核对成本指标值和预算数').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('怎么改').count()).toBe(0);
    await expect.poll(() => focused()).toContain('F13');
  });

  it('names its own cell and six related cells, those of other worksheets first, and counts the rest', async () => {
    await open('run=check');
    await row('D6').click();
    const cells = page.getByRole('list', { name: '相关单元格' });
    await expect
      .poll(() => cells.getByRole('button').allInnerTexts())
      .toEqual(["本表 '项目1-5'!D6", '整体支出!F4', '整体支出!F5', 'D7', 'D8', 'D9', 'D10']);
    await expect.poll(() => cells.innerText()).toContain('等 8 处');
  });

  it('leads to related cells, also on other worksheets, and stays open', async () => {
    await open('run=check');
    await row('F13').click();
    await button('D6').last().click();
    await button('整体支出!F4').click();
    await button("本表 '项目1-5'!F13").click();
    expect((await asked()).slice(-4)).toEqual(['select s2 F13', 'select s2 D6', 'select s1 F4', 'select s2 F13']);
    await expect.poll(() => row('F13').getAttribute('aria-current')).toBe('true');
    // The same cell, chosen by the person in the sheet later on, is that cell's finding again.
    await page.evaluate(() => window.preview.host.moveTo('s2', 'D6'));
    await expect.poll(() => row('D6').getAttribute('aria-current')).toBe('true');
  });

  it('stays chosen on another worksheet where the cell has a finding of its own', async () => {
    await open('result=000');
    await button('检查整个工作簿').click();
    await row('T10').click();
    await expect.poll(() => row('T10').getAttribute('aria-current')).toBe('true');
    const [own, cell] = await page.getByRole('list', { name: '相关单元格' }).getByRole('button').allInnerTexts();
    expect(own).toContain('本表');
    expect(cell).toContain('!');
    await page.getByRole('list', { name: '相关单元格' }).getByRole('button').nth(1).click();
    await expect.poll(async () => (await asked()).at(-1)).toMatch(/^select s[2-9]/);
    await expect.poll(() => row('T10').getAttribute('aria-current')).toBe('true');
  });

  it('is one tab stop of the list besides its own links, and arrows go on from these', async () => {
    await open('run=check');
    await row('F13').click();
    await expect.poll(() => page.locator('[data-row][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe("本表 '项目1-5'!F13");
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toContain('E15');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused()).toContain('F13');
  });
});

describe('the pages of rules, which are loaded when asked for', () => {
  const requests: string[] = [];
  const pages = (): Locator => page.getByText('为什么');

  /** Opens the pane; the file of the pages is held back until the test lets it come, or is refused. */
  async function openWithout(answer: 'late' | 'never'): Promise<() => void> {
    let come: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    requests.length = 0;
    await open('run=check');
    await page.route('**/rule-pages.js', async (route) => {
      requests.push(route.request().url());
      if (answer === 'never') return route.abort();
      await coming;
      return route.continue();
    });
    return come;
  }

  it('are asked for with the first finding that is opened, and nothing moves when they come', async () => {
    const come = await openWithout('late');
    expect(requests).toEqual([]);
    await row('F13').click();
    await page.getByText('正在打开规则说明…').waitFor();
    const place = () => button('查看规则说明').boundingBox();
    const before = await place();
    come();
    await pages().waitFor();
    expect(await place()).toEqual(before);
    await row('D6').click();
    await pages().waitFor();
    expect(requests).toHaveLength(1);
  });

  it('come late to a page that is open already; it has its title, and can be left', async () => {
    const come = await openWithout('late');
    await row('F13').focus();
    await page.keyboard.press('F1');
    await expect.poll(() => focused()).toBe('成本指标与预算数不符');
    await page.getByText('正在打开规则说明…').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toContain('F13');
    await page.keyboard.press('F1');
    come();
    await page.getByRole('heading', { level: 2, name: '有问题的例子', exact: true }).waitFor();
  });

  it('that do not come leave the finding as it is, and can be asked for again', async () => {
    await openWithout('never');
    await row('D6').click();
    await page.getByRole('alert').filter({ hasText: '规则说明没有加载成功，检查结果不受影响' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.getByRole('list', { name: '相关单元格' }).count()).toBe(1);
    await button('查看规则说明').click();
    await page.getByRole('main', { name: '规则说明' }).getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/rule-pages.js');
    await page.getByRole('main', { name: '规则说明' }).getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('heading', { level: 2, name: '有问题的例子', exact: true }).waitFor();
  });
});

describe('the page of a rule', () => {
  it('says what the rule is, why, on what basis, what to do, with examples of both kinds', async () => {
    await open('run=check');
    await row('F13').click();
    await button('查看规则说明').click();
    await title().waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual(['为什么', '怎么改', '依据', '有问题的例子', '没有问题的例子']);
    await expect.poll(() => page.getByRole('heading', { level: 3 }).count()).toBe(11);
    const text = await page.getByRole('main', { name: '规则说明' }).innerText();
    for (const part of ['T07', '强制性错误', '财预〔2021〕101号', '第 4 条指标的指标值：≤100万元', '应为 20，多 80'])
      expect(text).toContain(part);
    await expect.poll(() => rows().first().isVisible()).toBe(false);
  });

  it('takes the focus; 返回 gives it back to the link, with the list scrolled as before', async () => {
    await open('run=check', { viewport: { width: 320, height: 420 } });
    await row('F13').click();
    await button('查看规则说明').scrollIntoViewIfNeeded();
    const before = await listScroll();
    expect(before).toBeGreaterThan(0);
    await button('查看规则说明').click();
    await title().waitFor();
    await expect.poll(() => focused()).toBe('成本指标与预算数不符');
    await page.mouse.move(160, 300);
    await page.mouse.wheel(0, 3000);
    await button('返回清单').click();
    await title().waitFor({ state: 'detached' });
    await expect.poll(() => focused()).toBe('查看规则说明');
    await expect.poll(() => listScroll()).toBe(before);
  });

  it('opens by the link or by F1, and Escape goes back to where it was opened', async () => {
    await open('run=check');
    await row('F13').focus();
    await page.keyboard.press('F1');
    await title().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toContain('F13');
    await expect.poll(() => asked()).not.toContain('select s2 F13');
    await page.keyboard.press('Enter');
    for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('查看规则说明');
    await page.keyboard.press('Enter');
    await title().waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).not.toContain('D6');
    await title().click();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toBe('查看规则说明');
  });

  it('goes back to the row when the link has gone meanwhile', async () => {
    await open('run=check');
    await row('F13').click();
    await button('查看规则说明').click();
    await title().waitFor();
    await page.evaluate(() => window.preview.host.moveTo('s2', 'D9'));
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toContain('F13');
    await expect.poll(() => row('D9').getAttribute('aria-current')).toBe('true');
  });

  it('stays open when a check ends meanwhile, and goes back to the new list', async () => {
    await open('run=check');
    await page.evaluate(() => (window.preview.host.delay = 600));
    await button('检查本表').click();
    await row('F13').focus();
    await page.keyboard.press('F1');
    await title().waitFor();
    await expect.poll(async () => (await asked()).filter((request) => request === 'mark').length).toBe(2);
    await expect.poll(() => title().count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toContain('D6');
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('fits in English (%s), at 320 px and in a low window', async (theme, options) => {
    await open(`run=check&locale=en-US&theme=${theme}`, { ...options, viewport: { width: 320, height: 360 } });
    await row('F13').click();
    await button('About this rule').click();
    await page.getByRole('heading', { level: 1, name: 'Cost does not fit the declared budget' }).waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts())
      .toEqual(['Why', 'What to do', 'Basis', 'Examples that are found', 'Examples that stay silent']);
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => scrollsSideways(page)).toBe(false);
    await button('Back to the list').click();
    await expect.poll(() => focused()).toBe('About this rule');
  });
});

describe('long lists', () => {
  it('fold the warnings of one rule in a table into a line that arrows reach and Enter opens', async () => {
    await open('run=check&result=generic');
    await expect.poll(() => page.locator('[data-line]').count()).toBe(3);
    await rows().first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toContain('12 条');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(14);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toContain('第 1 期培训人数');
    await page.keyboard.press('Enter');
    await page.locator('[data-bundle]').click();
    await expect.poll(() => rows().count()).toBe(2);
    await page.evaluate(() => window.preview.host.moveTo('s2', 'E57'));
    await expect.poll(() => rows().count()).toBe(14);
  });

  it('say what was not checked in generic tables, with or without findings', async () => {
    await open('run=check&result=generic');
    await expect
      .poll(() => page.getByText('按通用指标表读取：表式是否完整、支出计划等未检查').filter({ visible: true }).count())
      .toBe(1);
    await page.getByText('另有 1 张表按通用指标表读取').click();
    await expect
      .poll(() => page.getByText('按通用指标表读取：表式是否完整、支出计划等未检查').filter({ visible: true }).count())
      .toBe(2);
  });
});
