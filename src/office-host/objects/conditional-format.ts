import type { IStyleBase } from '@univerjs/core';
import { ConditionalFormats, OUTER_EDGES } from '../conditional-formats';
import type { Book } from '../book';
import { colorText } from '../colors';
import { assertFormula } from '../limits';
import { hexColor } from '../univer/style';
import { booleanNumber, LINES, YES } from '../univer/codes';
import type { ObjectNode, Property } from '../protocol/model';
import { HostError, scalarText } from '../protocol/model';
import { lineCode, styleAndWeight } from './border-lines';
import { codeOf } from './cell-styles';
import type { BorderEdge, ConditionalFormatState, HostContext, Tables } from './states';
import { object } from './states';

/** Excel.ConditionalRangeFontUnderlineStyle */
const UNDERLINES = { None: false, Single: true, Double: true };
const RULE_LINES = new Set(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']);

function node(state: ConditionalFormatState): ObjectNode {
  return object('ConditionalFormat', state);
}

function listTables(
  { book }: HostContext,
  formats: ConditionalFormats,
): Tables<'ConditionalFormatCollection' | 'ConditionalFormat'> {
  return {
    ConditionalFormatCollection: {
      items: (cells) => formats.listed(cells).map(({ cfId: id }) => node({ sheetId: cells.sheetId, id })),
      item(cells, key) {
        const format = formats.touching(cells).find(({ cfId }) => cfId === key);
        if (!format) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        return node({ sheetId: cells.sheetId, id: format.cfId });
      },
      methods: {
        GetCount: (cells) => formats.touching(cells).length,
        Add: (cells, args) => node(formats.add(cells, args.text(0))),
        ClearAll: (cells) => book.clearConditionalFormats(cells),
      },
    },
    ConditionalFormat: {
      key: { field: 'Id', of: ({ id }) => id },
      properties: {
        Id: { get: (state) => formats.find(state).cfId },
        Type: { get: (state) => formats.typeOf(state) },
        Priority: {
          get: (state) => formats.priorityOf(state),
          set: (state, value) => formats.setPriority(state, Number(value)),
        },
        StopIfTrue: {
          get: (state) => formats.find(state).stopIfTrue,
          set: (state, value) => formats.change(state, (format) => ({ ...format, stopIfTrue: Boolean(value) })),
        },
      },
      navigations: {
        Custom(state) {
          if (formats.typeOf(state) !== 'Custom')
            throw new HostError('ItemNotFound', 'The conditional format is not a custom one.');
          return object('CustomConditionalFormat', state);
        },
      },
      methods: {
        Delete: (state) => formats.remove(state),
        // "Throws an error if the conditional format is applied to multiple ranges"; its OrNullObject gives a null object.
        GetRange(state) {
          formats.assertReadable(state);
          const cells = formats.cellsOf(state);
          if (cells.areas.length > 1)
            throw new HostError('ItemNotFound', 'The conditional format applies to several ranges.');
          return object('Range', cells);
        },
        GetRanges(state) {
          formats.assertReadable(state);
          return object('RangeAreas', formats.cellsOf(state));
        },
      },
    },
  };
}

function customTables(
  book: Book,
  formats: ConditionalFormats,
): Tables<'CustomConditionalFormat' | 'ConditionalFormatRule' | 'ConditionalRangeFormat'> {
  return {
    CustomConditionalFormat: {
      navigations: {
        Rule: (state) => object('ConditionalFormatRule', state),
        Format: (state) => object('ConditionalRangeFormat', state),
      },
    },
    ConditionalFormatRule: {
      properties: {
        Formula: {
          get(state) {
            formats.assertReadable(state);
            return formats.find(state).rule.value ?? '';
          },
          set(state, value) {
            const formula = scalarText(value);
            assertFormula(book, formula.startsWith('=') ? formula : `=${formula}`);
            formats.change(state, (format) => ({ ...format, rule: { ...format.rule, value: formula } }));
          },
        },
      },
    },
    ConditionalRangeFormat: {
      navigations: {
        Fill: (state) => object('ConditionalRangeFill', state),
        Font: (state) => object('ConditionalRangeFont', state),
        Borders: (state) => object('ConditionalRangeBorderCollection', state),
      },
    },
  };
}

function lookTables(formats: ConditionalFormats): Tables<'ConditionalRangeFill' | 'ConditionalRangeFont'> {
  const ofStyle = (
    read: (style: IStyleBase) => unknown,
    write: (value: unknown) => IStyleBase,
  ): Property<ConditionalFormatState> => ({
    get(state) {
      formats.assertReadable(state);
      return read(formats.styleOf(state));
    },
    set: (state, value) => formats.changeStyle(state, write(value)),
  });
  return {
    ConditionalRangeFill: {
      properties: {
        Color: ofStyle(
          ({ bg }) => hexColor(bg?.rgb) ?? '',
          (value) => ({ bg: { rgb: colorText(value) } }),
        ),
      },
      methods: { Clear: (state) => formats.changeStyle(state, { bg: null }) },
    },
    ConditionalRangeFont: {
      properties: {
        Color: ofStyle(
          ({ cl }) => hexColor(cl?.rgb) ?? '',
          (value) => ({ cl: { rgb: colorText(value) } }),
        ),
        Bold: ofStyle(
          ({ bl }) => bl === YES,
          (value) => ({ bl: booleanNumber(value) }),
        ),
        Italic: ofStyle(
          ({ it }) => it === YES,
          (value) => ({ it: booleanNumber(value) }),
        ),
        Underline: ofStyle(
          ({ ul }) => (ul?.s ? 'Single' : 'None'),
          (value) => ({ ul: { s: booleanNumber(codeOf(UNDERLINES, value)) } }),
        ),
        Strikethrough: ofStyle(
          ({ st }) => st?.s === YES,
          (value) => ({ st: { s: booleanNumber(value) } }),
        ),
      },
    },
  };
}

function borderTables(
  formats: ConditionalFormats,
): Tables<'ConditionalRangeBorderCollection' | 'ConditionalRangeBorder'> {
  const border = (state: ConditionalFormatState, edge: BorderEdge): ObjectNode =>
    object('ConditionalRangeBorder', { ...state, edge });
  return {
    ConditionalRangeBorderCollection: {
      properties: { Count: { get: () => OUTER_EDGES.length } },
      items: (state) => OUTER_EDGES.map((edge) => border(state, edge)),
      item(state, key) {
        const edge = OUTER_EDGES.find((name) => name === key);
        if (!edge) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(key)}`);
        return border(state, edge);
      },
      navigations: {
        Top: (state) => border(state, 'EdgeTop'),
        Bottom: (state) => border(state, 'EdgeBottom'),
        Left: (state) => border(state, 'EdgeLeft'),
        Right: (state) => border(state, 'EdgeRight'),
      },
    },
    ConditionalRangeBorder: {
      key: { field: '_Id', of: ({ edge }) => edge },
      properties: {
        SideIndex: { get: ({ edge }) => edge },
        Style: {
          get: (state) => styleAndWeight(formats.borderOf(state)?.s).style,
          set(state, value) {
            const cl = formats.borderOf(state)?.cl ?? { rgb: '#000000' };
            const style = scalarText(value);
            // Excel.ConditionalRangeBorderLineStyle, which has fewer than Excel.BorderLineStyle
            if (!RULE_LINES.has(style)) throw new HostError('InvalidArgument', `No such border: ${style}`);
            formats.changeBorder(state, style === 'None' ? null : { s: lineCode({ style, weight: 'Thin' }), cl });
          },
        },
        Color: {
          get: (state) => hexColor(formats.borderOf(state)?.cl.rgb) ?? '',
          set: (state, value) =>
            formats.changeBorder(state, {
              s: formats.borderOf(state)?.s ?? LINES.thin,
              cl: { rgb: colorText(value) },
            }),
        },
      },
    },
  };
}

type ConditionalFormatTypes =
  | 'ConditionalFormatCollection'
  | 'ConditionalFormat'
  | 'CustomConditionalFormat'
  | 'ConditionalFormatRule'
  | 'ConditionalRangeFormat'
  | 'ConditionalRangeFill'
  | 'ConditionalRangeFont'
  | 'ConditionalRangeBorderCollection'
  | 'ConditionalRangeBorder';

export function conditionalFormatTables(context: HostContext): Tables<ConditionalFormatTypes> {
  const formats = new ConditionalFormats(context.book);
  return {
    ...listTables(context, formats),
    ...customTables(context.book, formats),
    ...lookTables(formats),
    ...borderTables(formats),
  };
}
