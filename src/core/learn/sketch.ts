import type { Severity } from '../model/finding';
import type { Area, Position } from '../model/geometry';
import type { FormSection, MatrixColumn } from '../forms/schema';
import type { MoneyUnit } from '../language/money';
import type { TargetKind } from '../language/table-kinds';

/** What was made out of a sheet before it is a form: plain data that corrections change, and from which the form is made anew. */
export type Sketch = TargetSketch | MatrixSketch;

/** What is known of every sheet. */
export interface AnySketch {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** The line that names the table; `''` where the sheet has none. */
  readonly title: string;
  /** A project's name that stands in the title, which any other table has another one in place of. */
  readonly namesProject: boolean;
  /** Lines below the title that belong to the form: the year in brackets, the unit of money. */
  readonly captions: readonly string[];
  readonly unit: MoneyUnit;
  readonly isUnitStated: boolean;
}

/**
 * What a text above the indicators is. `group`: a label to the left of others; `head`: a label over others, without a value; `none`: no part of the form.
 */
export type Role = 'label' | 'value' | 'group' | 'head' | 'none';

/** A text above the indicators, or the place of one that nobody has written yet. */
export interface HeadCell {
  readonly area: Area;
  /** As it stands there; of a `label` with its value in the same cell, the label. What is no label never becomes part of a form. */
  readonly text: string;
  readonly role: Role;
  /** Whether only the place of the text tells what it is: it may be something else. */
  readonly isGuessed: boolean;
  /** Of a label: whether its value stands below it. */
  readonly isOver?: boolean;
  readonly type?: 'text' | 'paragraphs' | 'money' | 'share';
  readonly ticks?: readonly string[];
  readonly required?: Severity;
}

/** Rows above the indicators that are one section already: amounts in rows and columns. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly section: Extract<FormSection, { kind: 'funds' }>;
  /** Where its cells are. */
  readonly cells: readonly { readonly key: string; readonly position: Position }[];
}

/** Sums among the amounts above the indicators. */
export interface SumSketch {
  /** Where the amounts are told: at their labels, in a block at their own cells. */
  readonly total: Position;
  readonly parts: readonly Position[];
  /** What says so: the words of the labels, or the sheet's own formula. */
  readonly by: 'words' | 'formula';
  readonly holds: boolean;
}

export interface TargetSketch extends AnySketch {
  readonly made: 'targets';
  readonly kind: TargetKind;
  /** The columns that the table takes up. */
  readonly left: number;
  readonly right: number;
  readonly cells: readonly HeadCell[];
  readonly blocks: readonly Block[];
  readonly sums: readonly SumSketch[];
  /** Where the amount of the year is told that costs are held against, as in `SumSketch`. */
  readonly budgetAt: Position | undefined;
  readonly indicators: Extract<FormSection, { kind: 'indicators' }>;
  /** First and second levels as they are printed, in order. */
  readonly levels: readonly { readonly level1: string; readonly level2: string }[];
}

/** A row of a matrix that the form may print. */
export interface MatrixLine {
  readonly label: string;
  readonly prefix: string;
  readonly level: number;
  readonly half: number;
}

export interface MatrixHalfSketch {
  readonly columns: readonly MatrixColumn[];
  /** What stands in its rows: rows that the form prints, a hierarchy of codes, or whatever is written there. */
  readonly rows: 'fixed' | 'coded' | 'listed';
  readonly digits: readonly number[];
  readonly lines: readonly MatrixLine[];
  /** Sums among the lines, by their places. */
  readonly sums: readonly {
    readonly total: number;
    readonly parts: readonly number[];
    readonly by: 'words' | 'formula';
    readonly holds: boolean;
  }[];
  /** Sums across the columns, by key. */
  readonly across: readonly {
    readonly total: string;
    readonly parts: readonly string[];
    readonly by: 'words' | 'formula';
    readonly holds: boolean;
  }[];
}

export interface MatrixSketch extends AnySketch {
  readonly made: 'matrix';
  readonly numbered: boolean;
  readonly halves: readonly MatrixHalfSketch[];
}
