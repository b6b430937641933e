import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';

/** What a test may ask of its window, as of a new context of its own; everything else is as it is in a new one. */
export type WindowOptions = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'forcedColors' | 'reducedMotion' | 'permissions'
>;

/** What is undone when the window is next used. */
interface Undone {
  readonly dispose: () => Promise<void>;
}

export interface VisitOptions extends WindowOptions {
  /** What must be done before the page is loaded, and what of it is to be undone after the test. */
  readonly prepare?: (page: Page) => unknown;
  /** When the page counts as loaded. */
  readonly waitUntil?: 'load' | 'commit';
}

/** Built pages on a server, and the browser tab they are looked at in. */
export interface Site {
  /** Where they are served, without a slash at the end. */
  readonly url: string;
  /** Loads a page as somebody who has never been there sees it. */
  readonly visit: (address: string, options?: VisitOptions) => Promise<Page>;
}

const VIEWPORT = { width: 1280, height: 720 };

let browser: Promise<Browser> | undefined;
const tabs = new Map<string, Tab>();

/**
 * The pages of `dist/web` or `dist/preview`, to be asked for once in a file of tests.
 *
 * All tests that speak one language share one tab: a new one costs three times the processor's time, for it compiles all scripts anew. What a test has left behind
 * is gone with the next visit: the document, its storage, listeners, routes, permissions and emulation. After a test that failed, whatever
 * state it left, the next one gets a new tab.
 */
export function makeSite(folder: 'web' | 'preview', { locale = 'en-US' }: { readonly locale?: string } = {}): Site {
  const url = inject(folder);
  const key = `${url} ${locale}`;
  const tab = tabs.get(key) ?? new Tab(url, locale);
  tabs.set(key, tab);

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tab.close();
  });

  // A spreadsheet that nobody looks at would go on drawing.
  afterAll(() => tab.leave());

  return { url, visit: (address, options) => tab.visit(address, options) };
}

class Tab {
  private page: Page | undefined;
  private undo: readonly Undone[] = [];

  constructor(
    private readonly url: string,
    private readonly locale: string,
  ) {}

  async visit(address: string, { prepare, waitUntil = 'load', ...options }: VisitOptions = {}): Promise<Page> {
    const page = await this.blank();
    const {
      viewport,
      colorScheme = 'light',
      forcedColors = 'none',
      reducedMotion = 'no-preference',
      permissions,
    } = options;
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
    await page.setViewportSize(viewport ?? VIEWPORT);
    await page.context().clearPermissions();
    if (permissions) await page.context().grantPermissions(permissions);
    const done = await prepare?.(page);
    this.undo = isUndone(done) ? [done] : [];
    await page.goto(`${this.url}${address}`, { waitUntil });
    return page;
  }

  async leave(): Promise<void> {
    if (this.page && !this.page.isClosed()) await this.blank();
  }

  async close(): Promise<void> {
    await this.page?.context().close();
    this.page = undefined;
  }

  /** A page of the same server with nothing on it, in a tab without any memory. */
  private async blank(): Promise<Page> {
    if (!this.page || this.page.isClosed()) {
      this.undo = [];
      browser ??= chromium.connect(inject('browser'));
      // A context of its own: a page that brings its own is closed with it, and asks nobody about unsaved work.
      this.page = await (await (await browser).newContext({ viewport: VIEWPORT, locale: this.locale })).newPage();
    }
    const { page } = this;
    page.removeAllListeners();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const one of this.undo) await one.dispose();
    this.undo = [];
    await page.goto(`${this.url}/nothing`);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    return page;
  }
}

function isUndone(done: unknown): done is Undone {
  return typeof done === 'object' && done !== null && 'dispose' in done;
}
