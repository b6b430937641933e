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

const SCORE_TOTAL = /^(?:自评|评价|评估)?(?:总分|总得分|合计得分|得分合计|总计得分|合计|总计|共计)(?:\([^()]*\))?:?$/;

const OVERALL_SCORE =
  /^(?:部门|单位|项目|整体|自评|评价|评估|绩效|综合|最终)*(?:总分|总得分|总评分|得分合计|合计得分)(?:\([^()]*\))?$/;

/** 自评总分, 总得分: what everything got together; text without blanks. */
export function isOverallScore(squeezed: string): boolean {
  return OVERALL_SCORE.test(squeezed);
}

/** 总分, 合计: the sum of the points of an evaluation; text without blanks. */
export function isScoreTotal(squeezed: string): boolean {
  return SCORE_TOTAL.test(squeezed);
}
