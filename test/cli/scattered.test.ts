import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/cli/read-workbook';
import { run } from '../../src/cli/run';
import { entryBytes, readZip, writeZip } from '../../src/files/xlsx/package/zip';

/** Real workbooks in which one part was changed by hand, as other programs and accidents leave them. */

const SAMPLE = new URL('../samples/001-laoting-chengqu.xlsx', import.meta.url).pathname;
const PART = 'xl/worksheets/sheet1.xml';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-scattered-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function changed(change: (xml: string) => string | Uint8Array): Promise<Uint8Array> {
  const archive = readZip(new Uint8Array(await readFile(SAMPLE)));
  const made = change(new TextDecoder().decode(await entryBytes(archive, PART)));
  return writeZip(archive, new Map([[PART, typeof made === 'string' ? new TextEncoder().encode(made) : made]]));
}

const withLast = (row: number, cell: string) => (xml: string) =>
  xml.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);

async function check(bytes: Uint8Array) {
  const file = join(folder, 'file.xlsx');
  await writeFile(file, bytes);
  let out = '';
  const code = await run(['check', '--format', 'json', file], {
    out: (text) => (out += text),
    err: (text) => (out += text),
    colour: false,
  });
  const [report] = (JSON.parse(out) as { files: Record<string, unknown[]>[] }).files;
  return { code, report };
}

const cells = (row: readonly unknown[]) => row.slice(0, row.findLastIndex((value) => value !== null) + 1);

describe('cells far away', () => {
  it.each([
    ['only formatted, in the last row', withLast(1_048_576, '<c r="A1048576" s="1"/>')],
    ['only formatted, in the last cell of all', withLast(1_048_576, '<c r="XFD1048576" s="1"/>')],
    ['only formatted, in the last column', withLast(5000, '<c r="XFD5000" s="1"/>')],
    ['with content, in the last row', withLast(1_048_576, '<c r="A1048576"><v>1</v></c>')],
    ['with content, in the last cell of all', withLast(1_048_576, '<c r="XFD1048576"><v>1</v></c>')],
  ])('%s: the tables are checked just the same', async (_, change) => {
    const plain = await check(await changed((xml) => xml));
    expect(plain.report?.tables).toHaveLength(2);
    const { code, report } = await check(await changed(change));
    expect(code).toBe(plain.code);
    expect({ ...report, file: '' }).toEqual({ ...plain.report, file: '' });
  });

  it('are read where they hold something, without filling up the cells between', async () => {
    const [sheet] = await readWorkbook(await changed(withLast(1_048_576, '<c r="XFD1048576"><v>7</v></c>')));
    const { values = [], formats, formulas } = sheet?.grid ?? {};
    expect(values).toHaveLength(1_048_576);
    expect(values.at(-1)?.at(-1)).toBe(7);
    expect(values.at(-1)).toHaveLength(16_384);
    expect(values.slice(0, -1).reduce((sum, row) => sum + row.length, 0)).toBeLessThan(1000);
    expect([formats?.length, formulas?.length]).toEqual([values.length, values.length]);
    const [plain] = await readWorkbook(await changed((xml) => xml));
    const rows = plain?.grid.values.length ?? 0;
    expect(values.slice(0, rows).map(cells)).toEqual(plain?.grid.values.map(cells));
  });

  it('that are only formatted are no part of the grid, as in Excel', async () => {
    const [plain] = await readWorkbook(await changed((xml) => xml));
    const [sheet] = await readWorkbook(await changed(withLast(1_048_576, '<c r="A1048576" s="1"/>')));
    expect(sheet?.grid.values.length).toBeLessThanOrEqual(plain?.grid.values.length ?? 0);
    expect(sheet?.grid.values.map(cells)).toEqual(plain?.grid.values.slice(0, sheet?.grid.values.length).map(cells));
  });
});
