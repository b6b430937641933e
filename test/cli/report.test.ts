import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDisk, type Disk } from '../../src/cli/disk';
import { readWorkbook } from '../../src/cli/read-workbook';
import { isReportSheet } from '../../src/core';
import { callOn } from './call';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
const NOW = new Date(2025, 2, 1, 9, 5);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-report-'));
  await cp(join(SAMPLES, '002-caofeidian.xlsx'), join(folder, '甲.xlsx'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

const check = (args: readonly string[], disk: Partial<Disk> = {}) =>
  callOn(['check', ...args], { ...localDisk, ...disk }, () => NOW);

const FORMATS = ['xlsx', 'html', 'sarif', 'csv'] as const;

describe('jixiao check --report', () => {
  it('writes a workbook that is one sheet of ours, with a way to each cell from where it stands', async () => {
    const { code, out } = await check([folder, '--report', at('报告.xlsx')]);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`已写入检查报告 ${at('报告.xlsx')}。`);
    const bytes = new Uint8Array(await readFile(at('报告.xlsx')));
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['检查报告']);
    expect(sheets.every(isReportSheet)).toBe(true);
    const cells = sheets[0]?.grid.values.flat() ?? [];
    expect(cells).toContain('检查时间：2025-03-01 09:05');
    expect(cells).toContain(
      '已审核 13 张表：强制 1 条，核实 3 条，提示 2 条。个别规则在有的表上没有核对，见“未审核事项”。',
    );
    const links = (sheets[0]?.grid.formulas?.flat() ?? []).filter(Boolean);
    expect(links.length).toBeGreaterThan(13);
    expect(links.every((formula) => formula.startsWith('=HYPERLINK("[甲.xlsx]'))).toBe(true);
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.headerFooter?.oddFooter).toBe('&C第 &P 页，共 &N 页');
  });

  it.each(FORMATS)('as .%s replaces an older report, and does not check it with its folder', async (format) => {
    const file = at(`报告.${format}`);
    await check([folder, '--report', file]);
    const first = await readFile(file);
    const { code, out } = await check([folder, '--report', file]);
    expect(code).toBe(1);
    expect(out).toContain('1 个文件，已审核 13 张表');
    if (format !== 'xlsx') expect(await readFile(file)).toEqual(first);
    expect((await readdir(folder)).sort()).toEqual([`报告.${format}`, '甲.xlsx'].sort());
  });

  it.each(FORMATS)('as .%s leaves alone what is no report, unless it is told to replace it', async (format) => {
    const file = at(`别的.${format}`);
    const others =
      format === 'xlsx' ? await writeXlsx({ sheets: [{ name: '检查报告', rows: [['检查报告']] }] }) : '检查报告';
    await writeFile(file, others);
    const { code, out, err } = await check([at('甲.xlsx'), '--report', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('已经存在，没有改动它');
    expect(await readFile(file)).toEqual(Buffer.from(others));
    expect((await check([at('甲.xlsx'), '--report', file, '--force'])).code).toBe(1);
    expect(await readFile(file)).not.toEqual(Buffer.from(others));
  });

  it('is never written over a workbook that is to be checked', async () => {
    const before = await readFile(at('甲.xlsx'));
    for (const names of [[folder], [at('甲.xlsx')]]) {
      const { code, err } = await check([...names, '--report', at('甲.xlsx'), '--force']);
      expect(code).toBe(2);
      expect(err).toContain('是要检查的工作簿');
    }
    expect(await readFile(at('甲.xlsx'))).toEqual(before);
  });

  it.each([
    ['a.txt', '要以 .xlsx、.html、.sarif 或 .csv 结尾'],
    ['nowhere/a.html', '文件夹不存在'],
  ])('to %s is refused with a sentence', async (name, says) => {
    const { code, err } = await check([at('甲.xlsx'), '--report', at(name)]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('on a full disk leaves the older one as it was', async () => {
    await check([folder, '--report', at('报告.html')]);
    const before = await readFile(at('报告.html'));
    const open: Disk['open'] = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const { code, err } = await check([folder, '--report', at('报告.html')], { open });
    expect(code).toBe(2);
    expect(err).toContain('磁盘空间不够');
    expect(await readFile(at('报告.html'))).toEqual(before);
  });

  it('keeps what is written for programs free of its own sentence', async () => {
    const { out, err } = await check([folder, '--format', 'json', '--report', at('报告.csv')]);
    expect(JSON.parse(out)).toMatchObject({ files: [{ status: 'findings' }], skipped: 0 });
    expect(err).toBe(`已写入检查报告 ${at('报告.csv')}。\n`);
  });

  it('names the demands that were chosen', async () => {
    await check([at('甲.xlsx'), '--profile', 'hebei', '--report', at('报告.html')]);
    expect(await readFile(at('报告.html'), 'utf8')).toContain('<p>填报要求：河北省</p>');
  });
});

describe('jixiao check --format', () => {
  it.each(['html', 'sarif', 'csv'] as const)('%s writes what --report writes', async (format) => {
    const file = at(`报告.${format}`);
    const { out } = await check([at('甲.xlsx'), '--format', format, '--report', file]);
    const written = await readFile(file, 'utf8');
    // The way to the workbook is told from where each of them stands.
    const without = (text: string) => text.replace(/"uri": "[^"]*"/g, '');
    expect(without(out)).toBe(without(written));
  });

  it('is told what it takes, by check and by forms', async () => {
    const { code, err } = await check(['--format', 'xlsx', at('甲.xlsx')]);
    expect(code).toBe(2);
    expect(err).toContain('--format 只能是 text、json、html、sarif 或 csv。');
  });
});
