import { least, type Area, type Position, greatest } from '../../model/geometry';
import { isConcept } from '../../language/concepts';
import { isShareLabel, labelConcept } from '../../language/labels';
import { isFigure } from '../../language/money';
import { labelKey } from '../../language/spelling';
import { withLabel } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { spacersIn } from '../undress/spacers';
import type { LabelHit } from './labels';
import type { CellReading, FieldReading } from '../table';

/** Whether a text reads like a label, of whatever form. */
const isLikeLabel = (key: string): boolean =>
  labelConcept(key) !== undefined || (key.length <= 10 && LABEL_END.test(key));

const LABEL_END =
  /(?:属性|类型|类别|性质|编码|代码|电话|联系人|负责人|单位|部门|日期|时间|年度|级别|来源|方式|分类|名称|期限|情况|金额|依据)$/;

const isShare = ({ concept }: LabelHit): boolean => isShareLabel(concept);

/** Amounts, paragraphs and short texts have their columns each. */
const sortOf = ({ concept }: LabelHit) => (isConcept(concept) ? 'amount' : concept === 'goals' ? 'goals' : 'text');

const nothingAt = (position: Position): CellReading => ({ position, content: '', value: null, format: 'General' });

/** How far the labelled part of a table reaches: to the row above its indicators, and to its last column. */
type Bounds = Pick<Area, 'left' | 'bottom' | 'right'>;

/** Reads the labelled part of one table: finds the value that belongs to each label, however many cells lie in between. */
export class ValueReader {
  private readonly spacers: ReadonlySet<number>;

  /**
   * @param labels all labels of the table, so that none is taken for a value of another
   * @param table the whole table, for the columns that it leaves blank
   */
  constructor(
    private readonly view: SheetView,
    private readonly labels: readonly LabelHit[],
    private readonly bounds: Bounds,
    table: Area,
  ) {
    this.spacers = spacersIn(view, table);
  }

  /**
   * The value of a label: of a month's share below it, of others beside it, or below where there is no room.
   * @param isHead whether the form has its values below; the words that everybody knows say so themselves
   */
  valueOf(hit: LabelHit, isHead = false): FieldReading {
    return isShare(hit) ? this.below(hit) : this.beside(hit, isHead && hit.concept === hit.key);
  }

  /** The row of the next label below `row` anywhere in the table, or the row after the head region. */
  private nextLabelRow(row: number): number {
    let next = this.bounds.bottom + 1;
    for (const { area } of this.labels) if (area.top > row && area.top < next) next = area.top;
    return next;
  }

  /** The column before the next label to the right in any of the given rows, or the table's right edge. */
  private gapEnd(area: Area): number {
    let end = this.bounds.right;
    for (const { area: other } of this.labels)
      if (other.left > area.right && other.top <= area.top && other.bottom >= area.top && other.left <= end)
        end = other.left - 1;
    return end;
  }

  /** The first text of each row; a text that is repeated over formerly merged cells counts once. */
  private texts(top: number, bottom: number, left: number, right: number): CellReading[] {
    const found: CellReading[] = [];
    for (let row = top; row <= bottom; row++) {
      const column = this.view.firstFilled(row, left, right);
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
  private beside(hit: LabelHit, isHead: boolean): FieldReading {
    const { area } = hit;
    const label = this.labelOf(hit);
    if (hit.inline !== undefined) {
      const position = { row: area.top, column: area.left };
      return withLabel({ position, content: hit.inline, value: hit.inline, format: 'General' }, label);
    }
    const left = area.right + 1;
    const right = this.valueEnd(area, left);
    const isAmount = isConcept(hit.concept);
    const cells = this.isForeign(hit, left, right) ? [] : this.texts(area.top, area.bottom, left, right);
    const below = isAmount ? [] : this.texts(area.bottom + 1, this.lastRowOf(area), left, right);
    const reading = isAmount ? cells[0] : this.joined([...cells, ...below]);
    const isBelow =
      isHead || hit.concept === 'goals' || hit.concept === 'reached' || (isAmount && this.isOverAmount(area));
    if (!reading && isBelow && this.standsAbove(area)) return withLabel(this.underneath(area), label);
    return withLabel(reading ?? nothingAt(this.emptyCell(hit, left, right)), label);
  }

  /** Whether a number stands below a label. */
  private isOverAmount({ bottom, left }: Area): boolean {
    return isFigure(this.view.content(bottom + 1, left));
  }

  /** Whether there is no room beside a label: its text stands below it, as under 年度目标 in the forms with two goals. */
  private standsAbove({ top, left, bottom, right }: Area): boolean {
    const isFull = this.gapEnd({ top, left, bottom, right }) <= right || right >= this.bounds.right;
    // At the left edge, what stands below is a label of its own.
    const isInside = this.labels.some(({ area }) => area.left < left);
    return (
      bottom + 1 < this.nextLabelRow(top) &&
      (isFull || (isInside && this.view.filled(bottom + 1, this.bounds.left, this.bounds.right).length > 0))
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
      this.view.filled(row + 1, this.bounds.left, area.right).every((column) => this.carriesOn(row + 1, column))
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
    const row = hit.area.top;
    const [first, ...others] = this.view.filled(row, left, right);
    if (first === undefined || first <= left || !isLikeLabel(this.view.key(row, first))) return false;
    const column = this.valueColumn(hit);
    if (column === undefined || first <= column) return false;
    return others.some((other) => this.view.content(row, other) !== this.view.content(row, first));
  }

  /** The rightmost column in which labels of the same column have their values. */
  private valueColumn(hit: LabelHit): number | undefined {
    let rightmost: number | undefined;
    for (const other of this.labels) {
      const { area, inline } = other;
      if (other === hit || area.left !== hit.area.left || inline !== undefined) continue;
      const column = this.view.firstFilled(area.top, area.right + 1, this.gapEnd(area));
      if (column !== undefined && column > (rightmost ?? -1)) rightmost = column;
    }
    return rightmost;
  }

  /** The cell in which a missing value should stand. */
  private emptyCell(hit: LabelHit, left: number, right: number): Position {
    const row = hit.area.top;
    const gap: number[] = [];
    for (let column = left; column <= right; column++) if (!this.spacers.has(column)) gap.push(column);
    const first = gap[0];
    if (first === undefined) return { row, column: hit.area.left };
    if (this.view.merge(row, first)) return this.view.anchor(row, first);
    const siblings = this.labels.filter((other) => other !== hit && sortOf(other) === sortOf(hit));
    const columns = siblings.map(({ area }) => this.view.firstFilled(area.top, area.right + 1, this.gapEnd(area)));
    const column =
      gap.find((candidate) => columns.includes(candidate)) ??
      gap.find((candidate) => candidate === this.valueColumn(hit));
    return { row, column: column ?? first };
  }

  /** The text that stands in a group's rows without a label of its own: what the money is for, below the amounts. */
  textIn(group: LabelHit): FieldReading {
    const own = this.labels.filter(({ area }) => area.left > group.area.right && this.isIn(group, area.top));
    const top = greatest([group.area.top, ...own.map(({ area }) => area.bottom + 1)]);
    const next = this.nextLabelRow(greatest([group.area.top, ...own.map(({ area }) => area.top)]));
    const left = group.area.right + 1;
    let bottom = top - 1;
    while (
      bottom + 1 < next &&
      this.view
        .filled(bottom + 1, this.bounds.left, group.area.right)
        .every((column) => this.carriesOn(bottom + 1, column))
    )
      bottom++;
    const reading = this.joined(this.texts(top, bottom, left, this.bounds.right));
    const label = this.labelOf(group);
    if (reading) return withLabel(reading, label);
    const begins = least(own.map(({ area }) => area.left));
    let column = Number.isFinite(begins) ? begins : left;
    while (this.spacers.has(column)) column++;
    const row = this.rowOfNothing(group, top, bottom);
    const known = row !== undefined && column <= this.bounds.right;
    const place = known ? this.view.anchor(row, column) : { row: group.area.top, column: group.area.left };
    return withLabel(nothingAt(place), label);
  }

  /** Whether a row is a group's: none of the labels that stand as far left as it does begins between. */
  private isIn({ area }: LabelHit, row: number): boolean {
    return (
      row >= area.top &&
      this.labels.every(({ area: other }) => other.left > area.right || other.top <= area.top || other.top > row)
    );
  }

  /** The row in which a value of a group is missing, if that is clear: the merged label ends in it, or it is the only row. */
  private rowOfNothing(group: LabelHit | undefined, top: number, bottom: number): number | undefined {
    if (group && group.area.bottom >= top && group.area.bottom <= bottom) return group.area.bottom;
    return top === bottom ? top : undefined;
  }

  /** The value in the row below its head, in the columns up to the next head. */
  private below(hit: LabelHit): FieldReading {
    const heads = this.labels.filter((other) => isShare(other) && other.area.top === hit.area.top);
    const right = least([
      this.bounds.right,
      ...heads.filter(({ area }) => area.left > hit.area.right).map(({ area }) => area.left - 1),
    ]);
    const top = hit.area.bottom + 1;
    const bottom = this.nextLabelRow(hit.area.top) - 1;
    const label = this.labelOf(hit);
    const reading = this.texts(top, bottom, hit.area.left, right)[0];
    if (reading) return withLabel(reading, label);
    if (top > bottom) return withLabel(nothingAt({ row: hit.area.top, column: hit.area.left }), label);
    const group = this.labels.find((other) => other.concept === 'plan' && other.area.left < hit.area.left);
    const sibling = heads
      .flatMap(({ area }) => this.texts(top, bottom, area.left, area.right))
      .map(({ position }) => position.row)[0];
    const row = sibling ?? this.rowOfNothing(group, top, bottom);
    return withLabel(nothingAt({ row: row ?? hit.area.top, column: hit.area.left }), label);
  }

  /** The label as the user wrote it. */
  private labelOf({ area, key }: LabelHit): Pick<FieldReading, 'label' | 'labelAt'> {
    // If a label is written over several rows, or in one cell with its value, no single cell holds just the label's text.
    const written = labelKey(this.view.content(area.top, area.left));
    const label = written.includes(key) && written.length <= key.length + 8 ? written : key;
    return { label, labelAt: { row: area.top, column: area.left } };
  }
}
