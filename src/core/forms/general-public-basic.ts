import { both } from '../model/locale';
import { titleOfMoney } from '../language/budget-titles';
import { wordList } from '../language/word-list';
import { listed, matrixForm, under } from './declare';

/** F10 单位预算一般公共预算财政拨款基本支出表: basic expenditure by economic code. */
export const generalPublicBasic = matrixForm({
  id: 'general-public-basic',
  number: 'F10',
  name: { 'zh-CN': '单位预算一般公共预算财政拨款基本支出表', 'en-US': 'General public budget: basic expenditure' },
  shelf: 'budget',
  purpose: both(
    '基本支出，按经济科目分人员经费和公用经费',
    'Basic expenditure by economic class: staff and running costs',
  ),
  alsoCalled: wordList('经济科目 人员经费 公用经费 staff economic'),
  title: titleOfMoney('公共(财政)?预算', '基本支出'),
  halves: [
    {
      columns: [
        ...under('支出部门经济分类科目', [
          {
            key: 'code',
            label: '科目编码',
            type: 'code',
          },
          {
            key: 'name',
            label: '科目名称',
            type: 'name',
          },
        ]),
        ...under('一般公共预算基本支出', [
          { key: 'total', label: '合计', type: 'money' },
          { key: 'personnel', label: '人员经费', type: 'money' },
          { key: 'public', label: '公用经费', type: 'money' },
        ]),
      ],
      // 政府预算经济分类 has codes of like lengths: 501, 50101.
      rows: { kind: 'coded', digits: [3, 5], begins: '3' },
      across: [{ total: 'total', parts: ['personnel', 'public'], rule: 'T04' }],
    },
  ],
  sample: {
    title: '单位预算一般公共预算财政拨款基本支出表',
    captions: ['101001某县水利局', '预算年度：2024', '单位：万元'],
    ...listed('total personnel public', [
      ['', '合计', 780.5, 720.25, 60.25],
      ['301', '工资福利支出', 720.25, 720.25],
      ['30101', '基本工资', 640, 640],
      ['30108', '机关事业单位基本养老保险缴费', 80.25, 80.25],
      ['302', '商品和服务支出', 60.25, null, 60.25],
      ['30201', '办公费', 54.25, null, 54.25],
      ['30217', '公务接待费', 1, null, 1],
      ['30231', '公务用车运行维护费', 5, null, 5],
    ]),
  },
});
