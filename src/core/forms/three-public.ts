import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, matrixForm, under } from './declare';

/** F13 单位预算财政拨款“三公”经费支出表: travel abroad, official cars, receptions. */
export const threePublic = matrixForm({
  id: 'three-public',
  number: 'F13',
  name: { 'zh-CN': '单位预算财政拨款“三公”经费支出表', 'en-US': 'Travel abroad, official cars and receptions (三公)' },
  shelf: 'budget',
  purpose: both('因公出国（境）、公务接待、公务用车的费用', 'Travel abroad, official receptions, official vehicles'),
  alsoCalled: wordList('三公 出国 接待 公车 用车 travel vehicles reception'),
  title: '^.{0,40}三公经费.{0,20}表(\\(.*\\))?$',
  halves: [
    {
      columns: [
        { key: 'item', label: '项目', type: 'name' },
        ...under('资金性质', [
          {
            key: 'total',
            label: '合计',
            type: 'money',
          },
          { key: 'generalPublic', label: '一般公共预算财政拨款', type: 'money' },
          { key: 'fund', label: '政府性基金预算拨款', type: 'money' },
          {
            key: 'stateCapital',
            label: '国有资本经营预算财政拨款',
            type: 'money',
          },
        ]),
      ],
      rows: {
        kind: 'fixed',
        items: [
          { key: 'all', label: '“三公”经费小计' },
          {
            key: 'abroad',
            label: '因公出国（境）费',
            prefix: '一、',
          },
          {
            key: 'abroadResearch',
            label: '教学科研人员因公出国（境）费',
            prefix: '其中：',
            level: 1,
          },
          { key: 'abroadOther', label: '其他因公出国（境）费', level: 1 },
          {
            key: 'cars',
            label: '公务用车购置及运维费',
            prefix: '二、',
          },
          {
            key: 'carsBought',
            label: '公务用车购置费',
            prefix: '其中：',
            level: 1,
          },
          {
            key: 'carsRunning',
            label: '公务用车运行维护费',
            level: 1,
          },
          { key: 'receptions', label: '公务接待费', prefix: '三、' },
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
  transposed: { besides: ['机关运行经费', '机关运行费'], further: ['会议费', '培训费'] },
  sample: {
    title: '单位预算财政拨款“三公”经费支出表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    fields: cells('total generalPublic', [
      ['all', 6, 6],
      ['cars', 5, 5],
      ['carsRunning', 5, 5],
      ['receptions', 1, 1],
    ]),
  },
});
