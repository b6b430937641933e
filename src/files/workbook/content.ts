/** A workbook as plain data, in terms of Excel: what opening a file yields. Places are A1 texts without the sheet. */
import type { CellValue } from '../../core/geometry';
import type { PageContent } from './page';

/** Lines by the names .xlsx files have for them. */
export type BorderLine =
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

export type Horizontal = 'left' | 'center' | 'right' | 'justify' | 'distributed';
export type Vertical = 'top' | 'center' | 'bottom';

export interface BorderContent {
  /** Excel's line styles, one name per pair of style and weight, as .xlsx files have them. */
  readonly line: BorderLine;
  /** `#RRGGBB`, like all colours here. */
  readonly color: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface FontContent {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export interface StyleContent extends FontContent {
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: Horizontal;
  readonly vertical?: Vertical;
  readonly wrap?: boolean;
  /** In degrees, counter-clockwise positive as in Excel; `vertical` for stacked characters. */
  readonly rotation?: number | 'vertical';
  readonly borders?: Partial<Record<BorderSide, BorderContent>>;
}

export interface CellContent {
  /** The value, or the last result of `formula`. */
  readonly value: CellValue;
  readonly formula?: string;
  /** Key of a formula filled over several cells of the sheet; the first of them has its text in `formula`. */
  readonly sharedFormula?: string;
  readonly style?: StyleContent;
}

/** `Excel.ConditionalFormatType`. */
export type ConditionalFormatType = ConditionalCriteria['type'];

/** What a conditional format changes on the cells it holds for. */
export interface DifferentialFormat extends FontContent {
  readonly fill?: string;
  readonly borders?: Partial<Record<BorderSide, BorderContent>>;
}

export type CompareOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  readonly value?: string;
}

export type PresetCriterion =
  | 'containsBlanks'
  | 'notContainsBlanks'
  | 'containsErrors'
  | 'notContainsErrors'
  | 'duplicateValues'
  | 'uniqueValues'
  | 'aboveAverage'
  | 'equalOrAboveAverage'
  | 'belowAverage'
  | 'equalOrBelowAverage';

export type ConditionalCriteria =
  | { readonly type: 'Custom'; readonly formula: string; readonly format: DifferentialFormat }
  | {
      readonly type: 'CellValue';
      readonly operator: CompareOperator;
      /** One operand, or two for (not) between: numbers or formulas without `=`. */
      readonly operands: readonly string[];
      readonly format: DifferentialFormat;
    }
  | {
      readonly type: 'ContainsText';
      readonly operator: 'containsText' | 'notContainsText' | 'beginsWith' | 'endsWith';
      readonly text: string;
      readonly format: DifferentialFormat;
    }
  | {
      readonly type: 'PresetCriteria';
      readonly criterion: PresetCriterion;
      readonly format: DifferentialFormat;
    }
  | {
      readonly type: 'TopBottom';
      readonly rank: number;
      readonly isBottom?: boolean;
      readonly isPercent?: boolean;
      readonly format: DifferentialFormat;
    }
  | { readonly type: 'ColorScale'; readonly points: readonly (ScalePoint & { readonly color: string })[] }
  | {
      readonly type: 'DataBar';
      readonly color: string;
      readonly min: ScalePoint;
      readonly max: ScalePoint;
      /** It does unless told. */
      readonly showValue?: boolean;
    }
  | {
      readonly type: 'IconSet';
      /** Excel's name, e.g. `3TrafficLights1`. */
      readonly icons: string;
      readonly thresholds: readonly ScalePoint[];
      readonly reversed: boolean;
      readonly showValue: boolean;
    };

export type ConditionalFormatContent = ConditionalCriteria & {
  /** Areas separated by commas. */
  readonly ranges: string;
  readonly stopIfTrue?: boolean;
};

export interface ValidationError {
  readonly title?: string;
  readonly message?: string;
  /** `stop` unless told. */
  readonly style?: 'stop' | 'warning' | 'information';
}

export interface ValidationPrompt {
  readonly title?: string;
  readonly message?: string;
}

export interface ValidationContent {
  readonly ranges: string;
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: CompareOperator;
  /** For a list: the choices separated by commas, or a reference beginning with `=`. */
  readonly formula1?: string;
  readonly formula2?: string;
  /** A list offers its choices in the cell; it does unless told. */
  readonly showArrow?: boolean;
  readonly allowBlank?: boolean;
  /** What is shown, where something is. */
  readonly error?: ValidationError;
  readonly prompt?: ValidationPrompt;
}

export interface SheetContent {
  readonly name: string;
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor?: string;
  /** Rows of values from A1 on; a text beginning with `=` is a formula. Cells in `cells` go on top of them. */
  readonly values?: readonly (readonly CellValue[])[];
  readonly cells?: Readonly<Record<string, CellContent>>;
  readonly merges?: readonly string[];
  /** Width in pixels by column index. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  /** Height in pixels by row index. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Highest priority first. */
  readonly conditionalFormats?: readonly ConditionalFormatContent[];
  readonly validations?: readonly ValidationContent[];
  /** Text by cell. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly isProtected?: boolean;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showGridlines?: boolean;
  readonly page?: PageContent;
}

export interface NameContent {
  readonly name: string;
  /** A reference with its sheet, or a constant; without `=`. */
  readonly refersTo: string;
}

export interface WorkbookContent {
  readonly name?: string;
  readonly sheets: readonly SheetContent[];
  readonly names?: readonly NameContent[];
  /** Index of the sheet shown first. */
  readonly activeSheet?: number;
  readonly readOnly?: boolean;
  readonly isStructureProtected?: boolean;
  /** Of cells without a font of their own; the size is in points. */
  readonly defaultFont?: { readonly name?: string; readonly size?: number };
}
