import { describe, expect, it } from 'vitest';
import { FRAMEWORKS, frameworkOf } from '../../src/core/forms/frameworks';
import { frameworkSchema } from '../../src/core/forms/framework-schema';
import { labelsOf } from '../../src/core/forms/labels';
import { labelConcept } from '../../src/core/language/labels';
import { byNumber, FORMS, formSchema, GENERIC_FORM } from '../../src/core';

const ALL = [...FORMS, GENERIC_FORM];

/** The paths at which a declaration with other members is refused. */
function refusedAt(change: object, id = 'procurement'): readonly string[] {
  const form = ALL.find((candidate) => candidate.id === id);
  const { error } = formSchema.safeParse({ ...form, ...change });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('the declarations', () => {
  it.each(ALL.map((form) => [form.id, form] as const))('%s is as the schema says', (_, form) => {
    expect(formSchema.safeParse(form).error).toBeUndefined();
  });

  it('have an id and a number of their own', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ number }) => number)).size).toBe(ALL.length);
  });

  it('come in the order of their numbers, wherever they stand in the list', () => {
    const numbers = byNumber(ALL.toReversed()).map(({ number }) => number);
    expect(numbers.slice(0, 2)).toEqual(['F1', 'F2']);
    expect(numbers.slice(9, 11)).toEqual(['F10', 'F11']);
  });

  it('print labels that are known: others are not found on a sheet', () => {
    const unknown = ALL.flatMap((form) =>
      labelsOf(form).flatMap(({ key, text }) => (labelConcept(key) ? [] : [`${form.id}: ${text}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('name frameworks that are known', () => {
    const ids = ALL.flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.kind === 'indicators' ? [section.framework, ...(section.otherFrameworks ?? [])] : [],
      ),
    );
    expect(ids.filter((id) => id !== 'inferred' && !frameworkOf(id))).toEqual([]);
    expect(FRAMEWORKS.filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    [{ number: undefined }, 'number'],
    [{ number: '5' }, 'number'],
    [{ shelf: undefined }, 'shelf'],
    [{ purpose: undefined }, 'purpose'],
    [{ purpose: { 'zh-CN': '采购项目' } }, 'purpose.en-US'],
    [{ ribbon: 'procurement' }, 'ribbon'],
    [{ asOf: 'today' }, 'asOf'],
    [{ listsProjects: { name: 'project', budget: 'money' } }, 'listsProjects.budget'],
    [{ identity: { name: 'nothing' } }, 'identity.name'],
  ])('are refused with %j', (change, path) => {
    expect(refusedAt(change)).toEqual([path]);
  });
});

describe('the frameworks', () => {
  it.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    '%s is as the schema says',
    (_, framework) => {
      expect(frameworkSchema.safeParse(framework).error).toBeUndefined();
    },
  );

  it('are refused where they are told by levels they do not have', () => {
    const [framework] = FRAMEWORKS;
    const told = { under: { first: '产出指标', second: '经济成本指标' }, firsts: ['成本指标'] };
    const { error } = frameworkSchema.safeParse({ ...framework, told });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['told.under', 'the framework has no level 经济成本指标'],
      ['told.firsts', 'the framework has no level 成本指标'],
    ]);
  });
});
