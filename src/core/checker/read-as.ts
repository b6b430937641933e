import { labelOfField, matrixOf } from '../forms';
import { plainNumber } from '../language/money';
import { readPoints } from '../language/points';
import { inOneLine, labelKey, squeeze } from '../language/spelling';
import type { Vocabulary } from '../language/vocabulary';
import type { MessageValue, ReadAs } from '../model/finding';
import { placeKey, type Position } from '../model/geometry';
import type { Statement } from '../prose';
import type {
  CellReading,
  FieldReading,
  IndicatorRow,
  LevelReading,
  MatrixTable,
  ProseTable,
  ScoreRow,
  ScoringTable,
  Table,
  TargetTable,
} from '../read';
import { factsOf, targetOf } from '../read/contents';
import type { TieObjection } from '../rules/rule';

/** What a finding is about, where its cell alone does not say it. */
export interface About {
  readonly field: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Tells how a cell of a table was understood; about a title also what a finding says of it. */
export type Understanding = (at: Position, about?: About) => ReadAs | undefined;

type Add = (at: Position | undefined, read: () => ReadAs) => void;

/**
 * Tells how each cell of a table was understood: by its label, its row and column, the indicator whose row it stands in, or the title. Of several
 * readings of a cell the first counts, so the narrower ones come first.
 */
export function readingOf(table: Table, vocabulary: Vocabulary): Understanding {
  const cells = new Map<number, () => ReadAs>();
  const add: Add = (at, read) => {
    const key = at && placeKey(at);
    if (key !== undefined && !cells.has(key)) cells.set(key, read);
  };
  if (table.made === 'targets') addIndicators(table, vocabulary, add);
  if (table.made === 'targets' || table.made === 'scores') addPoints(table, add);
  if (table.made === 'matrix') addMatrix(table, add);
  if (table.made === 'prose') addItems(table, add);
  addFields(table, add);
  if (table.made === 'targets') addHeads(table, add);
  addLabels(table, add);
  const { top, left } = table.area;
  return (at, about) => {
    const own = cells.get(placeKey(at))?.();
    const isFirst = at.row === top && at.column === left;
    // What is said of the whole table is said at its first cell, whatever stands there.
    return isFirst && (!own || isAboutTable(about)) ? titleOf(table, about) : own;
  };
}

/** How a paragraph of running text was understood: which one it is, and what it states. */
export function readingOfProse({ paragraphs }: Statement, at: Position, stated: TieObjection['stated']): ReadAs {
  const index = paragraphs.findIndex(({ position }) => placeKey(position) === placeKey(at));
  return { kind: 'prose', paragraph: index + 1, ...stated };
}

/** Longer texts are cut where a line is to name them. */
const SHORT = 20;

function shortened(text: string): string {
  const line = inOneLine(text);
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}

function addIndicators({ indicators }: TargetTable, vocabulary: Vocabulary, add: Add): void {
  for (const row of indicators.rows) {
    add(row.value.position, () => indicatorOf(row, vocabulary));
    for (const [column, cell] of row.cells) add(cell.position, () => cellOf(row, column, cell));
  }
  for (const { level1, level2 } of indicators.levels) {
    add(level1?.position, () => levelOf(1, level1));
    add(level2?.position, () => levelOf(2, level2));
  }
}

const levelAbove = ({ level1, level2 }: IndicatorRow): string => inOneLine((level2 ?? level1)?.text ?? '');

function indicatorOf(row: IndicatorRow, vocabulary: Vocabulary): ReadAs {
  const { name, period } = row;
  const read = targetOf(row, vocabulary);
  const indicator = {
    kind: 'indicator',
    level: levelAbove(row),
    name: inOneLine(name.content),
    target: read.kind,
    ...(period && { period }),
  } as const;
  if (read.kind !== 'quantity') return indicator;
  const { comparison = '', number, unit } = read;
  const space = unit === '' || unit === '%' ? '' : ' ';
  return { quantity: `${comparison}${plainNumber(number)}${space}${unit}`, ...indicator };
}

/** Columns whose cells are short enough to be said again. */
const TOLD: readonly string[] = ['actual', 'expected', 'possibility'];

function cellOf(row: IndicatorRow, column: string, { content }: CellReading): ReadAs {
  const figure = column === 'weight' || column === 'score' ? pointsIn(content) : undefined;
  const text = TOLD.includes(column) && content !== '' ? shortened(content) : undefined;
  return {
    kind: 'indicator-cell',
    level: levelAbove(row),
    name: inOneLine(row.name.content),
    column,
    ...((figure ?? text) !== undefined && { figure: figure ?? text }),
  };
}

function pointsIn(content: string | undefined): string | undefined {
  const points = readPoints(content);
  return points && plainNumber(points);
}

/** The points behind a level's name: 产出指标（50分）. */
const LEVEL_POINTS = /\((\d+(?:\.\d+)?分)\)$/;

function levelOf(rank: 1 | 2, level: LevelReading | undefined): ReadAs {
  const text = squeeze(level?.text ?? '');
  const figure = pointsIn(LEVEL_POINTS.exec(text)?.[1]);
  return { kind: 'level', rank, name: text.replace(LEVEL_POINTS, ''), ...(figure !== undefined && { figure }) };
}

/** Rates and points beside the funds, of rows that are scored, and of their total. */
function addPoints(table: TargetTable | ScoringTable, add: Add): void {
  const { scores } = table;
  const points = (row: string, column: string, cell: CellReading | undefined) => {
    const figure = column === 'rate' ? shortened(cell?.content ?? '') || undefined : pointsIn(cell?.content);
    const told = inOneLine(row);
    add(cell?.position, () => ({ kind: 'points', row: told, column, ...(figure !== undefined && { figure }) }));
  };
  const scored = ({ label, weight, score }: ScoreRow) => {
    points(label, 'weight', weight);
    points(label, 'score', score);
  };
  for (const execution of table.made === 'targets' ? table.executions : []) {
    points(execution.label, 'rate', execution.rate);
    scored(execution);
  }
  const totals = [...(scores?.subtotals ?? []).map(({ total }) => total), scores?.total, scores?.above];
  for (const row of [...(scores?.funds ?? []), ...(scores?.rows ?? []), ...totals]) if (row) scored(row);
  add(scores?.weightHead?.position, () => ({ kind: 'head', column: 'weight' }));
  add(scores?.scoreHead?.position, () => ({ kind: 'head', column: 'score' }));
}

function addMatrix({ form, rows, emptyNote }: MatrixTable, add: Add): void {
  add(emptyNote, () => ({ kind: 'empty-note' }));
  for (const { half, label, code, at, cells } of rows) {
    const row = label || code;
    for (const [key, { position }] of cells)
      add(position, () => {
        const columns = matrixOf(form)?.halves[half]?.columns ?? [];
        return { kind: 'matrix', row, column: columns.find((column) => column.key === key)?.label ?? '' };
      });
    add(at, () => ({ kind: 'matrix', row }));
  }
}

function addItems({ items }: ProseTable, add: Add): void {
  for (const { name, texts } of items) {
    const item = shortened(name.content);
    for (const { position, label } of texts.values()) add(position, () => ({ kind: 'item', item, label }));
    add(name.position, () => ({ kind: 'item', item }));
  }
}

function addFields(table: Table, add: Add): void {
  const { form, fields } = table;
  for (const { concept, period, stage, subject, reading } of factsOf(table))
    add(reading.position, () => ({
      kind: 'field',
      label: reading.label,
      labelAt: reading.labelAt,
      concept,
      period,
      stage,
      ...(subject !== '' && { subject }),
    }));
  for (const [key, { position, label, labelAt }] of fields)
    add(position, () => {
      const called = labelOfField(form, key);
      const isOther = called !== undefined && labelKey(called) !== labelKey(label);
      return { kind: 'field', label, labelAt, ...(isOther && { form: called }) };
    });
  if (table.made !== 'targets') return;
  const { start, end, span, steps } = table.times;
  for (const reading of [start, end, span, ...steps.flatMap((step) => [step.start, step.end])])
    if (reading) add(reading.position, () => ({ kind: 'field', label: reading.label, labelAt: reading.labelAt }));
  for (const { label, labelAt, cell } of table.choices) add(cell.position, () => ({ kind: 'field', label, labelAt }));
  for (const { position, content } of [...table.prompts, ...table.leftovers])
    add(position, () => ({ kind: 'instruction', text: shortened(content) }));
}

function addHeads({ indicators: { header, origin } }: TargetTable, add: Add): void {
  for (const [column, { left }] of header.second ?? [])
    if (header.columns.get(column)?.left !== left)
      add({ row: header.row, column: left }, () => ({ kind: 'heads', period: 'year' }));
  add(origin, () => ({ kind: 'heads', ...(header.second && { period: 'term' }) }));
}

function addLabels(table: Table, add: Add): void {
  const readings: readonly FieldReading[] = [...table.fields.values(), ...factsOf(table).map(({ reading }) => reading)];
  for (const { label, labelAt } of readings) add(labelAt, () => ({ kind: 'label', label }));
}

const isAboutTable = (about: About | undefined): boolean =>
  about !== undefined && ['year', 'unit', 'note'].includes(about.field);

function titleOf({ title, unit }: Table, about: About | undefined): ReadAs {
  const own = { kind: 'title', title: squeeze(title) } as const;
  switch (about?.field) {
    case 'year': {
      const year = about.values?.own;
      return { ...own, about: 'year', ...(typeof year === 'string' && { text: year }) };
    }
    case 'unit':
      return { ...own, about: 'unit', text: unit };
    case 'note':
      return { ...own, about: 'note' };
    default:
      return own;
  }
}
