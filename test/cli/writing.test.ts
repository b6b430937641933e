import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDisk, type Disk } from '../../src/cli/disk';
import { run } from '../../src/cli/run';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-writing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function insert(disk: Partial<Disk>, ...more: string[]) {
  let said = '';
  const output = { out: (text: string) => (said += text), err: (text: string) => (said += text), colour: false };
  const args = ['insert', '--form', 'project-hebei', '--out', join(folder, 'a.xlsx'), ...more];
  return { code: await run(args, output, { ...localDisk, ...disk }), said };
}

const failure = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

/** A disk on which an opened file fails in one of its steps. */
const failsIn = (step: 'writeFile' | 'sync' | 'chmod', code: string): Partial<Disk> => ({
  open: async (...args) => {
    const handle = await localDisk.open(...args);
    Object.assign(handle, { [step]: failure(code) });
    return handle;
  },
});

const FAILURES: readonly (readonly [string, Partial<Disk>, string])[] = [
  ['the disk is full while it is written', failsIn('writeFile', 'ENOSPC'), '磁盘空间不够'],
  ['the disk is full when it is made sure of', failsIn('sync', 'ENOSPC'), '磁盘空间不够'],
  ['the quota is used up', failsIn('writeFile', 'EDQUOT'), '磁盘空间不够'],
  ['the disk is read-only', { open: failure('EROFS') }, '只读'],
  ['there is no permission', { open: failure('EACCES') }, '没有写入'],
  ['it breaks', failsIn('writeFile', 'EIO'), '写不进去'],
];

describe('the file of jixiao insert', () => {
  it.each(FAILURES)('is left as it was where %s', async (_, disk, says) => {
    await writeFile(join(folder, 'a.xlsx'), 'before');
    const { code, said } = await insert(disk, '--force');
    expect(code).toBe(2);
    expect(said).toContain(says);
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it.each(FAILURES)('leaves nothing behind where %s', async (_, disk, says) => {
    const { code, said } = await insert(disk);
    expect(code).toBe(2);
    expect(said).toContain(says);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['linux', 'EBUSY', '正被别的程序'],
    ['win32', 'EPERM', '正被别的程序'],
    ['win32', 'EBUSY', '正被别的程序'],
    ['linux', 'EPERM', '没有写入'],
  ])('is left as it was where it cannot be moved there: on %s %s', async (platform, reason, says) => {
    await writeFile(join(folder, 'a.xlsx'), 'before');
    const { code, said } = await insert({ platform, rename: failure(reason) }, '--force');
    expect(code).toBe(2);
    expect(said).toContain(says);
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it('that came to be meanwhile is left alone', async () => {
    const sync: Partial<Disk> = {
      open: async (...args) => {
        await writeFile(join(folder, 'a.xlsx'), 'other');
        return localDisk.open(...args);
      },
    };
    for (const disk of [sync, { ...sync, link: failure('ENOTSUP') }]) {
      await rm(join(folder, 'a.xlsx'), { force: true });
      const { code, said } = await insert(disk);
      expect(code).toBe(2);
      expect(said).toContain('已经存在');
      expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('other');
      expect(await readdir(folder)).toEqual(['a.xlsx']);
    }
  });

  it('is written where files cannot be linked, too', async () => {
    expect((await insert({ link: failure('EPERM') })).code).toBe(0);
    expect((await readFile(join(folder, 'a.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it('keeps the mode of the one it replaces, and the link that leads to it', async () => {
    await writeFile(join(folder, 'real.xlsx'), 'before');
    await chmod(join(folder, 'real.xlsx'), 0o640);
    await symlink('real.xlsx', join(folder, 'a.xlsx'));
    expect((await insert({}, '--force')).code).toBe(0);
    expect((await stat(join(folder, 'real.xlsx'))).mode & 0o777).toBe(0o640);
    expect((await readFile(join(folder, 'a.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect((await readdir(folder)).sort()).toEqual(['a.xlsx', 'real.xlsx']);
  });

  it('is made where a link leads to nothing yet, and the link stays', async () => {
    await symlink('later.xlsx', join(folder, 'a.xlsx'));
    expect((await insert({}, '--force')).code).toBe(0);
    expect((await lstat(join(folder, 'a.xlsx'))).isSymbolicLink()).toBe(true);
    expect((await readFile(join(folder, 'later.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('is none where a folder is', async () => {
    const { code, said } = await insert({}, '--force', '--out', join(folder, '..', 'x', '..'));
    expect(code).toBe(2);
    expect(said).toContain('.xlsx 结尾');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(folder, 'a.xlsx'));
    expect(await insert({}, '--force')).toMatchObject({ code: 2, said: expect.stringContaining('是文件夹') as string });
  });
});
