/** What the drop-downs propose; other words may be typed. */
export const BASES = ['计划标准', '行业标准', '历史数据', '部门职责', '工作计划', '合同约定', '政策文件', '项目批复', '问卷调查'] as const;
