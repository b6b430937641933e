import { FUNCTIONAL_COLUMNS, FUNCTIONAL_DIGITS, SAMPLE_CODES } from './functional-codes';
import type { Form } from './schema';

/** Three tables of one build (F9, F11, F12): fiscal expenditure by functional code, split into 基本支出 and 项目支出. */
export function byFunctionAndKind({
  title,
  emptyNote,
  ...own
}: Pick<Form, 'id' | 'number' | 'name' | 'gallery'> & { title: string; emptyNote?: string }): Form {
  return {
    ...own,
    shelf: 'budget',
    unit: '万元',
    sections: [
      { kind: 'title', pattern: title },
      {
        kind: 'matrix',
        numbered: true,
        halves: [
          {
            columns: [
              ...FUNCTIONAL_COLUMNS,
              { key: 'total', label: '合计', aliases: ['总计', '小计'], type: 'money' },
              { key: 'basic', label: '基本支出', type: 'money' },
              { key: 'project', label: '项目支出', type: 'money' },
            ],
            rows: { kind: 'coded', digits: FUNCTIONAL_DIGITS },
            across: [{ total: 'total', parts: ['basic', 'project'], rule: 'T04' }],
          },
        ],
        emptyNote,
      },
    ],
    totals: [],
    equal: [],
    identity: {},
    sample: {
      title: own.name['zh-CN'],
      captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
      rows: SAMPLE_CODES,
      fields: {
        'total.total': 920.5,
        'total.basic': 780.5,
        'total.project': 140,
        '208.total': 80.25,
        '208.basic': 80.25,
        '20805.total': 80.25,
        '20805.basic': 80.25,
        '2080505.total': 80.25,
        '2080505.basic': 80.25,
        '213.total': 840.25,
        '213.basic': 700.25,
        '213.project': 140,
        '21303.total': 840.25,
        '21303.basic': 700.25,
        '21303.project': 140,
        '2130301.total': 700.25,
        '2130301.basic': 700.25,
        '2130306.total': 140,
        '2130306.project': 140,
      },
      indicators: [],
    },
  };
}
