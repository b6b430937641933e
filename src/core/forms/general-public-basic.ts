import { wordList } from '../language/word-list';
import type { Form } from './schema';

/** F10 单位预算一般公共预算财政拨款基本支出表: basic expenditure by economic code. */
export const generalPublicBasic: Form = {
  id: 'general-public-basic',
  number: 'F10',
  name: { 'zh-CN': '单位预算一般公共预算财政拨款基本支出表', 'en-US': 'General public budget: basic expenditure' },
  shelf: 'budget',
  gallery: {
    'zh-CN': { purpose: '基本支出，按经济科目分人员经费和公用经费', also: wordList('经济科目 人员经费 公用经费') },
    'en-US': {
      purpose: 'Basic expenditure by economic class: staff and running costs',
      also: wordList('staff economic'),
    },
  },
  unit: '万元',
  sections: [
    {
      kind: 'title',
      pattern:
        '^.{0,30}一般公共预算(财政拨款)?基本支出(预算|经济分类|部门经济分类)*(总体)?(情况|明细)?(总)?表(\\(.*\\))?$',
    },
    {
      kind: 'matrix',
      numbered: true,
      halves: [
        {
          columns: [
            {
              key: 'code',
              label: '科目编码',
              aliases: [
                '编码',
                '科目代码',
                '代码',
                '经济科目编码',
                '经济分类科目编码',
                '支出经济分类科目编码',
                '部门经济科目编码',
              ],
              under: '支出部门经济分类科目',
              type: 'code',
            },
            {
              key: 'name',
              label: '科目名称',
              aliases: [
                '名称',
                '科目',
                '经济科目名称',
                '经济分类科目名称',
                '支出经济分类科目名称',
                '部门经济科目名称',
                '经济分类科目',
                '支出经济分类科目',
                '支出部门经济分类科目',
                '科目编码及名称',
              ],
              under: '支出部门经济分类科目',
              type: 'name',
            },
            {
              key: 'total',
              label: '合计',
              aliases: ['总计', '小计', '金额', '预算数', '本年预算数'],
              under: '一般公共预算基本支出',
              type: 'money',
            },
            { key: 'personnel', label: '人员经费', under: '一般公共预算基本支出', type: 'money' },
            {
              key: 'public',
              label: '公用经费',
              aliases: ['日常公用经费'],
              under: '一般公共预算基本支出',
              type: 'money',
            },
          ],
          rows: { kind: 'coded', digits: [3, 5] },
          across: [{ total: 'total', parts: ['personnel', 'public'], rule: 'T04' }],
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位预算一般公共预算财政拨款基本支出表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    rows: [
      { name: '合计' },
      { code: '301', name: '工资福利支出' },
      { code: '30101', name: '基本工资' },
      { code: '30108', name: '机关事业单位基本养老保险缴费' },
      { code: '302', name: '商品和服务支出' },
      { code: '30201', name: '办公费' },
      { code: '30217', name: '公务接待费' },
      { code: '30231', name: '公务用车运行维护费' },
    ],
    fields: {
      'total.total': 780.5,
      'total.personnel': 720.25,
      'total.public': 60.25,
      '301.total': 720.25,
      '301.personnel': 720.25,
      '30101.total': 640,
      '30101.personnel': 640,
      '30108.total': 80.25,
      '30108.personnel': 80.25,
      '302.total': 60.25,
      '302.public': 60.25,
      '30201.total': 54.25,
      '30201.public': 54.25,
      '30217.total': 1,
      '30217.public': 1,
      '30231.total': 5,
      '30231.public': 5,
    },
    indicators: [],
  },
};
