/** The tools that change settings and learn forms, by keyboard alone. */
import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { makeStage, scrollsSideways, violations } from './stage';

const stage = makeStage();
let page: Page;

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await target.focus();
  await target.press(key);
};
const unfold = (name: RegExp): Promise<void> => press(page.locator('summary').filter({ hasText: name }).first());

/** For a look at it: `SHOTS=folder npx vitest …`. */
async function shoot(name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function openTool(name: RegExp, scene: string, options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
  await press(page.locator('[data-view="tools"]').first());
  await press(button(name));
  await page.getByRole('heading', { level: 1, name: name }).waitFor();
}

const toList = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await button(/^设置/).waitFor();
  await press(page.locator('[data-panel="tools"] [data-view="check"]'));
};

/** The pane's theme is Office's; in the preview the address says it. */
const LOOKS: readonly (readonly [string, string, WindowOptions])[] = [
  ['narrow', 'light', { viewport: { width: 320, height: 760 } }],
  ['narrow-dark', 'dark', { viewport: { width: 320, height: 760 } }],
  ['narrow-contrast', 'high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ['wide', 'light', { viewport: { width: 1400, height: 800 } }],
];

describe('the settings', () => {
  it('switch a rule off by keyboard: its rows leave, the list says so, and undo brings them back', async () => {
    await openTool(/^设置/, 'result=003&run=check&sheet=s28');
    await unfold(/^规则/);
    await page.getByRole('searchbox', { name: '查找规则' }).fill('成本指标与');
    await page.getByText('1 条规则', { exact: true }).waitFor();
    const rule = page.getByRole('switch', { name: /^成本指标与预算数不符 T07/ });
    await press(rule, 'Space');
    await page.getByText('已保存。').waitFor();
    await expect.poll(() => rule.isChecked()).toBe(false);
    await expect.poll(() => button('恢复默认：成本指标与预算数不符 T07').count()).toBe(1);
    await page.keyboard.press('Escape');
    await press(page.locator('[data-panel="tools"] [data-view="check"]'));
    await page.getByText(/^审核范围与未审核事项 · 已关闭 1 条规则。/).waitFor();
    await expect.poll(() => page.getByRole('status').last().innerText()).toContain('已关闭 1 条规则。');
    await expect.poll(() => page.locator('[data-row]').filter({ hasText: 'T07' }).count()).toBe(0);
    await shoot('list-with-rules-off');
    await press(page.locator('[data-panel="check"] [data-view="tools"]'));
    await press(button(/^设置/));
    await unfold(/^导出和导入/);
    await press(button('全部恢复默认'));
    await press(button('撤销'));
    await page.getByText('已撤销。').waitFor();
    await unfold(/^规则（改了 1 条）/);
  });

  it('are exported as text and taken in again; what is wrong is listed, and nothing of it is taken', async () => {
    await openTool(/^设置/, 'result=003');
    await unfold(/^导出和导入/);
    const pasted = page.getByLabel('粘贴的内容');
    await pasted.fill('{"jixiao": 1,\n "rules": {"T99": {"off": true}},\n "profile": "hebie"}');
    await press(button('查看内容'));
    await page.getByText('有 2 处不对，什么也没有改：').waitFor();
    await expect.poll(() => page.getByText(/第 3 行.*是不是“hebei”/).count()).toBe(1);
    await shoot('import-wrong');
    await pasted.fill('{"jixiao": 1, "rules": {"T11": {"off": true}}, "profile": "hebei"}');
    await press(button('查看内容'));
    await page.getByText(/关闭 1 条规则：合计有四舍五入尾差（T11）/).waitFor();
    await press(button('替换现有设置'));
    await page.getByText('已保存。').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: '填报要求' }).inputValue()).toBe('hebei');
    await press(button('复制内容'));
    await page.getByText(/^已复制/).waitFor();
    const copied = await page.evaluate(() => window.preview.copied.at(-1));
    expect(JSON.parse(copied ?? '')).toEqual({ jixiao: 1, rules: { T11: { off: true } }, profile: 'hebei' });
  });

  it('of the workbook go before one’s own, and that is shown', async () => {
    await openTool(/^设置/, 'result=003');
    await page.getByRole('combobox', { name: '填报要求' }).selectOption('gansu');
    await page.getByText('已保存。').waitFor();
    const layer = page.getByRole('combobox', { name: '改谁的设置' });
    await layer.selectOption('workbook');
    await page.getByText('来自我的设置。').first().waitFor();
    await page.getByRole('combobox', { name: '填报要求' }).selectOption('common');
    await page.getByText('已存入本工作簿，请记得保存文件。').waitFor();
    await layer.selectOption('user');
    await page.getByText('本工作簿另有规定，以工作簿的为准。').waitFor();
  });

  it('that are damaged are said, kept until somebody lets them go, and can be copied', async () => {
    page = await stage('result=003');
    await page.evaluate(() => localStorage.setItem('preview.settings', '{"jixiao": 1, "rules": '));
    await press(button('检查本表'));
    await page.getByText('您的设置没有采用').waitFor();
    await press(page.locator('[data-view="tools"]').first());
    await press(button(/^设置/));
    await page.getByText('保存的设置有误，没有采用').waitFor();
    await shoot('damaged');
    expect(await violations(page)).toEqual([]);
    await press(button('复制有误的内容'));
    await expect.poll(() => page.evaluate(() => window.preview.copied.at(-1))).toBe('{"jixiao": 1, "rules": ');
    await press(button('清除有误的内容'));
    await expect.poll(() => page.getByText('保存的设置有误，没有采用').count()).toBe(0);
    await toList();
    await expect.poll(() => page.getByText('您的设置没有采用').count()).toBe(0);
  });

  it.each(LOOKS)('%s: axe finds nothing, and nothing scrolls sideways', async (look, theme, options) => {
    await openTool(/^设置/, `result=003&theme=${theme}`, options);
    await page.getByRole('combobox', { name: '填报要求' }).waitFor();
    await shoot(`settings-${look}`);
    await unfold(/^规则/);
    await unfold(/^金额与勾稽/);
    await press(page.getByRole('switch', { name: /T01$/ }), 'Space');
    await page.getByText('已保存。').waitFor();
    await page.getByRole('switch', { name: /T04$/ }).scrollIntoViewIfNeeded();
    await shoot(`rules-${look}`);
    await unfold(/^词表/);
    await unfold(/^导出和导入/);
    await page.getByRole('combobox', { name: '词表名称' }).scrollIntoViewIfNeeded();
    await shoot(`words-${look}`);
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

describe('a form of one’s own', () => {
  it('is learned from a blank sheet and checks a filled one, all by keyboard', async () => {
    await openTool(/^自定义表样/, 'result=own-form&sheet=s1');
    await press(button('从当前工作表学习'));
    await page.getByRole('heading', { name: '从“空表”看到的表样' }).waitFor();
    await expect.poll(() => page.getByText('标题：绩效目标自评表').count()).toBe(1);
    await press(button('保存并检查本表'));
    await page.getByText('待填').first().waitFor();
    await page.evaluate(() => (window.preview.host.active = 's2'));
    await press(button('检查本表'));
    await page.locator('[data-row]').filter({ hasText: 'T01' }).first().waitFor();
    // It is there when the tool is opened again, and can be deleted, and brought back.
    await press(page.locator('[data-panel="check"] [data-view="tools"]'));
    await expect.poll(() => page.getByText('已保存表样“绩效目标自评表”。').count()).toBe(1);
    await press(button('删除表样“绩效目标自评表”'));
    await page.getByText('还没有自己的表样。').waitFor();
    await press(button('撤销'));
    await button('删除表样“绩效目标自评表”').waitFor();
  });

  it('says why nothing was learned', async () => {
    await openTool(/^自定义表样/, 'result=003&sheet=s1');
    await press(button('从当前工作表学习'));
    await page.getByRole('alert').filter({ hasText: '没有从' }).waitFor();
  });

  it.each(LOOKS)('%s: axe finds nothing, and nothing scrolls sideways', async (look, theme, options) => {
    await openTool(/^自定义表样/, `result=own-form&sheet=s1&theme=${theme}`, options);
    await button('从当前工作表学习').waitFor();
    await shoot(`forms-${look}`);
    await press(button('从当前工作表学习'));
    await page.getByRole('heading', { name: '从“空表”看到的表样' }).waitFor();
    await shoot(`learned-${look}`);
    await unfold(/^各栏目是否必填/);
    await button('保存并检查本表').scrollIntoViewIfNeeded();
    await shoot(`learned-end-${look}`);
    expect(await violations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
