import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/core';
import { templatePlans } from '../../src/core/templates/sheets';
import type { SheetPlan } from '../../src/core/model/sheet-plan';
import { pictureOf } from '../../src/taskpane/logic/plan-picture';

const PLAN: SheetPlan = {
  name: '表',
  widths: [10, 20, 10],
  heights: [30, 20, 40],
  cells: [
    { position: { row: 0, column: 0 }, value: '项目绩效目标表', look: 'title' },
    { position: { row: 1, column: 0 }, value: '标签', look: 'label' },
    { position: { row: 1, column: 1 }, value: null, look: 'text' },
    { position: { row: 2, column: 1 }, value: 12.5, look: 'amount' },
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ],
  validations: [],
  frozenRows: 0,
  print: { area: { top: 0, left: 0, bottom: 2, right: 2 }, titleRows: undefined, landscape: false },
  fields: new Map(),
};

/** How many rectangles a path draws. */
const count = (path: string): number => path.split('z').length - 1;

describe('a picture of a plan', () => {
  it('frames each cell with a border, a merged area as one, and fills the labels', () => {
    const { lines, shapes } = pictureOf(PLAN, { pixels: 300, page: false });
    expect(count(lines.path)).toBe(3);
    const [label] = shapes.filter(({ fill }) => fill === '#F2F4F7');
    // The label stands over two rows: 10 characters wide, 20 + 40 points high.
    expect(label?.path).toContain('h52.5v60');
  });

  it('shows words large enough to be read, with the title bold and centred', () => {
    const { texts, width } = pictureOf(PLAN, { pixels: 300, page: false });
    expect(texts.map(({ text }) => text)).toEqual(['项目绩效目标表', '标签', '12.50']);
    expect(texts[0]).toMatchObject({ bold: true, anchor: 'middle', size: 16 });
    expect(texts[0]?.x).toBeCloseTo(width / 2, 0);
    expect(texts[2]?.anchor).toBe('end');
  });

  it('shows bars in place of words too small to be read', () => {
    const { texts, shapes } = pictureOf(PLAN, { pixels: 60, page: false });
    expect(texts).toEqual([]);
    expect(shapes.reduce((sum, { path }) => sum + count(path), 0)).toBe(1 + 3); // a fill, three bars
  });

  it('has the shape of A4, portrait or landscape', () => {
    const upright = pictureOf(PLAN, { pixels: 60, page: true });
    expect(upright.height / upright.width).toBeCloseTo(Math.SQRT2, 2);
    const across = pictureOf({ ...PLAN, print: { ...PLAN.print, landscape: true } }, { pixels: 60, page: true });
    expect(across.width / across.height).toBeCloseTo(Math.SQRT2, 2);
  });

  it('wraps text at its cell’s width, and cuts it off at its cell’s end', () => {
    const long = {
      ...PLAN,
      cells: [{ position: { row: 1, column: 1 }, value: '一'.repeat(40), look: 'text' as const }],
    };
    const { texts } = pictureOf(long, { pixels: 600, page: false });
    // 20 characters of width hold 9 signs beside the padding; 20 points of height hold one line.
    expect(texts.map(({ text }) => text)).toEqual(['一'.repeat(9)]);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))('keeps everything within its edges, for %s', (_id, form) => {
    const [plan] = templatePlans([form], { year: 2027, unitName: '某单位', unitCode: '123' });
    if (!plan) throw new Error('no plan');
    const { width, height, texts, lines } = pictureOf(plan, { pixels: 400, page: false });
    expect(texts.length).toBeGreaterThan(0);
    expect(lines.path).not.toContain('NaN');
    for (const { x, y } of texts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('follows the options of the form', () => {
    const [form] = FORMS.filter(({ id }) => id === 'project-hebei');
    const textsWith = (unitName: string): readonly string[] => {
      const [plan] = form ? templatePlans([form], { unitName }) : [];
      return plan ? pictureOf(plan, { pixels: 400, page: false }).texts.map(({ text }) => text) : [];
    };
    expect(textsWith('乐亭县城区工业聚集区').join('')).toContain('乐亭县城区工业聚集区');
    expect(textsWith('').join('')).not.toContain('乐亭');
  });
});
