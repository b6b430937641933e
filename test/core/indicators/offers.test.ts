import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indicatorsIn,
  LIBRARY,
  offers,
  SECONDS,
  slotAt,
  type Library,
  type OfferSources,
  type SheetSnapshot,
} from '../../../src/core';
import { kindsOf } from '../../../src/core/indicators/kinds';
import { secondsAt } from '../../../src/core/indicators/seconds';
import { FRAMEWORKS } from '../../../src/core/forms/frameworks';
import { sheetOf, neverMerged } from '../../samples/dress';
import { SEED_TABLES } from '../../samples/seeds';
import { runs, sampled } from '../../support/depth';
import { projectSheet, slotIn, targetOn, targetsOn, type LaidSheet } from './sheets';

/** What is offered for a row, in which order, and when nothing is. */

const BLANK = ['产出指标', '质量指标', '', null] as const;

const knownOn = (...sheets: readonly LaidSheet[]) => indicatorsIn(sheets.flatMap(({ sheet }) => targetsOn(sheet)));

function offered(own: LaidSheet, row: number, sources: Partial<OfferSources>) {
  return offers(slotIn(own.sheet, own.at(`indicators.${row}.name`)), { workbook: [], ...sources });
}

const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

describe('the order', () => {
  const own = projectSheet('2026年干部培训', [BLANK]);
  const evaluated = projectSheet('干部培训', [['产出指标', '质量指标', '干部考核通过率', '≥97%']], {
    id: '2',
    form: 'project-self-evaluation',
  });
  const lastYear = projectSheet('2025年干部培训', [
    ['产出指标', '质量指标', '结业考试通过率', '≥95%'],
    ['产出指标', '质量指标', '培训合格率', '≥93%'],
  ]);
  const similar = projectSheet('教师轮训', [['产出指标', '质量指标', '优秀学员占比', '≥20%']], { id: '3' });
  const other = projectSheet('道路养护', [['产出指标', '质量指标', '路面平整达标率', '≥90%']], { id: '4' });
  const similarBefore = projectSheet('村医培训', [['产出指标', '质量指标', '实操考核通过率', '≥85%']]);

  const found = offered(own, 0, {
    workbook: knownOn(own, evaluated, similar, other),
    lastYear: knownOn(lastYear, similarBefore),
    library: LIBRARY,
  });

  it('is the same project here, the same project last year, others of its kind, the library', () => {
    expect(names(found).slice(0, 5)).toEqual([
      '干部考核通过率',
      '结业考试通过率',
      '培训合格率',
      '优秀学员占比',
      '实操考核通过率',
    ]);
    expect(found.slice(0, 5).map(({ from }) => from.kind)).toEqual([
      'workbook',
      'last-year',
      'last-year',
      'workbook',
      'last-year',
    ]);
    expect(found.slice(5).every(({ from }) => from.kind === 'library')).toBe(true);
  });

  it('has each name once, with last year’s own target before the library’s', () => {
    expect(new Set(names(found)).size).toBe(found.length);
    expect(found.find(({ name }) => name === '培训合格率')?.usual).toBe('93');
  });

  it('has nothing of projects of another kind', () => {
    expect(names(found)).not.toContain('路面平整达标率');
  });

  it('says where each comes from', () => {
    expect(found[1]?.from).toMatchObject({ kind: 'last-year', project: '2025年干部培训', isSameProject: true });
    const from = found.at(-1)?.from;
    expect(from?.kind === 'library' && from.sources.every(({ title, place }) => title !== '' && place !== '')).toBe(
      true,
    );
  });

  it('begins, in the library, with what the project’s name and kind say', () => {
    const first = (name: string, level2: string) =>
      names(offered(projectSheet(name, [['产出指标', level2, '', null]]), 0, { library: LIBRARY }))[0];
    expect(first('干部培训班', '数量指标')).toMatch(/^培训/);
    expect(first('农村公路养护工程', '质量指标')).toMatch(/公路/);
    expect(first('森林防火专项经费', '质量指标')).toMatch(/森林火灾/);
    expect(first('办公设备购置', '时效指标')).toMatch(/设备验收|采购/);
    expect(first('城乡低保补助', '数量指标')).toBe('低保发放人数');
  });

  it('is the same every time, and at most twenty long', () => {
    const again = offered(own, 0, {
      workbook: knownOn(own, evaluated, similar, other),
      lastYear: knownOn(lastYear, similarBefore),
      library: LIBRARY,
    });
    expect(again).toEqual(found);
    const many = projectSheet(
      '教师轮训',
      Array.from({ length: 30 }, (_, at) => ['产出指标', '质量指标', `第${at}种培训通过率`, '≥90%'] as const),
      { id: '9' },
    );
    expect(offered(own, 0, { workbook: knownOn(many), library: LIBRARY }).length).toBeLessThanOrEqual(20);
    expect(
      offered(own, 0, { workbook: knownOn(many), library: LIBRARY }).some(({ from }) => from.kind === 'library'),
    ).toBe(true);
  });
});

describe('what is carried over of a target', () => {
  const cells = [
    ['产出指标', '数量指标', '培训人次', '≥300人次'],
    ['产出指标', '质量指标', '结业通过率', '≥95%'],
    ['产出指标', '时效指标', '培训完成时间', '2025年11月底前'],
    ['产出指标', '成本指标', '培训总成本', '≤20万元'],
  ] as const;
  const own = projectSheet(
    '干部培训',
    cells.map(([level1, level2]) => [level1, level2, '', null] as const),
  );
  const usualOf = (sources: Partial<OfferSources>) => cells.map((_, row) => offered(own, row, sources)[0]?.usual);

  it('is, of the same project last year, all but money and years', () => {
    const lastYear = knownOn(projectSheet('干部培训', cells));
    expect(usualOf({ lastYear })).toEqual(['300', '95', undefined, undefined]);
  });

  it('is, of other projects, no count either', () => {
    const workbook = knownOn(projectSheet('教师培训', cells, { id: '2' }));
    expect(usualOf({ workbook })).toEqual([undefined, '95', '2025年11月底前', undefined]);
  });
});

describe('what stands in the row', () => {
  const found = (name: string, value: string | null) =>
    offered(projectSheet('设备购置', [['产出指标', '质量指标', name, value]]), 0, { library: LIBRARY });

  it('asks for the rest of a named indicator alone', () => {
    expect(names(found('设备验收合格率', null))).toEqual(['设备验收合格率']);
    expect(names(found('设备验收合格率（%）', null))).toEqual(['设备验收合格率']);
    expect(found('从未见过的指标', null)).toEqual([]);
  });

  it('agrees with a target that is there', () => {
    const rates = found('', '≥95%');
    expect(rates.length).toBeGreaterThan(0);
    expect(rates.every(({ unit, direction }) => unit === '%' && direction === '≥')).toBe(true);
    expect(found('', '≥95公里')).toEqual([]);
  });

  it('is silent once name and target are there', () => {
    expect(found('设备验收合格率', '≥95%')).toEqual([]);
  });

  it('is not offered again elsewhere in the table', () => {
    const own = projectSheet('设备购置', [BLANK, ['产出指标', '质量指标', '设备验收合格率', '≥95%']]);
    expect(names(offered(own, 0, { library: LIBRARY }))).not.toContain('设备验收合格率');
  });
});

describe('a row of indicators', () => {
  it('is found in every seed at each of its indicators, with the level it stands under, merged or not', () => {
    for (const seed of sampled(SEED_TABLES, 12)) {
      for (const dress of [undefined, neverMerged]) {
        const { grid } = sheetOf(seed, dress);
        const sheet: SheetSnapshot = { id: '1', name: '表', grid };
        for (const table of targetsOn(sheet))
          for (const { name, value, level1, level2 } of table.indicators.rows) {
            const slot = slotAt(sheet, table, value.position);
            expect(slot?.row).toBe(name.position.row);
            expect([slot?.level1?.text, slot?.level2?.text]).toEqual([level1?.text, level2?.text]);
          }
      }
    }
  });

  it('is nowhere above the heads, in them, or below the table', () => {
    const { sheet, at } = projectSheet('设备购置', [BLANK]);
    const table = targetOn(sheet);
    const { row, column } = at('indicators.0.name');
    for (const other of [0, row - 1, row + 1, row + 40])
      expect(slotAt(sheet, table, { row: other, column })).toBeUndefined();
    expect(slotAt(sheet, table, { row, column })?.seconds).toEqual(['质量指标']);
  });

  it('has the kinds of its project, by its name, else by its goals', () => {
    const kindsAt = (name: string, goals = '') =>
      slotIn(...(({ sheet, at }) => [sheet, at('indicators.0.name')] as const)(projectSheet(name, [BLANK], { goals })))
        .project.kinds;
    expect(kindsAt('干部教育培训')[0]).toBe('培训');
    expect(kindsAt('专项经费', '完成农村公路养护100公里')[0]).toBe('交通');
    expect(kindsAt('专项经费')).toEqual([]);
  });
});

describe('second levels', () => {
  it('are those of the frameworks', () => {
    const declared = FRAMEWORKS.flatMap(({ levels }) =>
      levels.flatMap(({ seconds }) => seconds.map(({ name }) => name)),
    );
    expect(SECONDS.filter((second) => !declared.includes(second))).toEqual([]);
  });

  it.each([
    ['产出指标', '成本指标', ['经济成本指标', '社会成本指标', '生态环境成本指标']],
    ['效益指标（30分）', '环境效益', ['生态效益指标']],
    ['满意度指标', '', ['服务对象满意度指标']],
    ['满意度指标', '社会公众或服务对象满意度指标', ['服务对象满意度指标']],
    ['效益', '可持续影响', ['可持续影响指标']],
    ['部门管理', '财务管理', []],
  ])('%s, %s: %j', (level1, level2, seconds) => {
    expect(secondsAt(level1, level2)).toEqual(seconds);
  });
});

describe('kinds of project', () => {
  it('are told whatever the text, three at most', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        const kinds = kindsOf({ name, text });
        expect(kinds.length).toBeLessThanOrEqual(3);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
      runs(200),
    );
  });
});

it('takes time in proportion to the library', () => {
  const slot = (({ sheet, at }: LaidSheet) => slotIn(sheet, at('indicators.0.name')))(
    projectSheet('设备购置', [BLANK]),
  );
  let looked = 0;
  const watched = (count: number): Library => ({
    ...LIBRARY,
    indicators: Array.from({ length: count }, (_, index) => {
      const one = {
        second: '质量指标' as const,
        direction: '≥' as const,
        unit: '%',
        kinds: ['设备购置' as const],
        sources: [],
      };
      return Object.defineProperty({ ...one, name: '' }, 'name', {
        get: () => {
          looked++;
          return `第${index}种合格率`;
        },
      });
    }),
  });
  const costOf = (count: number) => {
    looked = 0;
    offers(slot, { workbook: [], library: watched(count) });
    return looked;
  };
  expect(costOf(4000)).toBeLessThanOrEqual(costOf(1000) * 4 + 100);
});
