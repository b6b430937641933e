import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, layoutForm, type CheckedTable, type FormData } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { layoutWords } from '../../src/words/layout';

const form = FORMS.find(({ id }) => id === 'project-hebei');
if (!form) throw new Error('There is no such form.');

/** The form's sample with some fields left blank, checked. */
function checked(blank: readonly string[], off: readonly string[] = []): CheckedTable | undefined {
  if (!form) return undefined;
  const fields = Object.fromEntries(Object.entries(form.sample.fields).filter(([key]) => !blank.includes(key)));
  const data: FormData = { ...form.sample, fields };
  const grid = gridOf(layoutForm(form, data, layoutWords['zh-CN'], { formulas: false }));
  return checkSheets([{ id: 's1', name: '项目', grid }], { settings: { off } }).tables[0];
}

describe('how far a table is filled in', () => {
  const goals = 'goals';

  it('counts the fields that must be filled in', () => {
    const whole = checked([])?.filling;
    expect(whole?.filled).toBe(whole?.all);
    expect(whole?.all).toBeGreaterThan(3);
    expect(checked([goals])?.filling).toEqual({ filled: (whole?.all ?? 0) - 1, all: whole?.all });
  });

  it('is not told where the rule that demands them is off, nor of a blank table', () => {
    expect(checked([], ['C01'])?.filling).toBeUndefined();
    const grid = gridOf(
      layoutForm(form, { ...form.sample, fields: {}, indicators: [] }, layoutWords['zh-CN'], { formulas: false }),
    );
    const [blank] = checkSheets([{ id: 's1', name: '项目', grid }]).tables;
    expect(blank?.toFill.length).toBeGreaterThan(0);
    expect(blank?.filling).toBeUndefined();
  });
});
