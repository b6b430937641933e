import {
  type Severity,
  FORMS,
  GENERIC_FORM,
  labelOfField,
  type Form,
  INDICATOR_COLUMNS,
  INDICATOR_COLUMN_KEYS,
  layoutForm,
  exampleData,
  planKey,
  PAGES,
  type PageSource,
  type Example,
  type FaultyExample,
  type FaultyPaper,
  type PaperExample,
  PAPERS,
  type ExampleCell,
  ruleOf,
  type Rule,
  toA1,
  type CellValue,
  type Locale,
} from '../core';
import { layoutWords } from './layout';
import { ruleHead, type RuleHead } from './rule-head';
import { rulePageWords } from './rule-page-words';

/** One change to a form's sample. An empty `value` is a cell left blank; several lines are several rows. */
export interface ExampleChange {
  readonly label: string;
  readonly value: string;
}

/** A finding of the rule in an example: severity, cell, and figures if it has any. */
export interface ExampleReport {
  readonly severity: Severity;
  readonly place: string;
  readonly expected?: string;
  readonly difference?: string;
}

export interface ExampleText {
  readonly note: string;
  /** Name of the form whose sample was changed. */
  readonly form: string;
  readonly changes: readonly ExampleChange[];
  /** Empty if the rule finds nothing. */
  readonly reports: readonly ExampleReport[];
}

/** The two answers a finding raises. */
export interface RuleAdvice {
  readonly why: string;
  readonly remedy: string;
}

/** All that a rule's page says, as plain data in one language: the pane and the Markdown pages only arrange it. */
export interface RulePage extends RuleHead, RuleAdvice {
  /** Whether the list can offer a fix. */
  readonly fixable: boolean;
  /** 文号; where there is none, that the rule is arithmetic or good practice. */
  readonly basis: string;
  readonly messages: readonly string[];
  readonly found: readonly ExampleText[];
  readonly silent: readonly ExampleText[];
}

function formOf(id: string, forms: readonly Form[]): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return form;
}

/** The one value without a label of its own, under 预算规模及资金用途. */
const PURPOSE = '资金用途';

const labelOf = (form: Form, key: string): string => labelOfField(form, key) ?? PURPOSE;

const shown = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).replaceAll('\n', ' ').trim();

function changesOf(example: Example, form: Form, locale: Locale): ExampleChange[] {
  const words = rulePageWords[locale];
  const changes: ExampleChange[] = [];
  if (example.title !== undefined) changes.push({ label: words.title, value: example.title });
  for (const caption of example.captions ?? []) changes.push({ label: words.caption, value: caption });
  for (const [key, value] of Object.entries(example.fields ?? {}))
    changes.push({ label: labelOf(form, key), value: shown(value) });
  for (const [index, change] of Object.entries(example.rows ?? {})) {
    const row = words.row(Number(index) + 1);
    const cells: Readonly<Partial<Record<string, CellValue>>> = change;
    for (const column of INDICATOR_COLUMN_KEYS) {
      if (!(column in cells)) continue;
      changes.push({ label: words.cell(row, INDICATOR_COLUMNS[column].head), value: shown(cells[column]) });
    }
  }
  if (example.matrixRows)
    changes.push({
      label: words.matrixRows,
      value: example.matrixRows.map(({ code = '', name }) => `${code} ${name}`.trim()).join('\n'),
    });
  if (example.below !== undefined) changes.push({ label: words.below, value: example.below });
  if (example.indicators) {
    const rows = example.indicators.map(({ level2, name, value }) =>
      [level2, name, shown(value)].filter(Boolean).join(' '),
    );
    changes.push({ label: words.allRows, value: rows.join('\n') });
  }
  return changes;
}

function placeOf(cell: ExampleCell, example: Example, form: Form, locale: Locale): string {
  const words = rulePageWords[locale];
  const { fields } = layoutForm(form, exampleData(example, form.sample), layoutWords[locale], { formulas: false });
  if ('table' in cell) return `${words.table} A1`;
  const position = fields.get(planKey(cell));
  if ('block' in cell) return position ? `${words.block} ${toA1(position)}` : words.block;
  const name = 'field' in cell ? labelOf(form, cell.field) : words.row(cell.row + 1);
  return position ? `${name} ${toA1(position)}` : name;
}

function paperText(
  { paper, note, cells = {} }: PaperExample,
  findings: FaultyPaper['findings'],
  rule: Rule,
  locale: Locale,
): ExampleText {
  const words = rulePageWords[locale];
  return {
    note: note[locale],
    form: PAPERS[paper].name[locale],
    changes: Object.entries(cells).map(([address, value]) => ({ label: words.address(address), value: shown(value) })),
    reports: findings.map(({ at, severity = rule.severity, expected, difference }) => ({
      severity,
      place: words.address(at),
      expected,
      difference,
    })),
  };
}

function exampleText(
  example: Example,
  findings: FaultyExample['findings'],
  rule: Rule,
  locale: Locale,
  forms: readonly Form[],
): ExampleText {
  const form = formOf(example.form, forms);
  return {
    note: example.note[locale],
    form: form.name[locale],
    changes: changesOf(example, form, locale),
    reports: findings.map(({ at, severity = rule.severity, expected, difference }) => ({
      severity,
      place: placeOf(at, example, form, locale),
      expected,
      difference,
    })),
  };
}

function pageOf(code: string): PageSource {
  const page = PAGES.get(code);
  if (!page) throw new Error(`There is no page for ${code}.`);
  return page;
}

/** The legal basis in words. Rules whose code begins with T compare figures, so without a regulation they are arithmetic. */
export function basisOf({ code, basis = [] }: Rule, locale: Locale): string {
  const words = rulePageWords[locale];
  if (basis.length > 0) return basis.join(words.list);
  return code.startsWith('T') ? words.arithmetic : words.practice;
}

/** A rule's page in one language; everything on it comes from the rule. */
export function rulePage(rule: Rule, locale: Locale, forms: readonly Form[] = [...FORMS, GENERIC_FORM]): RulePage {
  const { why, remedy, found, silent } = pageOf(rule.code);
  return {
    ...ruleHead(rule, locale),
    why: why[locale],
    remedy: remedy[locale],
    basis: basisOf(rule, locale),
    fixable: rule.fixes !== undefined,
    messages: Object.values(rule.messages).map((message) => message[locale]),
    found: found.map((example) =>
      'paper' in example
        ? paperText(example, example.findings, rule, locale)
        : exampleText(example, example.findings, rule, locale, forms),
    ),
    silent: silent.map((example) =>
      'paper' in example ? paperText(example, [], rule, locale) : exampleText(example, [], rule, locale, forms),
    ),
  };
}

/** The page of the rule of that code; `undefined` if there is no such rule. */
export function rulePageOf(code: string, locale: Locale): RulePage | undefined {
  const rule = ruleOf(code);
  return rule && rulePage(rule, locale);
}

/** What a rule's page says first, without the work of laying out its examples; `undefined` for a code nobody declared. */
export function adviceOn(code: string, locale: Locale): RuleAdvice | undefined {
  const page = PAGES.get(code);
  return page && { why: page.why[locale], remedy: page.remedy[locale] };
}
