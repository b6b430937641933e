import { HEADS, ROWS } from '../../src/core/language/budget-words';
import { AMOUNTS } from '../../src/core/language/concepts';
import { HEADINGS, LABELS } from '../../src/core/language/labels';
import type { Lexicon } from '../../src/core/language/lexicon';
import { LIST_HEADS } from '../../src/core/language/list-heads';
import { INDICATOR_COLUMN_KEYS, INDICATOR_COLUMNS } from '../../src/core/forms/indicator-columns';

type Lines = Lexicon<string>['lines'];

const PARTS: readonly (readonly [heading: string, lines: Lines])[] = [
  ['绩效表的标签', LABELS.lines],
  ['金额（资金来源、支出构成）', AMOUNTS.lines],
  ['绩效指标的栏', INDICATOR_COLUMN_KEYS.map((key) => [key, INDICATOR_COLUMNS[key].heads] as const)],
  ['项目清单的栏', LIST_HEADS.lines],
  ['预算表的栏', HEADS.lines],
  ['预算表的行', ROWS.lines],
  ['文字部分的标题', HEADINGS.lines],
];

/** All wordings that are known, in Markdown; the first of a line is the usual one. */
export function wordsPage(): string {
  return [
    '<!-- Made from src/core/language by `npm run docs`. -->',
    '',
    '# 认得的说法 · Wordings',
    '',
    '表上的标签、栏和行不必与表式一字不差。空格、序号、“其中”、年度、括号里的单位不影响辨认；“本年”“申请”“年度”在前，“拨款”“收入”“资金”在后，也看得懂。',
    ...PARTS.flatMap(([heading, lines]) => [
      '',
      `## ${heading}`,
      '',
      '| 含义 | 说法 |',
      '| --- | --- |',
      ...lines.map(([meaning, words]) => `| \`${meaning}\` | ${words.join('、')} |`),
    ]),
    '',
  ].join('\n');
}
