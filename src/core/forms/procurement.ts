import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { listed, matrixForm, under } from './declare';

/** F15 单位政府采购预算: what is to be bought, for which project, from which money. */
export const procurement = matrixForm({
  id: 'procurement',
  number: 'F15',
  name: { 'zh-CN': '单位政府采购预算', 'en-US': 'Procurement budget' },
  shelf: 'other',
  purpose: both('采购项目的数量、单价和金额，预留中小企业份额', 'What is bought, in what number and for how much'),
  alsoCalled: wordList('采购 政采 中小微企业 purchase'),
  listsProjects: { name: 'project', budget: 'funds' },
  title: '^.{0,40}政府采购(预算)?(明细|情况|汇总|公开|总)*(表)?(\\(.*\\))?$',
  numbered: false,
  halves: [
    {
      columns: [
        ...under('政府采购项目来源', [
          { key: 'project', label: '项目名称', type: 'name' },
          { key: 'funds', label: '预算资金', type: 'money' },
        ]),
        { key: 'goods', label: '采购物品名称', type: 'text' },
        { key: 'catalogue', label: '政府采购目录序号', type: 'text' },
        { key: 'measure', label: '计量单位', type: 'measure' },
        { key: 'quantity', label: '数量', type: 'count' },
        { key: 'price', label: '单价', type: 'money' },
        ...under('政府采购金额（当年部门预算安排资金）', [
          { key: 'total', label: '合计', type: 'money' },
          { key: 'generalPublic', label: '一般公共预算拨款', type: 'money' },
          {
            key: 'fund',
            label: '基金预算拨款',
            type: 'money',
          },
          {
            key: 'stateCapital',
            label: '国有资本经营预算拨款',
            type: 'money',
          },
          { key: 'fiscalAccount', label: '财政专户核拨', type: 'money' },
          { key: 'unitFunds', label: '单位资金', type: 'money' },
          { key: 'carryOver', label: '上年结转结余', type: 'money' },
        ]),
        {
          key: 'reserved',
          label: '预留中小微企业份额',
          type: 'money',
        },
      ],
      rows: {
        kind: 'listed',
        sums: wordList('total generalPublic fund stateCapital fiscalAccount unitFunds carryOver reserved'),
      },
      across: [
        {
          total: 'total',
          parts: wordList('generalPublic fund stateCapital fiscalAccount unitFunds carryOver'),
          rule: 'T04',
        },
      ],
    },
  ],
  sample: {
    title: '单位政府采购预算',
    captions: ['101001某县水利局', '单位：万元'],
    ...listed('total generalPublic reserved funds goods catalogue measure quantity price', [
      ['', '合计', 60, 60, 52],
      ['', '某县水利局小计', 60, 60, 52],
      ['', '水利工程运行与维护', 40, 40, 40, 200, '水利设施维护服务', 'C13050000', '项', 1, 40],
      ['', '水质监测', 20, 20, 12, 40, '环境监测服务', 'C07020000', '项', 2, 10],
    ]),
  },
});
