import { describe, expect, it } from 'vitest';
import { checkSheets, type Finding, type Grid, type SheetSnapshot } from '../../src/core';
import { describeEdit } from '../../src/words/edits';
import { applyEdit } from '../../src/core/repair/apply';
import { deleteRows, emptyCell, writeCell } from './repair-damage';
import { EXTENDED, NUMBERED, paper, TOTAL_BELOW, UNEVEN, UNMERGED } from './repair-papers';
import { firstFix } from '../support/first-fix';

/** Repairs of tables with layouts other than ours: what is put where, and what is left to the user. */

const sheet = (grid: Grid): SheetSnapshot => ({ id: 's', name: '表', grid });
type Rows = readonly (readonly (string | number)[])[];

/** The finding with that code and field, which must exist. */
function found(grid: Grid, code: string, field: string): Finding {
  const { findings } = checkSheets([sheet(grid)]);
  const finding = findings.find((candidate) => candidate.code === code && candidate.field === field);
  if (!finding)
    throw new Error(
      `${code} ${field} is not among ${findings.map((other) => `${other.code} ${other.field}`).join('; ')}`,
    );
  return finding;
}

/** What the fix says it does. */
function repaired(grid: Grid, code: string, field: string): readonly string[] {
  const fix = firstFix(found(grid, code, field));
  if (!fix) throw new Error(`No fix for ${code} ${field}`);
  const again = checkSheets([applyEdit(sheet(grid), fix)]).findings;
  expect(
    again.filter((other) => other.code === code && other.field === field && !other.message.startsWith('emptyLevel')),
  ).toEqual([]);
  return describeEdit(fix, 'zh-CN');
}

/** The rows without those that `isGone` picks. */
const without = (rows: Rows, isGone: (row: readonly (string | number)[]) => boolean): Rows =>
  rows.filter((row) => !isGone(row));
/** A table with something written beside it, from its right edge on. */
const beside = (rows: Rows, texts: (index: number) => readonly (string | number)[]): Rows => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row, index) => [...row, ...Array<string>(width - row.length).fill(''), ...texts(index)]);
};

describe('a table with lines of its own', () => {
  it.each([EXTENDED, UNMERGED, NUMBERED, UNEVEN, TOTAL_BELOW].map((rows) => [rows[0][0], rows] as const))(
    '%s has nothing to repair',
    (_, rows) => {
      expect(
        checkSheets([sheet(paper(rows))]).findings.filter(({ code, message }) => code === 'C02' || message === 'label'),
      ).toEqual([]);
    },
  );
});

describe('the repair of a label', () => {
  it('puts a line of a group back within the group, even below lines that the user added', () => {
    const damaged = deleteRows(paper(EXTENDED), 4, 1);
    expect(repaired(damaged, 'C08', 'funds.total')).toEqual([
      '在第 5 行前插入 1 行',
      '“项目资金（万元）”由 A6 移到 A5',
      'C5 写上“年度资金总额”',
      '移动的单元格如有批注，批注不会随之移动，合并后可能丢失',
    ]);
  });

  it('puts neither a label nor a value’s cell into remarks beside the table', () => {
    const damaged = deleteRows(
      paper(beside(UNMERGED, (index) => ['', index === 2 || index === 9 ? '请核对' : ''])),
      7,
      1,
    );
    expect(firstFix(found(damaged, 'C08', 'goals'))?.looks.every(({ to }) => to.right <= 6)).toBe(true);
    const unit = paper(
      beside(
        EXTENDED.map((row) => (row[0] === '主管部门及代码' ? [...row.slice(0, 4), '', ''] : row)),
        (index) => ['', index === 2 ? '请核对' : ''],
      ),
    );
    expect(repaired(unit, 'C08', 'unit')).toEqual(['E3 写上“实施单位”']);
  });
});

describe('the repair of a first level', () => {
  it('writes a label that was lost with its first row beside the kinds that are left', () => {
    const damaged = deleteRows(paper(UNMERGED), 13, 1, 'lost');
    expect(repaired(damaged, 'C02', '效益')).toEqual(['A14 写上“效益指标”']);
  });

  it('does not write a lost label if kinds of other levels would come under it', () => {
    const damaged = paper(without(UNMERGED, ([, second]) => second === '数量指标' || second === '经济效益指标'));
    expect(firstFix(found(damaged, 'C02', '产出/数量'))).toBeUndefined();
  });

  it('writes a label that stands in every row in the new row too', () => {
    expect(repaired(deleteRows(paper(NUMBERED), 2, 1), 'C02', '产出/数量')).toEqual([
      '在第 3 行前插入 1 行',
      'B3 写上“产出指标”',
      'C3 写上“数量指标”',
    ]);
  });

  it('does not separate the characters of a label written one per row', () => {
    const label = ['产', '出', '指', '标'];
    const rows = [
      ...UNMERGED.slice(0, 9),
      ...UNMERGED.slice(9, 13).map((row, index) => [label[index] ?? '', ...row.slice(1)]),
      ...UNMERGED.slice(13),
    ];
    expect(firstFix(found(emptyCell(paper(rows), { row: 10, column: 1 }), 'C02', '产出/质量'))).toBeUndefined();
  });

  it('puts a new level above blank rows that were prepared', () => {
    expect(repaired(deleteRows(paper(EXTENDED), 14, 1), 'C02', '满意度')[0]).toBe('在第 15 行前插入 1 行');
  });

  it('is not offered below rows of the section that could not be read', () => {
    const damaged = writeCell(
      emptyCell(deleteRows(paper(EXTENDED), 9, 1), { row: 10, column: 3 }),
      { row: 10, column: 5 },
      '1',
    );
    const fix = firstFix(found(damaged, 'C02', '效益'));
    expect(fix).toBeUndefined();
  });
});

describe('the repair of a second level', () => {
  it.each([
    ['产出/数量', 10],
    ['成本', 9],
  ] as const)('%s: indicators whose label was emptied may be of that kind', (field, row) => {
    expect(firstFix(found(emptyCell(paper(EXTENDED), { row, column: 2 }), 'C02', field))).toBeUndefined();
  });

  it('uses a blank row only if the kind belongs there', () => {
    const blank = ['产出指标', '', '', '', '', '', ''];
    const rows = [...UNMERGED.slice(0, 9), blank, ['', ...UNMERGED[9].slice(1)], ...UNMERGED.slice(11)];
    expect(repaired(paper(rows), 'C02', '产出/质量')).toEqual(['在第 12 行前插入 1 行', 'B12 写上“质量指标”']);
    const rest = [...UNMERGED.slice(0, 9), blank, ...UNMERGED.slice(10)];
    expect(repaired(paper(rest), 'C02', '产出/数量')).toEqual(['B10 写上“数量指标”']);
  });
});

describe('a repair with texts beside the table', () => {
  const damaged = (texts: (index: number) => readonly (string | number)[]) =>
    paper(
      beside(
        without(UNMERGED, ([, second]) => second === '时效指标'),
        texts,
      ),
    );

  it('moves single remarks with their rows', () => {
    expect(
      repaired(
        damaged((index) => ['', index === 10 ? '偏低' : '']),
        'C02',
        '产出/时效',
      ),
    ).toEqual(['在第 12 行前插入 1 行', 'B12 写上“时效指标”']);
  });

  it('is not offered if it would split a list to the right', () => {
    expect(
      firstFix(
        found(
          damaged((index) => ['', `单位${index}`, index]),
          'C02',
          '产出/时效',
        ),
      ),
    ).toBeUndefined();
  });
});

describe('rows of budget tables', () => {
  it('are not written beside an amount of another row where one has lost its name', () => {
    expect(
      firstFix(found(emptyCell(paper(UNEVEN), { row: 5, column: 0 }), 'C08', 'incomeTotal.income')),
    ).toBeUndefined();
    expect(repaired(deleteRows(paper(UNEVEN), 5, 1), 'C08', 'incomeTotal.income')).toEqual(['A7 写上“收入总计”']);
  });

  it('are not put in again where the head of a column is gone', () => {
    expect(firstFix(found(emptyCell(paper(TOTAL_BELOW), { row: 2, column: 2 }), 'C08', 'total.total'))).toBeUndefined();
    expect(repaired(deleteRows(paper(TOTAL_BELOW), 7, 1), 'C08', 'total.total')).toEqual([
      '在第 5 行前插入 1 行',
      'B5 写上“合计”',
    ]);
  });
});
