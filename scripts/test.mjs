/**
 * Runs tests, and says what they cost.
 *   npm test               every promise, on samples where one holds for many things; `npm test -- test/core` for some of them
 *   npm run test:deep      the same with nothing left out
 *   npm run test:unit      the core alone, without a browser and without a build
 * Finds (or installs) a browser first, and builds where what is built is older than its sources.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { isOlderThan, WEB } from './built.mjs';
import { findBrowser } from './find-browser.mjs';

const flags = ['--unit', '--deep'];
const isUnit = process.argv.includes('--unit');
const isDeep = process.argv.includes('--deep');
const others = process.argv.slice(2).filter((argument) => !flags.includes(argument));
const begun = performance.now();

/** Runs a command; ends with its exit code where it fails. */
function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (status !== 0) end(status ?? 1);
}

/** Seconds of processor time, user and system, of this process and all it has started and seen end; Linux alone tells. */
function processorSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const [user, system, childrenUser, childrenSystem] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15);
    return {
      user: (Number(user) + Number(childrenUser)) / 100,
      system: (Number(system) + Number(childrenSystem)) / 100,
    };
  } catch {
    return undefined;
  }
}

/** Says what it took, so that what the README claims can be checked, and ends. */
function end(status) {
  const minutes = (seconds) => (seconds / 60).toFixed(1);
  const time = processorSeconds();
  const cost = time
    ? `${minutes(time.user + time.system)} CPU-minutes (user ${minutes(time.user)}, system ${minutes(time.system)}), `
    : '';
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
  run('npx', ['vitest', 'run', '--project', 'unit', ...others]);
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
  run('npx', ['vitest', 'run', ...others], { CHROME_PATH: browser, ...(isDeep && { TEST_DEPTH: 'deep' }) });
}
end(0);
