import { REPORT_NAME } from '../core';
import { reportWords } from '../words/report';
import type { Report } from './report';
import { headOf, sectionsOf, WIDTHS, type Section, type SectionCell } from './sections';

/** What tells the page for one of ours, at its beginning. */
export const HTML_MARK = '<meta name="generator" content="jixiao">';

/** Severities differ by sign, word and weight; the tints are for those who see them. Prints on A4, heads on every page. */
const STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1200px; color: #1b1b1b; background: #fff;
  font: 14px/1.55 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 0 0 8px; font-size: 24px; text-align: center; }
h2 { margin: 28px 0 8px; font-size: 17px; break-after: avoid; }
p { margin: 4px 0; }
.captions { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 24px; padding: 0 0 12px;
  margin: 0 0 12px; border-bottom: 2px solid #1b1b1b; list-style: none; }
p.result { font-weight: bold; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 5px 7px; border: 1px solid #8a8a8a; text-align: left; vertical-align: top;
  white-space: pre-line; overflow-wrap: anywhere; }
th { background: #f2f4f7; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
.count, .state { text-align: center; }
td.figure { padding: 5px 4px; text-align: right; font-size: 0.93em; font-variant-numeric: tabular-nums; }
.error { background: #fbe3e1; font-weight: bold; }
.warning { background: #fff3d1; }
.error, .warning { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media screen { table { min-width: 980px; } }
@media print { body { padding: 0; max-width: none; font-size: 11px; } .scroll { overflow: visible; } h1 { font-size: 20px; } h2 { font-size: 14px; } h2.findings { margin-top: 0; break-before: page; } }
`;

/** The report as one page that needs nothing else: no script, nothing is fetched, everything that was read is text. */
export function reportPage(report: Report): string {
  const { locale } = report;
  const { captions, result, sentences } = headOf(report);
  const [checked] = captions;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
${HTML_MARK}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${REPORT_NAME} ${checked}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${REPORT_NAME}</h1>
<ul class="captions">${captions.map((caption) => `<li>${escaped(caption)}</li>`).join('')}</ul>
<p class="result">${escaped(result)}</p>
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${reportWords[locale].legend.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
${sectionsOf(report).map(sectionPage).join('\n')}
</body>
</html>
`;
}

function sectionPage({ of, heading, columns, rows, note }: Section): string {
  const title = `<h2 class="${of}">${escaped(heading)}</h2>`;
  const below = note === '' ? '' : `<p>${escaped(note)}</p>`;
  if (rows.length === 0) return `${title}\n${below}`;
  const whole = WIDTHS.reduce((sum, width) => sum + width, 0);
  const shares = columns.map(
    ({ from, to }) => (WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0) / whole) * 100,
  );
  return [
    title,
    '<div class="scroll"><table>',
    `<colgroup>${shares.map((share) => `<col style="width:${share.toFixed(2)}%">`).join('')}</colgroup>`,
    `<thead><tr>${columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cellPage).join('')}</tr>`),
    '</tbody></table></div>',
    below,
  ].join('\n');
}

function cellPage({ text, as, severity }: SectionCell): string {
  const names = [as === 'text' ? '' : as, severity ?? ''].filter(Boolean).join(' ');
  return `<td${names === '' ? '' : ` class="${names}"`}>${escaped(text)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that no page may hold are left out, too. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
