import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../src/report';
import { runs } from '../support/depth';
import { partOf, reportOf, reportWith, resultOf } from './results';

/** Reads what RFC 4180 describes, and nothing else. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1; // behind the byte order mark
  while (at < text.length) {
    let cell = '';
    if (text.charAt(at) === '"') {
      for (at += 1; text.charAt(at) !== '"' || text.charAt(at + 1) === '"'; at += 1) {
        if (at >= text.length) throw new Error('a quote is not closed');
        cell += text.charAt(at);
        if (text.charAt(at) === '"') at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && !/[",\r\n]/.test(text.charAt(at))) cell += text.charAt(at++);
    }
    row.push(cell);
    if (text.charAt(at) === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor the end of a line at ${at}`);
  }
  return rows;
}

describe('a report as a list', () => {
  it('has a line for each finding, with heads, for Excel to read as UTF-8', async () => {
    const result = await resultOf('000-zhangye.xlsx');
    const text = reportCsv(reportOf(partOf(result)));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [heads, ...lines] = cellsOf(text);
    expect(heads?.slice(0, 4)).toEqual(['序号', '工作簿', '级别', '规则']);
    const found = lines.filter(([, , severity]) => severity !== '未审核');
    expect(found).toHaveLength(result.findings.length);
    expect(found.map(([, , , code]) => code).sort()).toEqual(result.findings.map(({ code }) => code).sort());
    expect(found).toContainEqual(expect.arrayContaining(['14438.25', '12253', '-2185.25']));
  });

  it('has a line for each thing that was not checked', () => {
    const lines = cellsOf(reportCsv(reportWith({ sheet: '附表' })));
    expect(lines.at(-1)).toEqual(expect.arrayContaining(['未审核', '附表', 'A21:D25']));
  });

  it('is read again as it was written, and holds no formula', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=cmd|"/c calc"!A1', ' =1', '\t=1', '＝1', '+1', '-1+2', '@SUM(1)', '"', ',', '\r\n', "'=1"),
    );
    fc.assert(
      fc.property(text, text, text, text, (title, message, explanation, file) => {
        const [heads, ...lines] = cellsOf(reportCsv(reportWith({ sheet: title, title, message, explanation, file })));
        for (const line of lines) {
          expect(line).toHaveLength(heads?.length ?? 0);
          for (const cell of line)
            if (!/^-?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
        }
        const said = lines[0]?.at(-1) ?? '';
        expect([explanation, `'${explanation}`]).toContain(said);
      }),
      runs(300),
    );
  });
});
