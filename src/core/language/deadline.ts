import { rememberedText } from './remembered';
import { squeeze } from './spelling';

/** A stated date by which something is to be done. */
export interface Deadline {
  readonly year: number;
  /** Whether the wording alone shows that it is a date; a bare `2023年` or `2022.12` could be anything. */
  readonly certain: boolean;
  /** As written, e.g. `2023年12月底`. */
  readonly text: string;
}

const YEAR = '(20\\d{2})';
const MONTH_DAY = '\\d{1,2}月(?:\\d{1,2}[日号])?';
const BY = '(?:之?前|以前|以内|止)?';
const DONE = '(?:完成|完工|竣工|结束|验收|到位|拨付|支付)';
const WHEN = `(?:${MONTH_DAY}(?:[份底末初]|上旬|中旬|下旬)?|第?[一二三四1-4]季度末?|年?底|年?末|内|上半年|下半年)`;
const CERTAIN = new RegExp(
  `^\\D{0,8}?(?:[≤<]|不晚于|不迟于|早于)?${YEAR}(?:年${WHEN}${BY}(?:[^\\d%,;。]{0,4}${DONE}[^\\d%]{0,6})?|[-./]\\d{1,2}[-./]\\d{1,2}日?${BY}${DONE}?)$`,
);
const BARE = new RegExp(`^(?:[≤<]|不晚于|不迟于)?${YEAR}(?:年度?|[-./]\\d{1,2})${BY}$`);
const IN_PROSE = new RegExp(
  `${YEAR}年(?:${MONTH_DAY}[份底末]?|年?底|年?末|内)(?:之?前|以前|以内|[^\\d,;。]{0,4}${DONE}(?!的))`,
);

/** Reads an 指标值 that is nothing but a deadline (`2023年12月底`, `2022-12-31前完成`); `undefined` for anything else. */
export const deadlineValue: (content: string) => Deadline | undefined = rememberedText((content) => {
  const text = squeeze(content);
  const certain = CERTAIN.exec(text)?.[1];
  const year = certain ?? BARE.exec(text)?.[1];
  return year ? { year: Number(year), certain: certain !== undefined, text: content.trim() } : undefined;
});

/** Finds a deadline stated in a sentence (`2023年12月底前完成`); years that only refer to something (a plan, a standard) are ignored. */
export function deadlineInProse(content: string): Deadline | undefined {
  const match = IN_PROSE.exec(squeeze(content));
  return match?.[1] ? { year: Number(match[1]), certain: true, text: match[0] } : undefined;
}
