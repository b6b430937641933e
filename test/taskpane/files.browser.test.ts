import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import { makeSite, type WindowOptions } from '../support/site';
import { makeStage, scrollsSideways, violations } from './stage';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
const SHOTS = process.env.SHOTS;
const stage = makeStage();
let page: Page;

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const lines = (): Locator => page.getByRole('list', { name: '各文件的结果' }).locator('> li');
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);

interface NamedBytes {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, buffer: Buffer): NamedBytes => ({ name, mimeType: '', buffer });
const sample = (name: string, as: string): NamedBytes => file(as, readFileSync(SAMPLES + name));

const FILES = [
  sample('000-zhangye.xlsx', '张掖经开区.xlsx'),
  sample('001-laoting-chengqu.xlsx', '乐亭城区.xlsx'),
  sample('002-caofeidian.xlsx', '曹妃甸区发展和改革局 2024 年预算项目绩效目标表（报送稿）.xlsx'),
  file('截断.xlsx', readFileSync(`${SAMPLES}003-dachang.xlsx`).subarray(0, 20_000)),
  file('扫描件.pdf', Buffer.from('%PDF-1.7')),
  file('~$乐亭城区.xlsx', Buffer.from('x')),
];

/** Opens the tool by keyboard. */
async function open(scene = '', options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
  await page.locator('[data-view="tools"]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-tool="files"]').focus();
  await page.keyboard.press('Enter');
  // The page that stands there until the tool has come has a heading, too.
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
}

/** Tabs to the button that chooses files, and chooses these in the system's dialog. */
async function choose(files: readonly NamedBytes[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...files]);
}

async function shot(name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const total = (text: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).first().waitFor();

describe('checking many files by keyboard', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('ends with a line per file, worst first, and one report (%s)', async (theme, options) => {
    await open(`theme=${theme}`, options);
    await shot(`empty-${theme}`);
    await choose(FILES);
    await total('4 个文件');
    await expect.poll(() => lines().count()).toBe(4);
    const texts = await lines().allInnerTexts();
    expect(texts.at(0)).toContain('强制');
    expect(texts.filter((text) => text.includes('截断.xlsx'))).toEqual([
      expect.stringContaining('文件可能已损坏，读不出来。') as unknown,
    ]);
    await page.getByText('另有 1 个文件不是工作簿，没有检查：扫描件.pdf。').waitFor();
    await page.getByText('1 个隐藏文件或临时文件').waitFor();
    expect(await violations(page)).toEqual([]);
    await shot(`list-${theme}`);

    // A file's findings open by keyboard, some at first.
    const zhangye = lines().filter({ hasText: '张掖经开区.xlsx' });
    await zhangye.locator('summary').focus();
    await page.keyboard.press('Enter');
    await zhangye.getByRole('list', { name: '问题清单' }).waitFor();
    await expect.poll(() => zhangye.getByRole('list', { name: '问题清单' }).locator('li').count()).toBe(10);
    await zhangye
      .getByRole('button', { name: /再显示/ })
      .first()
      .press('Enter');
    await expect.poll(() => zhangye.getByRole('list', { name: '问题清单' }).locator('li').count()).toBeGreaterThan(10);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LI');
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await shot(`open-${theme}`);

    await button('生成汇总报告').press('Enter');
    await page.getByText('已插入').first().waitFor();
    expect((await asked()).at(-1)).toBe('insert 1');
    const cells = await page.evaluate(() =>
      [...window.preview.host.inserted.values()].flatMap((plan) => plan.cells.map(({ value }) => String(value ?? ''))),
    );
    for (const name of ['张掖经开区.xlsx', '乐亭城区.xlsx', '截断.xlsx']) expect(cells).toContain(name);
    expect(await violations(page)).toEqual([]);
    await shot(`report-${theme}`);
    await button('撤销').press('Enter');
    await page.getByText('已撤销').waitFor();

    await button('复制结果').press('Enter');
    await page.getByText('已复制 4 个文件的结果。').waitFor();
    expect((await page.evaluate(() => window.preview.copied.at(-1)))?.split('\n')).toHaveLength(5);
  });

  it('goes on and keeps its results while the page is left', async () => {
    await open();
    await choose([sample('001-laoting-chengqu.xlsx', '甲.xlsx')]);
    await total('1 个文件，2 张表');
    await button('返回工具').press('Enter');
    await expect.poll(focused).toContain('检查多个文件');
    await page.keyboard.press('Enter');
    await expect.poll(() => lines().allInnerTexts()).toEqual([expect.stringContaining('2 张表：核实 4 条') as unknown]);
  });

  it('is said to have failed, and can be tried again, where the worker does not come', async () => {
    await open();
    await page.route('**/files-worker*.js', (route) => route.abort());
    await choose([sample('001-laoting-chengqu.xlsx', '甲.xlsx')]);
    await page.getByText('检查程序没有加载成功').waitFor();
    await page.unroute('**/files-worker*.js');
    await button('继续检查余下 1 个').press('Enter');
    await total('1 个文件，2 张表：核实 4 条，提示 18 条。');
  });

  it('ends at once when it is cancelled, says what was not checked, and leaves the focus with that', async () => {
    await open();
    // A worker that never comes is as good as one that never ends.
    await page.route('**/files-worker*.js', () => undefined);
    await choose(FILES);
    await page.getByText('正在检查 1 / 4').waitFor();
    await button('取消').press('Enter');
    await total('4 个文件，4 个文件没有检查。');
    await expect.poll(focused).toBe('4 个文件，4 个文件没有检查。');
    expect(await violations(page)).toEqual([]);
    await shot('cancelled');
    await page.unroute('**/files-worker*.js');
    await button('继续检查余下 4 个').press('Enter');
    await total('4 个文件，22 张表');
  });

  it('fits a wide window, and speaks English', async () => {
    await open('locale=en-US', { viewport: { width: 1400, height: 800 } });
    await choose(FILES);
    await total(/^4 files/);
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await shot('wide-en');
  });
});

describe('files dropped anywhere on the pane', () => {
  it('lead to the tool, whatever was open', async () => {
    page = await stage('');
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const name of ['甲/表.xlsx', '乙/表.xlsx', '丙/说明.docx']) data.items.add(new File([], name));
      return data;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.getByText('松开鼠标，检查这些文件').waitFor();
    await shot('drop');
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await total('2 个文件，2 个文件没有读取。');
    await expect.poll(() => lines().allInnerTexts()).toHaveLength(2);
    expect((await lines().allInnerTexts()).join()).toContain('甲/表.xlsx');
    await page.getByText('丙/说明.docx').waitFor();
  });
});

describe('files dropped on the workbench', () => {
  const site = makeSite('web');

  it('lead to the tool in its pane where they are several; one is opened as before', async () => {
    page = await site.visit('/workbench.html', { viewport: { width: 1400, height: 800 } });
    const pane = page.frameLocator('#pane');
    await pane.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '关闭窗格' }).click();
    const dropped = await page.evaluateHandle(async () => {
      const data = new DataTransfer();
      for (const name of ['001-laoting-chengqu.xlsx', '002-caofeidian.xlsx'])
        data.items.add(new File([await (await fetch(`samples/${name}`)).arrayBuffer()], name));
      data.items.add(new File(['PK'], '坏.xlsx'));
      return data;
    });
    await page.dispatchEvent('#sheet', 'dragover', { dataTransfer: dropped });
    await page.dispatchEvent('#sheet', 'drop', { dataTransfer: dropped });
    await pane.getByText('3 个文件，15 张表：强制 1 条，核实 7 条，提示 20 条；1 个文件没有读取。').waitFor();
    await expect.poll(() => page.locator('#samples').inputValue()).not.toBe('own-file');
    await pane.getByRole('button', { name: '生成汇总报告' }).click();
    await pane.getByText('已插入').first().waitFor();
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/workbench.png` });
  });
});
