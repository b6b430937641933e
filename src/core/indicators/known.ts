import { bareName, kindOfUnit, readIndicatorValue } from '../language/indicator-value';
import { remembered, rememberedText } from '../language/remembered';
import { VOCABULARY } from '../language/vocabulary';
import type { Position } from '../model/geometry';
import type { IndicatorRow, Table, TargetTable } from '../read';
import { filledRows, isEmptyCell, isNotApplicable } from '../read/contents';
import { isPlaceholder } from '../language/placeholders';
import { nameKey, projectKey } from '../ties/names';
import { kindsOf, type Kind } from './kinds';
import { secondsAt } from './seconds';
import { partsOfTarget, type TargetParts } from './target-parts';

/** A project as it matters for what its indicators may be. */
export interface ProjectOfTable {
  /** As its table has it; `''` for a unit as a whole. */
  readonly name: string;
  /** What versions and years of one project have in common. */
  readonly key: string;
  readonly kinds: readonly Kind[];
  /** Its name and its goals. */
  readonly text: string;
}

/** An indicator of a table that was read, in this workbook or in last year's file. */
export interface KnownIndicator extends TargetParts {
  /** The second level of the library that it stands under, or the table's own where the library has none such. */
  readonly second: string;
  readonly name: string;
  /** {@link indicatorNameKey} of its name. */
  readonly key: string;
  readonly description?: string;
  readonly basis?: string;
  readonly project: ProjectOfTable;
  readonly sheetName: string;
  readonly position: Position;
  /** Whether its target is a share, a date or a standard, which may hold for another project; an amount or a count is its own project's. */
  readonly isTransferable: boolean;
  /** Whether its name or its target names a year. */
  readonly namesYear: boolean;
}

/** Longer names are sentences. */
const LONGEST = 60;

/** Two names are one indicator's: numbering, blanks, punctuation, and a unit in brackets make no difference, nor whether 数 or 数量 is said. */
export const indicatorNameKey: (name: string) => string = rememberedText((name) =>
  nameKey(bareName(name))
    .replace(/的/g, '')
    .replace(/数量|个数/g, '数'),
);

/** The project of a table of targets. */
export const projectOf: (table: TargetTable) => ProjectOfTable = remembered(({ form, fields }) => {
  const name = fields.get(form.identity.name ?? '')?.content ?? '';
  const goals = fields.get('goals')?.content ?? '';
  const text = `${name}\n${goals}`;
  return { name, key: projectKey(name), kinds: kindsOf({ name, text }), text };
});

/** What a row of a table stands under: the library's second level, else the table's own word for it. */
export function secondOf({ level1, level2 }: Pick<IndicatorRow, 'level1' | 'level2'>): string {
  const [second] = secondsAt(level1?.text ?? '', level2?.text ?? '');
  return second ?? level2?.key ?? level1?.key ?? '';
}

/**
 * The indicators of tables that were read, in their order: of those of this workbook, or of last year's file. What a template left in, what does not
 * apply, what has no target yet and whole sentences are left out.
 */
export function indicatorsIn(tables: readonly Table[]): readonly KnownIndicator[] {
  return tables.flatMap((table) => (table.made === 'targets' ? knownIn(table) : []));
}

const knownIn: (table: TargetTable) => readonly KnownIndicator[] = remembered((table) => {
  const project = projectOf(table);
  return filledRows(table).flatMap((row) => {
    const name = withoutNumber(row.name.content);
    const isNone = isEmptyCell(row.name) || isPlaceholder(row.name.content) || isNotApplicable(row);
    if (isNone || name === '' || name.length > LONGEST || name.includes('\n')) return [];
    const one = known(table, project, row, name);
    // Without a target nobody knows whether it is a number or words.
    return one.usual === undefined ? [] : [one];
  });
});

/** `指标1：培训人次` → `培训人次`, in the user's own characters. */
const withoutNumber = (name: string): string =>
  name
    .trim()
    .replace(/^指标\d{0,2}[:：.、]/, '')
    .trim();

function known(table: TargetTable, project: ProjectOfTable, row: IndicatorRow, name: string): KnownIndicator {
  const value = isPlaceholder(row.value.content) ? '' : row.value.content;
  const [description, basis] = [row.cells.get('description'), row.cells.get('basis')];
  return {
    ...partsOfTarget(name, value),
    second: secondOf(row),
    name,
    key: indicatorNameKey(name),
    ...(description && !isEmptyCell(description) && { description: description.content }),
    ...(basis && !isEmptyCell(basis) && { basis: basis.content }),
    project,
    sheetName: table.sheetName,
    position: row.name.position,
    isTransferable: isTransferable(name, value),
    namesYear: /20\d{2}/.test(name) || /20\d{2}/.test(value),
  };
}

function isTransferable(name: string, value: string): boolean {
  const read = readIndicatorValue(name, value, VOCABULARY);
  if (read.kind === 'deadline') return true;
  return read.kind === 'quantity' && (kindOfUnit(read.unit, VOCABULARY) === 'percent' || read.number.isZero());
}
