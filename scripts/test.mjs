/**
 * Runs tests, and says what they cost.
 *   npm test               every promise, on samples where one holds for many things; `npm test -- test/core` for some of them
 *   npm run test:deep      what that tries on samples, with nothing left out; with `-- --any-seed` where chance takes it, which is another place each time
 *   npm run test:unit      the core alone, without a browser and without a build
 * Finds (or installs) a browser first, and builds where what is built is older than its sources.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { isOlderThan, WEB } from './built.mjs';
import { findBrowser } from './find-browser.mjs';
import { ownTime } from './processor-time.mjs';

const flags = ['--unit', '--deep', '--any-seed'];
const isUnit = process.argv.includes('--unit');
const isDeep = process.argv.includes('--deep');
const others = process.argv.slice(2).filter((argument) => !flags.includes(argument));
const begun = performance.now();
const BROWSER_COST = path.join(tmpdir(), `jixiao-browser-cost-${process.pid}.json`);

/** Runs a command; ends with its exit code where it fails. */
function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (status !== 0) end(status ?? 1);
}

/** What the processes of the browser took, which left word of it when it was closed. */
function browserTime() {
  try {
    return JSON.parse(readFileSync(BROWSER_COST, 'utf8'));
  } catch {
    return { user: 0, system: 0 };
  }
}

/** Says what it took, so that what the README claims can be checked, and ends. */
function end(status) {
  const minutes = (seconds) => (seconds / 60).toFixed(1);
  const own = ownTime();
  const browser = browserTime();
  rmSync(BROWSER_COST, { force: true });
  const user = own && own.user + browser.user;
  const system = own && own.system + browser.system;
  const cost = own ? `${minutes(user + system)} CPU-minutes (user ${minutes(user)}, system ${minutes(system)}), ` : '';
  const load =
    process.platform === 'win32'
      ? ''
      : `, load average ${loadavg()
          .map((one) => one.toFixed(1))
          .join(' ')}`;
  console.log(`${cost}${minutes((performance.now() - begun) / 1000)} minutes by the clock${load}`);
  process.exit(status);
}

if (isUnit) {
  const core = ['test/core', 'test/docs', 'test/review'];
  run('npx', ['vitest', 'run', '--project', 'unit', ...(others.length > 0 ? others : core)]);
} else {
  let browser;
  try {
    browser = findBrowser();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  if (isOlderThan(WEB.built, WEB.sources)) {
    console.log('Building …');
    run('npm', ['run', 'build']);
  }
  const seed = process.argv.includes('--any-seed') ? String(Date.now() % 1_000_000_000) : undefined;
  if (seed) console.log(`TEST_SEED=${seed}`);
  // The others try the same things at either depth.
  const which = isDeep ? ['related', '--run', 'test/support/depth.ts'] : ['run'];
  run('npx', ['vitest', ...which, ...others], {
    CHROME_PATH: browser,
    BROWSER_COST,
    ...(isDeep && { TEST_DEPTH: 'deep' }),
    ...(seed && { TEST_SEED: seed }),
  });
}
end(0);
