import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import { cells, matrixForm } from './declare';
import type { Form } from './schema';

/** Three tables of one build (F9, F11, F12): fiscal expenditure by functional code, split into 基本支出 and 项目支出. */
export function byFunctionAndKind(
  own: Pick<Form, 'id' | 'number' | 'name' | 'purpose' | 'alsoCalled'> & { title: string; emptyNote?: string },
): Form {
  return matrixForm({
    ...own,
    shelf: 'budget',
    halves: [
      {
        columns: [
          ...FUNCTIONAL_COLUMNS,
          { key: 'total', label: '合计', type: 'money' },
          { key: 'basic', label: '基本支出', type: 'money' },
          { key: 'project', label: '项目支出', type: 'money' },
        ],
        rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
        across: [{ total: 'total', parts: ['basic', 'project'], rule: 'T04' }],
      },
    ],
    sample: {
      title: own.name['zh-CN'],
      captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
      rows: SAMPLE_CODES,
      fields: cells('total basic project', [
        ['total', 920.5, 780.5, 140],
        ['208', 80.25, 80.25],
        ['20805', 80.25, 80.25],
        ['2080505', 80.25, 80.25],
        ['213', 840.25, 700.25, 140],
        ['21303', 840.25, 700.25, 140],
        ['2130301', 700.25, 700.25],
        ['2130306', 140, null, 140],
      ]),
    },
  });
}
