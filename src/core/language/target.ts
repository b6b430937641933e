import { rememberedText } from './remembered';
import { Decimal } from 'decimal.js';
import { fold, isNothing } from './spelling';

/** How an actual result is compared with the number. `=` if the cell shows no sign. */
export type Comparison = '>' | '≥' | '=' | '≤' | '<';

/** An 指标值 as read: a quantity, words (a grade or free text), or nothing. */
export type TargetValue =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'quantity';
      /** `undefined` if no sign is written; a sign is not required. */
      readonly comparison?: Comparison;
      readonly number: Decimal;
      /** As written, half-width and without blanks: `万元`, `元/月`, `%`, `` for a bare number. */
      readonly unit: string;
    }
  | { readonly kind: 'words'; readonly text: string };

const SIGNS: readonly (readonly [RegExp, Comparison])[] = [
  [/^([≥≧⩾]|>=|=>|不低于|不少于|不小于|大于等于|大于或等于|至少)/, '≥'],
  [/^([≤≦⩽]|<=|=<|不高于|不超过|不大于|不多于|小于等于|小于或等于|至多)/, '≤'],
  [/^(>|大于|超过|高于)/, '>'],
  [/^(<|小于|低于|少于)/, '<'],
  [/^(=|等于)/, '='],
];
const TRAILING: readonly (readonly [RegExp, Comparison])[] = [
  [/(\(含\))?(及以上|以上)$/, '≥'],
  [/(\(含\))?(及以下|以下|以内|之内)$/, '≤'],
];

function takeSign(text: string): readonly [string, Comparison | undefined] {
  for (const [pattern, comparison] of SIGNS) {
    if (pattern.test(text)) return [text.replace(pattern, ''), comparison];
  }
  for (const [pattern, comparison] of TRAILING) {
    if (pattern.test(text)) return [text.replace(pattern, ''), comparison];
  }
  return [text, undefined];
}

/** A number with its unit. The unit contains no digit except the 2 and 3 of m2 and m3: `2-3个` and `2023年12月` are not quantities. */
const NUMBER = /^(?:约|大约)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)((?:m[23]|\D)*)$/;

/** Reads an 指标值 such as `≥95%`, `700元/月`, `50次/年`, `20万`, `按三级养护标准完成`. */
export const readTarget: (content: string) => TargetValue = rememberedText((content) => {
  const text = fold(content).replace(/\s+/g, '');
  if (isNothing(text)) return { kind: 'blank' };
  const [rest, comparison] = takeSign(text.replace(/^控制在/, '').replace(/\((?:含|不含)[^()]*\)$/, ''));
  const match = NUMBER.exec(rest.replace(/^(?:人民币|[¥￥])/, ''));
  if (!match?.[1]) return { kind: 'words', text };
  const number = new Decimal(match[1].replaceAll(',', ''));
  const unit = (match[2] ?? '').replace(/左右$/, '');
  return { kind: 'quantity', number, unit, comparison };
});

/** The comparison that a text alone says, in a sign or in words: ≥, >=, 大于等于. */
export const signOf: (text: string) => Comparison | undefined = rememberedText((text) => {
  const target = readTarget(`${text}1`);
  return text !== '' && target.kind === 'quantity' ? target.comparison : undefined;
});

/** Ways of writing signs, the usual one first; a table keeps to one of each row. */
export const SIGN_WRITINGS: readonly (readonly (readonly string[])[])[] = [
  [
    ['≥', '≤'],
    ['≧', '≦'],
    ['⩾', '⩽'],
    ['>=', '<='],
    ['=>', '=<'],
  ],
  // Not = and ＝: a text that begins with = would become a formula.
  [
    ['>', '<'],
    ['＞', '＜'],
  ],
];
