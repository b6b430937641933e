import { describe, expect, it } from 'vitest';
import {
  createChecker,
  FORMS,
  layoutForm,
  type Finding,
  type Form,
  type Grid,
  type SheetEdit,
  type SheetSnapshot,
} from '../../src/core';
import { describeEdit } from '../../src/words/edits';
import { fieldsOf } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { createReader, type TargetTable } from '../../src/core/read';
import {
  fullWidth,
  neverMerged,
  official,
  paragraphRows,
  shifted,
  sheetOf,
  sideBySide,
  spacedLabels,
  spacers,
  stack,
  together,
  unmergedRepeated,
  type Dress,
} from '../samples/dress';
import { SEED_TABLES, seedTable, tablesOf } from '../samples/seeds';
import { applyEdit, revertEdit, valueAt } from '../../src/core/repair/apply';
import { IS_DEEP, sampled } from '../support/depth';
import { deleteRows, emptyArea, emptyCell, writeCell } from './repair-damage';
import { layoutWords } from '../../src/words/layout';
import { firstFix } from '../support/first-fix';

const READER = createReader(FORMS);
/** One for all: a whole sheet that is damaged again and again is read once. */
const CHECKER = createChecker();

/** Structure that was damaged by hand is put back: everything else stays, the form is the same, and the repair can be undone. */

const TARGETS = ['unit-overall-gansu', 'project-gansu', 'project-hebei'];
/** A sheet whose merged areas are known, as they are in a file, and in Excel if it is asked for them. */
const sheet = (grid: Grid): SheetSnapshot => ({ id: 's', name: '表', grid: { ...grid, merges: grid.merges ?? [] } });
const identity = ({ code, field, message }: Finding) => `${code} ${field} ${message}`;
const isStructural = ({ code, message }: Finding) =>
  (code === 'C08' && message === 'label') || (code === 'C02' && !message.startsWith('emptyLevel'));
const targetsIn = (snapshot: SheetSnapshot): readonly TargetTable[] =>
  READER.read(snapshot).tables.filter((table) => table.made === 'targets');
const tableOf = (snapshot: SheetSnapshot): TargetTable => {
  const [table] = targetsIn(snapshot);
  if (!table) throw new Error('There is no table of targets.');
  return table;
};

interface Damage {
  readonly name: string;
  readonly grid: Grid;
}

type Damages = (grid: Grid, table: TargetTable) => Iterable<Damage>;

/** Labels that were emptied, lines that were deleted. */
function* brokenLabels(grid: Grid, table: TargetTable, labels?: 'lost'): Iterable<Damage> {
  const lines = new Map<number, { keys: string[]; rows: number }>();
  for (const { key, required } of fieldsOf(table.form)) {
    const area = table.labels.get(key);
    if (!area || required !== 'error') continue;
    yield { name: `empty ${key}`, grid: emptyArea(grid, area) };
    const line = lines.get(area.top) ?? { keys: [], rows: 1 };
    lines.set(area.top, { keys: [...line.keys, key], rows: Math.max(line.rows, area.bottom - area.top + 1) });
  }
  for (const [row, { keys, rows }] of lines)
    yield { name: `delete ${keys.join(' ')}`, grid: deleteRows(grid, row, rows, labels) };
}

/** Second levels that were deleted with their rows, and whole first levels. */
function* brokenLevels(grid: Grid, table: TargetTable, labels?: 'lost'): Iterable<Damage> {
  const { levels } = table.indicators;
  const starts = levels.map(({ level1, level2 }, index) => {
    const isNew = levels[index - 1]?.level1 !== level1;
    return Math.min(
      ...[isNew ? level1?.position.row : undefined, level2?.position.row].filter((row) => row !== undefined),
    );
  });
  const endOf = (index: number) => (starts[index + 1] ?? table.area.bottom + 1) - 1;
  for (const [index, { level2 }] of levels.entries()) {
    const from = starts[index] ?? 0;
    yield { name: `delete ${level2?.text ?? ''}`, grid: deleteRows(grid, from, endOf(index) - from + 1, labels) };
  }
  for (const first of new Set(levels.map(({ level1 }) => level1))) {
    const own = levels.flatMap(({ level1 }, index) => (level1 === first ? [index] : []));
    const from = starts[own[0] ?? 0] ?? 0;
    yield {
      name: `delete all of ${first?.text ?? ''}`,
      grid: deleteRows(grid, from, endOf(own.at(-1) ?? 0) - from + 1, labels),
    };
  }
}

/** Expects that everything on the sheet is still there, moved down with its row, except what the edit says it changes. */
function expectKept(before: Grid, after: Grid, { insert, cells }: SheetEdit, context: string): void {
  before.values.forEach((line, index) => {
    const row = before.top + index;
    const now = insert && row >= insert.before ? row + insert.count : row;
    line.forEach((value, at) => {
      const column = before.left + at;
      const isWritten = cells.some(({ position }) => position.row === now && position.column === column);
      if (value !== null && !isWritten) expect(valueAt(after, now, column), context).toBe(value);
    });
  });
  for (const { before: old, after: written } of cells) {
    // A label may move, but nothing is overwritten.
    if (old !== null && String(old).trim() !== '')
      expect(
        cells.some((other) => other.before === null && other.after === old && written === null),
        context,
      ).toBe(true);
  }
}

const plain = ({ grid }: SheetSnapshot) => ({
  ...grid,
  merges: (grid.merges ?? []).map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort(),
});

/** Repairs each new structural finding of a damaged sheet separately; returns those that could not be repaired. */
function repairAll(whole: SheetSnapshot, damage: Damage, context: string): { repaired: number; declined: string[] } {
  const damaged = sheet(damage.grid);
  const old = new Set(CHECKER.check([whole]).findings.map(identity));
  const found = CHECKER.check([damaged]).findings;
  const known = new Set([...old, ...found.map(identity)]);
  const declined: string[] = [];
  let repaired = 0;
  for (const finding of found.filter((candidate) => isStructural(candidate) && !old.has(identity(candidate)))) {
    const said = `${context}: ${damage.name} → ${identity(finding)}`;
    const fix = firstFix(finding);
    if (!fix) {
      declined.push(said);
      continue;
    }
    for (const { from, to } of fix.looks)
      expect([from.bottom - from.top, from.right - from.left], said).toEqual([to.bottom - to.top, to.right - to.left]);
    const mended = applyEdit(damaged, fix);
    expectKept(damaged.grid, mended.grid, fix, said);
    const again = CHECKER.check([mended]);
    expect(
      again.tables.map(({ form }) => form),
      said,
    ).toEqual([tableOf(whole).form.id]);
    // The user still has to choose one of several kinds; everything else that was missing is there.
    expect(again.findings.filter(({ message }) => !message.startsWith('atLeastOne')).map(identity), said).not.toContain(
      identity(finding),
    );
    const isToFill = ({ code, field, message }: Finding) =>
      // Once a first level has its label again, it becomes visible what else is missing under it.
      (code === 'C02' && field.startsWith(`${finding.field}/`)) ||
      (code === 'C01' && finding.code === 'C08') ||
      (code === 'C02' && /^(?:emptyLevel|atLeastOne)/.test(message)) ||
      (finding.field === field && code !== 'C08' && code !== 'C02');
    expect(
      again.findings.filter((other) => !known.has(identity(other)) && !isToFill(other)).map(identity),
      said,
    ).toEqual([]);
    expect(plain(revertEdit(mended, fix)), said).toEqual(plain(damaged));
    repaired++;
  }
  return { repaired, declined };
}

function repairEach(
  wholes: readonly (readonly [SheetSnapshot, string])[],
  damages: Damages,
): { repaired: number; declined: string[] } {
  const declined: string[] = [];
  let repaired = 0;
  for (const [whole, context] of wholes) {
    for (const damage of damages(whole.grid, tableOf(whole))) {
      const outcome = repairAll(whole, damage, context);
      repaired += outcome.repaired;
      declined.push(...outcome.declined);
    }
  }
  return { repaired, declined };
}

const DAMAGED = SEED_TABLES.filter(
  ({ form, seed, index }) => TARGETS.includes(form) && (seed === '000' ? index < 3 : index === 0 || index === 8),
);
/** In the quick run three of them in their official dress, and one in each other. */
const damagedIn = (dress: Dress, turn: number) => sampled(DAMAGED, dress === official ? 3 : 1, turn);
/** And of what can be done to a table some: all of it is done to our own sheets. */
const some =
  (damages: Damages, turn: number): Damages =>
  (grid, table) =>
    sampled([...damages(grid, table)], 5, turn);
/** So many repairs at least: a run that finds nothing to repair proves nothing. */
const enough = (dress: Dress) => (IS_DEEP ? 30 : dress === official ? 10 : 3);
const seeds = (dress: Dress, turn: number) =>
  damagedIn(dress, turn).map(
    (table) => [sheet(sheetOf(table, dress).grid), `${table.seed} ${table.index} ${dress.name}`] as const,
  );
const templates = FORMS.filter(({ id }) => TARGETS.includes(id)).map((form) => [laidOut(form), form.id] as const);

function laidOut(form: Form): SheetSnapshot {
  const plan = layoutForm(form, form.sample, layoutWords['zh-CN']);
  return sheet({ ...gridOf(plan), merges: plan.merges });
}

describe('a line that was deleted or has lost its label', () => {
  it('is put back in place on our own sheets', () => {
    expect(repairEach(templates, brokenLabels)).toEqual({ repaired: 26, declined: [] });
  });

  it.each(
    [
      official,
      shifted(7, 3),
      fullWidth,
      spacedLabels('\n'),
      together(unmergedRepeated, shifted(2, 1)),
      paragraphRows('merged'),
    ].map((dress, turn) => [dress.name, dress, turn] as const),
  )('and on the seeds in the dress %s', (_, dress, turn) => {
    const { repaired, declined } = repairEach(seeds(dress, turn), some(brokenLabels, turn));
    expect(declined).toEqual([]);
    expect(repaired).toBeGreaterThan(enough(dress));
  });

  it.each([neverMerged, spacers(1)].map((dress, turn) => [dress.name, dress, turn] as const))(
    'mostly without merges or between spacers: %s',
    (_, dress, turn) => {
      const { repaired, declined } = repairEach(seeds(dress, turn), some(brokenLabels, turn));
      expect(declined.length / (repaired + declined.length)).toBeLessThan(0.1);
    },
  );
});

describe('a label over several rows that went with the first of them', () => {
  it('is written again with the line', () => {
    const { repaired, declined } = repairEach(templates, (grid, table) => brokenLabels(grid, table, 'lost'));
    // All that is left of that group is a text without any label.
    expect({ repaired, declined }).toEqual({
      repaired: 25,
      declined: ['project-hebei: delete funds.total → C08 funds.total label'],
    });
    const whole = laidOut(formOf('project-gansu'));
    const { top } = tableOf(whole).labels.get('funds.total') ?? { top: 0 };
    const damaged = sheet(deleteRows(whole.grid, top, 1, 'lost'));
    const mended = applyEdit(damaged, repairOf(damaged, 'C08', 'funds.total'));
    expect(valueAt(mended.grid, top, 0)).toBe('项目资金（万元）');
    expect(plain(mended).merges).toEqual(plain(whole).merges);
  });

  it('is written again with the indicator', () => {
    const { declined } = repairEach(templates, (grid, table) => brokenLevels(grid, table, 'lost'));
    expect(declined).toEqual([]);
    const whole = laidOut(formOf('project-hebei'));
    const row = tableOf(whole).indicators.levels[0]?.level2?.position.row ?? 0;
    const damaged = sheet(deleteRows(whole.grid, row, 1, 'lost'));
    const mended = applyEdit(damaged, repairOf(damaged, 'C02', '产出/数量'));
    expect(valueAt(mended.grid, row, 0)).toBe('产出指标');
    expect(plain(mended).merges).toEqual(plain(whole).merges);
  });

  it('is written where it stood, even if only the label is missing', () => {
    const form = formOf('project-hebei');
    const plan = layoutForm(
      form,
      {
        ...form.sample,
        indicators: form.sample.indicators.flatMap((row) =>
          row.level1 === '效益指标' ? [row, { ...row, level2: '经济效益指标', name: '节约率' }] : [row],
        ),
      },
      layoutWords['zh-CN'],
    );
    const whole = sheet({ ...gridOf(plan), merges: plan.merges });
    const at = tableOf(whole).indicators.levels.find(({ level1 }) => level1?.text === '效益指标')?.level1?.position ?? {
      row: 0,
      column: 0,
    };
    const repair = repairOf(sheet(emptyCell(whole.grid, at)), 'C02', '效益');
    expect(repair.insert).toBeUndefined();
    expect(repair.cells).toEqual([{ position: at, before: null, after: '效益指标' }]);
  });
});

describe('indicators that were deleted', () => {
  it('get their rows back on our own sheets', () => {
    const { repaired, declined } = repairEach(templates, brokenLevels);
    expect(declined).toEqual([]);
    expect(repaired).toBeGreaterThan(10);
  });

  it.each(
    [official, neverMerged, unmergedRepeated, spacers(1), fullWidth, paragraphRows('blank')].map(
      (dress, turn) => [dress.name, dress, turn] as const,
    ),
  )('and on the seeds in the dress %s', (_, dress, turn) => {
    const { repaired, declined } = repairEach(seeds(dress, turn), some(brokenLevels, turn));
    expect(declined).toEqual([]);
    expect(repaired).toBeGreaterThan(enough(dress));
  });

  it('get a new first level between its neighbours, with one label over its rows, and the section’s label is extended', () => {
    const whole = laidOut(formOf('project-gansu'));
    const { indicators, area } = tableOf(whole);
    const rows = indicators.levels
      .filter(({ level1 }) => level1?.text === '产出指标')
      .map(({ level2 }) => level2?.position.row ?? 0);
    const [from = 0] = rows;
    const damaged = sheet(deleteRows(whole.grid, from, rows.length));
    const repair = repairOf(damaged, 'C02', '产出');
    expect(describeEdit(repair, 'zh-CN')).toEqual([
      `在第 ${from + 1} 行前插入 2 行`,
      `B${from + 1} 写上“产出指标”`,
      `C${from + 1} 写上“数量指标”`,
      `C${from + 2} 写上“质量指标”`,
    ]);
    expect(repair.validations.map(({ area: { top, left }, choices }) => [top, left, choices?.[0]])).toEqual([
      [from, 2, '数量指标'],
      [from + 1, 2, '数量指标'],
    ]);
    const mended = applyEdit(damaged, repair);
    expect(mended.grid.merges).toContainEqual({ top: from, bottom: from + 1, left: 1, right: 1 });
    expect(mended.grid.merges).toContainEqual({ top: indicators.header.row, bottom: area.bottom, left: 0, right: 0 });
    expect(repair.looks.length).toBeGreaterThan(0);
  });

  it('get their kind offered as a choice if any of several will do', () => {
    const whole = laidOut(formOf('project-hebei'));
    const row =
      tableOf(whole).indicators.levels.find(({ level1 }) => level1?.text === '效益指标')?.level2?.position.row ?? 0;
    const repair = repairOf(sheet(deleteRows(whole.grid, row, 1)), 'C02', '效益');
    expect(repair.validations).toEqual([
      {
        area: { top: row, bottom: row, left: 1, right: 1 },
        choices: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
      },
    ]);
    expect(describeEdit(repair, 'en-US')).toEqual([
      `Insert 1 row before row ${row + 1}`,
      `Write "效益指标" into A${row + 1}`,
    ]);
  });

  it('get the first level’s label moved up if they come first under it', () => {
    const whole = laidOut(formOf('project-hebei'));
    const row = tableOf(whole).indicators.levels[0]?.level2?.position.row ?? 0;
    const repair = repairOf(sheet(deleteRows(whole.grid, row, 1)), 'C02', '产出/数量');
    expect(describeEdit(repair, 'zh-CN')).toEqual([
      `在第 ${row + 1} 行前插入 1 行`,
      `“产出指标”由 A${row + 2} 移到 A${row + 1}`,
      `B${row + 1} 写上“数量指标”`,
      '移动的单元格如有批注，批注不会随之移动，合并后可能丢失',
    ]);
  });

  it('use a blank row that is there', () => {
    const whole = laidOut(formOf('project-hebei'));
    const table = tableOf(whole);
    const level = table.indicators.levels.at(-1)?.level2?.position ?? { row: 0, column: 0 };
    let { grid } = whole;
    for (let column = level.column; column <= table.area.right; column++)
      grid = emptyCell(grid, { row: level.row, column });
    const repair = repairOf(sheet(grid), 'C02', '满意度/服务对象满意度');
    expect(repair.insert).toBeUndefined();
    expect(describeEdit(repair, 'zh-CN')).toEqual([`B${level.row + 1} 写上“服务对象满意度指标”`]);
  });
});

describe('a row of a budget table', () => {
  const MATRICES: readonly (readonly [form: string, key: string, texts: readonly string[]])[] = [
    ['budget-income-expenditure', 'incomeTotal.income', ['收入总计', '支出总计']],
    ['fiscal-income-expenditure', 'expenditureTotal.total', ['支出总计', '收入总计']],
    ['budget-income', 'total.total', ['合计']],
    ['budget-expenditure', 'total.total', ['合计']],
  ];

  it.each(MATRICES)('%s: a deleted row of totals comes back, with its counterpart beside it', (id, key, texts) => {
    const whole = laidOut(formOf(id));
    const at = READER.read(whole).tables[0]?.fields.get(key)?.labelAt ?? { row: 0, column: 0 };
    const damaged = sheet(deleteRows(whole.grid, at.row, 1));
    const repair = repairOf(damaged, 'C08', key);
    expect(repair.cells.map(({ after }) => after)).toEqual(texts);
    const mended = applyEdit(damaged, repair);
    const again = CHECKER.check([mended]);
    expect(again.findings.filter(isStructural)).toEqual([]);
    expect(new Set(again.findings.map(({ code }) => code)).has('C01')).toBe(true); // its amounts are to be filled in
    expect(plain(revertEdit(mended, repair))).toEqual(plain(damaged));
  });

  it('gets back a label that was emptied beside its counterpart', () => {
    const whole = laidOut(formOf('budget-income-expenditure'));
    const at = READER.read(whole).tables[0]?.fields.get('incomeTotal.income')?.labelAt ?? { row: 0, column: 0 };
    const repair = repairOf(sheet(emptyCell(whole.grid, at)), 'C08', 'incomeTotal.income');
    expect(repair.insert).toBeUndefined();
    expect(repair.cells).toEqual([{ position: at, before: null, after: '收入总计' }]);
  });
});

describe('a long sheet', () => {
  it('has each of its tables repaired separately', () => {
    const { grid } = stack(tablesOf('004'));
    const whole = sheet(grid);
    const tables = targetsIn(whole);
    // 时效 is deleted from every table, from the bottom up, so that rows above keep their place.
    const rows = tables.flatMap(({ indicators }) =>
      indicators.levels
        .filter(({ level2 }) => level2?.text.replace(/\s/g, '') === '时效指标')
        .map(({ level2 }) => level2?.position.row ?? 0),
    );
    const damaged = sheet([...rows].reverse().reduce((left, row) => deleteRows(left, row, 1), whole.grid));
    const missing = CHECKER.check([damaged]).findings.filter(
      ({ code, field }) => code === 'C02' && field === '产出/时效',
    );
    expect(missing.length).toBeGreaterThan(10);
    expect(missing.filter((one) => !firstFix(one))).toEqual([]);
    for (const fix of missing.map(firstFix))
      if (fix) expect(READER.read(applyEdit(damaged, fix)).tables).toHaveLength(tables.length);
  });
});

describe('no fix is offered', () => {
  const hebei = laidOut(formOf('project-hebei'));
  const budget = tableOf(hebei).labels.get('funds.total') ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const missing = (snapshot: SheetSnapshot, code: string) =>
    CHECKER.check([snapshot]).findings.filter((finding) => finding.code === code && isStructural(finding));

  it('if it is unknown what is merged', () => {
    const { top, left, values } = emptyArea(hebei.grid, budget);
    const [finding] = missing({ id: 's', name: '表', grid: { top, left, values } }, 'C08');
    expect(finding?.field).toBe('funds.total');
    expect(firstFix(finding)).toBeUndefined();
  });

  it('if the label may just have another wording', () => {
    const [finding] = missing(
      sheet(writeCell(hebei.grid, { row: budget.top, column: budget.left }, '本年批复数')),
      'C08',
    );
    expect(finding?.field).toBe('funds.total');
    expect(firstFix(finding)).toBeUndefined();
  });

  it('if the value beside it takes up the whole line', () => {
    const whole = laidOut(formOf('project-gansu'));
    const { top: row } = tableOf(whole).labels.get('unit') ?? { top: 0 };
    let { grid } = whole;
    for (const column of [4, 5]) grid = emptyCell(grid, { row, column });
    const merges = [
      ...(grid.merges ?? []).filter((area) => area.top !== row),
      { top: row, bottom: row, left: 0, right: 1 },
      { top: row, bottom: row, left: 2, right: 5 },
    ];
    const [finding] = missing(sheet({ ...grid, merges }), 'C08');
    expect(finding?.field).toBe('unit');
    expect(firstFix(finding)).toBeUndefined();
  });

  it('if it would split a table beside this one', () => {
    const { grid } = sideBySide([seedTable('002', 0), seedTable('002', 1)]);
    const whole = sheet(grid);
    const [left] = targetsIn(whole);
    const row = left?.indicators.levels[1]?.level2?.position.row ?? 0;
    let damaged = whole.grid;
    for (
      let column = left?.indicators.levels[1]?.level2?.position.column ?? 0;
      column <= (left?.area.right ?? 0);
      column++
    )
      damaged = emptyCell(damaged, { row, column });
    const findings = missing(sheet(damaged), 'C02');
    expect(findings.length).toBeGreaterThan(0);
    for (const fix of findings.map(firstFix)) expect(fix?.insert).toBeUndefined();
  });

  it('if it would have to move a calculated value', () => {
    const whole = laidOut(formOf('unit-overall-gansu'));
    const table = tableOf(whole);
    const income = table.labels.get('income.total') ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const project = table.fields.get('expenditure.project')?.position ?? { row: 0, column: 0 };
    const damaged = deleteRows(whole.grid, income.top, 1);
    const formulas = damaged.values.map((line, row) =>
      line.map((_, column) => (row === project.row && column === project.column ? '=SUM(1,2)' : '')),
    );
    expect(missing(sheet({ ...damaged, formulas }), 'C08').map(firstFix)).toEqual([undefined]);
  });

  it('if only the kind’s third level is to be filled in', () => {
    const row = tableOf(hebei).indicators.rows[0];
    let { grid } = hebei;
    for (const cell of row?.cells.values() ?? []) grid = emptyCell(grid, cell.position);
    const findings = CHECKER.check([sheet(grid)]).findings.filter(({ code }) => code === 'C02');
    expect(findings.map((one) => [one.message, firstFix(one)])).toEqual([['emptyLevel', undefined]]);
  });
});

function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return form;
}

/** The repair of the finding with that code and field. */
function repairOf(snapshot: SheetSnapshot, code: string, field: string): SheetEdit {
  const { findings } = CHECKER.check([snapshot]);
  const repair = firstFix(findings.find((finding) => finding.code === code && finding.field === field));
  if (!repair) throw new Error(`No repair for ${code} ${field}: ${findings.map(identity).join('; ')}`);
  return repair;
}
