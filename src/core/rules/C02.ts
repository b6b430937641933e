import type { Severity } from '../model/finding';
import { isSecondLevel, levelKey, type FirstLevel, type SecondLevel } from '../forms/frameworks';
import type { IndicatorRow, LevelReading, Table } from '../read';
import { filledRows } from '../read/contents';
import type { Missing } from './rule';
import type { Objection, TableRule } from './rule';

const isFirst = (level: LevelReading | undefined, first: FirstLevel) =>
  level !== undefined && levelKey(level.text) === levelKey(first.name);

/** Whether an indicator counts for the second level: by its own label, or by a first level of that name (成本指标). */
function counts(row: IndicatorRow, first: FirstLevel, second: SecondLevel): boolean {
  if (row.level1 && levelKey(row.level1.text) === levelKey(second.name)) return true;
  if (row.level1 && !isFirst(row.level1, first)) return false;
  if (row.level2) return isSecondLevel(second, row.level2.text);
  return first.seconds.length === 1;
}

/** The severity of a first level that is missing altogether: that of the gravest thing missing with it. */
function demandOf(first: FirstLevel): Severity | undefined {
  const demands = [first.atLeastOne, ...first.seconds.map(({ demand }) => demand)];
  return demands.includes('error') ? 'error' : demands.includes('warning') ? 'warning' : undefined;
}

function* missingIn(table: Table, first: FirstLevel): Iterable<Objection> {
  const rows = filledRows(table);
  const { levels, origin } = table.indicators;
  const own = levels.filter(({ level1 }) => isFirst(level1, first));
  const present = first.seconds.filter((second) => rows.some((row) => counts(row, first, second)));
  const label = own[0]?.level1;
  const demand = demandOf(first);
  if (!label && present.length === 0) {
    if (!demand) return;
    const demanded = first.seconds.filter((second) => second.demand).map(({ name }) => name);
    const missing: Missing = {
      kind: 'levels',
      first: first.name,
      seconds: demanded.length > 0 ? demanded : [''],
      isNew: true,
    };
    yield {
      at: origin,
      field: levelKey(first.name),
      message: 'firstLevel',
      severity: demand,
      values: { first: first.name },
      missing,
    };
    return;
  }
  const at =
    label?.position ??
    rows.find((row) => first.seconds.some((second) => counts(row, first, second)))?.level2?.position ??
    origin;
  const related = own.flatMap(({ level2 }) => (level2 ? [level2.position] : []));
  for (const second of first.seconds) {
    if (!second.demand || present.includes(second)) continue;
    const empty = levels.find(
      ({ level1, level2 }) => level2 && (!level1 || isFirst(level1, first)) && isSecondLevel(second, level2.text),
    )?.level2;
    yield {
      at: empty?.position ?? at,
      field: `${levelKey(first.name)}/${levelKey(second.name)}`,
      message: empty ? 'emptyLevel' : 'secondLevel',
      severity: second.demand,
      values: { first: first.name, second: second.name },
      related,
      missing: empty ? undefined : { kind: 'levels', first: first.name, seconds: [second.name], isNew: false },
    };
  }
  if (first.atLeastOne && present.length === 0) {
    // A row for one of them stands there already and is only to be filled.
    const isPrepared = own.some(
      ({ level2 }) => level2 && first.seconds.some((second) => isSecondLevel(second, level2.text)),
    );
    yield {
      at,
      field: levelKey(first.name),
      message: 'atLeastOne',
      severity: first.atLeastOne,
      values: { first: first.name, seconds: first.seconds.map(({ name }) => name) },
      related,
      missing: isPrepared ? undefined : { kind: 'levels', first: first.name, seconds: [''], isNew: false },
    };
  }
}

export const C02: TableRule = {
  code: 'C02',
  severity: 'error',
  scope: 'within-table',
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '缺少必设的指标',
      why: '绩效指标必须覆盖规定的类别。2015 年框架要求数量、质量、时效、成本四类产出指标，至少一类效益指标和服务对象满意度指标；2021 年框架要求数量指标和至少一类效益指标，质量、成本、满意度指标原则上都要设。',
      remedy: '在该一级指标下增加一行，填写所缺的二级指标、三级指标和指标值。确不适用的（核实性）请写明理由。',
      messages: {
        firstLevel: '没有“{first}”，请至少补充一条。',
        secondLevel: '“{first}”下没有“{second}”，请至少补充一条。',
        emptyLevel: '“{second}”下没有三级指标，请至少填写一条。',
        atLeastOne: '“{first}”是空的：{seconds}中至少要有一类。',
      },
    },
    'en-US': {
      title: 'A demanded indicator is missing',
      why: 'Indicators must cover the prescribed kinds. The framework of 2015 demands quantity, quality, timeliness and cost under output, at least one kind of benefit, and satisfaction; that of 2021 demands quantity and one kind of benefit, and in principle quality, cost and satisfaction.',
      remedy:
        'Add a row under that first level with the missing second level, a third-level indicator and its value. Where it does not apply (warning), give the reason.',
      messages: {
        firstLevel: 'There is no {first}. Add at least one.',
        secondLevel: 'There is no {second} under {first}. Add at least one.',
        emptyLevel: '{second} has no third-level indicator. Add at least one.',
        atLeastOne: '{first} is empty: at least one of {seconds} is demanded.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '产出指标下没有时效指标', 'en-US': 'no timeliness under output' },
        indicators: [
          {
            level1: '产出指标',
            level2: '数量指标',
            name: '检查次数',
            description: '全年检查次数',
            value: '≥10次',
            basis: '年初预算',
          },
          {
            level1: '产出指标',
            level2: '质量指标',
            name: '检查合格率',
            description: '合格次数占比',
            value: '≥95%',
            basis: '年初预算',
          },
          {
            level1: '产出指标',
            level2: '成本指标',
            name: '总成本',
            description: '项目总支出',
            value: '≤20万元',
            basis: '年初预算',
          },
          {
            level1: '效益指标',
            level2: '社会效益指标',
            name: '隐患整改率',
            description: '完成整改占比',
            value: '≥90%',
            basis: '年初预算',
          },
          {
            level1: '满意度指标',
            level2: '服务对象满意度指标',
            name: '企业满意度',
            description: '问卷满意占比',
            value: '≥95%',
            basis: '年初预算',
          },
        ],
        findings: [{ at: { row: 0, column: 'level1' } }],
      },
      {
        form: 'project-gansu',
        note: {
          'zh-CN': '2021 年框架：没有质量指标（核实性），没有满意度指标（核实性）',
          'en-US': 'framework of 2021: no quality, no satisfaction (warnings)',
        },
        indicators: [
          { level1: '成本指标', level2: '经济成本指标', name: '招商经费', value: '≤315万元' },
          { level1: '产出指标', level2: '数量指标', name: '外出招商次数', value: '24次/年' },
          { level1: '效益指标', level2: '经济效益', name: '到位资金增长率', value: '30%' },
        ],
        findings: [
          { at: { block: true }, severity: 'warning' },
          { at: { row: 1, column: 'level1' }, severity: 'warning' },
        ],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '河北样式按 2021 年框架填：成本单列，可以不设时效指标',
          'en-US': 'the Hebei form filled by the framework of 2021: cost of its own, no timeliness',
        },
        indicators: [
          {
            level1: '成本指标',
            level2: '经济成本指标',
            name: '检查总成本',
            description: '全年检查支出',
            value: '≤20万元',
            basis: '预算编制',
          },
          {
            level1: '产出指标',
            level2: '数量指标',
            name: '检查次数',
            description: '全年检查次数',
            value: '≥10次',
            basis: '年度工作计划',
          },
          {
            level1: '产出指标',
            level2: '质量指标',
            name: '检查合格率',
            description: '合格次数占比',
            value: '≥95%',
            basis: '年度工作计划',
          },
          {
            level1: '效益指标',
            level2: '社会效益指标',
            name: '隐患整改率',
            description: '完成整改占比',
            value: '≥90%',
            basis: '历史数据',
          },
          {
            level1: '满意度指标',
            level2: '服务对象满意度指标',
            name: '企业满意度',
            description: '问卷满意占比',
            value: '≥95%',
            basis: '问卷调查',
          },
        ],
        findings: [],
      },
      {
        form: 'project-gansu',
        note: {
          'zh-CN': '效益只设一类即可，成本指标排在最前也可以',
          'en-US': 'one kind of benefit suffices; cost may come first',
        },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '整个指标块为空时只报 C04', 'en-US': 'an empty block is C04 alone' },
        indicators: [],
        findings: [],
      },
    ],
  },
  *check(table) {
    if (!table.framework || filledRows(table).length === 0) return;
    for (const first of table.framework.levels) yield* missingIn(table, first);
  },
};
