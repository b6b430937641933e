import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = join(ROOT, 'test/samples/000-zhangye.xlsx');

let folder: string;
let program: string;
beforeAll(async () => {
  const cache = join(ROOT, 'node_modules/.cache'); // below node_modules, so that packages left out of the bundle are found
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'jixiao-pipe-'));
  program = join(folder, 'jixiao.mjs');
  await build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a line of shell in which `jixiao` is the bundled command line; its exit code goes to the shell's stderr. */
function shell(line: string) {
  const jixiao = `exec 3>&2; jixiao() { "${process.execPath}" "${program}" "$@"; echo "code $?" >&3; }`;
  const { stdout, stderr } = spawnSync('sh', ['-c', `${jixiao}\n${line}`], { encoding: 'utf8' });
  return { stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('a reader that goes away', () => {
  it('after the first line: the program ends quietly, much though it had to say', () => {
    // More than a pipe holds, so that the program is still writing when the pipe is closed.
    expect(shell(`jixiao check --format json "${join(ROOT, 'test/samples')}" | head -1`)).toEqual({
      stdout: '{\n',
      stderr: 'code 1\n',
    });
  });

  /** Claimed: 0, that there is no error, and with it that the report was written. True was neither. */
  it('before the first line: the report is written all the same', () => {
    const report = join(folder, '报告.xlsx');
    expect(shell(`jixiao check "${SAMPLE}" --report "${report}" | :`)).toEqual({ stdout: '', stderr: 'code 1\n' });
    expect(existsSync(report)).toBe(true);
  });

  it.each([['forms'], ['--help']])('before the first line of %s: no word either', (call) => {
    expect(shell(`jixiao ${call} | :`)).toEqual({ stdout: '', stderr: 'code 0\n' });
  });

  it('of what is said about a wrong call: it is still a wrong call', () => {
    expect(shell('jixiao check 2>&1 | :')).toEqual({ stdout: '', stderr: 'code 2\n' });
  });
});

describe.skipIf(process.platform === 'win32')('an output that was never open', () => {
  it('leaves the exit code as it is', () => {
    expect(shell('jixiao forms >&-').stderr).toBe('code 0\n');
    expect(shell(`jixiao check "${SAMPLE}" >&-`).stderr).toBe('code 1\n');
  });
});

/** Claimed by the exit code: 1, that there are errors in the tables. True was that the disk was full, told by a stack trace. */
describe.skipIf(!existsSync('/dev/full'))('a full disk behind the output', () => {
  it('is told in a sentence, and a report is written where there is room', () => {
    expect(shell('jixiao settings >/dev/full').stderr).toBe('结果没有打印完整：ENOSPC。\ncode 2\n');
    const report = join(folder, '报告.csv');
    const { stderr } = shell(`jixiao check "${SAMPLE}" --lang en-US --report "${report}" >/dev/full`);
    expect(stderr).toBe('Not all could be printed: ENOSPC.\ncode 2\n');
    expect(existsSync(report)).toBe(true);
  });
});
