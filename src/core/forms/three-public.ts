import { wordList } from '../language/word-list';
import type { Form } from './schema';

/** F13 单位预算财政拨款“三公”经费支出表: travel abroad, official cars, receptions. */
export const threePublic: Form = {
  id: 'three-public',
  number: 'F13',
  name: { 'zh-CN': '单位预算财政拨款“三公”经费支出表', 'en-US': 'Travel abroad, official cars and receptions (三公)' },
  shelf: 'budget',
  gallery: {
    'zh-CN': { purpose: '因公出国（境）、公务接待、公务用车的费用', also: wordList('三公 出国 接待 公车 用车') },
    'en-US': {
      purpose: 'Travel abroad, official receptions, official vehicles',
      also: wordList('travel vehicles reception'),
    },
  },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^.{0,40}三公经费.{0,20}表(\\(.*\\))?$' },
    {
      kind: 'matrix',
      numbered: true,
      halves: [
        {
          columns: [
            { key: 'item', label: '项目', aliases: ['支出项目', '项目名称', '经费项目'], type: 'name' },
            {
              key: 'total',
              label: '合计',
              aliases: ['预算数', '本年预算数', '本年预算', '年初预算数', '预算金额', '小计', '总计', '金额'],
              under: '资金性质',
              type: 'money',
            },
            {
              key: 'generalPublic',
              label: '一般公共预算财政拨款',
              aliases: ['一般公共预算', '一般公共预算拨款'],
              under: '资金性质',
              type: 'money',
            },
            {
              key: 'fund',
              label: '政府性基金预算拨款',
              aliases: ['政府性基金预算财政拨款', '政府性基金预算'],
              under: '资金性质',
              type: 'money',
            },
            {
              key: 'stateCapital',
              label: '国有资本经营预算财政拨款',
              aliases: ['国有资本经营预算拨款', '国有资本经营预算'],
              under: '资金性质',
              type: 'money',
            },
          ],
          rows: {
            kind: 'fixed',
            items: [
              {
                key: 'all',
                label: '“三公”经费小计',
                aliases: ['“三公”经费合计', '“三公”经费', '“三公”经费支出', '合计', '总计'],
              },
              {
                key: 'abroad',
                label: '因公出国（境）费',
                aliases: ['因公出国（境）费用', '因公出国费'],
                prefix: '一、',
              },
              {
                key: 'abroadResearch',
                label: '教学科研人员因公出国（境）费',
                aliases: ['教学科研人员因公出国（境）费用'],
                prefix: '其中：',
                level: 1,
              },
              { key: 'abroadOther', label: '其他因公出国（境）费', aliases: ['其他因公出国（境）费用'], level: 1 },
              {
                key: 'cars',
                label: '公务用车购置及运维费',
                aliases: [
                  '公务用车购置及运行费',
                  '公务用车购置及运行维护费',
                  '公务用车购置和运行维护费',
                  '公务用车购置和运行费',
                  '公务用车费',
                ],
                prefix: '二、',
              },
              { key: 'carsBought', label: '公务用车购置费', aliases: ['公务用车购置'], prefix: '其中：', level: 1 },
              {
                key: 'carsRunning',
                label: '公务用车运行维护费',
                aliases: ['公务用车运行费', '公务用车运维费', '公务用车运行维护'],
                level: 1,
              },
              { key: 'receptions', label: '公务接待费', aliases: ['公务接待费用'], prefix: '三、' },
            ],
            sums: [
              { total: 'all', parts: ['abroad', 'cars', 'receptions'] },
              { total: 'abroad', parts: ['abroadResearch', 'abroadOther'] },
              { total: 'cars', parts: ['carsBought', 'carsRunning'] },
            ],
            rest: 'all',
          },
          across: [{ total: 'total', parts: ['generalPublic', 'fund', 'stateCapital'], rule: 'T04' }],
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位预算财政拨款“三公”经费支出表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: {
      'all.total': 6,
      'all.generalPublic': 6,
      'cars.total': 5,
      'cars.generalPublic': 5,
      'carsRunning.total': 5,
      'carsRunning.generalPublic': 5,
      'receptions.total': 1,
      'receptions.generalPublic': 1,
    },
    indicators: [],
  },
};
