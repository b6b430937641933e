/** Cell styles between plain content and Univer's short-named ones. Colours are `#RRGGBB` on both sides. */
import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleBase, IStyleData, Nullable } from '@univerjs/core';
import { booleanNumber, HORIZONTAL, LINES, VERTICAL, WRAP_STRATEGIES } from './codes';
import type {
  BorderContent,
  BorderLine,
  BorderSide,
  DifferentialFormat,
  StyleContent,
} from '../../files/workbook/content';

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const satisfies Record<BorderSide, keyof IBorderData>;

/** The name in a table of codes that has this code. */
export function nameOf<Name extends string, Code>(
  table: Readonly<Record<Name, Code>>,
  code: Nullable<Code>,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === code);
}

function lineOf(code: BorderStyleTypes | undefined): BorderLine | undefined {
  return nameOf(LINES, code);
}

function toUniverBorder({ line, color }: BorderContent): IBorderStyleData {
  return { s: LINES[line], cl: { rgb: color } };
}

/** Any CSS colour Univer may have stored, as `#RRGGBB`; `undefined` where there is none. */
export function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (channels) {
    const hex = channels.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return color.toUpperCase();
}

function bordersOf(borders: StyleContent['borders']): IBorderData {
  const out: IBorderData = {};
  for (const [side, border] of Object.entries(borders ?? {}) as [BorderSide, BorderContent][]) {
    out[SIDES[side]] = toUniverBorder(border);
  }
  return out;
}

function bordersFrom(borders: Nullable<IBorderData>): StyleContent['borders'] {
  const out: Partial<Record<BorderSide, BorderContent>> = {};
  for (const side of Object.keys(SIDES) as BorderSide[]) {
    const border = borders?.[SIDES[side]];
    const line = lineOf(border?.s);
    if (border && line) out[side] = { line, color: hexColor(border.cl.rgb) ?? '#000000' };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** The part of a style that a conditional format may carry too. */
export function toUniverDifferential(format: DifferentialFormat): IStyleBase {
  return {
    ...(format.fill && { bg: { rgb: format.fill } }),
    ...(format.color && { cl: { rgb: format.color } }),
    ...(format.bold !== undefined && { bl: booleanNumber(format.bold) }),
    ...(format.italic !== undefined && { it: booleanNumber(format.italic) }),
    ...(format.underline !== undefined && { ul: { s: booleanNumber(format.underline) } }),
    ...(format.strikethrough !== undefined && { st: { s: booleanNumber(format.strikethrough) } }),
    ...(format.borders && { bd: bordersOf(format.borders) }),
  };
}

export function toUniverStyle(style: StyleContent): IStyleData {
  const rotation = style.rotation;
  return {
    ...toUniverDifferential(style),
    ...(style.fontName && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.numberFormat && style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: WRAP_STRATEGIES.wrap }),
    // Univer turns clockwise, Excel counter-clockwise.
    ...(rotation !== undefined && {
      tr: rotation === 'vertical' ? { a: 0, v: booleanNumber(true) } : { a: -rotation },
    }),
  };
}

/** Univer writes the text format `@@@` where it made a cell text itself. */
export function numberFormatOf(style: Nullable<IStyleData>): string | undefined {
  const pattern = style?.n?.pattern;
  if (!pattern) return undefined;
  return pattern === '@@@' ? '@' : pattern;
}

/** Leaves out whatever is as in an unformatted cell, so that equal looks give equal contents. */
export function fromUniverStyle(style: IStyleData | undefined): StyleContent | undefined {
  if (!style) return undefined;
  const borders = bordersFrom(style.bd);
  const fill = hexColor(style.bg?.rgb);
  const color = hexColor(style.cl?.rgb);
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  const content: StyleContent = {
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strikethrough: true }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(style.ff && { fontName: style.ff }),
    ...(style.fs && { fontSize: style.fs }),
    numberFormat: numberFormatOf(style),
    horizontal,
    vertical,
    ...(style.tb === WRAP_STRATEGIES.wrap && { wrap: true }),
    ...(style.tr && { rotation: style.tr.v ? ('vertical' as const) : -style.tr.a }),
    borders,
  };
  return Object.keys(content).length > 0 ? content : undefined;
}
