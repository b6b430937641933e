/** 经济效益指标: one line an indicator, as `lines.ts` says. */
export const ECONOMIC_BENEFIT = `
亩均收入增长率 | ≥ | % | 5 |  | 农业 | 种薯 种植 | yuanzhou-seeds-2022
亩均效益增长率 | ≥ | % |  |  | 招商 | 亩均 | zhangye-2024
人员经费节约额 | ≥ | 万元 |  |  | 人员经费 | 辅警 | fengdu-2022
人均粮食增产量 | ≥ | 公斤/人 |  |  | 水利 农业 | 水土保持 | lushan-water
入驻企业上缴税收 | ≥ | 万元 |  |  | 科技 招商 | 税收 | incubators-2019
入驻企业产值 | ≥ | 万元 |  |  | 科技 招商 | 孵化 双创 | incubators-2019
入驻企业研发投入 | ≥ | 万元 |  |  | 科技 | 研发 | incubators-2019
农民增收情况 | 定性 |  |  |  | 林业 农业 | 造林 | yuanzhou-forest-2022
学生家庭经济负担减轻情况 | 定性 |  |  |  | 教育 | 营养改善 资助 | yongde-2022
技术合同成交额 | ≥ | 万元 |  |  | 科技 | 技术 | incubators-2019
技术服务收入 | ≥ | 万元 |  |  | 科技 | 技术 | incubators-2019
招商引资到位资金增长率 | ≥ | % |  |  | 招商 | 招商 | zhangye-2024
新增就业岗位数量 | ≥ | 个 |  |  | 文化体育 就业 | 就业 | jiayuguan-2023
毕业企业数量 | ≥ | 家 |  |  | 科技 | 孵化 | incubators-2019
科技型中小企业培育数量 | ≥ | 家 |  |  | 科技 | 中小企业 | incubators-2019
科技投融资金额 | ≥ | 万元 |  |  | 科技 | 投融资 | incubators-2019
粮食增产量 | ≥ | 公斤 |  |  | 农业 | 高标准农田 粮食 | yueyang-2022
经济效益提升率 | ≥ | % | 15 |  | 招商 | 招商 | laoting-chengqu
经营收入 | ≥ | 万元 |  |  | 市政环卫 工程建设 | 产业园 运营 | laoting-jingkai-2023
资金结余率 | ≤ | % | 5 |  | 人员经费 公用经费 |  | daying-staff
路灯节能率 | ≥ | % | 90 |  | 市政环卫 | 路灯 | laoting-jingkai-2023
高新技术企业培育数量 | ≥ | 家 |  |  | 科技 | 高新技术 | incubators-2019
`;
