import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheets, type CellValue } from '../../src/core';
import { evenRows, type Rows } from '../support/rows';
import { runs } from '../support/depth';

/** However a table of targets is worded and laid out, it says the same, and the same is found in it. */

interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

interface Project {
  readonly name: string;
  readonly goal: string;
  readonly indicators: readonly Indicator[];
}

const SECONDS: Readonly<Record<string, readonly string[]>> = {
  产出指标: ['数量指标', '质量指标', '时效指标'],
  效益指标: ['社会效益指标', '生态效益指标'],
  满意度指标: ['服务对象满意度指标'],
};

const LEVELS = Object.entries(SECONDS).flatMap(([level1, seconds]) => seconds.map((level2) => ({ level1, level2 })));

/** What stands in a row: most of it right, some of it not. */
const CONTENTS = [
  { name: '检查次数', value: '≥10', unit: '次' },
  { name: '培训人数', value: '≥300', unit: '人' },
  { name: '验收合格率', value: '≥95', unit: '%' },
  { name: '按期完成率', value: '100', unit: '%' },
  { name: '居民满意度', value: '≥90', unit: '%' },
  { name: '巡查里程', value: '', unit: '公里' },
  { name: '', value: '≥3', unit: '个' },
  { name: '群众投诉率', value: '≤120', unit: '%' },
  { name: '建设质量', value: '明显提升', unit: '' },
  { name: '受益人口', value: '≥2000', unit: '' },
];

const indicators: fc.Arbitrary<readonly Indicator[]> = fc
  .tuple(
    fc.subarray(LEVELS, { minLength: 2 }),
    fc.array(fc.constantFrom(...CONTENTS), { minLength: LEVELS.length, maxLength: LEVELS.length }),
  )
  .map(([levels, contents]) =>
    levels.map((level, index) => ({ ...level, ...(contents[index] ?? CONTENTS[0]) }) as Indicator),
  );

const project = (name: string): fc.Arbitrary<Project> =>
  indicators.map((own) => ({ name, goal: `完成${name}的全部任务。`, indicators: own }));

type Column = 'name' | 'value' | 'unit' | 'basis';

const USUAL: Readonly<Record<Column, string>> = {
  name: '三级指标',
  value: '指标值',
  unit: '计量单位',
  basis: '指标值确定依据',
};

/** Other words for the same heads: some listed, most composed. */
const REWORDED: Readonly<Record<Column, readonly string[]>> = {
  name: ['三级指标', '三级指标名称', '指标名称'],
  value: ['指标值', '年度指标值', '2025年指标值', '全年目标值', '本年度指标值', '年度（项目）指标值', '指 标 值'],
  unit: ['计量单位', '度量单位', '绩效度量单位', '指标单位', '计 量 单 位'],
  basis: ['指标值确定依据', '指标值设定依据', '确定依据'],
};

interface Look {
  readonly heads: Readonly<Record<Column, string>>;
  readonly order: readonly Column[];
  /** How many blank rows stand below each row of indicators. */
  readonly gaps: readonly number[];
}

const PLAIN: Look = { heads: USUAL, order: ['name', 'value', 'unit', 'basis'], gaps: [] };

const cellsOf = (row: Indicator, order: readonly Column[]): CellValue[] =>
  order.map((column) => (column === 'basis' ? '工作计划' : row[column]));

function tableOf({ name, goal, indicators: own }: Project, { heads, order, gaps }: Look): Rows {
  return [
    ['项目支出绩效目标表'],
    ['（2025年度）'],
    ['项目名称', name],
    ['实施单位', '某县管理所'],
    ['年度目标', goal],
    ['一级指标', '二级指标', ...order.map((column) => heads[column])],
    ...own.flatMap((row, index) => [
      [row.level1, row.level2, ...cellsOf(row, order)],
      ...Array.from({ length: gaps[index] ?? 0 }, () => []),
    ]),
  ];
}

function listOf(projects: readonly Project[]): Rows {
  const { heads, order } = PLAIN;
  return [
    ['项目绩效目标汇总表'],
    ['（2025年度）'],
    ['项目名称', '年度目标', '一级指标', '二级指标', ...order.map((column) => heads[column])],
    ...projects.flatMap(({ name, goal, indicators: own }) =>
      own.map((row) => [name, goal, row.level1, row.level2, ...cellsOf(row, order)]),
    ),
  ];
}

/** What is found, by rule, severity and indicator, of each table; not where, since it was moved. */
function found(rows: Rows, codes = /^/): readonly (readonly string[])[] {
  const values = evenRows(rows);
  const { tables, findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
  return tables.map(({ key }) =>
    findings
      .filter(({ table, code }) => table.key === key && codes.test(code))
      .map(({ code, severity, field, message }) => `${code} ${severity} ${field} ${message}`)
      .sort(),
  );
}

const RUNS = runs(60);

describe('the same table', () => {
  it('says the same with its heads reworded', () => {
    const heads = fc.record({
      name: fc.constantFrom(...REWORDED.name),
      value: fc.constantFrom(...REWORDED.value),
      unit: fc.constantFrom(...REWORDED.unit),
      basis: fc.constantFrom(...REWORDED.basis),
    });
    fc.assert(
      fc.property(project('泵站改造'), heads, (own, words) => {
        expect(found(tableOf(own, { ...PLAIN, heads: words }))).toEqual(found(tableOf(own, PLAIN)));
      }),
      RUNS,
    );
  });

  it('says the same with its columns in another order', () => {
    const order = fc.shuffledSubarray([...PLAIN.order], { minLength: PLAIN.order.length });
    fc.assert(
      fc.property(project('泵站改造'), order, (own, columns) => {
        expect(found(tableOf(own, { ...PLAIN, order: columns }))).toEqual(found(tableOf(own, PLAIN)));
      }),
      RUNS,
    );
  });

  it('says the same with blank rows between its rows', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: LEVELS.length });
    fc.assert(
      fc.property(project('泵站改造'), gaps, (own, blank) => {
        expect(found(tableOf(own, { ...PLAIN, gaps: blank }))).toEqual(found(tableOf(own, PLAIN)));
      }),
      RUNS,
    );
  });

  it('says the same of its indicators as a part of a list', () => {
    const projects = fc.tuple(project('泵站改造'), project('河道清淤'), project('水质监测'));
    const ofIndicators = /^(?:C0[2357]|V)/;
    fc.assert(
      fc.property(projects, (own) => {
        const apart = own.flatMap((one) => found(tableOf(one, PLAIN), ofIndicators));
        expect(found(listOf(own), ofIndicators)).toEqual(apart);
      }),
      RUNS,
    );
  });
});
