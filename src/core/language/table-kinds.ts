import { inOrder, squeeze } from './spelling';

/**
 * What a table with indicators is for: it sets targets, evaluates what was reached (自评), follows them through the year (监控), is about a whole unit
 * (整体), a transfer to other governments (转移支付), or scores something else by indicators (打分). Rules speak of some kinds only.
 */
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_KINDS = ['target', 'self-evaluation', 'monitoring', 'unit-wide', 'transfer', 'scoring'] as const;

/** Words of titles, the most telling first: 部门整体支出绩效自评表 is a self-evaluation. */
const TITLES: readonly (readonly [TargetKind, Pick<RegExp, 'test'>])[] = [
  ['self-evaluation', /自评|完成情况表/],
  ['monitoring', /监控/],
  ['scoring', /打分|评分|评估|评价指标/],
  ['transfer', /转移支付|区域绩效/],
  ['transfer', inOrder(/专项资金/, /区域/)],
  ['unit-wide', /整体(?:支出)?绩效/],
  ['unit-wide', inOrder(/部门|单位/, /整体/)],
  ['target', /绩效(?:目标|指标)|项目(?:支出|预算|资金)?申报[表书]/],
  ['target', inOrder(/绩效/, /申报表/)],
];

/** The kind that a title tells of; `undefined` for other titles. */
export function kindOfTitle(title: string): TargetKind | undefined {
  const key = squeeze(title);
  return TITLES.find(([, words]) => words.test(key))?.[0];
}
