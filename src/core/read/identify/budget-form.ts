import { isOwnForm, type Form } from '../../forms';
import { isTitleOfOther } from '../../language/budget-titles';
import { labelKey } from '../../language/spelling';
import { titlePatterns } from '../../forms/labels';
import type { BareTable } from '../matrix/bare';
import type { Columns } from '../matrix/columns';
import { isReadable, namedColumns, namedInBuild, withBasicDivided, type Named } from './budget-columns';
import { matchRows } from './budget-rows';

/** The score (see `fitOf`; the title adds to it) from which a table is taken for a form. */
const ENOUGH = 0.6;
/** A table without the form's title is recognised by at least this many of the rows that the form prints. */
const TELLING_ROWS = 4;

/** How many of the rows in one half of a table are rows that the form prints, and which share of all. */
interface RowShare {
  readonly found: number;
  readonly share: number;
}

function rowShares(table: BareTable, { halves }: Named): readonly RowShare[] {
  return halves.flatMap(({ declared: { rows }, side }) => {
    if (rows.kind !== 'fixed') return [];
    const labels = table.rowsOf(side).map(({ label }) => label.content);
    const found = matchRows(rows.items, labels).length;
    return [{ found, share: found / Math.max(1, labels.filter((label) => label !== '').length) }];
  });
}

/** How well columns and rows fit a form. */
function fitOf({ share }: Named, rows: readonly RowShare[]): number {
  const printed = rows.reduce((sum, { share: own }) => sum + own, 0) / Math.max(1, rows.length);
  return rows.length > 0 ? (share + printed) / 2 : share;
}

/**
 * Whether columns and rows alone identify the form if the title does not: a list of 项目, 数量, 金额 or of 编码, 名称, 合计 may be any kind of table.
 * There must be rows that the form prints, or functional codes with two columns of amounts, or most of the form's columns.
 */
function isTold(table: BareTable, { halves, share }: Named, rows: readonly RowShare[]): boolean {
  if (rows.length > 0)
    return rows.reduce((sum, { found }) => sum + found, 0) >= TELLING_ROWS && rows.every((half) => half.share >= 0.5);
  return halves.every(({ declared, side, columns }) => {
    const { rows: printed } = declared;
    if (printed.kind !== 'coded') return share >= 0.8 || columns.size >= 8;
    const codes = table.rowsOf(side).flatMap(({ code }) => (code === '' ? [] : [code]));
    const fitting = codes.filter((code) => printed.digits.includes(code.length)).length;
    const amounts = declared.columns.filter(({ key, type }) => type === 'money' && columns.has(key)).length;
    return amounts >= 2 && (codes.length === 0 ? share >= 0.8 : fitting / codes.length >= 0.6);
  });
}

/** Codes of what money is spent on (类 and 款), of departments and of governments: 301, 30201, 50101. */
const ECONOMIC = /^[35]\d{2}(?:\d{2})?$/;

/** Whether most of a table's codes, if it has any, are of the form's classification; where that has 项, economic codes are not. */
function hasItsCodes(table: BareTable, { halves }: Named): boolean {
  return halves.every(({ declared: { rows }, side }) => {
    if (rows.kind !== 'coded') return true;
    const { begins, digits } = rows;
    const codes = table.rowsOf(side).flatMap(({ code, isOfUnit }) => (code === '' || isOfUnit ? [] : [code]));
    const isOwn = (code: string) =>
      begins === undefined ? !digits.includes(7) || !ECONOMIC.test(code) : code.startsWith(begins);
    return codes.filter(isOwn).length * 2 >= codes.length;
  });
}

/**
 * The form that a table follows: the one that has most of its columns and rows, and its title. One that a bureau has declared, or learned from a sheet,
 * only where it has more of them than any of ours.
 * @param onlyOne whether it is the only table on its sheet, so that the sheet's name may be its title
 */
export function bestForm(table: BareTable, forms: readonly Form[], onlyOne: boolean): Named | undefined {
  const owns = forms.filter(isOwnForm);
  if (owns.length === 0) return bestOf(table, forms, onlyOne);
  const ours = bestOf(
    table,
    forms.filter((form) => !isOwnForm(form)),
    onlyOne,
  );
  const own = bestOf(table, owns, onlyOne);
  return own && (!ours || explained(table, own) > explained(table, ours)) ? own : ours;
}

/** How many of a table's columns and rows a form has. */
function explained(table: BareTable, named: Named): number {
  const columns = named.halves.reduce((sum, half) => sum + half.columns.size, 0);
  return rowShares(table, named).reduce((sum, { found }) => sum + found, columns);
}

function bestOf(table: BareTable, forms: readonly Form[], onlyOne: boolean): Named | undefined {
  const { title, isKnown } = table.body.caption;
  // The name of a sheet may be as short as 9政府性基金.
  const sheetName = labelKey(table.view.snapshot.name).replace(/^(?:附?表|预算|公开)?\d+[表\-_.]?/, '');
  const fromSheet = onlyOne && !isKnown ? ['', '表', '支出表'].map((ending) => sheetName + ending) : [];
  const titles = [...(title === '' ? [] : [labelKey(title)]), ...fromSheet];
  const fits = (form: Form) => titlePatterns(form).some((pattern) => titles.some((one) => pattern.test(one)));
  // A title says what money a table is of, and several tables of like columns differ in that alone.
  const able = forms.filter(({ name }) => !titles.some((one) => isTitleOfOther(one, name['zh-CN'])));
  const matches = able
    .flatMap((form) => namedInBuild(form, table.columns) ?? [])
    .filter((match) => isReadable(match) && hasItsCodes(table, match));
  const entitled = new Set(matches.map(({ form }) => form).filter(fits));
  let best: { match: Named; score: number } | undefined;
  for (const match of matches) {
    const own = entitled.has(match.form);
    const rows = rowShares(table, match);
    const score = fitOf(match, rows) + (own ? 0.3 : entitled.size > 0 ? -0.3 : 0);
    if (score < ENOUGH || (best && score <= best.score + 1e-9)) continue;
    if (own || isTold(table, match, rows)) best = { match, score };
  }
  return best && withBasicDivided(best.match, table);
}

/** The form whose columns are nearest to some heads. */
export function nearestForm(forms: readonly Form[], columns: readonly Columns[]): Named | undefined {
  return columns
    .flatMap((one) => forms.flatMap((form) => namedColumns(form, one) ?? []))
    .reduce<Named | undefined>((best, match) => (best && best.share >= match.share ? best : match), undefined);
}
