import { KINDS, LIBRARY, SECONDS, type Library, type Source } from '../../src/core';
import { kindName } from '../../src/words/indicators';

/** What a bureau may write, in its smallest form; a test reads it back and finds nothing wrong. */
export const OWN_LIBRARY: Library = {
  name: '某某市财政局绩效指标库',
  sources: [{ id: 'own', title: '市级共性项目绩效指标库', place: '某某市财政局', year: 2025 }],
  indicators: [
    {
      second: '数量指标',
      name: '培训人次',
      direction: '≥',
      unit: '人次',
      range: '50-300',
      kinds: ['培训'],
      words: ['轮训'],
      sources: ['own'],
    },
    {
      second: '服务对象满意度指标',
      name: '参训人员满意度',
      direction: '≥',
      unit: '%',
      usual: '90',
      kinds: ['培训', '会议'],
      sources: ['own'],
    },
    {
      second: '社会效益指标',
      name: '业务能力',
      direction: '定性',
      usual: '有所提升',
      kinds: ['通用'],
      sources: ['own'],
    },
  ],
};

const { indicators, sources } = LIBRARY;

const count = (found: (one: Library['indicators'][number]) => boolean): number => indicators.filter(found).length;

function counted(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  return [
    `| ${heads.join(' | ')} |`,
    `| ${heads.map((_, at) => (at === heads.length - 1 ? '---:' : '---')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function sourceLine({ id, title, place, year, address }: Source): string {
  const named = address === undefined ? title : `[${title}](<${address}>)`;
  const used = count((one) => one.sources.includes(id));
  return `| ${place} | ${named} | ${year ?? ''} | ${used} |`;
}

const KEYS: readonly (readonly [key: string, meaning: string])[] = [
  ['name', '指标库的名称，显示在每条备选指标旁'],
  ['sources', '来源：`id`、`title`（文件或表名）、`place`（地区或单位）必填，`year`、`address` 可不填'],
  ['indicators[].second', `二级指标，须是：${SECONDS.join('、')}`],
  ['indicators[].name', '指标名称，60 字以内；同一个二级指标下不重复'],
  ['indicators[].direction', '指标方向：≥、≤、>、<、=，文字要求的写“定性”'],
  ['indicators[].unit', '计量单位；定性指标不写'],
  ['indicators[].usual', '常用的指标值：只写数字（加引号），定性指标写文字；各项目不同的不写'],
  ['indicators[].range', '各来源的指标值从多少到多少，如 `90-100`；可不填，定性指标不写'],
  ['indicators[].kinds', '项目类型，至少一个，须是下表所列'],
  ['indicators[].words', '项目名称里常与它一起出现的词；可不填'],
  ['indicators[].sources', '来源的 `id`，至少一个'],
];

/** Where the library of indicators comes from, what is in it, and how it is replaced, in Markdown. */
export function indicatorsPage(): string {
  const addressed = sources.filter(({ address }) => address !== undefined).length;
  return [
    '<!-- Made from src/core/indicators by `npm run docs`. -->',
    '',
    '# 指标库 · Library of indicators',
    '',
    `随产品提供的指标库有 ${indicators.length} 条指标，取自 ${sources.length} 份公开的绩效目标表、自评表和指标库文件，其中 ${addressed} 份附网址。每条指标都注明来源。`,
    '',
    '只取事实：指标叫什么、属于哪个二级指标、方向、计量单位、指标值多少。原表的句子不照搬；指标名称中的人名、单位名、地名已去掉，改成通用的名称。',
    '',
    '- **二级指标**按 2021 年《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》的分法；来源按 2015 年分法的，成本指标归入经济成本、社会成本或生态环境成本，负面影响归入社会成本或生态环境成本。因此个别指标的二级指标与来源不同。',
    '- **常用指标值**取来源所写的，几个来源不同时取常见的，多为比率。数量、金额因项目而异，不给指标值，只给名称、方向和单位。',
    '- **范围**是各来源的指标值从多少到多少，供参考，不写入单元格。',
    '',
    '填表时，备选指标的先后：本工作簿中同一项目的指标，上年文件中同一项目的指标，本工作簿和上年文件中同类项目的指标，最后是指标库。表里已有的不再提供，已填的单元格不改写。',
    '',
    '## 按二级指标',
    '',
    ...counted(
      ['二级指标', '条数'],
      SECONDS.map((second) => [second, count((one) => one.second === second)]),
    ),
    '',
    '## 按项目类型',
    '',
    '一条指标可用于几类项目；“通用”的任何项目都可用。',
    '',
    ...counted(
      ['项目类型', '', '条数'],
      [...KINDS, '通用' as const].map((kind) => [
        kind,
        kindName(kind, 'en-US'),
        count(({ kinds }) => kinds.includes(kind)),
      ]),
    ),
    '',
    '## 换成本单位的指标库',
    '',
    '指标库是一个 JSON 文件（UTF-8）。本单位可以自己写一个，用它代替随产品提供的指标库：',
    '',
    '```json',
    JSON.stringify(OWN_LIBRARY, null, 2),
    '```',
    '',
    '| 项 | 内容 |',
    '| --- | --- |',
    ...KEYS.map(([key, meaning]) => `| \`${key}\` | ${meaning} |`),
    '',
    '有一处不对，整个文件就不采用，并逐处说明哪里不对：缺项、类型不对、超长、写了不认识的项、来源没有列出、名称重复、指标值里带单位、定性指标写了单位，等等。',
    '',
    '## 来源',
    '',
    '| 地区、单位 | 文件或表 | 年度 | 条数 |',
    '| --- | --- | --- | ---: |',
    ...sources.map(sourceLine),
    '',
  ].join('\n');
}
