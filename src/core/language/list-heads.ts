import { labelConcept } from './labels';
import { Lexicon } from './lexicon';

/** What a list of projects says of each of them, in columns before its indicators. */
export type ListColumn = (typeof LIST_COLUMN_KEYS)[number];

export const LIST_COLUMN_KEYS = ['project', 'unit', 'budget', 'goals'] as const;

/** The heads of these columns as they were seen in the exports of several provinces. */
export const LIST_HEADS = new Lexicon<ListColumn>({
  project:
    '项目名称 单位名称、项目名称 单位名称/项目名称 项目 单位（专项）名称 单位（项目）名称 单位名称（项目名称） 项目单位（项目名称） 一级项目名称 二级项目名称 预算项目名称 专项名称 资金名称',
  unit: '单位名称 项目单位 预算单位 实施单位 主管部门 部门名称 部门（单位）名称 单位（部门）名称 单位',
  budget:
    '预算数 项目预算 预算金额 年度预算 年度预算数 年度预算金额 资金总额 年度资金总额 项目资金 项目资金总额 项目总金额 项目总额 项目金额 总金额 金额 预算总额 预算安排 预算额度 预算资金',
  goals:
    '年度绩效目标 绩效目标 年度目标 总体目标 年度总体目标 项目年度绩效目标 项目绩效目标 项目目标 整体绩效目标 部门整体绩效目标 单位整体绩效目标',
});

/** What a list says in a column other tables say beside a label. */
const AS_LABELS: ReadonlyMap<ReturnType<typeof labelConcept>, ListColumn> = new Map([
  ['project', 'project'],
  ['unit', 'unit'],
  ['department', 'unit'],
  ['goals', 'goals'],
]);

/** Which column of a list a head names, if any; `key` is a `labelKey`. */
export function listColumn(key: string): ListColumn | undefined {
  return LIST_HEADS.meaningsOf(key)[0] ?? AS_LABELS.get(labelConcept(key));
}
