import { describe, expect, it } from 'vitest';
import { checkSheets, PROFILE_CHOICES, PROFILES } from '../../src/core';
import { profileSchema } from '../../src/core/profiles/schema';
import { checkedBy, profileChoices } from '../../src/words/ledger';
import { checkedAlone } from '../samples/checked';
import { seedTable } from '../samples/seeds';
import type { Rows } from '../support/rows';

const grid = (rows: Rows) => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
};

/** What one rule says of a table under a profile, as severity and message. */
function said(rows: Rows, code: string, profile?: string): string[] {
  const { findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values: grid(rows) } }], {
    profile,
  });
  return findings.filter((finding) => finding.code === code).map(({ severity, message }) => `${severity} ${message}`);
}

function told(rows: Rows): string | undefined {
  const { tables } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values: grid(rows) } }]);
  expect(tables).toHaveLength(1);
  const profile = tables[0]?.profile;
  return profile && `${profile.id} by ${profile.by}`;
}

const project = ({
  title = '项目支出绩效目标申报表',
  name = '泵站改造',
  unit = '某局',
  goal = '改造泵站3座。',
}): Rows => [
  [title],
  ['（2024年度）'],
  ['项目名称', null, name],
  ['主管部门及代码', null, '某部门', '实施单位', unit],
  ['项目资金（万元）', null, '年度资金总额', 100],
  [null, null, '其中：当年财政拨款', 100],
  [null, null, '上年结转资金', 0],
  [null, null, '其他资金', 0],
  ['总体目标', null, goal],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '成本指标', '经济成本指标', '改造成本', '≤100万元'],
  [null, '产出指标', '数量指标', '改造泵站数量', '≥3座'],
  [null, '产出指标', '质量指标', '验收合格率', '≥98%'],
  [null, '效益指标', '社会效益指标', '受益人口', '≥4000人'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

const budget = (title: string, unit: string): Rows => [
  [title],
  [unit, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['合计', null, 100, 80, 20],
  ['201', '一般公共服务支出', 100, 80, 20],
];

describe('whose version of the forms a table follows', () => {
  it('by the code of the project, by itself or before its name', () => {
    const { result } = checkedAlone(seedTable('004', 14));
    expect(result.tables[0]?.profile).toMatchObject({ id: 'hebei', by: 'code', isDemanded: true });
    expect(told(project({ name: '51000021R000000019951-工资性支出' }))).toBe('sichuan by code');
    expect(told(project({ name: '31000021R000000019951-工资性支出', unit: '湖南省水利厅' }))).toBe('shanghai by code');
  });

  it('by the name of the unit', () => {
    expect(told(budget('2026年部门支出预算总表', '编制部门：上海市某区城市管理行政执法局'))).toBe('shanghai by unit');
    expect(told(project({ unit: '301-岳阳市农业农村局' }))).toBe('hunan by unit');
    expect(told(project({ unit: '石家庄市水务局' }))).toBe('hebei by unit');
    expect(checkedAlone(seedTable('000', 0)).result.tables[0]?.profile).toMatchObject({ id: 'gansu', by: 'unit' });
  });

  it('by its title', () => {
    expect(told(project({ title: '中央部门项目支出绩效目标申报表' }))).toBe('central by title');
    expect(told(project({ title: '中央对地方转移支付区域绩效目标表' }))).toBe('central by title');
  });

  it('by labels that only one place has', () => {
    const rows = project({}).flatMap((row) =>
      row[2] === '年度资金总额'
        ? [
            ['项目资金（元）', null, '项目资金总额', 300],
            [null, null, '年度资金申请总额', 100],
          ]
        : [row],
    );
    expect(told(rows)).toBe('shanghai by labels');
  });

  it('by its form', () => {
    expect(
      checkedAlone(seedTable('000', 0)).result.tables.map(({ form, profile }) => [form, profile?.isDemanded]),
    ).toEqual([['unit-overall-gansu', true]]);
  });

  it('not by places that a text speaks of, streets that are called after them, or two places at once', () => {
    expect(told(project({ goal: '赴上海市、河北省学习，完成改造。' }))).toBeUndefined();
    expect(told(project({ name: '湖南省对口支援', title: '湖南省对口支援项目支出绩效目标表' }))).toBeUndefined();
    expect(told(project({ unit: '某市上海路街道办事处' }))).toBeUndefined();
    expect(told(project({ unit: '上海路街道办事处' }))).toBeUndefined();
    expect(told(project({ unit: '某省驻上海市办事处' }))).toBeUndefined();
    expect(told(budget('2026年部门支出预算总表', '编制部门：某局'))).toBeUndefined();
  });

  it('is said in words, once for all tables that are alike', () => {
    const own = { id: 'hebei', by: 'form', text: '项目绩效目标表', isDemanded: true } as const;
    const tables = [{ profile: own }, { profile: { ...own, id: 'hunan', isDemanded: false } }, {}, {}];
    expect([...checkedBy(tables, 'zh-CN')]).toEqual([
      ['按“河北省”填报要求审核', 1],
      ['识别为“湖南省”：按通用要求审核', 1],
      ['未识别地区：只按通用要求审核', 2],
    ]);
  });
});

describe('what a place demands', () => {
  /** Without what a row's second level is. */
  const without = (second: string, rows: Rows = project({})) => rows.filter((row) => row[2] !== second);
  /** Cost among the outputs, as in 2015. */
  const of2015: Rows = project({ name: '安全生产检查' }).flatMap((row) =>
    row[1] === '成本指标'
      ? [
          [null, '产出指标', '成本指标', '检查成本', '≤100万元'],
          [null, '产出指标', '时效指标', '检查按时完成率', '100%'],
        ]
      : [row],
  );

  it('is well formed, and every one that is known can be chosen', () => {
    for (const profile of PROFILES) expect(profileSchema.safeParse(profile).error?.issues ?? []).toEqual([]);
    expect(PROFILE_CHOICES).toEqual(['central', 'hebei', 'gansu', 'sichuan', 'common']);
    expect(profileChoices('zh-CN').map(([, name]) => name)).toEqual([
      '按表上写明的地区',
      '中央部门',
      '河北省',
      '甘肃省',
      '四川省',
      '各地通用要求',
    ]);
  });

  it('refuses levels and frameworks that do not exist', () => {
    const [own] = PROFILES;
    const issues = (levels: object) => profileSchema.safeParse({ ...own, demands: { levels } }).success;
    expect(issues({ 'framework-1999': {} })).toBe(false);
    expect(issues({ 'framework-2015': { 成本指标: { any: 'error' } } })).toBe(false);
    expect(issues({ 'framework-2015': { 产出指标: { each: { 经济成本指标: 'error' } } } })).toBe(false);
    expect(issues({ 'framework-2015': { 产出指标: { each: { 成本指标: 'error' } } } })).toBe(true);
  });

  it('Hebei: each kind of output; elsewhere a kind is to be thought about', () => {
    const rows = without('质量指标', of2015);
    expect(said(rows, 'C02')).toEqual(['warning secondLevelInPrinciple']);
    expect(said(rows, 'C02', 'central')).toEqual(['warning secondLevelInPrinciple']);
    expect(said(rows, 'C02', 'hebei')).toEqual(['error secondLevel']);
    expect(said(of2015, 'C02', 'hebei')).toEqual([]);
    const [first] = checkedAlone(seedTable('004', 14)).result.tables;
    expect(first?.profile?.isDemanded).toBe(true);
  });

  it('Gansu: a quantity, where the table tells that it is of Gansu or it was chosen', () => {
    expect(said(without('数量指标'), 'C02')).toEqual(['warning secondLevelInPrinciple']);
    expect(said(without('数量指标', project({ unit: '张掖市水务局' })), 'C02')).toEqual(['error secondLevel']);
    expect(said(without('数量指标', project({ unit: '张掖市水务局' })), 'C02', 'common')).toEqual([
      'warning secondLevelInPrinciple',
    ]);
    expect(said(without('数量指标'), 'C02', 'gansu')).toEqual(['error secondLevel']);
  });

  it('everywhere: some output and some benefit', () => {
    const none = (first: string) => project({}).filter((row) => row[1] !== first);
    for (const profile of [undefined, ...PROFILE_CHOICES]) {
      expect(said(none('产出指标'), 'C02', profile), profile).toEqual(['error firstLevel']);
      expect(said(none('效益指标'), 'C02', profile), profile).toEqual(['error firstLevel']);
    }
  });

  it('a cost of works, the satisfaction of those who are served; of other projects both are so in principle', () => {
    const surveys = { name: '规划编制', goal: '编制规划1项。' };
    const served = { name: '养老服务', goal: '服务老人300人。' };
    expect(said(without('经济成本指标', project({ name: '泵站改造工程' })), 'C02')).toEqual(['warning works']);
    expect(said(without('经济成本指标', project(surveys)), 'C02')).toEqual(['warning firstLevelInPrinciple']);
    expect(said(without('服务对象满意度指标', project(served)), 'C02')).toEqual(['warning serving']);
    expect(said(without('服务对象满意度指标', project(surveys)), 'C02')).toEqual(['hint firstLevelInPrinciple']);
    expect(said(without('服务对象满意度指标', project(surveys)), 'C02', 'gansu')).toEqual([
      'warning firstLevelInPrinciple',
    ]);
  });

  it('central departments: weights of 20, 40, 20 and 10, in principle', () => {
    const weighted = (...weights: readonly number[]): Rows => {
      let next = 0;
      return project({}).map((row) =>
        row[1] === '一级指标'
          ? [...row, '分值权重']
          : typeof row[3] === 'string' && row[4] && row[2] !== '某部门' && row[0] === null
            ? [...row, weights[next++] ?? null]
            : row,
      );
    };
    expect(said(weighted(20, 20, 20, 20, 10), 'T13', 'central')).toEqual([]);
    expect(said(weighted(20, 20, 10, 30, 10), 'T13', 'central')).toEqual(['hint inPrinciple']);
    expect(said(weighted(20, 20, 10, 30, 10), 'T13')).toEqual([]);
    expect(said(weighted(20, 20, 10, 30, 10), 'T13', 'hebei')).toEqual([]);
    // Nothing is kept for the rate of execution.
    expect(said(weighted(20, 20, 20, 30, 10), 'T13', 'central')).toEqual([]);
    expect(said(weighted(20, 20, 25, 10, 10), 'T13', 'central')).toEqual(['error whole']);
  });

  it('Sichuan: nothing of the indicators that its system sets for staff costs, told by the letter of the code', () => {
    const staff = (letter: string) =>
      without('数量指标', project({ name: `51000021${letter}000000019951-工资性支出` }));
    expect(said(staff('R'), 'C02')).toEqual([]);
    expect(said(staff('T'), 'C02')).toEqual(['warning secondLevelInPrinciple']);
    expect(said(staff('R'), 'C02', 'common')).toEqual(['warning secondLevelInPrinciple']);
    expect(said(staff('R'), 'C02', 'gansu')).toEqual(['error secondLevel']);
  });

  it('is said to be what was chosen', () => {
    const { tables } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values: grid(project({})) } }], {
      profile: 'hebei',
    });
    expect([...checkedBy(tables, 'zh-CN').keys()]).toEqual(['按您选的“河北省”填报要求审核']);
  });
});
