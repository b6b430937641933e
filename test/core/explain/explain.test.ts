import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkSheets,
  createChecker,
  countSigns,
  isExplanation,
  isExplanationSheet,
  readExplanations,
  removal,
  type CellValue,
  type Finding,
  type SheetSnapshot,
} from '../../../src/core';
import { sheetsOf } from '../../report/results';
import {
  added,
  changed,
  check,
  corrected,
  explaining,
  placeOf,
  sheetOf,
  textsIn,
  textsOf,
  toVerify,
  without,
} from './workbook';

/** A public document with several findings to be verified. */
let sheets: readonly SheetSnapshot[];
let open: readonly Finding[];

const at = (index: number): Finding => open[index] ?? expect.fail(`There are only ${open.length} findings.`);
const kinds = (checked: ReturnType<typeof check>) => checked.explained.notes.map(({ kind }) => kind);
const REASON = '经主管部门同意，按此填报';

beforeAll(async () => {
  sheets = await sheetsOf('001-laoting-chengqu.xlsx');
  open = toVerify(check(sheets));
});

/** The workbook with the sheet of explanations. */
const withSheet = (sheet: SheetSnapshot, of: readonly SheetSnapshot[] = sheets): readonly SheetSnapshot[] => [
  ...of,
  sheet,
];

/** A row further down on a sheet, for everything from a row on. */
function withRowAbove(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    grid: {
      ...sheet.grid,
      top: sheet.grid.top + 1,
      merges: sheet.grid.merges?.map((area) => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 })),
    },
  };
}

/** The workbook with another value in the cell of a finding. */
function withValue(finding: Finding, change: (value: CellValue) => CellValue): readonly SheetSnapshot[] {
  const { row, column } = finding.position;
  return sheets.map((sheet) => {
    if (sheet.id !== finding.table.sheetId) return sheet;
    const { top, left, values } = sheet.grid;
    const next = values.map((line, down) =>
      line.map((value, along) => (top + down === row && left + along === column ? change(value) : value)),
    );
    return { ...sheet, grid: { ...sheet.grid, values: next } };
  });
}

describe('an explanation', () => {
  it('settles its finding and no other', () => {
    for (const finding of [at(0), at(Math.floor(open.length / 2)), at(open.length - 1)]) {
      const { explained } = check(withSheet(explaining(sheets, [[finding, REASON]])));
      expect([...explained.explained].map(([of, { text }]) => [placeOf(of), text])).toEqual([
        [placeOf(finding), REASON],
      ]);
      expect(explained.notes).toEqual([]);
    }
  });

  it('of every finding of a document settles all of them, each with its own', () => {
    const about = open.map((finding, index) => [finding, `${REASON}（第 ${index + 1} 条）`] as const);
    const { explained } = check(withSheet(explaining(sheets, about)));
    const said = new Map([...explained.explained].map(([of, { text }]) => [placeOf(of), text]));
    expect(said).toEqual(new Map(about.map(([finding, text]) => [placeOf(finding), text])));
    expect(explained.notes).toEqual([]);
  });

  it('holds when rows were inserted above, the sheet was renamed, and others were added', () => {
    const finding = at(0);
    const sheet = explaining(sheets, [[finding, REASON]]);
    const moved = sheets.map((one) =>
      one.id === finding.table.sheetId ? { ...withRowAbove(one), name: '改了名' } : one,
    );
    const other: SheetSnapshot = { id: 'other', name: '别的', grid: { top: 0, left: 0, values: [['说明']] } };
    const { explained } = check(withSheet(sheet, [other, ...moved]));
    expect(textsIn(explained.explained)).toEqual([REASON]);
    expect(explained.notes).toEqual([]);
  });

  it('does not hold for a copy of its sheet', () => {
    const finding = at(0);
    const sheet = explaining(sheets, [[finding, REASON]]);
    const original = sheets.find(({ id }) => id === finding.table.sheetId) ?? expect.fail('no sheet');
    const copy = { ...original, id: 'copy', name: '副本' };
    const names = [...sheets.map(({ name }) => name), '副本'];
    expect(check([copy, sheet], false, names).explained).toMatchObject({ explained: new Map(), notes: [] });
  });

  it('comes back when the cell of its finding holds something else', () => {
    const finding = open.find((one) => {
      const before = check(withValue(one, (value) => `${String(value)} `)).findings;
      return before.some((again) => placeOf(again) === placeOf(one));
    });
    if (!finding) return expect.fail('Every finding goes when its cell changes.');
    const sheet = explaining(sheets, [[finding, REASON]]);
    const { explained } = check([...withValue(finding, (value) => `${String(value)}（改）`), sheet]);
    expect(textsIn(explained.explained)).toEqual([]);
    // Where the change has put it right it is gone, which is said as well.
    expect(explained.notes.map(({ kind }) => kind)).toHaveLength(1);
    expect(['returned', 'gone']).toContain(explained.notes[0]?.kind);
  });

  it('of a finding that is gone is reported, with its row', () => {
    const finding = at(0);
    const sheet = explaining(sheets, [[finding, REASON]]);
    const others = sheets.filter(({ id }) => id !== finding.table.sheetId);
    const { explained } = check(withSheet(sheet, others));
    expect(explained.notes).toMatchObject([{ kind: 'gone', row: { text: REASON, sheetId: 'explanations' } }]);
  });

  it('of a sheet that was not checked is not said to be gone', () => {
    const finding = at(0);
    const sheet = explaining(sheets, [[finding, REASON]]);
    const [other] = sheets.filter(({ id }) => id !== finding.table.sheetId);
    if (!other) return expect.fail('There is one sheet.');
    expect(
      check(
        [other, sheet],
        false,
        sheets.map(({ name }) => name),
      ).explained.notes,
    ).toEqual([]);
  });

  it('does not settle an error', () => {
    const finding = at(0);
    const sheet = explaining(sheets, [[finding, REASON]]);
    for (const severity of ['error', 'hint'] as const) {
      const strict = createChecker({ settings: { severities: { [finding.code]: severity } } });
      const { explained } = check(withSheet(sheet), true, undefined, strict);
      expect(explained.explained.size).toBe(0);
      expect(explained.notes).toMatchObject([{ kind: severity, row: { text: REASON } }]);
    }
  });

  it('has six signs, blanks not counted', () => {
    expect(['同意报送', '同 意 报 送 的', '同意报送的。', 'a b c d e f'].map(isExplanation)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(countSigns(' 𠮷 野\n家 ')).toBe(3);
  });
});

describe('the sheet of explanations', () => {
  it.each(['zh-CN', 'en-US'] as const)('is known again, in %s, and is no table', (locale) => {
    const sheet = sheetOf(textsOf(sheets, at(0), REASON), locale);
    expect(isExplanationSheet(sheet)).toBe(true);
    expect(readExplanations(sheet).good.map(({ text }) => text)).toEqual([REASON]);
    const plain = checkSheets(sheets, { wholeWorkbook: true });
    expect(JSON.stringify(checkSheets(withSheet(sheet), { wholeWorkbook: true }))).toBe(JSON.stringify(plain));
    expect(checkSheets([sheet])).toMatchObject({ status: 'none', problems: [{ message: 'onlyReports' }] });
  });

  it.each([0, 1, 4])('is known without what stands in row %i', (row) => {
    const sheet = explaining(sheets, [
      [at(0), REASON],
      [at(1), `${REASON}二`],
    ]);
    const damaged = changed(sheet, (values) =>
      values.map((line, index) => (index === row ? line.map(() => null) : line)),
    );
    expect(isExplanationSheet(damaged)).toBe(true);
    expect(textsIn(check(withSheet(damaged)).explained.explained)).toEqual([REASON, `${REASON}二`]);
  });

  it("is not a user's own of that name", () => {
    const values = [['审核说明'], ['一、关于预算的说明'], ['工作表', '单元格', '审核说明']];
    expect(isExplanationSheet({ grid: { top: 0, left: 0, values } })).toBe(false);
  });

  it('holds any text', () => {
    const finding = at(0);
    const start = sheetOf(textsOf(sheets, at(1), REASON));
    const found = check(sheets);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 6, maxLength: 80 }), (text) => {
        fc.pre(isExplanation(text));
        const { sheet, undo } = added(start, textsOf(sheets, finding, text, found));
        const { good, damaged } = readExplanations(sheet);
        expect([good.length, damaged.length, good[1]?.isEdited]).toEqual([2, 0, false]);
        expect(countSigns(good[1]?.text ?? '')).toBe(countSigns(text));
        expect(readExplanations(undo())).toEqual(readExplanations(start));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('takes a row away, and gives its place to the next one', () => {
    const sheet = explaining(sheets, [
      [at(0), `${REASON}一`],
      [at(1), `${REASON}二`],
      [at(2), `${REASON}三`],
    ]);
    const second = readExplanations(sheet).good[1] ?? expect.fail('no second row');
    const less = without(sheet, second);
    expect(readExplanations(less).good.map(({ text }) => text)).toEqual([`${REASON}一`, `${REASON}三`]);
    const again = added(less, textsOf(sheets, at(3), `${REASON}四`)).sheet;
    expect(readExplanations(again).good.map(({ text }) => text)).toEqual([`${REASON}一`, `${REASON}四`, `${REASON}三`]);
    expect(removal(less, second)).toBeUndefined();
  });

  it('is corrected where it stands', () => {
    const sheet = explaining(sheets, [
      [at(0), REASON],
      [at(1), `${REASON}二`],
    ]);
    const first = readExplanations(sheet).good[0] ?? expect.fail('no row');
    const next = corrected(sheet, first, textsOf(sheets, at(0), '另有批复文件为据'));
    expect(readExplanations(next).good.map(({ text }) => text)).toEqual(['另有批复文件为据', `${REASON}二`]);
  });
});

describe('rows that somebody has worked on', () => {
  const about = () => [0, 1, 2, 3].map((index) => [at(index), `${REASON}（${index + 1}）`] as const);
  const all = () => about().map(([, text]) => text);

  it('may be sorted, columns may be moved, rows and columns come in between', () => {
    const sheet = explaining(sheets, about());
    const said = (values: (rows: CellValue[][]) => CellValue[][]) => {
      const checked = check(withSheet(changed(sheet, values)));
      return [[...textsIn(checked.explained.explained)].sort(), kinds(checked)];
    };
    const head = 4;
    const expected = [[...all()].sort(), []];
    expect(said((rows) => [...rows.slice(0, head + 1), ...rows.slice(head + 1).reverse()])).toEqual(expected);
    // What stood above is then taken for rows as well.
    expect(said((rows) => [...rows].reverse())[0]).toEqual(expected[0]);
    expect(said((rows) => rows.map((row) => [row[7] ?? null, ...row.slice(0, 7)]))).toEqual(expected);
    expect(said((rows) => rows.map((row) => [...row.slice(0, 3), null, ...row.slice(3)]))).toEqual(expected);
    expect(said((rows) => rows.flatMap((row) => [row, row.map(() => null)]))).toEqual(expected);
  });

  it('are reported and never dropped, whichever cell is changed', () => {
    const sheet = explaining(sheets, about());
    const [head, last] = [4, sheet.grid.values.length - 1];
    fc.assert(
      fc.property(
        fc.integer({ min: head + 1, max: last }),
        fc.integer({ min: 0, max: 7 }),
        fc.oneof(fc.constant(null), fc.string({ maxLength: 12 }), fc.integer()),
        (row, column, value) => {
          const damaged = changed(sheet, (rows) =>
            rows.map((line, index) => (index === row ? line.with(column, value) : line)),
          );
          const { explained } = check(withSheet(damaged));
          const told = new Set(
            [...explained.explained.values(), ...explained.notes.map((note) => note.row)].map((one) => one.row),
          );
          expect([...told].sort((a, b) => a - b)).toEqual([5, 6, 7, 8]);
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });

  it.each([
    ['the text', 5, '说明改过了，仍然成立', 'edited'],
    ['the text, too short by now', 5, '同意', 'short'],
    ['the finding', 3, '没有问题', 'changed'],
    ['the content', 4, '100', 'changed'],
    ['the last column', 7, '', 'tag'],
  ] as const)('are told by what was changed: %s', (_, column, value, kind) => {
    const sheet = explaining(sheets, about());
    const damaged = changed(sheet, (rows) =>
      rows.map((line, index) => (index === 6 ? line.with(column, value) : line)),
    );
    const checked = check(withSheet(damaged));
    expect(checked.explained.notes).toMatchObject([{ kind, row: { row: 6 } }]);
    expect(checked.explained.explained.size).toBe(kind === 'edited' ? 4 : 3);
  });

  it('that explain the same are told apart', () => {
    const sheet = explaining(sheets, about());
    const twice = changed(sheet, (rows) => [...rows, [...(rows[5] ?? [])]]);
    const checked = check(withSheet(twice));
    expect(checked.explained.explained.size).toBe(4);
    expect(checked.explained.notes).toMatchObject([{ kind: 'repeated', row: { row: 9 } }]);
  });
});
