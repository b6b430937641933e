import tables from './seeds.json';

/** One table of the five public documents the samples come from; see README.md for what was kept and what was shortened. */
export interface SeedTable {
  /** The document: `000` … `004`. */
  readonly seed: string;
  /** The table's place within its document, from 0. */
  readonly index: number;
  readonly form: string;
  readonly title: string;
  readonly unitName: string;
  /** The table itself does not name the unit: it stands in the title of the document. */
  readonly unitNameInferred?: boolean;
  readonly unit: string | null;
  readonly year: number | null;
  /** Where the year stands: in the line under the title, in the table's own caption, or elsewhere in the document. */
  readonly yearSource: string | null;
  readonly asOf?: string;
  /** The remark under the table. */
  readonly note?: string;
  /** One cell per horizontally merged region; blanks below vertical merges. */
  readonly rows: readonly (readonly string[])[];
}

export const SEED_TABLES: readonly SeedTable[] = tables;

/** The tables of one document, in its order. */
export function tablesOf(seed: string): readonly SeedTable[] {
  return SEED_TABLES.filter((table) => table.seed === seed);
}

/** One table by its document and place, as `reviewed.json` and the tests name it. */
export function seedTable(seed: string, index: number): SeedTable {
  const table = SEED_TABLES.find((candidate) => candidate.seed === seed && candidate.index === index);
  if (!table) throw new Error(`No table ${index} in seed ${seed}`);
  return table;
}

/** The year line that stands under the title, if the document prints one there. */
export function yearLineOf(table: SeedTable): string | undefined {
  return table.yearSource === 'title' && table.year !== null ? `（${table.year}年度）` : undefined;
}
