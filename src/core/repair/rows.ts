import { remembered } from '../language/remembered';
import type { Area } from '../model/geometry';
import { firstFrom } from '../model/sorted';
import type { Table } from '../read';

/**
 * Looks up what shares some rows, or stands above or below them. A sheet may hold thousands of tables with something to repair in many: each looks at
 * its own rows alone.
 */
class Rows<Item> {
  private readonly items: readonly Item[];
  private readonly tops: readonly number[];
  private readonly bottoms: readonly number[];
  /** For each item the lowest row of it and all before it. */
  private readonly reach: readonly number[];

  constructor(
    items: readonly Item[],
    private readonly areaOf: (item: Item) => Area,
  ) {
    this.items = items.toSorted((a, b) => areaOf(a).top - areaOf(b).top);
    this.tops = this.items.map((item) => areaOf(item).top);
    const bottoms = this.items.map((item) => areaOf(item).bottom);
    let lowest = -1;
    this.reach = bottoms.map((bottom) => (lowest = Math.max(lowest, bottom)));
    this.bottoms = bottoms.sort((a, b) => a - b);
  }

  /** What has any of the rows, in order. */
  sharing(top: number, bottom: number): readonly Item[] {
    const found: Item[] = [];
    for (let at = firstFrom(this.tops, bottom + 1) - 1; at >= 0 && (this.reach[at] ?? -1) >= top; at--) {
      const item = this.items[at];
      if (item && this.areaOf(item).bottom >= top) found.push(item);
    }
    return found.reverse();
  }

  /** The last row above one that something ends in; -1 where there is none. */
  lastAbove(row: number): number {
    return this.bottoms[firstFrom(this.bottoms, row) - 1] ?? -1;
  }

  /** The first row below one that something begins in. */
  firstBelow(row: number): number {
    return this.tops[firstFrom(this.tops, row + 1)] ?? Number.POSITIVE_INFINITY;
  }
}

/** The tables of a sheet by their rows. */
export const rowsOfTables: (tables: readonly Table[]) => Rows<Table> = remembered(
  (tables) => new Rows(tables, ({ area }) => area),
);

/** Areas by their rows. */
export const rowsOfAreas: (areas: readonly Area[]) => Rows<Area> = remembered(
  (areas) => new Rows(areas, (area) => area),
);
