import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWorkbooks } from '../../src/cli/find-workbooks';
import { call } from './call';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-folders-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filled(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
}

const found = async (...names: string[]) => {
  const { files, skipped } = await findWorkbooks(names.map((name) => join(folder, name)));
  return { files: files.map(({ file }) => relative(folder, file)), skipped };
};

describe('the workbooks of a folder', () => {
  it('are found at any depth, in an order that people and machines agree on', async () => {
    await filled('第10号.xlsx', '第9号.xlsx', 'b/2.xlsx', 'b/a/1.XLSX', '乙.xlsm', '甲.xlsx');
    const first = await found('.');
    expect(first.files.indexOf('第9号.xlsx')).toBeLessThan(first.files.indexOf('第10号.xlsx'));
    expect(first.files).toHaveLength(6);
    expect(await found('.')).toEqual(first);
  });

  it('are those of old formats, too, which must be named; other files are counted', async () => {
    await filled('a.xls', 'b.et', 'c.ods', 'd.docx', 'e.pdf', 'f');
    expect(await found('.')).toEqual({ files: ['a.xls', 'b.et', 'c.ods'], skipped: 3 });
  });

  it('are not what programs hide or lock', async () => {
    await filled('a.xlsx', '~$a.xlsx', '.~a.xlsx', '.hidden.xlsx', '.git/b.xlsx');
    expect(await found('.')).toEqual({ files: ['a.xlsx'], skipped: 0 });
  });

  it('are there once, however often they are named, and no circle is walked twice', async () => {
    await filled('a.xlsx', 'b/c.xlsx');
    await symlink(join(folder, 'a.xlsx'), join(folder, 'b/link.xlsx'));
    await symlink(folder, join(folder, 'b/up'));
    expect(await found('b/c.xlsx', 'a.xlsx', '.', 'b', './a.xlsx')).toEqual({
      files: ['b/c.xlsx', 'a.xlsx'],
      skipped: 0,
    });
  });
});

describe('jixiao check FOLDER', () => {
  it('ends with a table of files and results, and how many files are no workbooks', async () => {
    await cp(join(SAMPLES, '001-laoting-chengqu.xlsx'), join(folder, 'a/甲.xlsx'));
    await cp(join(SAMPLES, '002-caofeidian.xlsx'), join(folder, '乙.xlsx'));
    await filled('坏.xlsx', '说明.docx');
    const { code, out } = await call('check', folder);
    expect(code).toBe(2);
    const lines = out.trimEnd().split('\n');
    const head = lines.findIndex((line) => /^文件 +表数 +强制 +核实 +提示 +未审核$/.test(line));
    const cells = lines.slice(head + 1, head + 4).map((line) => line.replace(`${folder}/`, '').split(/ +/));
    expect(cells).toContainEqual(['a/甲.xlsx', '2', '0', '4', '18', '0']);
    expect(cells).toContainEqual(['乙.xlsx', '13', '1', '3', '2', '0']);
    expect(cells).toContainEqual(['坏.xlsx', '0', '0', '0', '0', '1', '没有读取']);
    expect(lines.slice(-2)).toEqual([
      '文件夹里另有 1 个文件不是工作簿，没有检查。',
      '3 个文件，已审核 15 张表；未审核 1 项（原因见清单）：强制 1，核实 7，提示 20',
    ]);
  });

  it('without any workbook says so and ends with 3', async () => {
    await filled('说明.docx');
    const { code, out } = await call('check', folder);
    expect(code).toBe(3);
    expect(out).toContain('没有找到工作簿。');
    const { out: json } = await call('check', '--format', 'json', folder);
    expect(JSON.parse(json)).toEqual({ files: [], skipped: 1 });
  });

  it.skipIf(process.getuid?.() === 0)('that may not be looked into is a line of its own', async () => {
    await mkdir(join(folder, 'a'));
    await chmod(join(folder, 'a'), 0);
    const { code, out } = await call('check', folder);
    await chmod(join(folder, 'a'), 0o700);
    expect(code).toBe(2);
    expect(out).toContain('没有读取这个文件的权限');
  });
});
