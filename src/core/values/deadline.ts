import { squeeze } from '../sheet/text';

/** A stated point in time by which something is to be done. */
export interface Deadline {
  readonly year: number;
  /** As written, e.g. `2023年12月底`. */
  readonly text: string;
}

const YEAR = '(20\\d{2})';
const MONTH_DAY = '(?:\\d{1,2}月(?:\\d{1,2}[日号])?)';
const BY = '(?:之?前|以前|以内|止)?';
const DONE = '(?:完成|完工|竣工|结束|验收|到位|拨付|支付)';
const WHOLE = new RegExp(
  `^(?:在|于|至|到|截至|截止)?${YEAR}(?:` +
    `年(?:${MONTH_DAY}(?:份|底|末|初|上旬|中旬|下旬)?|底|末|内)${BY}(?:[^\\d%,;。]{0,4}${DONE}[^\\d%]{0,6})?` +
    `|年度?` +
    `|[-./]\\d{1,2}(?:[-./]\\d{1,2})?${BY}${DONE}?` +
    `)$`,
);
const IN_PROSE = new RegExp(`${YEAR}年(?:${MONTH_DAY}(?:份|底|末)?|底|末|内)(?:之?前|以前|以内|[^\\d,;。]{0,4}${DONE})`);

/** Reads an 指标值 that is a deadline as a whole (`2023年12月底`, `2022-12-31前完成`); `undefined` for anything else. */
export function deadlineValue(content: string): Deadline | undefined {
  const text = squeeze(content);
  const year = WHOLE.exec(text)?.[1];
  return year ? { year: Number(year), text: content.trim() } : undefined;
}

/** Finds a deadline stated in a sentence (`2023年12月底前完成`); years that only refer to something are left alone. */
export function deadlineInProse(content: string): Deadline | undefined {
  const match = IN_PROSE.exec(squeeze(content));
  return match?.[1] ? { year: Number(match[1]), text: match[0] } : undefined;
}
