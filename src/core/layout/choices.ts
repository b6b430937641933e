/** What the drop-down lists offer; users may type other words. */
export const BASES = [
  '计划标准',
  '行业标准',
  '历史数据',
  '部门职责',
  '工作计划',
  '合同约定',
  '政策文件',
  '项目批复',
  '问卷调查',
] as const;

/** Units in which purchases are counted. */
export const MEASURES = ['台', '套', '个', '辆', '件', '批', '张', '把', '项', '次', '平方米'] as const;
