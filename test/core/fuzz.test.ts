import { expect, it } from 'vitest';
import {
  checkSheets,
  createChecker,
  areaToA1,
  type Area,
  type CheckResult,
  type Finding,
  type Grid,
  type Position,
  type SheetSnapshot,
  type TableRef,
} from '../../src/core';
import { applyEdit, revertEdit } from '../../src/core/repair/apply';
import { IS_DEEP, SEED } from '../support/depth';
import { oddSheet } from '../support/odd-sheets';
import { firstFix } from '../support/first-fix';

/**
 * Damaged tables and noise through the public door. Each sheet has a number; what fails says it, and `FUZZ_SEED=<number> FUZZ_COUNT=1` tries that
 * sheet alone.
 */
const FIRST = Number(process.env.FUZZ_SEED ?? SEED);
const COUNT = Number(process.env.FUZZ_COUNT ?? (IS_DEEP ? 20_000 : 300));
/** So many sheets are one test, so that a run shows how far it is. */
const AT_ONCE = 500;
/** Every so many sheets are checked twice. */
const AGAIN = 4;
/** So many fixes of a sheet are tried. */
const FIXES = 3;

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** A grid as a text: the same for the same sheet, in whatever order its merged areas are listed. */
const textOf = ({ top, left, values, formats, formulas, merges = [] }: Grid): string =>
  JSON.stringify([top, left, values, formats, formulas, merges.map((area) => areaToA1(area)).sort()]);

/** Every place that a result names. A list that ends with its heads, and a text whose heading is the last line, are missing in the row below. */
function* placesIn({ tables, findings, problems, unread, ties }: CheckResult, last: number): Iterable<Area> {
  const cell = ({ row, column }: Position): Area => ({ top: row, left: column, bottom: row, right: column });
  const isText = new Set(tables.filter(({ kind }) => kind === 'prose').map(({ key }) => key));
  const within = ({ key }: TableRef, area: Area): Area =>
    isText.has(key) && area.bottom === last + 1 ? { ...area, top: Math.min(area.top, last), bottom: last } : area;
  for (const table of tables) {
    yield within(table, table.area);
    for (const { row, column } of table.toFill) yield cell({ row: Math.min(row, table.area.bottom), column });
  }
  for (const { area } of unread) yield area;
  for (const { position } of problems) if (position) yield cell(position);
  for (const tie of ties) yield* tie.tables.map((table) => within(table, table.area));
  for (const { table, position, related } of findings) {
    yield* [table.area, cell(position)].map((area) => within(table, area));
    for (const other of related) yield cell(other.position);
  }
}

/** What is wrong with how a sheet is checked; nothing as a rule. */
function* faultsOf(sheet: SheetSnapshot, isTwice: boolean): Iterable<string> {
  const { top, left, values } = sheet.grid;
  const checker = createChecker();
  const result = checker.check([sheet], { wholeWorkbook: true });
  const [bottom, right] = [top + values.length - 1, left + (values[0]?.length ?? 0) - 1];
  for (const area of placesIn(result, bottom))
    if (area.top < top || area.left < left || area.bottom > bottom || area.right > right || area.bottom < area.top)
      yield `outside: ${JSON.stringify(area)} of ${JSON.stringify({ top, left, bottom, right })}`;
  if (isTwice) {
    const again = JSON.stringify(checkSheets([sheet], { wholeWorkbook: true }));
    if (again !== JSON.stringify(result)) yield 'another result';
  }
  for (const finding of result.findings.filter(firstFix).slice(0, FIXES)) yield* faultsOfFix(sheet, result, finding);
}

const same = (a: Finding, findings: readonly Finding[]): number =>
  findings.filter(({ code, field, message, table }) => code === a.code && field === a.field && message === a.message && table.key === a.table.key).length; // prettier-ignore

function* faultsOfFix(sheet: SheetSnapshot, { findings }: CheckResult, finding: Finding): Iterable<string> {
  const { code, field, message } = finding;
  const fix = firstFix(finding);
  if (!fix) return;
  const said = `${code} ${field} ${message}`;
  const fixed = applyEdit(sheet, fix);
  if (textOf(revertEdit(fixed, fix).grid) !== textOf(sheet.grid)) yield `not taken back: ${said}`;
  // Of several kinds of indicators somebody still has to choose one.
  if (message.startsWith('atLeastOne')) return;
  if (same(finding, checkSheets([fixed], { wholeWorkbook: true }).findings) >= same(finding, findings))
    yield `still there: ${said}`;
}

const starts = Array.from({ length: Math.ceil(COUNT / AT_ONCE) }, (_, index) => FIRST + index * AT_ONCE);

it.each(starts)(
  'from sheet %i on nothing fails, changes what it is given, or points beside it',
  { timeout: 600_000 },
  (start) => {
    const faults: string[] = [];
    for (let seed = start; seed < Math.min(start + AT_ONCE, FIRST + COUNT); seed++) {
      const sheet = frozen(oddSheet(seed));
      try {
        for (const fault of faultsOf(sheet, seed % AGAIN === 0)) faults.push(`${seed} ${fault}`);
      } catch (error) {
        faults.push(`${seed} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    }
    expect(faults).toEqual([]);
  },
);
