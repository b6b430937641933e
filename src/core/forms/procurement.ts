import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { listed, matrixForm, named, under } from './declare';

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
          { key: 'project', ...named('项目名称 采购项目名称 采购项目 项目'), type: 'name' },
          { key: 'funds', ...named('预算资金 项目预算 预算金额'), type: 'money' },
        ]),
        { key: 'goods', ...named('采购物品名称 采购品目名称 品目名称 采购品目 采购内容 采购物品'), type: 'text' },
        { key: 'catalogue', ...named('政府采购目录序号 采购目录序号 品目编码 采购品目编码'), type: 'text' },
        { key: 'measure', label: '计量单位', type: 'measure' },
        { key: 'quantity', ...named('数量 采购数量'), type: 'count' },
        { key: 'price', label: '单价', type: 'money' },
        ...under('政府采购金额（当年部门预算安排资金）', [
          { key: 'total', ...named('合计 小计 总计 采购金额 采购预算金额 采购预算 金额'), type: 'money' },
          { key: 'generalPublic', ...named('一般公共预算拨款 一般公共预算财政拨款 一般公共预算'), type: 'money' },
          {
            key: 'fund',
            ...named('基金预算拨款 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算'),
            type: 'money',
          },
          {
            key: 'stateCapital',
            ...named('国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营预算'),
            type: 'money',
          },
          { key: 'fiscalAccount', ...named('财政专户核拨 财政专户管理资金 财政专户核拨资金'), type: 'money' },
          { key: 'unitFunds', label: '单位资金', type: 'money' },
          { key: 'carryOver', ...named('上年结转结余 上年结转 上年结转资金'), type: 'money' },
        ]),
        {
          key: 'reserved',
          ...named('预留中小微企业份额 预留中小企业份额 预留份额 预留中小微企业份额金额'),
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
