import { both } from '../model/locale';
import type { PageSource } from './page';

export const V05: PageSource = {
  why: both(
    '要多做的（产出、效益、满意度）用 ≥，要少花、少发生的（成本、事故、投诉）用 ≤；写反了，做得越差反而越达标。',
    'What is to be produced takes ≥, what is to be kept low (costs, accidents, complaints) takes ≤; the other way round, doing worse meets the target.',
  ),
  remedy: both(
    '核对符号；方向确实如此的，请写明理由。',
    'Check the sign; where it is right as it is, give the reason.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('数量用 ≤，成本控制率用 ≥，投诉用 ≥', 'an output with ≤, a cost rate and complaints with ≥'),
      rows: {
        0: { name: '采购数量', value: '≤9处' },
        3: { name: '成本控制率', value: '≥90%' },
        4: { name: '群众投诉次数', value: '≥3次' },
      },
      findings: [
        { at: { row: 0, column: 'value' } },
        { at: { row: 3, column: 'value' } },
        { at: { row: 4, column: 'value' } },
      ],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both(
        '突发事件 ≤5 次、成本控制率 ≤100%、工期 ≤1 年，方向都对',
        'incidents, a cost rate and a duration with ≤ are right',
      ),
      rows: {
        2: { name: '完成时间', value: '≤1年' },
        3: { name: '成本控制率', value: '≤100%' },
        4: { name: '突发各类事件', value: '≤5次' },
      },
    },
    {
      form: 'project-hebei',
      note: both('预算资金完成率 ≥95%、隐患整改率 ≥90%', 'rates of completion and of mending with ≥ are right'),
      rows: { 3: { name: '预算资金完成率', value: '≥95%' }, 4: { name: '隐患整改率', value: '≥90%' } },
    },
  ],
};
