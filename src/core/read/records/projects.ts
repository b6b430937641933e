import { least } from '../../model/geometry';
import { isList } from '../../forms';
import { listColumn, type ListColumn } from '../../language/list-heads';
import { labelKey, squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import { readIndicators } from './indicators';
import { scoresOf } from './scores';
import type { Concept } from '../../language/concepts';
import type { Segment } from './extent';
import type { ListHead } from './header';
import type { SheetView } from '../sheet/view';
import type { Fact, FieldReading, TargetTable } from '../table';

/** The rows of one project in a list, and what the list says of it as a whole. */
interface Rows {
  readonly first: number;
  readonly last: number;
  readonly at: (column: ListColumn) => FieldReading | undefined;
  readonly facts: readonly Fact[];
}

/**
 * The tables of a list of projects, a row for each indicator: a table for each project. Its name stands in every row, in the first of them, in cells
 * merged over all of them, in a row of its own, or with its label in a line above its rows. `undefined` for a table of a single project.
 * @param whole the list read as one table: what all projects share is taken from it
 */
export function projectsOf(view: SheetView, segment: Segment, whole: TargetTable): readonly TargetTable[] | undefined {
  const { header } = segment;
  const named = header.list ? projectRows(view, segment) : [];
  // A list that is not filled in yet is one blank table.
  const isBlank = named.length === 0 && isList(whole.form);
  const rows = isBlank ? [{ first: header.bottom + 1, last: Math.max(header.bottom + 1, segment.bottom) }] : named;
  const own = header.list ? rows.map((lines) => rowsIn(view, header, lines)) : rowsBelowLines(view, segment);
  if (own.length === 0) return header.list && [];
  const listed = header.list && factsOfList(view, segment, own);
  const read = own.map((lines) => ({
    ...lines,
    indicators: readIndicators(view, { ...segment, firstRow: lines.first, bottom: lines.last }),
  }));
  // Where a list is one of our forms, its levels are printed before the indicators are written. A row of the unit alone has neither.
  const isProject = ({ indicators: { rows: filled, levels } }: (typeof read)[number]) =>
    filled.length > 0 || (isList(whole.form) && levels.length > 0);
  const projects = read.filter(isProject);
  const points = projects.map(({ indicators }) => scoresOf(view, header, indicators.rows));
  const units = unitsOf(header, projects);
  const inList = points.map((scores) => scores?.rows ?? []);
  return projects.map(({ first, last, at, facts, indicators }, index): TargetTable => {
    const scores = points[index];
    const fields = new Map<string, FieldReading>();
    for (const [key, column] of FIELDS) {
      const reading = column === 'unit' ? units[index] : at(column);
      if (reading) fields.set(key, reading);
    }
    const budget = facts.find(({ concept }) => concept === 'total')?.reading;
    if (budget && isList(whole.form)) fields.set('budget', budget);
    const { area } = whole;
    return {
      ...whole,
      title: fields.get('project')?.content ?? whole.title,
      area: { ...area, top: index === 0 ? area.top : first, bottom: last },
      fields,
      facts,
      listed: index === 0 ? listed : undefined,
      prompts: whole.prompts.filter(({ position: { row } }) => row >= first && row <= last),
      leftovers: [],
      executions: [],
      reasonBelow: false,
      scores: scores && { ...scores, inList },
      unitName: fields.get('unit')?.content ?? whole.unitName,
      indicators: { ...indicators, origin: { row: first, column: indicators.origin.column } },
    };
  });
}

/** The fields of the generic form that a list has in columns. */
const FIELDS: readonly (readonly [string, ListColumn])[] = [
  ['project', 'project'],
  ['unit', 'unit'],
  ['goals', 'goals'],
];

/** The unit of each project. Where it stands before its projects, it may be written once for all of them. */
function unitsOf({ list }: Segment['header'], projects: readonly Rows[]): readonly (FieldReading | undefined)[] {
  const [unit, project] = [list?.get('unit'), list?.get('project')];
  const isBefore = unit !== undefined && project !== undefined && unit.left < project.left;
  let last: FieldReading | undefined;
  return projects.map(({ at }) => {
    const own = at('unit');
    if (own !== undefined && own.content !== '') last = own;
    return isBefore ? (last ?? own) : own;
  });
}

/** The rows of each project of a list that names them, or the whole unit, in a column. */
function projectRows(
  view: SheetView,
  { header, bottom, repeatedHeaders }: Segment,
): readonly { readonly first: number; readonly last: number }[] {
  const { list } = header;
  const [band, units] = [list?.get('project') ?? list?.get('unit'), list?.get('unit')];
  const found: { first: number; last: number; name: string; unit: string }[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++) {
    if (!band || repeatedHeaders.has(row)) continue;
    const own = view.firstFilled(row, band.left, band.right);
    const name = own === undefined ? '' : squeeze(view.content(row, own));
    if (isTotalWord(name)) continue;
    const current = found.at(-1);
    // Two units may have a project of one name.
    const unit = units ? squeeze(cellIn(view, row, units).content) : '';
    const isOther = name !== current?.name || (unit !== '' && unit !== current.unit);
    if (name !== '' && isOther && !/^\d{1,2}$/.test(name)) found.push({ first: row, last: row, name, unit });
    else if (current && view.filled(row, header.left, header.right).length > 0) current.last = row;
  }
  return found;
}

/** What a list says of one project in its columns. */
function rowsIn(
  view: SheetView,
  { list, amounts = [] }: Segment['header'],
  { first, last }: { readonly first: number; readonly last: number },
): Rows {
  const readingOf = (head: ListHead): FieldReading => {
    const labelAt = { row: head.row, column: head.left };
    return { ...cellIn(view, first, head), label: squeeze(view.content(head.row, head.left)), labelAt };
  };
  return {
    first,
    last,
    at: (column) => {
      const own = list?.get(column);
      return own && readingOf(own);
    },
    facts: amounts.map((head) => planned(head.concept, readingOf(head))),
  };
}

const planned = (concept: Concept, reading: FieldReading, subject = ''): Fact => ({
  concept,
  period: 'year',
  stage: 'planned',
  subject,
  reading,
});

/**
 * What the row of 合计, or of the unit above its projects, says of all projects of a list, each amount with those that it adds up: the amounts of all its projects. `undefined` where there
 * is no such row, or where a project has several amounts or a row an amount of its own: what the total adds up is not told then.
 */
function factsOfList(
  view: SheetView,
  { header, bottom, repeatedHeaders }: Segment,
  projects: readonly Rows[],
): readonly Fact[] | undefined {
  const { list, amounts = [] } = header;
  const name = list?.get('project') ?? list?.get('unit');
  if (!name) return undefined;
  const isTotal = (row: number) => {
    // The word may stand in the column of numbers before the names.
    const columns = view.filled(row, Math.max(view.used.left, header.left - 1), name.right);
    return columns.some((column) => isTotalWord(squeeze(view.content(row, column))));
  };
  const last = isTotal(bottom + 1) ? bottom + 1 : bottom;
  const rows = Array.from({ length: last - header.bottom }, (_, index) => header.bottom + 1 + index);
  const ofUnit = rowOfUnit(view, header, projects);
  const totals = rows.filter((row) => (isTotal(row) || row === ofUnit) && !repeatedHeaders.has(row));
  const [total] = totals;
  if (total === undefined || totals.length > 1) return undefined;
  const firsts = new Set(projects.map(({ first }) => first));
  const added = projects.filter(({ first }) => first !== total);
  const isRepeated = (row: number, head: ListHead) => {
    const own = projects.find(({ first, last }) => first <= row && row <= last);
    return own !== undefined && cellIn(view, own.first, head).content === cellIn(view, row, head).content;
  };
  const lead = total === ofUnit ? name.left : view.firstFilled(total, Math.max(view.used.left, header.left - 1));
  const called = squeeze(view.content(total, lead ?? name.left));
  const headed = ({ row, left }: ListHead) => squeeze(view.content(row, left));
  return amounts.flatMap((head): readonly Fact[] => {
    const known = rows.every(
      (row) =>
        row === total ||
        firsts.has(row) ||
        repeatedHeaders.has(row) ||
        view.filled(row, head.left, head.right).length === 0 ||
        isRepeated(row, head),
    );
    const labelAt = { row: total, column: name.left };
    const whole = {
      ...cellIn(view, total, head),
      label: amounts.length > 1 ? `${called}·${headed(head)}` : called,
      labelAt,
    };
    if (!known || whole.content === '') return [];
    return [
      planned(head.concept, whole),
      ...added.map(({ at, facts }, index) => {
        const reading = facts.find(({ concept }) => concept === head.concept)?.reading ?? whole;
        return planned(head.concept, { ...reading, label: at('project')?.content ?? reading.label }, `${index}`);
      }),
    ];
  });
}

/**
 * The row of the unit above its projects, in a list that names both in one column (单位名称（项目名称）): the first of all, and the only one without
 * indicators.
 */
function rowOfUnit(
  view: SheetView,
  { list, columns, right }: Segment['header'],
  rows: readonly Rows[],
): number | undefined {
  const head = list?.get('project');
  const first = least([...columns.values()].map((band) => band.left));
  const [unit, ...others] = rows.filter((own) => view.filled(own.first, first, right).length === 0);
  const namesBoth = head !== undefined && view.key(head.row, head.left).includes('单位');
  return namesBoth && unit && unit === rows[0] && others.length === 0 && unit.last === unit.first
    ? unit.first
    : undefined;
}

/** Of a list that names each project in a line above its rows: `项目名称：… 预算金额：… 年度目标：…`. */
function rowsBelowLines(view: SheetView, { header, bottom, repeatedHeaders }: Segment): readonly Rows[] {
  const found: { first: number; last: number; at: Rows['at']; facts: Rows['facts'] }[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const filled = view.filled(row, header.left, header.right);
    const texts = new Set(filled.map((column) => view.content(row, column)));
    const said = texts.size === 1 && !repeatedHeaders.has(row) ? saidInLine(view, row, filled[0] ?? 0) : undefined;
    const current = found.at(-1);
    if (said?.has('project')) {
      const budget = said.get('budget');
      const facts = budget ? [planned('total', budget)] : [];
      found.push({ first: row + 1, last: row, at: (column) => said.get(column), facts });
    } else if (current && filled.length > 0) current.last = row;
  }
  return found;
}

/** What a line says, label after label; `undefined` for one that begins with no label of a list. */
function saidInLine(view: SheetView, row: number, column: number): ReadonlyMap<ListColumn, FieldReading> | undefined {
  const text = view.content(row, column);
  const labels = [...text.matchAll(/(?:^|\s)[^\s:：]{2,10}[:：]/g)];
  if (labels[0]?.index !== 0) return undefined;
  const found = new Map<ListColumn, FieldReading>();
  for (const [index, match] of labels.entries()) {
    const label = match[0].trim().slice(0, -1);
    const key = listColumn(labelKey(label));
    const content = text.slice(match.index + match[0].length, labels[index + 1]?.index).trim();
    const at = { row, column };
    if (key && !found.has(key))
      found.set(key, { position: at, content, value: content, format: 'General', label, labelAt: at });
  }
  return found;
}
