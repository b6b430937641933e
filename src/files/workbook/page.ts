/** How a sheet is printed: Univer has no place for it, so it is kept beside the model. Only what differs from a new sheet's is said. */
import type { Area } from '../../core/geometry';

/** Sizes of paper by Excel's names, with the numbers files have for them (ECMA-376, 18.3.1.63). */
export const PAPER_SIZES = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
} as const;
export type PaperSize = keyof typeof PAPER_SIZES;

/** In inches. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export const DEFAULT_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Rows or columns from one to another, counted from 0. */
export type Span = readonly [from: number, to: number];

export interface PageContent {
  readonly paperSize?: PaperSize;
  readonly landscape?: boolean;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** In percent. */
  readonly scale?: number;
  /** Shrunk to so many pages; 0 for as many as it takes. Then there is no scale. */
  readonly fit?: { readonly wide: number; readonly tall: number };
  readonly margins?: Margins;
  readonly printArea?: readonly Area[];
  readonly titleRows?: Span;
  readonly titleColumns?: Span;
  /** Rows with which a new page begins, from top to bottom. */
  readonly pageBreaks?: readonly number[];
}

/** Rows or columns that were inserted, or removed, from `at` on. */
export interface LineChange {
  readonly lines: 'rows' | 'columns';
  readonly at: number;
  readonly inserted: number;
  readonly removed: number;
}

/** Where the lines of a span are now; `undefined` where none of them is left. */
export function spanAfter([from, to]: Span, { at, inserted, removed }: LineChange): Span | undefined {
  if (inserted > 0) return [from >= at ? from + inserted : from, to >= at ? to + inserted : to];
  const place = (line: number): number => (line < at ? line : Math.max(at, line - removed));
  const [first, behind] = [place(from), place(to + 1)];
  return behind > first ? [first, behind - 1] : undefined;
}

/** Where an area is now, grown or shrunk with the lines in it; `undefined` where nothing of it is left. */
export function areaAfter(area: Area, change: LineChange): Area | undefined {
  const isRows = change.lines === 'rows';
  const span = spanAfter(isRows ? [area.top, area.bottom] : [area.left, area.right], change);
  if (!span) return undefined;
  const [from, to] = span;
  return isRows ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

/** Print area, title lines and page breaks follow their cells, as names do in Excel. */
export function pageAfter(page: PageContent, change: LineChange): PageContent {
  const { printArea, titleRows, titleColumns, pageBreaks, ...rest } = page;
  const areas = printArea?.flatMap((area) => areaAfter(area, change) ?? []);
  const rows = titleRows && (change.lines === 'rows' ? spanAfter(titleRows, change) : titleRows);
  const columns = titleColumns && (change.lines === 'columns' ? spanAfter(titleColumns, change) : titleColumns);
  const breaks =
    change.lines === 'rows' ? pageBreaks?.flatMap((row) => spanAfter([row, row], change)?.[0] ?? []) : pageBreaks;
  return {
    ...rest,
    ...(areas && areas.length > 0 && { printArea: areas }),
    ...(rows && { titleRows: rows }),
    ...(columns && { titleColumns: columns }),
    ...(breaks && { pageBreaks: breaks }),
  };
}
