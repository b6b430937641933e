import type { Area } from '../../core/geometry';
import type { Margins, PageContent, PaperSize, Span } from '../../files/workbook/page';
import { DEFAULT_MARGINS, PAPER_SIZES } from '../../files/workbook/page';
import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from '../../files/workbook/reference';
import type { Arguments, ObjectNode, Property } from '../protocol/model';
import { HostError, NotImplemented, scalarText } from '../protocol/model';
import { areaOn } from './areas';
import type { HostContext, Tables } from './states';
import { areasState, object } from './states';

const POINTS_PER_INCH = 72;
const PER_INCH: Readonly<Record<string, number>> = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 };
const SIDES = Object.keys(DEFAULT_MARGINS) as (keyof Margins)[];
/** Excel's own limits: a scale in percent, a number of pages. */
const SCALES = { least: 10, most: 400 };
const MOST_PAGES = 32_767;

function numberWithin(value: unknown, least: number, most: number): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'number' || value < least || value > most)
    throw new HostError('InvalidArgument', `Not a number from ${least} to ${most}.`);
  return value;
}

/** `pageLayout.zoom` as assigned: a scale, or a number of pages in one direction or both. */
function zoomed(page: PageContent, value: unknown): PageContent {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Readonly<Record<string, unknown>>;
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

export function pageTables({ book }: HostContext): Tables<'PageLayout' | 'PageBreakCollection' | 'PageBreak'> {
  const pageOf = (id: string): PageContent => book.facts.pages.get(book.sheet(id).getSheetId()) ?? {};

  function change(id: string, changed: (page: PageContent) => PageContent): void {
    if (book.facts.readOnly) throw new HostError('AccessDenied', "You can't perform the requested operation.");
    book.facts.pages.set(id, changed(pageOf(id)));
  }

  function flag(name: 'centerHorizontally' | 'centerVertically'): Property<string> {
    return {
      get: (id) => pageOf(id)[name] ?? false,
      set: (id, value) => change(id, (page) => ({ ...page, [name]: Boolean(value) })),
    };
  }

  function margin(side: keyof Margins): Property<string> {
    return {
      get: (id) => (pageOf(id).margins ?? DEFAULT_MARGINS)[side] * POINTS_PER_INCH,
      set: (id, value) => setMargins(id, { [side]: value }, POINTS_PER_INCH),
    };
  }

  function setMargins(id: string, values: Readonly<Record<string, unknown>>, perInch: number): void {
    change(id, (page) => {
      const margins = { ...(page.margins ?? DEFAULT_MARGINS) };
      for (const side of SIDES) {
        const given = numberWithin(values[side], 0, 49 * perInch);
        if (given !== undefined) margins[side] = given / perInch;
      }
      return { ...page, margins };
    });
  }

  /** A range, several, or their address. @throws InvalidArgument where they are on another sheet */
  function areasOf(id: string, args: Arguments): readonly Area[] {
    const cells = areasState(args.any(0));
    if (!cells)
      return args
        .text(0)
        .split(',')
        .map((address) => areaOn(book, id, address));
    if (cells.sheetId !== id) throw new HostError('InvalidArgument', 'The range is on another sheet.');
    return cells.areas;
  }

  function lines(id: string, args: Arguments, isEntire: (area: Area) => boolean, spanOf: (area: Area) => Span): Span {
    const [area, ...others] = areasOf(id, args);
    if (!area || others.length > 0 || !isEntire(area))
      throw new HostError('InvalidArgument', 'Whole rows or columns are needed.');
    return spanOf(area);
  }

  function found(id: string, areas: readonly Area[] | undefined, type: 'Range' | 'RangeAreas'): ObjectNode {
    const [first, ...others] = areas ?? [];
    if (!first) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return object(type, { sheetId: id, areas: [first, ...others] });
  }

  const breaksOf = (id: string): readonly number[] => pageOf(id).pageBreaks ?? [];
  const breakAt = (sheetId: string, row: number): ObjectNode => object('PageBreak', { sheetId, row });

  return {
    PageBreakCollection: {
      items: (id) => breaksOf(id).map((row) => breakAt(id, row)),
      item(id, key) {
        const row = breaksOf(id).find((one) => String(one) === scalarText(key));
        if (row === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        return breakAt(id, row);
      },
      methods: {
        GetCount: (id) => breaksOf(id).length,
        Add(id, args) {
          const [area] = areasOf(id, args);
          if (!area || area.top === 0) throw new HostError('InvalidArgument', 'No page can end above the first row.');
          const pageBreaks = [...new Set([...breaksOf(id), area.top])].sort((one, other) => one - other);
          change(id, (page) => ({ ...page, pageBreaks }));
          return breakAt(id, area.top);
        },
        RemovePageBreaks: (id) => change(id, (page) => ({ ...page, pageBreaks: undefined })),
      },
    },
    PageBreak: {
      key: { field: '_Id', of: ({ row }) => String(row) },
      properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
      methods: {
        Delete: ({ sheetId, row }) =>
          change(sheetId, (page) => ({ ...page, pageBreaks: breaksOf(sheetId).filter((one) => one !== row) })),
        GetCellAfterBreak: ({ sheetId, row }) =>
          found(sheetId, [{ top: row, left: 0, bottom: row, right: 0 }], 'Range'),
      },
    },
    PageLayout: {
      properties: {
        PaperSize: {
          get: (id) => pageOf(id).paperSize ?? 'A4',
          set(id, value) {
            const paperSize = scalarText(value);
            if (!(paperSize in PAPER_SIZES)) throw new NotImplemented(`PageLayout.PaperSize(${paperSize})`);
            change(id, (page) => ({ ...page, paperSize: paperSize as PaperSize }));
          },
        },
        Orientation: {
          get: (id) => (pageOf(id).landscape ? 'Landscape' : 'Portrait'),
          set(id, value) {
            if (value !== 'Landscape' && value !== 'Portrait')
              throw new HostError('InvalidArgument', `No such orientation: ${scalarText(value)}`);
            change(id, (page) => ({ ...page, landscape: value === 'Landscape' }));
          },
        },
        CenterHorizontally: flag('centerHorizontally'),
        CenterVertically: flag('centerVertically'),
        Zoom: { get: (id) => zoomOf(pageOf(id)), set: (id, value) => change(id, (page) => zoomed(page, value)) },
        LeftMargin: margin('left'),
        RightMargin: margin('right'),
        TopMargin: margin('top'),
        BottomMargin: margin('bottom'),
        HeaderMargin: margin('header'),
        FooterMargin: margin('footer'),
      },
      methods: {
        SetPrintMargins(id, args) {
          const perInch = PER_INCH[args.text(0)];
          if (perInch === undefined) throw new HostError('InvalidArgument', `No such unit: ${args.text(0)}`);
          setMargins(id, (args.any(1) ?? {}) as Readonly<Record<string, unknown>>, perInch);
        },
        SetPrintArea: (id, args) => {
          const printArea = areasOf(id, args);
          change(id, (page) => ({ ...page, printArea }));
        },
        SetPrintTitleRows: (id, args) => {
          const titleRows = lines(id, args, isEntireRow, ({ top, bottom }) => [top, bottom]);
          change(id, (page) => ({ ...page, titleRows }));
        },
        SetPrintTitleColumns: (id, args) => {
          const titleColumns = lines(id, args, isEntireColumn, ({ left, right }) => [left, right]);
          change(id, (page) => ({ ...page, titleColumns }));
        },
        GetPrintArea: (id) => found(id, pageOf(id).printArea, 'RangeAreas'),
        GetPrintTitleRows(id) {
          const { titleRows } = pageOf(id);
          return found(
            id,
            titleRows && [{ top: titleRows[0], left: 0, bottom: titleRows[1], right: MAX_COLUMNS - 1 }],
            'Range',
          );
        },
        GetPrintTitleColumns(id) {
          const { titleColumns } = pageOf(id);
          return found(
            id,
            titleColumns && [{ top: 0, left: titleColumns[0], bottom: MAX_ROWS - 1, right: titleColumns[1] }],
            'Range',
          );
        },
      },
    },
  };
}
