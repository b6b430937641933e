import { areaToA1, toA1, type CheckedTable, type SheetPlace, type TableRef } from '../../core';
import { uncheckedRules } from '../../words/ledger';
import { tableId, tableIdentity, unfilled, type Report, type TableGroup } from './report';

/** How many ties of a table came out each way. */
export type TiesOf = Readonly<Record<'holds' | 'broken' | 'unchecked', number>>;

/** A line of the overview: how one table came out, or a sheet on which none was checked. */
export interface OverviewRow {
  readonly id: string;
  readonly sheetName: string;
  /** Absent of a sheet without any table, and of what was not read. */
  readonly table: TableRef | undefined;
  /** `outside`: nothing that we check. */
  readonly state: 'checked' | 'to-fill' | 'unread' | 'outside' | 'no-table';
  /** Of a table; else nothing was counted. */
  readonly counts: TableGroup['counts'] | undefined;
  /** Cells that are to be filled in, while nothing is. */
  readonly toFill: number;
  /** How far it is filled in, while something that must be is not. */
  readonly filling: CheckedTable['filling'];
  /** Cells of the table that could not be read. */
  readonly unread: number;
  /** Rules that could not be used on it. */
  readonly rulesUnchecked: number;
  readonly ties: TiesOf;
  /** What the list is filtered by, where it has something of this table. */
  readonly filter: string | undefined;
  readonly place: SheetPlace;
}

const NONE = { error: 0, warning: 0, hint: 0 } as const;
const NO_TIES: TiesOf = { holds: 0, broken: 0, unchecked: 0 };

function tiesOf(report: Report, table: TableRef): TiesOf {
  const own = report.result.ties.filter(({ tables }) => tables.some((one) => tableId(one) === tableId(table)));
  const count = (status: keyof TiesOf) => own.filter((tie) => tie.status === status).length;
  return { holds: count('holds'), broken: count('broken'), unchecked: count('unchecked') };
}

function unreadIn({ unreadCells }: Report, { sheetId, area }: TableRef): number {
  return unreadCells.filter(
    ({ sheetId: on, position }) =>
      on === sheetId &&
      position !== undefined &&
      position.row >= area.top &&
      position.row <= area.bottom &&
      position.column >= area.left &&
      position.column <= area.right,
  ).length;
}

/** @param checked absent of running text, which is held against tables and has no ledger of its own */
function tableRow(
  report: Report,
  table: TableRef,
  group: TableGroup | undefined,
  checked: CheckedTable | undefined,
): OverviewRow {
  const toFill = checked?.toFill.length ?? 0;
  return {
    id: tableId(table),
    sheetName: table.sheetName,
    table,
    state: toFill > 0 ? 'to-fill' : 'checked',
    counts: group?.counts ?? NONE,
    toFill,
    filling: unfilled(checked),
    unread: unreadIn(report, table),
    rulesUnchecked: checked ? uncheckedRules([checked]).reduce((sum, { codes }) => sum + codes.length, 0) : 0,
    ties: tiesOf(report, table),
    filter: group && tableIdentity(table),
    place: { sheetId: table.sheetId, address: areaToA1(table.area) },
  };
}

/** A sheet, or a part of one, of which no table was checked. */
function otherRow(id: string, sheetName: string, state: OverviewRow['state'], place: SheetPlace): OverviewRow {
  return {
    id,
    sheetName,
    table: undefined,
    state,
    counts: undefined,
    toFill: 0,
    filling: undefined,
    unread: 0,
    rulesUnchecked: 0,
    ties: NO_TIES,
    filter: undefined,
    place,
  };
}

function byPlace({ area: a }: TableRef, { area: b }: TableRef): number {
  return a.top - b.top || a.left - b.left;
}

function rowsOfSheet(report: Report, { id: sheetId, name }: Report['sheets'][number]): readonly OverviewRow[] {
  const groups = new Map(report.groups.map((group) => [tableId(group.table), group]));
  const checked = new Map(report.result.tables.map((table) => [tableId(table), table]));
  const texts = report.groups.flatMap(({ id, table }) => (checked.has(tableId(table)) ? [] : [{ ...table, id }]));
  const tables = [...checked.values(), ...texts]
    .filter((table) => table.sheetId === sheetId)
    .sort(byPlace)
    .map((table) => tableRow(report, table, groups.get(tableId(table)), checked.get(tableId(table))));
  const unread = report.unreadRegions
    .filter((region) => region.sheetId === sheetId)
    .map(({ area, looksLike }) => {
      const address = areaToA1(area);
      const state = looksLike === 'final-account' || looksLike === 'list' ? 'outside' : 'unread';
      return otherRow(`${sheetId} ${address}`, name, state, { sheetId, address });
    });
  const rows = [...tables, ...unread];
  if (rows.length > 0) return rows;
  const open = report.unreadCells.find((problem) => problem.sheetId === sheetId);
  const address = open?.position ? toA1(open.position) : 'A1';
  return [otherRow(sheetId, name, open ? 'unread' : 'no-table', { sheetId, address })];
}

/** Every sheet of the workbook with its tables, in their order. */
export function overviewRows(report: Report): readonly OverviewRow[] {
  return report.sheets.flatMap((sheet) => rowsOfSheet(report, sheet));
}
