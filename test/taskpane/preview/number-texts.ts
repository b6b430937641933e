import { checkSheets, FORMS, layoutForm, type CellValue } from '../../../src/core';
import { gridOf } from '../../../src/core/layout/plan-grid';
import type { Real } from './seed-data';
import { layoutWords } from '../../../src/words/layout';

/** Amounts somebody typed into cells formatted as text, and signs spelt in two ways, under the real rules. */
export function numberTexts(): Real {
  const form = FORMS.find(({ id }) => id === 'project-hebei');
  if (!form) throw new Error('There is no such form.');
  const { sample } = form;
  const written = (value: CellValue, index: number) => (index === 1 ? String(value).replace('≥', '≧') : value);
  const grid = gridOf(
    layoutForm(
      form,
      {
        ...sample,
        indicators: sample.indicators.map((row, index) => ({ ...row, value: written(row.value, index) })),
      },
      layoutWords['zh-CN'],
      { formulas: false },
    ),
  );
  const isAmount = (value: CellValue | undefined) => value === 20;
  const values = grid.values.map((line) => line.map((value) => (isAmount(value) ? '20.00' : value)));
  const formats = grid.formats?.map((line, row) =>
    line.map((format, column) => (isAmount(grid.values[row]?.[column]) ? '@' : format)),
  );
  return { sheets: [{ id: 's2', name: '项目', grid: { ...grid, values, formats } }], check: (now) => checkSheets(now) };
}
