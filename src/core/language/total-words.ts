/** Words that name rows in which others are added up. */

const TOTAL = /^(?:合计|总计|共计|合计数)$/;

/** 合计, 总计, 共计: the sum of a whole table. Takes a `labelKey`, or text without blanks. */
export function isTotalWord(squeezed: string): boolean {
  return TOTAL.test(squeezed);
}

/** 小计, 某局小计, 本页小计: the sum of some rows. */
export function isSubtotalWord(squeezed: string): boolean {
  return squeezed.endsWith('小计');
}
