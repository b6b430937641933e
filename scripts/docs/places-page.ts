import { frameworkOf } from '../../src/core/forms/frameworks';
import { ALL_FORMS } from '../../src/core/forms';
import { COMMON, PROFILES, type Demands, type LevelDemand, type Profile } from '../../src/core/profiles';
import { severityName } from '../../src/words/describe';
import type { Severity } from '../../src/core';

const TRAITS = { works: '工程、修缮、购置类项目', serving: '有服务或受益人群的项目' } as const;

const name = (severity: Severity): string => severityName(severity, 'zh-CN');

function demanded({ any, each = {}, firm }: LevelDemand): string {
  const kinds = Object.entries(each).map(([second, severity]) => `${second}（${name(severity)}）`);
  return [
    ...(any
      ? [
          `至少一项（${name(any)}${firm ? `；${TRAITS[firm.of]}应设${firm.any === any ? '' : `，${name(firm.any)}`}` : ''}）`,
        ]
      : []),
    ...(kinds.length > 0 ? [kinds.join('、')] : []),
  ].join('；');
}

function levels(byFramework: Demands['levels']): string[] {
  return Object.entries(byFramework).flatMap(([id, firsts]) => [
    '',
    `| ${frameworkOf(id)?.name['zh-CN'] ?? id} | 缺了是什么问题 |`,
    '| --- | --- |',
    ...Object.entries(firsts).map(([first, demand]) => `| ${first} | ${demanded(demand)} |`),
  ]);
}

/** What differs from what is demanded everywhere. */
function own({ levels: byFramework, weights = [] }: Demands): string[] {
  const other = Object.entries(byFramework).filter(([id, firsts]) => firsts !== COMMON.levels[id]);
  return [
    ...(other.length < Object.keys(byFramework).length
      ? ['', other.length === 0 ? '指标的类别与通用要求相同。' : '其他框架与通用要求相同。']
      : []),
    ...levels(Object.fromEntries(other)),
    ...(weights.length > 0 ? ['', '分值原则上（另有执行率 10 分）：', ''] : []),
    ...weights.map(
      (split) =>
        `- ${Object.entries(split)
          .map(([first, points]) => `${first} ${points}`)
          .join('，')}`,
    ),
  ];
}

const formNames = (ids: readonly string[]): string =>
  ids.map((id) => ALL_FORMS.find((form) => form.id === id)?.name['zh-CN'] ?? id).join('、');

function place(profile: Profile): string[] {
  const { code, fixed, units, titles, labels, forms, alsoOn, demands } = profile;
  const told = [
    ...(code === undefined ? [] : [`项目编码以 ${code} 开头`]),
    ...(units.length > 0 ? [`单位名称以${units.map((unit) => `“${unit}”`).join('')}开头`] : []),
    ...(titles.length > 0 ? [`标题含${titles.map((title) => `“${title}”`).join('')}`] : []),
    ...(labels.length > 0 ? [`同时有${labels.map((label) => `“${label}”`).join('')}`] : []),
    ...(forms.length > 0 ? [`表式是${formNames(forms)}`] : []),
  ];
  const known = [...forms, ...alsoOn];
  return [
    '',
    `## ${profile.name['zh-CN']} · \`${profile.id}\``,
    '',
    `识别：${told.join('；')}。`,
    ...(fixed === undefined ? [] : ['', `项目编码里的字母是 ${fixed} 的，指标由系统固定，不查指标设得是否齐全。`]),
    ...(demands
      ? ['', `在这些表式上按以下要求审核，在其他表式上按通用要求：${formNames(known)}。`, ...own(demands)]
      : ['', '没有已知的特别要求，按通用要求审核。']),
  ];
}

/** By whose demands tables are checked, in Markdown. */
export function placesPage(): string {
  return [
    '<!-- Made from src/core/profiles by `npm run docs`. -->',
    '',
    '# 填报要求 · Places and their demands',
    '',
    '表上写明的地区决定按哪里的要求审核；识别不出，或同时像两个地区的，只按各地通用的要求。窗格里的“填报要求”和命令行的 `--profile` 可以改选，改选后对所有的表都按所选的要求。',
    '',
    '## 各地通用 · `common`',
    '',
    '部门整体、转移支付的表，以下的强制都按核实。',
    ...levels(COMMON.levels),
    ...PROFILES.flatMap(place),
    '',
  ].join('\n');
}
