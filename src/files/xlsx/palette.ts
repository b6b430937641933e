/** The ways a file names a colour: directly, by theme and tint, or by its place in the palette of Excel 97. */
import type { Color } from 'hucre';

/** `#RRGGBB`, or `undefined` where the colour is the automatic one. */
export type Palette = (color: Color | undefined) => string | undefined;

/** Themes list dark before light; cells count light before dark. */
const THEME_ORDER = [1, 0, 3, 2];

/** Entries 8 to 63 of the indexed palette; 0 to 7 repeat the first eight. ECMA-376 part 1, 18.8.27. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Lightens (towards 1) or darkens (towards −1), channel by channel: close to Excel's change of luminance. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return changed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
}

export function createPalette(themeColors: readonly string[]): Palette {
  function base(color: Color): string | undefined {
    if (color.rgb) return color.rgb.slice(-6);
    if (color.theme !== undefined) return themeColors[THEME_ORDER[color.theme] ?? color.theme];
    if (color.indexed !== undefined) return INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
    return undefined;
  }
  return (color) => {
    const rgb = color && base(color);
    return rgb && `#${tinted(rgb, color.tint ?? 0)}`.toUpperCase();
  };
}
