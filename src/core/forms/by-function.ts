import type { Form } from './schema';

/** Three tables of one build (F9, F11, F12): fiscal expenditure by functional code, split into 基本支出 and 项目支出. */
export function byFunctionAndKind({ id, name, title, emptyNote }: Pick<Form, 'id' | 'name'> & { title: string; emptyNote?: string }): Form {
  return {
    id,
    name,
    unit: '万元',
    sections: [
      { kind: 'title', pattern: title },
      {
        kind: 'matrix',
        numbered: true,
        halves: [
          {
            columns: [
              { key: 'code', label: '科目编码', aliases: ['编码', '科目代码', '代码', '功能科目编码', '功能分类科目编码', '支出功能分类科目编码'], under: '功能分类科目', type: 'code' },
              { key: 'name', label: '科目名称', aliases: ['名称', '科目', '功能科目名称', '功能分类科目名称', '支出功能分类科目名称', '功能分类科目', '支出功能分类科目', '支出功能分类', '科目编码及名称'], under: '功能分类科目', type: 'name' },
              { key: 'total', label: '合计', aliases: ['总计', '小计'], type: 'money' },
              { key: 'basic', label: '基本支出', type: 'money' },
              { key: 'project', label: '项目支出', type: 'money' },
            ],
            rows: { kind: 'coded', digits: [3, 5, 7] },
            across: [{ total: 'total', parts: ['basic', 'project'], rule: 'T04' }],
          },
        ],
        ...(emptyNote && { emptyNote }),
      },
    ],
    totals: [],
    equal: [],
    identity: {},
    sample: {
      title: name['zh-CN'],
      captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
      rows: [
        { name: '合计' },
        { code: '208', name: '社会保障和就业支出' },
        { code: '20805', name: '行政事业单位养老支出' },
        { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
        { code: '213', name: '农林水支出' },
        { code: '21303', name: '水利' },
        { code: '2130301', name: '行政运行' },
        { code: '2130306', name: '水利工程运行与维护' },
      ],
      fields: {
        'total.total': 920.5, 'total.basic': 780.5, 'total.project': 140,
        '208.total': 80.25, '208.basic': 80.25,
        '20805.total': 80.25, '20805.basic': 80.25,
        '2080505.total': 80.25, '2080505.basic': 80.25,
        '213.total': 840.25, '213.basic': 700.25, '213.project': 140,
        '21303.total': 840.25, '21303.basic': 700.25, '21303.project': 140,
        '2130301.total': 700.25, '2130301.basic': 700.25,
        '2130306.total': 140, '2130306.project': 140,
      },
      indicators: [],
    },
  };
}
