import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  createChecker,
  FORMS,
  LOCALES,
  ruleOf,
  tieSchema,
  TIES,
  toA1,
  type CellValue,
  type SheetSnapshot,
  type Tie,
} from '../../src/core';
import { describeFinding } from '../../src/words/describe';
import { createReader } from '../../src/core/read';
import { accountOf } from '../../src/core/sums';
import { evaluateTies } from '../../src/core/ties/evaluate';
import { unitsOf } from '../../src/core/ties/units';
import { fullWidth, official, sheetOf, spacedLabels, stack, unmergedRepeated, type Dress } from '../samples/dress';
import { tablesOf } from '../samples/seeds';
import { sampled } from '../support/depth';
import {
  addressOf,
  change,
  disclosure,
  edit,
  inYuan,
  MIXED,
  PLAIN,
  sheetsOf,
  without,
  type Paper,
  type Unit,
} from './ties-workbook';

const READER = createReader(FORMS);

const T10 = ruleOf('T10');
/** One for all: of a workbook it reads only the sheets that are new to it. */
const CHECKER = createChecker({ rules: T10 ? [T10] : [] });

function check(sheets: readonly SheetSnapshot[]) {
  const { findings, ties } = CHECKER.check(sheets, { wholeWorkbook: true });
  const found = findings.map(({ field, severity, table, position, expected, actual, difference, related }) => ({
    field,
    severity,
    at: `${table.sheetName}!${toA1(position)}`,
    related: related.map((cell) => `${cell.sheetName}!${toA1(cell.position)}`),
    expected,
    actual,
    difference,
  }));
  return { found, ties, findings };
}

const found = (papers: readonly Paper[]) => check(sheetsOf(papers)).found;
/** The findings in short: `tie severity`. */
const said = (papers: readonly Paper[]) =>
  found(papers).map(({ field, severity }) => `${field.split(':')[0]} ${severity}`);
/** How one tie came out for each unit and year: its obstacle, else its status. */
const outcomes = (papers: readonly Paper[], id: string) =>
  check(sheetsOf(papers))
    .ties.filter((tie) => tie.id === id)
    .map(({ status, obstacle }) => obstacle ?? status);

const STATE: Unit = {
  ...MIXED,
  lines: [...MIXED.lines, { code: '2230105', from: 'stateCapital', project: 12 }],
  projects: [...MIXED.projects, { name: '国企退休人员管理', amount: 12 }],
};
const FUNDS: Unit = { ...MIXED, lines: [{ code: '2120803', from: 'fund', project: 300.5 }] };

const mixed = disclosure(MIXED);
const plain = disclosure(PLAIN);
const state = disclosure(STATE);
const abroad = edit(mixed, 'F10', {
  rows: [{ name: '合计' }, { code: '30212', name: '因公出国（境）费用' }],
  fields: { 'total.total': 780.5, '30212.total': 4 },
});

describe('a consistent workbook', () => {
  it.each<[string, readonly Paper[]]>([
    ['money of many sources, some of it carried over', mixed],
    ['general public money only', plain],
    ['state capital too', state],
    ['tables in 元 beside tables in 万元', inYuan(mixed, 'F6', 'F8', 'F10', 'F15', 'P2')],
  ])('%s: all ties are checked and hold', (_, papers) => {
    const { found: nothing, ties } = check(sheetsOf(papers));
    expect(nothing).toEqual([]);
    expect(ties.filter(({ status, obstacle }) => status !== 'holds' && obstacle !== 'absent')).toEqual([]);
    expect(ties.filter(({ status }) => status === 'holds').length).toBeGreaterThan(20);
  });

  it('government funds only, nothing basic: what is held against the empty table is not checked, and the rest holds', () => {
    const { found: nothing, ties } = check(sheetsOf(without(disclosure(FUNDS), 'F10', 'F13')));
    expect(nothing).toEqual([]);
    expect(ties.filter(({ status }) => status === 'broken')).toEqual([]);
    const empty = ties.filter(({ obstacle }) => obstacle === 'empty');
    expect(new Set(empty.flatMap(({ forms }) => forms))).toEqual(new Set(['general-public-expenditure']));
    expect(empty.map(({ id }) => id)).toContain('general-total');
    expect(ties.filter(({ status }) => status === 'holds').length).toBeGreaterThan(10);
  });

  it('is clean by all other rules too, so that each finding comes from the change', () => {
    expect(checkSheets(sheetsOf(mixed), { wholeWorkbook: true }).status).toBe('clean');
  });

  it('gives no ties if not the whole workbook is checked', () => {
    const { findings, ties } = checkSheets(sheetsOf(change(mixed, 'F9', { 'total.total': 1 })), {
      rules: T10 ? [T10] : [],
    });
    expect([findings, ties]).toEqual([[], []]);
  });
});

type Cell = readonly [sheet: string, key: string];

/** A change of one cell that breaks a tie, and the finding expected for it. */
interface Case {
  readonly tie: string;
  readonly change: readonly [sheet: string, key: string, value: CellValue];
  readonly at: Cell;
  readonly related: readonly Cell[];
  /** expected, actual, difference */
  readonly figures: readonly [string, string, string];
  readonly severity?: string;
  readonly papers?: readonly Paper[];
}

const PROJECTS: readonly Cell[] = [
  ['P1', 'funds.total'],
  ['P2', 'funds.total'],
  ['P3', 'funds.total'],
];

const CASES: readonly Case[] = [
  {
    tie: 'income-total',
    change: ['F6', 'total.total', 1100],
    at: ['F6', 'total.total'],
    related: [['F5', 'incomeTotal.income']],
    figures: ['1081', '1100', '19'],
  },
  // Less than the amount with money carried over, and less than the amount without it.
  {
    tie: 'income-total',
    change: ['F6', 'total.total', 1000],
    at: ['F6', 'total.total'],
    related: [['F5', 'incomeOfYear.income']],
    figures: ['1060.5', '1000', '-60.5'],
  },
  {
    tie: 'income-total',
    papers: plain,
    change: ['F6', 'total.total', 1080],
    at: ['F6', 'total.total'],
    related: [['F5', 'incomeTotal.income']],
    figures: ['1081', '1080', '-1'],
  },
  {
    tie: 'income-fiscal',
    change: ['F6', 'total.fiscal', 1000],
    at: ['F5', 'generalPublic.income'],
    related: [
      ['F5', 'fund.income'],
      ['F5', 'stateCapital.income'],
      ['F6', 'total.fiscal'],
    ],
    figures: ['1000', '1020.5', '20.5'],
  },
  {
    tie: 'income-fiscal-account',
    severity: 'warning',
    change: ['F6', 'total.fiscalAccount', 30],
    at: ['F5', 'fiscalAccount.income'],
    related: [['F6', 'total.fiscalAccount']],
    figures: ['30', '25', '-5'],
  },
  {
    tie: 'income-carry-over',
    change: ['F6', 'total.carryOver', 30],
    at: ['F5', 'carryOver.income'],
    related: [['F6', 'total.carryOver']],
    figures: ['30', '20.5', '-9.5'],
  },
  {
    tie: 'income-expenditure-codes',
    change: ['F6', '2130306.total', 250],
    at: ['F6', '2130306.total'],
    related: [['F7', '2130306.total']],
    figures: ['240.5', '250', '9.5'],
    severity: 'warning',
  },
  {
    tie: 'expenditure-total',
    change: ['F7', 'total.total', 1082],
    at: ['F5', 'expenditureOfYear.expenditure'],
    related: [['F7', 'total.total']],
    figures: ['1082', '1081', '-1'],
  },
  {
    tie: 'expenditure-classes',
    change: ['F5', '213.expenditure', 1000],
    at: ['F5', '213.expenditure'],
    related: [['F7', '213.total']],
    figures: ['940.75', '1000', '59.25'],
  },
  // A class that only one of the tables lists: for the other table its 合计 is shown.
  {
    tie: 'expenditure-classes',
    change: ['F5', '205.expenditure', 10],
    at: ['F5', '205.expenditure'],
    related: [['F7', 'total.total']],
    figures: ['0', '10', '10'],
  },
  {
    tie: 'fiscal-general',
    change: ['F8', 'generalPublic.income', 961],
    at: ['F8', 'generalPublic.income'],
    related: [['F5', 'generalPublic.income']],
    figures: ['960.5', '961', '0.5'],
  },
  {
    tie: 'fiscal-fund',
    change: ['F8', 'fund.income', null],
    at: ['F8', 'fund.income'],
    related: [['F5', 'fund.income']],
    figures: ['60', '0', '-60'],
  },
  {
    tie: 'fiscal-state-capital',
    change: ['F5', 'stateCapital.income', 5],
    at: ['F8', 'stateCapital.income'],
    related: [['F5', 'stateCapital.income']],
    figures: ['5', '0', '-5'],
  },
  {
    tie: 'fiscal-within-total',
    change: ['F8', 'expenditureOfYear.total', 1100],
    at: ['F8', 'expenditureOfYear.total'],
    related: [['F7', 'total.total']],
    figures: ['1081', '1100', '19'],
  },
  {
    tie: 'fiscal-within-total',
    papers: plain,
    change: ['F8', 'expenditureOfYear.total', 1000],
    at: ['F8', 'expenditureOfYear.total'],
    related: [['F7', 'total.total']],
    figures: ['1081', '1000', '-81'],
  },
  {
    tie: 'general-total',
    change: ['F9', 'total.total', 990],
    at: ['F9', 'total.total'],
    related: [['F8', 'expenditureOfYear.generalPublic']],
    figures: ['981', '990', '9'],
  },
  {
    tie: 'general-total',
    change: ['F9', 'total.total', 950],
    at: ['F9', 'total.total'],
    related: [
      ['F8', 'generalPublic.income'],
      ['F8', 'carriedForward.generalPublic'],
    ],
    figures: ['960.5', '950', '-10.5'],
  },
  {
    tie: 'general-total',
    papers: plain,
    change: ['F9', 'total.total', 1080],
    at: ['F9', 'total.total'],
    related: [['F8', 'expenditureOfYear.generalPublic']],
    figures: ['1081', '1080', '-1'],
  },
  {
    tie: 'general-classes',
    change: ['F9', '213.total', 905],
    at: ['F9', '213.total'],
    related: [['F8', '213.generalPublic']],
    figures: ['900.75', '905', '4.25'],
  },
  {
    tie: 'general-classes',
    papers: plain,
    change: ['F8', '205.generalPublic', 7],
    at: ['F8', '205.generalPublic'],
    related: [['F9', 'total.total']],
    figures: ['0', '7', '7'],
  },
  {
    tie: 'fund-total',
    change: ['F11', 'total.total', 50],
    at: ['F11', 'total.total'],
    related: [['F8', 'expenditureOfYear.fund']],
    figures: ['60', '50', '-10'],
  },
  {
    tie: 'fund-classes',
    change: ['F11', '212.total', 70],
    at: ['F11', '212.total'],
    related: [['F8', '212.fund']],
    figures: ['60', '70', '10'],
  },
  {
    tie: 'state-capital-total',
    papers: state,
    change: ['F12', 'total.total', 10],
    at: ['F12', 'total.total'],
    related: [['F8', 'expenditureOfYear.stateCapital']],
    figures: ['12', '10', '-2'],
  },
  {
    tie: 'state-capital-classes',
    papers: state,
    change: ['F12', '223.total', 10],
    at: ['F12', '223.total'],
    related: [['F8', '223.stateCapital']],
    figures: ['12', '10', '-2'],
  },
  {
    tie: 'general-within-total',
    change: ['F9', '2080505.total', 90],
    at: ['F9', '2080505.total'],
    related: [['F7', '2080505.total']],
    figures: ['80.25', '90', '9.75'],
  },
  {
    tie: 'general-within-total',
    papers: plain,
    change: ['F9', '2080505.total', 70],
    at: ['F9', '2080505.total'],
    related: [['F7', '2080505.total']],
    figures: ['80.25', '70', '-10.25'],
  },
  {
    tie: 'general-within-basic',
    change: ['F9', '2130301.basic', 800],
    at: ['F9', '2130301.basic'],
    related: [['F7', '2130301.basic']],
    figures: ['700.25', '800', '99.75'],
  },
  {
    tie: 'general-within-project',
    change: ['F9', '2130306.project', 250],
    at: ['F9', '2130306.project'],
    related: [['F7', '2130306.project']],
    figures: ['240.5', '250', '9.5'],
  },
  {
    tie: 'basic-total',
    change: ['F10', 'total.total', 700],
    at: ['F10', 'total.total'],
    related: [['F9', 'total.basic']],
    figures: ['780.5', '700', '-80.5'],
  },
  {
    tie: 'three-public-abroad',
    severity: 'warning',
    papers: abroad,
    change: ['F13', 'abroad.total', 3],
    at: ['F13', 'abroad.total'],
    related: [['F10', '30212.total']],
    figures: ['4', '3', '-1'],
  },
  {
    tie: 'three-public-receptions',
    change: ['F13', 'receptions.total', 0.5],
    at: ['F13', 'receptions.total'],
    related: [['F10', '30217.total']],
    figures: ['1', '0.5', '-0.5'],
  },
  {
    tie: 'three-public-receptions',
    severity: 'hint',
    change: ['F13', 'receptions.total', 3],
    at: ['F13', 'receptions.total'],
    related: [['F10', '30217.total']],
    figures: ['1', '3', '2'],
  },
  {
    tie: 'three-public-cars',
    change: ['F13', 'carsRunning.total', 4],
    at: ['F13', 'carsRunning.total'],
    related: [['F10', '30231.total']],
    figures: ['5', '4', '-1'],
  },
  {
    tie: 'projects-of-budget',
    change: ['P2', 'funds.total', 50],
    at: ['F7', 'total.project'],
    related: PROJECTS,
    figures: ['310.5', '300.5', '-10'],
  },
  {
    tie: 'projects-of-budget',
    severity: 'warning',
    change: ['P2', 'funds.total', 30],
    at: ['F7', 'total.project'],
    related: PROJECTS,
    figures: ['290.5', '300.5', '10'],
  },
  {
    tie: 'procurement-within-project',
    change: ['F15', '河道治理（一期）.total', 70],
    at: ['F15', '河道治理（一期）.total'],
    related: [['P3', 'funds.total']],
    figures: ['60', '70', '10'],
  },
  {
    tie: 'procurement-funds',
    change: ['F15', '河道治理（一期）.funds', 61],
    at: ['F15', '河道治理（一期）.funds'],
    related: [['P3', 'funds.total']],
    figures: ['60', '61', '1'],
  },
];

describe.each(CASES.map((one) => [`${one.tie}: ${one.change.join(' ')}`, one] as const))('%s', (_, one) => {
  const {
    tie,
    change: [sheet, key, value],
    at,
    related,
    figures: [expected, actual, difference],
    severity = 'error',
    papers = mixed,
  } = one;
  const changed = change(papers, sheet, { [key]: value });

  it('is reported at the cell, with the other table’s cell, both amounts and the difference', () => {
    const address = ([name, cell]: Cell) => addressOf(changed, name, cell);
    expect(found(changed).filter(({ field }) => field.startsWith(`${tie}:`))).toEqual([
      {
        field: `${tie}:${at[1].normalize('NFKC')}`,
        severity,
        at: address(at),
        related: related.map(address),
        expected,
        actual,
        difference,
      },
    ]);
  });

  it('is also broken in the outcomes', () => {
    expect(outcomes(changed, tie)).toEqual(['broken']);
  });

  it('is described by a sentence in both languages', () => {
    for (const finding of check(sheetsOf(changed)).findings)
      for (const locale of LOCALES) expect(describeFinding(finding, locale)).not.toMatch(/[{}]|undefined|““|”·/);
  });
});

describe('the list of ties', () => {
  it('has a test case here for each tie except the one of F1', () => {
    expect([...new Set([...CASES.map(({ tie }) => tie), 'projects-of-unit'])].sort()).toEqual(
      TIES.map(({ id }) => id).sort(),
    );
  });

  it('is data that its schema accepts', () => {
    for (const tie of TIES) expect(tieSchema.parse(JSON.parse(JSON.stringify(tie)))).toEqual(tie);
  });

  it('names only forms and columns that exist', () => {
    const ids = FORMS.map(({ id }) => id);
    const columnsOf = (id: string) =>
      FORMS.find((form) => form.id === id)?.sections.flatMap((section) =>
        section.kind === 'matrix' ? section.halves.flatMap(({ columns }) => columns.map(({ key }) => key)) : [],
      ) ?? [];
    for (const tie of TIES) {
      const sides = [tie.left, tie.right].flat();
      for (const { form } of sides) expect(ids).toContain(form);
      for (const side of sides) if ('column' in side) expect(columnsOf(side.form), tie.id).toContain(side.column);
    }
  });

  it('can be extended by a finance bureau', () => {
    const own: unknown = {
      kind: 'figures',
      id: 'own-assets',
      name: { 'zh-CN': '车辆价值 ≤ 资产总额', 'en-US': 'Vehicles ≤ assets' },
      left: { form: 'fixed-assets', plus: ['vehicles.value'] },
      right: { form: 'budget-expenditure', plus: ['total.total'] },
      above: 'warning',
    };
    const tie: Tie = tieSchema.parse(own);
    const evaluate = (papers: readonly Paper[]) => {
      const tables = sheetsOf(papers).flatMap((sheet) => READER.read(sheet).tables);
      return evaluateTies(
        [tie],
        unitsOf(tables, [], () => 2024),
        accountOf,
      ).map(({ obstacle, breaches }) => obstacle ?? breaches.map(({ severity }) => severity));
    };
    expect(evaluate(mixed)).toEqual([[]]);
    expect(evaluate(change(mixed, 'F16', { 'vehicles.value': 2000 }))).toEqual([['warning']]);
    expect(evaluate(without(mixed, 'F7'))).toEqual(['absent']);
    expect(tieSchema.safeParse({ ...tie, kind: 'columns', rows: '[' }).success).toBe(false);
  });
});

describe('one mistake', () => {
  it('in a code is reported at the lowest code, not at the codes above it', () => {
    const papers = change(mixed, 'F9', {
      'total.basic': 880.25,
      '213.basic': 800,
      '21303.basic': 800,
      '2130301.basic': 800,
    });
    expect(
      found(papers)
        .filter(({ field }) => field.startsWith('general-within-basic'))
        .map(({ field }) => field),
    ).toEqual(['general-within-basic:2130301.basic']);
  });

  it('that leaves a total blank is left to the rules within the table, and the tie is unchecked', () => {
    for (const [sheet, key, tie] of [
      ['F7', 'total.project', 'projects-of-budget'],
      ['F8', 'expenditureOfYear.fund', 'fund-total'],
      ['F5', 'incomeTotal.income', 'income-total'],
      ['F9', 'total.total', 'general-total'],
    ] as const) {
      const papers = change(mixed, sheet, { [key]: null });
      expect(said(papers), key).toEqual([]);
      expect(outcomes(papers, tie)).toEqual(['blank']);
    }
  });

  it('that makes an amount unreadable does not keep other ties from being checked', () => {
    const papers = change(change(mixed, 'F9', { '2130306.project': '约200' }), 'F9', { '2080505.basic': 90 });
    expect(said(papers)).toEqual(['general-within-basic error']);
    expect(outcomes(papers, 'general-within-project')).toEqual(['unreadable']);
    expect(outcomes(papers, 'general-within-basic')).toEqual(['broken']);
  });

  it('is found in an empty fund table of a unit with fund money, and in a filled one of a unit without', () => {
    expect(said(edit(mixed, 'F11', { rows: [], fields: {} }))).toEqual(['fund-classes error', 'fund-total error']);
    const filled = mixed.find(({ name }) => name === 'F11')?.data ?? {};
    expect(said(edit(plain, 'F11', filled))).toEqual(['fund-total error', 'fund-classes error']);
  });
});

const DRESSES = sampled<readonly [string, Dress]>(
  [
    ['official', official],
    ['merges undone, texts repeated', unmergedRepeated],
    ['full-width', fullWidth],
    ['labels with blanks', spacedLabels(' ')],
  ],
  2,
);

describe.each(DRESSES)('the 大厂 workbook, %s', (_, dress) => {
  const tables = tablesOf('003');
  it.each<[string, readonly SheetSnapshot[]]>([
    [
      'on sheets of their own',
      tables.map((table, index) => ({ id: String(index), name: String(index), grid: sheetOf(table, dress).grid })),
    ],
    ['stacked on one sheet', [{ id: '1', name: '全部', grid: stack(tables, dress).grid }]],
  ])('%s: all its ties are checked and hold', (__, sheets) => {
    const { found: nothing, ties } = check(sheets);
    expect(nothing).toEqual([]);
    expect(ties.filter(({ status }) => status !== 'holds')).toEqual([]);
    expect(ties.length).toBeGreaterThan(20);
  });
});
