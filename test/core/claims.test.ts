import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, layoutForm, parseA1, toA1, type Form, type SheetPlan } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { createReader } from '../../src/core/read';
import {
  accountOf,
  claimsByTotal,
  claimsOf,
  evaluate,
  isRounding,
  type Account,
  type Amount,
  type Claim,
  type Row,
  type Sum,
} from '../../src/core/sums';
import { dataFor } from './layout-arbitraries';
import { layoutWords } from '../../src/words/layout';
import { runs } from '../support/depth';

const READER = createReader(FORMS);

function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return form;
}

const row = (key: string, more: Partial<Row> = {}): Row => ({
  key,
  kind: 'item',
  half: 0,
  code: '',
  text: key,
  ...more,
});
const code = (digits: string): Row => row(digits, { code: digits });
const TOTAL = row('total', { kind: 'total', text: '合计' });

/** In short: `T02 total = a + b`, alternatives behind it. */
const short = ({ rule, total, readings }: Claim): string =>
  `${rule} ${total} = ${readings.map((parts) => parts.join(' + ')).join(' | ')}`;
const inColumn = (claims: readonly Claim[], column: string): string[] =>
  claims.filter(({ total, within }) => within === 'column' && total.endsWith(`.${column}`)).map(short);

/** Amounts by hand: a number, `''` for a blank cell, any other text for one that cannot be read. */
function amountsOf(cells: Readonly<Record<string, number | string>>, others: readonly number[] = []) {
  const at = (key: string): Amount | undefined => {
    const value = cells[key];
    if (value === undefined) return undefined;
    const kind = typeof value === 'number' ? 'amount' : value === '' ? 'blank' : 'unreadable';
    const amount = new Decimal(typeof value === 'number' ? value : 0);
    return { kind, amount, unit: '万元', decimals: 2, label: key, position: { row: 0, column: 0 } };
  };
  return {
    at,
    has: (key: string) => key in cells,
    hasStranger: () => false,
    others: () => others.map((amount) => new Decimal(amount)),
  };
}

function account(
  form: Form,
  rows: readonly Row[],
  cells: Readonly<Record<string, number | string>>,
  others: readonly number[] = [],
): Account {
  const amounts = amountsOf(cells, others);
  const claims = claimsOf(form, rows, amounts);
  return { claims, totals: claimsByTotal(claims), amounts, tolerance: new Decimal(0) };
}

/** Why a claim says nothing, else the difference. */
const outcomes = (given: Account): Record<string, string> =>
  Object.fromEntries(
    evaluate(given).map((outcome) => [
      `${outcome.claim.rule} ${outcome.claim.total}`,
      'sum' in outcome ? outcome.difference.toFixed() : outcome.because,
    ]),
  );

describe('what a form claims', () => {
  it('totals of labelled fields, and two that must be equal', () => {
    expect(claimsOf(formOf('unit-overall-gansu')).map(short)).toEqual([
      'T02 expenditure.basic = expenditure.personnel + expenditure.public',
      'T02 expenditure.total = expenditure.basic + expenditure.project',
      'T01 income.total = income.fiscal + income.carryOver + income.other',
      'T03 expenditure.total = income.total',
    ]);
  });

  it('each code of the next longer ones, 合计 of the uppermost, and across the columns of every row', () => {
    const claims = claimsOf(formOf('general-public-expenditure'), [
      TOTAL,
      ...['201', '20103', '2010301', '213'].map(code),
    ]);
    expect(inColumn(claims, 'basic')).toEqual([
      'T06 total.basic = 201.basic + 213.basic',
      'T05 201.basic = 20103.basic',
      'T05 20103.basic = 2010301.basic',
    ]);
    expect(claims.filter(({ within }) => within === 'row').map(short)).toEqual(
      ['total', '201', '20103', '2010301', '213'].map((key) => `T04 ${key}.total = ${key}.basic + ${key}.project`),
    );
  });

  it('codes listed once for each unit belong to the nearest code above', () => {
    const again = (digits: string) => row(`${digits}#2`, { code: digits });
    const claims = claimsOf(formOf('budget-income'), [TOTAL, code('201'), code('20103'), again('201'), again('20103')]);
    expect(inColumn(claims, 'total')).toEqual([
      'T06 total.total = 201.total + 201#2.total',
      'T05 201.total = 20103.total',
      'T05 201#2.total = 20103#2.total',
    ]);
  });

  it('合计 of all that is listed, 小计 of what follows it or, where the first stands below, of what precedes it', () => {
    const subtotal = (key: string) => row(key, { kind: 'subtotal' });
    const form = formOf('procurement');
    const above = [TOTAL, subtotal('A小计'), row('a'), row('b'), subtotal('B小计'), row('c')];
    expect(inColumn(claimsOf(form, above), 'reserved')).toEqual([
      'T02 total.reserved = a.reserved + b.reserved + c.reserved',
      'T02 A小计.reserved = a.reserved + b.reserved',
      'T02 B小计.reserved = c.reserved',
    ]);
    const below = [row('a'), row('b'), subtotal('A小计'), row('c'), subtotal('B小计'), TOTAL];
    expect(
      claimsOf(form, below)
        .filter(({ total }) => total === 'A小计.reserved' || total === 'B小计.reserved')
        .map(({ parts }) => [...parts].sort()),
    ).toEqual([['a.reserved', 'b.reserved'], ['c.reserved']]);
  });

  it('nothing of what the rows do not have', () => {
    expect(claimsOf(formOf('procurement'), []).map(short)).toEqual([]);
    expect(inColumn(claimsOf(formOf('budget-income'), [code('201'), code('213')]), 'total')).toEqual([]);
  });
});

describe('alternatives', () => {
  it('a sub-total that has no row or no column is the sum of its own parts', () => {
    const rows = ['all', 'abroad', 'carsBought', 'carsRunning', 'receptions'].map((key) => row(key));
    expect(inColumn(claimsOf(formOf('three-public'), rows), 'total')).toContain(
      'T02 all.total = abroad.total + carsBought.total + carsRunning.total + receptions.total',
    );
    const income = claimsOf(formOf('budget-income'), [TOTAL], {
      has: (key) => !key.endsWith('.ofYear'),
      others: () => [],
    });
    expect(income.find(({ within }) => within === 'row')?.readings[0]?.slice(0, 2)).toEqual([
      'total.fiscal',
      'total.fiscalAccount',
    ]);
  });

  it('rows the form does not print may belong to a total, or be contained in one that does', () => {
    const extra = (key: string, text: string) => row(key, { kind: 'extra', text });
    const printed = ['buildings', 'vehicles', 'equipment', 'others'].map((key) => row(key));
    const rows = [row('assets'), ...printed, extra('x', '图书'), extra('y', '其中：档案')];
    expect(inColumn(claimsOf(formOf('fixed-assets'), rows), 'value')[0]).toContain(
      'buildings.value + vehicles.value + equipment.value + others.value + x.value |',
    );
    expect(claimsOf(formOf('fixed-assets'), rows)[0]?.parts).toHaveLength(4);
  });

  it('rows that only name a group are added up alone, or left out', () => {
    const rows = [TOTAL, row('货物类', { isBare: true }), row('水泵'), row('闸门')];
    expect(inColumn(claimsOf(formOf('procurement'), rows), 'reserved')).toEqual([
      'T02 total.reserved = 货物类.reserved + 水泵.reserved + 闸门.reserved | 水泵.reserved + 闸门.reserved | 货物类.reserved',
    ]);
    const cells = { 'total.reserved': 60, '货物类.reserved': 60, '水泵.reserved': 40, '闸门.reserved': 20 };
    expect(outcomes(account(formOf('procurement'), rows, cells))['T02 total.reserved']).toBe('0');
  });
});

describe('how claims come out', () => {
  const GANSU = formOf('project-gansu');
  const gansu = (total: number | string, fiscal: number | string, others: readonly number[] = []) =>
    outcomes(
      account(
        GANSU,
        [],
        { 'funds.total': total, 'funds.fiscal': fiscal, 'funds.carryOver': '', 'funds.other': 100 },
        others,
      ),
    );

  it('with what is stated less the sum', () => {
    expect(gansu(315, 200)).toEqual({ 'T01 funds.total': '15' });
    expect(gansu(300, 200)).toEqual({ 'T01 funds.total': '0' });
  });

  it('not at all where a part or the total cannot be read, or the total is left to C01', () => {
    expect(gansu(315, '约200')).toEqual({ 'T01 funds.total': 'unreadable' });
    expect(gansu('约315', 200)).toEqual({ 'T01 funds.total': 'unreadable' });
    expect(gansu('', 200)).toEqual({ 'T01 funds.total': 'blank' });
    expect(outcomes(account(GANSU, [], {}))).toEqual({ 'T01 funds.total': 'absent' });
  });

  it('explained by amounts under labels we do not know', () => {
    expect(gansu(315, 200, [15])).toEqual({ 'T01 funds.total': 'explained' });
    expect(gansu(315, 200, [10, 5])).toEqual({ 'T01 funds.total': 'explained' });
    expect(gansu(315, 200, [14])).toEqual({ 'T01 funds.total': '15' });
  });

  it('with the parts of a sub-total that is left blank among labelled fields', () => {
    const cells = {
      'expenditure.total': 10,
      'expenditure.basic': '',
      'expenditure.personnel': 6,
      'expenditure.public': 1,
      'expenditure.project': 3,
    };
    expect(outcomes(account(formOf('unit-overall-gansu'), [], cells))).toMatchObject({
      'T02 expenditure.total': '0',
      'T02 expenditure.basic': 'blank',
      'T03 expenditure.total': 'blank',
    });
  });

  it('with 0 for a blank total of a matrix, unless it must be filled', () => {
    const form = formOf('budget-income');
    const cells = { 'total.total': '', 'total.fiscal': '', '201.total': 5, '201.fiscal': 5 };
    expect(outcomes(account(form, [TOTAL, code('201')], cells))).toMatchObject({
      'T06 total.total': 'blank',
      'T06 total.fiscal': '-5',
    });
  });

  it('not at all where most like it fail: the table means something else by these heads', () => {
    const form = formOf('general-public-expenditure');
    const codes = ['201', '20101', '202', '20201', '203', '20301', '204', '20401'];
    const basic = (amounts: readonly number[]) =>
      Object.fromEntries(codes.map((digits, index) => [`${digits}.basic`, amounts[index] ?? 0]));
    const said = (amounts: readonly number[]) =>
      Object.values(outcomes(account(form, codes.map(code), basic(amounts)))).filter((outcome) => outcome !== 'absent');
    expect(said([9, 1, 9, 1, 9, 1, 1, 1])).toEqual(['doubtful', 'doubtful', 'doubtful', 'doubtful']);
    expect(said([9, 1, 9, 1, 1, 1, 1, 1])).toEqual(['8', '8', '0', '0']);
  });

  it('by rounding only with two addends, never of a project’s funds', () => {
    const sumOf = (
      id: string,
      rows: readonly Row[],
      cells: Readonly<Record<string, number | string>>,
    ): Sum | undefined =>
      evaluate(account(formOf(id), rows, cells)).find((outcome): outcome is Sum => 'sum' in outcome);
    const assets = (value: number, others: number) =>
      sumOf(
        'fixed-assets',
        ['assets', 'buildings', 'vehicles', 'others'].map((key) => row(key)),
        {
          'assets.value': value,
          'buildings.value': 1,
          'vehicles.value': 1,
          'others.value': others,
        },
      );
    const isForgiven = (sum: Sum | undefined) => sum && isRounding(sum);
    expect(isForgiven(assets(3.02, 1))).toBe(true);
    expect(isForgiven(assets(3.03, 1))).toBe(false);
    expect(isForgiven(assets(2.01, 0))).toBe(true);
    expect(isForgiven(assets(2.02, 0))).toBe(false);
    const funds = { 'funds.total': 3.01, 'funds.fiscal': 1, 'funds.carryOver': 1, 'funds.other': 1 };
    expect(isForgiven(sumOf('project-gansu', [], funds))).toBe(false);
  });
});

/** Cells that each formula of a plan adds up, by its own; but for formulas over whatever will be typed into an unfilled table. */
function formulasOf(plan: SheetPlan): Record<string, string[]> {
  // Points are no amounts: their total is checked by another rule.
  const points = new Set(
    [...plan.fields].flatMap(([key, position]) => (key.startsWith('indicators.') ? [toA1(position)] : [])),
  );
  const all = plan.cells.flatMap(({ position, formula }) => {
    if (points.has(toA1(position))) return [];
    const ranges = /^IF\(COUNT\(([^()]+)\)=0,"",SUM\(\1\)\)$/.exec(formula ?? '')?.[1];
    return ranges === undefined ? [] : [[toA1(position), cellsIn(ranges)] as const];
  });
  return Object.fromEntries(all);
}

/** `B5:B7,C9` → B5, B6, B7, C9; in the order of their names. */
function cellsIn(ranges: string): string[] {
  return ranges
    .split(',')
    .flatMap((range) => {
      const area = parse(range);
      const cells: string[] = [];
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) cells.push(toA1({ row: r, column: c }));
      return cells;
    })
    .sort();
}

function parse(range: string) {
  const area = parseA1(range);
  if (!area) throw new Error(range);
  return area;
}

/** What the table read back claims, in the same form; of a total of both, the formula adds up its row. */
function claimedBy(plan: SheetPlan): Record<string, string[]> {
  const [table] = READER.read({ id: '1', name: plan.name, grid: gridOf(plan) }).tables;
  if (!table) throw new Error('nothing was read');
  const addresses = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const reading = table.fields.get(key);
      return reading ? [toA1(reading.position)] : [];
    });
  return Object.fromEntries(
    [...accountOf(table).totals].map(([key, own]) => {
      const claim = own.find(({ within }) => within === 'row') ?? own[0];
      return [addresses([key])[0] ?? key, addresses(claim?.parts ?? []).sort()];
    }),
  );
}

describe('formulas and rules', () => {
  const adding = FORMS.filter((form) => claimsOf(form, [TOTAL, code('201')]).length + form.totals.length > 0);

  it.each(adding.map((form) => [form.id, form] as const))(
    '%s: what is laid out claims what is read back',
    (_, form) => {
      fc.assert(
        fc.property(dataFor(form), (data) => {
          // Tasks are there once they are named.
          const names = Object.entries(data.fields).filter(([key]) => /^task\d\.(?:name|content)$/.test(key));
          const plan = layoutForm(form, { ...data, fields: Object.fromEntries(names) }, layoutWords['zh-CN']);
          expect(formulasOf(plan)).toEqual(claimedBy(plan));
        }),
        // What a form prints is always the same.
        runs(form.sample.rows ? 10 : 1),
      );
    },
  );

  it.each([
    ['above', ['合计', '某局小计', '水泵', '闸门', '某所小计', '清淤']],
    ['below', ['水泵', '闸门', '某局小计', '清淤', '某所小计', '合计']],
  ])('a list with 小计 %s its rows', (_, names) => {
    const form = formOf('procurement');
    const fields = Object.fromEntries(
      names.filter((name) => !name.endsWith('计')).map((name, index) => [`${name}.generalPublic`, index + 1]),
    );
    const plan = layoutForm(
      form,
      { ...form.sample, rows: names.map((name) => ({ name })), fields },
      layoutWords['zh-CN'],
    );
    const formulas = formulasOf(plan);
    const added = (name: string) => {
      const position = plan.fields.get(`${name}.generalPublic`);
      return position && formulas[toA1(position)]?.length;
    };
    expect(formulas).toEqual(claimedBy(plan));
    expect([added('某局小计'), added('某所小计')]).toEqual([2, 1]);
  });
});
