import type { CellValue, Grid, SheetSnapshot } from '../model/grid';
import { COLUMNS, layoutOf, type Column, type Layout } from './columns';
import { checkOf, readTag, type Tag } from './tag';
import { isExplanation, said, shortHash } from './text';

/** A row of the sheet, as it says it. */
export interface ExplanationRow extends Readonly<Record<Exclude<Column, 'tag'>, string>> {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Of the worksheet, counted from 0. */
  readonly row: number;
  readonly tag: string;
}

/** A row that still ties a text to a finding. */
export interface Explanation extends ExplanationRow {
  readonly tie: Tag;
  /** The text is not the one that was saved: somebody has changed it on the sheet. It counts as it stands. */
  readonly isEdited: boolean;
}

/**
 * What is wrong with a row: `tag`, its last cell does not say what it is about; `changed`, what it says of the finding is not what was written;
 * `short`, there is no explanation in it.
 */
export type Damage = 'tag' | 'changed' | 'short';

export interface DamagedRow extends ExplanationRow {
  readonly damage: Damage;
}

export interface ExplanationSheet {
  readonly good: readonly Explanation[];
  readonly damaged: readonly DamagedRow[];
}

const isTag = (value: CellValue): boolean => typeof value === 'string' && readTag(said(value)) !== undefined;

/** Where the columns of a sheet of explanations are; `undefined` where nothing tells. */
export const columnsOf = (grid: Grid): Layout | undefined => layoutOf(grid, isTag);

/** The rows of a sheet of explanations, from top to bottom: each that holds anything is either good or damaged. */
export function readExplanations({ id, name, grid }: SheetSnapshot): ExplanationSheet {
  const layout = columnsOf(grid);
  const good: Explanation[] = [];
  const damaged: DamagedRow[] = [];
  if (!layout) return { good, damaged };
  const { first, columns } = layout;
  grid.values.forEach((values, index) => {
    const row = grid.top + index;
    const told = Object.fromEntries(
      COLUMNS.map((column) => [column, said(values[columns[column] - grid.left])]),
    ) as Record<Column, string>;
    const tag = readTag(told.tag);
    // Above the first row stand title and heads; sorting may have brought rows there, too.
    if (!tag && (row < first || COLUMNS.every((column) => told[column] === ''))) return;
    const read: ExplanationRow = { sheetId: id, sheetName: name, row, ...told };
    const damage = damageOf(read, tag);
    if (tag && !damage) good.push({ ...read, tie: tag, isEdited: shortHash(read.text) !== tag.text });
    else damaged.push({ ...read, damage: damage ?? 'tag' });
  });
  return { good, damaged };
}

function damageOf(row: ExplanationRow, tag: Tag | undefined): Damage | undefined {
  if (!tag) return 'tag';
  if (checkOf(tag, row) !== tag.check) return 'changed';
  return isExplanation(row.text) ? undefined : 'short';
}
