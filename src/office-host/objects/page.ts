import type { Area } from '../../core/geometry';
import type { Span } from '../../core/geometry';
import type { Margins, PageContent, PaperSize } from '../../files/workbook/page';
import { DEFAULT_MARGINS, PAPER_SIZES } from '../../files/workbook/page';
import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from '../../files/workbook/reference';
import type { Book } from '../book';
import type { Arguments, ObjectNode, Property } from '../protocol/model';
import { HostError, membersOf, NotImplemented, scalarText } from '../protocol/model';
import { LIMITS } from '../limits';
import { refusing } from '../moods';
import { areaOn } from './areas';
import type { HostContext, Tables } from './states';
import { areasState, object } from './states';

const POINTS_PER_INCH = 72;
const PER_INCH: ReadonlyMap<string, number> = new Map([
  ['Points', POINTS_PER_INCH],
  ['Inches', 1],
  ['Centimeters', 2.54],
]);
const PAPERS = Object.keys(PAPER_SIZES) as PaperSize[];
const SIDES = Object.keys(DEFAULT_MARGINS) as (keyof Margins)[];
/** Excel's own limits: a scale in percent, a number of pages. */
const SCALES = { least: 10, most: 400 };
const MOST_PAGES = 32_767;
const NO_PRINTER = new HostError('GeneralException', 'There was an internal error while processing the request.');

function numberWithin(value: unknown, least: number, most: number): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'number' || value < least || value > most)
    throw new HostError('InvalidArgument', `Not a number from ${least} to ${most}.`);
  return value;
}

/** `pageLayout.zoom` as assigned: a scale, or a number of pages in one direction or both. */
function zoomed(page: PageContent, value: unknown): PageContent {
  const { scale, horizontalFitToPages, verticalFitToPages } = membersOf(value);
  const percent = numberWithin(scale, SCALES.least, SCALES.most);
  const wide = numberWithin(horizontalFitToPages, 1, MOST_PAGES);
  const tall = numberWithin(verticalFitToPages, 1, MOST_PAGES);
  const fits = wide !== undefined || tall !== undefined;
  if (fits === (percent !== undefined))
    throw new HostError('InvalidArgument', 'Either a scale or a number of pages is needed.');
  return fits
    ? { ...page, scale: undefined, fit: { wide: wide ?? 0, tall: tall ?? 0 } }
    : { ...page, scale: percent, fit: undefined };
}

function zoomOf({ scale = 100, fit }: PageContent): object {
  if (!fit) return { scale };
  return {
    ...(fit.wide > 0 && { horizontalFitToPages: fit.wide }),
    ...(fit.tall > 0 && { verticalFitToPages: fit.tall }),
  };
}

/** The print set-up of sheets, by their ids. */
class Pages {
  constructor(private readonly book: Book) {}

  of(id: string): PageContent {
    return this.book.facts.pages.get(this.book.sheet(id).getSheetId()) ?? {};
  }

  change(id: string, changed: (page: PageContent) => PageContent): void {
    this.book.assertNotReadOnly();
    this.book.facts.pages.set(id, changed(this.of(id)));
  }

  setMargins(id: string, values: Readonly<Record<string, unknown>>, perInch: number): void {
    this.change(id, (page) => {
      const margins = { ...(page.margins ?? DEFAULT_MARGINS) };
      for (const side of SIDES) {
        const given = numberWithin(values[side], 0, 49 * perInch);
        if (given !== undefined) margins[side] = given / perInch;
      }
      return { ...page, margins };
    });
  }

  breaks(id: string): readonly number[] {
    return this.of(id).pageBreaks ?? [];
  }
}

/** A range, several, or their address. @throws InvalidArgument where they are on another sheet */
function areasOf(book: Book, id: string, args: Arguments): readonly Area[] {
  const cells = areasState(args.any(0));
  if (!cells)
    return args
      .text(0)
      .split(',')
      .map((address) => areaOn(book, id, address));
  if (cells.sheetId !== id) throw new HostError('InvalidArgument', 'The range is on another sheet.');
  return cells.areas;
}

/** Whole rows, or columns. */
function wholeLines(areas: readonly Area[], isEntire: (area: Area) => boolean): Area {
  const [area, ...others] = areas;
  if (!area || others.length > 0 || !isEntire(area))
    throw new HostError('InvalidArgument', 'Whole rows or columns are needed.');
  return area;
}

function found(id: string, areas: readonly Area[] | undefined, type: 'Range' | 'RangeAreas'): ObjectNode {
  const [first, ...others] = areas ?? [];
  if (!first) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  return object(type, { sheetId: id, areas: [first, ...others] });
}

function breakTables(book: Book, pages: Pages): Tables<'PageBreakCollection' | 'PageBreak'> {
  const breakAt = (sheetId: string, row: number): ObjectNode => object('PageBreak', { sheetId, row });
  return {
    PageBreakCollection: {
      items: (id) => pages.breaks(id).map((row) => breakAt(id, row)),
      item(id, key) {
        const row = pages.breaks(id).find((one) => String(one) === scalarText(key));
        if (row === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        return breakAt(id, row);
      },
      methods: {
        GetCount: (id) => pages.breaks(id).length,
        Add(id, args) {
          const [area] = areasOf(book, id, args);
          if (!area || area.top === 0) throw new HostError('InvalidArgument', 'No page can end above the first row.');
          const pageBreaks = [...new Set([...pages.breaks(id), area.top])].sort((one, other) => one - other);
          if (pageBreaks.length > LIMITS.pageBreaks)
            throw new HostError('InvalidArgument', 'There are too many page breaks.');
          pages.change(id, (page) => ({ ...page, pageBreaks }));
          return breakAt(id, area.top);
        },
        RemovePageBreaks: (id) => pages.change(id, (page) => ({ ...page, pageBreaks: undefined })),
      },
    },
    PageBreak: {
      key: { field: '_Id', of: ({ row }) => String(row) },
      properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
      methods: {
        Delete({ sheetId, row }) {
          const pageBreaks = pages.breaks(sheetId).filter((one) => one !== row);
          pages.change(sheetId, (page) => ({ ...page, pageBreaks }));
        },
        GetCellAfterBreak: ({ sheetId, row }) =>
          found(sheetId, [{ top: row, left: 0, bottom: row, right: 0 }], 'Range'),
      },
    },
  };
}

function layoutProperties(pages: Pages): Record<string, Property<string>> {
  const flag = (name: 'centerHorizontally' | 'centerVertically' | 'blackAndWhite'): Property<string> => ({
    get: (id) => pages.of(id)[name] ?? false,
    set: (id, value) => pages.change(id, (page) => ({ ...page, [name]: Boolean(value) })),
  });
  const margin = (side: keyof Margins): Property<string> => ({
    get: (id) => (pages.of(id).margins ?? DEFAULT_MARGINS)[side] * POINTS_PER_INCH,
    set: (id, value) => pages.setMargins(id, { [side]: value }, POINTS_PER_INCH),
  });
  return {
    PaperSize: {
      get: (id) => pages.of(id).paperSize ?? 'A4',
      set(id, value) {
        const name = scalarText(value);
        const paperSize = PAPERS.find((paper) => paper === name);
        if (!paperSize) throw new NotImplemented(`PageLayout.PaperSize(${name})`);
        pages.change(id, (page) => ({ ...page, paperSize }));
      },
    },
    Orientation: {
      get: (id) => (pages.of(id).landscape ? 'Landscape' : 'Portrait'),
      set(id, value) {
        if (value !== 'Landscape' && value !== 'Portrait')
          throw new HostError('InvalidArgument', `No such orientation: ${scalarText(value)}`);
        pages.change(id, (page) => ({ ...page, landscape: value === 'Landscape' }));
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    BlackAndWhite: flag('blackAndWhite'),
    Zoom: {
      get: (id) => zoomOf(pages.of(id)),
      set: (id, value) => pages.change(id, (page) => zoomed(page, value)),
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  };
}

function rowsArea([top, bottom]: Span): Area {
  return { top, left: 0, bottom, right: MAX_COLUMNS - 1 };
}

function columnsArea([left, right]: Span): Area {
  return { top: 0, left, bottom: MAX_ROWS - 1, right };
}

function layoutTable(book: Book, pages: Pages): Tables<'PageLayout'>['PageLayout'] {
  return {
    properties: layoutProperties(pages),
    methods: {
      SetPrintMargins(id, args) {
        const perInch = PER_INCH.get(args.text(0));
        if (perInch === undefined) throw new HostError('InvalidArgument', `No such unit: ${args.text(0)}`);
        pages.setMargins(id, membersOf(args.any(1)), perInch);
      },
      SetPrintArea(id, args) {
        const printArea = areasOf(book, id, args);
        pages.change(id, (page) => ({ ...page, printArea }));
      },
      SetPrintTitleRows(id, args) {
        const { top, bottom } = wholeLines(areasOf(book, id, args), isEntireRow);
        pages.change(id, (page) => ({ ...page, titleRows: [top, bottom] }));
      },
      SetPrintTitleColumns(id, args) {
        const { left, right } = wholeLines(areasOf(book, id, args), isEntireColumn);
        pages.change(id, (page) => ({ ...page, titleColumns: [left, right] }));
      },
      GetPrintArea: (id) => found(id, pages.of(id).printArea, 'RangeAreas'),
      GetPrintTitleRows(id) {
        const { titleRows } = pages.of(id);
        return found(id, titleRows && [rowsArea(titleRows)], 'Range');
      },
      GetPrintTitleColumns(id) {
        const { titleColumns } = pages.of(id);
        return found(id, titleColumns && [columnsArea(titleColumns)], 'Range');
      },
    },
  };
}

export function pageTables({ book }: HostContext): Tables<'PageLayout' | 'PageBreakCollection' | 'PageBreak'> {
  const pages = new Pages(book);
  const isRefused = () => book.moods.noPageLayout === true;
  const { PageBreakCollection, PageBreak } = breakTables(book, pages);
  return {
    PageLayout: refusing(layoutTable(book, pages), isRefused, NO_PRINTER),
    PageBreakCollection: refusing(PageBreakCollection, isRefused, NO_PRINTER),
    PageBreak: refusing(PageBreak, isRefused, NO_PRINTER),
  };
}
