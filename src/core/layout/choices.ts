/** What the drop-down lists offer; users may type other words. */
export const CHOICES = {
  /** On what a target is based. */
  basis: ['计划标准', '行业标准', '历史数据', '部门职责', '工作计划', '合同约定', '政策文件', '项目批复', '问卷调查'],
  /** Whether a target will be reached by the end of the year. */
  possibility: ['确定能', '有可能', '完全不可能'],
  /** Units in which purchases are counted. */
  measure: ['台', '套', '个', '辆', '件', '批', '张', '把', '项', '次', '平方米'],
} as const;

/** The lists of choices by name. */
export type Choices = keyof typeof CHOICES;
/** A choice of one of them. */
export type ChoiceOf<List extends Choices> = (typeof CHOICES)[List][number];
