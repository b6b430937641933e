/** Rows and cells of a sheet's part by place. A file may leave out their addresses; here each gets one. */
import { toA1, parseA1 } from '../../../core/geometry';
import type { XmlElement } from '../package/xml';

function rowOf(address: string): number {
  return Number(address.replace(/^\D+/, ''));
}

function columnOf(address: string): number {
  return parseA1(address)?.left ?? 0;
}

export class Grid {
  private readonly rows = new Map<number, XmlElement>();
  private readonly cells = new Map<string, XmlElement>();

  constructor(private readonly data: XmlElement) {
    let number = 0;
    for (const row of data.elements('row')) {
      number = Number(row.get('r') ?? number + 1);
      if (row.get('r') === undefined) row.set('r', number);
      this.rows.set(number, row);
      let column = -1;
      for (const cell of row.elements('c')) {
        const address = cell.get('r') ?? toA1({ row: number - 1, column: column + 1 });
        column = columnOf(address);
        if (cell.get('r') === undefined) cell.set('r', address);
        this.cells.set(address, cell);
      }
    }
  }

  all(): ReadonlyMap<string, XmlElement> {
    return this.cells;
  }

  find(address: string): XmlElement | undefined {
    return this.cells.get(address);
  }

  /** Counted from 1, as in the file. */
  row(number: number): XmlElement {
    const known = this.rows.get(number);
    if (known) return known;
    const row = this.data.make('row', { r: number });
    const before = this.data.children.findIndex(
      (other) => typeof other !== 'string' && Number(other.get('r')) > number,
    );
    this.data.children.splice(before < 0 ? this.data.children.length : before, 0, row);
    this.rows.set(number, row);
    return row;
  }

  cell(address: string): XmlElement {
    const known = this.cells.get(address);
    if (known) return known;
    const row = this.row(rowOf(address));
    const column = columnOf(address);
    const cell = row.make('c', { r: address });
    const before = row.children.findIndex(
      (other) => typeof other !== 'string' && columnOf(other.get('r') ?? '') > column,
    );
    row.children.splice(before < 0 ? row.children.length : before, 0, cell);
    row.set('spans', undefined); // only a hint for faster reading, and now perhaps a wrong one
    this.cells.set(address, cell);
    return cell;
  }

  remove(address: string): void {
    const cell = this.cells.get(address);
    if (!cell) return;
    this.rows.get(rowOf(address))?.remove(cell);
    this.cells.delete(address);
  }
}
