import { fieldsOf } from '../../forms';
import { fundsLabel, printedCells } from '../../forms/funds';
import type { Form, FormField, IndicatorSection } from '../../forms/schema';
import { INDICATOR_COLUMNS } from '../../forms/indicator-columns';
import { remembered } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import { labelsOf, titlePatterns, type FormLabel } from '../../forms/labels';
import type { LabelHit } from '../fields/labels';
import type { Segment } from '../records/extent';
import type { Funds } from '../funds';
import type { FieldReading } from '../table';
import { fundsValues } from './funds';

/** How well a form's labels were found. */
export interface Match {
  readonly form: Form;
  /** Share of the form's labels found in their relative order, 0 to 1. */
  readonly score: number;
  /** How many of the form's labels, cells and heads that is. */
  readonly count: number;
  readonly hits: ReadonlyMap<string, LabelHit>;
  /** The cells of the form's funds that were read, by key. */
  readonly funds: ReadonlyMap<string, FieldReading>;
  /** Wordings of the labels that were not found; they are put together only for the form that comes nearest. */
  readonly missing: () => readonly string[];
}

/** What a form prints besides its labels. */
interface Printed {
  readonly columns: IndicatorSection['columns'];
  /** Where it is a list, the columns of its projects. */
  readonly listed: NonNullable<IndicatorSection['list']>;
  readonly amounts: readonly FormField[];
}

const printedOf: (form: Form) => Printed = remembered((form) => {
  const sections = form.sections.filter((section) => section.kind === 'indicators');
  const fields = [...fieldsOf(form).filter(({ key }) => fundsLabel(form, key) === undefined), ...printedCells(form)];
  return {
    columns: sections.flatMap(({ columns }) => columns),
    listed: sections.flatMap(({ list = [] }) => list),
    amounts: fields.filter(({ type }) => type === 'money'),
  };
});

const NO_FUNDS: Funds = { facts: [], executions: [] };

/** A table is taken for the form only from this share on; for one that is printed in many ways, from the second. */
const ENOUGH = 0.6;
const NEARLY_ALL = 0.9;

const isEnough = ({ form, score }: Match): boolean => score >= (form.varies ? NEARLY_ALL : ENOUGH);

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
  for (const item of labels.toReversed()) {
    const hit = found.findLast((candidate) => isLabel(item, candidate) && !taken.has(candidate));
    if (!hit) continue;
    taken.add(hit);
    chosen.set(item.id, hit);
  }
  return chosen;
}

/** Compares one form with the labels found above a header, the amounts read there, and with the title, if there is one. */
export function matchForm(
  form: Form,
  found: readonly LabelHit[],
  segment?: Segment,
  title?: string,
  funds: Funds = NO_FUNDS,
): Match {
  const labels = labelsOf(form);
  const hits = choose(labels, found);
  const order = labels
    .flatMap((item, index) => {
      const hit = hits.get(item.id);
      return hit ? [{ index, hit }] : [];
    })
    .sort((a, b) => a.hit.area.top - b.hit.area.top || a.hit.area.left - b.hit.area.left);
  const cellsRead = fundsValues(form, funds);
  const cells = printedCells(form);
  const { columns, listed } = printedOf(form);
  const heads = columns.filter((column) => segment?.header.columns.has(column));
  const inList = listed.filter(({ key }) => segment?.header.list?.has(key));
  const titled = title !== undefined && titlePatterns(form).some((pattern) => pattern.test(labelKey(title)));
  const total = labels.length + cells.length + columns.length + listed.length + (titled ? 1 : 0);
  const matched =
    longestAscent(order.map(({ index }) => index)) +
    cells.filter(({ key }) => cellsRead.has(key)).length +
    inList.length +
    heads.length +
    (titled ? 1 : 0);
  return {
    form,
    score: total === 0 ? 0 : matched / total,
    count: matched,
    hits,
    funds: cellsRead,
    missing: () => [
      ...labels.filter(({ id }) => !hits.has(id)).map(({ text }) => text),
      ...listed.filter((column) => !inList.includes(column)).map(({ label }) => label),
      ...columns.filter((column) => !heads.includes(column)).map((column) => INDICATOR_COLUMNS[column].head),
    ],
  };
}

/** Whether most of the amounts that a form prints are there: a table with others is another's, however like the rest is. */
function hasAmounts({ form, hits, funds }: Match): boolean {
  const { amounts } = printedOf(form);
  return amounts.filter(({ key }) => hits.has(key) || funds.has(key)).length * 2 >= amounts.length;
}

/** The match of the form that fits best; if several fit equally well, of that which explains most of the table, then of that declared first. */
export function bestOf(matches: readonly Match[]): Match | undefined {
  const isBetter = (a: Match, b: Match) => a.score > b.score || (a.score === b.score && a.count > b.count);
  return matches.reduce<Match | undefined>((best, match) => (best && !isBetter(match, best) ? best : match), undefined);
}

/** The form that a table follows, if it follows one well enough. */
export function bestMatch(
  forms: readonly Form[],
  found: readonly LabelHit[],
  segment: Segment,
  title: string | undefined,
  funds: Funds,
): Match | undefined {
  const matches = forms.map((form) => matchForm(form, found, segment, title, funds));
  return bestOf(matches.filter((match) => isEnough(match) && (funds.facts.length === 0 || hasAmounts(match))));
}

/**
 * Whether a form that a bureau has declared, or learned from a sheet, says better what a table is than the form of ours that fits best: it explains more
 * of the table, which it cannot where ours explains all.
 */
export const isBetterThan = ({ count }: Match, ours: Match | undefined): boolean => !ours || count > ours.count;
