import { existsSync } from 'node:fs';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** Says what is missing once, instead of once per test. */
export default function setup(): void {
  findBrowser();
  if (!existsSync('dist/web')) throw new Error('dist/web is not there: run `npm run build`, or `npm test`, which does.');
}
