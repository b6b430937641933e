/** What some Excels do and others do not: each mood against the same calls without it. */
import { describe, expect, it } from 'vitest';
import type { SheetContent } from '../../src/files/workbook/content';
import type { Moods } from '../../src/office-host/moods';
import { errorCode, openIn, openWorkbook } from './bench';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Queues the work on the first sheet of a workbook in one batch, and says how it ends: with a code, or with nothing. */
async function outcomeOf(moods: Moods, work: Work, sheets: readonly SheetContent[]): Promise<string | undefined> {
  const { Excel } = openIn(moods, ...sheets);
  return errorCode(
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(sheets[0]?.name ?? ''), context);
      await context.sync();
    }),
  );
}

const SHEET: SheetContent = {
  name: '表1',
  values: [['头'], ['甲'], ['乙'], ['丙']],
  merges: ['A1:B1', 'A2:B2', 'A3:B3'],
  conditionalFormats: [
    { type: 'Custom', ranges: 'A1', formula: '=A1>1', format: { fill: '#FF0000' } },
    { type: 'Custom', ranges: 'A2', formula: '=A2>2', format: { fill: '#FF0000' } },
  ],
};

/** More than five million bytes either way. */
const LONG = 'x'.repeat(30_000);
const LONG_ROWS = Array.from({ length: 170 }, () => [LONG]);
const MANY: SheetContent = { name: '长', values: LONG_ROWS };

interface Refused {
  readonly moods: Moods;
  readonly what: string;
  readonly code: string;
  readonly work: Work;
  readonly sheet?: SheetContent;
}

const TABLE = { sheet: '表1', top: 1, bottom: 2 };

const REFUSED: readonly Refused[] = [
  {
    moods: { mergesOver512: 2 },
    what: 'merged areas of a sheet that has three',
    code: 'GeneralException',
    work: (sheet) => sheet.getRange().getMergedAreasOrNullObject().load('address'),
  },
  {
    moods: { rulesUnreadable: 'collection' },
    what: 'the list of conditional formats',
    code: 'GeneralException',
    work: (sheet) => sheet.getRange().conditionalFormats.load('items/id'),
  },
  {
    moods: { rulesUnreadable: (formula) => formula.includes('>2') },
    what: 'formulas of conditional formats, one of which is picked',
    code: 'GeneralException',
    work: (sheet) => sheet.getRange().conditionalFormats.load('items/custom/rule/formula'),
  },
  {
    moods: { chartSheetActive: '图' },
    what: 'the active worksheet',
    code: 'UnsupportedSheet',
    work: (_, { workbook }) => workbook.worksheets.getActiveWorksheet().load('name'),
  },
  {
    moods: { chartSheetActive: '图' },
    what: 'the selected range',
    code: 'InvalidSelection',
    work: (_, { workbook }) => workbook.getSelectedRange().load('address'),
  },
  {
    moods: { chartSheetActive: '图' },
    what: 'a new sheet of its name',
    code: 'ItemAlreadyExists',
    work: (_, { workbook }) => workbook.worksheets.add('图'),
  },
  {
    moods: { chartSelected: true },
    what: 'merging',
    code: 'InvalidSelection',
    work: (sheet) => sheet.getRange('D1:E1').merge(),
  },
  {
    moods: { noPageLayout: true },
    what: 'the size of paper',
    code: 'GeneralException',
    work: (sheet) => void (sheet.pageLayout.paperSize = 'A4'),
  },
  {
    moods: { noPageLayout: true },
    what: 'reading print set-up',
    code: 'GeneralException',
    work: (sheet) => sheet.pageLayout.load('orientation'),
  },
  {
    moods: { noPageLayout: true },
    what: 'a page break',
    code: 'GeneralException',
    work: (sheet) => sheet.horizontalPageBreaks.add('A2'),
  },
  {
    moods: { tableInTheWay: TABLE },
    what: 'a row inserted',
    code: 'InsertDeleteConflict',
    work: (sheet) => sheet.getRange('3:3').insert('Down'),
  },
  {
    moods: { tableInTheWay: TABLE },
    what: 'a row deleted',
    code: 'InsertDeleteConflict',
    work: (sheet) => sheet.getRange('2:2').delete('Up'),
  },
  {
    moods: { readOnly: true },
    what: 'a value',
    code: 'AccessDenied',
    work: (sheet) => void (sheet.getRange('A1').values = [[1]]),
  },
  {
    moods: { readOnly: true },
    what: 'a new sheet',
    code: 'AccessDenied',
    work: (_, { workbook }) => workbook.worksheets.add('新'),
  },
  {
    moods: { web: true },
    what: 'an answer of more than 5 MB',
    code: 'ResponsePayloadSizeLimitExceeded',
    work: (sheet) => sheet.getRange('A1:A170').load('values'),
    sheet: MANY,
  },
  {
    moods: { web: true },
    what: 'a request of more than 5 MB',
    code: 'RequestPayloadSizeLimitExceeded',
    work: (sheet) => void (sheet.getRange('B1:B170').values = LONG_ROWS),
    sheet: MANY,
  },
];

it.each(REFUSED)(
  '$what: refused in the mood $moods, and nothing to others',
  async ({ moods, code, work, sheet = SHEET }) => {
    expect(await outcomeOf(moods, work, [sheet])).toBe(code);
    expect(await outcomeOf({}, work, [sheet])).toBeUndefined();
  },
);

describe('a chart sheet in front', () => {
  it('is no worksheet, and goes when one is activated', async () => {
    const { Excel } = openIn({ chartSheetActive: '图' }, { name: '表1' }, { name: '表2' });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      worksheets.getItem('表2').activate();
      const active = worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['表1', '表2']);
      expect([active.name, selected.address]).toEqual(['表2', '表2!A1']);
    });
  });
});

describe('conditional formats that cannot be read', () => {
  it('can still be reached, read and deleted one by one where only the list fails', async () => {
    const { Excel, record } = openIn({ rulesUnreadable: 'collection' }, SHEET);
    const id = record().sheets[0]?.conditionalFormats[0]?.id ?? '';
    await Excel.run(async (context) => {
      const rule = context.workbook.worksheets.getItem('表1').getRange().conditionalFormats.getItem(id);
      rule.custom.rule.load('formula');
      await context.sync();
      expect(rule.custom.rule.formula).toBe('=A1>1');
      rule.delete();
      await context.sync();
    });
    expect(record().sheets[0]?.conditionalFormats).toHaveLength(1);
  });

  it('can still be listed and deleted where only some are unreadable', async () => {
    const { Excel, record } = openIn({ rulesUnreadable: (formula) => formula.includes('>2') }, SHEET);
    await Excel.run(async (context) => {
      const rules = context.workbook.worksheets
        .getItem('表1')
        .getRange()
        .conditionalFormats.load('items/id,items/type');
      await context.sync();
      expect(rules.items.map(({ type }) => type)).toEqual(['Custom', 'Custom']);
      for (const rule of rules.items) rule.delete();
      await context.sync();
    });
    expect(record().sheets[0]?.conditionalFormats).toEqual([]);
  });
});

describe('sheets that come to the front', () => {
  const activeAfter = async (moods: Moods, isSynced: boolean): Promise<string | undefined> => {
    const { Excel, record } = openIn(moods, { name: '表1' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新');
      if (isSynced) await context.sync();
      sheet.activate();
      await context.sync();
    });
    return record().activeSheet;
  };

  it('do so on the web only in a batch after the one that adds them', async () => {
    expect(await activeAfter({ web: true }, false)).toBe('表1');
    expect(await activeAfter({ web: true }, true)).toBe('新');
    expect(await activeAfter({}, false)).toBe('新');
  });

  it('are another than the one the host believes in, in the mood freezeMisleads', async () => {
    for (const freezeMisleads of [true, false]) {
      const { Excel, record } = openIn({ freezeMisleads }, { name: '表1' }, { name: '表2' });
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('表2').freezePanes.freezeRows(1);
        const believed = worksheets.getActiveWorksheet().load('name');
        await context.sync();
        expect([believed.name, record().activeSheet]).toEqual([freezeMisleads ? '表2' : '表1', '表1']);
        worksheets.getItem('表1').activate();
        const again = worksheets.getActiveWorksheet().load('name');
        await context.sync();
        expect(again.name).toBe('表1');
      });
    }
  });
});

describe('what a person does', () => {
  it('is not told on the web where it is a pick from a list', async () => {
    for (const web of [true, false]) {
      const { Excel, host } = openIn(
        { web },
        { name: '表1', validations: [{ ranges: 'A1', type: 'list', formula1: '优,良' }] },
      );
      const heard: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
        await context.sync();
      });
      const sheet = host.book.sheets()[0];
      sheet?.getRange('A1').setValue('优');
      sheet?.getRange('B1').setValue('手写');
      await expect.poll(() => heard.at(-1)).toBe('B1');
      expect(heard).toEqual(web ? ['B1'] : ['A1', 'B1']);
    }
  });

  it('is told as that of another in the mood coauthor, between batches', async () => {
    const { Excel } = openIn(
      {
        coauthor(workbook, batch) {
          if (batch === 2) workbook.getSheets()[0]?.getRange('A1').setValue('他');
        },
      },
      { name: '表1' },
    );
    const heard: (readonly [string, string])[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      sheet.onChanged.add(({ address, source }) => Promise.resolve(void heard.push([address, source])));
      await context.sync();
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([['他']]);
      sheet.getRange('A2').values = [['我']];
      await context.sync();
    });
    await expect
      .poll(() => heard)
      .toEqual([
        ['A1', 'Remote'],
        ['A2', 'Local'],
      ]);
  });
});

// https://github.com/OfficeDev/office-js/issues/6491: UndoNotSupported in the middle of a run
it('an undo group fails after the changes it bears, which stay done; without a group all is well', async () => {
  const { Excel, record } = openWorkbook({ sheets: [{ name: '表1' }] }, '1.20', { undoNotSupported: 2 });
  const write = (options: Excel.RunOptions) =>
    errorCode(
      Excel.run(options, async (context) => {
        const sheet = context.workbook.worksheets.getItem('表1');
        for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [[address]];
        await context.sync();
      }),
    );
  expect(await write({ mergeUndoGroup: true })).toBe('UndoNotSupported');
  expect(Object.keys(record().sheets[0]?.cells ?? {})).toEqual(['A1', 'A2']);
  expect(await write({ delayForCellEdit: true })).toBeUndefined();
  expect(Object.keys(record().sheets[0]?.cells ?? {})).toEqual(['A1', 'A2', 'A3']);
});

it('what is too long to be told is done all the same', async () => {
  const { Excel, record } = openIn({ web: true }, MANY);
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('长');
    sheet.getRange('C1').values = [['写']];
    sheet.getRange('A1:A170').load('values');
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ResponsePayloadSizeLimitExceeded');
  expect(record().sheets[0]?.cells.C1?.value).toBe('写');
});

it('moods may be changed while the workbook is open', async () => {
  const moods: Moods = {};
  const { Excel } = openWorkbook({ sheets: [SHEET] }, undefined, moods);
  const read = () =>
    errorCode(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('表1').getRange().conditionalFormats.load('items/id');
        await context.sync();
      }),
    );
  expect(await read()).toBeUndefined();
  moods.rulesUnreadable = 'collection';
  expect(await read()).toBe('GeneralException');
});
