import { partOf, type CellEdit, type SheetEdit } from '../model/edit';
import type { Finding, FixKind } from '../model/finding';
import { placeKey } from '../model/geometry';
import type { CellValue } from '../model/grid';

/** Why a fix is not among those that are done at once: somebody must look at it, its cells do not allow it, or another fix writes the same characters. */
export type LeftBecause = 'unsafe' | 'cells' | 'overlaps';

/** What can be put right at once (全部修复). */
export interface SafeFixes {
  /** Cells alone, no rows; each holds whatever the others do, and is undone by itself. */
  readonly edits: readonly SheetEdit[];
  /** How many findings each kind of fix puts right, most first. */
  readonly done: readonly { readonly kind: FixKind; readonly count: number }[];
  /** The findings with a fix that are left. */
  readonly left: readonly { readonly finding: Finding; readonly because: LeftBecause }[];
}

/** So many cells are written by one edit: a host compares each before, and looks at it after. */
const CELLS = 200;

/** All fixes that change no amount, weight, score or approved target, as few edits. */
export function allSafeFixes(findings: readonly Finding[]): SafeFixes {
  const sheets = new Map<string, SheetFixes>();
  const counts = new Map<FixKind, number>();
  const left: SafeFixes['left'][number][] = [];
  for (const finding of findings) {
    if (!finding.fixes?.length) continue;
    const safe = finding.fixes.filter(({ isSafe }) => isSafe);
    const fix = safe.find(({ edit }) => edit);
    const { edit } = fix ?? {};
    if (!fix || !edit) {
      left.push({ finding, because: safe.length > 0 ? 'cells' : 'unsafe' });
      continue;
    }
    const sheet = sheets.get(edit.sheetId) ?? new SheetFixes();
    sheets.set(edit.sheetId, sheet);
    if (sheet.take(edit)) counts.set(fix.kind, (counts.get(fix.kind) ?? 0) + 1);
    else left.push({ finding, because: 'overlaps' });
  }
  const done = [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
  return { edits: [...sheets.values()].flatMap((sheet) => [...sheet.edits()]), done, left };
}

/** The safe fixes of one worksheet. */
class SheetFixes {
  private readonly taken: SheetEdit[] = [];
  private readonly cells = new Map<number, CellEdit>();

  /** Adds a fix, all of its cells or none. @returns whether it could be added */
  take(edit: SheetEdit): boolean {
    const merged = edit.cells.map((cell) => {
      const other = this.cells.get(placeKey(cell.position));
      return other ? bothIn(other, cell) : cell;
    });
    const isWhole = (cells: readonly (CellEdit | undefined)[]): cells is readonly CellEdit[] =>
      !cells.includes(undefined);
    if (!isWhole(merged)) return false;
    for (const cell of merged) this.cells.set(placeKey(cell.position), cell);
    this.taken.push(edit);
    return true;
  }

  /** What stands beside the cells tells their rows, unless one of these fixes changes it. */
  *edits(): Iterable<SheetEdit> {
    const [first] = this.taken;
    if (!first) return;
    const cells = [...this.cells.values()].sort((a, b) => placeKey(a.position) - placeKey(b.position));
    const held = cells.map(({ position, before }) => ({ position, value: before }));
    const beside = this.taken.flatMap(({ expects }) => expects);
    const expects = new Map([...beside, ...held].map((mark) => [placeKey(mark.position), mark]));
    const whole = { ...first, expects: [...expects.values()], cells };
    for (let from = 0; from < cells.length; from += CELLS) yield partOf(whole, cells.slice(from, from + CELLS));
  }
}

/** One cell with two changes in it; `undefined` where both change the same characters. */
function bothIn(one: CellEdit, other: CellEdit): CellEdit | undefined {
  if (one.after === other.after) return one;
  const after = bothTexts(one.before, one.after, other.after);
  return after === undefined || one.format || other.format ? undefined : { ...one, after };
}

/** A text with two changes, each of one stretch of it. */
function bothTexts(before: CellValue, a: CellValue, b: CellValue): string | undefined {
  if (typeof before !== 'string' || typeof a !== 'string' || typeof b !== 'string') return undefined;
  const [first, second] = [changeOf(before, a), changeOf(before, b)].sort((x, y) => x.from - y.from);
  if (!first || !second || first.to > second.from) return undefined;
  return (
    before.slice(0, first.from) +
    first.text +
    before.slice(first.to, second.from) +
    second.text +
    before.slice(second.to)
  );
}

/** Which stretch of a text a change replaces, and by what. */
function changeOf(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}
