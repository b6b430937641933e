import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  createChecker,
  FORMS,
  gridOf,
  layoutForm,
  RULES,
  type CellValue,
  type CheckOutcome,
  type Grid,
  type Position,
} from '../../src/core';
import { createReader, type Table } from '../../src/core/read';
import { PAPERS } from '../../src/core/rules/papers';
import { accountOf, mayRound, sumsOf, type Sum } from '../../src/core/sums';
import { layoutWords } from '../../src/words/layout';
import { sheetOf } from '../samples/dress';
import { SEED_TABLES } from '../samples/seeds';
import { runs } from '../support/depth';
import { evenRows, type Rows } from '../support/rows';

const READER = createReader(FORMS);
const CHECKER = createChecker();

interface Subject {
  readonly name: string;
  readonly grid: Grid;
}

const SUBJECTS: readonly Subject[] = [
  ...FORMS.map((form) => ({
    name: form.id,
    grid: gridOf(layoutForm(form, form.sample, layoutWords['zh-CN'], { formulas: false })),
  })),
  ...SEED_TABLES.map((table) => ({ name: `${table.seed} ${table.index}`, grid: sheetOf(table).grid })),
];

const checksOf = (grid: Grid): readonly CheckOutcome[] =>
  CHECKER.check([{ id: '1', name: '表', grid }]).tables.flatMap(({ checks }) => checks);

const outcomeOf = (grid: Grid, code: string): string => {
  const check = checksOf(grid).find((one) => one.code === code);
  return check?.outcome === 'unchecked' ? check.because : (check?.outcome ?? 'none');
};

function withCell(grid: Grid, { row, column }: Position, value: CellValue): Grid {
  const values = grid.values.map((line) => [...line]);
  const line = values[row - grid.top];
  if (line) line[column - grid.left] = value;
  return { ...grid, values };
}

/** A figure of a claim of a rule that has held. */
interface Case {
  readonly subject: Subject;
  readonly code: string;
  readonly at: Position;
  readonly figure: number;
  readonly isTotal: boolean;
}

const figuresOf = ({ total, parts }: Sum) => [total, ...parts].filter(({ kind }) => kind === 'amount');

function casesOf(subject: Subject): readonly Case[] {
  const [table] = READER.read({ id: '1', name: '表', grid: subject.grid }).tables;
  if (!table) return [];
  const held = new Set(checksOf(subject.grid).flatMap(({ code, outcome }) => (outcome === 'held' ? [code] : [])));
  const { sums } = sumsOf(accountOf(table));
  const inSums = sums.flatMap((sum) => {
    const { claim, total } = sum;
    if (claim.isOpen || claim.readings.length > 1) return [];
    const codes = [claim.rule, ...(mayRound(sum) ? ['T11'] : [])].filter((code) => held.has(code));
    return codes.flatMap((code) =>
      figuresOf(sum).map((one) => ({
        subject,
        code,
        at: one.position,
        figure: one.amount.toNumber(),
        isTotal: one === total,
      })),
    );
  });
  return [...inSums, ...planOf(subject, table, held)];
}

/** The last figure of a spending plan. */
function planOf(subject: Subject, table: Table, held: ReadonlySet<string>): readonly Case[] {
  const last = table.fields.get(table.form.schedule?.at(-1) ?? '');
  return last && held.has('T08')
    ? [{ subject, code: 'T08', at: last.position, figure: Number(last.value), isTotal: true }]
    : [];
}

const CASES = SUBJECTS.flatMap(casesOf);

const shown = ({ subject, code, at }: Case) => `${subject.name} ${code} ${at.row}/${at.column}`;

describe('a rule of totals that has held', () => {
  it('is there for every such rule', () => {
    expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual(
      ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T08', 'T11'].sort(),
    );
  });

  it('finds any change of one figure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.constantFrom(1, 13.5, -7, 20_000), (one, change) => {
        // Rounding is off by a cent.
        const by = one.code === 'T11' ? 0.01 : change;
        const grid = withCell(one.subject.grid, one.at, Math.round((one.figure + by) * 100) / 100);
        expect(`${shown(one)} ${outcomeOf(grid, one.code)}`).toBe(`${shown(one)} finding`);
      }),
      runs(900),
    );
  });

  it('is not checked where one figure cannot be read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), (one) => {
        const outcome = outcomeOf(withCell(one.subject.grid, one.at, '约100'), one.code);
        expect(`${shown(one)} ${outcome}`).toBe(`${shown(one)} unreadable`);
      }),
      runs(600),
    );
  });
});

describe('the ledger of a table', () => {
  const sample = (id: string) => SUBJECTS.find(({ name }) => name === id)?.grid ?? { top: 0, left: 0, values: [] };
  const row = (...cells: CellValue[]) => cells;
  const sheet = (rows: Rows): Grid => ({ top: 0, left: 0, values: evenRows(rows) });
  const INDICATORS = [
    row('一级指标', '二级指标', '三级指标', '指标值'),
    row('产出指标', '数量指标', '改造泵站', '3座'),
    row('产出指标', '时效指标', '完成时间', '2024年12月底前'),
    row('效益指标', '社会效益指标', '受益人口', '≥2万人'),
  ];

  it('has one entry for each rule within tables, in their order', () => {
    const within = RULES.filter((rule) => rule.scope !== 'between-tables').map(({ code }) => code);
    for (const { grid } of SUBJECTS.slice(0, FORMS.length))
      expect(checksOf(grid).map(({ code }) => code)).toEqual(within);
  });

  it('a rule has nothing to say only of forms without what it is about, and of kinds it is silent on', () => {
    expect(outcomeOf(sample('budget-income'), 'V01')).toBe('notApplicable');
    expect(outcomeOf(sample('project-gansu'), 'T08')).toBe('notApplicable');
    expect(outcomeOf(sample('project-hebei'), 'T08')).toBe('held');
    const selfEvaluation = [...INDICATORS.map((cells) => [...cells, '实际完成值', '得分'])];
    expect(outcomeOf(sheet([['项目支出绩效自评表'], ...selfEvaluation]), 'C02')).toBe('notApplicable');
  });

  it('a rule has nothing to say of tables made of other things than it reads', () => {
    for (const { grid } of SUBJECTS.slice(0, FORMS.length)) {
      const { made } = READER.read({ id: '1', name: '表', grid }).tables[0] ?? {};
      const others = RULES.flatMap((rule) =>
        rule.scope !== 'between-tables' && made && rule.of && !rule.of.includes(made) ? rule.code : [],
      );
      expect(others.length).toBeGreaterThan(0);
      const outcomes = checksOf(grid).flatMap(({ code, outcome }) => (others.includes(code) ? outcome : []));
      expect(outcomes).toEqual(others.map(() => 'notApplicable'));
    }
  });

  it('what is scored without targets is judged for its points alone', () => {
    const scored = sheet([...PAPERS.scoring.rows]);
    expect(['T15', 'V01', 'V08', 'C03', 'T05'].map((code) => outcomeOf(scored, code))).toEqual([
      'held',
      'notApplicable',
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ]);
  });

  it('what a table lacks although its form has it was not checked', () => {
    const project = sheet([['项目支出绩效目标表'], ['项目名称', '泵站改造'], ...INDICATORS]);
    expect(outcomeOf(project, 'C08')).toBe('unknown-form');
    expect(outcomeOf(project, 'T01')).toBe('absent');
    expect(outcomeOf(project, 'T08')).toBe('unknown-form');
    expect(outcomeOf(project, 'V08')).toBe('year');
    expect(outcomeOf(project, 'V04')).toBe('nothing');
    expect(outcomeOf(project, 'V01')).toBe('held');
    const dated = sheet([['项目支出绩效目标表'], ['（2024年度）'], ['项目名称', '泵站改造'], ...INDICATORS]);
    expect(outcomeOf(dated, 'V08')).toBe('held');
  });

  it('a cost is not held against an amount of which nobody knows the unit', () => {
    const project = (unit: string) =>
      sheet([
        ['项目支出绩效目标表'],
        ['项目名称', '泵站改造'],
        [`年度资金总额${unit}`, 100],
        ...INDICATORS,
        row('成本指标', '经济成本指标', '改造成本', '60万元'),
      ]);
    expect(outcomeOf(project(''), 'T07')).toBe('unit');
    expect(outcomeOf(project('（万元）'), 'T07')).toBe('held');
  });

  it('is told once for tables that came out alike', () => {
    const grid = sample('project-gansu');
    const { tables } = checkSheets(['1', '2', '3'].map((id) => ({ id, name: id, grid })));
    expect(new Set(tables.map(({ checks }) => checks)).size).toBe(1);
    expect(tables[0]?.kind).toBe('target');
  });
});
