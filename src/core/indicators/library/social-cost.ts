/** 社会成本指标: one line an indicator, as `lines.ts` says. */
export const SOCIAL_COST = `
人员伤亡事故数 | = | 次 | 0 |  | 应急 林业 | 防火 | caidian-2021
安全责任事故发生数 | = | 次 | 0 |  | 工程建设 公用经费 文化体育 | 安全 | xiuning-2023 daying-traffic-2019
突发事件发生数 | ≤ | 次 |  |  | 执法办案 应急 | 维稳 | dachang-2024
系统中断次数 | = | 次 | 0 |  | 信息化 | 灾备 网络安全 | suzhou-2021
群众投诉率 | ≤ | % |  |  | 执法办案 交通 | 投诉 | daying-traffic-2019
群体性上访事件数 | ≤ | 件 |  |  | 执法办案 应急 | 维稳 信访 | dachang-2024
补助款结算争议率 | = | % | 0 |  | 补助发放 交通 | 结算 | dongguan-2019
食品安全责任事故发生数 | = | 次 | 0 |  | 执法办案 | 食品 | anju-2021
`;
