/** 生态环境成本指标: one line an indicator, as `lines.ts` says. */
export const ECOLOGICAL_COST = `
农业面源污染下降率 | ≥ | % |  |  | 农业 科技 | 面源污染 | incubators-2019
化学农药使用量降低率 | ≥ | % | 2 |  | 农业 | 农药 种薯 | yuanzhou-seeds-2022
建设用地减少面积 | ≥ | 公顷 |  |  | 农业 | 土地整治 | land-consolidation
建设项目环评执行率 | ≥ | % | 90 |  | 招商 工程建设 | 环评 | laoting-chengqu
新增违建发生数 | ≤ | 处 |  |  | 执法办案 | 违建 拆违 | shanghai-2026
林业有害生物成灾率 | ≤ | ‰ |  |  | 林业 | 有害生物 | liangping-2022
森林火灾受害率 | ≤ | ‰ | 0.9 |  | 林业 应急 | 防火 | liangping-2022 caidian-2021 yunnan-2022
水电气消耗下降率 | ≥ | % |  |  | 公用经费 | 水电 能耗 大楼 | ezhou-2022
病死畜禽随意抛弃事件数 | = | 件 | 0 |  | 农业 | 动物防疫 无害化 | gengga-2021
`;
