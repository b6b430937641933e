import { isUnitHead } from '../../language/budget-words';
import { depthOfNumber } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading } from '../table';
import type { Body } from './body';
import { hasAmounts, type Side } from './columns';

/** A row of one side of a table as it stands there, whatever form the table has. */
export interface SideRow {
  readonly row: number;
  /** The cell that names it: that of its name, else that of its code. */
  readonly label: CellReading;
  /** What stands in the column of names, without blanks. */
  readonly name: string;
  /** However it is written: 201, [201], 201 03 01, split over columns for 类, 款 and 项, or before the name; `''` if it has none. */
  readonly code: string;
  /** The name that stands in one cell with the code, or behind it in that of the name. */
  readonly codeName: string;
  /** Whether the code is a unit's (226001) and not one of 类款项, whatever it begins with. */
  readonly isOfUnit: boolean;
  /** Whether 合计 stands before its amounts. */
  readonly isTotal: boolean;
  /** Whether its label says that it belongs to one above: by a number before it, 其中, 小计. */
  readonly isPart: boolean;
  /** By how many blanks its label is indented. */
  readonly indent: number;
}

const CODE = /^\[?(\d{3,9})(?!\d*年)\]?[-—.、]?(.*)$/;

/** Reads the rows of one side. */
export function sideRows(view: SheetView, { head, rows }: Body, side: Side): readonly SideRow[] {
  const { code, name } = side;
  const named = Math.max(code?.right ?? 0, name?.right ?? 0);
  const words = wordsOf(side);
  let above: readonly string[] = [];
  const read = rows.map((row) => {
    const cells = [name, code].map((column) => column && cellIn(view, row, column));
    const said = cells.find((cell) => cell?.content) ?? words.map((one) => cellIn(view, row, one)).find(isWritten);
    const label = said ?? cells.find((cell) => cell !== undefined) ?? blankIn(row);
    const [text = '', written = ''] = cells.map((cell) => squeeze(cell?.content ?? ''));
    const parts = code?.parts?.map((part) => squeeze(cellIn(view, row, part).content));
    if (parts) above = inFull(parts, above);
    const says = squeeze(label.content);
    return {
      row,
      label,
      name: text,
      ...(parts
        ? { code: parts.some((part) => /^\d+$/.test(part)) ? above.join('') : '', codeName: '' }
        : codeIn(written, text)),
      isTotal: wordsBefore(view, row, head.left, named).some(isTotalWord),
      isPart: /^其中|计$/.test(says) || depthOfNumber(says) > 0,
      indent: typeof label.value === 'string' ? label.value.length - label.value.trimStart().length : 0,
    };
  });
  const isOfUnit = unitCodes(
    read.map((row) => row.code),
    isUnitHead(code?.key ?? '') || isUnitHead(name?.key ?? ''),
  );
  return read.map((row) => ({ isOfUnit: isOfUnit(row.code), ...row }));
}

/** The columns before a side's amounts: a row that has no name of its own may say there what those below it are of. */
function wordsOf({ columns }: Side): Side['columns'] {
  const first = columns.findIndex(hasAmounts);
  return columns.slice(0, first < 0 ? undefined : first);
}

const isWritten = ({ value, content }: CellReading): boolean => typeof value === 'string' && content !== '';

/** Codes of 类, 款 and 项, by function or by economic class. */
const CLASS = /^(?:\d{3}|\d{5}|\d{7})$/;

/**
 * Tells codes of units from those of classes. 226 may be either: it is a unit's where units below it have theirs (226001), or where the heads say so and
 * no other code is longer as those of classes are.
 */
function unitCodes(codes: readonly string[], isHeaded: boolean): (code: string) => boolean {
  const all = new Set(codes);
  const units = [...all].filter((code) => code.length === 6 || code.length === 9);
  const isByUnits = isHeaded && ![...all].some((code) => code.length > 3 && CLASS.test(code));
  return (code) =>
    code !== '' &&
    (isByUnits ||
      !CLASS.test(code) ||
      (units.some((unit) => unit.startsWith(code)) &&
        ![...all].some((one) => one.length === 5 && one.startsWith(code))));
}

/** What stands in a row before its amounts, which begin with the first number behind the columns that name it. */
function wordsBefore(view: SheetView, row: number, left: number, named: number): readonly string[] {
  const filled = view.filled(row, left);
  const first = filled.findIndex((column) => column > named && typeof view.value(row, column) === 'number');
  return filled.slice(0, first < 0 ? undefined : first).map((column) => view.key(row, column));
}

const blankIn = (row: number): CellReading => ({
  ...{ position: { row, column: 0 }, content: '', value: null, format: 'General' },
});

/** The code of a row that stands in one cell, with the name behind it. */
function codeIn(written: string, name: string): Pick<SideRow, 'code' | 'codeName'> {
  const whole = written.replace(/^(\d{3})[-.](\d\d)(?:[-.](\d\d))?$/, '$1$2$3');
  const [, code = '', behind = ''] = CODE.exec(whole === '' ? name : whole) ?? [];
  const [, again, bare = ''] = CODE.exec(name) ?? [];
  return { code, codeName: behind || (again === code ? bare : '') };
}

/**
 * 类, 款 and 项 of a row in full; the parts to the left of its own are taken from the row above, since each level may be written only once.
 */
function inFull(own: readonly string[], above: readonly string[]): readonly string[] {
  const last = own.findLastIndex((part) => part !== '');
  const full: string[] = [];
  for (const [level, part] of own.slice(0, last + 1).entries()) {
    const text = part === '' ? (above[level] ?? '') : part;
    const before = full.join('');
    full.push(before !== '' && text.startsWith(before) && text.length > 2 ? text.slice(before.length) : text);
  }
  return full;
}
