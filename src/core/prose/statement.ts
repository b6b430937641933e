import type { Position, Area } from '../model/geometry';

/** One paragraph of a statement, in the cell that holds it. */
export interface Paragraph {
  readonly position: Position;
  readonly text: string;
}

/** Running text outside all tables that states figures of the budget (预算信息公开情况说明). */
export interface Statement {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  /** Its heading, or `''`. */
  readonly title: string;
  /** The unit it names in its heading, or `''`. */
  readonly unitName: string;
  readonly paragraphs: readonly Paragraph[];
}
