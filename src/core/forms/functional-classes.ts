import { chineseNumber } from '../language/numbering';
import { named } from './declare';
import type { FixedRow, MatrixColumn, MatrixHalf } from './schema';

/**
 * 支出功能分类科目: the classes (类) with their codes, in the order and wording in which income-and-expenditure tables print
 * them. Source: the table of 政府收支分类科目 as the disclosures of 2024 in test/samples print it; older wordings are aliases.
 */
const CLASSES: readonly (readonly [code: string, label: string, ...aliases: string[]])[] = [
  ['201', '一般公共服务支出', '一般公共服务'],
  ['202', '外交支出', '外交'],
  ['203', '国防支出', '国防'],
  ['204', '公共安全支出', '公共安全'],
  ['205', '教育支出', '教育'],
  ['206', '科学技术支出', '科学技术'],
  ['207', '文化旅游体育与传媒支出', '文化旅游体育与传媒', '文化体育与传媒支出'],
  ['208', '社会保障和就业支出', '社会保障和就业'],
  ['209', '社会保险基金支出', '社会保险基金'],
  ['210', '卫生健康支出', '卫生健康', '医疗卫生与计划生育支出'],
  ['211', '节能环保支出', '节能环保'],
  ['212', '城乡社区支出', '城乡社区', '城乡社区事务'],
  ['213', '农林水支出', '农林水', '农林水事务'],
  ['214', '交通运输支出', '交通运输'],
  ['215', '资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出'],
  ['216', '商业服务业等支出', '商业服务业等'],
  ['217', '金融支出', '金融'],
  ['219', '援助其他地区支出', '援助其他地区'],
  ['220', '自然资源海洋气象等支出', '国土海洋气象等支出'],
  ['221', '住房保障支出', '住房保障'],
  ['222', '粮油物资储备支出', '粮油物资储备'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出', '灾害防治及应急管理'],
  ['227', '预备费'],
  ['229', '其他支出'],
  ['230', '转移性支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
  ['234', '抗疫特别国债安排的支出'],
  // Kept by the treasury; it has no code of its own among the classes.
  ['treasury', '人行科目'],
];

/** The classes as rows of a form; their keys are the codes. */
const FUNCTIONAL_CLASSES: readonly FixedRow[] = CLASSES.map(([key, label, ...aliases], index) => ({
  key,
  label,
  aliases,
  prefix: `${chineseNumber(index + 1)}、`,
}));

/** What the money is for, in tables of income and expenditure. */
export const PURPOSE: MatrixColumn = {
  key: 'purpose',
  ...named('项目 支出项目 项目名称 支出功能分类科目 支出功能分类 功能分类科目 功能分类 功能科目名称 科目名称'),
  type: 'name',
};

/** Where the money comes from, in the same tables. */
export const SOURCE: MatrixColumn = {
  key: 'source',
  ...named('项目 收入项目 项目名称 收入来源'),
  type: 'name',
};

/**
 * The rows of their expenditure: the classes, their sum, what is carried forward, and the grand total.
 * @param carriedForward wordings for what is left at the end of the year
 * @param total wordings of the grand total
 */
export function expenditureByClass(carriedForward: string, total: string): MatrixHalf['rows'] {
  return {
    kind: 'fixed',
    items: [
      ...FUNCTIONAL_CLASSES,
      { key: 'expenditureOfYear', ...named('本年支出合计 本年支出小计 本年支出') },
      { key: 'carriedForward', ...named(carriedForward) },
      { key: 'expenditureTotal', ...named(total) },
    ],
    sums: [
      { total: 'expenditureOfYear', parts: FUNCTIONAL_CLASSES.map(({ key }) => key) },
      { total: 'expenditureTotal', parts: ['expenditureOfYear', 'carriedForward'] },
    ],
    rest: 'expenditureOfYear',
  };
}
