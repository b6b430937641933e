import type { Decimal } from 'decimal.js';
import type { Area, Position } from '../model/geometry';
import type { CellValue } from '../model/grid';
import type { Framework } from '../forms/frameworks';
import type { Form, IndicatorColumn } from '../forms/schema';
import type { MoneyUnit } from '../language/money';
import type { IndicatorHeader } from './header';

/** Content of one field or column of an indicator row, with the cell that holds it or should hold it. */
export interface CellReading {
  readonly position: Position;
  /** As text, percentages and dates written out, paragraphs joined by line breaks; `''` where there is nothing. */
  readonly content: string;
  /** The first filled cell's own value and number format. */
  readonly value: CellValue;
  readonly format: string;
}

/** A field of the form as it stands on the sheet. A field whose label was not found has no reading at all. */
export interface FieldReading extends CellReading {
  /** The label's text as the user wrote it, without its dress. */
  readonly label: string;
  readonly labelAt: Position;
}

/** A first- or second-level label of the indicator block. */
export interface LevelReading {
  readonly text: string;
  readonly position: Position;
}

/** One third-level indicator. */
export interface IndicatorRow {
  readonly level1: LevelReading | undefined;
  readonly level2: LevelReading | undefined;
  readonly name: CellReading;
  /** Sign, number and unit together, also where the sheet keeps them in columns of their own. */
  readonly value: CellReading;
  /** The cells of all columns that the sheet has, name and value among them, in the order of `CELL_COLUMNS`. */
  readonly cells: ReadonlyMap<IndicatorColumn, CellReading>;
}

/** The indicator block as read. */
export interface IndicatorBlock {
  /** The block's first cell: its first head. */
  readonly origin: Position;
  /** Its heads; absent where the form has no indicators. */
  readonly header?: IndicatorHeader;
  /** Rows in which the heads are only repeated, on the next printed page. */
  readonly repeatedHeaders?: ReadonlySet<number>;
  /** All level labels in order, those without any third-level indicator included. */
  readonly levels: readonly { readonly level1: LevelReading | undefined; readonly level2: LevelReading | undefined }[];
  readonly rows: readonly IndicatorRow[];
}

/** A row of a matrix: printed by the form, named by its code, 合计, 小计, or as it comes. */
export interface MatrixRow {
  /** In keys of cells (`row.column`). */
  readonly key: string;
  /** `total`: 合计; `subtotal`: 小计 of a unit; `extra`: a row the form does not print among those it does. */
  readonly kind: 'total' | 'subtotal' | 'item' | 'extra';
  /** Which half of the matrix, from 0. */
  readonly half: number;
  /** `''` where it has none. */
  readonly code: string;
  /** As the user wrote it, without its dress; a code's name. */
  readonly label: string;
  readonly at: Position;
  /** By column key, for the columns the sheet has. */
  readonly cells: ReadonlyMap<string, FieldReading>;
  /** Amounts in columns we do not know, in the table's unit. */
  readonly otherAmounts: readonly Decimal[];
}

/** A table of rows and columns as read. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** The note that says that the table is empty (F11, F12). */
  readonly emptyNote: Position | undefined;
}

/** An item of a form of texts (F4): a name, and what stands under each of its labels. */
export interface TextItem {
  readonly name: CellReading;
  /** By key; absent where the item lacks the label. */
  readonly texts: ReadonlyMap<string, FieldReading>;
}

/** A table as recognised: every field and indicator with its address. Rules see this, never the sheet. */
export interface Table {
  readonly form: Form;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly title: string;
  /** Text between the title and the first label that is neither a unit of money nor a year: usually the unit's name. */
  readonly unitName: string;
  /** Text that may state the document's year: the title without the project's name, and the lines beneath it. */
  readonly captions: readonly string[];
  readonly unit: MoneyUnit;
  /** Whether the sheet names the unit: in a line above, a head or a label. */
  readonly unitStated: boolean;
  readonly fields: ReadonlyMap<string, FieldReading>;
  /** Where the labels of a table of targets stand, by `FormLabel.id`: of fields by key, of groups and heads as `group:…`, `head:…`. */
  readonly labels: ReadonlyMap<string, Area>;
  /** By field key: the label of the field's group as written, which may name a unit (`资金支出计划（%）`). */
  readonly headings: ReadonlyMap<string, string>;
  /** Amounts above the indicators that belong to no label we know, in the table's unit. */
  readonly otherAmounts: readonly { readonly position: Position; readonly amount: Decimal }[];
  /** Empty, at the table's first cell, where the form has none. */
  readonly indicators: IndicatorBlock;
  /** Its cells are among the fields too, by `row.column`. */
  readonly matrix?: Matrix;
  /** Items of a form of texts. */
  readonly items?: readonly TextItem[];
  /** What demands its indicators: the form's, or the one its first levels speak of; none where that cannot be told. */
  readonly framework: Framework | undefined;
}

/** Why a sheet has no table: the form that comes nearest, and which of its labels are missing. */
export interface Miss {
  readonly form: Form;
  readonly missing: readonly string[];
}
