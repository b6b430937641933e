import { describe, expect, it } from 'vitest';
import type { CheckResult, Finding, TableRef } from '../../src/core';
import { arrange, rowsInOrder, SHARED } from '../../src/taskpane/logic/arrange';
import { keptFilter, shownOf, UNFILTERED, type Filter } from '../../src/taskpane/logic/filter';
import { listAsText } from '../../src/taskpane/logic/list-text';
import type { Listing, ListingEvent } from '../../src/taskpane/logic/listing';
import { overviewRows } from '../../src/taskpane/logic/overview';
import { makeReport, rowsOf, tableIdentity, type Report, type Row } from '../../src/taskpane/logic/report';
import { INITIAL, reduce, type PaneState } from '../../src/taskpane/logic/state';
import { visiblePart } from '../../src/taskpane/logic/visible';
import { Stepping } from '../../src/taskpane/session/stepping';
import { createStore } from '../../src/taskpane/session/store';
import { RESULTS, SHEETS } from './preview/fake-data';

const ALL: Listing = { filter: UNFILTERED, sort: 'severity' };
const report = makeReport('workbook', SHEETS, RESULTS.findings, []);
const overall = report.groups.find(({ table }) => table.sheetId === 's1')?.table;
if (!overall) throw new Error('no table');

const codes = (rows: readonly Row[]): readonly string[] => rows.map(({ finding: { code } }) => code);

function listed(...events: readonly ListingEvent[]): PaneState {
  const shown: PaneState = { ...INITIAL, report };
  return events.reduce<PaneState>((state, event) => reduce(state, { type: 'listed', event }), shown);
}

describe('the order of the list', () => {
  const sheetsOf = (sort: Listing['sort']) =>
    arrange(report, { ...ALL, sort }).map(({ group }) => [group?.table.sheetId, group?.table.area.top]);

  it('is by the gravest finding of each table, or as the tables stand', () => {
    expect(sheetsOf('severity')).toEqual([
      ['s2', 1],
      ['s2', 23],
      ['s1', 0],
    ]);
    expect(sheetsOf('sheets')).toEqual([
      ['s1', 0],
      ['s2', 1],
      ['s2', 23],
    ]);
  });

  it('is the order of the copied list too', () => {
    const { text } = listAsText(report, { ...ALL, sort: 'sheets' }, 'zh-CN');
    expect(text.indexOf('整体支出绩效目标表')).toBeLessThan(text.indexOf('循环经济示范园'));
  });

  it('stays when the workbook is checked again, while the filter goes', () => {
    const state = listed({ type: 'sorted', sort: 'sheets' }, { type: 'rule', code: 'T11' });
    const after = reduce(reduce(state, { type: 'started', scope: 'workbook', follows: false }), {
      type: 'finished',
      report,
      landing: undefined,
    });
    expect([after.sort, after.filter]).toEqual(['sheets', UNFILTERED]);
  });
});

describe('a filter', () => {
  const shows = (filter: Filter) => codes(rowsInOrder(report, { ...ALL, filter }));

  it('shows one rule, one table, or what both leave, with their hints', () => {
    expect(shows({ ...UNFILTERED, code: 'T11' })).toEqual(['T11', 'T11']);
    expect(shows({ ...UNFILTERED, table: tableIdentity(overall) })).toEqual(['V08', 'T11']);
    expect(shows({ ...UNFILTERED, code: 'T11', table: tableIdentity(overall) })).toEqual(['T11']);
    expect(shows({ severities: new Set(['warning']), table: tableIdentity(overall) })).toEqual(['V08']);
    const [, , last] = arrange(report, { ...ALL, filter: { ...UNFILTERED, code: 'T11' } });
    const view = { unfolded: new Set<string>(), limits: new Map<string, number>(), chosenId: undefined };
    expect(last && visiblePart(last, { ...view, filter: { ...UNFILTERED, code: 'T11' } })?.lines).toHaveLength(1);
  });

  it('is set and cleared, and each time it is said how much is shown', () => {
    const state = listed({ type: 'rule', code: 'T11' }, { type: 'severity', severity: 'hint' });
    expect(shownOf(report, state.filter)).toEqual({ shown: 2, all: 9 });
    expect(state.status).toEqual({ kind: 'listed' });
    const cleared = reduce(state, { type: 'listed', event: { type: 'cleared' } });
    expect(cleared.filter).toEqual(UNFILTERED);
    expect(listed({ type: 'sorted', sort: 'sheets' }).status).toEqual({ kind: 'sorted' });
  });

  it('opens as far as a row needs that is to be seen', () => {
    const row = rowsOf(report).find(({ finding }) => finding.code === 'T07');
    if (!row) throw new Error('no row');
    const state = listed(
      { type: 'severity', severity: 'hint' },
      { type: 'rule', code: 'T11' },
      { type: 'table', table: tableIdentity(row.finding.table) },
      { type: 'revealed', row },
    );
    expect(state.filter).toEqual({
      severities: new Set(['hint', 'error']),
      code: undefined,
      table: tableIdentity(row.finding.table),
    });
  });

  it('goes of itself where nothing of it is left: nobody could switch it off', () => {
    const filter = { severities: new Set(['hint'] as const), code: 'T07', table: 'gone' };
    const fewer: CheckResult = {
      ...RESULTS.findings,
      findings: RESULTS.findings.findings.filter(({ severity }) => severity === 'warning'),
    };
    expect(keptFilter(filter, makeReport('workbook', SHEETS, fewer, []))).toEqual(UNFILTERED);
    expect(keptFilter({ ...UNFILTERED, code: 'T11', table: tableIdentity(overall) }, report)).toMatchObject({
      code: 'T11',
      table: tableIdentity(overall),
    });
  });
});

/** Tables below each other on one sheet, each with these findings. */
function alike(count: number, ...mistakes: readonly ((index: number) => Partial<Finding>)[]): Report {
  const [model] = RESULTS.findings.findings;
  if (!model) throw new Error('no finding');
  const tables = Array.from({ length: count }, (_, index): TableRef => ({
    ...model.table,
    key: `P${index}`,
    title: `项目 ${index}`,
    area: { top: index * 40, left: 0, bottom: index * 40 + 30, right: 6 },
  }));
  const findings = tables.flatMap((table, index) =>
    mistakes.map((mistake, at): Finding => ({
      ...model,
      table,
      field: `f${at}`,
      position: { row: table.area.top + 10 + at, column: 3 },
      related: [],
      ...mistake(index),
    })),
  );
  const checked = tables.map((table) => ({ ...table, kind: 'target' as const, checks: [], toFill: [] }));
  return makeReport('workbook', SHEETS, { ...RESULTS.findings, tables: checked, findings }, []);
}

const rate = (): Partial<Finding> => ({
  code: 'V03',
  severity: 'warning',
  message: 'rate',
  values: { name: '完成及时率', value: '≤12月' },
});
const noDescription = (index: number): Partial<Finding> => ({
  code: 'C03',
  severity: 'hint',
  message: 'noDescription',
  values: { name: `指标 ${index}` },
});
const sum = (index: number): Partial<Finding> => ({
  code: 'T01',
  severity: 'error',
  message: 'differs',
  values: { total: '年度资金总额', actual: `${index}` },
});

describe('what several tables have in common', () => {
  const view = { unfolded: new Set<string>(), limits: new Map<string, number>(), chosenId: undefined };
  const sharedIn = (of: Report, listing = ALL) => {
    const [first] = arrange(of, listing);
    return first?.id === SHARED ? first.clusters : [];
  };

  it('is one line at the top, whatever its severity: the sentence where it is the same of all', () => {
    const shared = sharedIn(alike(4, rate, noDescription));
    expect(shared.map(({ alike: told, rows }) => [told?.code, told?.tables, told?.isOneSentence, rows.length])).toEqual(
      [
        ['V03', 4, true, 4],
        ['C03', 4, false, 4],
      ],
    );
  });

  it('is not told again in each table, but is in its count', () => {
    const of = alike(4, rate, sum);
    const parts = arrange(of, ALL);
    expect(parts.map(({ clusters, lifted }) => [clusters.length, lifted])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(parts[1]?.group?.counts.warning).toBe(1);
    expect(rowsInOrder(of, ALL)).toHaveLength(rowsOf(of).length);
  });

  it('is not what must be put right by its figures, unless they are the same', () => {
    expect(sharedIn(alike(4, sum))).toEqual([]);
    expect(sharedIn(alike(4, () => sum(7)))).toHaveLength(1);
  });

  it('is of three tables at least, and in their order each table has its own', () => {
    expect(sharedIn(alike(2, rate))).toEqual([]);
    expect(sharedIn(alike(2, rate, rate, rate))).toEqual([]);
    expect(sharedIn(alike(4, rate), { ...ALL, sort: 'sheets' })).toEqual([]);
  });

  it('opens to its rows below the names of their tables', () => {
    const [part] = arrange(alike(3, rate), ALL);
    if (!part) throw new Error('nothing in common');
    const closed = visiblePart(part, { ...view, filter: UNFILTERED });
    expect(closed?.lines.map(({ kind }) => kind)).toEqual(['bundle']);
    const [bundle] = closed?.lines ?? [];
    const open = visiblePart(part, { ...view, filter: UNFILTERED, unfolded: new Set([bundle?.id ?? '']) });
    expect(open?.lines.map((line) => (line.kind === 'table' ? line.table.title : line.kind))).toEqual([
      'bundle',
      '项目 0',
      'row',
      '项目 1',
      'row',
      '项目 2',
      'row',
    ]);
  });
});

describe('a table that is being filled in', () => {
  const empty = (label: string) => (): Partial<Finding> => ({
    code: 'C01',
    severity: 'error',
    message: 'empty',
    values: { label },
  });
  const labels = ['项目名称', '实施单位', '总体目标'];
  const of = (count: number) => alike(1, sum, ...labels.slice(0, count).map(empty));

  it('has what it lacks in one line, and its other errors one by one', () => {
    const [part] = arrange(of(3), ALL);
    expect(part?.clusters.map(({ rows, alike: told }) => [told?.code, rows.length])).toEqual([
      [undefined, 1],
      ['C01', 3],
    ]);
    expect(part?.group?.counts.error).toBe(4);
    expect(arrange(of(2), ALL)[0]?.clusters.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
  });

  it('says how far it is filled in, while something is missing', () => {
    const { result } = of(3);
    const withFilling = (filled: number) => {
      const tables = result.tables.map((table) => ({ ...table, filling: { filled, all: 12 } }));
      return makeReport('workbook', SHEETS, { ...result, tables }, []);
    };
    expect(withFilling(9).groups[0]?.filling).toEqual({ filled: 9, all: 12 });
    expect(overviewRows(withFilling(9)).find(({ table }) => table)?.filling).toEqual({ filled: 9, all: 12 });
    expect(withFilling(12).groups[0]?.filling).toBeUndefined();
  });
});

describe('going from finding to finding', () => {
  function walk(of = report) {
    const store = createStore(reduce, { ...INITIAL, report: of });
    const visited: string[] = [];
    const stepping = new Stepping(store, {
      visit: ({ sheetId, address }) => Promise.resolve(void visited.push(`${sheetId} ${address}`)),
    });
    const chosen = () => rowsOf(store.state().report ?? of).find(({ id }) => id === store.state().chosen?.rowId);
    return { store, stepping, visited, chosen };
  }

  it('begins with the first, follows the list with its hints, and stops at the ends', () => {
    const { store, stepping, visited } = walk();
    for (let count = 0; count < 10; count += 1) stepping.step(1);
    expect(visited).toEqual([
      ...['s2 D6', 's2 D9', 's2 F13', 's2 E15', 's2 I31', 's2 C29', 's2 F28', 's1 G23', 's1 F10', 's1 F10'],
    ]);
    expect(store.state().status).toEqual({ kind: 'stepped', at: 9, all: 9, isEnd: true });
    expect(store.state().chosen?.from).toBe('step');
    stepping.step(-1);
    expect(visited.at(-1)).toBe('s1 G23');
    expect(store.state().status).toEqual({ kind: 'stepped', at: 8, all: 9, isEnd: false });
  });

  it('begins with the last when it goes back', () => {
    const { stepping, visited } = walk();
    stepping.step(-1);
    expect(visited).toEqual(['s1 F10']);
  });

  it('goes by the order and the filter of the list', () => {
    const { store, stepping, visited } = walk();
    store.dispatch({ type: 'listed', event: { type: 'sorted', sort: 'sheets' } });
    store.dispatch({ type: 'listed', event: { type: 'severity', severity: 'warning' } });
    for (let count = 0; count < 3; count += 1) stepping.step(1);
    expect(visited).toEqual(['s1 G23', 's2 E15', 's2 C29']);
  });

  it('goes on from the place of a finding that has been put right', () => {
    const { store, stepping, visited, chosen } = walk();
    stepping.step(1);
    stepping.step(1);
    const gone = chosen();
    expect(gone?.finding.code).toBe('C01');
    const fewer = {
      ...report,
      groups: report.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => row !== gone) })),
    };
    store.dispatch({ type: 'renewed', report: fewer });
    expect(store.state().chosen).toBeUndefined();
    stepping.step(1);
    expect(visited.at(-1)).toBe('s2 F13');
  });

  it('begins anew in another list', () => {
    const { store, stepping, visited } = walk();
    stepping.step(1);
    stepping.step(1);
    store.dispatch({ type: 'started', scope: 'workbook', follows: false });
    store.dispatch({ type: 'finished', report, landing: undefined });
    stepping.step(1);
    expect(visited.at(-1)).toBe('s2 D6');
  });

  it('does nothing where nothing was found', () => {
    const { store, stepping, visited } = walk(makeReport('workbook', SHEETS, RESULTS.clean, []));
    stepping.step(1);
    expect([visited, store.state().chosen]).toEqual([[], undefined]);
  });
});

describe('the overview', () => {
  const told = (of: CheckResult) =>
    overviewRows(makeReport('workbook', SHEETS, of, [])).map(({ sheetName, table, state, counts }) => [
      sheetName,
      table?.area.top,
      state,
      counts && [counts.error, counts.warning, counts.hint].join('/'),
    ]);

  it('has every sheet and table in their order, with counts', () => {
    expect(told(RESULTS.findings)).toEqual([
      ['整体支出', 0, 'checked', '0/1/1'],
      ['项目1-5', 1, 'checked', '3/1/0'],
      ['项目1-5', 23, 'checked', '1/1/1'],
      ['填报说明', undefined, 'no-table', undefined],
      ['收支总表', undefined, 'no-table', undefined],
    ]);
  });

  it('tells blank tables, what was not read, and what is not ours from what is clean', () => {
    expect(told(RESULTS.blank).map(([, , state]) => state)).toEqual([
      ...['to-fill', 'checked', 'to-fill', 'no-table', 'no-table'],
    ]);
    expect(told(RESULTS.unread).slice(3)).toEqual([
      ['填报说明', undefined, 'unread', undefined],
      ['收支总表', undefined, 'outside', undefined],
    ]);
    const [, first] = overviewRows(makeReport('workbook', SHEETS, RESULTS.unread, []));
    expect(first).toMatchObject({ state: 'checked', unread: 1 });
  });

  it('leads to the list only where the list has something of the table', () => {
    const rows = overviewRows(report);
    expect(rows.map(({ filter }) => filter !== undefined)).toEqual([true, true, true, false, false]);
    expect(rows[0]?.filter).toBe(tableIdentity(overall));
    expect(rows[3]?.place).toEqual({ sheetId: 's3', address: 'A1' });
    const clean = overviewRows(makeReport('workbook', SHEETS, RESULTS.clean, []));
    expect(clean.slice(0, 3).map(({ filter }) => filter)).toEqual([undefined, undefined, undefined]);
  });

  it('counts the ties of a table, and the rules that could not be used on it', () => {
    const rows = overviewRows(makeReport('workbook', SHEETS, RESULTS.ties, []));
    const budget = rows.find(({ table }) => table?.form === 'budget-income-expenditure');
    expect(budget?.ties).toEqual({ holds: 7, broken: 1, unchecked: 1 });
    expect(overviewRows(makeReport('workbook', SHEETS, RESULTS.blank, []))[1]?.rulesUnchecked).toBe(3);
  });
});
