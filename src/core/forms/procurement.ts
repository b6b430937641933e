import type { Form } from './schema';

/** F15 单位政府采购预算: what is to be bought, for which project, from which money. */
export const procurement: Form = {
  id: 'procurement',
  name: { 'zh-CN': '单位政府采购预算', 'en-US': 'Procurement budget' },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^.{0,40}政府采购(预算)?(明细|情况|汇总|公开|总)*(表)?(\\(.*\\))?$' },
    {
      kind: 'matrix',
      numbered: false,
      halves: [
        {
          columns: [
            { key: 'project', label: '项目名称', aliases: ['采购项目名称', '采购项目', '项目'], under: '政府采购项目来源', type: 'name' },
            { key: 'funds', label: '预算资金', aliases: ['项目预算', '预算金额'], under: '政府采购项目来源', type: 'money' },
            { key: 'goods', label: '采购物品名称', aliases: ['采购品目名称', '品目名称', '采购品目', '采购内容', '采购物品'], type: 'text' },
            { key: 'catalogue', label: '政府采购目录序号', aliases: ['采购目录序号', '品目编码', '采购品目编码'], type: 'text' },
            { key: 'measure', label: '计量单位', type: 'measure' },
            { key: 'quantity', label: '数量', aliases: ['采购数量'], type: 'count' },
            { key: 'price', label: '单价', type: 'money' },
            { key: 'total', label: '合计', aliases: ['小计', '总计', '采购金额', '采购预算金额', '采购预算', '金额'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'generalPublic', label: '一般公共预算拨款', aliases: ['一般公共预算财政拨款', '一般公共预算'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'fund', label: '基金预算拨款', aliases: ['政府性基金预算拨款', '政府性基金预算财政拨款', '政府性基金预算'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'stateCapital', label: '国有资本经营预算拨款', aliases: ['国有资本经营预算财政拨款', '国有资本经营预算'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'fiscalAccount', label: '财政专户核拨', aliases: ['财政专户管理资金', '财政专户核拨资金'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'unitFunds', label: '单位资金', under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'carryOver', label: '上年结转结余', aliases: ['上年结转', '上年结转资金'], under: '政府采购金额（当年部门预算安排资金）', type: 'money' },
            { key: 'reserved', label: '预留中小微企业份额', aliases: ['预留中小企业份额', '预留份额', '预留中小微企业份额金额'], type: 'money' },
          ],
          rows: { kind: 'listed', sums: ['total', 'generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver', 'reserved'] },
          across: [{ total: 'total', parts: ['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver'], rule: 'T04' }],
        },
      ],
    },
  ],
  totals: [],
  equal: [],
  identity: {},
  sample: {
    title: '单位政府采购预算',
    captions: ['101001某县水利局', '单位：万元'],
    rows: [{ name: '合计' }, { name: '某县水利局小计' }, { name: '水利工程运行与维护' }, { name: '水质监测' }],
    fields: {
      'total.total': 60, 'total.generalPublic': 60, 'total.reserved': 52,
      '某县水利局小计.total': 60, '某县水利局小计.generalPublic': 60, '某县水利局小计.reserved': 52,
      '水利工程运行与维护.funds': 200, '水利工程运行与维护.goods': '水利设施维护服务', '水利工程运行与维护.catalogue': 'C13050000', '水利工程运行与维护.measure': '项',
      '水利工程运行与维护.quantity': 1, '水利工程运行与维护.price': 40, '水利工程运行与维护.total': 40, '水利工程运行与维护.generalPublic': 40, '水利工程运行与维护.reserved': 40,
      '水质监测.funds': 40, '水质监测.goods': '环境监测服务', '水质监测.catalogue': 'C07020000', '水质监测.measure': '项',
      '水质监测.quantity': 2, '水质监测.price': 10, '水质监测.total': 20, '水质监测.generalPublic': 20, '水质监测.reserved': 12,
    },
    indicators: [],
  },
};
