import { greatest } from '../../model/geometry';
import { cellKey, type Form, type MatrixHalf } from '../../forms';
import type { Area } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import { isTitleOfOther } from '../../language/budget-titles';
import { labelKey } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import { unitNamedIn, type MoneyUnit } from '../../language/money';
import { titlePatterns } from '../../forms/labels';
import type { Titles } from '../fields/titles';
import { bodyOf, type Body } from './body';
import type { HeadIndex, HeadRows } from './heads';
import { matchAcross, readAcross } from './across';
import { formAsRead } from './any';
import { changesIn } from './changes';
import { isReadable, matchBuild, matchColumns, matchRows, type ColumnMatch } from './columns';
import { codesIn, labelIn, readHalf } from './rows';
import type { FieldReading, MatrixRow, MatrixTable } from '../table';

/** The score (see `scoreOf`) from which a table is taken for a form. */
const ENOUGH = 0.6;
/** A table without the form's title is recognised by at least this many of the rows that the form prints. */
const TELLING_ROWS = 4;

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
    const onlyOne = heads.length === 1;
    const match = bestMatch(view, body, forms, onlyOne);
    const across = match ? [] : tablesAcross(view, body, forms, limits);
    const told = match ?? (across.length === 0 ? asRead(view, body) : undefined);
    tables.push(...across, ...(told ? [readTable(view, body, told, limits)] : []));
  }
  return tables;
}

/** The form with a matrix whose heads come nearest to those on a sheet on which no table is complete enough to be read. */
export function* nearestMatrix(
  view: SheetView,
  forms: readonly Form[],
  index: HeadIndex,
): Steps<Pick<ColumnMatch, 'form' | 'share' | 'missing'> | undefined> {
  const heads = yield* index.find(view);
  const matches = heads.flatMap((head) => forms.flatMap((form) => matchColumns(form, head) ?? []));
  return matches.reduce<ColumnMatch | undefined>(
    (best, match) => (best && best.share >= match.share ? best : match),
    undefined,
  );
}

/** The columns that a table may take up: as far as the tables beside it. */
function sideLimits(view: SheetView, head: HeadRows, heads: readonly HeadRows[]): { left: number; right: number } {
  const beside = heads.filter((other) => other !== head && other.top <= head.bottom && head.top <= other.bottom);
  const lefts = beside.filter(({ right }) => right < head.left).map(({ right }) => right + 1);
  const rights = beside.filter(({ left }) => left > head.right).map(({ left }) => left - 1);
  return { left: lefts.length > 0 ? head.left : view.used.left, right: Math.min(view.used.right, ...rights) };
}

/** How well a body fits a form: its columns, the rows it prints, its title. */
function scoreOf(match: ColumnMatch, rows: readonly RowShare[], titles: { own: boolean; others: boolean }): number {
  const share = rows.reduce((sum, { share: own }) => sum + own, 0) / Math.max(1, rows.length);
  const base = rows.length > 0 ? (match.share + share) / 2 : match.share;
  return base + (titles.own ? 0.3 : titles.others ? -0.3 : 0);
}

interface RowShare {
  /** How many rows on the sheet are rows of the form. */
  readonly found: number;
  /** Their share of all rows on the sheet. */
  readonly share: number;
}

/** For each half, how many of the rows on the sheet are rows of the form; empty if the form prints no rows. */
function rowShares(view: SheetView, body: Body, match: ColumnMatch): readonly RowShare[] {
  return match.matrix.halves.flatMap(({ columns, rows }: MatrixHalf, index) => {
    if (rows.kind !== 'fixed') return [];
    const labels = body.rows
      .map((row) => labelIn(view, row, columns, match.halves[index] ?? new Map()).content)
      .filter((label) => label !== '');
    const found = matchRows(rows.items, labels).length;
    return [{ found, share: found / Math.max(1, labels.length) }];
  });
}

/**
 * Whether columns and rows alone identify the form if the title does not: a list of 项目, 数量, 金额 or of 编码, 名称, 合计 may be any kind of table.
 * There must be rows that the form prints, or functional codes with two columns of amounts, or most of the form's columns.
 */
function isTold(
  view: SheetView,
  body: Body,
  { matrix, halves, share }: ColumnMatch,
  rows: readonly RowShare[],
): boolean {
  if (rows.length > 0)
    return rows.reduce((sum, { found }) => sum + found, 0) >= TELLING_ROWS && rows.every((half) => half.share >= 0.5);
  return matrix.halves.every((half, index) => {
    const leaves = halves[index] ?? new Map();
    const { rows: declared, columns } = half;
    if (declared.kind !== 'coded') return share >= 0.8 || columns.filter(({ key }) => leaves.has(key)).length >= 8;
    const codes = codesIn(view, body.rows, columns, leaves).flatMap(({ code }) => (code === '' ? [] : [code]));
    const fitting = codes.filter((code) => declared.digits.includes(code.length)).length;
    const amounts = columns.filter(({ key, type }) => type === 'money' && leaves.has(key)).length;
    return amounts >= 2 && (codes.length === 0 ? share >= 0.8 : fitting / codes.length >= 0.6);
  });
}

function bestMatch(view: SheetView, body: Body, forms: readonly Form[], onlyOne: boolean): ColumnMatch | undefined {
  if (isFinalAccounts(view, body)) return undefined;
  const { title, isKnown } = body.caption;
  // The name of a sheet may be as short as 9政府性基金.
  const sheetName = labelKey(view.snapshot.name).replace(/^(?:附?表|预算|公开)?\d+[表\-_.]?/, '');
  const fromSheet = onlyOne && !isKnown ? ['', '表', '支出表'].map((ending) => sheetName + ending) : [];
  const names = [...(title === '' ? [] : [labelKey(title)]), ...fromSheet];
  const fits = (form: Form) => titlePatterns(form).some((pattern) => names.some((name) => pattern.test(name)));
  // A title says what money a table is of, and several tables of like columns differ in that alone.
  const able = forms.filter(({ name }) => !names.some((title) => isTitleOfOther(title, name['zh-CN'])));
  const matches = able.flatMap((form) => matchBuild(form, body.head) ?? []).filter(isReadable);
  const entitled = new Set(matches.map(({ form }) => form).filter(fits));
  let best: { match: ColumnMatch; score: number } | undefined;
  for (const match of matches) {
    const own = entitled.has(match.form);
    const rows = rowShares(view, body, match);
    const score = scoreOf(match, rows, { own, others: entitled.size > 0 });
    if (score < ENOUGH || (best && score <= best.score + 1e-9)) continue;
    if (own || isTold(view, body, match, rows)) best = { match, score };
  }
  return best?.match;
}

/** Whether a table is one of final accounts: by the title, the lines below it, the heads, or, without a title, the sheet's name. */
function isFinalAccounts(view: SheetView, { caption: { title, isKnown, lines }, head }: Body): boolean {
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

function readTable(view: SheetView, body: Body, match: ColumnMatch, limits: Limits): MatrixTable {
  const rows = match.matrix.halves.flatMap((half, index) =>
    readHalf(view, body, match, half, index, unitOf(view, body, match.form).unit),
  );
  const table = tableOf(view, body, match.form, rows, limits);
  return { ...table, unitName: table.unitName || onlyName(match, rows) };
}

/** A table whose heads are a form's rows. */
function tablesAcross(view: SheetView, body: Body, forms: readonly Form[], limits: Limits): readonly MatrixTable[] {
  if (isFinalAccounts(view, body)) return [];
  for (const form of forms) {
    const match = matchAcross(form, body.head);
    const rows = match && readAcross(view, body, match, unitOf(view, body, form).unit);
    if (rows) return [tableOf(view, body, form, rows, limits)];
  }
  return [];
}

/** A table of no form we know, by its own heads. */
function asRead(view: SheetView, body: Body): ColumnMatch | undefined {
  const form = isFinalAccounts(view, body) ? undefined : formAsRead(view, body);
  const match = form && matchColumns(form, body.head);
  return match && isReadable(match) ? match : undefined;
}

function unitOf(view: SheetView, { head, caption }: Body, form: Form): Pick<MatrixTable, 'unit' | 'unitStated'> {
  const stated = caption.unit ?? unitInHeads(view, head);
  return { unit: stated ?? form.unit, unitStated: stated !== undefined };
}

function tableOf(view: SheetView, body: Body, form: Form, rows: readonly MatrixRow[], limits: Limits): MatrixTable {
  const { caption } = body;
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
    ...unitOf(view, body, form),
    fields: new Map<string, FieldReading>(cells),
    rows,
    changes: changesIn(view, body, unitOf(view, body, form).unit),
    emptyNote: body.note,
  };
}

/** The unit's name in a list of units without sums (F14) that has a single row. */
function onlyName({ matrix }: ColumnMatch, rows: readonly MatrixRow[]): string {
  const [row, second] = rows;
  const isList = matrix.halves.every((half) => half.rows.kind === 'listed' && half.rows.sums.length === 0);
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
