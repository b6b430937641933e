import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  FORMS,
  gridOf,
  layoutForm,
  PAGES,
  PAPERS,
  RULES,
  toA1,
  type Finding,
  type Rule,
} from '../../src/core';
import { paperRows, type Example, type PaperExample } from '../../src/core/rules/page';
import { layoutWords } from '../../src/words/layout';
import { exampleSheet } from './example-sheet';
import { firstFix } from '../support/first-fix';

/** Runs one example through the core's public interface, with all rules, and keeps the findings of the rule under test. */
function run(rule: Rule, example: Example | PaperExample) {
  const { sheet, address } = exampleSheet(example);
  const result = checkSheets([sheet]);
  const found = result.findings
    .filter(({ code }) => code === rule.code)
    .sort((a, b) => a.position.row - b.position.row || a.position.column - b.position.column);
  return { result, found, address };
}

const seen = ({ position, severity }: Finding) => ({ at: toA1(position), severity });

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const page = PAGES.get(code) ?? { found: [], silent: [] };

  it('has a page', () => {
    expect(PAGES.has(code)).toBe(true);
  });

  // T10 and T12 compare several tables: ties.test.ts, statement.test.ts.
  it.runIf(rule.scope !== 'between-tables')('has examples of both kinds', () => {
    expect(page.found.length).toBeGreaterThan(0);
    expect(page.silent.length).toBeGreaterThan(0);
  });

  it.each(page.found.map((example) => [example.note['zh-CN'], example] as const))('finds: %s', (__, example) => {
    const { found, address } = run(rule, example);
    expect(found.map(seen)).toEqual(
      example.findings.map(({ at, severity = rule.severity }) => ({ at: address(at), severity })),
    );
    // What offers a fix says so on its page; that it does is tested in fixes.test.ts and repair.test.ts.
    if (!rule.fixes) expect(found.filter(firstFix)).toEqual([]);
    example.findings.forEach(({ expected, difference }, index) => {
      if (expected !== undefined) expect(found[index]?.expected).toBe(expected);
      if (difference !== undefined) expect(found[index]?.difference).toBe(difference);
    });
  });

  it.each(page.silent.map((example) => [example.note['zh-CN'], example] as const))(
    'finds nothing: %s',
    (__, example) => {
      const { result, found } = run(rule, example);
      expect(result.tables).toHaveLength(1); // if the table was not read, having no findings proves nothing
      expect(found).toEqual([]);
    },
  );
});

describe.each(FORMS.map((form) => [form.id, form] as const))('the sample of %s', (_, form) => {
  it('is recognised and faultless', () => {
    const grid = gridOf(layoutForm(form, form.sample, layoutWords['zh-CN'], { formulas: false }));
    const result = checkSheets([{ id: '1', name: '示例', grid }]);
    expect(result.tables.map((table) => table.form)).toEqual([form.id]);
    expect(result.findings.map(({ code, message, values }) => ({ code, message, values }))).toEqual([]);
    expect(result.status).toBe('clean');
  });
});

describe.each(Object.keys(PAPERS).map((paper) => [paper] as const))('the paper %s', (paper) => {
  it('is read and faultless', () => {
    const grid = {
      top: 0,
      left: 0,
      values: paperRows({ paper: paper as keyof typeof PAPERS, note: { 'zh-CN': '', 'en-US': '' } }),
    };
    const result = checkSheets([{ id: '1', name: '示例', grid }]);
    expect(result.tables).toHaveLength(1);
    expect(result.findings.map(({ code, message, values }) => ({ code, message, values }))).toEqual([]);
    expect(result.status).toBe('clean');
  });
});
