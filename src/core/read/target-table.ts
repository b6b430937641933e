import { GENERIC_FORM, isOwnForm } from '../forms';
import type { Form } from '../forms/schema';
import { readMoney, type MoneyUnit } from '../language/money';
import { labelKey, squeeze } from '../language/spelling';
import type { TargetKind } from '../language/table-kinds';
import { isTotalWord } from '../language/total-words';
import { least, type Area } from '../model/geometry';
import type { Steps } from '../model/steps';
import { readCaption, type Caption } from './fields/caption';
import { readChoices } from './fields/choices';
import { readFacts } from './funds';
import { withoutAnswers } from './fields/answers';
import { findLabels, type LabelHit } from './fields/labels';
import type { Titles } from './fields/titles';
import { unitAmongLabels } from './fields/money-unit';
import { readLeftovers, readPrompts } from './fields/prompts';
import { readTimes } from './fields/times';
import { ValueReader } from './fields/values';
import { buildOf, isOfBuild } from './identify/build';
import { bestMatch, isBetterThan, matchForm, type Match } from './identify/form';
import { frameworkFor, kindOf, kindOfForm } from './identify/kind';
import { bestOwn } from './identify/own-form';
import { segmentSheet, type Segment } from './records/extent';
import type { IndicatorHeader } from './records/header';
import { readIndicators } from './records/indicators';
import { projectsOf } from './records/projects';
import { isReasonBelow, readScores } from './records/scores';
import { titleIn } from './sheet/lines';
import type { SheetView } from './sheet/view';
import type { Execution, Fact, FieldReading, TargetTable } from './table';

/** Conclusions, problems and measures stand within so many rows below the indicators. */
const BELOW = 6;

/** Tables of targets: each has a header of indicators. */
export function* recogniseTargets(
  view: SheetView,
  headers: readonly IndicatorHeader[],
  forms: readonly Form[],
  titles: Titles,
  taken: readonly Area[],
): Steps<readonly TargetTable[]> {
  const tables: TargetTable[] = [];
  const [owns, ours] = [forms.filter(isOwnForm), forms.filter((form) => !isOwnForm(form))];
  for (const segment of yield* segmentSheet(view, headers, titles, taken)) {
    yield;
    const head = headOf(view, segment, titles);
    const within = { ...head, bottom: Math.max(head.bottom, segment.header.row) };
    const isOfTable = ({ area }: LabelHit) => !isHeadOfColumn(area, segment);
    const everywhere = withoutAnswers(view, findLabels(view, within).filter(isOfTable));
    const title = titleIn(view, head.top, head, titles);
    const kindTold = kindOf(view, segment, title ?? '');
    const funds = readFacts(view, head);
    const { facts, executions } = funds;
    const build = buildOf(segment, facts);
    const fitting = ours.filter((form) => kindOfForm(form) === (kindTold ?? 'target') && isOfBuild(form, build));
    const best = bestMatch(fitting, everywhere, segment, title, funds);
    const own = bestOwn(view, owns, { segment, within, title, kind: kindTold, funds, isOfTable });
    const { match, told } =
      own && isBetterThan(own.match, best)
        ? own
        : { match: best ?? matchForm(GENERIC_FORM, everywhere, segment, title), told: everywhere };
    const kind = told === everywhere ? kindTold : (match.form.kind ?? kindTold);
    // What the amounts of Gansu's units claim, their form says: its heads (预算金额 in each half) and the 合计 below 基本支出 look like totals of the
    // whole as long as no amounts stand there, so that what is read would claim sums that are not meant.
    const isStrict = match.form !== GENERIC_FORM && !match.form.varies && kindOfForm(match.form) === 'unit-wide';
    const claimed = isStrict ? [] : facts;
    const table = readTable(view, { ...segment, head }, match, titles, kind, claimed, executions, told);
    for (const one of projectsOf(view, segment, table) ?? [table]) tables.push(one);
  }
  return tables;
}

/**
 * The head region, cut so that it begins at the last title above the header that has labels below it: other tables above are left out, and a heading
 * over the indicators alone (绩效指标表) is no title.
 */
function headOf(view: SheetView, { head, header }: Segment, titles: Titles): Area {
  let last: number | undefined;
  for (let row = head.bottom; row >= head.top; row--) {
    if (titleIn(view, row, head, titles) === undefined) continue;
    last ??= row;
    // What a list says of its projects stands in its columns: labels further up are of another table.
    if (header.list) break;
    if (findLabels(view, { ...head, top: row + 1, bottom: last === row ? head.bottom : last }, 2).length > 1)
      return { ...head, top: row };
    if (row < last - HEADING_DEPTH) break;
  }
  return last === undefined ? head : { ...head, top: last };
}

/** So many rows above a heading over the indicators the table's own title is looked for. */
const HEADING_DEPTH = 40;

/** Whether a label is merged down to the heads of the indicators, before them: it heads a column of a list and has no value beside it. */
const isHeadOfColumn = ({ top, bottom, right }: Area, { header: { row, left, columns } }: Segment): boolean =>
  top < row && bottom === row && right < (columns.get('level1')?.left ?? left);

/** The values of a form's fields, by key, each read from the label that was taken for it. */
function valuesByField({ form, hits, funds }: Match, reader: ValueReader): Map<string, FieldReading> {
  const fields = new Map(funds);
  for (const section of form.sections) {
    if (section.kind !== 'fields' && section.kind !== 'columns') continue;
    for (const field of section.kind === 'columns' ? section.fields : section.lines.flat()) {
      const hit = hits.get(field.label ? field.key : `group:${section.group?.label}`);
      if (!hit) continue;
      const reading = field.label ? reader.valueOf(hit, section.kind === 'columns') : reader.textIn(hit);
      const label =
        field.under && isTotalWord(labelKey(reading.label)) ? `${field.under}${reading.label}` : reading.label;
      fields.set(field.key, { ...reading, label });
    }
  }
  return fields;
}

/**
 * Of several labels that may be those of the goals, the last is the table's own; but not one with nothing beside it that only heads the indicators,
 * where another has the text. A label that stands to the left of another over its rows is the group's.
 */
function filledGoals(
  reader: ValueReader,
  chosen: LabelHit | undefined,
  told: readonly LabelHit[],
): FieldReading | undefined {
  const own = chosen && reader.valueOf(chosen);
  if (!chosen || own?.content !== '') return own;
  const others = told.filter((hit) => hit.concept === 'goals' && hit !== chosen && !covers(hit.area, chosen.area));
  return others.map((hit) => reader.valueOf(hit)).findLast(({ content }) => content !== '') ?? own;
}

const covers = (group: Area, { top, left }: Area): boolean =>
  group.left < left && group.top <= top && group.bottom >= top;

function readTable(
  view: SheetView,
  segment: Segment,
  match: Match,
  titles: Titles,
  kind: TargetKind | undefined,
  facts: readonly Fact[],
  executions: readonly Execution[],
  told: readonly LabelHit[],
): TargetTable {
  const { head, header } = segment;
  const { form } = match;
  // Labels stand above the indicators, except the indicators' own vertical label beside the header.
  const hits = new Map([...match.hits].filter(([id, hit]) => hit.area.top < header.row || id.startsWith('group:')));
  const firstLabel = least([header.row, ...[...hits.values()].map(({ area }) => area.top)]);
  const caption = readCaption(view, captionArea(view, head, firstLabel, titles), titles);
  const area = tableArea(view, segment, hits, caption.top ?? firstLabel);
  const indicators = readIndicators(view, segment);
  const labels = told.filter(({ area: { top } }) => top < header.row);
  const reader = new ValueReader(view, labels, { ...head, right: area.right }, { ...area, top: firstLabel });
  const fields = valuesByField({ ...match, hits }, reader);
  const goals = form === GENERIC_FORM ? filledGoals(reader, hits.get('goals'), labels) : undefined;
  if (goals) fields.set('goals', goals);
  const stated = caption.unit ?? unitAmongLabels(view, hits, head, facts);
  const unit = stated ?? form.unit;
  const project = form.identity.name ? (fields.get(form.identity.name)?.content ?? '') : '';
  return {
    made: 'targets',
    form,
    kind,
    sheetId: view.snapshot.id,
    sheetName: view.snapshot.name,
    area,
    title: caption.title,
    unitName: unitNameOf(form, fields) || caption.unitName,
    captions: captionsOf(form, caption, project),
    unit,
    unitStated: stated !== undefined,
    fields,
    labels: new Map([...hits].map(([id, hit]) => [id, hit.area])),
    headings: headingsOf(view, form, hits),
    otherAmounts: otherAmounts(
      view,
      { ...head, top: firstLabel },
      [...fields.values(), ...facts.map(({ reading }) => reading)],
      unit,
    ),
    facts,
    times: readTimes(view, head),
    choices: readChoices(view, head),
    prompts: readPrompts(view, { ...area, bottom: lastBelow(view, segment, area, titles) }),
    leftovers: readLeftovers(view, { ...head, top: firstLabel }),
    executions,
    reasonBelow: isReasonBelow(view, segment),
    scores: readScores(view, segment, indicators.rows, executions),
    indicators,
    framework: frameworkFor(form, indicators),
  };
}

/**
 * The lines above the first label: from the title on; without a title only the few lines directly above, since no others can belong to the
 * table.
 */
function captionArea(view: SheetView, head: Area, firstLabel: number, titles: Titles): Area {
  const titled = titleIn(view, head.top, head, titles) !== undefined;
  return { ...head, top: titled ? head.top : Math.max(head.top, firstLabel - 3), bottom: firstLabel - 1 };
}

/** Texts that may state the year. In a title made of the project's name (F3) only brackets at the end may state it. */
function captionsOf(form: Form, { title, lines }: Caption, project: string): string[] {
  const namesProject = form.sections.some((section) => section.kind === 'title' && section.namesProject);
  const bare = squeeze(title);
  const own = namesProject ? (/\([^()]*\)$/.exec(bare)?.[0] ?? '') : bare.replace(squeeze(project), '');
  return [own, ...lines.filter((line) => line !== bare)];
}

function unitNameOf(form: Form, fields: ReadonlyMap<string, FieldReading>): string {
  return form.identity.unit ? (fields.get(form.identity.unit)?.content ?? '') : '';
}

/** Numbers in the head region that no field has taken; a value repeated over formerly merged cells belongs to the field. */
function otherAmounts(
  view: SheetView,
  head: Area,
  taken: readonly FieldReading[],
  unit: MoneyUnit,
): TargetTable['otherAmounts'] {
  const found: TargetTable['otherAmounts'][number][] = [];
  for (let row = head.top; row <= head.bottom; row++) {
    for (const column of view.filled(row, head.left, head.right)) {
      const value = view.value(row, column);
      const money = readMoney(value, unit);
      if (money.kind !== 'amount') continue;
      const known = taken.some(
        ({ position, value: own }) =>
          own === value && position.row <= row && position.column <= column && row - position.row < 3,
      );
      if (!known) found.push({ position: { row, column }, amount: money.amount });
    }
  }
  return found;
}

function headingsOf(view: SheetView, form: Form, hits: ReadonlyMap<string, LabelHit>): Map<string, string> {
  const headings = new Map<string, string>();
  for (const section of form.sections) {
    if ((section.kind !== 'fields' && section.kind !== 'columns') || !section.group) continue;
    const hit = hits.get(`group:${section.group.label}`);
    if (!hit) continue;
    const text = squeeze(view.content(hit.area.top, hit.area.left));
    for (const field of section.kind === 'columns' ? section.fields : section.lines.flat())
      headings.set(field.key, text);
  }
  return headings;
}

/** The last row below the indicators that may still belong to the table: before another title. */
function lastBelow(view: SheetView, { bottom }: Segment, area: Area, titles: Titles): number {
  for (let row = bottom + 1; row <= bottom + BELOW; row++)
    if (titleIn(view, row, area, titles) !== undefined) return row - 1;
  return bottom + BELOW;
}

/** From the title (or the first label) to the last row of the block; wide enough for its labels, heads and contents. */
function tableArea(view: SheetView, segment: Segment, hits: ReadonlyMap<string, LabelHit>, top: number): Area {
  const { head, header } = segment;
  let left = header.left;
  let right = header.right;
  for (const { area } of hits.values()) {
    left = Math.min(left, area.left);
    right = Math.max(right, area.right);
  }
  for (let row = top; row <= segment.bottom; row++) {
    for (const column of view.filled(row, head.left, head.right)) {
      left = Math.min(left, column);
      right = Math.max(right, view.area(row, column).right);
    }
  }
  return { top, left, bottom: segment.bottom, right };
}
