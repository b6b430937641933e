/**
 * Says what keeps this machine or checkout from running the add-in in Excel: `npm run doctor`. Nothing is changed and
 * nothing is asked of the network. Fails where something must be put right before `npm run start:excel`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { getPackageJsonScript, parseNumber } from 'office-addin-cli';
import { verifyCertificates } from 'office-addin-dev-certs';
import { manifestProblems } from './validate-manifest.mjs';

const MANIFEST = 'manifest.xml';
const project = JSON.parse(readFileSync('package.json', 'utf8'));

/** An outcome is `ok`, a `note` (Excel starts all the same), or `wrong`. */
const ok = (text) => ({ kind: 'ok', text });
const note = (text) => ({ kind: 'note', text });
const wrong = (text) => ({ kind: 'wrong', text });

function node() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = project.engines.node.match(/\d+/g).map(Number);
  const isNewEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  const text = `Node ${process.versions.node} (needed: ${project.engines.node})`;
  return isNewEnough ? ok(text) : wrong(`${text}. Install a newer one.`);
}

function packages() {
  const others = Object.entries({ ...project.dependencies, ...project.devDependencies }).filter(([name, version]) => {
    const file = path.join('node_modules', name, 'package.json');
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== version;
  });
  if (others.length === 0) return ok('Packages are installed in the versions package.json names.');
  return wrong(`Not installed, or in another version: ${others.map(([name]) => name).join(', ')}. Run npm ci.`);
}

async function manifest() {
  const problems = await manifestProblems(MANIFEST);
  return problems.length === 0
    ? [ok(`${MANIFEST} is in order.`)]
    : problems.map((text) => wrong(`${MANIFEST}: ${text}`));
}

/** Asked by the functions with which `office-addin-debugging`, that is `npm run start:excel`, looks these up. */
async function devServer() {
  process.env.npm_package_json ??= path.resolve('package.json');
  if (!(await getPackageJsonScript('dev-server'))) {
    return [wrong('package.json has no script "dev-server": Excel would open the pane and find nobody serving it.')];
  }
  const port = parseNumber(project.config?.dev_server_port, 'config.dev_server_port in package.json must be a number.');
  const pane = new URL(/<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(MANIFEST, 'utf8'))?.[1] ?? '');
  if (pane.hostname === 'localhost' && Number(pane.port) !== port) {
    return [wrong(`${MANIFEST} looks for the pane on port ${pane.port}, config.dev_server_port says ${port}.`)];
  }
  if (await isFree(port)) return [ok(`Port ${port}, on which Excel looks for the pane, is free.`)];
  return [note(`Port ${port} is in use: by the dev server, it is hoped. Excel opens whatever answers there.`)];
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

function excel() {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    return [note('Excel runs on Windows and Mac only. Here, npm start opens the workbench in the browser.')];
  }
  return [
    verifyCertificates()
      ? ok('A certificate for localhost is trusted.')
      : note('No certificate for localhost is trusted yet: the first npm run start:excel makes one and asks.'),
  ];
}

async function examine(check) {
  try {
    return [await check()].flat();
  } catch (error) {
    return [wrong(error.message)];
  }
}

const outcomes = (await Promise.all([node, packages, manifest, devServer, excel].map(examine))).flat();
for (const { kind, text } of outcomes)
  console.log(`${{ ok: '  ok  ', note: ' note ', wrong: 'WRONG ' }[kind]} ${text}`);
process.exitCode = outcomes.some(({ kind }) => kind === 'wrong') ? 1 : 0;
