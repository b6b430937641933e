import { both } from '../model/locale';
import type { PageSource } from './page';

export const V07: PageSource = {
  why: both('指标值与名称一样，等于没有填目标值。', 'A value that only repeats the name states no target.'),
  remedy: both('写出要达到的数量、比例或等级。', 'State the quantity, rate or grade to be reached.'),
  found: [
    {
      form: 'project-hebei',
      note: both('名称“空气质量提升”，指标值也是“空气质量提升”', 'name and value alike'),
      rows: { 4: { name: '空气质量提升', value: '空气质量提升' } },
      findings: [{ at: { row: 4, column: 'value' } }],
    },
    {
      form: 'project-hebei',
      note: both('只差一个“的”字', 'but for a particle'),
      rows: { 4: { name: '保障企业的正常运行', value: '保障企业正常运行' } },
      findings: [{ at: { row: 4, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('写明了程度', 'a degree is stated'),
      rows: { 4: { name: '空气质量提升', value: '优良天数≥300天' } },
    },
  ],
};
