import { withoutLead } from './numbering';

/** How text typed into cells is compared: full or half width, spaces, line breaks and closing punctuation make no difference. */

/** Makes full-width letters, digits and punctuation half-width and trims the text. Line breaks inside it stay. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim();
}

/** {@link fold} without any blank or line break: `总 体\n目 标` → `总体目标`. */
export function squeeze(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

const UNIT_SUFFIX = /\(((金额)?单位:?)?(人民币)?(万元|元|千元|百万元|亿元|%)\)$/;

/**
 * A label reduced to the words that identify it: `其中：财政    资金` → `财政资金`, `项目资金\n（万元）` → `项目资金`. Two labels are the same label if and only
 * if their keys are equal.
 */
export function labelKey(text: string): string {
  const bare = squeeze(text)
    .replace(/^[*★☆※▲△]+|[*★☆※▲△]+$|["'“”‘’]/g, '')
    .replace(/[:;]+$/, '')
    .replace(UNIT_SUFFIX, '')
    .replace(/:$/, '');
  return withoutLead(bare);
}

/** Whether a text is a dash, a slash or nothing at all: the ways of saying that a cell is left empty. */
export function isNothing(text: string): boolean {
  return /^[-–—―－/\\]*$/.test(squeeze(text));
}

/** A cell's text as a message quotes it: the user's own characters, with every line break or run of blanks as one blank. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
