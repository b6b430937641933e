/** Calls that Excel refuses, each with what says so, and the nearest that it takes. */
import { describe, expect, it } from 'vitest';
import type { SheetContent } from '../../src/files/workbook/content';
import { errorCode, openIn, openSheets } from './bench';

const SPECIFICATIONS =
  'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3';
const REFERENCE = 'https://learn.microsoft.com/javascript/api/excel';
const ADD_INS = 'https://learn.microsoft.com/office/dev/add-ins';
const ISSUES = 'https://github.com/OfficeDev/office-js/issues';
const JAPANESE_NAMES = 'https://qiita.com/RelaxTools/items/d173d0f94424349ca234';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

interface Refusal {
  readonly what: string;
  readonly source: string;
  readonly code?: string;
  readonly refused: Work;
  /** The nearest that Excel takes. */
  readonly taken: Work;
  readonly sheet?: Partial<SheetContent>;
}

const nested = (levels: number) => `=${'IF('.repeat(levels)}1${')'.repeat(levels)}`;
const formula =
  (text: string): Work =>
  (sheet) =>
    void (sheet.getRange('A1').formulas = [[text]]);
const value =
  (text: string): Work =>
  (sheet) =>
    void (sheet.getRange('A1').values = [[text]]);
const numberFormat =
  (text: string): Work =>
  (sheet) =>
    void (sheet.getRange('A1').numberFormat = [[text]]);
const add =
  (name: string): Work =>
  (_, { workbook }) =>
    workbook.worksheets.add(name);
const format =
  (change: (format: Excel.RangeFormat) => unknown): Work =>
  (sheet) =>
    change(sheet.getRange('A1').format);
const rule =
  (change: (custom: Excel.CustomConditionalFormat) => unknown): Work =>
  (sheet) =>
    change(sheet.getRange('A1').conditionalFormats.add('Custom').custom);
const validation =
  (given: Excel.DataValidationRule, address = 'A1'): Work =>
  (sheet) =>
    void (sheet.getRange(address).dataValidation.rule = given);
const breaks =
  (count: number): Work =>
  (sheet) => {
    for (let row = 1; row <= count; row++) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  };
const merges = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1}:B${row + 1}`);
const areas: Work = (sheet) => sheet.getRange('A1:B512').getMergedAreasOrNullObject().load('address');
const LIST = { list: { inCellDropDown: true, source: '一,二' } };
const TWO_RULES: Partial<SheetContent> = {
  validations: [
    { ranges: 'A1', type: 'list', formula1: '优,良' },
    { ranges: 'A2', type: 'custom', formula1: '=TRUE' },
  ],
};

const REFUSALS: readonly Refusal[] = [
  {
    what: 'more than 512 merged areas in one answer',
    source: `${REFERENCE}/excel.range#excel-excel-range-getmergedareasornullobject-member(1)`,
    code: 'GeneralException',
    refused: (sheet) => sheet.getRange().getMergedAreasOrNullObject().load('address'),
    taken: areas,
    sheet: { merges: merges(513) },
  },
  {
    what: 'reading more than 5,000,000 cells at once',
    source: `${ADD_INS}/concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    code: 'RangeExceedsLimit',
    refused: (sheet) => sheet.getRange('A1:T250001').load('values'),
    taken: (sheet) => sheet.getRange('A1:T250001').load('rowCount'),
  },
  {
    what: 'writing whole columns',
    source: `${ADD_INS}/excel/excel-add-ins-ranges-unbounded#write-to-an-unbounded-range`,
    refused: (sheet) => void (sheet.getRange('A:B').values = 'Due Date' as unknown as string[][]),
    taken: (sheet) => void (sheet.getRange('A1:B2').values = 'Due Date' as unknown as string[][]),
  },
  {
    what: 'a text of 32,768 characters',
    source: SPECIFICATIONS,
    refused: value('长'.repeat(32_768)),
    taken: value('长'.repeat(32_767)),
  },
  {
    what: 'a formula of 8,193 characters',
    source: SPECIFICATIONS,
    refused: formula(`=${'1+'.repeat(4095)}10`),
    taken: formula(`=${'1+'.repeat(4095)}1`),
  },
  { what: '65 levels of functions', source: SPECIFICATIONS, refused: formula(nested(65)), taken: formula(nested(64)) },
  ...[
    ['=SUM(', '=SUM(A2)'],
    ['=1+', '=1+1'],
    ['=SUM（A2:A3）', '=SUM(A2:A3)'],
    ['=300.00(次)', '=N(次)'],
    ["=IF('表 2!A1,1)", "=IF('表 2'!A1,1)"],
    ['=1月!A1', "='1月'!A1"],
    ['-5元', '-其中'],
  ].map(([wrong = '', right = '']) => ({
    what: `the formula ${wrong}`,
    source: `${REFERENCE}/excel.range#excel-excel-range-formulas-member`,
    refused: formula(wrong),
    taken: formula(right),
  })),
  ...[
    ['[abc', '[Red]0'],
    ['0;0;0;0;0', '0;0;0;@'],
    ['G/通用格式', 'General'],
    ['0"次', '0"次"'],
  ].map(([wrong = '', right = '']) => ({
    what: `the number format ${wrong}`,
    source: 'https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68',
    refused: numberFormat(wrong),
    taken: numberFormat(right),
  })),
  ...Array.from('\0\\/?*[]:＊／：？［＼］￥').map((sign) => ({
    what: `${JSON.stringify(sign)} within a sheet's name`,
    source: JAPANESE_NAMES,
    refused: add(`城乡${sign}统筹`),
    taken: add('城乡（统筹）'),
  })),
  ...Array.from('’＇').map((sign) => ({
    what: `${sign} at the end of a sheet's name`,
    source: JAPANESE_NAMES,
    refused: add(`某${sign}`),
    taken: add(`某${sign}市`),
  })),
  {
    what: 'text turned by 91 degrees',
    source: `${REFERENCE}/excel.rangeformat#excel-excel-rangeformat-textorientation-member`,
    refused: format((look) => (look.textOrientation = 91)),
    taken: format((look) => (look.textOrientation = -90)),
  },
  {
    what: 'a row of 410 points',
    source: SPECIFICATIONS,
    refused: format((look) => (look.rowHeight = 410)),
    taken: format((look) => (look.rowHeight = 409)),
  },
  {
    what: 'a column wider than 255 characters',
    source: SPECIFICATIONS,
    refused: format((look) => (look.columnWidth = 1350)),
    taken: format((look) => (look.columnWidth = 1340)),
  },
  {
    what: 'a colour that is none',
    source: `${REFERENCE}/excel.rangefill#excel-excel-rangefill-color-member`,
    refused: format((look) => (look.fill.color = 'bogus')),
    taken: format((look) => (look.fill.color = 'orange')),
  },
  {
    what: 'an underline that is none',
    source: `${REFERENCE}/excel.rangeunderlinestyle`,
    refused: format((look) => (look.font.underline = 'Wavy' as 'Single')),
    taken: format((look) => (look.font.underline = 'Single')),
  },
  {
    what: 'a formula of a conditional format that is none',
    source: `${REFERENCE}/excel.conditionalformatrule#excel-excel-conditionalformatrule-formula-member`,
    refused: rule((custom) => (custom.rule.formula = '=LEN(')),
    taken: rule((custom) => (custom.rule.formula = '=LEN(A1)')),
  },
  {
    what: 'a border that conditional formats do not have',
    source: `${REFERENCE}/excel.conditionalrangeborderlinestyle`,
    refused: rule((custom) => (custom.format.borders.getItem('EdgeTop').style = 'Double' as 'Dash')),
    taken: rule((custom) => (custom.format.borders.getItem('EdgeTop').style = 'Dash')),
  },
  {
    what: 'an underline that conditional formats do not have',
    source: `${REFERENCE}/excel.conditionalrangefontunderlinestyle`,
    refused: rule((custom) => (custom.format.font.underline = 'SingleAccountant' as 'Single')),
    taken: rule((custom) => (custom.format.font.underline = 'Double')),
  },
  {
    what: 'a formula of a validation that is none',
    source: `${REFERENCE}/excel.customdatavalidation#excel-excel-customdatavalidation-formula-member`,
    refused: validation({ custom: { formula: '=((' } }),
    taken: validation({ custom: { formula: '=((TRUE))' } }),
  },
  {
    what: 'a validation of two kinds',
    source: `${REFERENCE}/excel.datavalidationrule`,
    refused: validation({ ...LIST, custom: { formula: '=TRUE' } }),
    taken: validation(LIST),
  },
  {
    what: 'one validation over cells with different ones',
    source: `${ISSUES}/2594`,
    refused: validation(LIST, 'A1:A2'),
    taken(sheet) {
      sheet.getRange('A1:A2').dataValidation.clear();
      sheet.getRange('A1:A2').dataValidation.rule = LIST;
    },
    sheet: TWO_RULES,
  },
  {
    what: 'one validation over cells only some of which have one',
    source: `${ISSUES}/2594`,
    refused: validation(LIST, 'A2:A3'),
    taken: validation(LIST, 'A2'),
    sheet: TWO_RULES,
  },
  { what: '1,027 page breaks', source: SPECIFICATIONS, refused: breaks(1027), taken: breaks(1026) },
  {
    what: 'freezing less than no rows',
    source: `${REFERENCE}/excel.worksheetfreezepanes#excel-excel-worksheetfreezepanes-freezerows-member(1)`,
    refused: (sheet) => sheet.freezePanes.freezeRows(-1),
    taken: (sheet) => sheet.freezePanes.freezeRows(1),
  },
  {
    what: 'rows that push what is filled in off the sheet',
    source: `${ADD_INS}/testing/application-specific-api-error-handling#excel-specific-error-codes-and-messages`,
    code: 'NonBlankCellOffSheet',
    refused: (sheet) => sheet.getRange('1:2').insert('Down'),
    taken: (sheet) => sheet.getRange('1:1').insert('Down'),
    sheet: { cells: { A1048575: { value: 1 } } },
  },
];

describe('Excel refuses', () => {
  it.each(REFUSALS)('$what ($source)', async ({ refused, taken, code = 'InvalidArgument', sheet }) => {
    const outcome = (work: Work) => {
      const { Excel } = openSheets({ name: '表1', ...sheet });
      return errorCode(
        Excel.run(async (context) => {
          work(context.workbook.worksheets.getItem('表1'), context);
          await context.sync();
        }),
      );
    };
    expect(await outcome(refused)).toBe(code);
    expect(await outcome(taken)).toBeUndefined();
  });
});

describe('Excel gives', () => {
  it(`nothing of the cells of whole rows and columns (${ADD_INS}/excel/excel-add-ins-ranges-unbounded)`, async () => {
    const { Excel } = openSheets({ name: '表1', values: [[1]] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      const ranges = ['A:A', '1:2'].map((address) =>
        sheet.getRange(address).load('values,formulas,text,numberFormat,cellCount'),
      );
      await context.sync();
      for (const { values, formulas, text, numberFormat: formats } of ranges)
        expect([values, formulas, text, formats]).toEqual([null, null, null, null]);
      expect(ranges.map(({ cellCount }) => cellCount)).toEqual([1_048_576, 32_768]);
    });
  });

  it(`only merged areas whose first cell is asked for (${ISSUES}/3611)`, async () => {
    const { Excel } = openSheets({ name: '表1', merges: ['A1:A4', 'A5:A6', 'C2:D3'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      const bands = ['A1:D2', 'A3:D4', 'A5:D6'].map((band) =>
        sheet.getRange(band).getMergedAreasOrNullObject().load('address'),
      );
      await context.sync();
      expect(bands.map(({ isNullObject, address }) => (isNullObject ? null : address))).toEqual([
        '表1!A1:A4,表1!C2:D3',
        null,
        '表1!A5:A6',
      ]);
    });
  });

  it('nothing of what was written under a merged area (https://github.com/sbroenne/mcp-server-excel/issues/831)', async () => {
    const { Excel } = openSheets({ name: '表1', values: [['甲', '乙']], merges: ['A2:B2'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表1');
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2:B2').values = [['首', '盖住']];
      sheet.getRange('B1').formulas = [['=1+1']];
      const cells = sheet.getRange('A1:B2').load('values,formulas');
      sheet.getRange('A1:B2').unmerge();
      const after = sheet.getRange('A1:B2').load('values');
      await context.sync();
      const kept = [
        ['甲', ''],
        ['首', ''],
      ];
      expect([cells.values, cells.formulas, after.values]).toEqual([kept, kept, kept]);
    });
  });

  it.each([
    ['-其中', '=-其中'],
    ['+其中', '=+其中'],
    ['@其中', '=@其中'],
  ])(`formulas where %s is written (${REFERENCE}/excel.range#excel-excel-range-values-member)`, async (typed, read) => {
    const { Excel } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('表1').getRange('A1:A4');
      cells.values = [[typed], [`'${typed}`], ['-5'], ['-']];
      cells.load('formulas');
      await context.sync();
      expect(cells.formulas).toEqual([[read], [typed], [-5], ['-']]);
    });
  });
});

const STRICT: readonly Omit<Refusal, 'source'>[] = [
  { what: 'the name Excel keeps for itself', refused: add('History'), taken: add('历史') },
  { what: 'a character of control in a name', refused: add('某\u0007'), taken: add('某') },
  {
    what: 'a name that is another in the other width',
    code: 'ItemAlreadyExists',
    refused: add('ｘ（1）'),
    taken: add('x（2）'),
    sheet: { name: 'X(1)' },
  },
  {
    what: 'clearing a part of a merged area',
    code: 'InvalidOperation',
    refused: (sheet) => sheet.getRange('A1').clear('Contents'),
    taken: (sheet) => sheet.getRange('A1:B1').clear('Contents'),
    sheet: { merges: ['A1:B1'] },
  },
  {
    what: 'a font of 410 points',
    refused: format((look) => (look.font.size = 410)),
    taken: format((look) => (look.font.size = 409)),
  },
  {
    what: 'a font of no size, cell by cell',
    refused: (sheet) => sheet.getRange('A1').setCellProperties([[{ format: { font: { size: 0 } } }]]),
    taken: (sheet) => sheet.getRange('A1').setCellProperties([[{ format: { font: { size: 1 } } }]]),
  },
  {
    what: 'a font with a long name',
    refused: format((look) => (look.font.name = '体'.repeat(32))),
    taken: format((look) => (look.font.name = '体'.repeat(31))),
  },
  {
    what: 'a text of 256 characters within a formula',
    refused: formula(`=LEN("${'x'.repeat(256)}")`),
    taken: formula(`=LEN("${'x'.repeat(255)}")`),
  },
  {
    what: 'a text of 256 characters within the formula of a rule',
    refused: rule((custom) => (custom.rule.formula = `=A1="${'x'.repeat(256)}"`)),
    taken: rule((custom) => (custom.rule.formula = `=A1="${'x'.repeat(255)}"`)),
  },
  {
    what: 'a formula with a sheet that is missing',
    refused: formula('=无!A1'),
    taken: formula("='X 1'!A1"),
    sheet: { name: 'X 1' },
  },
  {
    what: 'a formula of 256 characters in a validation',
    refused: validation({ custom: { formula: `=${'1+'.repeat(127)}1` } }),
    taken: validation({ custom: { formula: `=${'1+'.repeat(126)}10` } }),
  },
  {
    what: 'a validation by a sheet that is missing',
    refused: validation({ list: { inCellDropDown: true, source: '=无!A1:A2' } }),
    taken: validation({ list: { inCellDropDown: true, source: '=B1:B2' } }),
  },
  {
    what: 'an alert of 256 characters',
    refused: (sheet) => void (sheet.getRange('A1').dataValidation.errorAlert = alert(256, 32)),
    taken: (sheet) => void (sheet.getRange('A1').dataValidation.errorAlert = alert(255, 32)),
    sheet: TWO_RULES,
  },
  {
    what: "an alert's title of 33 characters",
    refused: (sheet) => void (sheet.getRange('A1').dataValidation.errorAlert = alert(1, 33)),
    taken: (sheet) => void (sheet.getRange('A1').dataValidation.errorAlert = alert(1, 32)),
    sheet: TWO_RULES,
  },
];

function alert(message: number, title: number): Excel.DataValidationErrorAlert {
  return { showAlert: true, style: 'Stop', message: '长'.repeat(message), title: '长'.repeat(title) };
}

describe('in the mood strict, and in no other, the host refuses', () => {
  it.each(STRICT)('$what', async ({ refused, taken, code = 'InvalidArgument', sheet }) => {
    const outcome = (strict: boolean, work: Work) => {
      const { Excel } = openIn({ strict }, { name: '表1', ...sheet });
      return errorCode(
        Excel.run(async (context) => {
          work(context.workbook.worksheets.getItem(sheet?.name ?? '表1'), context);
          await context.sync();
        }),
      );
    };
    expect(await outcome(true, refused)).toBe(code);
    expect(await outcome(true, taken)).toBeUndefined();
    expect(await outcome(false, refused)).toBeUndefined();
  });
});
