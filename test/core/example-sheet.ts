import { FORMS, gridOf, layoutForm, toA1, type SheetSnapshot } from '../../src/core';
import {
  exampleData,
  paperRows,
  planKey,
  type Example,
  type ExampleCell,
  type PaperExample,
} from '../../src/core/rules/page';
import { layoutWords } from '../../src/words/layout';

/** The sheet of an example of a rule's page, and the address of the cells it names. */
export interface ExampleSheet {
  readonly sheet: SheetSnapshot;
  readonly address: (cell: ExampleCell | string) => string;
}

export function exampleSheet(example: Example | PaperExample): ExampleSheet {
  return 'paper' in example ? onPaper(example) : laidOut(example);
}

function onPaper(example: PaperExample): ExampleSheet {
  return {
    sheet: { id: '1', name: '示例', grid: { top: 0, left: 0, values: paperRows(example) } },
    address: (cell) => (typeof cell === 'string' ? cell : ''),
  };
}

function laidOut(example: Example): ExampleSheet {
  const form = FORMS.find((candidate) => candidate.id === example.form);
  if (!form) throw new Error(`No form ${example.form}`);
  const plan = layoutForm(form, exampleData(example, form.sample), layoutWords['zh-CN'], { formulas: false });
  return {
    sheet: { id: '1', name: '示例', grid: gridOf(plan) },
    address: (cell) => {
      if (typeof cell === 'string') return cell;
      const position = 'table' in cell ? { row: 0, column: 0 } : plan.fields.get(planKey(cell));
      if (!position) throw new Error(`No cell ${JSON.stringify(cell)}`);
      return toA1(position);
    },
  };
}
