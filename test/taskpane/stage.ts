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
    const context = await browser.newContext({ viewport: { width: 320, height: 760 }, reducedMotion: 'reduce', ...options });
    page = await context.newPage();
    await page.goto(`${server.url}/index.html?${scene}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    return page;
  };
}

/** All states in the first theme, and every one in one of the others: their colours differ, hardly the states. */
export function inTurn<State>(states: readonly State[], turn: number): readonly State[] {
  return turn === 0 ? states : states.filter((_, index) => index % 2 === turn % 2);
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
