import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { HostFailureReason } from '../../src/core/model/host-failure';
import type {} from './preview/fake-host';
import type { WindowOptions } from '../support/site';
import { inThemes, makeStage, scrollsSideways, violations } from './stage';

/** The choice among fixes, and 全部修复: by keyboard, at 320 px, on two sheets with slips under the real rules. */

const stage = makeStage();
let page: Page;

async function open(scene = '', options: WindowOptions = {}): Promise<void> {
  page = await stage(`result=slips&${scene}`, options);
  await button(/^(检查整个工作簿|Check workbook)$/).click();
  await offer().waitFor();
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const offer = (): Locator => button(/^(全部修复|Fix all)$/);
const panel = (): Locator => page.getByRole('group', { name: /^(一并修复 \d+ 处|Fix \d+ at once)$/ });
const choice = (): Locator => page.getByRole('radiogroup', { name: '选一种改法' });
const row = (text: string): Locator => page.locator('[data-row]').filter({ hasText: text });
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const values = (): Promise<unknown> =>
  page.evaluate(() => window.preview.host.sheets.map(({ grid }) => [grid.values, grid.formats]));
const refuse = (reason: HostFailureReason | undefined): Promise<unknown> =>
  page.evaluate((why) => (window.preview.host.failure = why), reason);
const look = async (name: string): Promise<void> => {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
};

async function ask(): Promise<void> {
  await offer().click();
  await panel().waitFor();
}

/** Fixes all, and waits until the list has followed. */
async function fixAll(): Promise<void> {
  await ask();
  await panel().getByRole('button', { name: '修复' }).click();
  await page.getByText(/^已修复：在 2 张工作表上改了 \d+ 个单元格。$/).waitFor();
  await expect.poll(() => button('撤销').isEnabled()).toBe(true);
}

/** Opens the choice on the wrong total. */
async function choose(): Promise<void> {
  await row('预算数 35').click();
  await button(/^修复 /).click();
  await choice().waitFor();
}

describe('every state, at 320 px', () => {
  const states: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['offered', () => offer().waitFor()],
    ['shown', ask],
    [
      'shown in full',
      async () => {
        await ask();
        await panel().locator('summary').first().click();
        await panel().getByRole('region').waitFor();
      },
    ],
    ['done', fixAll],
    [
      'refused',
      async () => {
        await ask();
        await refuse('sheet-protected');
        await panel().getByRole('button', { name: '修复' }).click();
        await page.getByText('有的工作表没有修复').waitFor();
      },
    ],
    ['a choice', choose],
  ];

  it.each(inThemes(states))(
    '%s, %s: axe finds nothing, nothing scrolls sideways, and what can be pressed is large enough',
    async (theme, state, prepare, options) => {
      await open(`theme=${theme}`, options);
      await prepare();
      await look(`320 ${state} ${theme}`);
      expect(await violations(page)).toEqual([]);
      await expect.poll(() => scrollsSideways(page)).toBe(false);
      const heights = await page
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
    },
  );

  it('speaks English, and stands well in a wide pane', async () => {
    await open('locale=en-US', { viewport: { width: 1400, height: 900 } });
    await ask();
    await panel().locator('summary').first().click();
    await look('1400 shown en');
    await panel().getByRole('button', { name: 'Fix' }).click();
    await page.getByText(/^Fixed: \d+ cells were changed on 2 sheets\.$/).waitFor();
    await look('1400 done en');
  });
});

describe('全部修复, by keyboard', () => {
  it('shows what it will do, does it, checks again, stands at 撤销, and takes all of it back', async () => {
    await open();
    const before = await values();
    const count = await page.getByText(/^可一并修复 \d+ 处$/).innerText();
    await offer().focus();
    await page.keyboard.press('Enter');
    await panel().waitFor();
    await expect.poll(() => panel().getByRole('heading', { level: 2 }).innerText()).toBe(count.replace('可', ''));
    await expect.poll(() => focused()).toBe('修复');
    // The changes of each sheet, old and new.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => panel().getByRole('region').innerText()).toContain('改为');
    await expect.poll(() => asked()).not.toContain('apply');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('修复');
    await page.keyboard.press('Enter');
    await page.getByText(/^已修复：在 2 张工作表上改了 \d+ 个单元格。$/).waitFor();
    await expect.poll(() => offer().count()).toBe(0);
    await expect.poll(() => focused()).toBe('撤销');
    await expect.poll(async () => (await asked()).slice(-4)).toEqual(['apply', 'apply', 'read 2', 'mark']);
    await expect.poll(() => values()).not.toEqual(before);

    await page.keyboard.press('Enter');
    await page.getByText('已撤销修复，单元格内容恢复原样。').waitFor();
    await offer().waitFor();
    await expect.poll(() => page.getByText(/^可一并修复 \d+ 处$/).innerText()).toBe(count);
    expect(await values()).toEqual(before);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  it('closes on Escape and on 取消, and gives the focus back', async () => {
    await open();
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => panel().getByRole('button', { name: '取消' }).click(),
    ]) {
      await ask();
      await close();
      await expect.poll(() => panel().count()).toBe(0);
      await expect.poll(() => focused()).toBe('全部修复');
    }
    await expect.poll(() => asked()).not.toContain('apply');
  });

  it('says which sheets it left out and why, and what of it is to be undone', async () => {
    await open();
    const before = await values();
    await ask();
    await refuse('sheet-protected');
    await panel().getByRole('button', { name: '修复' }).click();
    await page.getByText('有的工作表没有修复').waitFor();
    await expect
      .poll(() => page.locator('footer').getByRole('listitem').allInnerTexts())
      .toEqual([
        '“项目一”：工作表受保护。表中数据没有改动。请先撤销工作表保护，再试一次。',
        '“项目二”：工作表受保护。表中数据没有改动。请先撤销工作表保护，再试一次。',
      ]);
    expect(await values()).toEqual(before);
    await expect.poll(() => button('撤销').count()).toBe(0);
    await refuse(undefined);
    await fixAll();
    await expect.poll(() => page.getByText('有的工作表没有修复').count()).toBe(0);
  });
});

describe('a choice among fixes, by keyboard', () => {
  it('is named, shows what each does, chooses nothing by itself, and makes the chosen one', async () => {
    await open();
    await row('预算数 35').focus();
    await page.keyboard.press('Enter');
    await button(/^修复 /).focus();
    await page.keyboard.press('Enter');
    await choice().waitFor();
    await expect
      .poll(() => choice().getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^[A-Z]+\d+ 由“\d+”改为“\d+”$/),
        expect.stringMatching(/^[A-Z]+\d+ 由“\d+”改为公式 =SUM\([A-Z\d,:]+\)，结果为 \d+$/),
      ]);
    await expect.poll(() => choice().getByRole('radio', { checked: true }).count()).toBe(0);
    const confirm = page.getByRole('button', { name: '修复', exact: true });
    await expect.poll(() => confirm.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        choice()
          .getByRole('radio', { name: /^合计改为公式/ })
          .isChecked(),
      )
      .toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('修复');
    await look('320 a choice made');
    await page.keyboard.press('Enter');
    await page.getByText(/^已修复：[A-Z]+\d+ 由“\d+”改为公式/).waitFor();
    await row('预算数 35').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => window.preview.host.sheets[0]?.grid.formulas?.flat().filter(Boolean)))
      .toEqual([expect.stringMatching(/^=SUM\(/)]);
  });

  it('is left by Escape, with nothing changed', async () => {
    await open();
    await choose();
    await page.keyboard.press('Escape');
    await expect.poll(() => choice().count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^修复 /);
    await expect.poll(() => asked()).not.toContain('apply');
  });
});
