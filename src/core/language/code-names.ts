import { FUNCTIONAL_CLASSES } from './functional-classes';
import { wordList } from './word-list';

/**
 * What public tables call functional codes, names of former years last. Only codes that the tables of two units or more have, of different places:
 * budgets of 2023 to 2026 of a statistics bureau and of urban districts of Shanghai, and of an administration in Hebei.
 */
const NAMES: Readonly<Record<string, string>> = {
  '20805': '行政事业单位养老支出 行政事业单位离退休',
  '2080501': '行政单位离退休 归口管理的行政单位离退休',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '2080599': '其他行政事业单位养老支出 其他行政事业单位离退休支出',
  '21011': '行政事业单位医疗 医疗保障',
  '2101101': '行政单位医疗',
  '21201': '城乡社区管理事务',
  '2120104': '城管执法',
  '21203': '城乡社区公共设施',
  '2120399': '其他城乡社区公共设施支出',
  '21205': '城乡社区环境卫生',
  '2120501': '城乡社区环境卫生',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
  '2210203': '购房补贴',
};

/** The names that public tables have for a functional code, the present one first; none where that is not known. */
export function usualCodeNames(code: string): readonly string[] {
  const words = NAMES[code] ?? FUNCTIONAL_CLASSES[code];
  return words === undefined ? [] : wordList(words);
}
