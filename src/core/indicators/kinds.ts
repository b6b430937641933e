import { rememberedText } from '../language/remembered';
import { squeeze } from '../language/spelling';
import { wordList } from '../language/word-list';

/**
 * Kinds of project, and the words in a project's name or goals that tell them. A line is a kind: what tells most comes first,
 * for of two kinds that are told as well by a name the first one counts; 通用 is what any project may have.
 */
const WORDS = {
  培训: '培训 轮训 研修 主体班 进修 教学班',
  会议: '会议 会务 大会 两会 全会 论坛 座谈 推介会',
  信息化: '信息化 信息系统 系统 平台 软件 网络 运维 机房 数据 智慧 数字 网站 雪亮 云服务 电子政务 灾备',
  党建: '党建 党员 支部 党组织 党校 组织生活',
  宣传: '宣传 宣教 报道 媒体 外宣 融媒体 广告',
  救助: '救助 低保 特困 困难 救济 慰问 孤儿 扶助 流浪 危房',
  养老助残: '养老 老年 高龄 残疾 助残 康复 敬老 托养',
  教育: '教育 学校 学生 义务教育 幼儿园 学前 助学 校舍 中学 小学 高校 营养改善 教师',
  医疗卫生: '医疗 卫生 医院 公共卫生 疾控 疫苗 医保 参保 计划生育 健康',
  就业: '就业 创业 人才 公益性岗位 劳动力 招聘 见习',
  林业: '林业 造林 营林 森林 绿化 退耕还林 湿地 草原 公益林 林长',
  水利: '水利 河道 水库 灌区 饮水 防汛 河长 堤防 水土 小流域 泵站 供水',
  交通: '交通 公路 道路 桥梁 客运 路网 农村路 通村',
  环保: '环保 环境 污染 污水 大气 空气 水质 生态 垃圾 减排 监测站',
  市政环卫: '市政 环卫 城市维护 清扫 保洁 路灯 公厕 园林 绿化养护 城市管理 垃圾 厂站 管护',
  农业: '农业 农村 农田 粮食 种植 畜牧 动物防疫 耕地 乡村振兴 衔接资金 农机 生猪 种薯 土地整治',
  科技: '科技 科研 创新 研发 成果转化 孵化 双创 专利 高新技术',
  文化体育: '文化 体育 图书馆 博物馆 文物 演出 赛事 健身 旅游 非遗 文旅 剧团 送戏',
  应急: '应急 消防 防火 救灾 安全生产 防空 人防 物资储备 防灾',
  招商: '招商 引资 营商 园区 企业服务 开发区',
  执法办案: '执法 办案 案件 审判 检察 公安 监管 监督 抽检 整治 拆违 稽查 维稳 信访 治安 交警 扫黑',
  调研规划: '调研 规划 课题 普查 调查 编制 评估 论证 统计 环评',
  人员经费: '人员 工资 薪酬 绩效奖 社保 编外 外聘 聘用 辅警 遗属 离退休 退休 公积金',
  补助发放: '补助 补贴 奖补 津贴 奖励 扶持 奖金 贴息 兑付',
  设备购置: '购置 采购 设备 装备 仪器 购买车辆 更新',
  修缮: '修缮 维修 改造 装修 维护 养护 加固 修理 提升改造',
  工程建设: '工程 建设 新建 扩建 改扩建 基建 管网 基础设施 迁建 续建',
  购买服务: '购买服务 委托 服务外包 外包 第三方 物业 审计 监理 保洁服务 代理',
  公用经费: '公用经费 运行经费 运转 机关运行 办公 水电 租金 租赁 物业费 公务用车',
} as const;

export type Kind = keyof typeof WORDS;

/** What indicators of the library are for; 通用: for any project. */
export type LibraryKind = Kind | '通用';

export const KINDS = Object.keys(WORDS) as Kind[];
export const LIBRARY_KINDS: readonly LibraryKind[] = [...KINDS, '通用'];

const TOLD: readonly (readonly [Kind, readonly string[]])[] = KINDS.map((kind) => [kind, wordList(WORDS[kind])]);

/** A project is of few kinds. */
const MOST = 3;

/** The kinds that a text tells, the most told first: how many characters of it are words of theirs. */
const toldBy: (text: string) => readonly Kind[] = rememberedText((text) => {
  const bare = squeeze(text);
  return TOLD.map(([kind, words]) => {
    const length = words.reduce((sum, word) => sum + (bare.includes(word) ? word.length : 0), 0);
    return { kind, length };
  })
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
    .map(({ kind }) => kind);
});

/** Of which kinds a project is, by its name; by its goals only where the name tells nothing. */
export function kindsOf({ name, text }: { readonly name: string; readonly text: string }): readonly Kind[] {
  const named = toldBy(name);
  return named.length > 0 ? named : toldBy(text);
}
