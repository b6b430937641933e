import { indicators } from '../forms/declare';
import { both } from '../model/locale';
import type { PageSource } from './page';

export const T07: PageSource = {
  why: both(
    '成本指标是对项目花费的控制数，不能超过申报的预算；几项成本加起来也应等于预算，或明显只是其中一部分。单位成本、平均成本、比率和经营成果不参加比较。',
    'A cost indicator limits what the project may spend: it cannot exceed the declared budget, and several costs must add up to it or clearly be only a part. Unit costs, averages, rates and operating results are not compared.',
  ),
  remedy: both(
    '核对成本指标值和预算数，改正不对的一处；金额单位写错（元、万元）也会造成这种差异。',
    'Check the cost and the budget, and correct the wrong one; 元 written for 万元 causes such a difference too.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('预算 20.00 万元，总成本 ≤100 万元', 'a budget of 20.00, a total cost of ≤100'),
      rows: { 3: { name: '总成本', value: '≤100万元' } },
      findings: [{ at: { row: 3, column: 'value' }, severity: 'error', expected: '20', difference: '80' }],
    },
    {
      form: 'project-gansu',
      note: both('466.96 + 27.36 = 494.32，预算 494.92', '466.96 + 27.36 = 494.32 against 494.92'),
      fields: { 'funds.total': '494.92万元', 'funds.fiscal': '494.92万元', 'funds.carryOver': null },
      indicators: indicators(
        [],
        [
          ['成本指标', '经济成本指标', '绿化管养', '466.96万元'],
          ['成本指标', '经济成本指标', '防灭火', '27.36万元'],
          ['产出指标', '数量指标', '管护面积', '≥300亩'],
        ],
      ),
      findings: [{ at: { row: 1, column: 'value' }, severity: 'error', expected: '494.92', difference: '-0.6' }],
    },
    {
      form: 'project-hebei',
      note: both('单项成本与预算相差 5% 以内（核实性）', 'one cost within 5 % of the budget (a warning)'),
      rows: { 3: { name: '项目实际成本', value: '19.99万元' } },
      findings: [{ at: { row: 3, column: 'value' }, severity: 'warning', difference: '-0.01' }],
    },
    {
      form: 'project-hebei',
      note: both('每月 2 万元，全年 24 万元，超过预算 20 万元（核实性）', '20,000 a month: 240,000 a year (a warning)'),
      rows: { 3: { name: '服务费', value: '20000元/月' } },
      findings: [{ at: { row: 3, column: 'value' }, severity: 'warning' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('200 + 40 + 40 + 35 = 315：每项只是预算的一部分', '200 + 40 + 40 + 35 = 315: each is a share'),
      indicators: indicators(
        [],
        [
          ['成本指标', '经济成本指标', '规划编制', '200万元'],
          ['成本指标', '经济成本指标', '可研评审', '40万元'],
          ['成本指标', '经济成本指标', '园区申报', '40万元'],
          ['成本指标', '经济成本指标', '亩均评价', '35万元'],
          ['产出指标', '数量指标', '编制规划', '1项'],
        ],
      ),
    },
    {
      form: 'project-hebei',
      note: both('月付 700 元，全年 8400 元', '700 yuan a month is 8,400 a year'),
      fields: { 'funds.total': 0.84, 'funds.fiscal': 0.84 },
      rows: { 3: { name: '服务费', value: '700元/月' } },
    },
    {
      form: 'project-hebei',
      note: both('单厕成本、平方米单价是单位成本', 'cost per toilet, per square metre: unit costs'),
      rows: {
        2: { level2: '成本指标', name: '单厕维护成本', value: '50万元' },
        3: { name: '年租赁费', value: '≤30万元/㎡' },
      },
    },
    {
      form: 'project-hebei',
      note: both('年经营成本是经营结果，成本控制率是比率', 'operating cost is a result, a control rate is a rate'),
      rows: {
        2: { level2: '成本指标', name: '年经营成本', value: '2686.52万元' },
        3: { name: '成本控制率', value: '≤100%' },
      },
    },
    {
      form: 'project-hebei',
      note: both('总成本下面列出其中的各项', 'a total with its parts listed below it'),
      rows: {
        2: { level2: '成本指标', name: '总成本', value: '≤20万元' },
        3: { name: '其中：设备购置', value: '12万元' },
      },
    },
    {
      form: 'project-gansu',
      note: both('社会成本、生态环境成本不是项目自己的花费', 'social and ecological costs: not spent by the project'),
      indicators: indicators(
        [],
        [
          ['成本指标', '经济成本指标', '招商经费', '≤315万元'],
          ['成本指标', '社会成本指标', '群众出行增加的费用', '≤20万元'],
          ['产出指标', '数量指标', '外出招商次数', '≥24次'],
        ],
      ),
    },
    {
      form: 'project-hebei',
      note: both('“≤20万”就是 20.00 万元', '≤20万 is 20.00 万元'),
      rows: { 3: { name: '采购成本', value: '≤20万' } },
    },
  ],
};
