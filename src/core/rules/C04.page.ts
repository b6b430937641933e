import { indicators } from '../forms/declare';
import { both } from '../model/locale';
import type { PageSource } from './page';

export const C04: PageSource = {
  why: both(
    '安排了资金的项目必须设定绩效指标；整块为空的表不能作为预算申报和公开的依据。',
    'A project that is given money must state its indicators; a table without any cannot be filed or disclosed.',
  ),
  remedy: both('按框架逐类填写绩效指标。', 'Fill in the indicators, one kind after the other.'),
  found: [
    {
      form: 'project-hebei',
      note: both('有预算的项目没有任何指标', 'a budgeted project without any indicator'),
      indicators: [],
      findings: [{ at: { block: true } }],
    },
    {
      form: 'project-gansu',
      note: both('只印好了指标类别，没有填三级指标', 'only the printed levels, nothing filled in'),
      indicators: indicators(
        [],
        [
          ['产出指标', '数量指标', '', ''],
          ['效益指标', '经济效益指标', '', '—'],
        ],
      ),
      findings: [{ at: { block: true } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('填了指标就不报，是否齐全由 C02 检查', 'with any indicator it is silent; completeness is for C02'),
    },
  ],
};
