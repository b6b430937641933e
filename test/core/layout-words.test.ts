import { describe, expect, it } from 'vitest';
import { FORMS, layoutForm } from '../../src/core';
import { templateData } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';

describe.each(FORMS.map((form) => [form.id, form] as const))('%s, inserted in English', (_, form) => {
  const data = templateData(form, { year: 2024, unitName: '某局' });
  const english = layoutForm(form, data, layoutWords['en-US']);

  it('is the same sheet but for what is said beside its cells', () => {
    const chinese = layoutForm(form, data, layoutWords['zh-CN']);
    const offers = ({ validations }: typeof chinese) => validations.map(({ area, choices }) => ({ area, choices }));
    expect({ ...english, validations: offers(english) }).toEqual({ ...chinese, validations: offers(chinese) });
  });

  it('says in English, within Excel’s limits, how each cell that offers something is filled', () => {
    for (const { prompt } of english.validations) {
      const { title = '', text = '' } = prompt ?? {};
      expect(title).toMatch(/^[A-Z][ -~]{3,31}$/);
      expect(text).toMatch(/[a-z]{3}/);
      expect(text.length).toBeLessThanOrEqual(255);
    }
  });
});

it('the bases that may be chosen are explained in English, and speak for themselves in Chinese', () => {
  const form = FORMS.find(({ id }) => id === 'project-hebei');
  const promptsIn = (locale: 'zh-CN' | 'en-US') =>
    (form ? layoutForm(form, form.sample, layoutWords[locale]).validations : [])
      .filter(({ choices }) => choices?.includes('计划标准'))
      .map(({ prompt }) => prompt?.text);
  expect(promptsIn('en-US')).toEqual([expect.stringContaining('计划标准 planned standard, ')]);
  expect(promptsIn('zh-CN')).toEqual([undefined]);
});
