import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflatedByNode } from '../../src/cli/unpack';
import { LIMITS } from '../../src/files/xlsx/package/limits';
import { DEFLATED, inflated, readZip, soundContent } from '../../src/files/xlsx/package/zip';
import { changed, check, FIRST_SHEET, lying, said, sound, written } from './workbook-files';

const STRINGS = 'xl/sharedStrings.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const stringsOf = (count: number) => `<sst xmlns="${MAIN}">${'<si><t>x</t></si>'.repeat(count)}</sst>`;
const rowsOf = (count: number, cellsOf: (row: number) => string) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1000}">${cellsOf(index + 1000)}</row>`).join('');
const withRows = (count: number, cellsOf: (row: number) => string) =>
  changed((xml) => xml.replace('</sheetData>', () => `${rowsOf(count, cellsOf)}</sheetData>`));

describe('a file that is too large', () => {
  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['says so of a worksheet', '最多 256 MB', () => lying(FIRST_SHEET, Buffer.from('<worksheet/>'), { size: 1e9 })],
    ['says so of its texts', '最多 256 MB', () => lying(STRINGS, Buffer.from('<sst/>'), { size: 1e9 })],
    ['holds blanks', '最多 48 MB', () => lying(FIRST_SHEET, Buffer.alloc(60e6, ' '), { size: 60e6 })],
    ['holds cells without end', '最多 500,000 个', () => lying(FIRST_SHEET, Buffer.alloc(9e6, '<c/>'), { size: 9e6 })],
    [
      'has too many cells',
      '最多 500,000 个',
      () => withRows(125_001, (row) => `<c r="A${row}"><v>1</v></c><c/><c/><c/>`),
    ],
    ['has too many texts', '最多 250,000 条', () => changed(() => stringsOf(LIMITS.strings + 1), STRINGS)],
    [
      'has too many merged areas',
      '最多 100,000 处',
      () =>
        changed((xml) =>
          xml.replace('</worksheet>', `${'<mergeCell ref="X1:Y1"/>'.repeat(LIMITS.merges + 1)}</worksheet>`),
        ),
    ],
    [
      'has a text no cell can hold',
      '32,767 个字',
      () =>
        changed((xml) =>
          xml.replace(
            '</sheetData>',
            `<row r="900"><c r="A900" t="inlineStr"><is><t>${'长'.repeat(32_768)}</t></is></c></row></sheetData>`,
          ),
        ),
    ],
  ])('%s: it is refused, and the limit is named (%s)', async (_, limit, bytes) => {
    const { code, problems } = await said(await bytes());
    expect(code).toBe(2);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(limit);
  });

  it('keeps no other from being read', async () => {
    const bomb = written('bomb.xlsx', await lying(FIRST_SHEET, Buffer.from('<worksheet/>'), { size: 1e9 }));
    const { code, files } = await check(bomb, written('sound.xlsx', await sound()));
    expect(code).toBe(2);
    expect(files[1]?.tables).toHaveLength(2);
  });

  it.each([
    ['by Node', 5000, inflatedByNode],
    ['by Node', 3e6, inflatedByNode],
    ['as in a browser', 5000, inflated],
    ['as in a browser', 3e6, inflated],
  ])('is unpacked no further than its directory says, %s, here to %i bytes', async (_, size, inflate) => {
    const data = deflateRawSync(Buffer.alloc(50e6, ' '));
    let unpacked = 0;
    const reading = async () => {
      for await (const piece of soundContent({ method: DEFLATED, modified: 0, crc: 0, size, data }, inflate))
        unpacked += piece.length;
    };
    await expect(reading()).rejects.toThrow();
    expect(unpacked).toBeLessThanOrEqual(size);
  });

  it('does not count what is not read: pictures, hidden sheets, parts nobody names', async () => {
    const bytes = await lying('xl/media/image1.png', new Uint8Array(9), { size: 2e9 });
    expect(await said(bytes)).toEqual(await said(await sound()));
  });
});

describe('rows that are only formatted', () => {
  it('cost nothing, be it a million', async () => {
    const plain = await check(written('a.xlsx', await sound()));
    const bytes = await withRows(1_047_000, (row) => `<c r="A${row}" s="1"/>`);
    expect(readZip(bytes).get(FIRST_SHEET)?.size).toBeGreaterThan(30e6);
    expect(await check(written('a.xlsx', bytes))).toEqual(plain);
  });

  it('are told from those that hold something', async () => {
    const bytes = await withRows(
      60_000,
      (row) => `<c r="A${row}" s="1"/>${row % 20_000 === 0 ? `<c r="B${row}"><v>7</v></c>` : ''}`,
    );
    const { readWorkbook } = await import('../../src/cli/read-workbook');
    const { values = [] } = (await readWorkbook(bytes))[0]?.grid ?? {};
    const sevens = values.flatMap((row, index) => (row[1] === 7 ? [index + 1] : []));
    expect(sevens).toEqual([20_000, 40_000, 60_000]);
  });
});
