import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { isOlderThan, PREVIEW } from '../../scripts/built.mjs';
import { timeBelow } from '../../scripts/processor-time.mjs';
import { ARGUMENTS } from './browser';
import { serveFolder } from './static-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all tests share is to be reached. */
    browser: string;
    /** Addresses of what is built: the product's pages, and the pane over plain data. */
    web: string;
    preview: string;
  }
}

/** Leaves word for scripts/test.mjs of what the browser's own processes took, which nobody sees end. */
function tellCost(pid: number | undefined): void {
  const cost = pid === undefined ? undefined : timeBelow(pid);
  if (cost && process.env.BROWSER_COST) writeFileSync(process.env.BROWSER_COST, JSON.stringify(cost));
}

/** Starts the one browser and the servers of all tests, once; says what is missing once, instead of once per test. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (isOlderThan('dist/web/manifest.xml', []))
    throw new Error('dist/web is not there: run `npm run build`, or `npm test`, which does.');
  if (isOlderThan(PREVIEW.built, PREVIEW.sources)) {
    rmSync('dist/preview', { recursive: true, force: true }); // webpack leaves what has not changed as old as it is
    execFileSync(
      process.execPath,
      ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--env', 'preview'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  const [browser, web, preview] = await Promise.all([
    chromium.launchServer({ executablePath, args: [...ARGUMENTS] }),
    serveFolder('dist/web'),
    serveFolder('dist/preview'),
  ]);
  provide('browser', browser.wsEndpoint());
  provide('web', web.url);
  provide('preview', preview.url);
  return async () => {
    tellCost(browser.process().pid);
    await Promise.all([browser.close(), web.close(), preview.close()]);
  };
}
