/** Sizes of a file in pixels. */
export const PIXELS_PER_POINT = 96 / 72;

/** Of Calibri, Arial and their like at the usual sizes, in pixels. */
const LATIN_DIGIT = 7;

/**
 * Width of a digit in pixels: column widths are counted in digits of the workbook's font. In a Chinese font a digit is half as wide as the font
 * is high.
 */
export function digitWidth(fontName: string | undefined, fontSize = 11): number {
  return /\p{Script=Han}/u.test(fontName ?? '') ? Math.ceil((fontSize * PIXELS_PER_POINT) / 2) : LATIN_DIGIT;
}
