import type { IBorderData, IStyleBase } from '@univerjs/core';
import type { ShownConditionalFormat } from '../univer/conditional-rule';
import { fromUniverRule, toUniverRule } from '../univer/conditional-rule';
import { hexColor } from '../univer/style';
import { booleanNumber, LINES, YES } from '../univer/codes';
import type { Cells } from '../book';
import { toArea, toUniverRange } from '../book';
import type { ObjectNode, Property } from '../protocol/model';
import { HostError, NotImplemented, scalarText } from '../protocol/model';
import { intersection } from '../../files/workbook/reference';
import { lineCode, styleAndWeight } from './border-lines';
import type { BorderEdge, ConditionalFormatState, HostContext, Tables } from './states';
import { object } from './states';

const SIDES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;
type OuterEdge = keyof typeof SIDES;

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

export function conditionalFormatTables({ book }: HostContext): Tables<ConditionalFormatTypes> {
  /** Highest priority first, in Univer as in Excel. */
  function formatsOn(sheetId: string): ShownConditionalFormat[] {
    return book.sheet(sheetId).getConditionalFormattingRules().map(fromUniverRule);
  }

  function find({ sheetId, id }: ConditionalFormatState): ShownConditionalFormat {
    const format = formatsOn(sheetId).find(({ cfId }) => cfId === id);
    if (!format) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return format;
  }

  function typeOf(id: string): string {
    return book.facts.conditionalFormatTypes.get(id) ?? 'Custom';
  }

  function node(sheetId: string, id: string): ObjectNode {
    return object('ConditionalFormat', { sheetId, id });
  }

  function touching({ sheetId, areas }: Cells): ShownConditionalFormat[] {
    return formatsOn(sheetId).filter(({ ranges }) =>
      ranges.some((range) => areas.some((area) => intersection(area, toArea(range)))),
    );
  }

  function add({ sheetId, areas }: Cells, type: string): ObjectNode {
    if (type !== 'Custom') throw new NotImplemented(`ConditionalFormatCollection.Add(${type})`);
    book.assertWritable(sheetId);
    const sheet = book.sheet(sheetId);
    for (const area of areas) book.grow(sheetId, area);
    const ranges = areas.map((area) => toUniverRange(book.clip(sheetId, area)));
    const rule = sheet.newConditionalFormattingRule().whenFormulaSatisfied('=FALSE').setRanges(ranges).build();
    sheet.addConditionalFormattingRule(rule);
    return node(sheetId, rule.cfId);
  }

  function remove(state: ConditionalFormatState): void {
    book.assertWritable(state.sheetId);
    find(state);
    book.sheet(state.sheetId).deleteConditionalFormattingRule(state.id);
    book.facts.conditionalFormatTypes.delete(state.id);
  }

  function change(
    state: ConditionalFormatState,
    edit: (format: ShownConditionalFormat) => ShownConditionalFormat,
  ): void {
    book.assertWritable(state.sheetId);
    book.sheet(state.sheetId).setConditionalFormattingRule(state.id, toUniverRule(edit(find(state))));
  }

  function changeStyle(state: ConditionalFormatState, style: IStyleBase): void {
    change(state, (format) => ({ ...format, rule: { ...format.rule, style: { ...format.rule.style, ...style } } }));
  }

  function ofStyle(
    read: (style: IStyleBase) => unknown,
    write: (value: unknown) => IStyleBase,
  ): Property<ConditionalFormatState> {
    return {
      get: (state) => read(find(state).rule.style ?? {}),
      set: (state, value) => changeStyle(state, write(value)),
    };
  }

  /** Counted from 0; negative ones from the end; beyond the bounds the first or last, as documented. */
  function setPriority(state: ConditionalFormatState, value: unknown): void {
    book.assertWritable(state.sheetId);
    const all = formatsOn(state.sheetId);
    const wanted = Number(value) < 0 ? all.length + Number(value) : Number(value);
    const target = all[Math.min(Math.max(wanted, 0), all.length - 1)];
    const from = all.findIndex(({ cfId }) => cfId === state.id);
    if (!target || target.cfId === state.id) return;
    const side = from < all.indexOf(target) ? 'after' : 'before';
    book.sheet(state.sheetId).moveConditionalFormattingRule(state.id, target.cfId, side);
  }

  function custom(state: ConditionalFormatState): ObjectNode {
    find(state);
    if (typeOf(state.id) !== 'Custom')
      throw new HostError('ItemNotFound', 'The conditional format is not a custom one.');
    return object('CustomConditionalFormat', state);
  }

  function cellsOf(state: ConditionalFormatState): Cells {
    const [first, ...others] = find(state).ranges.map(toArea);
    if (!first) throw new HostError('ItemNotFound', 'The conditional format applies to no cells.');
    return { sheetId: state.sheetId, areas: [first, ...others] };
  }

  function borderNode(state: ConditionalFormatState, edge: BorderEdge): ObjectNode {
    return object('ConditionalRangeBorder', { ...state, edge });
  }

  function sideOf(edge: BorderEdge): (typeof SIDES)[OuterEdge] {
    const side = (SIDES as Partial<Record<BorderEdge, (typeof SIDES)[OuterEdge]>>)[edge];
    if (!side) throw new HostError('InvalidArgument', `A conditional format has no border ${edge}.`);
    return side;
  }

  function setBorder(state: ConditionalFormatState & { edge: BorderEdge }, border: IBorderData['t']): void {
    const bd = { ...find(state).rule.style?.bd, [sideOf(state.edge)]: border };
    changeStyle(state, { bd });
  }

  function borderOf(state: ConditionalFormatState & { edge: BorderEdge }): IBorderData['t'] {
    return find(state).rule.style?.bd?.[sideOf(state.edge)];
  }

  const edges = Object.keys(SIDES) as OuterEdge[];

  return {
    ConditionalFormatCollection: {
      items: (cells) => touching(cells).map(({ cfId }) => node(cells.sheetId, cfId)),
      item(cells, key) {
        const format = touching(cells).find(({ cfId }) => cfId === key);
        if (!format) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        return node(cells.sheetId, format.cfId);
      },
      methods: {
        GetCount: (cells) => touching(cells).length,
        Add: (cells, args) => add(cells, args.text(0)),
        ClearAll: (cells) => book.clearConditionalFormats(cells),
      },
    },
    ConditionalFormat: {
      key: { field: 'Id', of: ({ id }) => id },
      properties: {
        Id: { get: (state) => find(state).cfId },
        Type: { get: (state) => typeOf(find(state).cfId) },
        Priority: {
          get: (state) => formatsOn(state.sheetId).findIndex(({ cfId }) => cfId === state.id),
          set: setPriority,
        },
        StopIfTrue: {
          get: (state) => find(state).stopIfTrue,
          set: (state, value) => change(state, (format) => ({ ...format, stopIfTrue: Boolean(value) })),
        },
      },
      navigations: { Custom: custom },
      methods: {
        Delete: remove,
        // "Throws an error if the conditional format is applied to multiple ranges"; its OrNullObject gives a null object.
        GetRange(state) {
          const cells = cellsOf(state);
          if (cells.areas.length > 1)
            throw new HostError('ItemNotFound', 'The conditional format applies to several ranges.');
          return object('Range', cells);
        },
        GetRanges: (state) => object('RangeAreas', cellsOf(state)),
      },
    },
    CustomConditionalFormat: {
      navigations: {
        Rule: (state) => object('ConditionalFormatRule', state),
        Format: (state) => object('ConditionalRangeFormat', state),
      },
    },
    ConditionalFormatRule: {
      properties: {
        Formula: {
          get: (state) => find(state).rule.value ?? '',
          set: (state, value) =>
            change(state, (format) => ({ ...format, rule: { ...format.rule, value: scalarText(value) } })),
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
    ConditionalRangeFill: {
      properties: {
        Color: ofStyle(
          ({ bg }) => hexColor(bg?.rgb) ?? '',
          (value) => ({ bg: { rgb: scalarText(value) } }),
        ),
      },
      methods: { Clear: (state) => changeStyle(state, { bg: null }) },
    },
    ConditionalRangeFont: {
      properties: {
        Color: ofStyle(
          ({ cl }) => hexColor(cl?.rgb) ?? '',
          (value) => ({ cl: { rgb: scalarText(value) } }),
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
          (value) => ({ ul: { s: booleanNumber(value !== 'None') } }),
        ),
        Strikethrough: ofStyle(
          ({ st }) => st?.s === YES,
          (value) => ({ st: { s: booleanNumber(value) } }),
        ),
      },
    },
    ConditionalRangeBorderCollection: {
      properties: { Count: { get: () => edges.length } },
      items: (state) => edges.map((edge) => borderNode(state, edge)),
      item(state, key) {
        const edge = edges.find((name) => name === key);
        if (!edge) throw new HostError('InvalidArgument', `The argument is invalid: ${scalarText(key)}`);
        return borderNode(state, edge);
      },
      navigations: {
        Top: (state) => borderNode(state, 'EdgeTop'),
        Bottom: (state) => borderNode(state, 'EdgeBottom'),
        Left: (state) => borderNode(state, 'EdgeLeft'),
        Right: (state) => borderNode(state, 'EdgeRight'),
      },
    },
    ConditionalRangeBorder: {
      key: { field: '_Id', of: ({ edge }) => edge },
      properties: {
        SideIndex: { get: ({ edge }) => edge },
        Style: {
          get: (state) => styleAndWeight(borderOf(state)?.s).style,
          set: (state, value) => {
            const cl = borderOf(state)?.cl ?? { rgb: '#000000' };
            setBorder(
              state,
              value === 'None' ? null : { s: lineCode({ style: scalarText(value), weight: 'Thin' }), cl },
            );
          },
        },
        Color: {
          get: (state) => hexColor(borderOf(state)?.cl.rgb) ?? '',
          set: (state, value) =>
            setBorder(state, { s: borderOf(state)?.s ?? LINES.thin, cl: { rgb: scalarText(value) } }),
        },
      },
    },
  };
}
