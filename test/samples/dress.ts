/**
 * The dresses in which a table may be laid out (domain.md): the same seed as the official form, without merges, pasted as plain text, with
 * spacers, full-width signs and so on. Pure: tests get a `Grid` and know where each cell of the seed stands in it.
 */
import { contains, greatest, least, type Area, type Position } from '../../src/core/model/geometry';
import type { Grid } from '../../src/core/model/grid';
import { layCompact, layOfficial, NOTHING, placeKey, type Laid, type LaidCell, type Places } from './laid';
import type { SeedTable } from './seeds';

/** How a table is laid out (the official form where absent) and what is then done to the result. */
export interface Dress {
  readonly name: string;
  readonly lay?: (table: SeedTable) => Laid;
  readonly rearrange?: (laid: Laid) => Laid;
}

/** Several dresses at once, applied in the given order. */
export function together(...dresses: readonly Dress[]): Dress {
  const lay = dresses.findLast((dress) => dress.lay)?.lay;
  return {
    name: dresses.map((dress) => dress.name).join(' + '),
    lay,
    rearrange: (laid) => dresses.reduce((worn, dress) => dress.rearrange?.(worn) ?? worn, laid),
  };
}

// ---------------------------------------------------------------------------------------------------- merges

export const official: Dress = { name: 'official' };

/** Merges undone as Excel undoes them: the text stays in the first cell. It is not known that there were merged areas. */
export const unmergedBlank: Dress = {
  name: 'unmergedBlank',
  rearrange: (laid) => ({ ...laid, merges: undefined }),
};

/** The same in a file, where it is known that there are no merged areas. */
export const neverMerged: Dress = { name: 'neverMerged', rearrange: (laid) => ({ ...laid, merges: [] }) };

/** Merges undone and the text repeated in each of the cells, as people do for sorting and filtering. */
export const unmergedRepeated: Dress = {
  name: 'unmergedRepeated',
  rearrange: (laid) => {
    const cells = laid.cells.map((row) => [...row]);
    for (const area of laid.merges ?? []) {
      const source = laid.cells[area.top]?.[area.left] ?? NOTHING;
      for (let row = area.top; row <= area.bottom; row++) {
        cells[row]?.fill(source, area.left, area.right + 1);
      }
    }
    return { ...laid, cells, merges: undefined };
  },
};

/** The seed's rows as consecutive cells, without any column grid. */
export const compact: Dress = { name: 'compact', lay: layCompact };

// ---------------------------------------------------------------------------------------------------- place

export function shifted(rows: number, columns: number): Dress {
  return {
    name: `shifted(${rows}, ${columns})`,
    rearrange: (laid) => ({ ...laid, top: laid.top + rows, left: laid.left + columns }),
  };
}

const moved = (places: Places, move: (place: Position) => Position): Places =>
  new Map([...places].map(([key, place]) => [key, move(place)]));

/** Adds an empty row after every `every` rows and an empty column after each column. */
export function spacers(every: number, merges: 'adapted' | 'dropped' = 'adapted'): Dress {
  return {
    name: `spacers(${every}, ${merges})`,
    rearrange: (laid) => {
      const move = ({ row, column }: Position): Position => ({
        row: row + Math.floor(row / every),
        column: column * 2,
      });
      const blank = (laid.cells[0] ?? []).flatMap(() => [NOTHING, NOTHING]);
      const cells = laid.cells.flatMap((row, index) => {
        const spaced = row.flatMap((cell) => [cell, NOTHING]);
        return (index + 1) % every === 0 ? [spaced, blank] : [spaced];
      });
      const stretched = laid.merges?.map((area): Area => {
        const from = move({ row: area.top, column: area.left });
        const to = move({ row: area.bottom, column: area.right });
        return { top: from.row, left: from.column, bottom: to.row, right: to.column };
      });
      return {
        ...laid,
        cells,
        merges: merges === 'adapted' ? stretched : undefined,
        places: laid.places.map((places) => moved(places, move)),
      };
    },
  };
}

// ---------------------------------------------------------------------------------------------------- texts

const eachText = (laid: Laid, change: (content: string, cell: LaidCell) => string): Laid => ({
  ...laid,
  cells: laid.cells.map((row) =>
    row.map((cell) => (typeof cell.value === 'string' ? { ...cell, value: change(cell.value, cell) } : cell)),
  ),
});

/** Digits, `%` and punctuation of texts as a full-width input method leaves them; `≥` and its like stay. */
export const fullWidth: Dress = {
  name: 'fullWidth',
  rearrange: (laid) =>
    eachText(laid, (content) =>
      content.replace(/[0-;%(),]|(?<=\d)\.(?=\d)/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ),
};

/** Labels with `gap` between their characters (`一 级 指 标`); long ones get it once, in the middle. */
export function spacedLabels(gap: ' ' | '  ' | '　' | '\n' = ' '): Dress {
  return {
    name: `spacedLabels(${JSON.stringify(gap)})`,
    rearrange: (laid) =>
      eachText(laid, (content, cell) => {
        if (cell.role !== 'label' || /\s/.test(content)) return content;
        const characters = Array.from(content);
        if (characters.length <= 6) return characters.join(gap);
        const middle = Math.ceil(characters.length / 2);
        return characters.slice(0, middle).join('') + gap + characters.slice(middle).join('');
      }),
  };
}

// ---------------------------------------------------------------------------------------------------- paragraphs

/** The paragraphs into which pasting from Word would split a cell; labels are never split. */
function paragraphsOf(cell: LaidCell): readonly string[] {
  if (typeof cell.value !== 'string' || cell.role === 'label') return [];
  const paragraphs = cell.value.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.length > 1 ? paragraphs : [];
}

/**
 * A cell of several paragraphs pasted as several rows. The other cells of the row are merged over these rows, or stand
 * in the first of them above blanks (always so where merges are unknown).
 */
export function paragraphRows(others: 'merged' | 'blank' = 'merged'): Dress {
  return {
    name: `paragraphRows(${others})`,
    rearrange: (laid) => {
      const heights = laid.cells.map((row) => Math.max(1, ...row.map((cell) => paragraphsOf(cell).length)));
      const starts = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
      const startOf = (row: number): number => starts[row] ?? 0;
      const endOf = (row: number): number => startOf(row) + (heights[row] ?? 1) - 1;
      const cells = laid.cells.flatMap((row, index) =>
        Array.from({ length: heights[index] ?? 1 }, (_, line) =>
          row.map((cell) => {
            const paragraphs = paragraphsOf(cell);
            if (paragraphs.length > 0) return { ...cell, value: paragraphs[line] ?? null };
            return line === 0 ? cell : NOTHING;
          }),
        ),
      );
      return {
        ...laid,
        cells,
        merges: laid.merges && splitMerges(laid, laid.merges, others, startOf, endOf),
        places: laid.places.map((places) => moved(places, ({ row, column }) => ({ row: startOf(row), column }))),
      };
    },
  };
}

function splitMerges(
  laid: Laid,
  merges: readonly Area[],
  others: 'merged' | 'blank',
  startOf: (row: number) => number,
  endOf: (row: number) => number,
): readonly Area[] {
  const isSplit = (row: number, column: number): boolean =>
    paragraphsOf(laid.cells[row]?.[column] ?? NOTHING).length > 0;
  const stretched = merges.flatMap((area): Area[] => {
    const from = startOf(area.top);
    const to = endOf(area.bottom);
    if (isSplit(area.top, area.left)) {
      return Array.from({ length: to - from + 1 }, (_, line) => ({ ...area, top: from + line, bottom: from + line }));
    }
    const keepsToFirst = others === 'blank' && area.top === area.bottom;
    return [{ ...area, top: from, bottom: keepsToFirst ? from : to }];
  });
  if (others === 'blank') return stretched;
  const alone = laid.cells.flatMap((row, index) =>
    endOf(index) === startOf(index)
      ? []
      : row.flatMap((_, column): Area[] => {
          const taken = isSplit(index, column) || merges.some((area) => contains(area, { row: index, column }));
          return taken ? [] : [{ top: startOf(index), left: column, bottom: endOf(index), right: column }];
        }),
  );
  return [...stretched, ...alone];
}

// ---------------------------------------------------------------------------------------------------- sheets

function lay(table: SeedTable, dress: Dress): Laid {
  const laid = (dress.lay ?? layOfficial)(table);
  return dress.rearrange?.(laid) ?? laid;
}

const heightOf = (laid: Laid): number => laid.top + laid.cells.length;
const widthOf = (laid: Laid): number => laid.left + (laid.cells[0]?.length ?? 0);

const moveArea = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** Puts laid-out tables on one sheet, each with its corner at the position given. */
function assemble(blocks: readonly { readonly laid: Laid; readonly corner: Position }[]): Laid {
  const height = greatest(blocks.map(({ laid, corner }) => corner.row + heightOf(laid)));
  const width = greatest(blocks.map(({ laid, corner }) => corner.column + widthOf(laid)));
  const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => NOTHING));
  const merges: Area[] = [];
  const places: Places[] = [];
  for (const { laid, corner } of blocks) {
    const rows = corner.row + laid.top;
    const columns = corner.column + laid.left;
    laid.cells.forEach((row, index) => cells[rows + index]?.splice(columns, row.length, ...row));
    merges.push(...(laid.merges ?? []).map((area) => moveArea(area, rows, columns)));
    places.push(
      ...laid.places.map((own) => moved(own, ({ row, column }) => ({ row: row + rows, column: column + columns }))),
    );
  }
  const known = blocks.every(({ laid }) => laid.merges);
  return { top: 0, left: 0, cells, merges: known ? merges : undefined, places };
}

/** The tables one under the other on one sheet, `gap` blank rows between them. */
export function layStacked(tables: readonly SeedTable[], dress: Dress = official, gap = 1): Laid {
  let row = 0;
  return assemble(
    tables.map((table) => {
      const laid = lay(table, dress);
      const corner = { row, column: 0 };
      row += heightOf(laid) + gap;
      return { laid, corner };
    }),
  );
}

/** The tables one beside the other on one sheet, `gap` blank columns between them. */
function laySideBySide(tables: readonly SeedTable[], dress: Dress = official, gap = 1): Laid {
  let column = 0;
  return assemble(
    tables.map((table) => {
      const laid = lay(table, dress);
      const corner = { row: 0, column };
      column += widthOf(laid) + gap;
      return { laid, corner };
    }),
  );
}

/** The used part of the sheet, as a host would report it: blank rows above and columns left of it are not in it. */
function gridOf(laid: Laid): Grid {
  const used = (cell: LaidCell): boolean => cell.role !== 'none';
  const top = Math.max(0, laid.cells.findIndex((row) => row.some(used)));
  const left = least(laid.cells.map((row) => row.findIndex(used)).filter((column) => column >= 0));
  const cells = laid.cells.slice(top).map((row) => row.slice(left));
  return {
    top: laid.top + top,
    left: laid.left + left,
    values: cells.map((row) => row.map((cell) => cell.value)),
    formats: cells.map((row) => row.map((cell) => cell.format)),
    ...(laid.merges && { merges: laid.merges.map((area) => moveArea(area, laid.top, laid.left)) }),
  };
}

/** The cell a person sees for a cell of the seed: the first of the merged area it is part of, where merges are known. */
function locate(laid: Laid, places: Places, row: number, column: number): Position {
  const own = places.get(placeKey(row, column));
  if (!own) throw new Error(`The table has no cell [${row}, ${column}]`);
  const merged = laid.merges?.find((area) => contains(area, own));
  return { row: laid.top + (merged?.top ?? own.row), column: laid.left + (merged?.left ?? own.column) };
}

/** A table on a sheet. */
export interface DressedTable {
  readonly grid: Grid;
  /** Where on the worksheet the cell `column` of the seed's row `row` stands. */
  readonly at: (row: number, column: number) => Position;
}

/** Several tables on a sheet. */
export interface DressedTables {
  readonly grid: Grid;
  /** Where on the worksheet the cell `column` of row `row` of the `table`-th table stands. */
  readonly at: (table: number, row: number, column: number) => Position;
}

function dressed(laid: Laid): DressedTables {
  return {
    grid: gridOf(laid),
    at: (table, row, column) => locate(laid, laid.places[table] ?? new Map(), row, column),
  };
}

/** Any seed table as a worksheet in the dress given. */
export function sheetOf(table: SeedTable, dress: Dress = official): DressedTable {
  const { grid, at } = dressed(lay(table, dress));
  return { grid, at: (row, column) => at(0, row, column) };
}

/** Tables one under the other; every one in the dress given. */
export function stack(tables: readonly SeedTable[], dress: Dress = official, gap = 1): DressedTables {
  return dressed(layStacked(tables, dress, gap));
}

/** Tables one beside the other; every one in the dress given. */
export function sideBySide(tables: readonly SeedTable[], dress: Dress = official, gap = 1): DressedTables {
  return dressed(laySideBySide(tables, dress, gap));
}
