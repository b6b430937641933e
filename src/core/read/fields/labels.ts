import { AMOUNTS } from '../../language/concepts';
import { labelConcept, LABELS } from '../../language/labels';
import { rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import { contains, type Area } from '../../model/geometry';
import type { SheetView } from '../sheet/view';
import { wordDown } from '../undress/letters';
import { repeatedArea } from '../undress/repeated';

/** A label found on a sheet. The area covers a merged label, or one repeated over several cells. */
export interface LabelHit {
  readonly key: string;
  /** What it stands for, whatever it is called; a label that only one form has stands for its own key. */
  readonly concept: string;
  readonly area: Area;
  /** What follows the label in the same cell (`项目编码：13022523P…`). */
  readonly inline?: string;
}

/** No form's own labels. */
const NONE: ReadonlySet<string> = new Set();

/**
 * The texts in the given area of the sheet that read like labels, in reading order: all, or so many at most.
 * @param own labels of a form that no lexicon knows, as `labelKey`s
 */
export function findLabels(view: SheetView, within: Area, most = Infinity, own = NONE): readonly LabelHit[] {
  const hits: LabelHit[] = [];
  const wide: Area[] = []; // only these can cover a cell that comes later
  for (let row = within.top; row <= within.bottom; row++) {
    for (const column of view.filled(row, within.left, within.right)) {
      if (wide.some((area) => contains(area, { row, column }))) continue;
      const hit = hitAt(view, row, column, within.bottom) ?? ownHitAt(view, row, column, own);
      if (!hit) continue;
      hits.push(hit);
      if (hits.length >= most) return hits;
      if (hit.area.right > column || hit.area.bottom > row) wide.push(hit.area);
    }
  }
  return hits;
}

function hitAt(view: SheetView, row: number, column: number, bottom: number): LabelHit | undefined {
  const key = view.key(row, column);
  const own = labelNamed(key);
  if (own) return { area: repeatedArea(view, row, column), ...own };
  const inline = labelBefore(view.content(row, column));
  if (inline) return { area: view.area(row, column), ...inline };
  const down = PREFIXES.has(key)
    ? wordDown(
        row,
        bottom,
        (at) => view.key(at, column),
        (text) => conceptOf(text) !== undefined,
        (text) => PREFIXES.has(text),
      )
    : undefined;
  const whole = down && conceptOf(down.text);
  if (down && whole)
    return { key: down.text, concept: whole, area: { ...view.area(row, column), bottom: down.bottom } };
  return undefined;
}

/** A label that only one form has: alone in its cell, before something in brackets, or before its value. */
function ownHitAt(view: SheetView, row: number, column: number, own: ReadonlySet<string>): LabelHit | undefined {
  if (own.size === 0) return undefined;
  const key = view.key(row, column);
  const named = wordingsOf(key).find((one) => own.has(one));
  if (named !== undefined) return { key: named, concept: named, area: repeatedArea(view, row, column) };
  const { before, inline } = dividedAtColon(view.content(row, column));
  return own.has(before) ? { key: before, concept: before, area: view.area(row, column), inline } : undefined;
}

/** What a cell's text says as a label, alone or before what stands in brackets: 项目名称（全称）. */
const labelNamed = rememberedText((key): Pick<LabelHit, 'key' | 'concept'> | undefined => {
  for (const one of wordingsOf(key)) {
    const concept = conceptOf(one);
    if (concept) return { key: one, concept };
  }
  return undefined;
});

/** A label as it stands, and without what stands in brackets behind it. */
function wordingsOf(key: string): readonly string[] {
  const bare = key.endsWith(')') ? key.replace(/\([^()]*\)$/, '') : key;
  return bare === key ? [key] : [key, bare];
}

/** The label and its value that stand in one cell: 项目名称：道路养护. */
const labelBefore = rememberedText((content): Pick<LabelHit, 'key' | 'concept' | 'inline'> | undefined => {
  const { before: key, inline } = dividedAtColon(content);
  const concept = conceptOf(key);
  return concept && { key, concept, inline };
});

function dividedAtColon(content: string): { readonly before: string; readonly inline: string } {
  const [, before = '', inline = ''] = /^([^:：]{2,16})[:：]\s*(\S[\s\S]*)$/.exec(content) ?? [];
  return { before: labelKey(before), inline };
}

const conceptOf = (key: string): ReturnType<typeof labelConcept> => (key === '' ? undefined : labelConcept(key));

/** Beginnings of labels, for those written one character per row. */
const PREFIXES: ReadonlySet<string> = new Set(
  [...LABELS.keys, ...AMOUNTS.keys].flatMap((key) => Array.from(key, (_, length) => key.slice(0, length)).slice(1)),
);
