/** 经济成本指标: one line an indicator, as `lines.ts` says. */
export const ECONOMIC_COST = `
临时救助标准 | ≤ | 元/户 |  |  | 救助 | 临时救助 | suixi-2019
书籍资料成本支出率 | ≤ | % | 100 |  | 党建 宣传 | 书籍 | dachang-2024
亩均补助标准 | = | 元/亩 |  |  | 农业 补助发放 | 高标准农田 | yueyang-2022
人均会议成本 | ≤ | 元/人·天 |  |  | 会议 |  | common-library
人均培训成本 | ≤ | 元/人·天 |  | 320-400 | 培训 |  | suining-2021 ganzi-2023 common-training common-library
人均补助标准 | = | 元/人 |  |  | 补助发放 医疗卫生 | 补助 | zhaohua-2021 wenquan-2019 jishan-2020
保洁人工成本 | ≤ | 万元/月 |  |  | 市政环卫 购买服务 | 保洁 清扫 | cleaning-2020
党支部建设平均成本 | ≤ | 万元/个 |  |  | 党建 | 支部 | dachang-2024
公路硬化补助标准 | ≤ | 万元/公里 |  |  | 交通 农业 | 硬化 | qingjian-2021
农村低保标准 | ≥ | 元/人·月 |  |  | 救助 | 低保 | suixi-2019
办公用房租赁单价 | ≤ | 元/平方米 |  |  | 公用经费 | 租赁 租金 | dachang-2024
单座公厕维护成本 | ≤ | 万元/座 |  |  | 市政环卫 | 公厕 | dachang-2024
单项委托业务成本 | ≤ | 万元 |  |  | 购买服务 | 委托 | tangxi-services-2022
参保工作经费发放标准 | = | 元/人 |  |  | 医疗卫生 补助发放 | 医保 参保 | daying-insurance-2023
参审案件补助标准 | ≤ | 元/件 |  |  | 执法办案 | 陪审 | hebei-court-2023
国家助学金资助标准 | = | 元/人 |  |  | 教育 | 助学金 | student-aid
场地租赁费 | ≤ | 万元 |  |  | 培训 会议 | 场地 | common-training
场地租赁费支出标准 | ≤ | 元/天 |  |  | 培训 会议 | 场地 | common-training
培训宣传成本支出率 | ≤ | % | 100 |  | 党建 培训 宣传 |  | dachang-2024
建设成本控制率 | ≤ | % | 100 |  | 工程建设 教育 |  | qingshan-schools-2020
成本控制率 | ≤ | % | 100 |  | 通用 |  | huangshi-2022 dachang-2024
招商对接成本控制率 | ≤ | % | 100 |  | 招商 | 招商 | dachang-2024
授课劳务费 | ≤ | 万元 |  |  | 培训 会议 | 专家 劳务 | common-training
授课劳务费支出标准 | ≤ | 元/人·天 |  |  | 培训 会议 | 专家 劳务 | common-training
政府采购节支率 | ≥ | % |  |  | 设备购置 | 政府采购 | common-library
检验检测成本 | ≤ | 万元 |  |  | 科技 购买服务 | 检测 | incubators-2019
泵站运行成本 | ≤ | 万元 |  |  | 水利 市政环卫 | 泵站 | dachang-2024
特困人员基本生活标准 | ≥ | 元/人·月 |  |  | 救助 | 特困 | suixi-2019
环境综合治理成本控制率 | ≤ | % | 100 |  | 市政环卫 环保 | 环境治理 | dachang-2024
生均补助标准达标率 | = | % | 100 |  | 教育 | 补助 营养 | yongde-2022
系统运行维护成本 | ≤ | 万元 |  |  | 信息化 环保 | 运维 维护 | huangshan-2025 dachang-2024
绿化管养成本 | ≤ | 万元 |  |  | 市政环卫 林业 | 绿化 | zhangye-2024
网络宣传成本 | ≤ | 万元 |  |  | 宣传 | 网络宣传 | daying-insurance-2023
规划编制成本 | ≤ | 万元 |  |  | 调研规划 | 规划 编制 | zhangye-2024 caofeidian-2024
设备单位购置成本 | ≤ | 元/台 |  |  | 设备购置 | 采购 | common-library xinzhou-2020
设备租赁费 | ≤ | 万元 |  |  | 培训 会议 | 租赁 | common-training
设备购置成本 | ≤ | 万元 |  |  | 设备购置 | 采购 | zhalaite-2025
车辆购置成本 | ≤ | 万元 |  |  | 设备购置 | 车辆 | zhalaite-2025
项目总成本 | ≤ | 万元 |  |  | 通用 |  | jinan-sports-2025 hebei-court-2023 tangxi-services-2022
项目成本超支率 | ≤ | % | 0 |  | 通用 信息化 |  | guangxi-2024
预算执行率 | ≥ | % | 95 | 90-100 | 通用 |  | laoting-jingkai-2023 dongguan-2019 daying-orphans-2022
`;
