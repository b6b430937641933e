import { TIES, type Form } from '../../src/core';
import { labelOfField, matrixOf, type MatrixHalf } from '../../src/core/forms';
import { demandsOf, isKnownFor, PROFILES } from '../../src/core/profiles';
import { frameworkOf } from '../../src/core/forms/frameworks';
import { INDICATOR_COLUMNS } from '../../src/core/forms/indicator-columns';
import { formsOf as sidesOf } from '../../src/core/ties/sides';

const TYPES = { text: '文字', paragraphs: '文字（可分段）', money: '金额', share: '累计比例或金额' } as const;
const DEMANDS = { error: '必填（强制）', warning: '应填（核实）', hint: '提示' } as const;

function fieldTable(form: Form): string {
  const rows = form.sections
    .flatMap((section) =>
      section.kind === 'fields' ? section.lines.flat() : section.kind === 'columns' ? section.fields : [],
    )
    .map(({ key, label, under, type, required, requiredByTotal }) => {
      const demand = required ? DEMANDS[required] : requiredByTotal ? '合计对不上时必填' : '';
      return `| ${under ? `${under} / ` : ''}${label ?? '（资金用途，无标签）'} | ${TYPES[type]} | ${demand} | \`${key}\` |`;
    });
  return ['| 标签 | 内容 | 要求 | 键 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const labelOf = (form: Form, key: string): string => labelOfField(form, key) ?? key;

function balances(form: Form): string[] {
  const matrix = matrixOf(form);
  const label = (half: MatrixHalf, key: string) => half.columns.find((column) => column.key === key)?.label ?? key;
  return [
    ...form.totals.map(
      ({ total, parts, rule }) =>
        `- ${labelOf(form, total)} = ${parts.map((part) => labelOf(form, part)).join(' + ')}（${rule}）`,
    ),
    ...(matrix?.halves ?? []).flatMap((half) => [
      ...rowBalances(half),
      ...(half.across ?? []).map(
        ({ total, parts, rule }) =>
          `- 每行：${label(half, total)} = ${parts.map((part) => label(half, part)).join(' + ')}（${rule}）`,
      ),
    ]),
    ...form.equal.map(([left, right]) => `- ${labelOf(form, left)} = ${labelOf(form, right)}（T03）`),
  ];
}

/** Of many parts the first and the last are named. */
function addition(labels: readonly string[]): string {
  return labels.length > 6 ? `${labels[0]} + … + ${labels.at(-1)}（${labels.length} 项）` : labels.join(' + ');
}

function rowBalances({ rows }: MatrixHalf): string[] {
  switch (rows.kind) {
    case 'fixed': {
      const label = (key: string) => rows.items.find((item) => item.key === key)?.label ?? key;
      return rows.sums.map(
        ({ total, parts }) =>
          `- ${label(total)} = ${addition(parts.map(label))}${rows.rest === total ? '，表里另加的行也算' : ''}（T02）`,
      );
    }
    case 'coded':
      return [
        '- 合计 = 最上一级各科目之和（T06）',
        `- 每个科目 = 它的下级科目之和（T05）；编码 ${rows.digits.join('、')} 位`,
      ];
    case 'listed':
      return rows.sums.length > 0 ? ['- 合计、小计 = 各行之和（T02）'] : [];
  }
}

const COLUMN_TYPES = {
  code: '编码',
  name: '名称',
  text: '文字',
  measure: '计量单位',
  count: '数量',
  money: '金额',
} as const;

function matrixPart(form: Form): string[] {
  const matrix = matrixOf(form);
  if (!matrix) return [];
  const columns = matrix.halves.flatMap((half) => half.columns);
  const rows = matrix.halves.flatMap(({ rows: declared }) => (declared.kind === 'fixed' ? declared.items : []));
  return [
    '## 栏',
    '',
    [
      '| 上级栏 | 栏 | 内容 | 键 |',
      '| --- | --- | --- | --- |',
      ...columns.map(
        ({ key, label, under = '', type }) => `| ${under} | ${label} | ${COLUMN_TYPES[type]} | \`${key}\` |`,
      ),
    ].join('\n'),
    ...(rows.length > 0
      ? [
          '',
          '## 行',
          '',
          [
            '| 行 | 键 |',
            '| --- | --- |',
            ...rows.map(
              ({ key, label, prefix = '', level = 0 }) => `| ${'　'.repeat(level)}${prefix}${label} | \`${key}\` |`,
            ),
          ].join('\n'),
        ]
      : []),
    ...(matrix.required ? ['', `必填（C01）：${matrix.required.map((key) => labelOf(form, key)).join('、')}`] : []),
    ...(matrix.emptyNote ? ['', `空表须有注（C09），如“${matrix.emptyNote}”`] : []),
  ];
}

function textsPart(form: Form): string[] {
  return form.sections.flatMap((section) =>
    section.kind === 'prose'
      ? [
          '## 各部分',
          '',
          ...section.parts.map(
            ({ key, label, prefix = '', required, items }) =>
              `- ${prefix}${label}${required ? `，${DEMANDS[required]}` : ''}，\`${key}\`${items ? `；每一分项有${items.map((item) => item.label).join('、')}` : ''}`,
          ),
        ]
      : [],
  );
}

function levels(form: Form): string[] {
  const section = form.sections.find((candidate) => candidate.kind === 'indicators');
  const framework = section && frameworkOf(section.framework);
  if (!section || !framework) return [];
  const place = PROFILES.find((profile) => isKnownFor(profile, form.id));
  const demands = demandsOf(place).levels[framework.id] ?? {};
  const heads = section.columns.map((column) => INDICATOR_COLUMNS[column].head).join(' | ');
  return [
    `表头：${heads}`,
    '',
    ...framework.levels.map(({ name, seconds }) => {
      const { any, each = {} } = demands[name] ?? {};
      const kinds = seconds.map((second) => {
        const severity = each[second.name];
        return `${second.name}${severity ? `（${DEMANDS[severity]}）` : ''}`;
      });
      return `- ${name}：${kinds.join('、')}${any ? `；至少一类：${DEMANDS[any]}` : ''}`;
    }),
    '',
    place ? `以上是${place.name['zh-CN']}的要求；识别为其他地区的表按其要求审核。` : '以上是各地通用的要求。',
    ...(framework.basis ? ['', `依据：${framework.basis}`] : []),
    ...(section.otherFrameworks ?? []).flatMap((id) => {
      const other = frameworkOf(id);
      if (!other?.told) return [];
      const { first, second = first } = other.told.under;
      return ['', `${second}的位置如${other.basis}时，按${other.name['zh-CN']}审核。`];
    }),
  ];
}

/** A form's page in Markdown; everything on it comes from the declaration. */
export function formPage(form: Form): string {
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `## ${heading}`, '', ...lines] : [];
  const own = (lines: readonly string[]) => (lines.length > 0 ? ['', ...lines] : []);
  const hasFields = form.sections.some(({ kind }) => kind === 'fields' || kind === 'columns');
  return [
    `<!-- Made from src/core/forms/${form.id}.ts by \`npm run docs\`. -->`,
    '',
    `# ${form.name['zh-CN']}`,
    '',
    `${form.name['en-US']} · \`${form.id}\` · ${form.unit}`,
    '',
    '标签、栏和行的其他说法见[认得的说法](../words.md)。',
    ...part('填报项', hasFields ? [fieldTable(form)] : []),
    ...own(matrixPart(form)),
    ...own(textsPart(form)),
    ...part('平衡关系', balances(form)),
    ...part('与其他表的关系', tiesOf(form)),
    ...part('绩效指标', levels(form)),
    '',
  ].join('\n');
}

/** Ties to other tables (T10), by name. */
function tiesOf(form: Form): string[] {
  return TIES.filter((tie) => Object.values(sidesOf(tie)).flat().includes(form.id)).map(
    (tie) => `- ${tie.name['zh-CN']}（T10）`,
  );
}
