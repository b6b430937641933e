/** Looks in the words of the file format. */
import type { StyleContent } from '../../workbook/content';

/** Formats that have a number of their own in every file (ECMA-376, 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map(
  Object.entries({
    General: 0,
    '0': 1,
    '0.00': 2,
    '#,##0': 3,
    '#,##0.00': 4,
    '0%': 9,
    '0.00%': 10,
    '0.00E+00': 11,
    '@': 49,
  }),
);

export function builtInFormat(code: string): number | undefined {
  return BUILT_IN.get(code);
}

/** Degrees that turn clockwise are 91 to 180 in a file, stacked characters 255. */
function rotation(turn: StyleContent['rotation']): number | undefined {
  if (turn === undefined || turn === 0) return undefined;
  if (turn === 'vertical') return 255;
  return turn < 0 ? 90 - turn : turn;
}

export function alignmentAttributes(style: StyleContent): Readonly<Record<string, string | number | undefined>> {
  return {
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrapText: style.wrap ? 1 : undefined,
    textRotation: rotation(style.rotation),
  };
}
