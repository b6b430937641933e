/** What the API shows of a cell's style, property by property, and the change of the style that assigning one is. */
import type { IStyleData } from '@univerjs/core';
import { hexColor, nameOf } from '../univer/style';
import { booleanNumber, HORIZONTAL, VERTICAL, WRAP_STRATEGIES, YES } from '../univer/codes';
import { colorText } from '../colors';
import type { Moods } from '../moods';
import { HostError, NotImplemented, scalarText } from '../protocol/model';

const HORIZONTAL_NAMES = {
  Left: HORIZONTAL.left,
  Center: HORIZONTAL.center,
  Right: HORIZONTAL.right,
  Justify: HORIZONTAL.justify,
  Distributed: HORIZONTAL.distributed,
} as const;
const VERTICAL_NAMES = { Top: VERTICAL.top, Center: VERTICAL.center, Bottom: VERTICAL.bottom } as const;

/** Excel.RangeUnderlineStyle */
const UNDERLINES = {
  None: false,
  Single: true,
  Double: true,
  SingleAccountant: true,
  DoubleAccountant: true,
} as const;

/** What a cell without a style of its own looks like. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 };

/** What a name of an enumeration stands for. @throws InvalidArgument where it has no such name */
export function codeOf<Code>(table: Readonly<Record<string, Code>>, name: unknown): Code {
  const text = scalarText(name);
  const code = Object.hasOwn(table, text) ? table[text] : undefined;
  if (code === undefined) throw new HostError('InvalidArgument', `The argument is invalid: ${text}`);
  return code;
}

/** A property of a cell's style: what the API shows of it, and the change of the style that assigning it is. */
export interface StyleProperty {
  readonly read: (style: IStyleData | undefined) => unknown;
  readonly change: (value: unknown) => IStyleData;
  /** Whether Excel takes it, as is said without a source: asked in the mood `strict` only. */
  readonly isStrictly?: (value: unknown) => boolean;
}

export type StyleProperties = Readonly<Record<string, StyleProperty>>;

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
  change(value) {
    // RangeFormat.textOrientation: "an integer either from -90 to 90, or 180"
    const isAngle = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 90;
    if (!isAngle && value !== 180) throw new HostError('InvalidArgument', 'Not an orientation of text.');
    return { tr: value === 180 ? { a: 0, v: YES } : value ? { a: -value } : null };
  },
};

/** The change of a style that assigning the property is. @throws InvalidArgument */
export function changed({ change, isStrictly }: StyleProperty, value: unknown, { strict }: Moods): IStyleData {
  if (strict && isStrictly?.(value) === false) throw new HostError('InvalidArgument', 'Not what Excel takes.');
  return change(value);
}

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
    change: (value) => ({ bg: value ? { rgb: colorText(value) } : null }),
  },
};

export const FONT_STYLES: StyleProperties = {
  Name: {
    read: (style) => style?.ff ?? DEFAULT_FONT.name,
    change: (value) => ({ ff: scalarText(value) }),
    isStrictly: (value) => scalarText(value).length <= 31,
  },
  Size: {
    read: (style) => style?.fs ?? DEFAULT_FONT.size,
    change: (value) => ({ fs: Number(value) }),
    isStrictly: (value) => Number(value) >= 1 && Number(value) <= 409,
  },
  Color: {
    read: (style) => hexColor(style?.cl?.rgb) ?? '#000000',
    change: (value) => ({ cl: { rgb: colorText(value) } }),
  },
  Bold: { read: (style) => style?.bl === YES, change: (value) => ({ bl: booleanNumber(value) }) },
  Italic: { read: (style) => style?.it === YES, change: (value) => ({ it: booleanNumber(value) }) },
  Underline: {
    read: (style) => (style?.ul?.s === YES ? 'Single' : 'None'),
    change: (value) => ({ ul: { s: booleanNumber(codeOf(UNDERLINES, value)) } }),
  },
  Strikethrough: { read: (style) => style?.st?.s === YES, change: (value) => ({ st: { s: booleanNumber(value) } }) },
};
