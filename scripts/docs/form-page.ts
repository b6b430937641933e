import type { Form } from '../../src/core';
import { fieldsOf } from '../../src/core/forms';
import { frameworkOf } from '../../src/core/forms/frameworks';
import { INDICATOR_COLUMNS } from '../../src/core/forms/indicator-columns';

const TYPES = { text: '文字', paragraphs: '文字（可分段）', money: '金额', share: '累计比例或金额' } as const;
const DEMANDS = { error: '必填（强制）', warning: '应填（核实）', hint: '提示' } as const;

function fieldTable(form: Form): string {
  const rows = fieldsOf(form).map(({ key, label, aliases = [], under, type, required, requiredByTotal }) => {
    const demand = required ? DEMANDS[required] : requiredByTotal ? '合计对不上时必填' : '';
    return `| ${under ? `${under} / ` : ''}${label ?? '（资金用途，无标签）'} | ${aliases.join('、')} | ${TYPES[type]} | ${demand} | \`${key}\` |`;
  });
  return ['| 标签 | 也认作 | 内容 | 要求 | 键 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function labelOf(form: Form, key: string): string {
  const field = fieldsOf(form).find((candidate) => candidate.key === key);
  return field?.label ? (field.under && /^合计$/.test(field.label) ? `${field.under}合计` : field.label) : key;
}

function ties(form: Form): string[] {
  return [
    ...form.totals.map(({ total, parts, rule }) => `- ${labelOf(form, total)} = ${parts.map((part) => labelOf(form, part)).join(' + ')}（${rule}）`),
    ...form.equal.map(([left, right]) => `- ${labelOf(form, left)} = ${labelOf(form, right)}（T03）`),
  ];
}

function levels(form: Form): string[] {
  const section = form.sections.find((candidate) => candidate.kind === 'indicators');
  const framework = section && frameworkOf(section.framework);
  if (!section || !framework) return [];
  const heads = section.columns.map((column) => INDICATOR_COLUMNS[column][0]).join(' | ');
  return [
    `表头：${heads}`,
    '',
    ...framework.levels.map(({ name, seconds, atLeastOne }) => {
      const kinds = seconds.map((second) => `${second.name}${second.demand ? `（${DEMANDS[second.demand]}）` : ''}`).join('、');
      return `- ${name}：${kinds}${atLeastOne ? `；至少一类（${atLeastOne === 'error' ? '强制' : '核实'}）` : ''}`;
    }),
    ...(framework.basis ? ['', `依据：${framework.basis}`] : []),
  ];
}

/** A form's page in Markdown; everything on it comes from the declaration. */
export function formPage(form: Form): string {
  return [
    `<!-- Made from src/core/forms/${form.id}.ts by \`npm run docs\`. -->`,
    '',
    `# ${form.name['zh-CN']}`,
    '',
    `${form.name['en-US']} · \`${form.id}\` · ${form.unit}`,
    '',
    '## 填报项',
    '',
    fieldTable(form),
    ...(ties(form).length > 0 ? ['', '## 平衡关系', '', ...ties(form)] : []),
    '',
    '## 绩效指标',
    '',
    ...levels(form),
    '',
  ].join('\n');
}
