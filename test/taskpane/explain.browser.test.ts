import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from './preview/fake-host';
import { inThemes, makeStage, scrollsSideways, violations } from './stage';

const stage = makeStage();
let page: Page;

const REASON = '园区企业已另行签订协议，不再单列';

const rows = (): Locator => page.locator('[data-row]');
const row = (text: string): Locator => rows().filter({ hasText: text });
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const field = (): Locator => page.getByRole('textbox', { name: '审核说明' });
const group = (): Locator => page.locator('summary').filter({ hasText: '已说明' });
const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const asked = (): Promise<readonly string[]> => page.evaluate(() => window.preview.host.asked);
/** What stands on the sheet of explanations. */
const sheet = (): Promise<readonly unknown[]> =>
  page.evaluate(() => window.preview.host.sheets.slice(1).flatMap(({ grid }) => grid.values.flat()));

/** Presses a key until something has the focus. */
async function reach(key: string, what: RegExp): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (what.test(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${what.source}.`);
}

async function open(options: Parameters<typeof stage>[1] = {}): Promise<void> {
  page = await stage('result=fix&run=check', options);
  await rows().first().waitFor();
}

/** Goes to a finding to be verified, and writes its explanation, with keys alone. */
async function writeByKeys(text: string, at = /C03/): Promise<void> {
  await page.locator('[data-row][tabindex="0"]').focus();
  await reach('ArrowDown', at);
  await page.keyboard.press('Enter');
  await reach('Tab', /写审核说明/);
  await page.keyboard.press('Enter');
  await field().waitFor();
  await page.keyboard.type(text);
}

describe('an explanation, by keys', () => {
  it('is offered for what is to be verified alone', async () => {
    await open();
    await row('T01').click();
    await expect.poll(() => page.getByText('怎么改').count()).toBe(1);
    expect(await button(/写审核说明/).count()).toBe(0);
    await row('C03').click();
    await expect.poll(() => button('给 E17 写审核说明').count()).toBe(1);
  });

  it('is written, makes its row leave, is changed, withdrawn and taken back', async () => {
    await open();
    const all = await rows().count();
    await writeByKeys('同意');
    await expect.poll(() => page.getByText('2 字，还差 4 字').count()).toBe(1);
    expect(await button('保存').getAttribute('aria-disabled')).toBe('true');
    // The list's keys do not leave the field.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect.poll(() => field().evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(REASON);
    await reach('Tab', /^保存$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(all - 1);
    await expect.poll(() => page.getByText('E17 的说明已写入“审核说明”。').count()).toBe(1);
    expect(await sheet()).toContain(REASON);
    expect(await asked()).toContain('select s2 E17');
    // Nothing is checked anew, and the focus is on a row that is there.
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    await group().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText(REASON).isVisible()).toBe(true);
    await reach('Tab', /修改 E17/);
    await page.keyboard.press('Enter');
    await field().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toBe('修改 E17 的说明');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('另有批复文件为据');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByText('E17 的说明已改，见“审核说明”。').count()).toBe(1);
    expect(await sheet()).toContain('另有批复文件为据');

    await reach('Tab', /撤回 E17/);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(all);
    expect(await sheet()).not.toContain('另有批复文件为据');
    await expect.poll(() => focused()).toBe('撤销');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(all - 1);
    expect(await sheet()).toContain('另有批复文件为据');
  });

  it('keeps what is being written when the row is left, and gives it up with Escape', async () => {
    await open();
    await writeByKeys('写到一半');
    await page.evaluate(() => window.preview.host.moveTo('s2', 'D6'));
    await expect.poll(() => field().count()).toBe(0);
    await row('C03').click();
    await expect.poll(() => field().inputValue()).toBe('写到一半');
    await field().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused()).toBe('给 E17 写审核说明');
    await expect.poll(() => row('C03').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => row('C03').getAttribute('aria-current')).toBe(null);
  });

  it('that is refused is told of, and what was written stays', async () => {
    await open();
    await writeByKeys(REASON);
    await page.evaluate(() => void (window.preview.host.failure = 'workbook-protected'));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByText('审核说明没有改好').count()).toBe(1);
    await expect.poll(() => page.getByText('工作簿没有改动。').count()).toBe(1);
    await expect.poll(() => field().inputValue()).toBe(REASON);
    await page.evaluate(() => void (window.preview.host.failure = undefined));
    await field().focus();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => group().count()).toBe(1);
  });

  it('whose row was changed on the sheet is said to be, with the way there', async () => {
    await open();
    await writeByKeys(REASON);
    await page.keyboard.press('Control+Enter');
    await group().waitFor();
    await page.evaluate((reason) => {
      const { host } = window.preview;
      host.sheets = host.sheets.map((one, index) =>
        index === 0
          ? one
          : {
              ...one,
              grid: {
                ...one.grid,
                values: one.grid.values.map((line) => line.map((value) => (value === reason ? '同意' : value))),
              },
            },
      );
      host.edit(host.sheets[1]?.id ?? '');
    }, REASON);
    await page.getByRole('heading', { name: '审核说明有 1 处请看一下' }).waitFor();
    await expect.poll(() => page.getByText('说明不足 6 个字，没有采用，请补写。').count()).toBe(1);
    await button('定位到说明第 6 行').click();
    await expect.poll(async () => (await asked()).at(-1)).toMatch(/A6$/);
  });
});

describe('how it looks', () => {
  it.each(inThemes([['writing'], ['written']] as const))(
    'has nothing for axe to object to: %s, %s',
    async (theme, state, options) => {
      page = await stage(`result=fix&run=check&theme=${theme}`, options);
      await rows().first().waitFor();
      await writeByKeys(REASON);
      if (state === 'written') {
        await page.keyboard.press('Control+Enter');
        await group().click();
        await button('修改 E17 的说明').waitFor();
      }
      expect(await violations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    },
  );
});
