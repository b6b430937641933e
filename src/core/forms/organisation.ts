import { wordList } from '../language/word-list';
import { listed, named } from './declare';
import type { Form } from './schema';

/** F14 单位机构设置情况: what kind of body each unit is. */
export const organisation: Form = {
  id: 'organisation',
  number: 'F14',
  name: { 'zh-CN': '单位机构设置情况', 'en-US': 'Organisation of the unit' },
  shelf: 'other',
  gallery: {
    'zh-CN': { purpose: '单位名称、性质、规格和经费保障形式', also: wordList('机构 编制') },
    'en-US': {
      purpose: "The unit's bodies, their kind, rank and funding",
      also: wordList('organisation organization'),
    },
  },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^.{0,20}机构设置(情况)?(表)?(\\(.*\\))?$' },
    {
      kind: 'matrix',
      numbered: false,
      halves: [
        {
          columns: [
            { key: 'unit', ...named('单位名称 机构名称 预算单位名称'), type: 'name' },
            { key: 'nature', ...named('单位性质 机构性质'), type: 'text' },
            { key: 'rank', ...named('单位规格 机构规格 机构级别 单位级别'), type: 'text' },
            { key: 'funding', ...named('经费保障形式 经费形式 经费来源'), type: 'text' },
          ],
          rows: { kind: 'listed', sums: [] },
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位机构设置情况',
    captions: [],
    ...listed('nature rank funding', [
      ['', '某县水利局', '行政', '正科级', '财政拨款'],
      ['', '某县河道管理所', '事业', '股级', '财政性资金基本保证'],
    ]),
    indicators: [],
  },
};
