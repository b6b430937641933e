import { isLevelName } from '../forms/frameworks';
import type { Area } from '../sheet/address';
import { labelKey, squeeze } from '../sheet/text';
import type { SheetView } from '../sheet/view';
import type { IndicatorHeader } from './header';
import type { LabelIndex } from './labels';

/** A part of the sheet that holds one table: a head region, one or more header rows, and the indicator rows below. */
export interface Segment {
  /** From where the head may begin to the row above the header. Empty (`bottom < top`) where nothing stands above. */
  readonly head: Area;
  readonly header: IndicatorHeader;
  /** Last row with content in the indicator block; the header's own row where the block is empty. */
  readonly bottom: number;
  /** Rows in the block that only repeat the header (a table continued on the next printed page). */
  readonly repeatedHeaders: ReadonlySet<number>;
}

const TITLE = /绩效(?:目标|指标)(?:申报|批复|自评)?表(?:\(.*\))?$/;
const FOOTNOTE = /^(注|备注|说明|填报|填表|制表|审核人|负责人|单位负责人|联系人|联系电话|经办人|复核人)(人|日期|单位|说明)?:/;
const UNIT_CAPTION = /^(金额)?单位:?(人民币)?(万|千|百万|亿)?元$/;
/** So many blank rows end a block: spacer rows between indicators are single. */
const GAP = 4;

/** Whether the cell's text reads as the title of a table of targets. */
export function isTitle(text: string): boolean {
  return text.length <= 160 && TITLE.test(labelKey(text));
}

export function isUnitCaption(text: string): boolean {
  return UNIT_CAPTION.test(squeeze(text));
}

/** Groups headers that stand above each other; those beside each other get column ranges of their own. */
function columnsOf(view: SheetView, headers: readonly IndicatorHeader[]): { left: number; right: number; headers: IndicatorHeader[] }[] {
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

/** The last column of the left one of two neighbours: the first blank column between them, else where its heads end. */
function boundary(view: SheetView, right: number, nextLeft: number): number {
  for (let column = right + 1; column < nextLeft; column++) {
    let blank = true;
    for (let row = view.used.top; blank && row <= view.used.bottom; row++) blank = view.isBlank(row, column);
    if (blank) return column;
  }
  return right;
}

function beginsSomethingElse(view: SheetView, row: number, filled: readonly number[], header: IndicatorHeader, labels: LabelIndex): boolean {
  const first = filled[0];
  if (first === undefined) return false;
  if (filled.some((column) => isTitle(view.content(row, column)) || isUnitCaption(view.content(row, column)))) return true;
  const firstLevel = header.columns.get('level1') ?? header.columns.get('level2');
  if (!firstLevel || first > firstLevel.right) return false;
  if (labels.isLeading(view.key(row, first)) || FOOTNOTE.test(squeeze(view.content(row, first)))) return true;
  const texts = new Set(filled.map((column) => view.content(row, column)));
  return texts.size === 1 && !isLevelName(view.content(row, first)) && view.merge(row, first)?.top !== header.row;
}

/** Follows the indicator rows down to where the block ends. */
function blockEnd(view: SheetView, header: IndicatorHeader, area: Area, labels: LabelIndex): number {
  let end = header.bottom;
  for (let row = header.bottom + 1; row <= area.bottom && row - end <= GAP; row++) {
    const filled = view.filled(row, area.left, area.right);
    if (beginsSomethingElse(view, row, filled, header, labels)) break;
    if (filled.length > 0) end = row;
  }
  return end;
}

/** Cuts a sheet into its tables. Works from the headers alone; which form each one is comes later. */
export function segmentSheet(view: SheetView, headers: readonly IndicatorHeader[], labels: LabelIndex): Segment[] {
  const segments: Segment[] = [];
  for (const band of columnsOf(view, headers)) {
    let top = view.used.top;
    let current: { segment: Segment; repeated: Set<number> } | undefined;
    band.headers.forEach((header, index) => {
      const area: Area = { top, left: band.left, bottom: (band.headers[index + 1]?.row ?? view.used.bottom + 1) - 1, right: band.right };
      const head: Area = { ...area, bottom: header.row - 1 };
      const bottom = blockEnd(view, header, area, labels);
      const continued = current && !hasContent(view, head);
      if (continued && current) {
        for (let row = header.row; row <= header.bottom; row++) current.repeated.add(row);
        current.segment = { ...current.segment, bottom };
        segments[segments.length - 1] = current.segment;
      } else {
        const repeated = new Set<number>();
        const segment: Segment = { head, header, bottom, repeatedHeaders: repeated };
        segments.push(segment);
        current = { segment, repeated };
      }
      top = bottom + 1;
    });
  }
  return segments;
}

function hasContent(view: SheetView, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) if (view.filled(row, area.left, area.right).length > 0) return true;
  return false;
}
