import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { AXE } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { serveFolder, type StaticServer } from '../support/static-server';

/** Opens the preview in a scene of its own, 320 px wide where nothing else is said; to be called once in a file of tests. */
export function makeStage(): (scene: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  let server: StaticServer;
  let page: Page | undefined;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFolder('dist/preview')]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  afterEach(() => page?.context().close());

  return async (scene, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 760 },
      reducedMotion: 'reduce',
      ...options,
    });
    page = await context.newPage();
    await page.goto(`${server.url}/index.html?${scene}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    return page;
  };
}

const THEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
];

/** All states in the first theme, and every one in one of the others, for their colours differ, hardly the states: theme, state, options of the browser. */
export function inThemes<State extends readonly unknown[]>(
  states: readonly State[],
): (readonly [string, ...State, BrowserContextOptions])[] {
  return THEMES.flatMap(([theme, options], turn) =>
    states
      .filter((_, index) => turn === 0 || index % 2 === turn % 2)
      .map((state) => [theme, ...state, options] as const),
  );
}

/** Whether anything of the pane could be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, header, main')].some((box) => box.scrollWidth > box.clientWidth),
  );
}

/** What axe objects to, as rule and elements. */
export async function violations(page: Page): Promise<readonly (readonly [string, readonly string[]])[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)] as const);
}
