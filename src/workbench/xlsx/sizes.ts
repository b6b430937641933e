/** Sizes of a file in pixels. */
export const PIXELS_PER_POINT = 96 / 72;

/** Width of a digit in pixels: column widths are counted in digits of the workbook's font. */
const DIGIT_WIDTH = { latin: 7, chinese: 8 };

export function digitWidth(fontName: string | undefined): number {
  return /\p{Script=Han}/u.test(fontName ?? '') ? DIGIT_WIDTH.chinese : DIGIT_WIDTH.latin;
}
