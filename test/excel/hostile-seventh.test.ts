/** A seventh reader's attempts: reports that replace reports, and clean-ups, while somebody renames, colours and moves things. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Spreadsheet, SweptKind, Trace, TraceKind } from '../../src/core';
import { createExcelHost } from '../../src/excel';
import { createWorkbookSettings } from '../../src/excel/settings';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { reportSheet } from '../../src/report';
import { reportWith } from '../report/results';
import { beforeBatch, goesWrong, names, open, recorded, remove, said, sheet, type } from './hostile-bench';
import { FORM_PLANS } from './plans';

const GREY = '#F2F4F7';
const GREEN = '#EAF1E4';

let workbench: NodeExcel;
let host: Spreadsheet;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  workbench = open([['项目', '金额']]);
  host = createExcelHost();
});

afterEach(() => workbench.host.settled());

const plan = (message = '不相符') => reportSheet(reportWith({ file: '', message }));
const found = async <Kind extends SweptKind>(kind: Kind): Promise<Trace<Kind>[]> =>
  (await host.traces([kind])).found.filter((trace): trace is Trace<Kind> => trace.kind === kind);
const placesOf = async (kind: SweptKind) => (await found(kind))[0]?.places ?? [];
const kinds = async (): Promise<TraceKind[]> =>
  (await host.traces(['reports', 'changed-reports'])).found.map(({ kind }) => kind);
const rename = (from: string, to: string) => void sheet(from).setName(to);

/** Claimed: done. True was that a report was gone that somebody had named, although no renamed one is replaced unasked. */
describe('a report that somebody renames after it was looked for', () => {
  it('is not replaced unasked', async () => {
    await host.writeReport(plan(), []);
    const replaced = await placesOf('reports');
    rename('检查报告', '第一次检查');
    const claim = await said(host.writeReport(plan('另一处'), replaced));
    expect([claim, names()]).toEqual(['sheet-changed, nothing', ['表', '别的', '第一次检查']]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps its name, given at batch %i', async (batch) => {
    await host.writeReport(plan(), []);
    const replaced = await placesOf('reports');
    let renamed = 0;
    beforeBatch(batch, () => {
      if (!names().includes('检查报告')) return;
      renamed++;
      rename('检查报告', '第一次检查');
    });
    const claim = await said(host.writeReport(plan('另一处'), replaced));
    expect([batch, claim, names().includes('第一次检查')]).toEqual([
      batch,
      renamed > 0 ? 'sheet-changed, nothing' : 'done',
      renamed > 0,
    ]);
  });

  it('is not removed as what was shown', async () => {
    await host.writeReport(plan(), []);
    const traces = await found('reports');
    rename('检查报告', '第一次检查');
    const [removal] = await host.removeTraces(traces);
    expect([removal?.left.map(({ reason }) => reason), names()]).toEqual([
      ['sheet-changed'],
      ['表', '别的', '第一次检查'],
    ]);
  });
});

describe('the new report', () => {
  /** Claimed: that one of the earlier is left. True was that the new one was there too. */
  it('is named where it is left beside one of those it was to replace', async () => {
    await host.writeReport(plan(), []);
    await host.writeReport(plan('二'), []);
    const replaced = await placesOf('reports');
    goesWrong('GeneralException', 9, false, () => {
      remove('检查报告');
      type('A3', '已整改', '检查报告(2)');
    });
    const claim = await said(host.writeReport(plan('三'), replaced));
    expect([claim, names()]).toEqual([
      'sheet-changed, 检查报告(2) 检查报告(3)',
      ['表', '别的', '检查报告(2)', '检查报告(3)'],
    ]);
  });

  /** Claimed: that it is called 检查报告(3). True was that only the answer to its naming was lost. */
  it.each([
    ['dies half-way', 10],
    ['dies half-way', 11],
    ['answer lost', 10],
    ['answer lost', 11],
  ] as const)('is told by the name that it has (%s, batch %i)', async (kind, batch) => {
    await host.writeReport(plan(), []);
    await host.writeReport(plan('二'), []);
    const replaced = await placesOf('reports');
    goesWrong(kind, batch);
    const { name } = await host.writeReport(plan('三'), replaced);
    expect(names()).toEqual(['表', '别的', name]);
  });

  /** Claimed: done, and later that nobody had changed it. True was that their name was gone. */
  it.each([5, 6, 7, 8, 9, 10, 11])('keeps a name that somebody gives it, at batch %i', async (batch) => {
    await host.writeReport(plan(), []);
    const replaced = await placesOf('reports');
    let renamed = 0;
    beforeBatch(batch, () => {
      if (!names().includes('检查报告(2)')) return;
      renamed++;
      rename('检查报告(2)', '我的');
    });
    const { name } = await host.writeReport(plan('另一处'), replaced);
    expect([batch, names(), await kinds()]).toEqual([
      batch,
      ['表', '别的', name],
      [renamed > 0 ? 'changed-reports' : 'reports'],
    ]);
    expect(name === '我的').toBe(renamed > 0);
  });
});

describe('tints of an inserted form', () => {
  const [, form] = FORM_PLANS[0] ?? [];
  const tinted = (name: string) =>
    Object.entries(recorded(name)?.cells ?? {})
      .filter(([, { style }]) => style?.fill === GREY || style?.fill === GREEN)
      .map(([address]) => address);
  const insertForm = async () => (form ? ((await host.insert([form]))[0]?.name ?? '') : '');

  /** Claimed: 8 are left. True was that 17 were. */
  it('that move down while they are cleared are told', async () => {
    const name = await insertForm();
    const traces = await found('colours');
    beforeBatch(3, () => sheet(name).insertRowsBefore(0, 3));
    const [removal] = await host.removeTraces(traces);
    const left = tinted(name).length;
    expect(removal?.left.reduce((sum, { place }) => sum + place.count, 0)).toBe(left);
  });

  /** Claimed: all are gone, and nothing is left to be said. True was that a fill somebody had given a cell meanwhile was gone as well. */
  it.each(['GeneralException', 'RequestAborted', 'AccessDenied', 'answer lost'] as const)(
    'make way for a fill that is given back though that fails once (%s)',
    async (kind) => {
      const name = await insertForm();
      const traces = await found('colours');
      const [cell = ''] = tinted(name);
      goesWrong(kind, 4);
      beforeBatch(3, () => sheet(name).getRange(cell).setBackground('#FFFF00'));
      const [removal] = await host.removeTraces(traces);
      expect([recorded(name)?.cells[cell]?.style?.fill, removal?.left]).toEqual(['#FFFF00', []]);
    },
  );

  it('are told where such a fill could not be given back', async () => {
    const name = await insertForm();
    const traces = await found('colours');
    const [cell = ''] = tinted(name);
    let batch = 0;
    workbench.host.book.moods.coauthor = () => {
      batch++;
      if (batch === 3) sheet(name).getRange(cell).setBackground('#FFFF00');
      if (batch === 4) workbench.host.book.facts.protectedSheets.set(sheet(name).getSheetId(), {});
    };
    const [removal] = await host.removeTraces(traces);
    expect(removal?.left.map(({ place, reason, state }) => [place.count, reason, state])).toEqual([
      [1, 'not-as-written', 'unknown'],
    ]);
  });
});

describe('what is kept in the workbook', () => {
  const kept = () => workbench.host.book.facts.settings;

  /** Claimed: a record that nothing needs is gone. True was that marks had been set since, and needed it. */
  it('stays where marks need it by now', async () => {
    kept().set('jixiao-marks', { gone: ['1'] });
    const traces = await found('records');
    expect(traces).toHaveLength(1);
    await host.mark([{ sheetId: recorded()?.id ?? '', cells: { error: ['A1'], warning: [], hint: [] } }]);
    await host.removeTraces(traces);
    expect(kept().has('jixiao-marks')).toBe(true);
  });

  /** Claimed: the settings that were shown are gone. True was that others were, which somebody had just written. */
  it.each([1, 2, 3])('stays where somebody writes it anew at batch %i', async (batch) => {
    const settings = createWorkbookSettings();
    await settings.write('{"rules":{}}');
    const traces = await found('settings');
    beforeBatch(batch, () => void kept().set('jixiao-settings', '{"live":false}'));
    const [removal] = await host.removeTraces(traces);
    expect(removal?.left.map(({ state }) => state)).toEqual(['there']);
    expect(await settings.read()).toBe('{"live":false}');
  });
});
