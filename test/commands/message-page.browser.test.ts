/** The dialog's own page as it is built, with an Office of the test's or with none. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messageAddress } from '../../src/commands/message/address';
import type { CommandMessage } from '../../src/words/commands';
import type { Locale } from '../../src/core/model/locale';
import { AXE } from '../support/axe';
import { makeSite, type WindowOptions } from '../support/site';

const PROTECTED: CommandMessage = {
  kind: 'failed',
  task: 'insert',
  reason: 'workbook-protected',
  leftover: { kind: 'nothing' },
};
const NOT_CLEARED: CommandMessage = {
  kind: 'not-cleared',
  unnamed: 3,
  othersCleared: true,
  sheets: ['一', '2.二〇二六年度农村公路养护工程项目绩效目标表', '<img src=x onerror=alert(1)>', '四', '五'].map(
    (name) => ({ name, reason: 'sheet-protected' }),
  ),
};
/** 30 per cent of a small office screen. */
const SMALL = { width: 410, height: 250 };

const site = makeSite('web');
let page: Page;
/** What the page was refused by its policy, and errors in it. */
let complaints: string[];

interface Situation {
  readonly locale?: Locale;
  readonly window?: WindowOptions;
  /** Without it Office.js could not be loaded. */
  readonly hasOffice?: boolean;
  /** Office.js is requested and never arrives. */
  readonly isOfficeLate?: boolean;
}

async function show(
  message: CommandMessage,
  { locale = 'zh-CN', window, hasOffice = true, isOfficeLate = false }: Situation = {},
): Promise<void> {
  complaints = [];
  page = await site.visit(messageAddress(message, locale, `${site.url}/taskpane.html`).slice(site.url.length), {
    viewport: SMALL,
    ...window,
    waitUntil: isOfficeLate ? 'commit' : 'load',
    prepare: async (opened) => {
      opened.on('pageerror', ({ message: text }) => complaints.push(text));
      opened.on(
        'console',
        (entry) => entry.text().includes('Content Security Policy') && complaints.push(entry.text()),
      );
      await opened.route(/\/office\.js$/, (route) => (isOfficeLate ? undefined : route.abort()));
      return opened.addInitScript(noteWhatIsSaid, hasOffice);
    },
  });
}

/** Stands in for Office, where there is one, and for the window's own way to be closed. */
function noteWhatIsSaid(hasOffice: boolean): void {
  const said: string[] = [];
  const messageParent = (text: string) => said.push(text);
  const close = () => said.push('window.close');
  Object.assign(window, {
    said,
    close,
    ...(hasOffice && { Office: { onReady: (then: () => void) => then(), context: { ui: { messageParent } } } }),
  });
}

/** What the page did to be closed. */
const said = (): Promise<unknown> => page.evaluate(() => (window as unknown as { said: unknown }).said);

/** By how much the page is higher and wider than the window. */
const overflow = (): Promise<number[]> =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    return [scrollHeight - clientHeight, scrollWidth - clientWidth];
  });

describe('the page of a message', () => {
  it('focuses its button, which asks the command to close the dialog', async () => {
    await show(PROTECTED);
    await page
      .getByRole('alertdialog', { name: '没有插入表样' })
      .getByText('请在“审阅”选项卡中点“保护工作簿”取消保护，再试一次。')
      .waitFor();
    const button = page.getByRole('button', { name: '知道了' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await said()).toEqual(['close']);
    // Nobody has closed it: the command has ended long ago.
    await expect.poll(said).toEqual(['close', 'window.close']);
  });

  it('shows its message without waiting for Office.js', async () => {
    await show(PROTECTED, { hasOffice: false, isOfficeLate: true });
    await page.getByRole('alertdialog', { name: '没有插入表样' }).waitFor();
    expect(
      await page.getByRole('button', { name: '知道了' }).evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });

  it('asks the same on Escape, and closes itself where there is no Office', async () => {
    await show(PROTECTED);
    await page.keyboard.press('Escape');
    expect(await said()).toEqual(['close']);
    await show(PROTECTED, { hasOffice: false });
    await page.keyboard.press('Escape');
    await expect.poll(said).toEqual(['window.close']);
    expect(complaints).toEqual([]);
  });

  it('speaks English too', async () => {
    await show(PROTECTED, { locale: 'en-US' });
    await page
      .getByRole('alertdialog', { name: 'Nothing was inserted' })
      .getByText('no sheet can be added or removed')
      .waitFor();
    expect([await page.locator('html').getAttribute('lang'), await page.title()]).toEqual([
      'en-US',
      'Target table check',
    ]);
    expect(await page.getByRole('button').innerText()).toBe('OK');
  });

  it('shows the name of a worksheet as text, even if it looks like HTML', async () => {
    await show(NOT_CLEARED);
    await page.getByText('“<img src=x onerror=alert(1)>”：工作表受保护。').waitFor();
    expect(await page.locator('#text img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('fits the smallest dialog; a longer message scrolls by keyboard, and nothing is wider than the window', async () => {
    for (const message of [PROTECTED, { kind: 'no-pane' } as const]) {
      await show(message, { locale: 'en-US' });
      expect([message.kind, await overflow()]).toEqual([message.kind, [0, 0]]);
    }
    await page.setViewportSize({ width: 320, height: 250 });
    expect((await overflow())[1]).toBe(0);
    await show(NOT_CLEARED);
    expect((await overflow())[1]).toBe(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['high contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('is accessible in %s', async (_name, context) => {
    await show(NOT_CLEARED, { window: context });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run());
    expect(violations.map(({ id }) => id)).toEqual([]);
    const border = await page.getByRole('button').evaluate((element) => getComputedStyle(element).borderTopColor);
    if ('forcedColors' in context) expect(border).not.toBe('rgba(0, 0, 0, 0)');
  });
});
