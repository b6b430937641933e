import { cellKey, type Form } from '../../forms';
import { unitNamedIn, type MoneyUnit } from '../../language/money';
import { greatest, type Area } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import type { Titles } from '../fields/titles';
import { matchAcross, readAcross } from '../identify/budget-across';
import { namedByItself } from '../identify/budget-any';
import { bestForm, isReadable, type Named } from '../identify/budget-form';
import type { SheetView } from '../sheet/view';
import type { FieldReading, MatrixRow, MatrixTable } from '../table';
import { bareTable, type BareTable } from './bare';
import { bodyOf, type Body } from './body';
import { changesIn } from './changes';
import type { HeadIndex, HeadRows } from './heads';
import { namedRows } from './named-rows';

/** Final accounts (决算) look like budgets but are not. */
const FINAL_ACCOUNTS = '决算';

/**
 * Reads every matrix on a sheet: tables whose columns are named by one or two rows of heads.
 * @param heads the rows of heads on the sheet
 * @param forms only those with a matrix are looked for
 * @param index the heads of these forms
 */
export function* recogniseMatrices(
  view: SheetView,
  heads: readonly HeadRows[],
  forms: readonly Form[],
  index: HeadIndex,
  labels: Titles,
): Steps<readonly MatrixTable[]> {
  const tables: MatrixTable[] = [];
  const used = new Set<HeadRows>();
  for (const [place, head] of heads.entries()) {
    if (used.has(head)) continue;
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
      { labels, heads: index },
      used,
    );
    const table = bareTable(view, body);
    if (isFinalAccounts(table)) continue;
    const named = bestForm(table, forms, heads.length === 1);
    const across = named ? undefined : tableAcross(table, forms, limits);
    const own = named || across ? named : namedByItself(table);
    tables.push(...(across ? [across] : []), ...(own && isReadable(own) ? [readTable(table, own, limits)] : []));
  }
  return tables;
}

/** The columns that a table may take up: as far as the tables beside it. */
function sideLimits(view: SheetView, head: HeadRows, heads: readonly HeadRows[]): { left: number; right: number } {
  const beside = heads.filter((other) => other !== head && other.top <= head.bottom && head.top <= other.bottom);
  const lefts = beside.filter(({ right }) => right < head.left).map(({ right }) => right + 1);
  const rights = beside.filter(({ left }) => left > head.right).map(({ left }) => left - 1);
  return { left: lefts.length > 0 ? head.left : view.used.left, right: Math.min(view.used.right, ...rights) };
}

/** Whether a table is one of final accounts: by the title, the lines below it, the heads, or, without a title, the sheet's name. */
function isFinalAccounts({
  view,
  body: {
    caption: { title, isKnown, lines },
    head,
  },
}: BareTable): boolean {
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

function readTable(table: BareTable, named: Named, limits: Limits): MatrixTable {
  const rows = namedRows(table, named, unitOf(table, named.form).unit);
  const read = tableOf(table, named.form, rows, limits);
  return { ...read, unitName: read.unitName || onlyName(named, rows) };
}

/** A table whose heads are a form's rows. */
function tableAcross(table: BareTable, forms: readonly Form[], limits: Limits): MatrixTable | undefined {
  for (const form of forms) {
    const match = matchAcross(form, table.columns);
    const rows = match && readAcross(table, match, unitOf(table, form).unit);
    if (rows) return tableOf(table, form, rows, limits);
  }
  return undefined;
}

function unitOf({ view, body: { head, caption } }: BareTable, form: Form): Pick<MatrixTable, 'unit' | 'unitStated'> {
  const stated = caption.unit ?? unitInHeads(view, head);
  return { unit: stated ?? form.unit, unitStated: stated !== undefined };
}

function tableOf(table: BareTable, form: Form, rows: readonly MatrixRow[], limits: Limits): MatrixTable {
  const { view, body } = table;
  const { caption } = body;
  const { unit, unitStated } = unitOf(table, form);
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
    unitName: caption.unitName,
    captions: caption.lines,
    unit,
    unitStated,
    fields: new Map<string, FieldReading>(cells),
    rows,
    changes: changesIn(view, body, unit),
    emptyNote: body.note,
  };
}

/** The unit's name in a list of units without sums (F14) that has a single row. */
function onlyName({ halves }: Named, rows: readonly MatrixRow[]): string {
  const [row, second] = rows;
  const isList = halves.every(({ declared }) => declared.rows.kind === 'listed' && declared.rows.sums.length === 0);
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
    right,
  };
}

function unitInHeads(view: SheetView, { top, bottom, left, right }: HeadRows): MoneyUnit | undefined {
  for (let row = top; row <= bottom; row++) {
    for (const column of view.filled(row, left, right)) {
      const unit = unitNamedIn(view.content(row, column));
      if (unit) return unit;
    }
  }
  return undefined;
}
