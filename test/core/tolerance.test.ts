import { describe, expect, it } from 'vitest';
import { checkerPartsOf, createChecker, FORMS, type Form, type Settings } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';
import { disclosure, edit, MIXED, sheetsOf } from './ties-workbook';

/** What is said of amounts that are a little apart, where somebody allows for it: a hint that says so, and never nothing. */

const formOf = (id: string): Form => {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`${id} is gone`);
  return form;
};

function said(id: string, changes: Form['sample']['fields'], settings: Settings, unit = '万元') {
  const form = formOf(id);
  const captions = [`单位：${unit}`];
  const { grid } = laidPlainly(form, { ...form.sample, captions, fields: { ...form.sample.fields, ...changes } });
  const { findings } = createChecker(checkerPartsOf(settings)).check([{ id: '1', name: '表', grid }]);
  return findings
    .filter(({ code }) => /^T(?:0[1-6]|11)$/.test(code))
    .map(({ code, severity, difference }) => [code, severity, difference].join(' '));
}

const FUNDS = { 'funds.total': 315, 'funds.fiscal': 200, 'funds.carryOver': 15, 'funds.other': 100 };

describe('a tolerance', () => {
  const off = (by: number) => ({ ...FUNDS, 'funds.total': Math.round((315 + by) * 100) / 100 });

  it('makes a hint of what is off by no more, in a table of its unit', () => {
    expect(said('project-gansu', off(0.02), {})).toEqual(['T01 error 0.02']);
    expect(said('project-gansu', off(0.02), { tolerance: { 万元: 0.02 } })).toEqual(['T11 hint 0.02']);
    expect(said('project-gansu', off(-0.02), { tolerance: { 万元: 0.02 } })).toEqual(['T11 hint -0.02']);
    expect(said('project-gansu', off(0.03), { tolerance: { 万元: 0.02 } })).toEqual(['T01 error 0.03']);
    expect(said('project-gansu', off(0.02), { tolerance: { 元: 10 } })).toEqual(['T01 error 0.02']);
    expect(said('project-gansu', off(0.02), { tolerance: { 万元: 'auto' } })).toEqual(['T01 error 0.02']);
    expect(said('project-gansu', off(5), { tolerance: { 元: 5 } }, '元')).toEqual(['T11 hint 5']);
  });

  it('says nothing where nothing is off', () => {
    expect(said('project-gansu', FUNDS, { tolerance: { 万元: 0.1 } })).toEqual([]);
  });

  it('is none where one of the two is nothing', () => {
    const small = { 'funds.total': 0.05, 'funds.fiscal': 0, 'funds.carryOver': 0, 'funds.other': 0 };
    expect(said('project-gansu', small, { tolerance: { 万元: 0.1 } })).toEqual(['T01 error 0.05']);
  });

  it('holds of two totals that must be equal, and names both', () => {
    const form = formOf('unit-overall-gansu');
    const sample = form.sample.fields;
    const changes = {
      'income.total': Number(sample['income.total']) + 0.01,
      'income.fiscal': Number(sample['income.fiscal']) + 0.01,
    };
    expect(said(form.id, changes, {})).toEqual(['T03 error -0.01']);
    expect(said(form.id, changes, { tolerance: { 万元: 0.01 } })).toEqual(['T11 hint -0.01']);
  });

  it('holds between tables, too', () => {
    const papers = disclosure(MIXED);
    const income = papers.find(({ name }) => name === 'F6');
    const key = 'total.total';
    const changed = edit(papers, 'F6', {
      fields: { ...income?.data.fields, [key]: Number(income?.data.fields[key]) + 0.05 },
    });
    const between = (settings: Settings) =>
      createChecker(checkerPartsOf(settings))
        .check(sheetsOf(changed), { wholeWorkbook: true })
        .findings.filter(({ code }) => code === 'T10')
        .map(({ severity, message }) => `${severity} ${message}`);
    expect(new Set(between({}))).toEqual(new Set(['error above']));
    const told = between({ tolerance: { 万元: 0.05 } });
    expect(told).toHaveLength(between({}).length);
    expect(new Set(told)).toEqual(new Set(['hint tail']));
  });
});

describe('rules by somebody’s settings', () => {
  const check = (settings: Settings) => {
    const form = formOf('project-gansu');
    const { grid } = laidPlainly(form, {
      ...form.sample,
      fields: { ...form.sample.fields, ...FUNDS, 'funds.total': 322 },
    });
    return createChecker(checkerPartsOf(settings)).check([{ id: '1', name: '表', grid }]);
  };

  it('are named where they are off, and say nothing', () => {
    expect(check({}).off).toEqual([]);
    const { off, findings, tables } = check({ rules: { V05: { off: true }, T01: { off: true }, T02: { off: false } } });
    expect(off).toEqual(['T01', 'V05']);
    expect(findings.filter(({ code }) => code === 'T01')).toEqual([]);
    expect(tables.flatMap(({ checks }) => checks.map(({ code }) => code))).not.toContain('T01');
  });

  it('say what they take it for themselves where their severity is another', () => {
    const of = (settings: Settings) => {
      const found = check(settings).findings.find(({ code }) => code === 'T01');
      return { severity: found?.severity, ownSeverity: found?.ownSeverity };
    };
    expect(of({})).toEqual({ severity: 'error', ownSeverity: undefined });
    expect(of({ rules: { T01: { severity: 'warning' } } })).toEqual({ severity: 'warning', ownSeverity: 'error' });
    expect(of({ rules: { T01: { severity: 'auto' } } })).toEqual({ severity: 'error', ownSeverity: undefined });
    expect(of({ rules: { T01: { severity: 'error' } } })).toEqual({ severity: 'error', ownSeverity: undefined });
  });
});
