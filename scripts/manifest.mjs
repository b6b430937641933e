/**
 * Makes the manifest for another address the add-in is served from, out of one that was built; nothing is built anew, since the pages find
 * each other by relative addresses. The Id stays, so Excel takes it for the same add-in, and a higher version for an update of it.
 *
 * Usage: node scripts/manifest.mjs https://intranet.example/jixiao [--version 0.1.0.1] [--from dist/web/manifest.xml] [--out FILE]
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { manifestProblems } from './validate-manifest.mjs';

const ICON = /<IconUrl DefaultValue="([^"]+)\/assets\/[^"]+"/;
const VERSION = /<Version>[^<]*<\/Version>/;

/** The address as manifests want it: https, and no slash, query or fragment at the end. */
function baseOf(text = '') {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username)
    throw new Error(`The address must be one like https://intranet.example/jixiao, not "${text}".`);
  return url.href.replace(/\/$/, '');
}

/** The manifest for another address, and with another version if one is given. */
export function manifestFor(manifest, address, version) {
  const built = ICON.exec(manifest)?.[1];
  if (!built) throw new Error('This is not a manifest of this add-in: it has no icon.');
  if (version !== undefined && !/^\d{1,5}(?:\.\d{1,5}){3}$/.test(version))
    throw new Error(`A manifest's version has four numbers (0.1.0.1), not "${version}".`);
  const moved = manifest.replaceAll(`"${built}/`, `"${baseOf(address)}/`);
  return version === undefined ? moved : moved.replace(VERSION, `<Version>${version}</Version>`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      version: { type: 'string' },
      from: { type: 'string', default: 'dist/web/manifest.xml' },
      out: { type: 'string' },
    },
  });
  const text = manifestFor(readFileSync(values.from, 'utf8'), positionals[0], values.version);
  const out = values.out ?? path.join(path.dirname(values.from), `manifest-${new URL(positionals[0]).hostname}.xml`);
  writeFileSync(out, text);
  const problems = await manifestProblems(out, path.dirname(values.from));
  if (problems.length > 0) {
    rmSync(out);
    throw new Error(problems.join('\n'));
  }
  console.log(`${out}: nothing wrong found (checked offline).`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
