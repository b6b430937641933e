/** 时效指标: one line an indicator, as `lines.ts` says. */
export const TIMELINESS = `
任务按期完成率 | = | % | 100 |  | 执法办案 通用 |  | daying-traffic-2019
会议完成时间 | 定性 |  |  |  | 会议 |  | common-library
保险费缴纳时间 | 定性 |  | 12月底前 |  | 人员经费 | 保险 社保 | caofeidian-2024
党建工作完成及时率 | = | % | 100 |  | 党建 | 党建 | dachang-2024
助学金按期发放率 | = | % | 100 |  | 教育 救助 | 助学 | daying-orphans-2022
培训按期完成率 | ≥ | % |  |  | 培训 |  | common-training
工作完成及时率 | ≥ | % | 99 | 95-99 | 通用 公用经费 |  | jiayuguan-2023 laoting-chengqu
工程按期完成率 | ≥ | % | 100 | 90-100 | 工程建设 交通 水利 教育 | 工程 | qingshan-works-2020 yueyang-2022 dachang-2024 zhongjiang-2022 qingshan-schools-2020 qingjian-2021
工程按期开工率 | ≥ | % | 90 |  | 工程建设 水利 | 开工 | zhongjiang-2022
工资按时发放率 | = | % | 100 |  | 人员经费 | 工资 | daying-staff
报告提交及时率 | = | % | 100 |  | 购买服务 调研规划 林业 | 报告 | forest-forecast
招投标完成时限 | ≤ | 个月 | 1 |  | 工程建设 文化体育 | 招标 | xiuning-2023
政策咨询建议及时率 | = | % | 100 |  | 调研规划 | 统计 | fukang-2023
故障维护及时率 | ≥ | % | 95 |  | 信息化 市政环卫 修缮 | 故障 运维 | dachang-2024
故障维护响应时间 | ≤ | 小时 | 24 |  | 信息化 | 故障 运维 机房 | huangshan-2025
新增违建处置率 | = | % | 100 |  | 执法办案 | 违建 拆违 | shanghai-2026
案件办理及时率 | ≥ | % | 90 |  | 执法办案 | 办案 | zhalaite-2025
森林火灾限时扑灭率 | ≥ | % | 95 |  | 林业 应急 | 防火 | caidian-2021
法定审限内结案率 | ≥ | % | 95 |  | 执法办案 | 办案 | zhalaite-2025
灾备切换时间 | ≤ | 分钟 | 5 |  | 信息化 | 灾备 | suzhou-2021
灾备恢复时间 | ≤ | 小时 | 2 |  | 信息化 | 灾备 | suzhou-2021
环卫考核频次 | = | 次/月 | 1 |  | 市政环卫 | 环卫 保洁 | cleaning-2020
补助发放及时率 | = | % | 100 |  | 补助发放 救助 | 补助 补贴 发放 | hebei-court-2023 futian-2021 daying-insurance-2023
补贴审批及时率 | ≥ | % | 99 |  | 补助发放 养老助残 | 高龄 津贴 | chengan-2020
规划编制完成时间 | 定性 |  | 12月底前 |  | 调研规划 | 规划 编制 | caofeidian-2024 common-library
设备验收及时率 | ≥ | % | 98 |  | 设备购置 | 验收 | zhalaite-2025
设施维护及时率 | ≥ | % | 95 |  | 市政环卫 修缮 | 维护 | dachang-2024
资金到位及时率 | ≥ | % | 100 |  | 补助发放 教育 | 到位 | yongde-2022
资金拨付完成时间 | 定性 |  | 12月底前 |  | 补助发放 通用 | 拨付 | dachang-2024 caofeidian-2024 zhaohua-2021
资金支付及时率 | = | % | 100 |  | 通用 |  | hebei-court-2023 guangxi-2024
运维工作完成及时率 | = | % | 100 |  | 信息化 环保 | 运维 | dachang-2024
采购计划完成时间 | 定性 |  | 11月底前 |  | 设备购置 | 采购 | zhalaite-2025 common-library
项目完成及时率 | = | % | 100 |  | 通用 |  | huangshi-2022 dachang-2024
项目完成时间 | 定性 |  | 12月底前 |  | 通用 |  | jinan-sports-2025 huaibei-2025 yuanzhou-forest-2022 suining-2021
项目实施周期 | ≤ | 个月 | 4 |  | 工程建设 文化体育 | 展陈 | xiuning-2023
预算资金当年下达率 | = | % | 100 |  | 补助发放 教育 | 下达 | qingshan-schools-2020
`;
