import { greatest, least, toA1, type Area } from '../model/geometry';
import type { SheetSnapshot } from '../model/grid';
import { finished, type Steps } from '../model/steps';
import { squeeze } from '../language/spelling';
import { ROWS_A_STEP, SheetView } from './sheet/view';
import { GENERIC_FORM, hasIndicators } from '../forms';
import { followedFramework, type Framework } from '../forms/frameworks';
import type { Form } from '../forms/schema';
import { readMoney, unitNamedIn, type MoneyUnit } from '../language/money';
import { readCaption, unitBesideLabel, type Caption } from './fields/caption';
import { kindOfTitle, type TargetKind } from '../language/table-kinds';
import { readFacts } from './fields/facts';
import { FieldReader } from './fields/values';
import { findIndicatorHeaders, findScoreHeads, type IndicatorHeader, type ScoreHeader } from './records/heads';
import { compete } from './compete';
import { readIndicators } from './records/indicators';
import { isLabel, LabelIndex, labelsOf, type LabelHit } from './fields/labels';
import { projectsOf } from './records/projects';
import { bestMatch, ENOUGH, matchForm, type Match } from './identify/form';
import { nearestMatrix, recogniseMatrices } from './matrix';
import { HeadIndex, type HeadRows } from './matrix/heads';
import { isReasonBelow, readScores, recogniseScorings } from './records/scores';
import { readPrompts } from './fields/prompts';
import { partsOf } from './sheet/side-by-side';
import { segmentSheet, titleIn, type Segment } from './records/extent';
import type { Execution, Fact, FieldReading, IndicatorBlock, Miss, Table, TargetTable } from './table';
import { recogniseTexts } from './prose';
import { readChoices } from './fields/choices';
import { readTimes } from './fields/times';

/** What was read of a sheet. */
export interface Reading {
  /** From top to bottom, then from left to right. */
  readonly tables: readonly Table[];
  /** The sheet's view, for reading what stands between the tables. */
  readonly view: SheetView;
  /** For a sheet without any table: the form that comes nearest, if there is one. */
  readonly nearest: () => Steps<Miss | undefined>;
}

/** If a smaller share of a form's labels was found, naming it as the nearest form would only confuse users. */
const NEAR = 0.25;

/** Conclusions, problems and measures stand within so many rows below the indicators. */
const BELOW = 6;

/** Reads sheets by the labels and heads of some forms. */
export interface Reader {
  /**
   * Finds every table on a sheet, wherever it stands and in whatever dress, and reads it: budget tables are found by their rows of heads,
   * target tables by their indicator headers, and titled text in the rest by its headings. Everything is found by labels; merged areas, if
   * known, only help to tell in which cell a missing value belongs.
   */
  readonly read: (sheet: SheetSnapshot) => Reading;
  /** The same in small steps: a few hundred rows are gone through in one, or a table is read. */
  readonly readInSteps: (sheet: SheetSnapshot) => Steps<Reading>;
}

/** A reader of some forms; made once for many sheets, since it collects all labels and heads of the forms. */
export function createReader(forms: readonly Form[]): Reader {
  const labels = new LabelIndex([...forms, GENERIC_FORM]);
  const heads = new HeadIndex(forms);
  const targetForms = forms.filter(hasIndicators);
  function* readInSteps(sheet: SheetSnapshot): Steps<Reading> {
    const view = new SheetView(sheet);
    const tables: Table[] = [];
    for (const part of yield* partsOf(view, labels)) {
      const found = yield* headsOf(part, heads);
      const matrices = yield* recogniseMatrices(part, found.matrix, forms, heads, labels);
      const targets = yield* recogniseTargets(part, found.records, targetForms, labels, areasOf(matrices));
      const read = [...matrices, ...targets];
      for (const table of [...read, ...recogniseScorings(part, labels, found.scores, areasOf(read))])
        tables.push(table);
    }
    const texts = yield* recogniseTexts(view, forms, areasOf(tables));
    return {
      tables: tables.concat(texts).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left),
      view,
      nearest: () => nearestMiss(view, forms, labels, heads),
    };
  }
  return { readInSteps, read: (sheet) => finished(readInSteps(sheet)) };
}

/** The rows of heads on a sheet, each taken for what it says most of. */
interface Heads {
  readonly records: readonly IndicatorHeader[];
  readonly matrix: readonly HeadRows[];
  readonly scores: readonly ScoreHeader[];
}

function* headsOf(view: SheetView, index: HeadIndex): Steps<Heads> {
  const records = yield* findIndicatorHeaders(view);
  const matrix = yield* index.find(view);
  const scores = yield* findScoreHeads(view);
  const candidates = [
    ...[...records, ...scores].map((head) => ({ head, area: { ...head, top: head.row }, evidence: head.evidence })),
    ...matrix.map((head) => ({ head, area: head, evidence: head.evidence })),
  ];
  const won = new Set(compete(candidates).map(({ head }): unknown => head));
  const winners = <Head>(heads: readonly Head[]) => heads.filter((head) => won.has(head));
  return { records: winners(records), matrix: winners(matrix), scores: winners(scores) };
}

const areasOf = (tables: readonly Table[]): readonly Area[] => tables.map(({ area }) => area);

/** Tables of targets: each has a header of indicators. */
function* recogniseTargets(
  view: SheetView,
  headers: readonly IndicatorHeader[],
  forms: readonly Form[],
  labels: LabelIndex,
  taken: readonly Area[],
): Steps<readonly TargetTable[]> {
  const tables: TargetTable[] = [];
  for (const segment of yield* segmentSheet(view, headers, labels, taken)) {
    yield;
    const head = headOf(view, segment, labels);
    const found = labels.find(view, { ...head, bottom: Math.max(head.bottom, segment.header.row) });
    const title = titleIn(view, head.top, head, labels);
    const kind = kindOf(view, segment, title ?? '');
    const { facts, executions } = readFacts(view, head);
    const fitting = isOfOtherBuild(segment, facts)
      ? []
      : forms.filter((form) => kindOfForm(form) === (kind ?? 'target'));
    const best = bestMatch(fitting, found, segment, title, facts);
    const match = best && best.score >= ENOUGH ? best : matchForm(GENERIC_FORM, found, segment, title);
    // What the amounts of Gansu's units claim, their form says: its heads (预算金额 in each half) and the 合计 below 基本支出 look like totals of the
    // whole as long as no amounts stand there, so that what is read would claim sums that are not meant.
    const own = match.form !== GENERIC_FORM && kindOfForm(match.form) === 'unit-wide' ? [] : facts;
    const table = readTable(view, { ...segment, head }, match, labels, kind, own, executions, found);
    for (const one of projectsOf(view, segment, table) ?? [table]) tables.push(one);
  }
  return tables;
}

/** What the forms of targets that we know are for. */
const kindOfForm = ({ identity }: Form): TargetKind => (identity.name === undefined ? 'unit-wide' : 'target');

/** The kind of a table: by its columns, where only that kind has them, else by its title. */
function kindOf(view: SheetView, { header: { columns } }: Segment, title: string): TargetKind | undefined {
  if (columns.has('possibility') || columns.has('expected')) return 'monitoring';
  const told = kindOfTitle(title) ?? kindOfTitle(view.snapshot.name);
  return columns.has('actual') && columns.has('score') && told !== 'scoring' ? 'self-evaluation' : told;
}

/** Whether a table is built as none of the forms we know is: a list, two halves, stages of a year, tasks, several amounts in one cell. */
function isOfOtherBuild({ header }: Segment, facts: readonly Fact[]): boolean {
  const cells = new Set(facts.map(({ reading }) => toA1(reading.position)));
  return (
    header.list !== undefined ||
    header.second !== undefined ||
    cells.size < facts.length ||
    facts.some(({ period, stage, subject }) => period === 'term' || stage !== 'planned' || subject !== '')
  );
}

/** The form that comes nearest to a sheet without any table. */
function* nearestMiss(
  view: SheetView,
  forms: readonly Form[],
  labels: LabelIndex,
  heads: HeadIndex,
): Steps<Miss | undefined> {
  const found: LabelHit[] = [];
  for (let { top } = view.used; top <= view.used.bottom; top += ROWS_A_STEP) {
    const bottom = Math.min(view.used.bottom, top + ROWS_A_STEP - 1);
    for (const hit of labels.find(view, { ...view.used, top, bottom })) found.push(hit);
    yield;
  }
  const best = bestMatch(forms.filter(hasIndicators), found);
  const matrix = yield* nearestMatrix(view, forms, heads);
  const nearest = matrix && matrix.share > (best?.score ?? 0) ? { ...matrix, score: matrix.share } : best;
  return nearest && nearest.score >= NEAR ? { form: nearest.form, missing: nearest.missing } : undefined;
}

/**
 * The head region, cut so that it begins at the last title above the header that has labels below it: other tables above are left out, and a heading
 * over the indicators alone (绩效指标表) is no title.
 */
function headOf(view: SheetView, { head }: Segment, labels: LabelIndex): Area {
  let last: number | undefined;
  for (let row = head.bottom; row >= head.top; row--) {
    if (titleIn(view, row, head, labels) === undefined) continue;
    last ??= row;
    if (labels.find(view, { ...head, top: row + 1, bottom: last === row ? head.bottom : last }).length > 1)
      return { ...head, top: row };
    if (row < last - HEADING_DEPTH) break;
  }
  return last === undefined ? head : { ...head, top: last };
}

/** So many rows above a heading over the indicators the table's own title is looked for. */
const HEADING_DEPTH = 20;

/**
 * The fields of a table of the generic form. Of several labels that may be those of the goals, the last is their own; but not one with nothing beside it
 * that only heads the indicators, where another has the text. A label that stands to the left of another over its rows is the group's.
 */
function withFilledGoals(
  read: (hits: Hits) => Map<string, FieldReading>,
  hits: Hits,
  found: readonly LabelHit[],
): Map<string, FieldReading> {
  const fields = read(hits);
  const chosen = hits.get(GOALS);
  if (!chosen || fields.get(GOALS)?.content !== '') return fields;
  const labels = labelsOf(GENERIC_FORM).find(({ id }) => id === GOALS);
  const candidates = found.filter(
    (hit) => hit !== chosen && labels && isLabel(labels, hit) && !covers(hit.area, chosen.area),
  );
  const others = candidates.map((hit) => read(new Map([...hits, [GOALS, hit]])));
  return others.findLast((one) => one.get(GOALS)?.content !== '') ?? fields;
}

const GOALS = 'goals';

const covers = (group: Area, { top, left }: Area): boolean =>
  group.left < left && group.top <= top && group.bottom >= top;

type Hits = ReadonlyMap<string, LabelHit>;

function readTable(
  view: SheetView,
  segment: Segment,
  match: Match,
  labels: LabelIndex,
  kind: TargetKind | undefined,
  facts: readonly Fact[],
  executions: readonly Execution[],
  found: readonly LabelHit[],
): TargetTable {
  const { head, header } = segment;
  const { form } = match;
  // Labels stand above the indicators, except the indicators' own vertical label beside the header.
  const hits = new Map([...match.hits].filter(([id, hit]) => hit.area.top < header.row || id.startsWith('group:')));
  const firstLabel = Math.min(header.row, ...[...hits.values()].map(({ area }) => area.top));
  const caption = readCaption(view, captionArea(view, head, firstLabel, labels), labels);
  const area = tableArea(view, segment, hits, caption.top ?? firstLabel);
  const indicators = readIndicators(view, segment);
  const readFields = (own: Hits) =>
    new FieldReader(view, own, { ...head, top: firstLabel, right: area.right }, { ...area, top: firstLabel }).read(
      form,
    );
  const fields = form === GENERIC_FORM ? withFilledGoals(readFields, hits, found) : readFields(hits);
  const stated =
    caption.unit ?? unitOfLabels(view, hits) ?? unitOfFacts(view, head, facts) ?? unitBesideLabel(view, head);
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
    prompts: readPrompts(view, { ...area, bottom: lastBelow(view, segment, area, labels) }),
    executions,
    reasonBelow: isReasonBelow(view, segment),
    scores: readScores(view, segment, indicators.rows, executions),
    indicators,
    framework: frameworkFor(form, indicators),
  };
}

function frameworkFor(form: Form, { levels }: IndicatorBlock): Framework | undefined {
  const section = form.sections.find(({ kind }) => kind === 'indicators');
  if (section?.kind !== 'indicators') return undefined;
  const names = levels.map(({ level1, level2 }) => ({ level1: level1?.text ?? '', level2: level2?.text ?? '' }));
  return followedFramework(section, names);
}

/**
 * The lines above the first label: from the title on; without a title only the few lines directly above, since no others can belong to the
 * table.
 */
function captionArea(view: SheetView, head: Area, firstLabel: number, labels: LabelIndex): Area {
  const titled = titleIn(view, head.top, head, labels) !== undefined;
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

function unitOfLabels(view: SheetView, hits: ReadonlyMap<string, LabelHit>): MoneyUnit | undefined {
  for (const { area } of hits.values()) {
    const unit = unitNamedIn(view.content(area.top, area.left));
    if (unit) return unit;
  }
  return undefined;
}

/** The unit in a label beside the amounts that is none of ours: 资金情况（万元）. */
function unitOfFacts(view: SheetView, head: Area, facts: readonly Fact[]): MoneyUnit | undefined {
  const rows = facts.map(({ reading }) => reading.labelAt.row);
  for (let row = least(rows, head.bottom) - 2; row <= greatest(rows, head.top); row++) {
    for (const column of view.filled(row, head.left, head.right)) {
      const unit = unitNamedIn(view.content(row, column));
      if (unit) return unit;
    }
  }
  return undefined;
}

/** The last row below the indicators that may still belong to the table: before another title. */
function lastBelow(view: SheetView, { bottom }: Segment, area: Area, labels: LabelIndex): number {
  for (let row = bottom + 1; row <= bottom + BELOW; row++)
    if (titleIn(view, row, area, labels) !== undefined) return row - 1;
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

export type * from './table';
