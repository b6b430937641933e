import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCTOR = path.resolve('scripts/doctor.mjs');

interface Change {
  readonly package?: (text: string) => string;
  readonly manifest?: (text: string) => string;
}

/** Runs the doctor on a copy of this project with the given changes. */
async function examine(change: Change = {}): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
  for (const name of ['assets', 'node_modules']) symlinkSync(path.resolve(name), path.join(folder, name), 'junction');
  for (const [file, edit] of [
    ['package.json', change.package],
    ['manifest.xml', change.manifest],
  ] as const) {
    const text = readFileSync(file, 'utf8');
    const changed = edit?.(text) ?? text;
    if (edit) expect(changed).not.toBe(text);
    writeFileSync(path.join(folder, file), changed);
  }
  const env = { ...process.env, npm_package_json: path.join(folder, 'package.json') };
  return new Promise((resolve) => {
    execFile('node', [DOCTOR], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
}

describe('npm run doctor', { timeout: 60_000 }, () => {
  it('finds nothing wrong with this project', async () => {
    const { code, said } = await examine();
    expect(said).not.toContain('WRONG');
    expect(code).toBe(0);
  });

  it.each<[string, Change, string]>([
    ['a Node that is too old', { package: (text) => text.replace('>=20.19', '>=99.0') }, 'Install a newer one'],
    [
      'a package in another version',
      { package: (text) => text.replace(/"react": "[\d.]+"/, '"react": "0.0.1"') },
      'another version: react. Run npm ci',
    ],
    ['a manifest Excel would refuse', { manifest: (text) => text.replace('icon-80.png', 'icon-81.png') }, 'no such'],
    [
      'a missing dev server',
      { package: (text) => text.replace('"dev-server":', '"serve":') },
      'no script "dev-server"',
    ],
    [
      'a port that is no number',
      { package: (text) => text.replace('"dev_server_port": 3000', '"dev_server_port": "later"') },
      'must be a number',
    ],
    [
      'a manifest that looks for the pane on another port',
      { manifest: (text) => text.replaceAll('localhost:3000', 'localhost:3001') },
      'on port 3001, config.dev_server_port says 3000',
    ],
  ])('calls %s wrong and fails', async (_what, change, reason) => {
    const { code, said } = await examine(change);
    expect(said.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([expect.stringContaining(reason)]);
    expect(code).toBe(1);
  });

  it('notes that the port is in use, which may be the dev server itself', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, said } = await examine({
      package: (text) => text.replace('"dev_server_port": 3000', `"dev_server_port": ${port}`),
      manifest: (text) => text.replaceAll('localhost:3000', `localhost:${port}`),
    });
    server.close();
    expect(said).toContain(`Port ${port} is in use`);
    expect(code).toBe(0);
  });
});
