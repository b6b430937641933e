import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { assembled, entryBytes, readZip, STORED, writeZip } from '../../src/files/xlsx/package/zip';
import { IS_DEEP } from '../support/depth';
import { changed, check, FIRST_SHEET, lying, said, sampleBytes, sound, written } from './workbook-files';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string) => Uint8Array.from([...COMPOUND, ...new Uint8Array(600), ...utf16(stream)]);
const stored = (text: string) => {
  const data = new TextEncoder().encode(text);
  return { method: STORED, crc: 0, modified: 0, data, size: data.length };
};
const archive = (...parts: string[]) => assembled(new Map(parts.map((part) => [part, stored('<x/>')])));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a file of another kind', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['OpenDocument', '.ods', () => writeOds({ sheets: [{ name: '表', rows: [['x']] }] })],
    ['a Word document', 'Word 文档 .docx', () => archive('[Content_Types].xml', 'word/document.xml')],
    ['one with a workbook inside', 'Word 文档 .docx', () => archive('word/document.xml', 'word/embeddings/xl/a.xml')],
    ['a presentation', '.pptx', () => archive('[Content_Types].xml', 'ppt/presentation.xml')],
    ['a binary workbook', '.xlsb', () => archive('[Content_Types].xml', 'xl/workbook.bin')],
    ['an archive', '.zip 压缩包', () => archive('表.xlsx')],
    ['an empty archive', '.zip 压缩包', () => assembled(new Map())],
    ['an old workbook', '旧版 .xls', () => compound('Workbook')],
    ['an old document', '旧版 Word 文档', () => compound('WordDocument')],
    ['a locked workbook', '密码', () => compound('EncryptedPackage')],
    ['PDF', 'PDF', () => latin1('%PDF-1.7\n')],
    ['PNG', '图片', () => latin1('\x89PNG\r\n\x1a\n\0\0\0')],
    ['JPEG', '图片', () => latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    [
      'a web page',
      '网页',
      () => new TextEncoder().encode('<html xmlns:x="urn:excel"><table><tr><td>预算</td></tr></table>'),
    ],
    ['CSV', '文本文件', () => new TextEncoder().encode('项目名称,预算数\n道路,1\n')],
    ['CSV in UTF-16', '文本文件', () => utf16('\ufeff项目名称,预算数\n')],
    ['XML', 'XML', () => new TextEncoder().encode('<?xml version="1.0"?><Workbook/>')],
    ['nothing', '空文件', () => new Uint8Array()],
    ['anything else', '不是 .xlsx', () => Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256)],
  ])('%s is called %s, and the call ends with 2', async (_, says, bytes) => {
    const { code, status, problems } = await said(await bytes());
    expect({ code, status }).toEqual({ code: 2, status: 'incomplete' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });

  it('is told by what it holds, not by its name', async () => {
    expect((await said(await sound(), 'budget.csv')).code).toBe(0);
  });

  it.each([
    ['', '文件名是空的'],
    ['-', '标准输入'],
    ['/dev/zero', '是设备'],
    ['/nowhere/a.xlsx', '找不到'],
  ])('%j is said to be none that can be read', async (name, says) => {
    const { code, files } = await check(name, written('sound.xlsx', await sound()));
    expect(code).toBe(2);
    expect(files[0]?.problems[0]?.message).toContain(says);
    expect(files[1]?.tables).toHaveLength(2);
  });

  it('may be a pipe', async () => {
    const pipe = join(written('in-pipes', ''), '..', 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [{ files }] = await Promise.all([
      check(pipe),
      import('node:fs/promises').then(async ({ writeFile }) => writeFile(pipe, await sound())),
    ]);
    expect(files[0]?.tables).toHaveLength(2);
  });

  it('has its sentences in English, too', async () => {
    let out = '';
    const output = { out: (text: string) => (out += text), err: (text: string) => (out += text), colour: false };
    const pdf = written('a.pdf', '%PDF-1.4');
    await run(['check', '--lang', 'en-US', pdf, '-', ''], output);
    expect(out).toContain('This is a PDF, not a workbook.');
    expect(out.replaceAll(pdf, '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('a worksheet of which the XML cannot be read', () => {
  const GB = new Uint8Array(Buffer.from('d0d0', 'hex'));
  it.each<[string, (xml: string) => string | Uint8Array]>([
    ['is empty', () => ''],
    ['is something else', () => '<html><body>404</body></html>'],
    ['is no XML at all', () => 'PK\u0003\u0004'],
    ['ends half-way', (xml) => xml.slice(0, xml.length / 2)],
    ['has elements without an end', (xml) => xml.replace('<sheetData>', '<sheetData><row>')],
    ['goes on behind its end', (xml) => `${xml}${xml.slice(xml.indexOf('<worksheet'))}`],
    [
      'is in an encoding it does not declare',
      (xml) => Buffer.concat([Buffer.from(xml.slice(0, -12)), GB, Buffer.from('</worksheet>')]),
    ],
    ['declares an encoding nobody knows', (xml) => xml.replace('UTF-8', 'X-NONE')],
  ])('%s: the sheet is named, the others are checked, the call ends with 2', async (_, change) => {
    const { code, files } = await check(written('file.xlsx', await changed(change)), written('b.xlsx', await sound()));
    const [report, other] = files;
    expect(code).toBe(2);
    expect(report?.status).toBe('incomplete');
    const [first, second] = other?.tables ?? [];
    expect(report?.problems).toMatchObject([{ kind: 'unread-sheet', sheet: first?.sheet }]);
    expect(report?.tables).toEqual([second]);
    expect(other?.problems).toEqual([]);
  });

  it('leaves nothing to be said of ties and of tables that might stand on it', async () => {
    const bytes = await sampleBytes('003-dachang.xlsx');
    const { files } = await check(written('file.xlsx', await changed(() => '', FIRST_SHEET, bytes)));
    expect(files[0]).toMatchObject({ status: 'incomplete', ties: [] });
    expect(files[0]?.findings.filter((finding) => (finding as { code: string }).code === 'C15')).toEqual([]);
  });

  it('is a damaged file where there is no other', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['x']] }] });
    expect(await said(await changed(() => '', FIRST_SHEET, bytes))).toEqual({
      code: 2,
      status: 'incomplete',
      problems: ['文件可能已损坏，读不出来。'],
    });
  });

  it.each<[string, (xml: string) => Uint8Array]>([
    ['UTF-16', (xml) => utf16(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`)],
    ['UTF-16, big end first', (xml) => Buffer.from(utf16(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`)).swap16()],
    ['UTF-16 by its declaration and UTF-8 in truth', (xml) => Buffer.from(xml.replace('UTF-8', 'utf-16'))],
  ])('is not one in %s', async (_, change) => {
    const plain = await check(written('plain.xlsx', await sound()));
    const wide = await check(written('plain.xlsx', await changed(change)));
    expect(wide).toEqual(plain);
  });

  it('is not one without any cell', async () => {
    const { code, problems } = await said(
      await changed((xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')),
    );
    expect(code).toBe(0);
    expect(problems).toEqual(['没有找到可以识别的表。']);
  });

  it('is not a sheet of charts', async () => {
    const bytes = await changed(
      (xml) => xml.replace('</sheets>', '<sheet name="图" sheetId="90" r:id="rId90"/></sheets>'),
      'xl/workbook.xml',
    );
    const linked = await changed(
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      'xl/_rels/workbook.xml.rels',
      bytes,
    );
    expect(await said(linked)).toEqual(await said(await sound()));
  });

  it('has a name, even where the file gives none', async () => {
    const { files } = await check(
      written('file.xlsx', await changed((xml) => xml.replace(/(<sheet [^>]*name=")[^"]*/, '$1'), 'xl/workbook.xml')),
    );
    expect(files[0]?.tables[0]?.sheet).toBe('Recovered_Sheet1');
  });
});

describe('a part that differs from its sum', () => {
  it.each(['xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'])(
    '%s: the file is damaged',
    async (part) => {
      const content = await entryBytes(readZip(await sound()), part);
      const { code, problems } = await said(await lying(part, content, { size: content.length, crc: 1 }));
      expect({ code, problems }).toEqual({ code: 2, problems: ['文件可能已损坏，读不出来。'] });
    },
  );

  it('is named where it is a worksheet', async () => {
    const content = await entryBytes(readZip(await sound()), FIRST_SHEET);
    const { files } = await check(
      written('a.xlsx', await lying(FIRST_SHEET, content, { size: content.length, crc: 1 })),
    );
    expect(files[0]?.problems.map(({ kind }) => kind)).toEqual(['unread-sheet']);
    expect(files[0]?.tables).toHaveLength(1);
  });

  it('is damaged, too, where a part is missing that the package names', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['甲', '乙']] }] });
    const { code, problems } = await said(
      await writeZip(readZip(bytes), new Map([['xl/sharedStrings.xml', undefined]])),
    );
    expect({ code, problems }).toEqual({ code: 2, problems: ['文件可能已损坏，读不出来。'] });
  });
});

/** Numbers from a seed (mulberry32), so that what is red is red again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function flipped(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const made = bytes.slice();
  for (let left = 1 + next(4); left > 0; left--) {
    const at = next(made.length);
    made[at] = (made[at] ?? 0) ^ (1 + next(255));
  }
  return made;
}

describe('files with one to four bytes changed', () => {
  const BATCH = 10;
  it.each([
    ['001-laoting-chengqu.xlsx', 1],
    ['demo-mixed.xlsx', 2],
  ])(
    '%s is refused, or read as what it was; the other files of the call are reported',
    async (sample, seed) => {
      const bytes = await sampleBytes(sample);
      const next = numbers(seed);
      const whole = await check(written('whole.xlsx', bytes));
      const other = await check(written('other.xlsx', await sound()));
      const tables = whole.files[0]?.tables.map(({ sheet, range, title }) => `${sheet} ${range} ${title}`);
      const count = { refused: 0, partly: 0, same: 0 };
      for (let batch = 0; batch < (IS_DEEP ? 1000 : 80) / BATCH; batch++) {
        const names = Array.from({ length: BATCH }, (_, index) => written(`${index}.xlsx`, flipped(bytes, next)));
        const { code, files } = await check(...names, written('other.xlsx', await sound()));
        expect(files).toHaveLength(BATCH + 1);
        expect(files.at(-1)).toEqual(other.files[0]);
        const said = files.slice(0, -1).map((report) => {
          const kinds = report.problems.map(({ kind }) => kind);
          if (kinds.includes('unreadable-file')) {
            expect(report.problems[0]?.message).not.toContain('程序出错');
            return 'refused';
          }
          if (!kinds.includes('unread-sheet')) {
            expect({ ...report, file: '' }).toEqual({ ...whole.files[0], file: '' });
            return 'same';
          }
          for (const { sheet, range, title } of report.tables) expect(tables).toContain(`${sheet} ${range} ${title}`);
          return 'partly';
        });
        for (const one of said) count[one]++;
        if (said.some((one) => one !== 'same')) expect(code).toBe(2);
      }
      expect(count.refused).toBeGreaterThan(0);
      expect(count.partly).toBeGreaterThan(0);
    },
    600_000,
  );
});
