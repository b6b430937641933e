/** What we leave in a workbook: reports that replace reports, and all of it found and taken out again, on the real office.js. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRACE_KINDS, type Spreadsheet, type SweptKind, type Trace, type TraceKind } from '../../src/core';
import { explanationPlan } from '../../src/core/explain';
import { createExcelHost } from '../../src/excel';
import { createWorkbookSettings } from '../../src/excel/settings';
import type { SheetContent, StyleContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { reportSheet } from '../../src/report';
import { explainWords } from '../../src/words/explain';
import { layoutWords } from '../../src/words/layout';
import { openIn, openSheets, openWorkbook } from '../office-host/bench';
import { partOf, reportOf, reportWith, resultOf } from '../report/results';
import { batchesOf, failureOf } from './observe';
import { FORM_PLANS } from './plans';
import { faultyLine } from './reliability/faults';

// Univer, closed while it works formulas out, fails afterwards.
afterEach(async () => {
  vi.restoreAllMocks();
  await workbench.host.settled();
});

const GREY = '#F2F4F7';
const GREEN = '#EAF1E4';

/** Looks like ours but for one thing each. */
const ALMOST: Readonly<Record<string, StyleContent>> = {
  B1: { fill: GREY, fontName: '宋体', fontSize: 12, horizontal: 'center', vertical: 'center', wrap: true },
  B2: { fill: GREY, fontName: '黑体', fontSize: 10.5, horizontal: 'center', vertical: 'center', wrap: true },
  B3: { fill: '#FFFF00', fontName: '宋体', fontSize: 10.5, horizontal: 'center', vertical: 'center', wrap: true },
  B4: {
    fill: GREEN,
    fontName: '宋体',
    fontSize: 10.5,
    bold: true,
    horizontal: 'right',
    vertical: 'center',
    wrap: true,
  },
  B5: { fill: GREEN },
};

const OWN: SheetContent = {
  name: '我的表',
  values: [
    ['项目', null, '金额'],
    ['甲', null, 10],
    ['乙', null, 20],
  ],
  cells: Object.fromEntries(Object.entries(ALMOST).map(([address, style]) => [address, { value: '自', style }])),
  conditionalFormats: [{ type: 'Custom', ranges: 'C1:C3', formula: '=$C2>15', format: { fill: '#00FF00' } }],
};

/** A sheet of the user's that is called as a report is. */
const NAMESAKE: SheetContent = { name: '检查报告', values: [['2025 年检查情况'], ['我写的']] };

let workbench: NodeExcel;
let host: Spreadsheet;

function open(...sheets: readonly SheetContent[]): void {
  workbench = openSheets(...sheets);
  host = createExcelHost();
}

beforeEach(() => open(OWN));

const [, form] = FORM_PLANS[0] ?? [];
const names = () => workbench.record().sheets.map(({ name }) => name);
const sheetNamed = (name: string) => workbench.record().sheets.find((sheet) => sheet.name === name);
const idOf = (name: string) => sheetNamed(name)?.id ?? '';
const inExcel = (work: (workbook: Excel.Workbook) => unknown) =>
  workbench.Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
const protect = (name: string) => inExcel(({ worksheets }) => worksheets.getItem(name).protection.protect());
const type = (name: string, address: string, text: string) =>
  inExcel(({ worksheets }) => {
    worksheets.getItem(name).getRange(address).values = [[text]];
  });

async function insertForm(): Promise<string> {
  if (!form) throw new Error('There is no form.');
  const [sheet] = await host.insert([form]);
  return sheet?.name ?? '';
}

async function mark(name: string, ...cells: readonly string[]): Promise<void> {
  await host.mark([{ sheetId: idOf(name), cells: { error: cells, warning: [], hint: [] } }]);
}

/** The report of a sheet with one finding. */
const plan = (message = '不相符') => reportSheet(reportWith({ file: '', message }));

/** A sheet with one explanation. */
function explanations() {
  const row = {
    sheet: '表',
    cell: 'A1',
    table: '表',
    problem: '未填写',
    content: '',
    text: '按上级批复执行',
    date: '2026-01-01',
    tag: 'x',
  };
  return explanationPlan(row, { locale: 'zh-CN', layout: layoutWords['zh-CN'], ...explainWords['zh-CN'].sheet });
}

const found = async (...kinds: readonly TraceKind[]): Promise<readonly Trace[]> =>
  (await host.traces(kinds.length > 0 ? kinds : TRACE_KINDS)).found;

async function placesOf(kind: TraceKind): Promise<Trace['places']> {
  return (await found(kind))[0]?.places ?? [];
}

/** Each kind with its sheets, and how many there are. */
async function summary(): Promise<readonly string[]> {
  return (await found()).map(
    ({ kind, places }) => `${kind}: ${places.map(({ sheetName, count }) => `${sheetName} ${count}`).join(', ')}`,
  );
}

const swept = (traces: readonly Trace[]) => traces.filter((trace): trace is Trace<SweptKind> => trace.kind !== 'marks');

const tinted = (name: string) =>
  Object.entries(sheetNamed(name)?.cells ?? {})
    .filter(([, { style }]) => style?.fill === GREY || style?.fill === GREEN)
    .map(([address]) => address);

/** Everything of a sheet but the fills that are ours. */
function withoutTints(name: string) {
  const { cells = {}, ...sheet } = sheetNamed(name) ?? {};
  const plain = Object.entries(cells).map(([address, { style, ...cell }]) => {
    const { fill, ...rest } = style ?? {};
    return [address, { ...cell, style: fill === GREY || fill === GREEN ? rest : { ...rest, ...(fill && { fill }) } }];
  });
  return { ...sheet, cells: Object.fromEntries(plain) as Readonly<Record<string, unknown>> };
}

describe('a report', () => {
  it('replaces the earlier one that nobody has changed, and takes over its name', async () => {
    await host.writeReport(plan(), []);
    const replaced = await placesOf('reports');
    expect(replaced.map(({ sheetName }) => sheetName)).toEqual(['检查报告']);
    const sheet = await host.writeReport(plan('另一处不相符'), replaced);
    expect(names()).toEqual(['我的表', '检查报告']);
    expect(sheet.name).toBe('检查报告');
    expect(JSON.stringify(sheetNamed('检查报告')?.cells)).toContain('另一处不相符');
    // Sealed under that name: the next one replaces it as well.
    expect(await summary()).toEqual(['reports: 检查报告 1']);
    await host.removeInserted([sheet]);
    expect(names()).toEqual(['我的表']);
  });

  it('has links to cells, is on A4, and keeps its colours on paper', async () => {
    const made = reportSheet(reportOf(partOf(await resultOf('001-laoting-chengqu.xlsx'), { file: '', path: '' })));
    await host.writeReport(made, []);
    const { cells = {}, page } = sheetNamed('检查报告') ?? {};
    expect(Object.values(cells).filter(({ formula }) => formula?.startsWith('=HYPERLINK("#')).length).toBeGreaterThan(
      3,
    );
    expect(page).toMatchObject({ paperSize: 'A4', landscape: true, fit: { wide: 1, tall: 0 } });
    expect(page?.blackAndWhite).toBeUndefined();
  });

  it('never touches a sheet of the user’s that is called the same', async () => {
    open(OWN, NAMESAKE);
    const before = sheetNamed('检查报告');
    await host.writeReport(plan(), []);
    expect(names()).toEqual(['我的表', '检查报告', '检查报告(2)']);
    expect(await summary()).toEqual(['reports: 检查报告(2) 1']);
    await host.writeReport(plan(), await placesOf('reports'));
    expect(sheetNamed('检查报告')).toEqual(before);
    expect(names()).toHaveLength(3);
  });

  it('that was written into, or renamed, counts as somebody’s', async () => {
    await host.writeReport(plan(), []);
    await type('检查报告', 'A3', '已整改');
    expect(await summary()).toEqual(['changed-reports: 检查报告 1']);
    await host.writeReport(plan(), []);
    await inExcel(({ worksheets }) => (worksheets.getItem('检查报告(2)').name = '第一次检查'));
    expect(await summary()).toEqual(['changed-reports: 检查报告 1, 第一次检查 1']);
  });

  it('is taken back where the earlier one has changed since it was looked for: all or nothing', async () => {
    await host.writeReport(plan(), []);
    const replaced = await placesOf('reports');
    await type('检查报告', 'A3', '已整改');
    const before = workbench.record();
    const failure = await failureOf(host.writeReport(plan('另一处'), replaced));
    expect([failure.reason, failure.leftover]).toEqual(['sheet-changed', { kind: 'nothing' }]);
    expect(workbench.record().sheets).toEqual(before.sheets);
  });

  it('is taken back where a formula reads from the earlier one', async () => {
    await host.writeReport(plan(), []);
    await inExcel(({ worksheets }) => {
      worksheets.getItem('我的表').getRange('D1').formulas = [['=检查报告!A1']];
    });
    const replaced = await placesOf('reports');
    const before = workbench.record();
    const failure = await failureOf(host.writeReport(plan('另一处'), replaced));
    expect([failure.reason, failure.leftover]).toEqual(['sheet-read', { kind: 'nothing' }]);
    expect(workbench.record().sheets).toEqual(before.sheets);
  });

  it('is written where a chart sheet is in front, and refused where the structure is protected', async () => {
    workbench = openIn({ chartSheetActive: '图表' }, OWN);
    await host.writeReport(plan(), []);
    expect(names()).toEqual(['我的表', '检查报告']);
    await workbench.host.settled();
    workbench = openWorkbook({ sheets: [OWN], isStructureProtected: true });
    const failure = await failureOf(host.writeReport(plan(), []));
    expect([failure.reason, failure.leftover]).toEqual(['workbook-protected', { kind: 'nothing' }]);
    expect(names()).toEqual(['我的表']);
  });

  it('is there all the same where it cannot be sealed, and is then not replaced unasked', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const counted = faultyLine(workbench, '1.19');
    await host.writeReport(plan(), []);
    const last = counted.batches();
    await workbench.host.settled();
    open(OWN);
    faultyLine(workbench, '1.19', { kind: 'GeneralException', batch: last, isLasting: false, before: () => undefined });
    const sheet = await host.writeReport(plan(), []);
    expect(names()).toContain(sheet.name);
    expect(await summary()).toEqual(['changed-reports: 检查报告 1']);
  });
});

describe('a clean workbook', () => {
  it('has no traces, whatever its colours and rules; looking takes few requests', async () => {
    open(OWN, NAMESAKE);
    const before = workbench.record();
    let traces: unknown;
    const batches = await batchesOf(workbench, async () => (traces = await host.traces(TRACE_KINDS)));
    expect(traces).toEqual({ found: [], unseen: [] });
    expect(batches).toBeLessThanOrEqual(7);
    expect(workbench.record()).toEqual(before);
  });

  it('has none either that only quotes a report', async () => {
    open({ name: '引用', values: [['检查报告'], ['x'], ['x'], ['绩效目标表助手 jixiao 1.0']] });
    expect(await found()).toEqual([]);
  });
});

describe('traces', () => {
  it('of every kind are found, and removed; what is the user’s stays as it was', async () => {
    const before = sheetNamed('我的表');
    const name = await insertForm();
    await type(name, 'B3', '某项目');
    const filled = withoutTints(name);
    await mark('我的表', 'C2', 'C3');
    await host.writeReport(plan(), []);
    await type('检查报告', 'A3', '已整改');
    await host.writeReport(plan(), []);
    await inExcel(({ worksheets }) => worksheets.getItem('我的表').customProperties.add('jixiao-inserting', 'x'));
    await host.insert([explanations()]);
    await createWorkbookSettings().write('{"rules":{}}');
    const count = tinted(name).length;
    expect(count).toBeGreaterThan(5);
    expect(await summary()).toEqual([
      expect.stringMatching(/^marks: 我的表 \d$/),
      'reports: 检查报告(2) 1',
      'changed-reports: 检查报告 1',
      'explanations: 审核说明 1',
      `colours: ${name} ${count}`,
      'settings:  1',
      'records: 我的表 1',
    ]);
    const removals = await host.removeTraces(swept(await found()));
    expect(removals.flatMap(({ left }) => left)).toEqual([]);
    expect(removals.map(({ kind, removed }) => [kind, removed.map((place) => place.count)])).toEqual([
      ['reports', [1]],
      ['changed-reports', [1]],
      ['explanations', [1]],
      ['colours', [count]],
      ['settings', [1]],
      ['records', [1]],
    ]);
    expect(await host.unmark('workbook')).toEqual({ failed: [] });
    expect(await found()).toEqual([]);
    expect(names()).toEqual(['我的表', name]);
    expect(sheetNamed('我的表')).toEqual(before);
    expect(tinted(name)).toEqual([]);
    expect(withoutTints(name)).toEqual(filled);
  });

  it('that the workbook has set stay where somebody has set something else since', async () => {
    const kept = createWorkbookSettings();
    await kept.write('{"rules":{}}');
    const traces = swept(await found('settings'));
    await kept.write('{"live":false}');
    const [removal] = await host.removeTraces(traces);
    expect(removal?.left.map(({ reason, state }) => [reason, state])).toEqual([['sheet-changed', 'there']]);
    expect(await kept.read()).toBe('{"live":false}');
  });

  it('on hidden sheets are found too', async () => {
    const name = await insertForm();
    await mark('我的表', 'C2');
    await inExcel(({ worksheets }) => {
      worksheets.getItem('我的表').activate();
      worksheets.getItem(name).visibility = 'Hidden';
    });
    const [colours] = await placesOf('colours');
    expect(colours?.sheetName).toBe(name);
    await host.removeTraces(swept(await found('colours')));
    expect(tinted(name)).toEqual([]);
    expect(sheetNamed(name)?.visibility).toBe('Hidden');
  });

  it('are found where a chart sheet is in front', async () => {
    const name = await insertForm();
    workbench.host.book.moods.chartSheetActive = '图表';
    expect((await placesOf('colours')).map(({ sheetName }) => sheetName)).toEqual([name]);
    const [removal] = await host.removeTraces(swept(await found('colours')));
    expect(removal?.left).toEqual([]);
  });

  it('on a protected sheet stay, and that is said; the others go', async () => {
    const [first, second] = [await insertForm(), await insertForm()];
    await protect(first);
    const before = sheetNamed(first);
    const [removal] = await host.removeTraces(swept(await found('colours')));
    expect(removal?.removed.map(({ sheetName }) => sheetName)).toEqual([second]);
    expect(removal?.left.map(({ place, reason, state }) => [place.sheetName, reason, state])).toEqual([
      [first, 'sheet-protected', 'there'],
    ]);
    expect(sheetNamed(first)).toEqual(before);
  });

  it('in a read-only workbook stay, and that is said', async () => {
    const name = await insertForm();
    const traces = swept(await found('colours'));
    workbench.host.book.moods.readOnly = true;
    const [removal] = await host.removeTraces(traces);
    expect(removal?.removed).toEqual([]);
    expect(removal?.left.map(({ state }) => state)).toEqual(['there']);
    expect(tinted(name).length).toBe(traces[0]?.places[0]?.count);
  });

  it('are two report sheets: one that is read from stays, the other goes', async () => {
    await host.writeReport(plan(), []);
    await host.writeReport(plan('另一处'), []);
    await inExcel(({ worksheets }) => {
      worksheets.getItem('我的表').getRange('D1').formulas = [['=检查报告!A1']];
    });
    const [removal] = await host.removeTraces(swept(await found('reports')));
    expect(removal?.removed.map(({ sheetName }) => sheetName)).toEqual(['检查报告(2)']);
    expect(removal?.left.map(({ place, reason }) => [place.sheetName, reason])).toEqual([['检查报告', 'sheet-read']]);
    expect(names()).toEqual(['我的表', '检查报告']);
  });

  it('that were written into after they were shown stay', async () => {
    await host.writeReport(plan(), []);
    const traces = swept(await found('reports'));
    await type('检查报告', 'A3', '已整改');
    const [removal] = await host.removeTraces(traces);
    expect(removal?.left.map(({ reason, state }) => [reason, state])).toEqual([['sheet-changed', 'there']]);
    expect(names()).toContain('检查报告');
  });

  it('are gone where only the answer was lost', async () => {
    const name = await insertForm();
    const traces = swept(await found('colours'));
    // Looked in two requests; the third clears.
    faultyLine(workbench, '1.19', { kind: 'answer lost', batch: 3, isLasting: false, before: () => undefined });
    const [removal] = await host.removeTraces(traces);
    expect(removal?.left).toEqual([]);
    expect(removal?.removed[0]?.count).toBe(traces[0]?.places[0]?.count);
    expect(tinted(name)).toEqual([]);
  });

  it('of which nobody could look whether they are gone are told as unknown', async () => {
    await insertForm();
    const traces = swept(await found('colours'));
    faultyLine(workbench, '1.19', { kind: 'answer lost', batch: 3, isLasting: true, before: () => undefined });
    const [removal] = await host.removeTraces(traces);
    expect(removal?.removed).toEqual([]);
    expect(removal?.left.map(({ state }) => state)).toEqual(['unknown']);
  });

  it('leave the fill that somebody else gives a cell just before ours is cleared', async () => {
    const name = await insertForm();
    const traces = swept(await found('colours'));
    const [cell = ''] = tinted(name);
    // Looked in two requests; the third clears.
    const third = workbench.stats.batches + 3;
    workbench.host.book.moods.coauthor = (workbook, batch) => {
      if (batch === third) workbook.getSheetByName(name)?.getRange(cell).setBackground('#FFFF00');
    };
    const [removal] = await host.removeTraces(traces);
    expect(sheetNamed(name)?.cells[cell]?.style?.fill).toBe('#FFFF00');
    expect(tinted(name)).toEqual([]);
    expect(removal?.left).toEqual([]);
  });

  it('do not include the settings that marks still need', async () => {
    await mark('我的表', 'C2');
    expect(await summary()).toEqual([expect.stringMatching(/^marks: /)]);
    await host.writeReport(plan(), []);
    await inExcel(({ worksheets }) => worksheets.getItem('检查报告').getRange().clear('Contents'));
    // Made something else: its seal is a record that nothing needs.
    expect(await summary()).toEqual([
      expect.stringMatching(/^marks: /),
      expect.stringMatching(/^colours: /),
      'records: 检查报告 1',
    ]);
    await host.removeTraces(swept(await found('records')));
    expect(await found('records')).toEqual([]);
  });

  it('are not looked for on after a cancellation', async () => {
    const controller = new AbortController();
    controller.abort();
    const failure = await failureOf(host.traces(TRACE_KINDS, { signal: controller.signal }));
    expect(failure.reason).toBe('cancelled');
  });
});

describe('an inserted form', () => {
  it('is printed white', async () => {
    const name = await insertForm();
    expect(sheetNamed(name)?.page).toMatchObject({ blackAndWhite: true });
  });
});
