/** What a page shows when its script does not run: a text that stands in it from the start, and is never seen otherwise. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../support/site';

const site = makeSite('web');
const PAGES = ['taskpane', 'message'] as const;

/** What a server may answer for a page's own script. */
const BROKEN = {
  'cannot be parsed': { status: 200, body: 'var = 1;', says: 'SyntaxError' },
  'is gone after an update': { status: 404, body: 'Not found', says: '404?' },
  'throws before anything is shown': {
    status: 200,
    body: 'throw new Error("engine too old");',
    says: 'engine too old',
  },
} as const;

declare global {
  interface Window {
    /** What happened to the guard: animations that ended, and elements marked as failed. */
    noted: string[];
  }
}

/** Notes whether the guard's text has ever been made visible, by its animation or by its script. */
function note(): void {
  window.noted = [];
  addEventListener('animationend', ({ animationName }) => window.noted.push(animationName));
  new MutationObserver(() => window.noted.push(document.documentElement.className)).observe(document, {
    subtree: true,
    attributeFilter: ['class'],
    childList: false,
  });
}

interface Answers {
  readonly script?: { readonly status: number; readonly body: string };
  readonly guard?: 'gone';
}

/** Opens a page without Office.js, with other answers for its own script, and for that of the guard. */
function open(name: (typeof PAGES)[number], { script, guard }: Answers = {}): Promise<Page> {
  return site.visit(`/${name}.html?task=insert&reason=unknown`, {
    prepare: async (page) => {
      await page.route(/office\.js$/, (route) => route.abort());
      const headers = { 'Content-Type': 'text/javascript' };
      if (script)
        await page.route(new RegExp(`/${name}\\.\\w+\\.js$`), (route) => route.fulfill({ ...script, headers }));
      if (guard) await page.route(/guard\.js$/, (route) => route.fulfill({ status: 404 }));
      return page.addInitScript(note);
    },
  });
}

const guardOf = (page: Page) => page.locator('.guard');

describe.each(PAGES)('the text for a script that fails, in the page %s', (name) => {
  it.each(Object.entries(BROKEN))(
    'is shown at once when the script %s, with what went wrong',
    async (_when, { says, ...script }) => {
      const page = await open(name, { script });
      await page.getByRole('heading', { name: '助手没有打开' }).waitFor();
      await page.getByRole('heading', { name: 'The add-in did not open' }).waitFor();
      expect(await page.locator('#guard-detail').innerText()).toContain(says);
      expect(await page.evaluate(() => window.noted)).not.toContain('say-so');
    },
  );

  it('comes by itself where not even the guard’s own script runs', async () => {
    const page = await open(name, { script: BROKEN['cannot be parsed'], guard: 'gone' });
    expect(await guardOf(page).isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.getByRole('heading', { name: '助手没有打开' }).waitFor();
  });

  it('is never seen when the script runs, though Office.js may be missing', async () => {
    const page = await open(name);
    await page.locator('.awaited > *').first().waitFor();
    expect(await guardOf(page).evaluate((element) => getComputedStyle(element).display)).toBe('none');
    expect((await page.evaluate(() => window.noted)).filter((word) => /failed|say-so/.test(word))).toEqual([]);
  });
});

describe('the text for a page that a button has loaded out of sight', () => {
  it('is brought into sight where the script without which no button works has failed', async () => {
    const page = await site.visit('/taskpane.html', {
      prepare: async (opened) => {
        const headers = { 'Content-Type': 'text/javascript' };
        const office =
          'var Office = { onReady: (then) => then(), addin: { showAsTaskpane: () => (window.isShown = true) } };';
        await opened.route(/office\.js$/, (route) => route.fulfill({ body: office, headers }));
        await opened.route(/\/taskpane\.\w+\.js$/, (route) => route.fulfill({ body: 'var = 1;', headers }));
      },
    });
    await page.getByRole('heading', { name: '助手没有打开' }).waitFor();
    await expect.poll(() => page.evaluate(() => 'isShown' in window)).toBe(true);
  });

  it('is shown where the pane itself cannot be loaded', async () => {
    const page = await site.visit('/taskpane.html', {
      prepare: async (opened) => {
        await opened.route(/office\.js$/, (route) => route.abort());
        await opened.route(/\/pane\.\w+\.js$/, (route) => route.fulfill({ status: 404 }));
      },
    });
    await page.getByRole('heading', { name: '助手没有打开' }).waitFor();
    expect(await page.locator('#guard-detail').innerText()).toMatch(/404\? pane\./);
  });
});

describe('the text for a pane that ends after it had begun', () => {
  it('is shown when an error of its script has left nothing in the page', async () => {
    const page = await open('taskpane');
    await page.locator('.awaited > *').first().waitFor();
    await page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>('script[src^="taskpane"]');
      document.getElementById('root')?.replaceChildren();
      dispatchEvent(new ErrorEvent('error', { message: 'lost', filename: script?.src ?? '', lineno: 7 }));
    });
    await page.getByRole('heading', { name: '助手没有打开' }).waitFor();
    expect(await page.locator('#guard-detail').innerText()).toMatch(/^lost \(taskpane\.\w+\.js:7\)$/);
  });

  it('is not shown for an error of another’s script', async () => {
    const page = await open('taskpane');
    await page.locator('.awaited > *').first().waitFor();
    await page.evaluate(() =>
      dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'https://example.org/x.js' })),
    );
    expect(await page.locator('html').getAttribute('class')).not.toBe(' failed');
  });
});
