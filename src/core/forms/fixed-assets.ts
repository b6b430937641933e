import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, matrixForm } from './declare';

/** F16 单位固定资产占用情况表: what the unit owned at the end of the year before. */
export const fixedAssets = matrixForm({
  id: 'fixed-assets',
  number: 'F16',
  name: { 'zh-CN': '单位固定资产占用情况表', 'en-US': 'Fixed assets' },
  shelf: 'other',
  purpose: both('房屋、车辆、设备等资产的数量和价值', 'Number and value of buildings, vehicles, equipment'),
  alsoCalled: wordList('资产 房屋 车辆 设备 assets buildings'),
  asOf: 'end-of-last-year',
  title: '^.{0,40}(固定资产|国有资产)占(用|有)(使用)?(总体)?情况(表)?(\\(.*\\))?$',
  numbered: false,
  halves: [
    {
      columns: [
        { key: 'item', label: '项目', type: 'name' },
        { key: 'count', label: '数量', type: 'count' },
        { key: 'value', label: '价值（金额单位：万元）', type: 'money' },
      ],
      rows: {
        kind: 'fixed',
        items: [
          { key: 'assets', label: '资产总额' },
          { key: 'buildings', label: '房屋（平方米）', prefix: '1、' },
          { key: 'offices', label: '办公用房（平方米）', prefix: '其中：', level: 1 },
          { key: 'vehicles', label: '车辆（台、辆）', prefix: '2、' },
          {
            key: 'equipment',
            label: '单价在20万元以上的设备',
            prefix: '3、',
          },
          { key: 'others', label: '其他固定资产', prefix: '4、' },
        ],
        sums: [{ total: 'assets', parts: ['buildings', 'vehicles', 'equipment', 'others'] }],
        rest: 'assets',
      },
    },
  ],
  sample: {
    title: '单位固定资产占用情况表',
    captions: ['101001某县水利局', '截止时间：2023-12-31'],
    fields: cells('count value', [
      ['assets', null, 812.4],
      ['buildings', 1200, 420],
      ['offices', 900, 300],
      ['vehicles', 2, 36.2],
      ['equipment', 3, 96.2],
      ['others', 310, 260],
    ]),
  },
});
