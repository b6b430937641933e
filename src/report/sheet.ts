import {
  breaksBefore,
  Canvas,
  fillPaper,
  quoteSheetName,
  REPORT_NAME,
  type CellValue,
  type Look,
  type SheetPlan,
} from '../core';
import { layoutWords } from '../words/layout';
import { reportWords } from '../words/report';
import type { Report } from './report';
import { headOf, sectionsOf, WIDTHS, type Section, type SectionCell } from './sections';

/** The longest text that a formula may hold. */
const LONGEST_TEXT = 255;

/**
 * The report as a worksheet, which `isReportSheet` knows again: A4 landscape, one page wide, the list of findings on pages of its own with its heads
 * on each. It is a new sheet; to take an older one away first is for the host.
 */
export function reportSheet(report: Report): SheetPlan {
  const { locale } = report;
  const words = reportWords[locale];
  const canvas = new Canvas(fillPaper(WIDTHS), layoutWords[locale]);
  const line = (text: string, look: Look, left = 0, right = canvas.right) =>
    canvas.put({ top: canvas.row, bottom: canvas.row, left, right }, text, look);
  const { captions, result, sentences } = headOf(report);
  line(REPORT_NAME, 'title');
  canvas.row++;
  line(captions[0], 'caption', 0, 4);
  line(captions[1], 'captionMiddle', 5, 8);
  line(captions[2], 'captionRight', 9, canvas.right);
  canvas.row++;
  line(result, 'heading');
  canvas.row++;
  for (const sentence of sentences) {
    line(sentence, 'note');
    canvas.row++;
  }
  for (const note of words.legend) {
    line(note, 'note');
    canvas.row++;
  }
  const starts: number[] = [];
  let list: number | undefined;
  for (const section of sectionsOf(report)) {
    // A blank line sets the sections apart.
    canvas.row++;
    starts.push(canvas.row);
    if (section.of === 'findings' && section.rows.length > 0) {
      list = canvas.row;
      line(captions[0], 'captionRight', 5);
    }
    putSection(canvas, section, list === undefined ? canvas.right : 4);
  }
  // Excel repeats rows from the page on that they first stand on.
  const plan = canvas.finish(REPORT_NAME, { frozenRows: 0, titleRows: list === undefined ? [0, 1] : [list, list + 1] });
  return {
    ...plan,
    print: { ...plan.print, onePage: false, blackAndWhite: false, footer: words.page },
    pageBreaks: breaksBefore(starts, plan, list === undefined ? [] : [list]),
  };
}

/** @param headingRight the last column of the heading's cell */
function putSection(canvas: Canvas, { heading, columns, rows, note }: Section, headingRight: number): void {
  const put = (from: number, to: number, value: CellValue, look: Look, formula?: string) =>
    canvas.put(
      { top: canvas.row, bottom: canvas.row, left: from, right: to },
      value,
      look,
      formula === undefined ? {} : { formula },
    );
  put(0, headingRight, heading, 'heading');
  canvas.row++;
  if (rows.length > 0) {
    for (const { head, from, to } of columns) put(from, to, head, 'head');
    canvas.row++;
  }
  for (const row of rows) {
    row.forEach((cell, index) => {
      const { from, to } = columns[index] ?? { from: index, to: index };
      const formula = formulaOf(cell);
      put(from, to, valueOf(cell), formula === undefined ? lookOf(cell) : 'link', formula);
    });
    canvas.row++;
  }
  if (note !== '') {
    put(0, canvas.right, note, 'note');
    canvas.row++;
  }
}

/** Figures are numbers wherever a number holds every digit of them. */
function valueOf({ text, as }: SectionCell): CellValue {
  const number = Number(text);
  return (as === 'figure' || as === 'count') && text !== '' && String(number) === text ? number : text;
}

function lookOf({ as, severity }: SectionCell): Look {
  if (as === 'state') return severity ?? 'number';
  return as === 'count' ? 'number' : as;
}

/** A formula that leads to the cell; none where there is nowhere to go, or the way is longer than a formula can say. */
function formulaOf({ text, link }: SectionCell): string | undefined {
  const target = link && targetOf(link);
  if (target === undefined || target.length > LONGEST_TEXT || text.length > LONGEST_TEXT) return undefined;
  // No file of Excel's can hold such signs.
  if (/[\p{Cc}\p{Cs}]/u.test(target + text)) return undefined;
  return `HYPERLINK(${inQuotes(target)},${inQuotes(text)})`;
}

function targetOf({ path, sheet, address }: NonNullable<SectionCell['link']>): string {
  const cell = sheet === '' ? '' : `${quoteSheetName(sheet)}!${address}`;
  if (path === '' || cell === '') return path === '' ? `#${cell}` : path;
  // A bracket in a name would end it too early.
  return /[[\]]/.test(path) ? `${path}#${cell}` : `[${path}]${cell}`;
}

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;
