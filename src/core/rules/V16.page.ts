import { both } from '../model/locale';
import type { PageSource } from './page';

export const V16: PageSource = {
  why: both(
    '总体目标里承诺了数量（300公里、500人次、12场），指标里却没有，年底就没法核对这一项做到了没有。',
    'What a goal promises in numbers (300公里, 500人次, 12场) and no indicator carries cannot be held against anything at the end of the year.',
  ),
  remedy: both(
    '给这项数量补一个数量指标；目标里的数写错了，就改目标。只是背景情况的，可以不改。',
    'Add an indicator of its number, or correct the goal. What only describes the background may stay.',
  ),
  found: [
    {
      paper: 'dates',
      note: both('护岸2公里没有指标', 'a bank of 2 km without an indicator'),
      cells: { C6: '清淤10公里，新建护岸2公里。' },
      findings: [{ at: 'C6' }],
    },
    {
      form: 'project-hebei',
      note: both('几个数量都没有指标：一条结论', 'several without an indicator: one finding'),
      fields: { goals: '1.全年举办培训12场，培训学员500人次。\n2.新增服务企业36家以上。' },
      findings: [{ at: { field: 'goals' } }],
    },
  ],
  silent: [
    {
      paper: 'dates',
      note: both('指标里有同一个数，或换了单位', 'the same number, also in another unit'),
      cells: { C6: '清淤1万米，受益群众2000余人，惠及2000人。' },
    },
    {
      paper: 'dates',
      note: both('几项之和，或是指标的几部分之和', 'parts of an indicator’s number, or its parts'),
      cells: { C6: '清淤主河道6公里、支流4公里。' },
    },
    {
      paper: 'dates',
      note: both('日期、时限、比率、金额、文号、编号', 'dates, times, rates, money, document numbers, numbering'),
      cells: {
        C6: '目标1：按水发〔2024〕12号文件，安排80万元，2024年10月底前完成，维护期12个月，合格率98%以上；目标2：第3批河道清淤。',
      },
    },
    {
      paper: 'dates',
      note: both('现有情况、范围和上限', 'what is there, where it is, upper bounds'),
      cells: { C6: '全县现有河道25条，在东沟等7个村开展清淤；投诉不超过3次，每村配备2名巡河员。' },
    },
    {
      paper: 'dates',
      note: both('几年的规划', 'a plan of several years'),
      cells: { C6: '到2027年清淤河道300公里，“3个清零”全部实现。' },
    },
    {
      paper: 'self-evaluation',
      note: both('自评表：指标已经批复', 'a self-evaluation: its indicators are approved'),
      cells: { B11: '改造泵站3座，维修闸门15扇、堤防20处。' },
    },
  ],
};
