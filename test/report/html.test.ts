import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportPage } from '../../src/report';
import { runs } from '../support/depth';
import { partOf, reportOf, reportWith, resultOf } from './results';

/** What is left of a page without the tags it is made of. */
const outsideTags = (page: string): string =>
  page
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<!doctype html>/, '')
    .replace(
      /<\/?(?:html|head|meta|title|body|h[12]|ul|li|p|div|table|colgroup|col|thead|tbody|tr|th|td)(?: [a-z-]+="[^"<>]*")*>/gi,
      '',
    );

describe('a report as a page', () => {
  it('needs nothing from anywhere and runs nothing', async () => {
    const page = reportPage(reportOf(partOf(await resultOf('000-zhangye.xlsx'))));
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('size: A4 landscape');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|\son\w+=/i);
    expect(outsideTags(page)).not.toMatch(/[<>]/);
  });

  it('says the same as the sheet: every sentence of every finding', async () => {
    const part = partOf(await resultOf('demo-mixed.xlsx'));
    const text = outsideTags(reportPage(reportOf(part)))
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    for (const { items } of part.findings) for (const { message } of items) expect(text).toContain(message);
  });

  it('takes whatever was read for text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onclick='x",
        '&lt;b&gt;',
        '</td>',
      ),
    );
    fc.assert(
      fc.property(text, text, text, text, (title, message, explanation, file) => {
        const page = reportPage(reportWith({ sheet: title, title, message, explanation, file }));
        expect(outsideTags(page)).not.toMatch(/[<>]/);
      }),
      runs(200),
    );
  });
});
