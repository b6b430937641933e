/** 生成检查报告 and 交付前清理 without a page: the session's own checking, and a spreadsheet that does what the test says. */
import { describe, expect, it } from 'vitest';
import {
  createChecker,
  HostFailure,
  isReportSheet,
  TRACE_KINDS,
  type CheckProgress,
  type CheckResult,
  type SheetSnapshot,
} from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import type { Trace, TracePlace } from '../../src/core/model/traces';
import { isReporting } from '../../src/taskpane/logic/reporting';
import { Cleaning } from '../../src/taskpane/session/cleaning';
import { Reporting } from '../../src/taskpane/session/reporting';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { RESULTS, SHEETS } from './preview/fake-data';
import { FakeHost } from './preview/fake-host';

function* checkInSteps(sheets: readonly SheetSnapshot[]): Generator<CheckProgress, CheckResult> {
  yield { done: 1, total: 1, sheetName: '' };
  const on = ({ sheetId }: { readonly sheetId: string }): boolean => sheets.some(({ id }) => id === sheetId);
  const all: CheckResult = RESULTS.findings;
  return {
    ...all,
    tables: all.tables.filter(on),
    findings: all.findings.filter(({ table }) => on(table)),
    problems: all.problems.filter(on),
    unread: all.unread.filter(on),
  };
}

interface Scene {
  readonly host: FakeHost;
  readonly session: Session;
  readonly copied: string[];
  readonly reporting: Reporting;
  readonly cleaning: Cleaning;
}

function scene(): Scene {
  const host = new FakeHost(SHEETS);
  const copied: string[] = [];
  const ports = {
    host,
    checker: { checkInSteps, tablesInSteps: createChecker().tablesInSteps },
    settings: { read: () => undefined, write: () => undefined },
    clock: () => new Date(2026, 9, 8, 9, 30),
    clipboard: {
      write: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
    ribbon: { offer: () => () => undefined },
    locale: 'zh-CN' as const,
  };
  const session = createSession(ports);
  return {
    host,
    session,
    copied,
    reporting: new Reporting(session, ports),
    cleaning: new Cleaning(session, host),
  };
}

function until(session: Session, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });
}

async function check(session: Session, scope: 'sheet' | 'workbook'): Promise<void> {
  session.actions.check(scope);
  await until(session, () => !session.state().running);
}

const place = (sheetName: string, count = 1): TracePlace => ({ sheetId: sheetName, sheetName, count, content: '' });
const reports = (...names: readonly string[]): Trace => ({ kind: 'reports', places: names.map((name) => place(name)) });

describe('a report', () => {
  it('checks the workbook first, as the pane does, and says what its list says', async () => {
    const { host, session, reporting } = scene();
    await reporting.write();
    expect(host.asked).toEqual(['read 4', 'mark', 'insert 1', 'traces 2']);
    const { report } = session.state();
    expect(report?.scope).toBe('workbook');
    const { insert, written } = reporting.state();
    expect(insert.insertion?.sheets.map(({ name }) => name)).toEqual(['检查报告']);
    expect(written).toEqual({ findings: report?.result.findings.length, replaced: [] });
    const plan = host.inserted.get('检查报告');
    if (!plan) throw new Error('There is no report.');
    const grid = gridOf(plan);
    expect(isReportSheet({ grid })).toBe(true);
    expect(JSON.stringify(grid.values)).toContain('2026-10-08 09:30');
    expect(plan.cells.filter(({ formula }) => formula?.startsWith('HYPERLINK')).length).toBeGreaterThan(0);
  });

  it('uses the list of the whole workbook while that is of the workbook as it is', async () => {
    const { host, session, reporting } = scene();
    await check(session, 'workbook');
    host.asked.length = 0;
    await reporting.write();
    expect(host.asked).toEqual(['insert 1', 'traces 2']);
    const stop = session.listen();
    await Promise.resolve();
    host.edit('s1');
    expect(session.state().report?.stale).toBe(true);
    await reporting.write();
    stop();
    expect(host.asked.filter((what) => what.startsWith('read'))).toEqual(['read 4']);
  });

  it('of one sheet is of the one in front, whatever the list is of', async () => {
    const { host, session, reporting } = scene();
    await check(session, 'sheet');
    host.active = 's1';
    host.asked.length = 0;
    reporting.chooseScope('sheet');
    await reporting.write();
    expect(host.asked).toEqual(['read 1', 'mark', 'insert 1', 'traces 2']);
    expect(session.state().report?.sheets.map(({ id }) => id)).toEqual(['s1']);
  });

  it('replaces those that are as they were written, unless that is not wanted', async () => {
    const { host, reporting } = scene();
    host.found = [reports('检查报告'), { kind: 'changed-reports', places: [place('第一次')] }];
    host.names.push('检查报告');
    await reporting.look();
    expect(reporting.state().earlier).toEqual({
      kind: 'known',
      unchanged: [place('检查报告')],
      changed: [place('第一次')],
    });
    reporting.chooseReplacing(false);
    await reporting.write();
    expect(host.names).toContain('检查报告');
    reporting.chooseReplacing(true);
    host.found = [reports('检查报告')];
    await reporting.look();
    await reporting.write();
    expect(host.names).not.toContain('检查报告');
    expect(reporting.state().written?.replaced).toEqual(['检查报告']);
  });

  it('replaces none where nobody could look for them', async () => {
    const { host, reporting } = scene();
    host.names.push('检查报告');
    host.failure = 'host-busy';
    await reporting.look();
    expect(reporting.state().earlier).toEqual({ kind: 'unknown' });
    host.failure = undefined;
    await reporting.write();
    expect(host.names).toEqual(expect.arrayContaining(['检查报告', '检查报告(2)']));
  });

  it('can be cancelled while it is checked, and while it is written', async () => {
    const { host, session, reporting } = scene();
    host.delay = 20;
    const first = reporting.write();
    await until(session, () => session.state().running !== undefined);
    reporting.cancel();
    await first;
    expect(reporting.state().insert.outcome).toEqual({ kind: 'cancelled' });
    expect(isReporting(reporting.state())).toBe(false);
    host.delay = 0;
    await check(session, 'workbook');
    host.insertDelay = 20;
    const second = reporting.write();
    await new Promise<void>((resolve) => {
      const stop = reporting.subscribe(() => {
        if (!reporting.state().insert.running) return;
        stop();
        resolve();
      });
    });
    reporting.cancel();
    await second;
    expect(reporting.state().insert.outcome).toEqual({ kind: 'cancelled' });
    expect(host.inserted.size).toBe(0);
  });

  it('says why there is none: the check failed, or writing did', async () => {
    const { host, session, reporting } = scene();
    host.failure = 'cell-being-edited';
    host.failure = 'not-a-worksheet';
    await reporting.write();
    expect(reporting.state().insert.failure).toMatchObject({ task: 'check', reason: 'not-a-worksheet' });
    host.failure = undefined;
    reporting.closeFailure();
    await check(session, 'workbook');
    host.writeReport = () => Promise.reject(new HostFailure('workbook-protected'));
    await reporting.write();
    expect(reporting.state().insert.failure).toMatchObject({ task: 'report', reason: 'workbook-protected' });
    expect(reporting.state().written).toBeUndefined();
  });

  it('is not written of a workbook that was edited while it was checked', async () => {
    const { host, session, reporting } = scene();
    const stop = session.listen();
    host.delay = 20;
    const written = reporting.write();
    await until(session, () => session.state().running?.stage === 'reading' && session.state().running?.total === 4);
    host.edit('s1');
    await written;
    stop();
    expect(reporting.state().insert.failure).toMatchObject({ reason: 'sheet-changed', leftover: { kind: 'nothing' } });
    expect(host.inserted.size).toBe(0);
  });

  it('can be taken back; where somebody has written into it, only on being asked', async () => {
    const { host, reporting } = scene();
    await reporting.write();
    host.edit('new 检查报告');
    const over = (): Promise<void> =>
      new Promise((resolve) => {
        const stop = reporting.subscribe(() => {
          if (isReporting(reporting.state())) return;
          stop();
          resolve();
        });
      });
    const asked = over();
    reporting.undo();
    await asked;
    expect(reporting.state().insert.insertion?.asking).toBe('sheet-changed');
    const undone = over();
    reporting.undoAnyway();
    await undone;
    expect(reporting.state().insert.outcome).toEqual({ kind: 'undone', count: 1 });
    expect(host.names).not.toContain('检查报告');
  });

  it('is copied as text as the list is', async () => {
    const { session, reporting, copied } = scene();
    await check(session, 'workbook');
    reporting.copy();
    await Promise.resolve();
    expect(copied[0]).toContain('强制');
    expect(reporting.state().copied).toBe(session.state().report?.result.findings.length);
  });
});

const MARKS: Trace = { kind: 'marks', places: [place('整体支出')] };
const COLOURS: Trace = { kind: 'colours', places: [place('甲', 12), place('乙', 3)] };
const CHANGED: Trace = { kind: 'changed-reports', places: [place('第一次')] };

describe('cleaning up', () => {
  it('shows what there is, and removes what is ticked; what a person may have written into is not, unasked', async () => {
    const { host, cleaning } = scene();
    host.found = [MARKS, reports('检查报告'), CHANGED, COLOURS];
    await cleaning.look();
    expect(cleaning.state().traces?.found).toHaveLength(4);
    cleaning.toggle('reports');
    await cleaning.remove();
    expect(host.asked).toEqual([
      `traces ${TRACE_KINDS.length}`,
      'unmark workbook',
      'remove traces colours',
      `traces ${TRACE_KINDS.length}`,
    ]);
    const { removals, traces, running } = cleaning.state();
    expect(running).toBeUndefined();
    expect(removals?.map(({ kind, removed, left }) => [kind, removed.length, left.length])).toEqual([
      ['marks', 1, 0],
      ['colours', 2, 0],
    ]);
    expect(traces?.found.map(({ kind }) => kind)).toEqual(['reports', 'changed-reports']);
  });

  it('takes the marks off through the session, which sets none of them again', async () => {
    const { host, session, cleaning } = scene();
    await check(session, 'workbook');
    host.found = [MARKS];
    await cleaning.look();
    await cleaning.remove();
    expect(session.state().status).toEqual({ kind: 'cleared', scope: 'workbook' });
    expect(host.marks).toEqual([]);
  });

  it('says what could not be removed, and shows that it is still there', async () => {
    const { host, cleaning } = scene();
    host.found = [COLOURS];
    host.protected.add('甲');
    await cleaning.look();
    await cleaning.remove();
    const { removals, traces } = cleaning.state();
    expect(removals?.[0]?.removed.map(({ sheetName }) => sheetName)).toEqual(['乙']);
    expect(removals?.[0]?.left.map(({ place: { sheetName }, reason }) => [sheetName, reason])).toEqual([
      ['甲', 'sheet-protected'],
    ]);
    expect(traces?.found.flatMap(({ places }) => places.map(({ sheetName }) => sheetName))).toEqual(['甲']);
  });

  it('says that marks may be left where that is not known', async () => {
    const { host, cleaning } = scene();
    host.found = [MARKS];
    host.unmark = () =>
      Promise.resolve({ failed: [{ sheetId: '整体支出', reason: 'marks-unreadable', marks: 'perhaps' }] });
    await cleaning.look();
    await cleaning.remove();
    expect(cleaning.state().removals?.[0]?.left).toMatchObject([{ reason: 'marks-unreadable', state: 'unknown' }]);
  });

  it('does nothing while a check is under way, or where nothing is ticked', async () => {
    const { host, session, cleaning } = scene();
    host.found = [CHANGED];
    await cleaning.look();
    await cleaning.remove();
    cleaning.toggle('changed-reports');
    host.delay = 20;
    session.actions.check('workbook');
    await cleaning.remove();
    expect(host.asked.filter((what) => what.startsWith('remove'))).toEqual([]);
    session.actions.cancel();
  });

  it('can be cancelled while it looks, and says why it could not look', async () => {
    const { host, cleaning } = scene();
    host.traceDelay = 20;
    const looked = cleaning.look();
    cleaning.cancel();
    await looked;
    expect(cleaning.state()).toMatchObject({ running: undefined, traces: undefined, failure: undefined });
    host.failure = 'host-busy';
    await cleaning.look();
    expect(cleaning.state().failure).toMatchObject({ task: 'look-for-traces', leftover: { kind: 'nothing' } });
  });
});
