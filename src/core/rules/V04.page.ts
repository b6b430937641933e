import type { PageSource } from './page';

export const V04: PageSource = {
  text: {
    'zh-CN': {
      why: '合格率、完成率、满意度这类比率不可能超过 100%。',
      remedy: '核对数字；如果是增长率，请把名称写清楚。',
    },
    'en-US': {
      why: 'Rates such as 合格率, 完成率 or 满意度 cannot exceed 100 %.',
      remedy: 'Check the number; if it is a growth rate, name it so.',
    },
  },
  found: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '合格率 ≥950%', 'en-US': 'a pass rate of ≥950%' },
      rows: { 1: { value: '≥950%' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '正好 100%', 'en-US': '100 % exactly' },
      rows: { 1: { value: '≥100%' }, 4: { value: '100比率' } },
      findings: [],
    },
    {
      form: 'project-hebei',
      note: { 'zh-CN': '增长率可以超过 100%', 'en-US': 'a growth rate may' },
      rows: { 4: { name: '产值增长率', value: '≥120%' } },
      findings: [],
    },
  ],
};
