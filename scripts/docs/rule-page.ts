import { layoutPlain, severityName, toA1, type CellValue, type Locale, type Rule } from '../../src/core';
import { exampleData, type Example, type ExampleCell } from '../../src/core/rules/example';
import { INDICATOR_COLUMNS } from '../../src/core/forms/indicator-columns';
import { INDICATOR_COLUMN_KEYS } from '../../src/core/forms/schema';
import { formOf } from './form-of';

const WORDS = {
  'zh-CN': {
    severity: '等级', scope: '范围', basis: '依据', arithmetic: '算术关系，不依据某一文件', why: '为什么', remedy: '怎么改',
    messages: '提示文字', found: '会报', silent: '不会报', row: (row: number) => `第 ${row + 1} 条指标`, block: '绩效指标块的第一格',
    table: '在“{form}”的样表上改动：', cells: { within: '表内审核', between: '表间审核' }, at: '报在', sample: '样表不改', expected: '应为', difference: '相差',
    blank: '（空）', all: '指标改为',
  },
  'en-US': {
    severity: 'Severity', scope: 'Scope', basis: 'Basis', arithmetic: 'arithmetic, no regulation', why: 'Why', remedy: 'What to do',
    messages: 'Messages', found: 'Found', silent: 'Silent', row: (row: number) => `indicator ${row + 1}`, block: 'the first cell of the indicator block',
    table: 'On the sample of "{form}", changed:', cells: { within: 'within a table', between: 'between tables' }, at: 'reported at', sample: 'the sample as it is', expected: 'expected', difference: 'difference',
    blank: '(empty)', all: 'indicators replaced by',
  },
} as const;

function shown(value: CellValue | undefined, blank: string): string {
  return value === null || value === undefined || value === '' ? blank : `\`${String(value).replaceAll('\n', ' ')}\``;
}

function labelOf(example: Example, key: string): string {
  const { sections } = formOf(example.form);
  const fields = sections.flatMap((section) => (section.kind === 'fields' ? section.lines.flat() : section.kind === 'columns' ? section.fields : []));
  const field = fields.find((candidate) => candidate.key === key);
  return field?.label ?? '资金用途';
}

function changes(example: Example, locale: Locale): string[] {
  const words = WORDS[locale];
  const lines: string[] = [];
  for (const caption of example.captions ?? []) lines.push(`\`${caption}\``);
  for (const [key, value] of Object.entries(example.fields ?? {})) lines.push(`${labelOf(example, key)}：${shown(value, words.blank)}`);
  for (const [row, change] of Object.entries(example.rows ?? {})) {
    const cells = INDICATOR_COLUMN_KEYS.flatMap((column) => (column in change ? [`${INDICATOR_COLUMNS[column][0]} ${shown(change[column as keyof typeof change], words.blank)}`] : []));
    lines.push(`${words.row(Number(row))}：${cells.join('、')}`);
  }
  if (example.indicators) {
    const rows = example.indicators.map(({ level2, name, value }) => `${level2} ${name} ${shown(value, words.blank)}`);
    lines.push(`${words.all}：${rows.length > 0 ? rows.join('；') : words.blank}`);
  }
  return lines.length > 0 ? lines : [words.sample];
}

function place(example: Example, cell: ExampleCell, locale: Locale): string {
  const form = formOf(example.form);
  const layout = layoutPlain(form, exampleData(example, form.sample));
  if ('block' in cell) return `${WORDS[locale].block} ${toA1(layout.block)}`;
  const position = 'field' in cell ? layout.fields.get(cell.field) : layout.rows[cell.row]?.get(cell.column);
  const name = 'field' in cell ? labelOf(example, cell.field) : WORDS[locale].row(cell.row);
  return position ? `${name} ${toA1(position)}` : name;
}

function exampleText(example: Example, rule: Rule, locale: Locale): string {
  const words = WORDS[locale];
  const lines = [`- **${example.note[locale]}**  `, `  ${words.table.replace('{form}', formOf(example.form).name[locale])}${changes(example, locale).join('；')}`];
  for (const { at, severity = rule.severity, expected, difference } of example.findings) {
    const figures = [expected && `${words.expected} ${expected}`, difference && `${words.difference} ${difference}`].filter(Boolean);
    lines.push(`  → ${severityName(severity, locale)}，${words.at} ${place(example, at, locale)}${figures.length > 0 ? `（${figures.join('，')}）` : ''}`);
  }
  return lines.join('\n');
}

function part(rule: Rule, locale: Locale): string {
  const words = WORDS[locale];
  const text = rule.text[locale];
  const { found, silent } = rule.examples;
  const blocks = [
    `${locale === 'zh-CN' ? '#' : '##'} ${rule.code} ${text.title}`,
    [
      '| | |',
      '| --- | --- |',
      `| ${words.severity} | ${severityName(rule.severity, locale, 'long')} |`,
      `| ${words.scope} | ${rule.scope === 'within-table' ? words.cells.within : words.cells.between} |`,
      `| ${words.basis} | ${rule.basis.length > 0 ? rule.basis.join('、') : words.arithmetic} |`,
    ].join('\n'),
    `**${words.why}** ${text.why}`,
    `**${words.remedy}** ${text.remedy}`,
    `**${words.messages}**\n\n${Object.values(text.messages).map((message) => `- ${message}`).join('\n')}`,
  ];
  if (found.length > 0) blocks.push(`**${words.found}**\n\n${found.map((example) => exampleText(example, rule, locale)).join('\n')}`);
  if (silent.length > 0) blocks.push(`**${words.silent}**\n\n${silent.map((example) => exampleText(example, rule, locale)).join('\n')}`);
  return blocks.join('\n\n');
}

/** A rule's page in Markdown, Chinese first; everything on it comes from the rule. */
export function rulePage(rule: Rule): string {
  return `<!-- Made from src/core/rules/${rule.code}.ts by \`npm run docs\`; its examples run as tests. -->\n\n${part(rule, 'zh-CN')}\n\n---\n\n${part(rule, 'en-US')}\n`;
}
