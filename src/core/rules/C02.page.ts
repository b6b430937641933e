import { indicators } from '../forms/declare';
import { both } from '../model/locale';
import type { PageSource } from './page';

export const C02: PageSource = {
  why: both(
    '绩效指标要覆盖规定的类别。产出和效益至少各有一类，是各地通用的要求；其余的类别原则上要设，各地宽严不同：河北的项目表要求数量、质量、时效、成本四类产出指标，甘肃的要求数量指标。工程、修缮、购置类项目应设成本指标，有服务或受益人群的项目应设满意度指标。识别不出地区时只按通用要求审核，可以在窗格里改选“填报要求”。',
    'Indicators must cover the prescribed kinds. Some output and some benefit are demanded everywhere; the others are so in principle, and places differ: the project table of Hebei demands quantity, quality, timeliness and cost under output, that of Gansu a quantity. Works, repairs and purchases should have a cost, projects that serve people their satisfaction. Where the place is not told, only what is demanded everywhere counts; "Demands" in the pane changes that.',
  ),
  remedy: both(
    '在该一级指标下增加一行，填写所缺的二级指标、三级指标和指标值。确不适用的（核实性）请写明理由。',
    'Add a row under that first level with the missing second level, a third-level indicator and its value. Where it does not apply (warning), give the reason.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('产出指标下没有时效指标', 'no timeliness under output'),
      indicators: indicators(
        ['description', 'basis'],
        [
          ['产出指标', '数量指标', '检查次数', '≥10次', '全年检查次数', '年初预算'],
          ['产出指标', '质量指标', '检查合格率', '≥95%', '合格次数占比', '年初预算'],
          ['产出指标', '成本指标', '总成本', '≤20万元', '项目总支出', '年初预算'],
          ['效益指标', '社会效益指标', '隐患整改率', '≥90%', '完成整改占比', '年初预算'],
          ['满意度指标', '服务对象满意度指标', '企业满意度', '≥95%', '问卷满意占比', '年初预算'],
        ],
      ),
      findings: [{ at: { row: 0, column: 'level1' } }],
    },
    {
      form: 'project-gansu',
      note: both(
        '2021 年框架：没有质量指标（核实性），没有满意度指标（提示）',
        'framework of 2021: no quality (warning), no satisfaction (hint)',
      ),
      indicators: indicators(
        [],
        [
          ['成本指标', '经济成本指标', '招商经费', '≤315万元'],
          ['产出指标', '数量指标', '外出招商次数', '24次/年'],
          ['效益指标', '经济效益', '到位资金增长率', '30%'],
        ],
      ),
      findings: [
        { at: { block: true }, severity: 'hint' },
        { at: { row: 1, column: 'level1' }, severity: 'warning' },
      ],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both(
        '河北样式按 2021 年框架填：成本单列，可以不设时效指标',
        'the Hebei form filled by the framework of 2021: cost of its own, no timeliness',
      ),
      indicators: indicators(
        ['description', 'basis'],
        [
          ['成本指标', '经济成本指标', '检查总成本', '≤20万元', '全年检查支出', '预算编制'],
          ['产出指标', '数量指标', '检查次数', '≥10次', '全年检查次数', '年度工作计划'],
          ['产出指标', '质量指标', '检查合格率', '≥95%', '合格次数占比', '年度工作计划'],
          ['效益指标', '社会效益指标', '隐患整改率', '≥90%', '完成整改占比', '历史数据'],
          ['满意度指标', '服务对象满意度指标', '企业满意度', '≥95%', '问卷满意占比', '问卷调查'],
        ],
      ),
    },
    {
      form: 'project-gansu',
      note: both('效益只设一类即可，成本指标排在最前也可以', 'one kind of benefit suffices; cost may come first'),
    },
    {
      form: 'project-hebei',
      note: both('整个指标块为空时只报 C04', 'an empty block is C04 alone'),
      indicators: [],
    },
  ],
};
