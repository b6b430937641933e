/** 生成检查报告 and 交付前清理, as somebody with a keyboard meets them. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/core/model/traces';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { makeStage, scrollsSideways, violations } from './stage';

const stage = makeStage();
let page: Page;

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const said = (): Locator => page.getByRole('main').getByRole('status');
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses Tab until the element with the focus says this. */
async function tabTo(text: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return label ?? element?.textContent ?? '';
    });
    if (here.startsWith(text)) return;
  }
  throw new Error(`Tab does not lead to ${text}.`);
}

/** Opens the pane's tools, and one of them, by keyboard. */
async function openTool(title: string, found: readonly Trace[], window: WindowOptions = {}, scene = ''): Promise<void> {
  page = await stage(`result=findings${scene}`, window);
  await page.evaluate((traces) => (globalThis.window.preview.host.found = traces), found);
  await button('工具').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-tool]').first().waitFor();
  await tabTo(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await expect.poll(focused).toBe(title);
}

const place = (sheetName: string, count = 1) => ({ sheetId: `id of ${sheetName}`, sheetName, count, content: '' });
const REPORT: Trace = { kind: 'reports', places: [place('检查报告')] };
const CHANGED: Trace = { kind: 'changed-reports', places: [place('第一次检查')] };
const TRACES: readonly Trace[] = [
  { kind: 'marks', places: [place('整体支出'), place('项目1-5')] },
  REPORT,
  CHANGED,
  { kind: 'colours', places: [place('收支总表', 62), place('项目绩效目标表', 41)] },
  { kind: 'records', places: [place('整体支出')] },
];

const WIDE: WindowOptions = { viewport: { width: 1400, height: 860 } };

/** Where a picture for people is put, if anywhere. */
async function picture(name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

async function expectSound(name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(name);
}

describe('生成检查报告', () => {
  it('is made by keyboard, replaces the earlier one, and can be taken back', async () => {
    await openTool('生成检查报告', [REPORT, CHANGED]);
    await page.getByText('替换原来的报告：“检查报告”').waitFor();
    await expect.poll(() => page.getByText('“第一次检查”改动过').count()).toBe(1);
    await expectSound('report-asks-320');
    await tabTo('生成检查报告');
    await page.keyboard.press('Enter');
    await expect.poll(() => said().innerText()).toContain('报告已写到“检查报告”，共 9 条。');
    await expect.poll(() => said().innerText()).toContain('原来的“检查报告”已删除。');
    await expectSound('report-written-320');
    await tabTo('撤销');
    await page.keyboard.press('Enter');
    await expect.poll(() => said().innerText()).toBe('已撤销，报告已删除。');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toContain('生成检查报告');
  });

  it('shows how far the check has come, and can be cancelled', async () => {
    await openTool('生成检查报告', [], {}, '&steps=99&work=60');
    await tabTo('生成检查报告');
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByText(/^正在检查 \d+%/)
      .waitFor();
    await expectSound('report-checking-320');
    await page.keyboard.press('Escape');
    await expect.poll(() => said().innerText()).toBe('已取消，没有写报告。');
    expect((await asked()).filter((what) => what.startsWith('insert'))).toEqual([]);
  });

  it('says what went wrong, and what to do', async () => {
    await openTool('生成检查报告', []);
    await page.evaluate(() => (window.preview.host.failure = 'workbook-read-only'));
    await tabTo('生成检查报告');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('main').getByRole('alert').or(page.getByRole('main').getByText('没有完成检查'));
    await alert.first().waitFor();
    await expectSound('report-failed-320');
  });

  it.each([
    ['dark', {}, '&theme=dark'],
    ['wide', WIDE, ''],
  ])('is sound %s', async (name, window, theme) => {
    await openTool('生成检查报告', [REPORT, CHANGED], window, theme);
    await page.getByText('替换原来的报告').waitFor();
    await button('生成检查报告').click();
    await page.getByText('报告已写到').waitFor();
    await expectSound(`report-written-${name}`);
  });
});

describe('交付前清理', () => {
  it('shows what there is, removes what is ticked by keyboard, and says what could not be removed', async () => {
    await openTool('交付前清理', TRACES);
    const list = page.getByRole('list', { name: '交付前清理' }).getByRole('listitem');
    await expect.poll(() => list.count()).toBe(5);
    const ticked = (): Promise<boolean[]> =>
      page.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
    expect(await ticked()).toEqual([true, true, false, true, true]);
    await expectSound('clean-up-asks-320');
    await page.evaluate(() => window.preview.host.protected.add('收支总表'));
    await tabTo('隐藏的记录');
    await page.keyboard.press('Space');
    await tabTo('清理');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => said().innerText())
      .toContain('清除了 2 张表上的标注；删除了 1 张检查报告；去掉了 1 张表上 41 个单元格的底色。');
    await expect.poll(() => said().innerText()).toContain('“收支总表”的表样底色：工作表受保护。');
    await expect.poll(() => list.count()).toBe(3);
    await expectSound('clean-up-done-320');
    expect((await asked()).filter((what) => what.startsWith('remove'))).toEqual([
      'remove traces reports',
      'remove traces colours',
    ]);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toContain('交付前清理');
  });

  it('says so where there is nothing', async () => {
    await openTool('交付前清理', []);
    await page.getByText('没有找到本工具留下的').waitFor();
    await expect.poll(() => button('清理').count()).toBe(0);
    await expectSound('clean-up-nothing-320');
  });

  it.each([
    ['dark', {}, '&theme=dark'],
    ['wide', WIDE, ''],
  ])('is sound %s', async (name, window, theme) => {
    await openTool('交付前清理', TRACES, window, theme);
    await page.getByText('表样底色：2 张表，103 个单元格').waitFor();
    await expectSound(`clean-up-asks-${name}`);
    await page.getByRole('button', { name: '清理', exact: true }).click();
    await page.getByText('已核对：').waitFor();
    await expectSound(`clean-up-done-${name}`);
  });
});
