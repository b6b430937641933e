import { wordList } from '../language/word-list';
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
            { key: 'unit', label: '单位名称', aliases: ['机构名称', '预算单位名称'], type: 'name' },
            { key: 'nature', label: '单位性质', aliases: ['机构性质'], type: 'text' },
            { key: 'rank', label: '单位规格', aliases: ['机构规格', '机构级别', '单位级别'], type: 'text' },
            { key: 'funding', label: '经费保障形式', aliases: ['经费形式', '经费来源'], type: 'text' },
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
    rows: [{ name: '某县水利局' }, { name: '某县河道管理所' }],
    fields: {
      '某县水利局.nature': '行政',
      '某县水利局.rank': '正科级',
      '某县水利局.funding': '财政拨款',
      '某县河道管理所.nature': '事业',
      '某县河道管理所.rank': '股级',
      '某县河道管理所.funding': '财政性资金基本保证',
    },
    indicators: [],
  },
};
