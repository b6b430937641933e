import { writeXlsx } from 'hucre';
import type { SheetSnapshot } from '../src/core';
import { sheetOf, sideBySide, stack } from '../test/samples/dress';
import { SEED_TABLES, tablesOf, type SeedTable } from '../test/samples/seeds';

/** Workbooks of any size, made of the samples' tables: no two tables are of one project, and each third one has another figure. */

export type Layout = 'sheets' | 'stacked' | 'beside';
/** Projects of one unit, or whole documents of many units. */
export type Kind = 'projects' | 'mixed';

const SEEDS: Readonly<Record<Kind, readonly SeedTable[]>> = {
  projects: tablesOf('003').filter(({ form }) => form === 'project-hebei'),
  mixed: SEED_TABLES,
};
/** A sheet has 16,384 columns. */
const MOST_BESIDE = 500;
const PLACES = ['东', '西', '南', '北', '中', '上', '下', '前', '后', '左', '右', '里'];
/** Longer texts are prose. Labels are shorter, without the blanks that stretch some of them. */
const LONGEST_LABEL = 24;

/** A name made of a number: 东西. */
function placeName(number: number): string {
  const rest = Math.floor(number / PLACES.length);
  return (rest > 0 ? placeName(rest - 1) : '') + (PLACES[number % PLACES.length] ?? '');
}

/** The table as another one of its kind: with another code, project, prose, figure; in a mixed workbook of another unit. */
function variedTable(seed: SeedTable, number: number, round: number, kind: Kind): SeedTable {
  const unit = seed.unitName.replace(/^\d+/, '');
  const renamed = (text: string) =>
    kind === 'mixed' && unit !== '' ? text.replaceAll(unit, `${placeName(round)}原${unit}`) : text;
  let changed = number % 3 > 0;
  const varied = (text: string, before: string): string => {
    if (/^\d{8}P\d+$/.test(text)) return text.slice(0, -6) + String(number).padStart(6, '0');
    if (before === '项目名称' || text.replace(/\s+/g, '').length > LONGEST_LABEL) return `${text}之${number}`;
    if (changed || !/^\d+\.\d\d$/.test(text)) return text;
    changed = true;
    return (Number(text) + 1).toFixed(2);
  };
  return {
    ...seed,
    unitName: renamed(seed.unitName),
    title: renamed(seed.title),
    rows: seed.rows.map((row) => row.map((text, at) => varied(renamed(text), row[at - 1] ?? ''))),
  };
}

function tables(count: number, kind: Kind): readonly SeedTable[] {
  const seeds = SEEDS[kind];
  return Array.from({ length: count }, (_, number) => {
    const seed = seeds[number % seeds.length];
    if (!seed) throw new Error('No seeds');
    return variedTable(seed, number, Math.floor(number / seeds.length), kind);
  });
}

export function madeSheets(count: number, kind: Kind, layout: Layout): SheetSnapshot[] {
  const made = tables(count, kind);
  if (layout === 'sheets')
    return made.map((table, index) => ({ id: String(index), name: `表${index + 1}`, grid: sheetOf(table).grid }));
  const onEach = layout === 'stacked' ? made.length : MOST_BESIDE;
  return Array.from({ length: Math.ceil(made.length / onEach) }, (_, index) => {
    const own = made.slice(index * onEach, (index + 1) * onEach);
    const { grid } = layout === 'stacked' ? stack(own) : sideBySide(own);
    return { id: String(index), name: `全部${index + 1}`, grid };
  });
}

/** The same as the bytes of a file. */
export async function fileOf(sheets: readonly SheetSnapshot[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, grid }) => ({
      name,
      rows: grid.values.map((row) => [...row]),
      merges: (grid.merges ?? []).map(({ top, left, bottom, right }) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right,
      })),
    })),
  });
}
