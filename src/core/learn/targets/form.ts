import { fieldsOf } from '../../forms';
import type { Form, IndicatorData } from '../../forms/schema';
import { labelKey } from '../../language/spelling';
import { toA1 } from '../../model/geometry';
import type { FormOwn } from '../form-own';
import { titlePattern } from '../names';
import type { TargetSketch } from '../sketch';
import { headSections } from './sections';

/** The width of a column of the page where only how many there are is known, in characters. */
const WIDTH = 14;

/** What a sketch of a table of targets says of its form. */
export function targetParts(sketch: TargetSketch): FormOwn {
  const { blocks, sums, indicators, kind, title, left, right } = sketch;
  const head = headSections(sketch);
  const titled =
    labelKey(title) === '' ? [] : [{ kind: 'title' as const, pattern: titlePattern(title, sketch.namesProject) }];
  const sections = [...titled, ...head.sections, indicators];
  const keys = new Map([
    ...head.keys,
    ...blocks.flatMap(({ cells }) => cells.map(({ key, position }) => [toA1(position), key] as const)),
  ]);
  const known = new Set(fieldsOf({ sections } as Form).map(({ key }) => key));
  const keyAt = (position: Parameters<typeof toA1>[0]) => {
    const key = keys.get(toA1(position));
    return key !== undefined && known.has(key) ? key : undefined;
  };
  const totals = sums.flatMap((sum): Form['totals'] => {
    const total = keyAt(sum.total);
    const parts = sum.parts.flatMap((part) => keyAt(part) ?? []);
    const isWhole = total !== undefined && parts.length === sum.parts.length && !parts.includes(total);
    const rule = total !== undefined && /^total\.|\.total\d*$/.test(total) ? 'T01' : 'T02';
    return sum.holds && isWhole ? [{ total, parts, rule }] : [];
  });
  const has = (key: string) => known.has(key);
  const budget = (sketch.budgetAt && keyAt(sketch.budgetAt)) ?? ['total.adjusted', 'total.initial', 'budget'].find(has);
  return {
    shelf: 'targets',
    kind,
    varies: true,
    sections,
    page: { widths: Array.from({ length: right - left + 1 }, () => WIDTH) },
    totals,
    identity: {
      ...(has('code') && { code: 'code' }),
      ...(has('project') && { name: 'project' }),
      ...(has('unit') && { unit: 'unit' }),
    },
    ...(budget !== undefined && { budget }),
    indicators: sketch.levels.map((level): IndicatorData => ({ ...level, name: '', value: null })),
  };
}
