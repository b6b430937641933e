/** Who reads from inserted sheets when these are to go: what turns into #REF! unasked, and what is asked needlessly. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/excel';
import { readsFrom } from '../../src/excel/references';
import type { InsertedSheet, Spreadsheet } from '../../src/core';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { released } from '../office-host/bench';
import { beforeBatch, goesWrong, names, open, plans, remove, said, sheet } from './hostile-bench';
import { batchesOf } from './observe';

let workbench: NodeExcel;
let host: Spreadsheet;
let sheets: readonly InsertedSheet[];
const undo = async () => [await said(host.removeInserted(sheets)), names().includes('新1')];
const formula = async (text: string, address = 'B1', name = '别的') => {
  sheet(name).getRange(address).setValue({ f: text });
  await workbench.host.settled();
};

const ASKED = ['sheet-read, nothing', true];
const DONE = ['done', false];

beforeEach(async () => {
  workbench = open([['一级指标', '指标值']]);
  host = createExcelHost();
  sheets = await host.insert(plans(2));
  await released();
});

describe('undoing an insertion asks first', () => {
  it('where a hidden sheet reads from it, far from its other cells', async () => {
    await formula("=IF(A1>0,SUM('新2'!A1:A2),0)", 'D40');
    sheet('别的').hideSheet();
    expect(await undo()).toEqual(ASKED);
  });

  it('where a name of the workbook stands for its cells', async () => {
    workbench.host.book.engine.workbook.insertDefinedName('年度', '新1!$A$1');
    expect(await undo()).toEqual(ASKED);
  });

  it('where a name of another sheet stands for its cells', async () => {
    sheet('别的').insertDefinedName('年度', '新1!$A$1');
    expect(await undo()).toEqual(ASKED);
  });

  it('where the sheet has been renamed, and the formula with it', async () => {
    await formula('=新1!A2');
    sheet('新1').setName('项目 表');
    await workbench.host.settled();
    expect(await undo()).toEqual(['sheet-read, nothing', false]);
    expect(names()).toContain('项目 表');
  });

  it('where there is too much to look through', async () => {
    sheet('别的').setRowCount(600_000);
    sheet('别的').getRange('A600000').setValue('末');
    expect(await undo()).toEqual(ASKED);
  });

  it('where a row is more than Excel on the web tells at once', async () => {
    workbench.host.book.moods.web = true;
    sheet('别的').setColumnCount(60);
    sheet('别的')
      .getRange(0, 0, 1, 60)
      .setValues([Array.from({ length: 60 }, () => '长'.repeat(32_000))]);
    expect(await undo()).toEqual(ASKED);
  });

  it('where it has been asked about changed cells only, and a formula came after that', async () => {
    sheet('新1').getRange('A1').setValue('改过');
    expect(await undo()).toEqual(['sheet-changed, nothing', true]);
    await formula('=新1!A2');
    expect(await said(host.removeInserted(sheets, { despite: 'sheet-changed' }))).toBe('sheet-read, nothing');
    expect(await said(host.removeInserted(sheets, { despite: 'sheet-read' }))).toBe('done');
  });
});

describe('undoing an insertion asks nothing', () => {
  it('where its sheets read from each other only', async () => {
    await host.removeInserted(sheets);
    const tied = plans(2).map((plan, index) => ({
      ...plan,
      cells: [
        { position: { row: 0, column: 0 }, look: 'text' as const, value: null, formula: `新${2 - index}!A2` },
        ...plan.cells.slice(1),
      ],
    }));
    sheets = await host.insert(tied);
    expect(await undo()).toEqual(DONE);
  });

  it('where a name of its own stands for its cells, as that of its printed area does', async () => {
    sheet('新1').insertDefinedName('印', '新1!$A$1:$B$2');
    expect(await undo()).toEqual(DONE);
  });

  it('where the sheet that read from it is deleted while it is looked through', async () => {
    await formula('=新1!A2');
    beforeBatch(3, () => remove('别的'));
    expect(await undo()).toEqual(DONE);
  });

  it('in five syncs in a small workbook, two where it was asked before', async () => {
    expect(await batchesOf(workbench, () => host.removeInserted(sheets))).toBe(5);
    sheets = await host.insert(plans(2));
    await released();
    expect(await batchesOf(workbench, () => host.removeInserted(sheets, { despite: 'sheet-read' }))).toBe(2);
  });
});

it.each(['RequestAborted', 'answer lost', 'GeneralException', 'RequestPayloadSizeLimitExceeded'] as const)(
  'undoing is never done unasked because the formulas could not be read (%s)',
  async (kind) => {
    await formula('=新1!A2');
    goesWrong(kind, 3);
    expect((await undo())[1]).toBe(true);
  },
);

it.each([
  ['=新1!A1', true],
  ["='新1'!A1", true],
  ['=SUM(表:新1!A1)', true],
  ["=SUM('新1:我 的'!A1)", true],
  ['=INDIRECT("新1!A1")', true],
  ['=INDIRECT("\'新1\'!A1")', true],
  ["=\"it's\"&'新1'!A1", true],
  ['=SUM(别的!A1:新1!B2)', true],
  ['=IF(FORM!A1>0,1)', true],
  ["='it''s'!A1", true],
  ['=-新1!A1', true],
  ['=我的新1!A1', false],
  ["='我的 新1'!A1", false],
  ["='[帐.xlsx]新1'!A1", false],
  ['=[1]新1!A1', false],
  ['=新1+A1', false],
])('%s reads from 新1, Form or it’s: %s', (text, expected) => {
  expect(readsFrom(text, new Set(['新1', 'form', "it's"]))).toBe(expected);
});
