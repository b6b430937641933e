import { isLevelName } from '../../forms/frameworks';
import { greatest, least, type Area } from '../../model/geometry';
import { isConclusion } from '../../language/captions';
import { periodNamed, type Period } from '../../language/concepts';
import { squeeze } from '../../language/spelling';
import { isScoreTotal, isSubtotalWord, isTotalWord } from '../../language/total-words';
import type { Steps } from '../../model/steps';
import { GAP, goesOnBelow, strangerIn } from '../sheet/ends';
import type { SheetView } from '../sheet/view';
import type { IndicatorHeader } from './header';
import { wordDown } from '../undress/letters';
import { isLeadingLabel } from '../../language/labels';
import type { Titles } from '../fields/titles';

/** A part of the sheet that holds one table: a head region, one or more header rows, and the indicator rows below. */
export interface Segment {
  /** The rows above the header that may belong to the table. Empty (`bottom < top`) if nothing stands above the header. */
  readonly head: Area;
  readonly header: IndicatorHeader;
  /** Last row with content in the indicator section; the header's own row if the section is empty. */
  readonly bottom: number;
  /** In a list of projects, the first row of one of them. */
  readonly firstRow?: number;
  /** Rows in the section that only repeat the header (a table continued on the next printed page). */
  readonly repeatedHeaders: ReadonlySet<number>;
  /** Where the indicators of the whole term and those of the year stand one below the other: the row from which each go, in order. */
  readonly periods: readonly { readonly from: number; readonly period: Period }[];
}

/** Groups headers that stand one above the other; headers side by side get separate ranges of columns. */
function columnsOf(
  view: SheetView,
  headers: readonly IndicatorHeader[],
): { left: number; right: number; headers: IndicatorHeader[] }[] {
  const bands: { left: number; right: number; headers: IndicatorHeader[] }[] = [];
  for (const header of [...headers].sort((a, b) => a.left - b.left)) {
    const band = bands.find(({ left, right }) => header.left <= right && left <= header.right);
    if (band) {
      band.right = Math.max(band.right, header.right);
      band.headers.push(header);
    } else bands.push({ left: header.left, right: header.right, headers: [header] });
  }
  return bands.map((band, index) => {
    const previous = bands[index - 1];
    const next = bands[index + 1];
    return {
      left: previous ? boundary(view, previous.right, band.left) + 1 : view.used.left,
      right: next ? boundary(view, band.right, next.left) : view.used.right,
      headers: band.headers.sort((a, b) => a.row - b.row),
    };
  });
}

/**
 * The last column of the left one of two tables side by side: the first blank column between them, else the one before the right table's
 * labels.
 */
function boundary(view: SheetView, right: number, nextLeft: number): number {
  let leftmost = nextLeft;
  for (let column = right + 1; column < nextLeft; column++) {
    let blank = true;
    for (let row = view.used.top; row <= view.used.bottom; row++) {
      blank &&= view.isBlank(row, column);
      if (column < leftmost && isLeadingLabel(view.key(row, column))) leftmost = column;
    }
    if (blank) return column;
  }
  return Math.max(right, leftmost - 1);
}

function beginsSomethingElse(
  view: SheetView,
  row: number,
  area: Area,
  header: IndicatorHeader,
  titles: Titles,
): boolean {
  const filled = view.filled(row, area.left, area.right);
  const first = filled[0];
  if (first === undefined) return false;
  const stranger = strangerIn(view, row, filled, area, titles);
  if (stranger === 'title' || stranger === 'unit' || stranger === 'foot') return true;
  const lead = squeeze(view.content(row, first));
  if (isTotalWord(lead) || isScoreTotal(lead) || isConclusion(lead)) return true;
  // It adds up points of the rows above it.
  if (isSubtotalWord(lead) && header.columns.has('score')) return false;
  const firstLevel = header.columns.get('level1') ?? header.columns.get('level2') ?? header.columns.get('name');
  if (!firstLevel || first > firstLevel.right) return false;
  if (stranger === 'label') return true;
  if (isLevelName(view.content(row, first))) return false;
  const isText = (stranger === 'text' && view.merge(row, first)?.top !== header.row) || isAcross(view, row, header);
  return isText && !goesOnBelow(view, row, area, titles, (below) => namesLevel(view, below, area, header));
}

/** Whether one merged cell lies over the columns of names and of targets: a text in it is neither. */
function isAcross(view: SheetView, row: number, { columns }: IndicatorHeader): boolean {
  const [name, value] = [columns.get('name'), columns.get('value')];
  const merge = name && view.merge(row, name.left);
  return merge !== undefined && value !== undefined && merge.left < value.left && merge.right >= value.left;
}

/** Whether a level is named in a row, in one cell or one character per row from there on; without levels, an indicator with its target. */
function namesLevel(view: SheetView, row: number, { bottom }: Area, { columns }: IndicatorHeader): boolean {
  const levels = [columns.get('level1'), columns.get('level2')];
  if (levels.every((band) => band === undefined))
    return [columns.get('name'), columns.get('value')].every(
      (band) => band && view.filled(row, band.left, band.right).length > 0,
    );
  return levels.some(
    (band) =>
      band &&
      view
        .filled(row, band.left, band.right)
        .some((column) => wordDown(row, bottom, (at) => view.content(at, column), isFullLevelName)),
  );
}

/** Whether a text names a level with the word 指标; the bare word (数量) is also a head in other tables. */
function isFullLevelName(text: string): boolean {
  return isLevelName(text) && squeeze(text).endsWith('指标');
}

/** Whether a list adds up its projects above them, in the row below its heads. */
function isTotalOnTop(
  view: SheetView,
  row: number,
  end: number,
  area: Area,
  { bottom, list }: IndicatorHeader,
): boolean {
  const first = view.firstFilled(row, area.left, area.right);
  return list !== undefined && end === bottom && first !== undefined && isTotalWord(squeeze(view.content(row, first)));
}

/** The last row of the indicator section. */
function blockEnd(view: SheetView, header: IndicatorHeader, area: Area, titles: Titles): number {
  let end = header.bottom;
  for (let row = header.bottom + 1; row <= area.bottom && row - end <= GAP; row++) {
    if (!isTotalOnTop(view, row, end, area, header) && beginsSomethingElse(view, row, area, header, titles)) break;
    if (view.filled(row, area.left, area.right).length > 0) end = row;
  }
  return end;
}

/**
 * Divides a sheet into its tables of indicators, by the headers alone; the form of each is determined later.
 * @param taken areas of tables of other kinds, which no segment may overlap
 */
export function* segmentSheet(
  view: SheetView,
  headers: readonly IndicatorHeader[],
  titles: Titles,
  taken: readonly Area[] = [],
): Steps<readonly Segment[]> {
  const segments: Segment[] = [];
  for (const band of columnsOf(view, headers)) {
    let top = view.used.top;
    let current: { segment: Segment; repeated: Set<number> } | undefined;
    for (const [index, header] of band.headers.entries()) {
      yield;
      const others = taken.filter(({ left, right }) => left <= band.right && band.left <= right);
      top = greatest(
        others.filter((other) => other.bottom < header.row).map((other) => other.bottom + 1),
        top,
      );
      const next = least(
        others.map((other) => other.top).filter((row) => row > header.row),
        band.headers[index + 1]?.row ?? view.used.bottom + 1,
      );
      const area: Area = { top, left: band.left, bottom: next - 1, right: band.right };
      const head: Area = { ...area, bottom: header.row - 1 };
      const bottom = blockEnd(view, header, area, titles);
      const continued = current && !hasContent(view, head);
      if (continued && current) {
        for (let row = header.row; row <= header.bottom; row++) current.repeated.add(row);
        const periods = [...current.segment.periods, ...periodBeside(view, header, area.left)];
        current.segment = { ...current.segment, bottom, periods };
        segments[segments.length - 1] = current.segment;
      } else {
        const repeated = new Set<number>();
        const periods = periodBeside(view, header, area.left);
        const segment: Segment = { head, header, bottom, repeatedHeaders: repeated, periods };
        segments.push(segment);
        current = { segment, repeated };
      }
      top = bottom + 1;
    }
  }
  return segments;
}

/** The period that the label beside the heads names: 长期绩效指标, 年度绩效指标. */
function periodBeside(view: SheetView, { row, left }: IndicatorHeader, from: number): Segment['periods'] {
  const beside = view.filled(row, from, left - 1).at(-1);
  const anchor = view.anchor(row, left - 1);
  const key = beside === undefined ? view.key(anchor.row, anchor.column) : view.key(row, beside);
  const period = key.endsWith('指标') ? periodNamed(key) : undefined;
  return period ? [{ from: row, period }] : [];
}

function hasContent(view: SheetView, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++)
    if (view.filled(row, area.left, area.right).length > 0) return true;
  return false;
}
