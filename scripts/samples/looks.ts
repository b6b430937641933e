import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { LaidCell } from '../../test/samples/laid';

/** How the official forms look: fonts, borders, alignment. One style per role, so a sheet stays uniform. */

export const BODY_FONT: FontStyle = { name: '宋体', size: 11, charset: 134 };
const LABEL_FONT: FontStyle = { ...BODY_FONT, bold: true };
const TITLE_FONT: FontStyle = { name: '黑体', size: 16, bold: true, charset: 134 };

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;
const BOX: BorderStyle = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const aligned = (horizontal: AlignmentStyle['horizontal']): AlignmentStyle => ({
  horizontal,
  vertical: 'center',
  wrapText: true,
});

type Role = LaidCell['role'];

interface Look {
  readonly font: FontStyle;
  readonly align: AlignmentStyle['horizontal'];
  /** Inside the ruled table, unlike titles, captions and remarks. */
  readonly boxed: boolean;
}

const LOOKS: Readonly<Record<Role, Look>> = {
  title: { font: TITLE_FONT, align: 'center', boxed: false },
  yearLine: { font: BODY_FONT, align: 'center', boxed: false },
  captionLeft: { font: BODY_FONT, align: 'left', boxed: false },
  captionMiddle: { font: BODY_FONT, align: 'center', boxed: false },
  captionRight: { font: BODY_FONT, align: 'right', boxed: false },
  note: { font: BODY_FONT, align: 'left', boxed: false },
  none: { font: BODY_FONT, align: 'left', boxed: false },
  label: { font: LABEL_FONT, align: 'center', boxed: true },
  text: { font: BODY_FONT, align: 'left', boxed: true },
  code: { font: BODY_FONT, align: 'left', boxed: true },
  value: { font: BODY_FONT, align: 'center', boxed: true },
  amount: { font: BODY_FONT, align: 'center', boxed: true },
  ordinal: { font: BODY_FONT, align: 'center', boxed: true },
};

/** Money, also money still to be typed, stands to the right; a percentage or `315万元` in its place stays centred. */
const isMoney = (cell: LaidCell): boolean =>
  cell.role === 'amount' && typeof cell.value !== 'string' && cell.format !== '0%';

/** A value is centred, unless it is a sentence. */
const isProse = (cell: LaidCell): boolean =>
  cell.role === 'value' && typeof cell.value === 'string' && cell.value.length > 16;

export function styleOf(cell: LaidCell): CellStyle {
  const look = LOOKS[cell.role];
  return {
    font: look.font,
    alignment: aligned(isMoney(cell) ? 'right' : isProse(cell) ? 'left' : look.align),
    ...(look.boxed && { border: BOX }),
    ...(cell.format !== 'General' && { numFmt: cell.format }),
  };
}

export function fontSizeOf(cell: LaidCell): number {
  return LOOKS[cell.role].font.size ?? 11;
}
