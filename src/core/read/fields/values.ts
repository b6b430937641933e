import type { Area, Position } from '../../model/geometry';
import { labelConcept } from '../../language/labels';
import { isFigure } from '../../language/money';
import { labelKey } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import { spacersIn } from '../undress/spacers';
import type { Form, FormField, FormSection } from '../../forms/schema';
import type { LabelHit } from './labels';
import type { CellReading, FieldReading } from '../table';

type Hits = ReadonlyMap<string, LabelHit>;
type FieldsSection = Extract<FormSection, { kind: 'fields' }>;
type ColumnsSection = Extract<FormSection, { kind: 'columns' }>;

/** Whether a text reads like a label, of whatever form. */
const isLikeLabel = (key: string): boolean =>
  labelConcept(key) !== undefined || (key.length <= 10 && LABEL_END.test(key));

const LABEL_END =
  /(?:属性|类型|类别|性质|编码|代码|电话|联系人|负责人|单位|部门|日期|时间|年度|级别|来源|方式|分类|名称|期限|情况|金额|依据)$/;

const nothingAt = (position: Position): CellReading => ({ position, content: '', value: null, format: 'General' });

/** Reads the labelled part of one table: finds the value that belongs to each label, however many cells lie in between. */
export class FieldReader {
  private readonly all: readonly LabelHit[];
  private readonly spacers: ReadonlySet<number>;

  constructor(
    private readonly view: SheetView,
    private readonly hits: Hits,
    /** The head region: from the first label's row to the row above the indicator header. */
    private readonly head: Area,
    table: Area,
  ) {
    this.all = [...hits.values()];
    this.spacers = spacersIn(view, table);
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
    let next = this.head.bottom + 1;
    for (const { area } of this.all) if (area.top > row && area.top < next) next = area.top;
    return next;
  }

  /** The column before the next label to the right in any of the given rows, or the table's right edge. */
  private gapEnd(area: Area): number {
    let end = this.head.right;
    for (const { area: other } of this.all)
      if (other.left > area.right && other.top <= area.top && other.bottom >= area.top && other.left <= end)
        end = other.left - 1;
    return end;
  }

  /** The first text of each row; a text that is repeated over formerly merged cells counts once. */
  private texts(top: number, bottom: number, left: number, right: number): CellReading[] {
    const found: CellReading[] = [];
    for (let row = top; row <= bottom; row++) {
      const column = this.view.filled(row, left, right)[0];
      if (column === undefined) continue;
      const repeated = row > top && this.view.content(row - 1, column) === this.view.content(row, column);
      if (!repeated) found.push(this.cell({ row, column }));
    }
    return found;
  }

  private cell(position: Position): CellReading {
    const { row, column } = position;
    return {
      position,
      content: this.view.content(row, column),
      value: this.view.value(row, column),
      format: this.view.format(row, column),
    };
  }

  private joined(cells: readonly CellReading[]): CellReading | undefined {
    const first = cells[0];
    return first && { ...first, content: cells.map(({ content }) => content).join('\n') };
  }

  /** The value to the right of its label; text may continue in the rows below that have no label of their own. */
  private beside(field: FormField, section: FieldsSection): FieldReading | undefined {
    const hit = this.hits.get(field.key);
    if (!hit) return undefined;
    const { area } = hit;
    const label = this.labelOf(hit, field);
    if (hit.inline !== undefined) {
      const position = { row: area.top, column: area.left };
      return { position, content: hit.inline, value: hit.inline, format: 'General', ...label };
    }
    const left = area.right + 1;
    const right = this.valueEnd(area, left);
    const cells = this.isForeign(hit, left, right) ? [] : this.texts(area.top, area.bottom, left, right);
    const below = field.type === 'money' ? [] : this.texts(area.bottom + 1, this.lastRowOf(area), left, right);
    const reading = field.type === 'money' ? cells[0] : this.joined([...cells, ...below]);
    const isBelow = field.type === 'paragraphs' || (field.type === 'money' && this.isOverAmount(area));
    if (!reading && isBelow && this.standsAbove(area)) return { ...this.underneath(area), ...label };
    return { ...(reading ?? nothingAt(this.emptyCell(hit, left, right, section))), ...label };
  }

  /** Whether a number stands below a label. */
  private isOverAmount({ bottom, left }: Area): boolean {
    return isFigure(this.view.content(bottom + 1, left));
  }

  /** Whether there is no room beside a label: its text stands below it, as under 年度目标 in the forms with two goals. */
  private standsAbove({ top, left, bottom, right }: Area): boolean {
    const isFull = this.gapEnd({ top, left, bottom, right }) <= right || right >= this.head.right;
    // At the left edge, what stands below is a label of its own.
    const isInside = this.all.some(({ area }) => area.left < left);
    return (
      bottom + 1 < this.nextLabelRow(top) &&
      (isFull || (isInside && this.view.filled(bottom + 1, this.head.left, this.head.right).length > 0))
    );
  }

  private underneath(area: Area): CellReading {
    const right = Math.max(area.right, this.gapEnd(area));
    const row = area.bottom + 1;
    const texts = this.texts(row, this.nextLabelRow(area.top) - 1, area.left, right);
    return this.joined(texts) ?? nothingAt(this.view.anchor(row, area.left));
  }

  /** The last row in which the text beside a label continues: the label's columns are blank there, and so is everything to their left. */
  private lastRowOf(area: Area): number {
    const next = this.nextLabelRow(area.top);
    let row = area.bottom;
    while (
      row + 1 < next &&
      this.view.filled(row + 1, this.head.left, area.right).every((column) => this.carriesOn(row + 1, column))
    )
      row++;
    return row;
  }

  /** Whether a cell only repeats the one above, or belongs to a merged area that began above. */
  private carriesOn(row: number, column: number): boolean {
    return this.view.key(row, column) !== '' && this.view.key(row, column) === this.view.key(row - 1, column);
  }

  /** The last column of a label's value: that of the merged area beside the label, if there is one, else the one before the next label. */
  private valueEnd(area: Area, left: number): number {
    const end = this.gapEnd(area);
    let column = left;
    while (column < end && this.spacers.has(column)) column++;
    return Math.min(end, this.view.merge(area.top, column)?.right ?? end);
  }

  /**
   * Whether the texts to the right of a label are an unknown label with its value (项目属性 | 新增), so that the label's own value is empty:
   * there are two texts, and the first stands beyond the column in which this table has its values.
   */
  private isForeign(hit: LabelHit, left: number, right: number): boolean {
    const column = this.valueColumn(hit);
    const filled = this.view.filled(hit.area.top, left, right);
    const [first] = filled;
    const texts = new Set(filled.map((at) => this.view.content(hit.area.top, at)));
    if (column === undefined || first === undefined || first <= Math.max(column, left) || texts.size < 2) return false;
    return isLikeLabel(this.view.key(hit.area.top, first));
  }

  /** The rightmost column in which labels of the same column have their values. */
  private valueColumn(hit: LabelHit): number | undefined {
    const columns = this.all
      .filter((other) => other !== hit && other.area.left === hit.area.left && other.inline === undefined)
      .flatMap(({ area }) => this.view.filled(area.top, area.right + 1, this.gapEnd(area))[0] ?? []);
    return columns.length > 0 ? Math.max(...columns) : undefined;
  }

  /** The cell in which a missing value should stand. */
  private emptyCell(hit: LabelHit, left: number, right: number, section: FieldsSection): Position {
    const row = hit.area.top;
    const gap: number[] = [];
    for (let column = left; column <= right; column++) if (!this.spacers.has(column)) gap.push(column);
    const first = gap[0];
    if (first === undefined) return { row, column: hit.area.left };
    if (this.view.merge(row, first)) return this.view.anchor(row, first);
    const siblings = section.lines
      .flat()
      .flatMap(({ key }) => this.hits.get(key) ?? [])
      .filter((other) => other !== hit);
    const columns = siblings.map(({ area }) => this.view.filled(area.top, area.right + 1, this.gapEnd(area))[0]);
    const column =
      gap.find((candidate) => columns.includes(candidate)) ??
      gap.find((candidate) => candidate === this.valueColumn(hit));
    return { row, column: column ?? first };
  }

  /** A value without a label of its own, in the rows of its group that hold no labelled field. */
  private alone(section: FieldsSection): FieldReading | undefined {
    const group = section.group && this.hits.get(`group:${section.group.label}`);
    if (!group) return undefined;
    const labelled = section.lines.flat().flatMap(({ key }) => this.hits.get(key) ?? []);
    const top = Math.max(group.area.top, ...labelled.map(({ area }) => area.bottom + 1));
    const next = this.nextLabelRow(Math.max(group.area.top, ...labelled.map(({ area }) => area.top)));
    const left = group.area.right + 1;
    let bottom = top - 1;
    while (
      bottom + 1 < next &&
      this.view
        .filled(bottom + 1, this.head.left, group.area.right)
        .every((column) => this.carriesOn(bottom + 1, column))
    )
      bottom++;
    const reading = this.joined(this.texts(top, bottom, left, this.head.right));
    const label = this.labelOf(group);
    if (reading) return { ...reading, ...label };
    const begins = Math.min(...labelled.map(({ area }) => area.left));
    let column = Number.isFinite(begins) ? begins : left;
    while (this.spacers.has(column)) column++;
    const row = this.rowOfNothing(group, top, bottom);
    const known = row !== undefined && column <= this.head.right;
    return {
      ...nothingAt(known ? this.view.anchor(row, column) : { row: group.area.top, column: group.area.left }),
      ...label,
    };
  }

  /** The row in which a value of a group is missing, if that is clear: the merged label ends in it, or it is the only row. */
  private rowOfNothing(group: LabelHit | undefined, top: number, bottom: number): number | undefined {
    if (group && group.area.bottom >= top && group.area.bottom <= bottom) return group.area.bottom;
    return top === bottom ? top : undefined;
  }

  /** The value in the row below its head, in the columns up to the next head. */
  private below(field: FormField, section: ColumnsSection): FieldReading | undefined {
    const hit = this.hits.get(field.key);
    if (!hit) return undefined;
    const heads = section.fields.flatMap(({ key }) => this.hits.get(key) ?? []);
    const right = heads.includes(hit)
      ? Math.min(
          this.head.right,
          ...heads.filter(({ area }) => area.left > hit.area.right).map(({ area }) => area.left - 1),
        )
      : hit.area.right;
    const top = hit.area.bottom + 1;
    const bottom = this.nextLabelRow(hit.area.top) - 1;
    const label = this.labelOf(hit);
    const reading = this.texts(top, bottom, hit.area.left, right)[0];
    if (reading) return { ...reading, ...label };
    if (top > bottom) return { ...nothingAt({ row: hit.area.top, column: hit.area.left }), ...label };
    const group = section.group && this.hits.get(`group:${section.group.label}`);
    const sibling = heads
      .flatMap(({ area }) => this.texts(top, bottom, area.left, area.right))
      .map(({ position }) => position.row)[0];
    const row = sibling ?? this.rowOfNothing(group, top, bottom);
    return { ...nothingAt({ row: row ?? hit.area.top, column: hit.area.left }), ...label };
  }

  /** The label as the user wrote it; a bare 合计 is completed by what it is the total of. */
  private labelOf({ area, key }: LabelHit, field?: FormField): Pick<FieldReading, 'label' | 'labelAt'> {
    const labelAt = { row: area.top, column: area.left };
    // If a label is written over several rows, or in one cell with its value, no single cell holds just the label's text.
    const written = labelKey(this.view.content(area.top, area.left));
    const text = written.includes(key) && written.length <= key.length + 8 ? written : key;
    return { label: field?.under && /^[合小总]计$/.test(text) ? `${field.under}${text}` : text, labelAt };
  }
}
