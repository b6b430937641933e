import { fieldsOf, matrixOf } from '../forms';
import { summedKeys } from '../forms/funds';
import type { Position } from '../model/geometry';
import type { Grid, SheetSnapshot } from '../model/grid';
import { toA1 } from '../model/geometry';
import type { Steps } from '../model/steps';
import type { FieldReading, Table } from '../read';
import { accountOf } from '../sums';
import { isPlaceholder } from '../language/placeholders';
import { amountCells, factsOf, recordsOf, isEmptyField, matrixRows } from '../read/contents';

/** The blank ones among a sheet's tables, each with its cells to be filled in; a step for each table. */
export function* blankTablesInSteps(
  tables: readonly Table[],
  sheet: SheetSnapshot,
): Steps<ReadonlyMap<Table, readonly Position[]>> {
  const found = new Map<Table, readonly Position[]>();
  for (const table of tables) {
    const cells = cellsToFill(table, sheet);
    if (cells.length > 0) found.set(table, cells);
    yield;
  }
  return found;
}

/**
 * The cells of a blank table that are to be filled in, in their order; empty for any other table. It is blank while it holds no amount, no
 * goal, no plan and no indicator: names, codes and results of formulas over blank cells do not count. One with the note of an empty table is
 * complete as it is.
 */
function cellsToFill(table: Table, { grid }: SheetSnapshot): readonly Position[] {
  if (!isBlank(table, grid)) return [];
  // A host that reads no formulas leaves open where they are: in tables that we insert, in the totals.
  const totals = new Set(grid.formulas ? [] : totalsOf(table).map(({ position }) => toA1(position)));
  const cells = [...fieldsToFill(table), ...indicatorsToFill(table)].filter(
    (position) => !isFormula(grid, position) && !totals.has(toA1(position)),
  );
  const once = new Map((cells.length > 0 ? cells : [below(table)]).map((position) => [toA1(position), position]));
  return [...once.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function totalsOf(table: Table): readonly FieldReading[] {
  const rows = matrixRows(table).filter(({ kind }) => kind === 'total' || kind === 'subtotal');
  return [
    ...[...accountOf(table).totals.keys(), ...summedKeys(table.form)].flatMap((key) => table.fields.get(key) ?? []),
    ...rows.flatMap(({ cells }) => [...cells.values()]),
  ];
}

function isFormula({ formulas, top, left }: Grid, { row, column }: Position): boolean {
  return (formulas?.[row - top]?.[column - left] ?? '') !== '';
}

function isBlank(table: Table, grid: Grid): boolean {
  if (table.made === 'matrix' && table.emptyNote) return false;
  // Of what is scored by indicators nothing is demanded.
  if (table.made === 'scores' || (table.made === 'targets' && table.kind === 'scoring')) return false;
  if (recordsOf(table).length > 0) return false;
  const isUnfilled = ({ content, position }: FieldReading): boolean => {
    const isEmpty = content.split('\n').every((line) => line.trim() === '' || isPlaceholder(line));
    return isEmpty || (isFormula(grid, position) && Number(content) === 0);
  };
  // Most tables are told by their first amount.
  if (!amountCells(table).every(([, reading]) => isEmptyField(reading) || isUnfilled(reading))) return false;
  const others = matrixRows(table).flatMap(({ otherAmounts }) => otherAmounts);
  return (
    inputs(table).every((reading) => isEmptyField(reading) || isUnfilled(reading)) &&
    others.every((amount) => amount.isZero()) &&
    (table.made !== 'targets' ||
      table.otherAmounts.every(({ amount, position }) => amount.isZero() && isFormula(grid, position)))
  );
}

/** All that is filled in by those who state something with it: amounts, counts, shares of the plan, and texts of some length. */
function inputs(table: Table): readonly FieldReading[] {
  const { fields, form } = table;
  // The text of a part with items is theirs, with the labels in between.
  const ofItems = form.sections.flatMap((section) =>
    section.kind === 'prose' ? section.parts.flatMap(({ key, items: labels }) => (labels ? key : [])) : [],
  );
  const declared = fieldsOf(form).flatMap(({ key, type }) =>
    (type === 'share' || type === 'paragraphs') && !ofItems.includes(key) ? (fields.get(key) ?? []) : [],
  );
  return [
    ...amountCells(table).map(([, reading]) => reading),
    ...cellsOf(table),
    ...factsOf(table).map(({ reading }) => reading),
    ...declared,
    ...(table.made === 'prose' ? table.items : []).flatMap(({ texts }) => [...texts.values()]),
  ];
}

/** What a matrix counts; of one without amounts all that its rows hold. */
function cellsOf(table: Table): readonly FieldReading[] {
  const halves = matrixOf(table.form)?.halves ?? [];
  const isOfText = halves.every(({ columns }) => columns.every(({ type }) => type !== 'money' && type !== 'count'));
  const columns = halves.map((half) => half.columns.filter(({ type }) => isOfText || type === 'count'));
  return matrixRows(table).flatMap((row) => (columns[row.half] ?? []).flatMap(({ key }) => row.cells.get(key) ?? []));
}

function fieldsToFill(table: Table): readonly Position[] {
  const required = fieldsOf(table.form).flatMap(({ key, required: severity }) => {
    const reading = severity && table.fields.get(key);
    return reading && isEmptyField(reading) ? [reading] : [];
  });
  return [...required, ...inputs(table)].map(({ position }) => position);
}

/** The name of an indicator under each level; without any level the first one below the heads. */
function indicatorsToFill(table: Table): readonly Position[] {
  if (table.made !== 'targets') return [];
  const { header, levels } = table.indicators;
  const column = header.columns.get('name')?.left ?? header.left;
  const rows = levels.flatMap(({ level1, level2 }) => (level2 ?? level1)?.position.row ?? []);
  return (rows.length > 0 ? rows : [header.bottom + 1]).map((row) => ({ row, column }));
}

/** Where the rows of a list begin of which only the heads, or its total, are there. */
function below(table: Table): Position {
  const { row, column } = matrixRows(table).at(-1)?.at ?? { row: table.area.bottom, column: table.area.left };
  return { row: row + 1, column };
}
