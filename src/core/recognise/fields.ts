import type { Area, Position } from '../sheet/address';
import { labelKey } from '../sheet/text';
import type { SheetView } from '../sheet/view';
import type { Form, FormField, FormSection } from '../forms/schema';
import type { LabelHit } from './labels';
import type { CellReading, FieldReading } from './table';

type Hits = ReadonlyMap<string, LabelHit>;
type FieldsSection = Extract<FormSection, { kind: 'fields' }>;
type ColumnsSection = Extract<FormSection, { kind: 'columns' }>;

const nothingAt = (position: Position): CellReading => ({ position, content: '', value: null, format: 'General' });

/** Reads the labelled part of one table: which value belongs to which label, whatever the cells in between. */
export class FieldReader {
  private readonly all: readonly LabelHit[];
  /** Columns that are blank all over the table: spacers, never the place of a missing value. */
  private readonly spacers: ReadonlySet<number>;
  private readonly merged: boolean;

  constructor(
    private readonly view: SheetView,
    private readonly hits: Hits,
    /** The head region: from the first label's row to the row above the indicator header. */
    private readonly head: Area,
    table: Area,
  ) {
    this.all = [...hits.values()];
    this.merged = view.hasMergesIn(table);
    const spacers = new Set<number>();
    for (let column = table.left; column <= table.right; column++) {
      let blank = true;
      for (let row = table.top; blank && row <= table.bottom; row++) {
        blank = view.isBlank(row, column) && view.merge(row, column)?.left !== column;
      }
      if (blank) spacers.add(column);
    }
    this.spacers = spacers;
  }

  read(form: Form): Map<string, FieldReading> {
    const readings = new Map<string, FieldReading>();
    const add = (field: FormField, reading: FieldReading | undefined) => {
      if (reading) readings.set(field.key, reading);
    };
    for (const section of form.sections) {
      if (section.kind === 'fields') {
        for (const field of section.lines.flat()) {
          add(field, field.label ? this.beside(field, section) : this.alone(section));
        }
      } else if (section.kind === 'columns') {
        for (const field of section.fields) add(field, this.below(field, section));
      }
    }
    return readings;
  }

  /** The row of the next label below `row` anywhere in the table, or the row after the head region. */
  private nextLabelRow(row: number): number {
    const below = this.all.map(({ area }) => area.top).filter((top) => top > row);
    return Math.min(this.head.bottom + 1, ...below);
  }

  /** The column before the next label to the right in any of the given rows, or the table's right edge. */
  private gapEnd(area: Area): number {
    const next = this.all
      .filter((hit) => hit.area.left > area.right && hit.area.top <= area.top && hit.area.bottom >= area.top)
      .map((hit) => hit.area.left - 1);
    return Math.min(this.head.right, ...next);
  }

  private texts(top: number, bottom: number, left: number, right: number): CellReading[] {
    const found: CellReading[] = [];
    for (let row = top; row <= bottom; row++) {
      for (const column of this.view.filled(row, left, right)) {
        const content = this.view.content(row, column);
        // A text repeated over formerly merged cells is one text.
        const repeated = (column > left && this.view.content(row, column - 1) === content) || (row > top && this.view.content(row - 1, column) === content);
        if (repeated) continue;
        found.push(this.cell({ row, column }));
      }
    }
    return found;
  }

  private cell(position: Position): CellReading {
    const { row, column } = position;
    return { position, content: this.view.content(row, column), value: this.view.value(row, column), format: this.view.format(row, column) };
  }

  private joined(cells: readonly CellReading[]): CellReading | undefined {
    const first = cells[0];
    return first && { ...first, content: cells.map(({ content }) => content).join('\n') };
  }

  /** The value to the right of its label; text may go on in the rows below until the next label. */
  private beside(field: FormField, section: FieldsSection): FieldReading | undefined {
    const hit = this.hits.get(field.key);
    if (!hit) return undefined;
    const { area } = hit;
    const left = area.right + 1;
    const right = this.gapEnd(area);
    const label = this.labelText(hit, field);
    const bottom = field.type === 'money' ? area.bottom : Math.max(area.bottom, this.nextLabelRow(area.top) - 1);
    const cells = this.texts(area.top, bottom, left, right);
    const reading = field.type === 'money' ? cells[0] : this.joined(cells);
    return { ...(reading ?? nothingAt(this.emptyCell(hit, left, right, section))), label };
  }

  /** The cell in which a missing value should stand. */
  private emptyCell(hit: LabelHit, left: number, right: number, section: FieldsSection): Position {
    const row = hit.area.top;
    const gap: number[] = [];
    for (let column = left; column <= right; column++) if (!this.spacers.has(column)) gap.push(column);
    const first = gap[0];
    if (first === undefined) return { row, column: hit.area.left };
    if (this.merged) return this.view.anchor(row, first);
    const siblings = section.lines
      .flat()
      .map(({ key }) => this.hits.get(key))
      .filter((other) => other !== undefined && other !== hit)
      .map((other) => other && this.view.filled(other.area.top, other.area.right + 1, this.gapEnd(other.area))[0]);
    return { row, column: gap.find((column) => siblings.includes(column)) ?? first };
  }

  /** A value without a label of its own, in the rows of its group that hold no labelled field. */
  private alone(section: FieldsSection): FieldReading | undefined {
    const group = section.group && this.hits.get(`group:${section.group.label}`);
    if (!group) return undefined;
    const labelled = section.lines.flat().flatMap(({ key }) => this.hits.get(key) ?? []);
    const top = Math.max(group.area.top, ...labelled.map(({ area }) => area.bottom + 1));
    const bottom = this.nextLabelRow(Math.max(group.area.top, ...labelled.map(({ area }) => area.top))) - 1;
    const left = group.area.right + 1;
    const reading = this.joined(this.texts(top, bottom, left, this.head.right));
    const label = this.labelText(group);
    if (reading) return { ...reading, label };
    let column = left;
    while (this.spacers.has(column)) column++;
    const row = this.rowOfNothing(group, top, bottom);
    const known = row !== undefined && column <= this.head.right;
    return { ...nothingAt(known ? this.view.anchor(row, column) : { row: group.area.top, column: group.area.left }), label };
  }

  /** The row in which a value of a group is missing, if it can be told: the merged label ends in it, or it is the only one. */
  private rowOfNothing(group: LabelHit | undefined, top: number, bottom: number): number | undefined {
    if (group && group.area.bottom >= top && group.area.bottom <= bottom) return group.area.bottom;
    return top === bottom ? top : undefined;
  }

  /** The value in the row below its head, in the columns up to the next head. */
  private below(field: FormField, section: ColumnsSection): FieldReading | undefined {
    const hit = this.hits.get(field.key);
    if (!hit) return undefined;
    const heads = section.fields.flatMap(({ key }) => this.hits.get(key) ?? []);
    const right = heads.includes(hit) ? Math.min(this.head.right, ...heads.filter(({ area }) => area.left > hit.area.right).map(({ area }) => area.left - 1)) : hit.area.right;
    const top = hit.area.bottom + 1;
    const bottom = this.nextLabelRow(hit.area.top) - 1;
    const label = this.labelText(hit);
    const reading = this.texts(top, bottom, hit.area.left, right)[0];
    if (reading) return { ...reading, label };
    if (top > bottom) return { ...nothingAt({ row: hit.area.top, column: hit.area.left }), label };
    const group = section.group && this.hits.get(`group:${section.group.label}`);
    const sibling = heads.flatMap(({ area }) => this.texts(top, bottom, area.left, area.right)).map(({ position }) => position.row)[0];
    const row = sibling ?? this.rowOfNothing(group, top, bottom);
    return { ...nothingAt({ row: row ?? hit.area.top, column: hit.area.left }), label };
  }

  /** The label as the user wrote it; a bare 合计 says what it is the total of. */
  private labelText({ area }: LabelHit, field?: FormField): string {
    const text = labelKey(this.view.content(area.top, area.left));
    return field?.under && /^[合小总]计$/.test(text) ? `${field.under}${text}` : text;
  }
}
