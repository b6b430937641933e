import { both } from '../model/locale';
import type { PageSource } from './page';

export const V15: PageSource = {
  why: both(
    '指标放错了类，分值就落到别的一级指标上，应有的那一类反而空着。',
    'An indicator of the wrong kind takes points from another first level, and leaves its own without any.',
  ),
  remedy: both('移到它所属的一级、二级指标下。', 'Move it to the first and second level it belongs to.'),
  found: [
    {
      form: 'project-hebei',
      note: both('满意度列在社会效益下', 'satisfaction among social benefits'),
      rows: { 4: { name: '群众满意度', value: '≥90%' } },
      findings: [{ at: { row: 4, column: 'name' }, severity: 'hint' }],
    },
    {
      form: 'project-gansu',
      note: both('数量指标列在效益指标下', 'numbers among benefits'),
      indicators: [
        { level1: '成本指标', level2: '经济成本指标', name: '项目总成本', value: '≤315万元' },
        { level1: '产出指标', level2: '数量指标', name: '养护里程', value: '≥10公里' },
        { level1: '效益指标', level2: '数量指标', name: '受益人口', value: '≥3000人' },
        { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', value: '≥90%' },
      ],
      findings: [{ at: { row: 2, column: 'level2' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('成本列在产出下（2015 年框架）', 'cost under output, as in the framework of 2015'),
      indicators: [
        { level1: '产出指标', level2: '数量指标', name: '养护里程', value: '≥10公里' },
        { level1: '产出指标', level2: '成本指标', name: '项目总成本', value: '≤315万元' },
        { level1: '效益指标', level2: '社会效益指标', name: '新增就业人数', value: '≥30人' },
        { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', value: '≥90%' },
      ],
    },
    {
      form: 'project-gansu',
      note: both('满意度列在效益下（有的省如此）', 'satisfaction under benefits, as some provinces have it'),
      indicators: [
        { level1: '成本指标', level2: '经济成本指标', name: '项目总成本', value: '≤315万元' },
        { level1: '产出指标', level2: '数量指标', name: '养护里程', value: '≥10公里' },
        { level1: '效益指标', level2: '社会公众或服务对象满意度指标', name: '群众满意度', value: '≥90%' },
      ],
    },
    {
      form: 'project-gansu',
      note: both('表里没有满意度一类，列在社会效益下', 'no level for satisfaction, so it stands among social benefits'),
      indicators: [
        { level1: '成本指标', level2: '经济成本指标', name: '项目总成本', value: '≤315万元' },
        { level1: '产出指标', level2: '数量指标', name: '养护里程', value: '≥10公里' },
        { level1: '效益指标', level2: '社会效益指标', name: '群众满意度', value: '≥90%' },
      ],
    },
    {
      form: 'project-hebei',
      note: both('名称里提到满意度，并不是满意度指标', 'a name that only mentions satisfaction'),
      rows: { 0: { name: '满意度调查次数', value: '≥2次' } },
    },
  ],
};
