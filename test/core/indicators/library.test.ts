import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  FORMS,
  gridOf,
  KINDS,
  layoutForm,
  LIBRARY,
  libraryProblems,
  SECONDS,
  type Finding,
  type Form,
  type LibraryProblem,
} from '../../../src/core';
import { FRAMEWORKS } from '../../../src/core/forms/frameworks';
import { bareName } from '../../../src/core/language/indicator-value';
import { squeeze } from '../../../src/core/language/spelling';
import { grouped } from '../../../src/core/model/grouping';
import { layoutWords } from '../../../src/words/layout';

/** The library that ships: drawn from public tables, and such that the product itself has nothing to say of a table that is filled from it. */

const { indicators, sources } = LIBRARY;
type Indicator = (typeof indicators)[number];

const bySecond = (second: string) => indicators.filter((one) => one.second === second);

const formOf = (id: string): Form => {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return form;
};

/** The first level of a second one in a framework that has it, and that framework's form. */
const PLACES: ReadonlyMap<string, { readonly level1: string; readonly form: Form }> = new Map(
  [['framework-2015', 'project-declaration'] as const, ['framework-2021', 'project-central'] as const].flatMap(
    ([framework, form]) =>
      (FRAMEWORKS.find(({ id }) => id === framework)?.levels ?? []).flatMap(({ name, seconds }) =>
        seconds.map((second) => [second.name, { level1: name, form: formOf(form) }] as const),
      ),
  ),
);

/** What a user would type where the library leaves the target open. */
const SAMPLE = { amount: '10', rate: '90', words: '是' };

function targetOf({ direction, unit = '', usual, range }: Indicator): string {
  if (direction === '定性') return usual ?? SAMPLE.words;
  const open = range?.split('-')[0] ?? (unit === '%' ? SAMPLE.rate : SAMPLE.amount);
  return `${direction === '=' ? '' : direction}${usual ?? open}${unit}`;
}

/** What the rules about targets say of a table that holds these indicators and nothing else. */
function saidOf(second: string, rows: readonly Indicator[]): readonly Finding[] {
  const place = PLACES.get(second);
  if (!place) throw new Error(`No framework has ${second}`);
  const { sample } = place.form;
  const data = {
    ...sample,
    indicators: rows.map((one) => ({ level1: place.level1, level2: second, name: one.name, value: targetOf(one) })),
  };
  const plan = layoutForm(place.form, data, layoutWords['zh-CN'], { formulas: false });
  const { findings, tables } = checkSheets([{ id: '1', name: '表', grid: gridOf(plan) }]);
  expect(tables).toHaveLength(1);
  return findings.filter(({ code }) => code.startsWith('V'));
}

describe('the library', () => {
  it('has at least 300 indicators and is what a bureau could write', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(300);
    expect(libraryProblems(LIBRARY)).toEqual<LibraryProblem[]>([]);
  });

  it('uses every source it lists, in the order of their ids', () => {
    const used = new Set(indicators.flatMap((one) => one.sources));
    expect(sources.filter(({ id }) => !used.has(id))).toEqual([]);
    const ids = sources.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  it('has no indicator twice, under whatever level and in whatever spelling', () => {
    const plain = (name: string) =>
      squeeze(bareName(name))
        .replace(/[的\p{P}]/gu, '')
        .replace(/数量|个数|人数/g, '数')
        .replace(/情况$/, '');
    const alike = [...grouped(indicators, ({ name }) => plain(name)).values()];
    expect(alike.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('names no unit, place or year', () => {
    expect(indicators.filter(({ name }) => /20\d\d|[省市县区镇乡]人民|开发区|[某×X]/.test(name))).toEqual([]);
  });

  it.each(SECONDS)('has some of %s, sorted by name', (second) => {
    const names = bySecond(second).map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(names).toEqual(names.toSorted());
  });

  it.each(KINDS)('has outputs, effects and satisfaction for %s', (kind) => {
    const own = indicators.filter(({ kinds }) => kinds.includes(kind) || kinds.includes('通用'));
    expect(own.filter(({ kinds }) => kinds.includes(kind)).length).toBeGreaterThanOrEqual(8);
    for (const part of ['数量', '质量', '时效', '成本', '效益', '满意度'])
      expect(
        own.filter(({ second }) => second.includes(part)).map(({ name }) => name),
        part,
      ).not.toEqual([]);
  });

  it.each(SECONDS)('gives rows of %s that no rule about targets objects to', (second) => {
    expect(saidOf(second, bySecond(second)).map(({ code, values }) => [code, values.name, values.value])).toEqual([]);
  });

  it('would be objected to if it were wrong', () => {
    const wrong: Indicator = {
      second: '质量指标',
      name: '验收合格率',
      direction: '≥',
      unit: '万元',
      usual: '95',
      kinds: ['通用'],
      sources: [],
    };
    expect(saidOf('质量指标', [wrong]).map(({ code }) => code)).toEqual(['V03']);
  });
});
