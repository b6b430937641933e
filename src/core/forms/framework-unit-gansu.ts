import type { Framework } from './framework-schema';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

/** Gansu's unit-wide table: its levels are known by name, none of them is demanded by the two regulations. */
export const frameworkUnitGansu: Framework = {
  id: 'framework-unit-gansu',
  name: { 'zh-CN': '部门整体绩效指标', 'en-US': 'Unit-wide indicators' },
  basis: '',
  levels: [
    { name: '部门管理', seconds: named('财务管理', '部门工作管理', '人员管理') },
    { name: '履职效果', seconds: named('任务目标', '年度目标', '工作情况') },
    { name: '能力建设', seconds: named('单位基础设施', '信息化建设', '满意度') },
  ],
};
