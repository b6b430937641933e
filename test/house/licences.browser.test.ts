/** What is built, which the browser's tests have: no browser is needed for it. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Packages that another bundler puts into a bundle of the same entries, by name and version. */
async function packagesIn(entryPoints: readonly string[], platform: 'browser' | 'node'): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'never-written',
    platform,
    minify: true,
    splitting: platform === 'browser',
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'empty', '.png': 'empty', '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty' },
    logLevel: 'error',
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].map((folder) => {
    const description: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const { name, version } = description as { readonly name: string; readonly version: string };
    return `${name} ${version}`;
  });
}

/** The notices of a file: text by name and version. */
function noticesIn(file: string): ReadonlyMap<string, string> {
  const parts = readFileSync(file, 'utf8')
    .split(/^={80}\n(.*) \(.*\)\n={80}\n/m)
    .slice(1);
  return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, (parts[at + 1] ?? '').trim()] as const] : [])));
}

describe('the licences of what is shipped', () => {
  it.each([
    [
      'dist/web/THIRD-PARTY-NOTICES.txt',
      ['src/taskpane/index.ts', 'src/commands/message/page.ts'],
      'browser',
      ['webpack', '@microsoft/office-js'],
    ],
    ['dist/web/workbench/THIRD-PARTY-NOTICES.txt', ['src/workbench/page.ts'], 'browser', ['webpack']],
    ['dist/cli/THIRD-PARTY-NOTICES.txt', ['src/cli/main.ts'], 'node', ['webpack']],
  ] as const)('stand in %s, each package with its text', async (file, entries, platform, others) => {
    const notices = noticesIn(file);
    const bundled = await packagesIn(entries, platform);
    expect(bundled.length).toBeGreaterThan(4);
    expect(bundled.filter((name) => !notices.has(name))).toEqual([]);
    expect([...notices].filter(([, text]) => text.length < 200).map(([name]) => name)).toEqual([]);
    for (const name of others) expect([...notices.keys()].some((key) => key.startsWith(`${name} `))).toBe(true);
  });
});
