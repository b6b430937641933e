import { cellKey, matrixOf, type Form } from '../../forms';
import { indicatorColumn } from '../../forms/indicator-columns';
import { greatest, type Area, least } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import type { Titles } from '../fields/titles';
import { rowsAcross } from '../identify/budget-across';
import { namedByItself, withFurtherColumns } from '../identify/budget-any';
import { bestForm } from '../identify/budget-form';
import { namedRows } from '../identify/budget-rows';
import type { SheetView } from '../sheet/view';
import type { FieldReading, MatrixRow, MatrixTable } from '../table';
import { bareTable, type BareTable } from './bare';
import { bodyOf, type Body } from './body';
import { changesIn } from './changes';
import type { HeadWords } from './head-words';
import type { HeadRows } from './heads';

/** Final accounts (决算) look like budgets but are not. */
const FINAL_ACCOUNTS = '决算';

/**
 * Reads every matrix on a sheet: tables whose columns are named by one or two rows of heads.
 * @param heads the rows of heads on the sheet
 * @param forms only those with a matrix are looked for
 * @param words the heads of these forms
 */
export function* recogniseMatrices(
  view: SheetView,
  heads: readonly HeadRows[],
  forms: readonly Form[],
  words: HeadWords,
  titles: Titles,
): Steps<readonly MatrixTable[]> {
  const tables: MatrixTable[] = [];
  const used = new Set<HeadRows>();
  for (const [place, head] of heads.entries()) {
    if (used.has(head) || isOfIndicators(head)) continue;
    yield;
    const above = tables.map(({ area }) => area).filter(({ left, right }) => left <= head.right && head.left <= right);
    const top = greatest(
      above.map(({ bottom }) => bottom + 1).filter((row) => row <= head.top),
      view.used.top,
    );
    const below = heads
      .slice(place + 1)
      .filter(({ left, right, top: row }) => row > head.bottom && left <= head.right && head.left <= right);
    const limits = sideLimits(view, head, heads);
    const body = bodyOf(
      view,
      head,
      below,
      { top, ...limits, bottom: view.used.bottom },
      { titles, heads: words },
      used,
    );
    const table = bareTable(view, body);
    const told = isFinalAccounts(table) ? undefined : identified(table, forms, heads.length === 1);
    if (told) tables.push(tableOf(table, told, limits));
  }
  return tables;
}

/** Whether heads are of indicators and their targets in a build that nobody could read: no budget table has both, and as one it would be right. */
const isOfIndicators = ({ leaves }: HeadRows): boolean =>
  (['name', 'value'] as const).every((column) => leaves.some(({ key }) => indicatorColumn(key) === column));

/** The columns that a table may take up: as far as the tables beside it. */
function sideLimits(view: SheetView, head: HeadRows, heads: readonly HeadRows[]): { left: number; right: number } {
  const beside = heads.filter((other) => other !== head && other.top <= head.bottom && head.top <= other.bottom);
  const lefts = beside.filter(({ right }) => right < head.left).map(({ right }) => right + 1);
  const rights = beside.filter(({ left }) => left > head.right).map(({ left }) => left - 1);
  return { left: lefts.length > 0 ? head.left : view.used.left, right: least([view.used.right, ...rights]) };
}

/** Whether a table is one of final accounts: by the title, the lines below it, the heads, or, without a title, the sheet's name. */
function isFinalAccounts({ view, body: { caption, head } }: BareTable): boolean {
  const { title, isKnown, lines } = caption;
  if ([title, ...lines].some((line) => line.includes(FINAL_ACCOUNTS))) return true;
  const heads = head.leaves.flatMap(({ key, path }) => [key, ...path]);
  if (heads.some((key) => key.includes(FINAL_ACCOUNTS)) && !heads.some((key) => /预算数|预算$/.test(key))) return true;
  return !isKnown && view.snapshot.name.includes(FINAL_ACCOUNTS);
}

/** Columns that a table may take up. */
interface Limits {
  readonly left: number;
  readonly right: number;
}

/** The form of a table and its rows by the keys of that form; `undefined` for a table that is none of a budget. */
type Identified = Pick<MatrixTable, 'form' | 'rows'>;

function identified(table: BareTable, forms: readonly Form[], onlyOne: boolean): Identified | undefined {
  const best = bestForm(table, forms, onlyOne);
  if (best) {
    const whole = withFurtherColumns(best, table);
    return { form: whole.form, rows: namedRows(table, whole) };
  }
  for (const form of forms) {
    const rows = rowsAcross(table, form);
    if (rows) return { form, rows };
  }
  const own = namedByItself(table);
  return own && { form: own.form, rows: namedRows(table, own) };
}

function tableOf(table: BareTable, { form, rows }: Identified, limits: Limits): MatrixTable {
  const { view, body } = table;
  const { caption } = body;
  const unit = table.unit ?? form.unit;
  const cells = rows.flatMap((row) =>
    [...row.cells].map(([column, cell]) => [cellKey(row.key, column), cell] as const),
  );
  return {
    made: 'matrix',
    form,
    sheetId: view.snapshot.id,
    sheetName: view.snapshot.name,
    area: areaOf(view, body, limits),
    title: caption.title,
    unitName: caption.unitName || onlyName(form, rows),
    captions: caption.lines,
    unit,
    unitStated: table.unit !== undefined,
    fields: new Map<string, FieldReading>(cells),
    rows,
    changes: changesIn(view, body, unit),
    emptyNote: body.note,
  };
}

/** The unit's name in a list of units without sums (F14) that has a single row. */
function onlyName(form: Form, rows: readonly MatrixRow[]): string {
  const [row, second] = rows;
  const isList = matrixOf(form)?.halves.every((half) => half.rows.kind === 'listed' && half.rows.sums.length === 0);
  return isList && row && !second ? row.label : '';
}

function areaOf(view: SheetView, { head, caption, rows, bottom, captionArea }: Body, limits: Limits): Area {
  const top = caption.top ?? (caption.unitName !== '' ? captionArea.top : head.top);
  let { left, right } = head;
  const lines = [...rows, ...Array.from({ length: head.bottom - top + 1 }, (_, index) => top + index)];
  for (const row of lines) {
    for (const column of view.filled(row, limits.left, limits.right)) {
      left = Math.min(left, column);
      right = Math.max(right, view.area(row, column).right);
    }
  }
  return {
    top,
    left,
    bottom: greatest(
      rows.map((row) => view.area(row, left).bottom),
      bottom,
    ),
    // Heads that were pasted close together reach, once they are told apart, beyond what is filled in.
    right: Math.min(right, view.used.right),
  };
}
