import { describe, expect, it } from 'vitest';
import { OWN_LIBRARY } from '../../../scripts/docs/indicators-page';
import { isLibrary, KINDS, LIBRARY, libraryProblems, LOCALES, type Library } from '../../../src/core';
import { kindName, libraryProblemText, originText } from '../../../src/words/indicators';

const own: Library = {
  name: '某局指标库',
  sources: [{ id: 'own', title: '本局绩效指标库', place: '某局', year: 2025 }],
  indicators: [
    {
      second: '数量指标',
      name: '培训人次',
      direction: '≥',
      unit: '人次',
      usual: '100',
      range: '50-300',
      kinds: ['培训'],
      sources: ['own'],
    },
    { second: '社会效益指标', name: '业务能力', direction: '定性', usual: '提升', kinds: ['通用'], sources: ['own'] },
  ],
};

/** The library with one place changed; `undefined` takes it away. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(own);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((at, part) => (at as Record<string | number, unknown>)[part], copy);
  (parent as Record<string | number, unknown>)[last] = value;
  return JSON.parse(JSON.stringify(copy));
}

const first = (key: string) => ['indicators', 0, key];
const second = (key: string) => ['indicators', 1, key];

const MISTAKES: readonly (readonly [mistake: string, json: unknown, problem: string, at: string, chinese: string])[] = [
  ['text', 'x', 'type', '', '整个文件：应为对象 { }'],
  ['no name of its own', changed(['name'], undefined), 'missing', 'name', 'name：缺少这一项'],
  ['no indicators', changed(['indicators'], []), 'empty', 'indicators', 'indicators：不能为空'],
  [
    'no second level',
    changed(first('second'), undefined),
    'missing',
    'indicators[0].second',
    'indicators[0].second（培训人次）：缺少这一项',
  ],
  [
    'a direction in words',
    changed(first('direction'), '大于'),
    'choice',
    'indicators[0].direction',
    'indicators[0].direction（培训人次）：“大于”不在可填的范围内，可填：≥、≤、>、<、=、定性',
  ],
  [
    'a target with its unit',
    changed(first('usual'), '100人次'),
    'notNumber',
    'indicators[0].usual',
    'indicators[0].usual（培训人次）：“100人次”应为数字：单位写在 unit，方向写在 direction；文字要求的方向写“定性”',
  ],
  [
    'a number without quotes',
    changed(first('usual'), 100),
    'type',
    'indicators[0].usual',
    'indicators[0].usual（培训人次）：应为文字（加引号）',
  ],
  [
    'a range with a tilde',
    changed(first('range'), '50~300'),
    'format',
    'indicators[0].range',
    'indicators[0].range（培训人次）：“50~300”写法不对',
  ],
  [
    'a long name',
    changed(first('name'), '培'.repeat(61)),
    'tooLong',
    'indicators[0].name',
    `indicators[0].name（${'培'.repeat(61)}）：不能超过60字`,
  ],
  [
    'an unknown source',
    changed(['indicators', 0, 'sources', 0], 'other'),
    'unknownSource',
    'indicators[0].sources[0]',
    'indicators[0].sources[0]（培训人次）：来源“other”没有列在 sources 里',
  ],
  [
    'a key that nobody reads',
    changed(first('note'), ''),
    'unknownKey',
    'indicators[0]',
    'indicators[0]（培训人次）：没有名为“note”的项',
  ],
  [
    'a unit for what is told in words',
    changed(second('unit'), '%'),
    'unitOfWords',
    'indicators[1].unit',
    'indicators[1].unit（业务能力）：“业务能力”方向为定性，不写单位和范围',
  ],
  [
    'the same twice',
    changed(['indicators', 1], own.indicators[0]),
    'duplicate',
    'indicators[1].name',
    'indicators[1].name（培训人次）：“培训人次”重复',
  ],
  [
    'a year that is none',
    changed(['sources', 0, 'year'], 25),
    'format',
    'sources[0].year',
    'sources[0].year（own）：“25”写法不对',
  ],
];

describe('a library of a bureau’s own', () => {
  it.each([
    ['a small one', own],
    ['the example of docs/indicators.md', OWN_LIBRARY],
    ['the one that ships, written as a file', JSON.parse(JSON.stringify(LIBRARY)) as unknown],
  ])('is accepted if nothing is wrong with it: %s', (_, json) => {
    expect(libraryProblems(json)).toEqual([]);
    expect(isLibrary(json)).toBe(true);
  });

  it.each(MISTAKES)('with %s is refused, and told where', (_, json, problem, at, chinese) => {
    const problems = libraryProblems(json);
    expect(problems.map((one) => [one.problem, one.at])).toEqual([[problem, at]]);
    expect(problems.map((one) => libraryProblemText(one, 'zh-CN'))).toEqual([chinese]);
    expect(isLibrary(json)).toBe(false);
  });

  it('is told all that is wrong, in both languages, with no slot left open', () => {
    for (const [, json] of MISTAKES)
      for (const problem of libraryProblems(json))
        for (const locale of LOCALES) expect(libraryProblemText(problem, locale)).not.toMatch(/\{\w+\}|undefined/);
  });

  it('says no more of a file of nonsense than can be read', () => {
    const many = { ...own, indicators: Array.from({ length: 5000 }, () => ({})) };
    expect(libraryProblems(many).length).toBeLessThanOrEqual(200);
  });
});

describe('what is said of offers', () => {
  const [source] = own.sources;
  const known = { project: '干部培训', sheetName: '表1', position: { row: 0, column: 0 } };

  it.each([
    [{ kind: 'workbook', isSameProject: true, ...known } as const, '本表本项目', 'this project, in this workbook'],
    [{ kind: 'last-year', isSameProject: true, ...known } as const, '本项目上年', 'this project, last year'],
    [{ kind: 'workbook', isSameProject: false, ...known } as const, '本表“干部培训”', '"干部培训" in this workbook'],
    [
      { kind: 'last-year', isSameProject: false, ...known, project: '' } as const,
      '上年“表1”工作表',
      'worksheet "表1" of last year’s file',
    ],
    [{ kind: 'library', library: '某局指标库', sources: [] } as const, '某局指标库', '某局指标库'],
    [
      { kind: 'library', library: '某局指标库', sources: source ? [source] : [] } as const,
      '某局指标库：某局《本局绩效指标库》（2025年）',
      '某局指标库: 本局绩效指标库 (某局, 2025)',
    ],
    [
      { kind: 'library', library: '库', sources: source ? [source, source, source] : [] } as const,
      '库：某局《本局绩效指标库》（2025年）等3处',
      '库: 本局绩效指标库 (某局, 2025) and 2 more',
    ],
  ])('names where they come from: %o', (from, chinese, english) => {
    expect([originText(from, 'zh-CN'), originText(from, 'en-US')]).toEqual([chinese, english]);
  });

  it('has a name of its own for each kind of project', () => {
    for (const locale of LOCALES)
      expect(new Set([...KINDS, '通用' as const].map((kind) => kindName(kind, locale))).size).toBe(KINDS.length + 1);
  });
});
