import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, matrixForm } from './declare';
import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import type { Form, MatrixSection } from './schema';

/** A budget table that fits no known form. Its columns and rows are those that it has; what a form would demand of it is not. */
export const budgetAny = matrixForm({
  id: 'budget-any',
  number: 'F99',
  name: { 'zh-CN': '其他预算表', 'en-US': 'Another budget table' },
  shelf: 'budget',
  purpose: both('其他样式的预算表：核对合计和上下级科目', 'Any other budget table: totals and codes are checked'),
  alsoCalled: wordList('通用 generic'),
  title: '预算.*表$',
  numbered: false,
  halves: [
    {
      columns: [...FUNCTIONAL_COLUMNS, { key: 'total', label: '合计', type: 'money' }],
      rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
    },
  ],
  sample: {
    title: '某县单位专项预算表',
    captions: ['101001某县水利局', '单位：万元'],
    rows: SAMPLE_CODES,
    fields: cells('total', [
      ['total', 940.25],
      ['213', 940.25],
      ['21303', 940.25],
      ['2130301', 700.25],
      ['2130306', 240],
    ]),
  },
});

/** The same with the columns and rows of one table, in one half or in two side by side. */
export const budgetWith = (halves: MatrixSection['halves']): Form => withHalves(budgetAny, halves);

/** A form with other columns and rows in its matrix. */
export function withHalves(form: Form, halves: MatrixSection['halves']): Form {
  return {
    ...form,
    sections: form.sections.map((section) => (section.kind === 'matrix' ? { ...section, halves } : section)),
  };
}

/** Whether a table follows no budget form we know: its sums are checked as far as they can be told, and no more is claimed of it. */
export function isAnyBudget({ id }: Pick<Form, 'id'>): boolean {
  return id === budgetAny.id;
}
