/**
 * The same plans as an .xlsx file written by the command line, and inserted through office.js into a workbook that is then saved: the two files
 * must hold the same sheets.
 */
import { readXlsx, writeXlsx, type Cell, type Sheet, type Workbook } from 'hucre';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetPlan } from '../../src/core';
import { parseA1, toA1 } from '../../src/core';
import { freeSheetNames } from '../../src/core/layout/sheet-name';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { reportSheet } from '../../src/report';
import { createExcelHost } from '../../src/excel';
import { openXlsx } from '../../src/files/xlsx/open';
import { saveXlsx } from '../../src/files/xlsx/save';
import { openWorkbook } from '../office-host/bench';
import { partOf, reportOf, resultOf } from '../report/results';
import { columnPlan } from './column-plan';
import { FORM_PLANS } from './plans';

/** A user's workbook with the font of official papers, in which both files count their column widths. */
function usersWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '我的表', rows: [['x', 1]] }], defaultFont: { name: '宋体', size: 10.5 } });
}

async function insertedAndSaved(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const bytes = await usersWorkbook();
  const workbench = openWorkbook(await openXlsx(bytes, '我的.xlsx'));
  const opened = workbench.record();
  await createExcelHost().insert(plans);
  await workbench.host.settled();
  const saved = await saveXlsx({ bytes, opened, current: workbench.record() });
  expect(saved.losses).toEqual([]);
  return saved.bytes;
}

function valueOf({ value, formula, formulaResult }: Cell): unknown {
  const shown = formula === undefined ? value : (formulaResult ?? value);
  return typeof shown === 'number' ? Math.round(shown * 1e9) / 1e9 : (shown ?? '');
}

/** Contents and looks by address; looks a file leaves to the default are filled in. */
function cellsOf({ cells = new Map<string, Cell>() }: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const { font, fill, border, alignment, numFmt = 'General' } = cell.style ?? {};
    const side = (name: 'top' | 'bottom' | 'left' | 'right') =>
      border?.[name] && `${border[name].style} ${border[name].color?.rgb?.slice(-6) ?? ''}`;
    found[toA1({ row, column })] = {
      value: valueOf(cell),
      formula: cell.formula ?? '',
      numFmt,
      font: [font?.name ?? '宋体', font?.size ?? 10.5, font?.bold ?? false, Boolean(font?.underline)],
      // Black is what a file leaves out.
      color: font?.color?.rgb?.slice(-6).replace('000000', ''),
      fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb?.slice(-6) : undefined,
      alignment: [alignment?.horizontal, alignment?.vertical, alignment?.wrapText ?? false],
      border: [side('top'), side('bottom'), side('left'), side('right')],
    };
  }
  return found;
}

/** What each cell offers and says, one entry for each cell, since the files may group cells differently. */
function validationsOf({ dataValidations = [] }: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const {
    range,
    type,
    values,
    formula1,
    allowBlank,
    showErrorMessage = false,
    showInputMessage = false,
    inputTitle,
    inputMessage,
  } of dataValidations) {
    for (const part of range.split(' ')) {
      const area = parseA1(part);
      if (!area) throw new Error(`Not an address: ${part}`);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const source = values?.join(',') ?? formula1;
          found[toA1({ row, column })] = {
            type,
            source,
            allowBlank,
            showErrorMessage,
            showInputMessage,
            inputTitle,
            inputMessage,
          };
        }
      }
    }
  }
  return found;
}

const plain = (address: string | undefined) => address?.replaceAll('$', '');

function pageOf({ pageSetup = {} }: Sheet): unknown {
  const {
    margins,
    printArea,
    printTitlesRow,
    fitToWidth = 1,
    fitToHeight = 1,
    horizontalCentered = false,
    ...rest
  } = pageSetup;
  return {
    ...rest,
    margins: { ...margins },
    printArea: plain(printArea),
    titles: plain(printTitlesRow),
    fitToWidth,
    fitToHeight,
    horizontalCentered,
  };
}

function contentsOf(sheet: Sheet) {
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    merges: (sheet.merges ?? [])
      .map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol].join(' '))
      .sort(),
    validations: validationsOf(sheet),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    widths: (sheet.columns ?? []).map(({ width }) => Math.round((width ?? 0) * 1e6) / 1e6),
    heights: [...(sheet.rowDefs ?? [])].map(([row, { height }]) => [row, height]),
    page: pageOf(sheet),
  };
}

type Contents = ReturnType<typeof contentsOf>;

describe.each(['filled', 'empty'])('every form, %s, inserted through Excel', (state) => {
  const plans = FORM_PLANS.filter(([title]) => title.endsWith(`, ${state}`));
  let written: Workbook;
  let inserted: Workbook;

  beforeAll(async () => {
    // Two forms may have one title: the sheet of the second is numbered, as when it is inserted.
    const names = freeSheetNames(plans.map(([, plan]) => plan.name));
    const sheets = plans.map(([, plan], index) => ({ ...plan, name: names[index] ?? plan.name }));
    written = await readXlsx(await writeWorkbook(sheets), { readStyles: true });
    inserted = await readXlsx(await insertedAndSaved(sheets), { readStyles: true });
  }, 60_000);

  it('comes after the user’s worksheet', () => {
    expect(inserted.sheets.map(({ name }) => name)).toEqual(['我的表', ...written.sheets.map(({ name }) => name)]);
  });

  describe.each(plans.map(([title], index) => [title, index] as const))('%s', (_, index) => {
    const both = (): [Contents, Contents] => {
      const [fromFile, fromExcel] = [written.sheets[index], inserted.sheets[index + 1]];
      if (!fromFile || !fromExcel) throw new Error('A sheet is missing.');
      return [contentsOf(fromExcel), contentsOf(fromFile)];
    };

    it.each(['cells', 'merges', 'validations', 'frozen', 'widths', 'heights', 'page'] as const)(
      'has the same %s as written by the command line',
      (part) => {
        const [fromExcel, fromFile] = both();
        expect(fromExcel[part]).toEqual(fromFile[part]);
      },
    );
  });
});

describe('a report', () => {
  it('is the same both ways, with its links and severities', async () => {
    const plan = reportSheet(reportOf(partOf(await resultOf('001-laoting-chengqu.xlsx'), { path: '' })));
    const [fromFile] = (await readXlsx(await writeWorkbook([plan]), { readStyles: true })).sheets;
    const [, fromExcel] = (await readXlsx(await insertedAndSaved([plan]), { readStyles: true })).sheets;
    if (!fromFile || !fromExcel) throw new Error('A sheet is missing.');
    expect(contentsOf(fromExcel)).toEqual(contentsOf(fromFile));
    expect(fromExcel.rowBreaks).toEqual(fromFile.rowBreaks);
  });
});

describe('a plan with what no form has yet', () => {
  const odd: SheetPlan = {
    ...columnPlan("it's 1", [
      '=1+1',
      "'引",
      '007',
      '75%',
      '1 < 2 & 3',
      '两\n行',
      { value: '缩', indent: 2 },
      12.5,
      true,
      null,
      '',
    ]),
    pageBreaks: [3, 6],
    print: { area: { top: 0, left: 0, bottom: 10, right: 0 }, titleRows: [0, 1], landscape: true, onePage: false },
  };

  it('is the same both ways: odd texts, blanks, page breaks, a quoted name', async () => {
    const [fromFile] = (await readXlsx(await writeWorkbook([odd]), { readStyles: true })).sheets;
    const [, fromExcel] = (await readXlsx(await insertedAndSaved([odd]), { readStyles: true })).sheets;
    if (!fromFile || !fromExcel) throw new Error('A sheet is missing.');
    expect(contentsOf(fromExcel)).toEqual(contentsOf(fromFile));
    expect(fromExcel.rowBreaks).toEqual([2, 5]);
    expect(fromExcel.rowBreaks).toEqual(fromFile.rowBreaks);
  });
});
