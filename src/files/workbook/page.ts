/** How a sheet is printed: Univer has no place for it, so it is kept beside the model. Only what differs from a new sheet's is said. */
import { areaAfter, spanAfter, type Area, type LineChange, type Span } from '../../core/geometry';

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

export interface PageContent {
  readonly paperSize?: PaperSize;
  readonly landscape?: boolean;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Without fills, in black alone. */
  readonly blackAndWhite?: boolean;
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
