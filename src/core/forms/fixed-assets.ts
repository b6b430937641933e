import { wordList } from '../language/word-list';
import type { Form } from './schema';

/** F16 单位固定资产占用情况表: what the unit owned at the end of the year before. */
export const fixedAssets: Form = {
  id: 'fixed-assets',
  number: 'F16',
  name: { 'zh-CN': '单位固定资产占用情况表', 'en-US': 'Fixed assets' },
  shelf: 'other',
  gallery: {
    'zh-CN': { purpose: '房屋、车辆、设备等资产的数量和价值', also: wordList('资产 房屋 车辆 设备') },
    'en-US': { purpose: 'Number and value of buildings, vehicles, equipment', also: wordList('assets buildings') },
  },
  asOf: 'end-of-last-year',
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^.{0,40}(固定资产|国有资产)占(用|有)(使用)?(总体)?情况(表)?(\\(.*\\))?$' },
    {
      kind: 'matrix',
      numbered: false,
      halves: [
        {
          columns: [
            { key: 'item', label: '项目', aliases: ['资产类别', '资产名称'], type: 'name' },
            { key: 'count', label: '数量', type: 'count' },
            { key: 'value', label: '价值（金额单位：万元）', aliases: ['价值', '金额', '账面原值'], type: 'money' },
          ],
          rows: {
            kind: 'fixed',
            items: [
              { key: 'assets', label: '资产总额', aliases: ['固定资产总额', '合计', '固定资产合计'] },
              { key: 'buildings', label: '房屋（平方米）', aliases: ['房屋', '房屋建筑物'], prefix: '1、' },
              { key: 'offices', label: '办公用房（平方米）', aliases: ['办公用房'], prefix: '其中：', level: 1 },
              {
                key: 'vehicles',
                label: '车辆（台、辆）',
                aliases: ['车辆', '车辆（辆）', '车辆（台）'],
                prefix: '2、',
              },
              {
                key: 'equipment',
                label: '单价在20万元以上的设备',
                aliases: [
                  '单价20万元以上的设备',
                  '单价20万元以上设备',
                  '单价50万元以上的设备',
                  '单价在50万元以上的设备',
                ],
                prefix: '3、',
              },
              { key: 'others', label: '其他固定资产', aliases: ['其他资产'], prefix: '4、' },
            ],
            sums: [{ total: 'assets', parts: ['buildings', 'vehicles', 'equipment', 'others'] }],
            rest: 'assets',
          },
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位固定资产占用情况表',
    captions: ['101001某县水利局', '截止时间：2023-12-31'],
    fields: {
      'assets.value': 812.4,
      'buildings.count': 1200,
      'buildings.value': 420,
      'offices.count': 900,
      'offices.value': 300,
      'vehicles.count': 2,
      'vehicles.value': 36.2,
      'equipment.count': 3,
      'equipment.value': 96.2,
      'others.count': 310,
      'others.value': 260,
    },
    indicators: [],
  },
};
