import type { CellValue } from '../../model/grid';
import { depthOfNumber } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading } from '../table';
import type { Body } from './body';
import { holdsIn, type Side } from './columns';
import type { Leaf } from './heads';

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
  /** Whether 合计 stands before its amounts. */
  readonly isTotal: boolean;
  /** Whether its label says that it belongs to one above: by a number before it, 其中, 小计. */
  readonly isPart: boolean;
  /** By how many blanks its label is indented. */
  readonly indent: number;
}

const CODE = /^\[?(\d{3,9})\]?[-—.、]?(.*)$/;

/** Reads the rows of one side. */
export function rowsOf(view: SheetView, { head, rows }: Body, side: Side): readonly SideRow[] {
  const codes = codesIn(view, rows, side);
  const { columns, code, name } = side;
  const amounts = columns.find(
    (column) => column !== code && column !== name && holdsIn(view, rows, column) !== 'text',
  );
  const end = Math.max((amounts?.left ?? Infinity) - 1, ...[code, name].flatMap((column) => column?.right ?? []));
  return rows.map((row, place) => {
    const label = labelIn(view, row, side);
    const text = squeeze(label.content);
    return {
      row,
      label,
      name: name ? squeeze(cellIn(view, row, name).content) : '',
      ...(codes[place] ?? NO_CODE),
      isTotal: view.filled(row, head.left, end).some((column) => isTotalWord(view.key(row, column))),
      isPart: /^其中|计$/.test(text) || depthOfNumber(text) > 0,
      indent: indentOf(label.value),
    };
  });
}

function labelIn(view: SheetView, row: number, { name, code }: Side): CellReading {
  const cells = [name, code].flatMap((column) => (column ? [cellIn(view, row, column)] : []));
  const blank = { position: { row, column: 0 }, content: '', value: null, format: 'General' };
  return cells.find(({ content }) => content !== '') ?? cells[0] ?? blank;
}

const indentOf = (value: CellValue): number =>
  typeof value === 'string' ? value.length - value.trimStart().length : 0;

type Coded = Pick<SideRow, 'code' | 'codeName'>;
const NO_CODE: Coded = { code: '', codeName: '' };

function codesIn(view: SheetView, rows: readonly number[], { code: codes, name: names }: Side): readonly Coded[] {
  const textIn = (row: number, column: Leaf | undefined) => (column ? squeeze(cellIn(view, row, column).content) : '');
  let above: readonly string[] = [];
  return rows.map((row) => {
    if (codes?.parts) {
      const own = codes.parts.map((part) => squeeze(cellIn(view, row, part).content));
      above = inFull(own, above);
      return own.some((part) => /^\d+$/.test(part)) ? { code: above.join(''), codeName: '' } : NO_CODE;
    }
    const name = textIn(row, names);
    const written = textIn(row, codes).replace(/^(\d{3})[-.](\d\d)(?:[-.](\d\d))?$/, '$1$2$3');
    const [, code = '', behind = ''] = CODE.exec(written === '' ? name : written) ?? [];
    const [, again, bare = ''] = CODE.exec(name) ?? [];
    return { code, codeName: behind || (again === code ? bare : '') };
  });
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
