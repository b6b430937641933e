/** Texts that nobody plans for, and everybody may type or paste into a cell. */

/** Names that every plain object has. */
export const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const ERRORS = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!'] as const;

/** What is repeated until it fills a cell. */
export const RUNS = [
  '；', '：', ',', '，', '、', '（', '）', '()', '（）', '.', '…', ' ', '\t', '\n', '　', '*', '0', '1,', '年', '%', '"', '“', "'", '/', '-', 'x',
  '一级指标', '😀', 'a\u0301', '\ud800', '共计', '2024年', '10万元，', '其中：', '增长5%；', '≥5个、', '1.', '（一）', '目标1：', '[bookmark:', '绩效',
  '单位：', '表(', '街道\n', '合计', '占5%，', '预算收入10万元，比上年增加5万元。', '防汛项目5万元，', '1、2；',
  '支出10万元，占5%；',
] as const; // prettier-ignore

/** Short texts: words of the field where they do not belong, signs, numbers as text. */
export const ODD = [
  ...INHERITED, ...ERRORS, ...INHERITED.map((name) => `5${name}`), '', ' ', '　', '\n', '0', '-0', '1e999', '1E+15', '-', '—', '/', '√', '□是 ■否', '100%', '１００％', '(5)', '5.', '.5', '1,234.50', '1.2.3', '12,34',
  '=SUM(A1:A2)', '一级指标', '二级指标', '三级指标', '指标值', '合计', '其中：', '单位：万元', '金额单位：元', '项目名称', '2025年', '2024年12月31日', '45292', '绩效目标表', '收支总表', '≥', '≥95', '≤3个', '5-10天', '每月10日前', '数量指标', '产出指标',
  '满意度指标', '年度资金总额', '财政拨款', '上年结转', '10万元', '十万元', '叁拾万元整', '1.完成…；\n2.完成…', '（二）', '①', '注：', '填表人：', '\u200b', '\ufeff5', '😀', '\ud83d', 'ﬁ', '㎡', '①②③', '\u202e', 'A1', "'5", '<b>', '${x}', '\\', '%s', '{name}',
] as const; // prettier-ignore
