import { remembered, rememberedHere } from './remembered';
import { wordList } from './word-list';

/**
 * Words that the rules about values (V…) look for. Lists hold plain words; a word counts anywhere in a name, unless the list says
 * otherwise.
 */
export interface Vocabulary {
  /** Endings of names that are rates, to be stated in %. */
  readonly rateEndings: readonly string[];
  /** Endings in 率 or 度 that are not rates: measures with units of their own, and names of things. */
  readonly notRates: readonly string[];
  /** Rates that cannot exceed 100 %. */
  readonly cappedRates: readonly string[];
  /** Words in names of rates that may be below 0 or above 100 %: changes and differences. */
  readonly signedRates: readonly string[];
  /** Unusual spellings of units of measure, each with the usual one. */
  readonly unitSpellings: ReadonlyMap<string, string>;
  readonly timeUnits: readonly string[];
  /** Words behind the number of things done, made or served: 12场, 500人次. */
  readonly counters: readonly string[];
  /** Units of length, area and weight: 300公里. */
  readonly measures: readonly string[];
  /** Endings of names, with the units that fit them; only a unit of another kind (money, %, time) contradicts the name. */
  readonly measured: readonly { readonly endings: readonly string[]; readonly units: readonly string[] }[];
  /** Endings of names of sums of money, which must not be a percentage. */
  readonly sumEndings: readonly string[];
  /** Words in a name that make it a cost per unit instead of the project's cost. */
  readonly unitCosts: readonly string[];
  /** Words with 单 or 单位 that do not mean a cost per unit: organisations and lists. */
  readonly notUnitCosts: readonly string[];
  /** Words in a name that make it a result instead of a cost of the project. */
  readonly results: readonly string[];
  /** Names of costs that should be low even as a rate. */
  readonly costRates: readonly string[];
  /** Things that should be few, so that ≤ is the right sign. */
  readonly incidents: readonly string[];
  /**
   * Further words in names of things of which less is better or allowed: unspent shares, losses, emissions, staff and vehicles, steps of a
   * procedure.
   */
  readonly wantedLow: readonly string[];
  /** Units of measure of things that are measured in order to keep them low. */
  readonly lowUnits: readonly string[];
  /** Verbs that turn an incident into work done: 办理案件, 纠纷调解. */
  readonly incidentWork: readonly string[];
  /** Money of which more is better although it stands under 成本: minimum standards, what others pay, savings. */
  readonly wantedHigh: readonly string[];
  /** Grades and states that are complete targets. */
  readonly grades: readonly string[];
  /** Names that are numbers without a unit: ratios, indices, marks. */
  readonly unitless: readonly string[];
  /** Names of durations, for which ≤ is the right sign too. */
  readonly durations: readonly string[];
}

/** Maps each unusual spelling to the usual one. */
const spellings = (usual: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(usual).flatMap(([unit, unusual]) => wordList(unusual).map((spelling) => [spelling, unit] as const)),
  );

/**
 * The program's own words, in one place; a finance bureau may add to any list. They come from the 指标值 and names of the five public
 * disclosures in test/samples, from the examples in 财预〔2015〕88号 and 财预〔2021〕101号, and from the units of GB 3100–3102.
 */
export const VOCABULARY: Vocabulary = {
  rateEndings: wordList('率 度 占比 比例 比重 百分比 提升比 比值'),
  notRates: wordList(`
    进度 程度 力度 制度 年度 季度 月度 温度 湿度 长度 宽度 高度 深度 厚度 浓度 密度 精度 速度 幅度 角度 额度 跨度 坡度
    强度 亮度 频率 功率 汇率 利率 税率 费率 分辨率 容积率 效率 限度
  `),
  cappedRates: wordList(`
    合格率 完成率 及时率 达标率 覆盖率 满意度 满意率 到位率 通过率 正确率 准确率 发放率 执行率 优良率 普及率 知晓率
    整改率 验收率 足额率 缴纳率 拨付率 出勤率 参与率 保障率 稳定率 运转率 完好率 响应率 处置率 占比 比重
  `),
  signedRates: wordList(`
    增 降 压减 减少 同比 环比 偏差 偏离 变动 变化 波动 超支 误差 涨 跌 浮动 提升 提高 盈亏 收益 利润 回报 净
  `),
  unitSpellings: spellings({
    '%': '百分比 比率 百分数 百分率',
    个百分点: '百分点数',
    次: '次数',
    人: '人数',
    个: '个数',
    户: '户数',
    天: '天数',
    个月: '月份 月 月数',
    年: '年数',
    平方米: '平米 平方',
    公里: '公理',
  }),
  timeUnits: wordList('年 月 个月 月份 周 天 日 个工作日 工作日 小时 分钟 学期 季度'),
  counters: wordList(`
    个 项 次 场 场次 人 人次 名 家 户 座 处 台 台次 套 条 件 辆 宗 所 栋 幢 间 口 眼 盏 株 棵 头 只 羽 册 本 份 篇 幅 块 张 批次 例 例次 组 期次 轮次
    家次 户次 件次 辆次 车次 课时
  `),
  measures: wordList('米 公里 千米 延米 km 亩 公顷 平方米 平米 平方公里 m2 立方米 m3 吨 公斤'),
  measured: [
    { endings: wordList('天数'), units: wordList('天 日 个工作日 工作日') },
    {
      endings: wordList('年限 时长 期限 周期'),
      units: wordList('年 月 个月 月份 天 日 小时 分钟 学期 工作日 个工作日 周 季度'),
    },
    { endings: wordList('次数 场次 频次'), units: [] },
    { endings: wordList('人数 户数 个数 家数 台数 面积 长度 里程'), units: [] },
  ],
  sumEndings: wordList('资金 金额 经费 费用 总成本 资金额 资金数 支出额 补贴额 补助额 总额 投资额'),
  unitCosts: wordList('单位 平均 单 人均 户均 亩均 均价 台套'),
  notUnitCosts: wordList(`
    本单位 各单位 该单位 我单位 全单位 用人单位 施工单位 实施单位 预算单位 主管单位 下属单位 事业单位 有关单位
    相关单位 建设单位 设计单位 监理单位 承办单位 中标单位 清单 订单 名单 菜单 账单 联单 单据
  `),
  results: wordList('经营成本 经营总成本 收入 产值 利润 税收 节约 节省 带动 撬动 拉动 社会资本 自筹 配套 引入'),
  costRates: wordList('成本控制率 成本率 成本支出率 支出控制率 超支率 费用控制率 费用率'),
  incidents: wordList(`
    事故 事件 投诉 上访 信访 突发 违规 违法 违纪 超标 返工 故障 差错 损失 污染 伤亡 死亡 逾期 拖欠 舆情 案件 失误 缺陷
    流失 退件 误差 偏差 能耗 消耗 排放 噪声 噪音 浓度 发病率 失业率 死亡率 发生率 超支 纠纷 矛盾 隐患 空置 辍学 返贫
  `),
  wantedLow: wordList(`
    降 减少 控制 不超 以内 低于 成本 费用 支出 价格 单价 投入 占用 误 结转 结余 变动率 调整率 闲置 不合格 不达标 不良
    变更 返修 纠错 败诉 漏损 线损 产销差 渗漏 透水 损耗 受害率 成灾率 灾害 鼠害 虫害 火灾 火点 过火 感染 患病 复发 再犯罪
    重新犯罪 发案 犯罪率 药占比 耗材占比 均次 代偿 违约 缺勤 延误 差距 基尼系数 恩格尔 收入比 班额 大班 编制 在职人数
    在编 供养 保有量 公务用车 用水量 用电量 用能 农药 化肥 使用强度 氨氮 总磷 总氮 COD 化学需氧量 BOD PM2.5 PM10
    颗粒物 扬尘 臭氧 劣V类 劣五类 黑臭 秸秆焚烧 跑动 跑腿 环节 材料件数 平整度 自然增长率
    超限 超载 超员 积水 内涝 拥堵 堵塞 盲区 死角 塌方 滑坡 险情 停水 停电 断水 断电 中断 差评 欠薪 欠费 断档 缺口 缺编 等候 等待 排队 候诊 住院日
  `),
  lowUnits: wordList('‰ mg/L 毫克/升 微克/立方米 μg/m3 mm 分贝 毫米'),
  incidentWork: wordList(`
    办理 受理 接待 侦破 破案 破获 查处 立案 查办 审理 执法 援助 调解 普查 防治 防控 防范 储备 应急 搬迁 避险 救援 救助
    收集 无害化 追索 追回 挽回 避免 报告 专报 编发 研判 接入 监控 监管 巡查 抽检 处罚 打击 调处 受害人 保险 减少 下降
    降低 整改 处置 排查 化解 办结 处理 预防 演练 培训 宣传 治理 检查 监测
  `),
  wantedHigh: wordList('标准 补助 补贴 节约 节省 自筹 配套 社会资本 投入 亩均 户均 人均 生均 捐赠 带动 撬动 引入'),
  grades: wordList(`
    优 良 中 差 优秀 优良 良好 良好及以上 合格 达标 一级 二级 三级 四级 甲级 乙级 特级 三级甲等 三甲 二甲 是 全覆盖 无
    零 零发生 零事故 不发生 清零 动态清零
  `),
  unitless: wordList('指数 系数 评分 得分 分值 PQI PCI MQI 倍数 比'),
  durations: wordList('时间 时限 期限 时长 周期 天数 间隔 工期 距离 响应 进度 时效 日期'),
};

const holding = remembered((words: readonly string[]) =>
  rememberedHere((text) => words.some((word) => text.includes(word))),
);
const endingIn = remembered((words: readonly string[]) =>
  rememberedHere((text) => words.some((word) => text.endsWith(word))),
);

/** Whether any of the words stands in the text. Several rules ask it of each name of an indicator. */
export function hasAny(text: string, words: readonly string[]): boolean {
  return holding(words)(text);
}

/** Whether the text ends in one of the words. */
export function endsInAny(text: string, words: readonly string[]): boolean {
  return endingIn(words)(text);
}
