import { listColumn, type ListColumn } from '../../language/list-heads';
import { labelKey, squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import { readIndicators } from './indicators';
import { scoresOf } from './scores';
import type { Segment } from './extent';
import type { SheetView } from '../sheet/view';
import type { Fact, FieldReading, TargetTable } from '../table';

/** The rows of one project in a list, and what the list says of it as a whole. */
interface Rows {
  readonly first: number;
  readonly last: number;
  readonly at: (column: ListColumn) => FieldReading | undefined;
}

/**
 * The tables of a list of projects, a row for each indicator: a table for each project. Its name stands in every row, in the first of them, in cells
 * merged over all of them, in a row of its own, or with its label in a line above its rows. `undefined` for a table of a single project.
 * @param whole the list read as one table: what all projects share is taken from it
 */
export function projectsOf(view: SheetView, segment: Segment, whole: TargetTable): readonly TargetTable[] | undefined {
  const { header } = segment;
  const own = header.list ? rowsOfProjects(view, segment) : rowsBelowLines(view, segment);
  if (own.length === 0) return header.list && [];
  return own.flatMap(({ first, last, at }, index): TargetTable[] => {
    const indicators = readIndicators(view, { ...segment, firstRow: first, bottom: last });
    if (indicators.rows.length === 0) return [];
    const fields = new Map<string, FieldReading>();
    for (const [key, column] of FIELDS) {
      const reading = at(column);
      if (reading) fields.set(key, reading);
    }
    const budget = at('budget');
    const facts: readonly Fact[] = budget
      ? [{ concept: 'total', period: 'year', stage: 'planned', subject: '', reading: budget }]
      : [];
    const { area } = whole;
    return [
      {
        ...whole,
        title: fields.get('project')?.content ?? whole.title,
        area: { ...area, top: index === 0 ? area.top : first, bottom: last },
        fields,
        facts,
        prompts: whole.prompts.filter(({ position: { row } }) => row >= first && row <= last),
        executions: [],
        reasonBelow: false,
        scores: scoresOf(view, header, indicators.rows),
        unitName: fields.get('unit')?.content ?? whole.unitName,
        indicators: { ...indicators, origin: { row: first, column: indicators.origin.column } },
      },
    ];
  });
}

/** The fields of the generic form that a list has in columns. */
const FIELDS: readonly (readonly [string, ListColumn])[] = [
  ['project', 'project'],
  ['unit', 'unit'],
  ['goals', 'goals'],
];

/** Of a list that names the project in a column. */
function rowsOfProjects(view: SheetView, { header, bottom, repeatedHeaders }: Segment): readonly Rows[] {
  const { list } = header;
  const [band, units] = [list?.get('project'), list?.get('unit')];
  const found: { first: number; last: number; name: string; unit: string }[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++) {
    if (!band || repeatedHeaders.has(row)) continue;
    const own = view.filled(row, band.left, band.right)[0];
    const name = own === undefined ? '' : squeeze(view.content(row, own));
    if (isTotalWord(name)) continue;
    const current = found.at(-1);
    // Two units may have a project of one name.
    const unit = units ? squeeze(cellIn(view, row, units).content) : '';
    const isOther = name !== current?.name || (unit !== '' && unit !== current.unit);
    if (name !== '' && isOther && !/^\d{1,2}$/.test(name)) found.push({ first: row, last: row, name, unit });
    else if (current && view.filled(row, header.left, header.right).length > 0) current.last = row;
  }
  return found.map(({ first, last }) => ({
    first,
    last,
    at: (column) => {
      const own = list?.get(column);
      const labelAt = own && { row: own.row, column: own.left };
      return labelAt && { ...cellIn(view, first, own), label: squeeze(view.content(own.row, own.left)), labelAt };
    },
  }));
}

/** Of a list that names each project in a line above its rows: `项目名称：… 预算金额：… 年度目标：…`. */
function rowsBelowLines(view: SheetView, { header, bottom, repeatedHeaders }: Segment): readonly Rows[] {
  const found: { first: number; last: number; at: Rows['at'] }[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++) {
    const filled = view.filled(row, header.left, header.right);
    const texts = new Set(filled.map((column) => view.content(row, column)));
    const said = texts.size === 1 && !repeatedHeaders.has(row) ? saidInLine(view, row, filled[0] ?? 0) : undefined;
    const current = found.at(-1);
    if (said?.has('project')) found.push({ first: row + 1, last: row, at: (column) => said.get(column) });
    else if (current && filled.length > 0) current.last = row;
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
