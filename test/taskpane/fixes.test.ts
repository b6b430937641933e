import { describe, expect, it } from 'vitest';
import type { CheckResult, Finding, SheetEdit } from '../../src/core';
import { UNFILTERED } from '../../src/taskpane/logic/filter';
import { land, placeOf, trailOf } from '../../src/taskpane/logic/landing';
import { NOTHING_FIXED, outdates, reduceFix, type FixEvent, type FixState } from '../../src/taskpane/logic/fixing';
import { makeReport, rowsOf, type Report, type Row } from '../../src/taskpane/logic/report';
import { INITIAL, reduce, type Event, type PaneState } from '../../src/taskpane/logic/state';
import { applyEdit } from '../../src/core/repair/apply';
import { checkFixable, FIXABLE } from './preview/fake-fixes';

function reportOf(result: CheckResult): Report {
  return makeReport('sheet', [FIXABLE], result, []);
}

const before = reportOf(checkFixable([FIXABLE]));

function rowOf(label: string, report = before): Row {
  const row = rowsOf(report).find(({ finding }) => finding.field === label);
  if (!row) throw new Error(`nothing on ${label}`);
  return row;
}

function editOf(row: Row): SheetEdit {
  const { fix } = row.finding;
  if (!fix) throw new Error('no fix');
  return fix;
}

function withoutRows({
  sheetId,
  sheetName,
  expects,
  looks,
  dissolve,
  cells,
  merge,
  validations,
}: SheetEdit): SheetEdit {
  return { sheetId, sheetName, expects, looks, dissolve, cells, merge, validations };
}

function fixed(row: Row): Report {
  return reportOf(checkFixable([applyEdit(FIXABLE, editOf(row))]));
}

function without(report: Report, ...fields: readonly string[]): Report {
  return reportOf({
    ...report.result,
    findings: report.result.findings.filter(({ field }) => !fields.includes(field)),
  });
}

function landed(row: Row, after: Report, edit?: SheetEdit) {
  const landing = land(trailOf(before, row), after, UNFILTERED, edit);
  const at = rowsOf(after).find(({ id }) => id === landing?.rowId);
  return (
    landing && [at?.finding.code, at?.address, landing.inserted ? 'fill in' : landing.replaces ? 'instead' : 'next']
  );
}

describe('after a fix, the list chooses', () => {
  const goals = rowOf('年度总体目标');
  const social = rowOf('社会效益指标');
  const satisfaction = rowOf('满意度指标');

  it('the finding of the inserted row that says what to fill in', () => {
    expect(landed(goals, fixed(goals), editOf(goals))).toEqual(['C01', 'D9', 'fill in']);
  });

  it('that finding even if the same field has another one further up', () => {
    const after = fixed(goals);
    const earlier: Finding = { ...goals.finding, position: { row: 1, column: 1 } };
    const both = reportOf({ ...after.result, findings: [earlier, ...after.result.findings] });
    expect(landed(goals, both, editOf(goals))).toEqual(['C01', 'D9', 'fill in']);
  });

  it('the fixed finding itself, if it is still there', () => {
    expect(landed(goals, before)).toEqual(['C08', 'B8', 'instead']);
    expect(landed(goals, before, withoutRows(editOf(goals)))).toEqual(['C08', 'B8', 'instead']);
  });

  it('the next finding, though its row has moved, if nothing replaces the fixed one', () => {
    expect(landed(social, fixed(social), editOf(social))).toEqual(['C03', 'E18', 'next']);
  });

  it('the finding before, if the fixed one was the last', () => {
    expect(landed(satisfaction, fixed(satisfaction), editOf(satisfaction))).toEqual(['C03', 'E17', 'next']);
  });

  it('a finding further on if the next is gone too, and none if all are gone', () => {
    const after = fixed(social);
    expect(landed(social, without(after, '满意度指标'), editOf(social))?.[2]).toBe('next');
    expect(landed(social, reportOf({ ...after.result, findings: [] }), editOf(social))).toBeUndefined();
  });

  it('only a finding that the filter shows', () => {
    const after = fixed(goals);
    const landing = land(trailOf(before, goals), after, { severities: new Set(['warning'] as const) }, editOf(goals));
    expect(rowsOf(after).find(({ id }) => id === landing?.rowId)?.finding.severity).toBe('warning');
  });

  it('a finding of the same table, never a similar one of another table', () => {
    const other: Finding = { ...goals.finding, table: { ...goals.finding.table, key: '别的项目' } };
    expect(landed(goals, reportOf({ ...before.result, findings: [other] }), editOf(goals))).toBeUndefined();
  });

  it('no hint, since hints are folded away', () => {
    const hint: Finding = { ...satisfaction.finding, severity: 'hint', field: 'hint' };
    const mixed = reportOf({ ...before.result, findings: [...before.result.findings, hint] });
    expect(trailOf(mixed, rowOf('满意度指标', mixed)).next.every(({ severity }) => severity !== 'hint')).toBe(true);
  });
});

describe('the cell that is selected after a fix', () => {
  const { finding } = rowOf('年度总体目标');
  const edit = editOf(rowOf('年度总体目标'));

  it('is the first that got a text, else one in the inserted row, else that of the finding', () => {
    expect(placeOf(edit, finding)).toEqual({ sheetId: 's2', address: 'B9' });
    expect(
      placeOf({ ...edit, cells: [{ position: { row: 3, column: 3 }, before: 'x', after: null }] }, finding).address,
    ).toBe('B9');
    expect(placeOf({ ...withoutRows(edit), cells: [] }, finding).address).toBe('B8');
  });
});

describe('the fix that can be undone', () => {
  const [first, second] = [rowOf('年度总体目标'), rowOf('社会效益指标')].map((row) => ({
    edit: editOf(row),
    trail: trailOf(before, row),
  }));
  const after = (...events: readonly FixEvent[]): FixState => events.reduce(reduceFix, NOTHING_FIXED);
  const done = (fix: typeof first): readonly FixEvent[] => {
    if (!fix) throw new Error('no fix');
    return [{ type: 'started', task: 'fix' }, { type: 'fixed', fix }, { type: 'followed' }];
  };

  it('is the newest, then the one before', () => {
    const both = after(...done(first), ...done(second));
    expect(both.done).toEqual([first, second]);
    const undone = [{ type: 'started', task: 'undo-fix' }, { type: 'undone' }, { type: 'followed' }] as const;
    expect(undone.reduce<FixState>(reduceFix, both)).toMatchObject({
      done: [first],
      outcome: 'undone',
      running: undefined,
    });
  });

  it('stays the same when undoing fails, and is forgotten when the person closes its message', () => {
    const failure = { task: 'undo-fix', reason: 'sheet-changed', detail: '', leftover: { kind: 'nothing' } } as const;
    const failed = after(...done(first), { type: 'started', task: 'undo-fix' }, { type: 'failed', failure });
    expect(failed).toMatchObject({ done: [first], failure, running: undefined });
    expect(reduceFix(failed, { type: 'forgotten' })).toEqual(NOTHING_FIXED);
  });

  it('is none when the person cancelled before the worksheet was touched', () => {
    const failure = { task: 'fix', reason: 'cancelled', detail: '', leftover: { kind: 'nothing' } } as const;
    expect(after({ type: 'started', task: 'fix' }, { type: 'failed', failure })).toEqual({
      ...NOTHING_FIXED,
      outcome: 'cancelled',
    });
  });
});

describe('a fix that fails puts the list out of date', () => {
  const cells = { kind: 'cells', sheetName: '表', addresses: ['D3'] } as const;
  it.each([
    ['fix', 'host-busy', cells, true],
    ['undo-fix', 'host-busy', cells, true],
    ['fix', 'unknown', { kind: 'unverified' }, true],
    ['fix', 'sheet-changed', { kind: 'nothing' }, true],
    ['fix', 'sheet-protected', { kind: 'nothing' }, false],
    ['fix', 'cancelled', { kind: 'nothing' }, false],
    ['undo-fix', 'sheet-changed', { kind: 'nothing' }, false],
  ] as const)('%s: %s with %o: %s', (task, reason, leftover, isOutdated) => {
    expect(outdates({ task, reason, detail: '', leftover })).toBe(isOutdated);
  });
});

describe('the list is known to be out of date', () => {
  const shown: PaneState = { ...INITIAL, report: before };
  const edited = { type: 'edited', sheetId: FIXABLE.id } as const;
  const elsewhere = { type: 'edited', sheetId: 'elsewhere' } as const;
  const started = { type: 'started', scope: 'sheet', follows: false } as const;
  const reading = { type: 'progressed', stage: 'reading', done: 0, total: 1 } as const;
  const finished = { type: 'finished', report: before, landing: undefined } as const;
  const stale = (...events: readonly Event[]) => events.reduce(reduce, shown).report?.stale;

  it('when its worksheet is edited, and the list of a workbook when any is', () => {
    expect([stale(edited), stale(elsewhere)]).toEqual([true, false]);
    const workbook: PaneState = { ...shown, report: { ...before, scope: 'workbook' } };
    expect(reduce(workbook, elsewhere).report?.stale).toBe(true);
  });

  it('when its worksheet was edited after it was read and before it was there', () => {
    expect(stale(started, reading, edited, finished)).toBe(true);
    expect(stale(started, reading, { type: 'progressed', stage: 'marking' }, edited, finished)).toBe(true);
    expect(stale(started, reading, elsewhere, finished)).toBe(false);
    expect(stale(started, edited, reading, finished)).toBe(false);
    expect(stale(started, reading, edited, finished, started, reading, finished)).toBe(false);
  });

  it('when its worksheet had changed by the time it was marked', () => {
    const notMarked = [{ sheetId: FIXABLE.id, reason: 'sheet-changed', marks: 'none' }] as const;
    expect(makeReport('sheet', [FIXABLE], before.result, notMarked).stale).toBe(true);
  });
});

describe('the list after a check that follows a fix', () => {
  const shown: PaneState = {
    ...INITIAL,
    report: before,
    listId: 3,
    filter: { severities: new Set(['error', 'hint'] as const) },
  };
  const checking = (follows: boolean) => reduce(shown, { type: 'started', scope: 'sheet', follows });

  it('counts as the same list, with the severities of its filter that still occur', () => {
    const finished = reduce(checking(true), {
      type: 'finished',
      report: before,
      landing: { rowId: 'f1', replaces: true, inserted: true },
    });
    expect(finished).toMatchObject({ listId: 3, chosen: { rowId: 'f1', from: 'fix' } });
    expect([...finished.filter.severities]).toEqual(['error']);
    expect(reduce(checking(false), { type: 'finished', report: before, landing: undefined })).toMatchObject({
      listId: 4,
      filter: UNFILTERED,
    });
  });

  it('is known to be out of date when the check did not finish', () => {
    const failure = { task: 'check', reason: 'cancelled', detail: '', leftover: { kind: 'nothing' } } as const;
    expect(reduce(checking(true), { type: 'failed', failure }).report?.stale).toBe(true);
    expect(reduce(checking(false), { type: 'failed', failure }).report?.stale).toBe(false);
  });
});
