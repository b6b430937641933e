import { COMMON } from './common';
import { profile } from './declare';

/**
 * Central departments: 财预〔2021〕101号, whose weights are so in principle, beside the 10 of 执行率. Their names: the organs of the State Council as of 2023
 * (国发〔2023〕5号), and the beginnings that only central bodies' names have.
 */
export const central = profile({
  id: 'central',
  name: ['中央部门', 'central departments'],
  titles: '中央部门 中央本级 中央对地方 （中央）',
  units: `中华人民共和国 国家税务总局 国家统计局 国家发展和改革委员会 国家民族事务委员会 国家卫生健康委员会 国家市场监督管理总局 国家广播电视总局 国家体育总局 国家医疗保障局
    国家能源局 国家粮食和物资储备局 国家林业和草原局 国家铁路局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局 国家消防救援局 国家外汇管理局
    国家药品监督管理局 国家知识产权局 国家移民管理局 国家烟草专卖局 国家国防科技工业局 国家自然科学基金委员会 国家信访局 国家数据局 中国科学院 中国社会科学院 中国工程院 中国气象局
    中国民用航空局 中国地震局 国务院`,
  alsoOn: 'project-central project-declaration',
  demands: {
    levels: COMMON.levels,
    weights: [
      { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
      { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
      { 成本指标: 20, 产出指标: 40, 效益指标: 30 },
      { 产出指标: 50, 效益指标: 40 },
    ],
  },
});
