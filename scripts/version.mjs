/**
 * Gives the project its next version: `npm run release -- 0.2.0`. Writes it into package.json, package-lock.json and the
 * manifest (which has four parts), and puts what the changelog says under Unreleased under the version. It refuses
 * uncommitted changes, so that what it wrote is one commit, and says how to make and tag it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const MANIFEST_VERSION = /<Version>([\d.]+)<\/Version>/;
const UNRELEASED = '## [Unreleased]';

function partsOf(version) {
  return /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.exec(version)?.slice(1).map(Number);
}

function isHigher(version, than) {
  const [one, other] = [partsOf(version), partsOf(than)];
  const index = one.findIndex((part, at) => part !== other[at]);
  return index >= 0 && one[index] > other[index];
}

function packageWith(text, version) {
  const data = JSON.parse(text);
  data.version = version;
  if (data.packages) data.packages[''].version = version;
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function manifestWith(text, version) {
  if (!MANIFEST_VERSION.test(text)) throw new Error('manifest.xml has no Version.');
  return text.replace(MANIFEST_VERSION, `<Version>${version}.0</Version>`);
}

function changelogWith(text, version, date) {
  const [before, after, ...more] = text.split(`${UNRELEASED}\n`);
  if (after === undefined || more.length > 0) throw new Error(`CHANGELOG.md needs one heading "${UNRELEASED}".`);
  if (after.split(/^## /m)[0].trim() === '') throw new Error('CHANGELOG.md says of nothing that changed (Unreleased).');
  return `${before}${UNRELEASED}\n\n## [${version}] - ${date}\n${after}`;
}

function release(version) {
  if (!version || !partsOf(version)) throw new Error(`A version has the form 1.2.3, not "${version ?? ''}".`);
  const current = JSON.parse(readFileSync('package.json', 'utf8')).version;
  if (!isHigher(version, current)) throw new Error(`${version} is not higher than ${current}.`);
  const changes = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  if (changes !== '') throw new Error(`Commit or stash these first:\n${changes}`);

  const date = new Date().toISOString().slice(0, 10);
  const edits = {
    'package.json': packageWith,
    'package-lock.json': packageWith,
    'manifest.xml': manifestWith,
    'CHANGELOG.md': (text) => changelogWith(text, version, date),
  };
  // All are made before the first is written: a file that cannot be changed leaves the others as they were.
  const made = Object.entries(edits).map(([file, edit]) => [file, edit(readFileSync(file, 'utf8'), version)]);
  for (const [file, text] of made) writeFileSync(file, text);
  console.log(`Version ${version} is written. Now: git commit -am "Release ${version}" && git tag v${version}`);
}

try {
  release(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
