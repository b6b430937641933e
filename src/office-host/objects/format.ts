import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { hexColor, nameOf } from '../univer/style';
import { booleanNumber, HORIZONTAL, LINES, VERTICAL, WRAP_STRATEGIES, YES } from '../univer/codes';
import type { Area } from '../../core/geometry';
import type { Cells } from '../book';
import type { ObjectNode, Property } from '../protocol/model';
import { HostError, NotImplemented, scalarText } from '../protocol/model';
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
  InsideHorizontal: ({ top, bottom }, row) => [
    ...(row < bottom ? ['b' as const] : []),
    ...(row > top ? ['t' as const] : []),
  ],
  InsideVertical: ({ left, right }, _, column) => [
    ...(column < right ? ['r' as const] : []),
    ...(column > left ? ['l' as const] : []),
  ],
};

function codeOf<Code>(table: Readonly<Record<string, Code>>, name: unknown): Code {
  const code = table[scalarText(name)];
  if (code === undefined) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(name)}`);
  return code;
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A property of a cell's style: what the API shows of it, and the change of the style that assigning it is. */
export interface StyleProperty {
  readonly read: (style: IStyleData | undefined) => unknown;
  readonly change: (value: unknown) => IStyleData;
}

type StyleProperties = Readonly<Record<string, StyleProperty>>;

/** Something of which Univer has nothing: it is as in an unformatted cell, and can only be made so. */
function absent(name: string, usual: unknown): StyleProperty {
  return {
    read: () => usual,
    change(value) {
      if (value !== usual) throw new NotImplemented(`RangeFormat.${name}=`);
      return {};
    },
  };
}

/** 180 stands for letters one below the other. Univer turns clockwise, Excel counter-clockwise. */
const TEXT_ORIENTATION: StyleProperty = {
  read: (style) => (style?.tr?.v ? 180 : -(style?.tr?.a ?? 0) || 0),
  change: (value) => ({ tr: value === 180 ? { a: 0, v: YES } : value ? { a: -Number(value) } : null }),
};

export const FORMAT_STYLES: StyleProperties = {
  WrapText: {
    read: (style) => style?.tb === WRAP_STRATEGIES.wrap,
    change: (value) => ({ tb: value ? WRAP_STRATEGIES.wrap : WRAP_STRATEGIES.overflow }),
  },
  HorizontalAlignment: {
    read: (style) => nameOf(HORIZONTAL_NAMES, style?.ht) ?? 'General',
    change: (value) => ({ ht: value === 'General' ? null : codeOf(HORIZONTAL_NAMES, value) }),
  },
  VerticalAlignment: {
    read: (style) => nameOf(VERTICAL_NAMES, style?.vt) ?? 'Bottom',
    change: (value) => ({ vt: codeOf(VERTICAL_NAMES, value) }),
  },
  TextOrientation: TEXT_ORIENTATION,
  IndentLevel: absent('IndentLevel', 0),
  ShrinkToFit: absent('ShrinkToFit', false),
};

export const FILL_STYLES: StyleProperties = {
  Color: {
    read: (style) => hexColor(style?.bg?.rgb) ?? '#FFFFFF',
    change: (value) => ({ bg: value ? { rgb: scalarText(value) } : null }),
  },
};

export const FONT_STYLES: StyleProperties = {
  Name: { read: (style) => style?.ff ?? DEFAULT_FONT.name, change: (value) => ({ ff: scalarText(value) }) },
  Size: { read: (style) => style?.fs ?? DEFAULT_FONT.size, change: (value) => ({ fs: Number(value) }) },
  Color: {
    read: (style) => hexColor(style?.cl?.rgb) ?? '#000000',
    change: (value) => ({ cl: { rgb: scalarText(value) } }),
  },
  Bold: { read: (style) => style?.bl === YES, change: (value) => ({ bl: booleanNumber(value) }) },
  Italic: { read: (style) => style?.it === YES, change: (value) => ({ it: booleanNumber(value) }) },
  Underline: {
    read: (style) => (style?.ul?.s === YES ? 'Single' : 'None'),
    change: (value) => ({ ul: { s: booleanNumber(value !== 'None') } }),
  },
  Strikethrough: { read: (style) => style?.st?.s === YES, change: (value) => ({ st: { s: booleanNumber(value) } }) },
};

export function formatTables({
  book,
}: HostContext): Tables<'RangeFormat' | 'RangeFill' | 'RangeFont' | 'RangeBorderCollection' | 'RangeBorder'> {
  /** Properties of cells: `null` where they differ, as in Excel. */
  function ofStyles(properties: StyleProperties): Record<string, Property<Cells>> {
    const ofStyle = ({ read, change }: StyleProperty): Property<Cells> => ({
      get({ sheetId, areas }) {
        const seen = new Set<unknown>();
        for (const area of areas) book.map(sheetId, area, (cell) => seen.add(read(book.styleOf(cell))));
        return seen.size === 1 ? [...seen][0] : null;
      },
      set: (cells, value) => book.writeStyle(cells, () => change(value)),
    });
    return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, ofStyle(property)]));
  }

  /** `null` where rows or columns differ, as in Excel. */
  function size(
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
      for (const side of border ? [] : EDGES[edge](area, row, column))
        border ??= book.styleOf(cell)?.bd?.[side] ?? undefined;
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
        const bd: IBorderData = Object.fromEntries(
          sides.map((side) => [side, change(book.styleOf(cell)?.bd?.[side] ?? undefined)]),
        );
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
        ...ofStyles(FORMAT_STYLES),
        ColumnWidth: size(
          (sheetId, { left, right }) =>
            numbersFrom(left, right).map((column) => book.sheet(sheetId).getColumnWidth(column)),
          (sheetId, { left, right }, pixels) =>
            void book.sheet(sheetId).setColumnWidths(left, right - left + 1, pixels),
        ),
        RowHeight: size(
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
      properties: ofStyles(FILL_STYLES),
      methods: { Clear: (cells) => book.writeStyle(cells, () => ({ bg: null })) },
    },
    RangeFont: { properties: ofStyles(FONT_STYLES) },
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
            else
              changeBorder(state, (border) =>
                withLine(border, lineCode({ ...styleAndWeight(border?.s), style: scalarText(value) })),
              );
          },
        },
        Weight: {
          get: (state) => styleAndWeight(borderOf(state)?.s).weight,
          set: (state, value) =>
            changeBorder(state, (border) => {
              const { style } = styleAndWeight(border?.s);
              return withLine(
                border,
                lineCode({ style: style === 'None' ? 'Continuous' : style, weight: scalarText(value) }),
              );
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
