import type { Area, Position } from '../model/geometry';
import type { CellValue } from '../model/grid';
import { LOOKS } from './looks';
import { fitsOnePage, isLandscape } from './paper';
import type { Look, PlanCell, PlanValidation, SheetPlan } from '../model/sheet-plan';
import { linesIn } from './wrap';
import { CHOICES, type Choices } from './choices';
import type { LayoutWords } from './words';

/** Height of a line of body text, and the space above and below the text in a cell, in points. */
const LINE = 15;
const PADDING = 5;
const LOWEST = 20;
/** The greatest row height Excel allows, in points. */
const TALLEST = 409;

/** Builds a sheet cell by cell, row by row, and works out at the end how high each row must be. */
export class Canvas {
  private readonly cells: PlanCell[] = [];
  private readonly merges: Area[] = [];
  private readonly validations: PlanValidation[] = [];
  private readonly fields = new Map<string, Position>();
  private readonly needs: { readonly area: Area; readonly height: number }[] = [];
  /** The next free row. */
  row = 0;
  /** The rows of a matrix in which users type the codes or names themselves. */
  body: SheetPlan['body'];

  /** @param formulas whether totals become formulas */
  constructor(
    readonly widths: readonly number[],
    readonly words: LayoutWords,

    private readonly formulas = true,
  ) {}

  get right(): number {
    return this.widths.length - 1;
  }

  /** Puts a cell over an area; an area of several cells is merged. */
  put(area: Area, value: CellValue, look: Look, more: Pick<PlanCell, 'formula' | 'indent'> = {}): void {
    this.cells.push({ position: { row: area.top, column: area.left }, value, look, ...more });
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
    if (typeof value === 'string')
      this.needs.push({ area, height: this.heightOf('　'.repeat(more.indent ?? 0) + value, area, look) });
  }

  /** Reserves room, in lines, for what users will write in a cell that is still empty. */
  reserve(area: Area, lines: number): void {
    this.needs.push({ area, height: lines * LINE + PADDING });
  }

  /** Remembers where a field's value stands. */
  field(key: string, position: Position): void {
    this.fields.set(key, position);
  }

  positionOf(key: string): Position | undefined {
    return this.fields.get(key);
  }

  offer(validation: PlanValidation): void {
    this.validations.push(validation);
  }

  /** A drop-down of a list, and what its choices mean where that must be said. */
  offerChoices(area: Area, list: Choices): void {
    const prompt = this.words.choices[list];
    this.offer({ area, choices: CHOICES[list], ...(prompt && { prompt }) });
  }

  /** Turns a cell that was put into a formula with its result; does nothing if the sheet is to have no formulas. */
  calculate({ row, column }: Position, formula: string, value: CellValue, look: Look = 'total'): void {
    if (!this.formulas) return;
    const at = this.cells.findIndex(({ position }) => position.row === row && position.column === column);
    const cell = this.cells[at];
    if (cell) this.cells[at] = { ...cell, formula, value, look };
  }

  private heightOf(text: string, area: Area, look: Look): number {
    const width = this.widths.slice(area.left, area.right + 1).reduce((sum, one) => sum + one, 0) - 1;
    const { size, wrap } = LOOKS[look];
    const scale = size / 10.5;
    const lines = wrap ? linesIn(text, width / scale) : text.split('\n').length;
    return lines * LINE * scale + PADDING;
  }

  private heights(): number[] {
    const heights = Array<number>(this.row).fill(LOWEST);
    const low = this.needs.filter(({ area }) => area.top === area.bottom);
    const tall = this.needs.filter(({ area }) => area.top < area.bottom);
    for (const { area, height } of low) heights[area.top] = Math.max(heights[area.top] ?? LOWEST, height);
    // If a cell over several rows needs more height, all of its rows get a share of it.
    for (const { area, height } of tall) {
      const own = heights.slice(area.top, area.bottom + 1).reduce((sum, one) => sum + one, 0);
      const more = Math.max(0, height - own) / (area.bottom - area.top + 1);
      for (let row = area.top; row <= area.bottom; row++) heights[row] = (heights[row] ?? LOWEST) + more;
    }
    return heights.map((height) => Math.min(TALLEST, Math.round(height * 4) / 4));
  }

  finish(name: string, page: Pick<SheetPlan, 'frozenRows'> & { titleRows?: readonly [number, number] }): SheetPlan {
    const { widths } = this;
    const heights = this.heights();
    const landscape = isLandscape(widths);
    return {
      name,
      widths,
      heights,
      cells: this.cells,
      merges: this.merges,
      validations: this.validations,
      frozenRows: page.frozenRows,
      print: {
        area: { top: 0, left: 0, bottom: Math.max(0, this.row - 1), right: this.right },
        titleRows: page.titleRows,
        landscape,
        onePage: fitsOnePage({ widths, heights, print: { landscape } }),
        blackAndWhite: true,
      },
      body: this.body,
      fields: this.fields,
    };
  }
}
