import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, matrixForm, named, under } from './declare';

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
        { key: 'item', ...named('项目 支出项目 项目名称 经费项目'), type: 'name' },
        ...under('资金性质', [
          {
            key: 'total',
            ...named('合计 预算数 本年预算数 本年预算 年初预算数 预算金额 小计 总计 金额'),
            type: 'money',
          },
          { key: 'generalPublic', ...named('一般公共预算财政拨款 一般公共预算 一般公共预算拨款'), type: 'money' },
          { key: 'fund', ...named('政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算'), type: 'money' },
          {
            key: 'stateCapital',
            ...named('国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营预算'),
            type: 'money',
          },
        ]),
      ],
      rows: {
        kind: 'fixed',
        items: [
          { key: 'all', ...named('“三公”经费小计 “三公”经费合计 “三公”经费 “三公”经费支出 合计 总计') },
          {
            key: 'abroad',
            ...named('因公出国（境）费 因公出国（境）费用 因公出国费 因公出国（境）经费 因公出国（境）'),
            prefix: '一、',
          },
          {
            key: 'abroadResearch',
            ...named('教学科研人员因公出国（境）费 教学科研人员因公出国（境）费用'),
            prefix: '其中：',
            level: 1,
          },
          { key: 'abroadOther', ...named('其他因公出国（境）费 其他因公出国（境）费用'), level: 1 },
          {
            key: 'cars',
            ...named(
              '公务用车购置及运维费 公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置和运行维护费 公务用车购置和运行费 公务用车购置及运行维护 公务用车购置及运行 公务用车费 公务用车经费',
            ),
            prefix: '二、',
          },
          {
            key: 'carsBought',
            ...named('公务用车购置费 公务用车购置 公务用车购置经费 购置费'),
            prefix: '其中：',
            level: 1,
          },
          {
            key: 'carsRunning',
            ...named(
              '公务用车运行维护费 公务用车运行费 公务用车运维费 公务用车运行维护 公务用车运行经费 运行费 运行维护费',
            ),
            level: 1,
          },
          { key: 'receptions', ...named('公务接待费 公务接待费用 公务接待经费 公务接待'), prefix: '三、' },
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
  transposed: { besides: ['机关运行经费', '机关运行费'] },
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
