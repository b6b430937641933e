import { checkSheets, FORMS, layoutForm, type CellValue, type Grid, type SheetSnapshot } from '../../../src/core';
import { gridOf } from '../../../src/core/layout/plan-grid';
import type { Real } from './seed-data';
import { layoutWords } from '../../../src/words/layout';

/** A filled form with signs spelt in two ways, and its total too high by so much. */
function filled(over: number): Grid {
  const form = FORMS.find(({ id }) => id === 'project-hebei');
  if (!form) throw new Error('There is no such form.');
  const { sample, budget = '' } = form;
  const written = (value: CellValue, index: number) => (index === 1 ? String(value).replace('≥', '≧') : value);
  const data = {
    ...sample,
    fields: { ...sample.fields, [budget]: Number(sample.fields[budget]) + over },
    indicators: sample.indicators.map((row, index) => ({ ...row, value: written(row.value, index) })),
  };
  return gridOf(layoutForm(form, data, layoutWords['zh-CN'], { formulas: false }));
}

/** The same with amounts that somebody typed into cells formatted as text. */
function withTexts(grid: Grid): Grid {
  const isAmount = (value: CellValue | undefined) => value === 20;
  const values = grid.values.map((line) => line.map((value) => (isAmount(value) ? '20.00' : value)));
  const formats = grid.formats?.map((line, row) =>
    line.map((format, column) => (isAmount(grid.values[row]?.[column]) ? '@' : format)),
  );
  return { ...grid, values, formats };
}

/** Amounts stored as text and signs spelt in two ways, on a sheet of that id. */
export function sheetWithTexts(id: string, name = id): SheetSnapshot {
  return { id, name, grid: withTexts(filled(0)) };
}

/** Signs spelt in two ways, and a total that is not the sum of its parts, which are numbers: it may become a formula, too. */
export function sheetWithTotal(id: string, name = id): SheetSnapshot {
  return { id, name, grid: filled(15) };
}

/** One sheet of the first kind, under the real rules. */
export function numberTexts(): Real {
  return { sheets: [sheetWithTexts('s2', '项目')], check: (now) => checkSheets(now) };
}

/** A sheet of each kind. */
export function slips(): Real {
  return { sheets: [sheetWithTotal('s2', '项目一'), sheetWithTexts('s3', '项目二')], check: (now) => checkSheets(now) };
}
