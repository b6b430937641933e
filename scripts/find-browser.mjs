/**
 * Finds a Chromium-based browser for the tests, and installs Debian's where it may.
 * Run directly it prints the path.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const PLACES = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((file) => path.join(process.env[variable] ?? '', file)),
  ),
};

const HOW_TO_GET_ONE = `No Chromium, Chrome or Edge was found, and the tests in the browser need one.
Any one of these will do:
  - Debian, Ubuntu:  sudo apt-get install -y chromium fonts-noto-cjk
  - Mac:             brew install --cask chromium
  - Windows:         Edge is there already; otherwise install Chrome
  - elsewhere:       set CHROME_PATH to the program, for example
                     CHROME_PATH=/opt/chrome/chrome npm test`;

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function locate() {
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isExecutable);
}

/** Only as root on a system with apt-get: we do not ask for a password in the middle of a test run. */
function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.error('No browser found; installing chromium with apt-get (about a minute) …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) console.error(`apt-get ${args[0]} failed:\n${(run.stderr || run.stdout || '').trim()}`);
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/** @returns the path of a browser; throws, saying how to get one, where there is none and none could be installed */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and no program is there.`);
  }
  const found = locate() ?? (installWithApt(), locate());
  if (!found) throw new Error(HOW_TO_GET_ONE);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
