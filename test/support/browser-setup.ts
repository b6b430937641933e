import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** Says what is missing once, instead of once per test, and builds the pages that only tests need. */
export default function setup(): void {
  findBrowser();
  if (!existsSync('dist/web'))
    throw new Error('dist/web is not there: run `npm run build`, or `npm test`, which does.');
  execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--env', 'preview'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
