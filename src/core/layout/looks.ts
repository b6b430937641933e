import type { Look } from '../model/sheet-plan';

/** The looks of a cell; colours as RRGGBB. */
export interface CellLooks {
  readonly size: number;
  readonly bold?: boolean;
  /** Of the text; black where nothing is said. */
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly border: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'center' | 'top';
  readonly wrap: boolean;
  readonly numberFormat: string;
}

/** The font of official documents. Every Excel in China has it; elsewhere Excel substitutes another font. */
export const FONT = '宋体';

/** The colour of every border, as RRGGBB. */
export const BORDER = '7F7F7F';

const BODY = { size: 10.5, border: true, vertical: 'center', wrap: true, numberFormat: 'General' } as const;
const CAPTION = { size: 10.5, border: false, vertical: 'center', wrap: true, numberFormat: '@' } as const;
/** Labels are tinted, cells to be filled in are white, calculated cells stand out. */
const LABEL_FILL = 'F2F4F7';
const TOTAL_FILL = 'EAF1E4';
/** What stands in a cell of a finding's severity says it as well, by a sign and a word. */
const ERROR_FILL = 'FBE3E1';
const WARNING_FILL = 'FFF3D1';
const LINK = '0B4F9E';

/** The looks of a form and of a report, all in one place. */
export const LOOKS: Readonly<Record<Look, CellLooks>> = {
  title: {
    size: 16,
    bold: true,
    border: false,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    numberFormat: '@',
  },
  caption: { ...CAPTION, horizontal: 'left' },
  captionMiddle: { ...CAPTION, horizontal: 'center' },
  captionRight: { ...CAPTION, horizontal: 'right' },
  head: { ...BODY, bold: true, fill: LABEL_FILL, horizontal: 'center' },
  label: { ...BODY, fill: LABEL_FILL, horizontal: 'center' },
  rowLabel: { ...BODY, fill: LABEL_FILL, horizontal: 'left' },
  text: { ...BODY, horizontal: 'left' },
  code: { ...BODY, horizontal: 'center', numberFormat: '@' },
  amount: { ...BODY, horizontal: 'right', numberFormat: '#,##0.00' },
  total: { ...BODY, fill: TOTAL_FILL, horizontal: 'right', numberFormat: '#,##0.00' },
  rate: { ...BODY, horizontal: 'center', numberFormat: '0.00%' },
  totalRate: { ...BODY, fill: TOTAL_FILL, horizontal: 'center', numberFormat: '0.00%' },
  totalPoints: { ...BODY, fill: TOTAL_FILL, horizontal: 'center' },
  share: { ...BODY, horizontal: 'center', numberFormat: '0%' },
  number: { ...BODY, horizontal: 'center' },
  // A target is formatted as text, so that ＝100% does not become a formula, nor 3-5 a date.
  target: { ...BODY, horizontal: 'center', numberFormat: '@' },
  note: { ...CAPTION, horizontal: 'left' },
  // What a report has besides: headings of its parts, figures as they were found, ways to cells, severities.
  heading: { ...CAPTION, size: 12, bold: true, horizontal: 'left' },
  figure: { ...BODY, horizontal: 'right' },
  link: { ...BODY, horizontal: 'left', color: LINK, underline: true },
  error: { ...BODY, bold: true, fill: ERROR_FILL, horizontal: 'center', numberFormat: '@' },
  warning: { ...BODY, fill: WARNING_FILL, horizontal: 'center', numberFormat: '@' },
  hint: { ...BODY, horizontal: 'center', numberFormat: '@' },
};

/** Those of a form that have a fill: what it means is told by where the cell stands too, and a form that is filed may be without. */
export const TINTED: readonly Look[] = (Object.keys(LOOKS) as Look[]).filter((look) =>
  [LABEL_FILL, TOTAL_FILL].some((fill) => fill === LOOKS[look].fill),
);
