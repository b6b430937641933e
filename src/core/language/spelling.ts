import { withoutLead } from './numbering';
import { rememberedText } from './remembered';

/** How text typed into cells is compared: full or half width, spaces, line breaks and closing punctuation make no difference. */

/** Makes full-width letters, digits and punctuation half-width and trims the text. Line breaks inside it stay. */
export const fold: (text: string) => string = rememberedText((text) =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim(),
);

/** {@link fold} without any blank or line break: `总 体\n目 标` → `总体目标`. */
export const squeeze: (text: string) => string = rememberedText((text) => fold(text).replace(/\s+/g, ''));

/** A text without any of these signs at its end. A pattern for this would look at a long run of them again from every one. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * A text without all that stands in brackets at its end, one pair behind the other: `合计（A）（万元）`.
 * @param tail what may follow each pair: `经济效益（10）分`
 */
export function withoutEndBrackets(text: string, tail = ''): string {
  for (let end = text.length; ;) {
    const closed = tail !== '' && text.endsWith(`)${tail}`, end) ? end - tail.length : end;
    const open = text.endsWith(')', closed) ? text.lastIndexOf('(', closed - 1) : -1;
    if (open < 0 || text.slice(open, closed - 1).includes(')')) return text.slice(0, end);
    end = open;
  }
}

/**
 * Whether one thing is said and, anywhere behind it, another. A pattern for this, `/a.*b/`, would look through the whole rest of a text behind each
 * `a`; here the first one is enough.
 */
export const inOrder = (first: RegExp, then: RegExp): Pick<RegExp, 'test'> => ({
  test: (text) => {
    const found = first.exec(text);
    return found !== null && then.test(text.slice(found.index + found[0].length));
  },
});

/** A text without what stands between marks: somebody else's words, a slogan, a document's name. */
export function withoutQuoted(text: string): string {
  return withoutBetween(withoutBetween(text, '“', '”'), '《', '》');
}

function withoutBetween(text: string, open: string, close: string): string {
  let rest = '';
  for (let from = 0; ;) {
    const at = text.indexOf(open, from);
    const end = at < 0 ? -1 : text.indexOf(close, at);
    if (end < 0) return rest + text.slice(from);
    rest += text.slice(from, at);
    from = end + 1;
  }
}

/** Marks that some forms print before or behind a label. */
const MARKS = '*★☆※▲△';
const UNIT_SUFFIX = /\((?:(?:金额)?单位:?)?(?:人民币)?(?:万元|元|千元|百万元|亿元|%)\)$/;

/**
 * A label reduced to the words that identify it: `其中：财政    资金` → `财政资金`, `项目资金\n（万元）` → `项目资金`. Two labels are the same label if and only
 * if their keys are equal.
 */
export const labelKey: (text: string) => string = rememberedText((text) => {
  const unmarked = withoutEnd(squeeze(text), MARKS).replace(/^[*★☆※▲△]+|["'“”‘’]/g, '');
  const bare = withoutEnd(unmarked, ':;').replace(UNIT_SUFFIX, '').replace(/:$/, '');
  return withoutLead(bare);
});

/** Whether a text is a dash, a slash or nothing at all: the ways of saying that a cell is left empty. */
export const isNothing = (text: string): boolean => !BEGINS_WORD.test(text) && isDashes(text);

/** Most cells say something, and their first character shows it. */
const BEGINS_WORD = /^[\p{Script=Han}\w]/u;
const isDashes: (text: string) => boolean = rememberedText((text) => /^[-–—―－/\\]*$/.test(squeeze(text)));

/** A cell's text as a message quotes it: the user's own characters, with every line break or run of blanks as one blank. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
