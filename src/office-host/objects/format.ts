import type { BorderStyleTypes, IBorderData, IBorderStyleData } from '@univerjs/core';
import { colorText } from '../colors';
import { LIMITS } from '../limits';
import { hexColor } from '../univer/style';
import { LINES } from '../univer/codes';
import type { Area } from '../../core/geometry';
import type { Book, Cells } from '../book';
import type { ObjectNode, Property } from '../protocol/model';
import { HostError, scalarText } from '../protocol/model';
import { lineCode, styleAndWeight } from './border-lines';
import type { StyleProperties, StyleProperty } from './cell-styles';
import { changed, FILL_STYLES, FONT_STYLES, FORMAT_STYLES } from './cell-styles';
import type { BorderEdge, HostContext, ObjectStates, Tables } from './states';
import { object } from './states';

/** Univer counts in pixels, Excel in points. */
const POINTS_PER_PIXEL = 0.75;

type Side = 't' | 'b' | 'l' | 'r';

/** The sides of a cell that an edge of an area consists of: a line between two cells is a side of both. */
const EDGES: Readonly<Record<BorderEdge, (area: Area, row: number, column: number) => readonly Side[]>> = {
  EdgeTop: ({ top }, row) => (row === top ? ['t'] : []),
  EdgeBottom: ({ bottom }, row) => (row === bottom ? ['b'] : []),
  EdgeLeft: ({ left }, _, column) => (column === left ? ['l'] : []),
  EdgeRight: ({ right }, _, column) => (column === right ? ['r'] : []),
  InsideHorizontal: ({ top, bottom }, row) => [
    ...(row < bottom ? ['b' as const] : []),
    ...(row > top ? ['t' as const] : []),
  ],
  InsideVertical: ({ left, right }, _, column) => [
    ...(column < right ? ['r' as const] : []),
    ...(column > left ? ['l' as const] : []),
  ],
};

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Properties of cells: `null` where they differ, as in Excel. */
function ofStyles(book: Book, properties: StyleProperties): Record<string, Property<Cells>> {
  const ofStyle = (property: StyleProperty): Property<Cells> => ({
    get({ sheetId, areas }) {
      const seen = new Set<unknown>();
      for (const area of areas) book.map(sheetId, area, (cell) => seen.add(property.read(book.styleOf(cell))));
      return seen.size === 1 ? [...seen][0] : null;
    },
    set(cells, value) {
      const change = changed(property, value, book.moods);
      book.writeStyle(cells, () => change);
    },
  });
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, ofStyle(property)]));
}

/** `null` where rows or columns differ, as in Excel. */
function size(
  book: Book,
  most: number,
  read: (sheetId: string, area: Area) => readonly number[],
  write: (sheetId: string, area: Area, pixels: number) => void,
): Property<Cells> {
  return {
    get({ sheetId, areas }) {
      const [pixels = 0, ...others] = new Set(areas.flatMap((area) => read(sheetId, book.clip(sheetId, area))));
      return others.length > 0 ? null : pixels * POINTS_PER_PIXEL;
    },
    set({ sheetId, areas }, points) {
      book.assertWritable(sheetId);
      if (typeof points !== 'number' || points < 0 || points > most)
        throw new HostError('InvalidArgument', 'Not a size in points.');
      for (const area of areas) {
        book.grow(sheetId, area);
        write(sheetId, book.clip(sheetId, area), points / POINTS_PER_PIXEL);
      }
    },
  };
}

function fitRows(book: Book, { sheetId, areas }: Cells): void {
  book.assertWritable(sheetId);
  for (const area of areas) {
    const { top, bottom } = book.clip(sheetId, area);
    book.sheet(sheetId).setRowAutoHeight(top, bottom - top + 1);
  }
}

function lookTables(book: Book): Tables<'RangeFormat' | 'RangeFill' | 'RangeFont'> {
  return {
    RangeFormat: {
      properties: {
        ...ofStyles(book, FORMAT_STYLES),
        ColumnWidth: size(
          book,
          LIMITS.columnWidth,
          (sheetId, { left, right }) =>
            numbersFrom(left, right).map((column) => book.sheet(sheetId).getColumnWidth(column)),
          (sheetId, { left, right }, pixels) =>
            void book.sheet(sheetId).setColumnWidths(left, right - left + 1, pixels),
        ),
        RowHeight: size(
          book,
          LIMITS.rowHeight,
          (sheetId, { top, bottom }) => numbersFrom(top, bottom).map((row) => book.sheet(sheetId).getRowHeight(row)),
          (sheetId, { top, bottom }, pixels) =>
            void book.sheet(sheetId).setRowHeightsForced(top, bottom - top + 1, pixels),
        ),
      },
      navigations: {
        Fill: (cells) => object('RangeFill', cells),
        Font: (cells) => object('RangeFont', cells),
        Borders: (cells) => object('RangeBorderCollection', cells),
      },
      methods: { AutofitRows: (cells) => fitRows(book, cells) },
    },
    RangeFill: {
      properties: ofStyles(book, FILL_STYLES),
      methods: { Clear: (cells) => book.writeStyle(cells, () => ({ bg: null })) },
    },
    RangeFont: { properties: ofStyles(book, FONT_STYLES) },
  };
}

type BorderState = ObjectStates['RangeBorder'];

/** The first line found along the edge stands for all of it. */
function borderOf(book: Book, { cells, edge }: BorderState): IBorderStyleData | undefined {
  const [area] = cells.areas;
  let border: IBorderStyleData | undefined;
  book.map(cells.sheetId, area, (cell, row, column) => {
    for (const side of border ? [] : EDGES[edge](area, row, column))
      border ??= book.styleOf(cell)?.bd?.[side] ?? undefined;
  });
  return border;
}

function changeBorder(
  book: Book,
  { cells, edge }: BorderState,
  change: (border: IBorderStyleData | undefined) => IBorderStyleData | null,
): void {
  for (const area of cells.areas) {
    book.write({ sheetId: cells.sheetId, areas: [area] }, (cell, row, column) => {
      const sides = EDGES[edge](area, row, column);
      if (sides.length === 0) return undefined;
      const bd: IBorderData = Object.fromEntries(
        sides.map((side) => [side, change(book.styleOf(cell)?.bd?.[side] ?? undefined)]),
      );
      return { s: { bd } };
    });
  }
}

function withLine(border: IBorderStyleData | undefined, s: BorderStyleTypes): IBorderStyleData {
  return { s, cl: border?.cl ?? { rgb: '#000000' } };
}

function borderProperties(book: Book): Record<string, Property<BorderState>> {
  return {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (state) => styleAndWeight(borderOf(book, state)?.s).style,
      set(state, value) {
        const style = scalarText(value);
        changeBorder(book, state, (border) =>
          style === 'None' ? null : withLine(border, lineCode({ ...styleAndWeight(border?.s), style })),
        );
      },
    },
    Weight: {
      get: (state) => styleAndWeight(borderOf(book, state)?.s).weight,
      set(state, value) {
        const weight = scalarText(value);
        changeBorder(book, state, (border) => {
          const { style } = styleAndWeight(border?.s);
          return withLine(border, lineCode({ style: style === 'None' ? 'Continuous' : style, weight }));
        });
      },
    },
    Color: {
      get: (state) => hexColor(borderOf(book, state)?.cl.rgb) ?? '#000000',
      set(state, value) {
        const cl = { rgb: colorText(value) };
        changeBorder(book, state, (border) => ({ s: border?.s ?? LINES.thin, cl }));
      },
    },
  };
}

function borderTables(book: Book): Tables<'RangeBorderCollection' | 'RangeBorder'> {
  const edges = Object.keys(EDGES) as BorderEdge[];
  const edgeNode = (cells: Cells, edge: BorderEdge): ObjectNode => object('RangeBorder', { cells, edge });
  return {
    RangeBorderCollection: {
      properties: { Count: { get: () => edges.length } },
      items: (cells) => edges.map((edge) => edgeNode(cells, edge)),
      item(cells, key) {
        const edge = edges.find((name) => name === key);
        if (!edge) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(key)}`);
        return edgeNode(cells, edge);
      },
    },
    RangeBorder: { key: { field: '_Id', of: ({ edge }) => edge }, properties: borderProperties(book) },
  };
}

export function formatTables({
  book,
}: HostContext): Tables<'RangeFormat' | 'RangeFill' | 'RangeFont' | 'RangeBorderCollection' | 'RangeBorder'> {
  return { ...lookTables(book), ...borderTables(book) };
}
