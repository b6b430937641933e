import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, toA1, type Form } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';

/**
 * A form of our own, as a bureau may declare one, whose sub-total has three addends: 尾差 (T11) needs as many, and none of
 * the first three forms has such a total.
 */
function formWithThreeAddends(): Form {
  const gansu = FORMS.find(({ id }) => id === 'project-gansu');
  if (!gansu) throw new Error('project-gansu is gone');
  return {
    ...gansu,
    id: 'three-addends',
    totals: [{ total: 'funds.total', parts: ['funds.fiscal', 'funds.carryOver', 'funds.other'], rule: 'T02' }],
  };
}

function findingsWith(total: number, parts: readonly [number, number, number]) {
  const form = formWithThreeAddends();
  const [fiscal, carryOver, other] = parts;
  const fields = {
    ...form.sample.fields,
    'funds.total': total,
    'funds.fiscal': fiscal,
    'funds.carryOver': carryOver,
    'funds.other': other,
  };
  const { grid, fields: places } = laidPlainly(form, {
    ...form.sample,
    fields,
    indicators: form.sample.indicators.slice(1),
  });
  const { findings } = checkSheets([{ id: '1', name: '表', grid }], { forms: [form] });
  const place = places.get('funds.total');
  return findings
    .filter(({ code }) => code.startsWith('T'))
    .map(({ code, severity, difference, position }) => ({
      code,
      severity,
      difference,
      atTotal: place && toA1(position) === toA1(place),
    }));
}

describe('a sum of three or more addends', () => {
  it('counts as rounded if it is off by a cent: T11, a hint, and no T02', () => {
    expect(findingsWith(1114.71, [88.1, 515.24, 511.36])).toEqual([
      { code: 'T11', severity: 'hint', difference: '0.01', atTotal: true },
    ]);
  });

  it('may be off by half a cent for each figure: 0.02 for four figures', () => {
    expect(findingsWith(1114.68, [88.1, 515.24, 511.36]).map(({ code }) => code)).toEqual(['T11']);
    expect(findingsWith(1114.67, [88.1, 515.24, 511.36]).map(({ code }) => code)).toEqual(['T02']);
  });

  it('gives no finding if it is exact', () => {
    expect(findingsWith(1114.7, [88.1, 515.24, 511.36])).toEqual([]);
  });
});
