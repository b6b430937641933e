import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { listed, matrixForm } from './declare';

/** F14 单位机构设置情况: what kind of body each unit is. */
export const organisation = matrixForm({
  id: 'organisation',
  number: 'F14',
  name: { 'zh-CN': '单位机构设置情况', 'en-US': 'Organisation of the unit' },
  shelf: 'other',
  purpose: both('单位名称、性质、规格和经费保障形式', "The unit's bodies, their kind, rank and funding"),
  alsoCalled: wordList('机构 编制 organisation organization'),
  title: '^.{0,20}机构设置(情况)?(表)?(\\(.*\\))?$',
  numbered: false,
  halves: [
    {
      columns: [
        { key: 'unit', label: '单位名称', type: 'name' },
        { key: 'nature', label: '单位性质', type: 'text' },
        { key: 'rank', label: '单位规格', type: 'text' },
        { key: 'funding', label: '经费保障形式', type: 'text' },
      ],
      rows: { kind: 'listed', sums: [] },
    },
  ],
  sample: {
    title: '单位机构设置情况',
    captions: [],
    ...listed('nature rank funding', [
      ['', '某县水利局', '行政', '正科级', '财政拨款'],
      ['', '某县河道管理所', '事业', '股级', '财政性资金基本保证'],
    ]),
  },
});
