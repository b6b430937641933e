/** 生态效益指标: one line an indicator, as `lines.ts` says. */
export const ECOLOGICAL_BENEFIT = `
交通建设符合环评要求情况 | 定性 |  | 是 |  | 交通 | 公路 | langzhong-2021
保土率 | ≥ | % |  |  | 水利 环保 | 水土保持 | lushan-water
区域环境提升率 | ≥ | % | 95 |  | 市政环卫 环保 农业 | 环境治理 复垦 | dachang-2024
场馆绿化水平提升情况 | 定性 |  |  |  | 文化体育 | 博物馆 | jiayuguan-2023
城市环境美化情况 | 定性 |  |  |  | 执法办案 市政环卫 | 拆违 | shanghai-2026
城市生态环境改善情况 | 定性 |  | 是 |  | 市政环卫 | 绿化 | linhai-2024
年保土量 | ≥ | 吨 |  |  | 水利 环保 | 水土保持 | lushan-water
改善排水面积 | ≥ | 亩 |  |  | 水利 农业 | 排水 高标准农田 | yueyang-2022
改善灌溉面积 | ≥ | 亩 |  |  | 水利 农业 | 灌溉 高标准农田 | yueyang-2022
森林覆盖率提升情况 | 定性 |  |  |  | 林业 | 造林 | yuanzhou-forest-2022
水资源保护情况 | 定性 |  |  |  | 水利 市政环卫 | 管网 雨污分流 | laoting-jingkai-2023
污染负荷削减量 | ≥ | 吨/年 |  |  | 环保 | 水体 断面 生态补偿 | luan-water-2021
污水处理生态改善情况 | 定性 |  |  |  | 环保 市政环卫 | 污水 | laoting-jingkai-2023
环境资源利用率 | ≥ | % |  |  | 科技 | 双创 | incubators-2019
病虫害损失减少情况 | 定性 |  |  |  | 林业 | 病虫害 | forest-forecast
空气质量排名优秀率 | ≥ | % | 60 |  | 环保 | 空气 | dachang-2024
空气质量提升率 | ≥ | % | 5 |  | 环保 | 空气 | dachang-2024
项目生态效益提升率 | ≥ | % | 90 |  | 修缮 市政环卫 | 园区 | laoting-chengqu
`;
