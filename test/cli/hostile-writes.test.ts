/** Files of the command line that are claimed and not written, or written over what nobody meant. */
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from './call';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-hostile-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const insert = (...args: string[]) => call('insert', '--form', 'project-hebei', ...args);

/** Claimed: 已写入 short/a.xlsx. True was that another file was replaced, and the link still led to nothing. */
describe.skipIf(process.platform === 'win32')(
  'a link that leads to nothing yet, in a folder that a link leads to',
  () => {
    beforeEach(async () => {
      await mkdir(at('real', 'deep'), { recursive: true });
      await symlink(join('real', 'deep'), at('short'));
      await symlink(join('..', 'later.xlsx'), at('real', 'deep', 'a.xlsx'));
    });

    it.each([
      ['without --force', []],
      ['with --force', ['--force']],
    ])('is followed from the folder it is in, %s', async (_, more) => {
      await writeFile(at('later.xlsx'), 'mine');
      const { code } = await insert('--out', at('short', 'a.xlsx'), ...more);
      expect([code, await readFile(at('later.xlsx'), 'utf8'), (await readdir(at('real'))).sort()]).toEqual([
        0,
        'mine',
        ['deep', 'later.xlsx'],
      ]);
      expect((await lstat(at('real', 'deep', 'a.xlsx'))).isSymbolicLink()).toBe(true);
    });
  },
);

/** Claimed: 已写入. True was that a list somebody had typed was gone. */
describe('what a call reads is never what it writes over, --force or not:', () => {
  it('a list of projects', async () => {
    await writeFile(at('清单.xlsx'), '项目名称\n甲\n乙\n');
    const { code, err } = await insert('--projects', at('清单.xlsx'), '--out', at('.', '清单.xlsx'), '--force');
    expect([code, await readFile(at('清单.xlsx'), 'utf8')]).toEqual([2, '项目名称\n甲\n乙\n']);
    expect(err).toContain('是这条命令要读取的文件');
  });

  it('a file of settings', async () => {
    await writeFile(at('设置.csv'), '{"jixiao": 1}');
    const { code, err } = await call(
      'check',
      folder,
      '--settings',
      at('设置.csv'),
      '--report',
      at('设置.csv'),
      '--force',
    );
    expect([code, await readFile(at('设置.csv'), 'utf8')]).toEqual([2, '{"jixiao": 1}']);
    expect(err).toContain('是这条命令要读取的文件');
  });
});
