/** 服务对象满意度指标: one line an indicator, as `lines.ts` says. */
export const SATISFACTION = `
企业满意度 | ≥ | % | 90 | 90-100 | 招商 补助发放 科技 | 企业 | caofeidian-2024 zhangye-2024 dachang-2024
使用人员满意度 | ≥ | % | 98 | 95-98 | 设备购置 信息化 公用经费 | 使用 | zhalaite-2025 dachang-2024 common-library
党员满意度 | ≥ | % | 95 |  | 党建 | 党员 | dachang-2024
公众食品安全满意度 | ≥ | % |  |  | 执法办案 | 食品 | ganzi-2023
公路通行群众满意度 | ≥ | % |  |  | 交通 | 公路 路况 | langzhong-2021 rural-roads
养老服务对象满意度 | ≥ | % | 90 |  | 养老助残 | 养老 老年 | daying-elderly-2020
参会人员满意度 | ≥ | % | 100 |  | 会议 |  | dachang-2024 common-training common-library
参保人员满意度 | ≥ | % | 90 |  | 医疗卫生 | 参保 医保 | daying-insurance-2023
参训人员满意度 | ≥ | % | 95 |  | 培训 | 学员 | huangshi-2022 common-training common-library
受助对象满意度 | ≥ | % | 90 |  | 救助 | 救助 低保 | suixi-2019 daying-orphans-2022
受益群众满意度 | ≥ | % | 90 | 85-95 | 通用 补助发放 市政环卫 工程建设 | 群众 | zhaohua-2021 dachang-2024
周边居民满意度 | ≥ | % | 95 | 95-100 | 工程建设 市政环卫 | 居民 | dachang-2024 zhangye-2024
学校满意度 | ≥ | % | 90 |  | 教育 | 学校 | qingshan-schools-2020
学生满意度 | ≥ | % | 95 |  | 教育 | 学生 | yongde-2022
客商满意度 | ≥ | % | 90 |  | 招商 | 招商 | zhangye-2024
家长满意度 | ≥ | % | 90 | 90-95 | 教育 | 家长 学生 | qingshan-schools-2020 yongde-2022
市民满意度 | ≥ | % | 90 | 90-95 | 市政环卫 环保 | 市民 | xiangtan-2023 linhai-2024
干警满意度 | ≥ | % | 95 |  | 执法办案 修缮 | 审判 法院 检察 | hebei-court-2023
成果受众满意度 | ≥ | % |  |  | 调研规划 | 成果 | common-library
服务对象满意度 | ≥ | % | 95 | 90-95 | 通用 |  | chengan-2020 laoting-chengqu laoting-jingkai-2023 dachang-2024
残疾人满意度 | ≥ | % | 95 |  | 养老助残 | 残疾人 | wangcheng-2018 disabled-2019
演职人员满意度 | ≥ | % | 100 |  | 文化体育 | 演出 剧团 | xinzhou-2020
社会公众满意度 | ≥ | % | 95 | 95-100 | 通用 购买服务 | 公众 | tangxi-services-2022 zhangye-2024
种植户满意度 | ≥ | % |  |  | 农业 | 种植 农户 | yuanzhou-seeds-2022
群众安全感 | ≥ | % | 90 |  | 执法办案 信息化 | 治安 公安 雪亮 | huangshan-2025
职工满意度 | ≥ | % | 90 |  | 人员经费 公用经费 | 职工 | guangxi-2024
脱贫户满意度 | ≥ | % | 95 |  | 农业 水利 救助 | 脱贫 乡村振兴 | yueyang-2022 zhongjiang-2022
补助对象满意度 | ≥ | % | 90 |  | 补助发放 农业 | 补助 补贴 | gengga-2021
被调查户满意度 | ≥ | % | 100 |  | 调研规划 | 调查 统计 | fukang-2023
采购方满意度 | ≥ | % | 95 |  | 购买服务 环保 | 运维服务 | dachang-2024
项目业主满意度 | ≥ | % | 100 |  | 购买服务 招商 | 业主 可研 | zhangye-2024
`;
