import { fieldsOf } from '../../forms';
import type { Form } from '../../forms/schema';
import { INDICATOR_COLUMNS } from '../../forms/indicator-columns';
import { labelKey } from '../../language/spelling';
import { labelsOf, titlePatterns, type FormLabel } from '../../forms/labels';
import type { LabelHit } from '../fields/labels';
import type { Segment } from '../records/extent';
import type { Fact } from '../table';

/** How well a form's labels were found. */
export interface Match {
  readonly form: Form;
  /** Share of the form's labels found in their relative order, 0 to 1. */
  readonly score: number;
  readonly hits: ReadonlyMap<string, LabelHit>;
  /** Wordings of the labels that were not found. */
  readonly missing: readonly string[];
}

/** A table is taken for the form only from this share on. */
export const ENOUGH = 0.6;

/** Length of the longest ascending subsequence of the numbers. */
function longestAscent(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number);
    if (at < 0) tails.push(number);
    else tails[at] = number;
  }
  return tails.length;
}

/** Whether a label on a sheet is the form's: it says the same, in the form's words or in others. */
const isLabel = ({ key, concept }: FormLabel, hit: LabelHit): boolean => key === hit.key || concept === hit.concept;

/** If several cells have a label's text, the label is the one within its group, else the one nearest to the indicators. */
function choose(labels: readonly FormLabel[], found: readonly LabelHit[]): Map<string, LabelHit> {
  const chosen = new Map<string, LabelHit>();
  const taken = new Set<LabelHit>();
  // Backwards: of two equal labels, the later one belongs to the later place in the form, and to the lower table.
  for (const item of [...labels].reverse()) {
    const hit = found.findLast((candidate) => !taken.has(candidate) && isLabel(item, candidate));
    if (!hit) continue;
    taken.add(hit);
    chosen.set(item.id, hit);
  }
  return chosen;
}

/** Compares one form with the labels found above a header, and with the title, if there is one. */
export function matchForm(
  form: Form,
  found: readonly LabelHit[],
  segment: Segment | undefined,
  title: string | undefined,
): Match {
  const labels = labelsOf(form);
  const hits = choose(labels, found);
  const order = labels
    .flatMap((item, index) => {
      const hit = hits.get(item.id);
      return hit ? [{ index, hit }] : [];
    })
    .sort((a, b) => a.hit.area.top - b.hit.area.top || a.hit.area.left - b.hit.area.left);
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  const heads = columns.filter((column) => segment?.header.columns.has(column));
  const titled = title !== undefined && titlePatterns(form).some((pattern) => pattern.test(labelKey(title)));
  const total = labels.length + columns.length + (titled ? 1 : 0);
  return {
    form,
    score: total === 0 ? 0 : (longestAscent(order.map(({ index }) => index)) + heads.length + (titled ? 1 : 0)) / total,
    hits,
    missing: [
      ...labels.filter(({ id }) => !hits.has(id)).map(({ text }) => text),
      ...columns.filter((column) => !heads.includes(column)).map((column) => INDICATOR_COLUMNS[column].head),
    ],
  };
}

/** Whether most of the amounts that a form prints are there: a table with others is another's, however like the rest is. */
function hasAmounts({ form, hits }: Match): boolean {
  const amounts = fieldsOf(form).filter(({ type }) => type === 'money');
  return amounts.filter(({ key }) => hits.has(key)).length * 2 >= amounts.length;
}

/** The form that fits best; if several fit equally well, the one declared first. */
export function bestMatch(
  forms: readonly Form[],
  found: readonly LabelHit[],
  segment?: Segment,
  title?: string,
  facts: readonly Fact[] = [],
): Match | undefined {
  return forms
    .map((form) => matchForm(form, found, segment, title))
    .filter((match) => facts.length === 0 || hasAmounts(match))
    .reduce<Match | undefined>((best, match) => (best && best.score >= match.score ? best : match), undefined);
}
