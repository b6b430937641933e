import type { ListColumn } from '../language/list-heads';
import { squeeze } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import { cellIn } from './cells';
import { readIndicators } from './indicators';
import { scoresOf } from './scores';
import type { Segment } from './segment';
import type { SheetView } from './sheet-view';
import type { Fact, FieldReading, Table } from './table';

/** The rows of one project in a list. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * The tables of a list of projects, a row for each indicator: a table for each project. Its name stands in every row, in the first of them, in cells
 * merged over all of them, or in a row of its own.
 * @param whole the list read as one table: what all projects share is taken from it
 */
export function projectsOf(view: SheetView, segment: Segment, whole: Table): readonly Table[] {
  const { header } = segment;
  const { list } = header;
  const name = list?.get('project');
  if (!list || !name) return [whole];
  return rowsOfProjects(view, segment).flatMap(({ first, last }, index): Table[] => {
    const indicators = readIndicators(view, { ...segment, firstRow: first, bottom: last });
    if (indicators.rows.length === 0) return [];
    const at = (column: ListColumn): FieldReading | undefined => {
      const band = list.get(column);
      if (!band) return undefined;
      const label = {
        label: squeeze(view.content(header.row, band.left)),
        labelAt: { row: header.row, column: band.left },
      };
      return { ...cellIn(view, first, band), ...label };
    };
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
        prompts: whole.prompts?.filter(({ position: { row } }) => row >= first && row <= last),
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

function rowsOfProjects(view: SheetView, { header, bottom, repeatedHeaders }: Segment): readonly Rows[] {
  const band = header.list?.get('project');
  const found: { first: number; last: number; name: string }[] = [];
  for (let row = header.bottom + 1; row <= bottom; row++) {
    if (!band || repeatedHeaders.has(row)) continue;
    const own = view.filled(row, band.left, band.right)[0];
    const name = own === undefined ? '' : squeeze(view.content(row, own));
    if (isTotalWord(name)) continue;
    const current = found.at(-1);
    if (name !== '' && name !== current?.name && !/^\d{1,2}$/.test(name)) found.push({ first: row, last: row, name });
    else if (current && view.filled(row, header.left, header.right).length > 0) current.last = row;
  }
  return found;
}
