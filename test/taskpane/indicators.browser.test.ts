import { mkdirSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { toA1 } from '../../src/core';
import { projectSheet } from '../core/indicators/sheets';
import type { WindowOptions } from '../support/site';
import type {} from './preview/fake-host';
import { makeStage, scrollsSideways, violations } from './stage';

/** The tool 指标库, walked through by keyboard. */

const { sheet, at } = projectSheet('干部培训', [
  ['产出指标', '数量指标', '培训人次', '≥50人次'],
  ['产出指标', '质量指标', '', null],
  ['满意度指标', '服务对象满意度指标', '', null],
]);

const stage = makeStage();
let page: Page;

const row = (index: number) => at(`indicators.${index}.name`);
const offers = (): Locator => page.getByRole('list', { name: '备选指标' }).getByRole('button');
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const valueIn = (index: number): Promise<unknown> =>
  page.evaluate(({ row: line, column }) => window.preview.host.sheets[0]?.grid.values[line]?.[column], row(index));
const goTo = (index: number): Promise<void> =>
  page.evaluate((address) => window.preview.host.moveTo('1', address), toA1(row(index)));

/** Opens the pane over the sheet, with the person at a row. */
async function openPane(scene = '', options: WindowOptions = {}): Promise<void> {
  page = await stage(scene, options);
  await page.evaluate(
    ({ own, place }) => {
      const { host } = window.preview;
      host.sheets = [own];
      host.active = own.id;
      host.selected = { top: place.row, left: place.column, values: [] };
    },
    { own: sheet, place: row(1) },
  );
}

async function open(scene = '', options: WindowOptions = {}): Promise<void> {
  await openPane(scene, options);
  await page.locator('[data-panel="check"] [data-view="tools"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-tool="indicators"]').focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /指标库|Indicators/ })
    .waitFor();
}

async function tabTo(target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 20; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

describe('the tool of indicators, by keyboard', () => {
  it('says where the person is, writes with one Enter, and takes it back', async () => {
    await open();
    await page.getByText(`产出指标 · 质量指标，第 ${row(1).row + 1} 行`).waitFor();
    await offers().first().waitFor();
    const [first = '', second = ''] = await offers().allInnerTexts();
    await tabTo(offers().first());
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toContain(second.split('\n')[0]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByText(`已写入第 ${row(1).row + 1} 行`).waitFor();
    expect(first).toContain(String(await valueIn(1)));
    // The list has gone with the blank row; the way back is at hand.
    await expect.poll(() => focused()).toBe('撤销');
    await page.keyboard.press('Enter');
    await page.getByText('已撤销，单元格内容恢复原样').waitFor();
    expect(await valueIn(1)).toBe('');
    await expect.poll(() => focused()).toContain(first.split('\n')[0]);
  });

  it('shows what would be replaced before it is, and Escape leaves it', async () => {
    await open();
    await offers().first().waitFor();
    await goTo(0);
    await page.getByText('这一行已填：培训人次 ≥50人次').waitFor();
    await tabTo(button('换一个指标'));
    await page.keyboard.press('Enter');
    await tabTo(offers().first());
    await page.keyboard.press('Enter');
    await expect.poll(() => focused()).toBe('替换');
    await page.getByText('培训人次 → ').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => button('替换').count()).toBe(0);
    expect(await valueIn(0)).toBe('培训人次');
    await expect.poll(() => focused()).toContain((await offers().first().innerText()).split('\n')[0] ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('已写入第').waitFor();
    expect(await valueIn(0)).not.toBe('培训人次');
  });

  it('searches, and takes a library of the bureau’s own, whose mistakes it tells', async () => {
    await open();
    await offers().first().waitFor();
    await page.getByRole('searchbox', { name: '搜索名称' }).fill('合格率');
    await expect.poll(async () => (await offers().allInnerTexts()).every((text) => text.includes('合格率'))).toBe(true);
    await page.getByText('来源：本工作簿').click();
    const file = (text: string) => ({ name: '本市.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const input = page.locator('input[accept=".json"]');
    await input.setInputFiles(file('{"name":"本市指标库","sources":[],"indicators":[]}'));
    await page.getByRole('alert').filter({ hasText: '“本市.json”没有采用' }).waitFor();
    await page.getByText('indicators：不能为空').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('input[accept=".xlsx,.xlsm"]').setInputFiles({
      name: '去年.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('不是工作簿'),
    });
    await page.getByRole('alert').filter({ hasText: '“去年.xlsx”是文本文件' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toContain('指标库');
  });
});

it('a finding about a row without an indicator leads to the tool', async () => {
  await openPane('result=003');
  await button('检查本表').click();
  const finding = page.locator('[data-row]').filter({ hasText: 'C02' }).filter({ hasText: '质量指标' });
  await finding.focus();
  await page.keyboard.press('Enter');
  await tabTo(button('从指标库选'));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText(`产出指标 · 质量指标，第 ${row(1).row + 1} 行`).waitFor();
  await expect.poll(() => focused()).toBe('指标库');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused()).toContain('指标库');
});

describe('the page looks as it should', () => {
  const shots = process.env.SHOTS;
  beforeEach(() => {
    if (shots) mkdirSync(shots, { recursive: true });
  });
  const shoot = async (name: string): Promise<void> => {
    if (shots) writeFileSync(`${shots}/${name}.png`, await page.screenshot());
  };

  it.each([
    ['light', 320, {}],
    ['dark', 320, { colorScheme: 'dark' }],
    ['high-contrast', 320, { forcedColors: 'active', colorScheme: 'dark' }],
    ['light', 1400, {}],
  ] as const)('%s, %i px: blank row, filled row, a change to be agreed to, written', async (theme, width, options) => {
    await open(`theme=${theme}`, { ...options, viewport: { width, height: 760 } });
    await offers().first().waitFor();
    await shoot(`${theme}-${width}-blank`);
    expect(await violations(page)).toEqual([]);
    await page.getByText('来源：本工作簿').click();
    await shoot(`${theme}-${width}-sources`);
    expect(await violations(page)).toEqual([]);
    await page.getByText('来源：本工作簿').click();
    await goTo(0);
    await button('换一个指标').click();
    await offers().first().click();
    await button('替换').waitFor();
    await shoot(`${theme}-${width}-ask`);
    expect(await violations(page)).toEqual([]);
    await button('替换').click();
    await page.getByText('已写入第').waitFor();
    await shoot(`${theme}-${width}-written`);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => window.preview.host.moveTo('1', 'A1'));
    await page.getByText('请点一下指标表里要填的那一行').waitFor();
    await expect.poll(() => scrollsSideways(page)).toBe(false);
  });
});
