import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { hexColor, nameOf } from '../../content/style';
import { booleanNumber, HORIZONTAL, LINES, VERTICAL, WRAP_STRATEGIES, YES } from '../../univer-codes';
import type { Area } from '../../../core';
import type { Cells } from '../book';
import type { ObjectNode, Property } from '../protocol/model';
import { HostError, scalarText } from '../protocol/model';
import { lineCode, styleAndWeight } from './border-lines';
import type { BorderEdge, HostContext, Tables } from './states';
import { object } from './states';

/** Univer counts in pixels, Excel in points. */
const POINTS_PER_PIXEL = 0.75;

const HORIZONTAL_NAMES = {
  Left: HORIZONTAL.left,
  Center: HORIZONTAL.center,
  Right: HORIZONTAL.right,
  Justify: HORIZONTAL.justify,
  Distributed: HORIZONTAL.distributed,
} as const;
const VERTICAL_NAMES = { Top: VERTICAL.top, Center: VERTICAL.center, Bottom: VERTICAL.bottom } as const;

/** What a cell without a style of its own looks like. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };

type Side = 't' | 'b' | 'l' | 'r';

/** The sides of a cell that an edge of an area consists of: a line between two cells is a side of both. */
const EDGES: Readonly<Record<BorderEdge, (area: Area, row: number, column: number) => readonly Side[]>> = {
  EdgeTop: ({ top }, row) => (row === top ? ['t'] : []),
  EdgeBottom: ({ bottom }, row) => (row === bottom ? ['b'] : []),
  EdgeLeft: ({ left }, _, column) => (column === left ? ['l'] : []),
  EdgeRight: ({ right }, _, column) => (column === right ? ['r'] : []),
  InsideHorizontal: ({ top, bottom }, row) => [...(row < bottom ? ['b' as const] : []), ...(row > top ? ['t' as const] : [])],
  InsideVertical: ({ left, right }, _, column) => [...(column < right ? ['r' as const] : []), ...(column > left ? ['l' as const] : [])],
};

function codeOf<Code>(table: Readonly<Record<string, Code>>, name: unknown): Code {
  const code = table[scalarText(name)];
  if (code === undefined) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(name)}`);
  return code;
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function formatTables({ book }: HostContext): Tables<
  'RangeFormat' | 'RangeFill' | 'RangeFont' | 'RangeBorderCollection' | 'RangeBorder'
> {
  /** A property of cells: `null` where they differ, as in Excel. */
  function ofStyle(read: (style: IStyleData | undefined) => unknown, change: (value: unknown) => IStyleData): Property<Cells> {
    return {
      get({ sheetId, areas }) {
        const seen = new Set<unknown>();
        for (const area of areas) book.map(sheetId, area, (cell) => seen.add(read(book.styleOf(cell))));
        return seen.size === 1 ? [...seen][0] : null;
      },
      set: (cells, value) => book.writeStyle(cells, () => change(value)),
    };
  }

  /** `null` where rows or columns differ, as in Excel. */
  function size(read: (sheetId: string, area: Area) => readonly number[], write: (sheetId: string, area: Area, pixels: number) => void): Property<Cells> {
    return {
      get({ sheetId, areas }) {
        const [pixels = 0, ...others] = new Set(areas.flatMap((area) => read(sheetId, book.clip(sheetId, area))));
        return others.length > 0 ? null : pixels * POINTS_PER_PIXEL;
      },
      set({ sheetId, areas }, points) {
        book.assertWritable(sheetId);
        if (typeof points !== 'number' || points < 0) throw new HostError('InvalidArgument', 'Not a size in points.');
        for (const area of areas) {
          book.grow(sheetId, area);
          write(sheetId, book.clip(sheetId, area), points / POINTS_PER_PIXEL);
        }
      },
    };
  }

  function borderOf({ cells, edge }: { cells: Cells; edge: BorderEdge }): IBorderStyleData | undefined {
    const [area] = cells.areas;
    let border: IBorderStyleData | undefined;
    book.map(cells.sheetId, area, (cell, row, column) => {
      for (const side of border ? [] : EDGES[edge](area, row, column)) border ??= book.styleOf(cell)?.bd?.[side] ?? undefined;
    });
    return border;
  }

  function changeBorder(
    { cells, edge }: { cells: Cells; edge: BorderEdge },
    change: (border: IBorderStyleData | undefined) => IBorderStyleData | null,
  ): void {
    for (const area of cells.areas) {
      book.write({ sheetId: cells.sheetId, areas: [area] }, (cell, row, column) => {
        const sides = EDGES[edge](area, row, column);
        if (sides.length === 0) return undefined;
        const bd: IBorderData = Object.fromEntries(sides.map((side) => [side, change(book.styleOf(cell)?.bd?.[side] ?? undefined)]));
        return { s: { bd } };
      });
    }
  }

  const withLine = (border: IBorderStyleData | undefined, s: BorderStyleTypes): IBorderStyleData => ({
    s,
    cl: border?.cl ?? { rgb: '#000000' },
  });

  const edges = Object.keys(EDGES) as BorderEdge[];
  const edgeNode = (cells: Cells, edge: BorderEdge): ObjectNode => object('RangeBorder', { cells, edge });

  return {
    RangeFormat: {
      properties: {
        WrapText: ofStyle(
          (style) => style?.tb === WRAP_STRATEGIES.wrap,
          (value) => ({ tb: value ? WRAP_STRATEGIES.wrap : WRAP_STRATEGIES.overflow }),
        ),
        HorizontalAlignment: ofStyle(
          (style) => nameOf(HORIZONTAL_NAMES, style?.ht) ?? 'General',
          (value) => ({ ht: value === 'General' ? null : codeOf(HORIZONTAL_NAMES, value) }),
        ),
        VerticalAlignment: ofStyle(
          (style) => nameOf(VERTICAL_NAMES, style?.vt) ?? 'Bottom',
          (value) => ({ vt: codeOf(VERTICAL_NAMES, value) }),
        ),
        ColumnWidth: size(
          (sheetId, { left, right }) => numbersFrom(left, right).map((column) => book.sheet(sheetId).getColumnWidth(column)),
          (sheetId, { left, right }, pixels) => void book.sheet(sheetId).setColumnWidths(left, right - left + 1, pixels),
        ),
        RowHeight: size(
          (sheetId, { top, bottom }) => numbersFrom(top, bottom).map((row) => book.sheet(sheetId).getRowHeight(row)),
          (sheetId, { top, bottom }, pixels) => void book.sheet(sheetId).setRowHeightsForced(top, bottom - top + 1, pixels),
        ),
      },
      navigations: {
        Fill: (cells) => object('RangeFill', cells),
        Font: (cells) => object('RangeFont', cells),
        Borders: (cells) => object('RangeBorderCollection', cells),
      },
      methods: {
        AutofitRows: ({ sheetId, areas }) => {
          book.assertWritable(sheetId);
          for (const area of areas) {
            const { top, bottom } = book.clip(sheetId, area);
            book.sheet(sheetId).setRowAutoHeight(top, bottom - top + 1);
          }
        },
      },
    },
    RangeFill: {
      properties: {
        Color: ofStyle((style) => hexColor(style?.bg?.rgb) ?? '#FFFFFF', (value) => ({ bg: value ? { rgb: scalarText(value) } : null })),
      },
      methods: { Clear: (cells) => book.writeStyle(cells, () => ({ bg: null })) },
    },
    RangeFont: {
      properties: {
        Name: ofStyle((style) => style?.ff ?? DEFAULT_FONT.name, (value) => ({ ff: scalarText(value) })),
        Size: ofStyle((style) => style?.fs ?? DEFAULT_FONT.size, (value) => ({ fs: Number(value) })),
        Color: ofStyle((style) => hexColor(style?.cl?.rgb) ?? '#000000', (value) => ({ cl: { rgb: scalarText(value) } })),
        Bold: ofStyle((style) => style?.bl === YES, (value) => ({ bl: booleanNumber(value) })),
        Italic: ofStyle((style) => style?.it === YES, (value) => ({ it: booleanNumber(value) })),
        Underline: ofStyle(
          (style) => (style?.ul?.s === YES ? 'Single' : 'None'),
          (value) => ({ ul: { s: booleanNumber(value !== 'None') } }),
        ),
        Strikethrough: ofStyle((style) => style?.st?.s === YES, (value) => ({ st: { s: booleanNumber(value) } })),
      },
    },
    RangeBorderCollection: {
      properties: { Count: { get: () => edges.length } },
      items: (cells) => edges.map((edge) => edgeNode(cells, edge)),
      item(cells, key) {
        const edge = edges.find((name) => name === key);
        if (!edge) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(key)}`);
        return edgeNode(cells, edge);
      },
    },
    RangeBorder: {
      key: { field: '_Id', of: ({ edge }) => edge },
      properties: {
        SideIndex: { get: ({ edge }) => edge },
        Style: {
          get: (state) => styleAndWeight(borderOf(state)?.s).style,
          set: (state, value) => {
            if (value === 'None') changeBorder(state, () => null);
            else changeBorder(state, (border) => withLine(border, lineCode({ ...styleAndWeight(border?.s), style: scalarText(value) })));
          },
        },
        Weight: {
          get: (state) => styleAndWeight(borderOf(state)?.s).weight,
          set: (state, value) =>
            changeBorder(state, (border) => {
              const { style } = styleAndWeight(border?.s);
              return withLine(border, lineCode({ style: style === 'None' ? 'Continuous' : style, weight: scalarText(value) }));
            }),
        },
        Color: {
          get: (state) => hexColor(borderOf(state)?.cl.rgb) ?? '#000000',
          set: (state, value) =>
            changeBorder(state, (border) => ({ s: border?.s ?? LINES.thin, cl: { rgb: scalarText(value) } })),
        },
      },
    },
  };
}
