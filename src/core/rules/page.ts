import type { Bilingual } from '../model/locale';
import type { Severity } from '../model/finding';
import { rowKey, type FormData, type IndicatorColumn, type IndicatorData } from '../forms';
import { toA1 } from '../model/geometry';
import type { CellValue } from '../model/grid';
import { PAPER_BELOW, PAPER_WIDTH, PAPERS, type PaperId } from './papers';

/** Identifies one cell of an example: a field's, or one of an indicator row (counted from 0). */
export type ExampleCell =
  | { readonly field: string }
  | { readonly row: number; readonly column: IndicatorColumn }
  | { readonly block: true }
  /** The table's first cell. */
  | { readonly table: true };

/** A small change to the form's faultless sample. Shown on the rule's page and run as a test. */
export interface Example {
  readonly form: string;
  readonly note: Bilingual;
  readonly title?: string;
  readonly captions?: readonly string[];
  readonly fields?: Readonly<Record<string, CellValue>>;
  /** Replaces all indicator rows. */
  readonly indicators?: readonly IndicatorData[];
  /** Replaces single cells of the sample's indicator rows, by row. */
  readonly rows?: Readonly<Record<number, Partial<IndicatorData>>>;
  /** Replaces the rows of a matrix without fixed rows; their cells are in `fields`, with the key `row.column`. */
  readonly matrixRows?: readonly { readonly code?: string; readonly name: string }[];
  /** The line below the table. */
  readonly below?: string;
}

/** An example in which the rule must find something: its findings in order of position. */
export interface FaultyExample extends Example {
  readonly findings: readonly {
    readonly at: ExampleCell;
    readonly severity?: Severity;
    readonly expected?: string;
    readonly difference?: string;
  }[];
}

/** A small change to a faultless paper (papers.ts), cell by cell: for tables of forms that the program reads and does not lay out. */
export interface PaperExample {
  readonly paper: PaperId;
  readonly note: Bilingual;
  /** By address. */
  readonly cells?: Readonly<Record<string, CellValue>>;
}

export interface FaultyPaper extends PaperExample {
  readonly findings: readonly {
    /** Its address. */
    readonly at: string;
    readonly severity?: Severity;
    readonly expected?: string;
    readonly difference?: string;
  }[];
}

/** The rows of an example's paper with its changes; there may be some below its last row. */
export function paperRows({ paper, cells = {} }: PaperExample): CellValue[][] {
  const { rows } = PAPERS[paper];
  return Array.from({ length: rows.length + PAPER_BELOW }, (_, row) =>
    Array.from({ length: PAPER_WIDTH }, (__, column) => {
      const address = toA1({ row, column });
      return address in cells ? (cells[address] ?? null) : (rows[row]?.[column] ?? null);
    }),
  );
}

/** The key of an example's cell in the `fields` of the example's plan. */
export function planKey(cell: Exclude<ExampleCell, { readonly table: true }>): string {
  if ('block' in cell) return 'indicators';
  return 'field' in cell ? cell.field : `indicators.${cell.row}.${cell.column}`;
}

/** The contents of a rule's page, besides title and messages. */
export interface PageSource {
  /** Why reviewers send a table back for it. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly remedy: Bilingual;
  readonly found: readonly (FaultyExample | FaultyPaper)[];
  /** Examples in which the rule must find nothing. */
  readonly silent: readonly (Example | PaperExample)[];
}

/** The sample of the example's form with the example's changes. */
export function exampleData(example: Example, sample: FormData): FormData {
  const { title = sample.title, captions = sample.captions, indicators = sample.indicators, rows = {} } = example;
  const { matrixRows = sample.rows, below = sample.note } = example;
  return {
    ...sample,
    title,
    captions: [...captions],
    fields: { ...(example.matrixRows ? cellsOf(example.matrixRows, sample) : sample.fields), ...example.fields },
    indicators: indicators.map((row, index) => ({ ...row, ...rows[index] })),
    rows: matrixRows?.map((row) => ({ ...row })),
    note: below,
  };
}

/** The sample's cells in the rows that an example keeps. */
function cellsOf(rows: NonNullable<Example['matrixRows']>, { fields }: FormData): FormData['fields'] {
  const kept = new Set(rows.map(rowKey));
  return Object.fromEntries(Object.entries(fields).filter(([key]) => kept.has(key.slice(0, key.lastIndexOf('.')))));
}
