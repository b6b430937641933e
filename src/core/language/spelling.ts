import { withoutLead } from './numbering';

/** How text typed into cells is compared: widths, spaces, line breaks and closing punctuation make no difference. */

/** Full-width letters, digits and punctuation become half-width; outer blanks go. Line breaks inside stay. */
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
 * What is left of a label when its dress is taken off: `其中：财政    资金` → `财政资金`, `项目资金\n（万元）` → `项目资金`.
 * Two labels are the same label if and only if their keys are equal.
 */
export function labelKey(text: string): string {
  const bare = squeeze(text)
    .replace(/^[*★☆※▲△]+|[*★☆※▲△]+$|["'“”‘’]/g, '')
    .replace(/[:;]+$/, '')
    .replace(UNIT_SUFFIX, '')
    .replace(/:$/, '');
  return withoutLead(bare);
}

/** A dash, a slash or nothing at all: the ways of saying that a cell is left empty. */
export function isNothing(text: string): boolean {
  return /^[-–—―－/\\]*$/.test(squeeze(text));
}

/** A cell's text as it is quoted in a message: the user's own signs, line breaks and runs of blanks as one blank. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
