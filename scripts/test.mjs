/**
 * Runs every test, those in the browser included: `npm test`, or `npm test -- test/core` for some of them.
 * Finds (or installs) a browser first, and builds where what is built is older than its sources.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';

const SOURCES = ['src', 'assets', 'test/samples', 'scripts', 'webpack.config.js', 'manifest.xml', 'package-lock.json'];
const BUILT = 'dist/web/manifest.xml';

function newest(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (status !== 0) process.exit(status ?? 1);
}

let browser;
try {
  browser = findBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!existsSync(BUILT) || Math.max(...SOURCES.map(newest)) > statSync(BUILT).mtimeMs) {
  console.log('Building …');
  run('npm', ['run', 'build']);
}
run('npx', ['vitest', 'run', ...process.argv.slice(2)], { CHROME_PATH: browser });
