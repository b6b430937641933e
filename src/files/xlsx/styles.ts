/** Styles of a file as plain content. */
import type { BorderStyle, CellStyle, FillStyle, FontStyle } from 'hucre';
import type { BorderContent, BorderSide, DifferentialFormat, FontContent, StyleContent } from '../workbook/content';
import type { Palette } from './palette';

const BLACK = '#000000';
const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

function openFont(font: FontStyle, palette: Palette): FontContent {
  const color = palette(font.color);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.strikethrough && { strikethrough: true }),
    ...(color && color !== BLACK && { color }),
  };
}

function openBorders(border: BorderStyle, palette: Palette): StyleContent['borders'] {
  const borders: Partial<Record<BorderSide, BorderContent>> = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line) borders[side] = { line: line.style, color: palette(line.color) ?? BLACK };
  }
  return borders;
}

/** Patterns other than solid show as their background would be guessed: not at all. */
function openFill(fill: FillStyle, palette: Palette): string | undefined {
  if (fill.type === 'gradient') return palette(fill.stops[0]?.color);
  return fill.pattern === 'solid' ? palette(fill.fgColor) : undefined;
}

const HORIZONTAL = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
  centerContinuous: 'center',
} as const;
const VERTICAL = { top: 'top', center: 'center', bottom: 'bottom' } as const;

/** Degrees 91 to 180 of a file turn clockwise, 255 stacks the characters. */
function openRotation(rotation: number): StyleContent['rotation'] {
  if (rotation === 255) return 'vertical';
  return rotation > 90 ? 90 - rotation : rotation;
}

export function openStyle(style: CellStyle, palette: Palette): StyleContent {
  const { font, fill, border, alignment, numFmt } = style;
  const fillColor = fill && openFill(fill, palette);
  const horizontal = alignment?.horizontal && named(HORIZONTAL, alignment.horizontal);
  const vertical = alignment?.vertical && named(VERTICAL, alignment.vertical);
  return {
    ...(font && openFont(font, palette)),
    ...(font?.name && { fontName: font.name }),
    ...(font?.size && { fontSize: font.size }),
    ...(fillColor && { fill: fillColor }),
    ...(numFmt && numFmt !== 'General' && { numberFormat: numFmt }),
    horizontal,
    vertical,
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.textRotation && { rotation: openRotation(alignment.textRotation) }),
    ...(border && { borders: openBorders(border, palette) }),
  };
}

function named<Table extends object>(table: Table, name: string): Table[keyof Table] | undefined {
  return Object.hasOwn(table, name) ? table[name as keyof Table] : undefined;
}

/** In the style of a conditional format the fill's colour is written as its background. */
export function openDifferential(style: CellStyle | undefined, palette: Palette): DifferentialFormat {
  const { font, fill, border } = style ?? {};
  const fillColor = fill?.type === 'pattern' ? palette(fill.bgColor ?? fill.fgColor) : undefined;
  return {
    ...(font && openFont(font, palette)),
    ...(fillColor && { fill: fillColor }),
    ...(border && { borders: openBorders(border, palette) }),
  };
}
