/**
 * Runs a script written in TypeScript, which Node 20 does not do by itself: bundles it with esbuild and calls its
 * `main(...arguments)`. `node scripts/run-typescript.mjs scripts/samples/main.ts test/samples`
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
const cache = resolve('node_modules/.cache'); // below node_modules, so that packages left out of the bundle are found
await mkdir(cache, { recursive: true });
const folder = await mkdtemp(join(cache, 'jixiao-'));
try {
  const outfile = join(folder, 'main.mjs');
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  await main(...args);
} finally {
  await rm(folder, { recursive: true, force: true });
}
