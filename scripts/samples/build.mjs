// Makes test/samples/*.xlsx and index.json from test/samples/seeds.json: node scripts/samples/build.mjs [folder]
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, '../../test/samples'));
const work = await mkdtemp(join(tmpdir(), 'jixiao-samples-'));
try {
  const outfile = join(work, 'main.mjs');
  await build({ entryPoints: [join(here, 'main.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' });
  const { main } = await import(pathToFileURL(outfile).href);
  await main(folder);
} finally {
  await rm(work, { recursive: true, force: true });
}
