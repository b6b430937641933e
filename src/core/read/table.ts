import type { Decimal } from 'decimal.js';
import type { Area, Position } from '../model/geometry';
import type { Framework } from '../forms/frameworks';
import type { Form, IndicatorColumn } from '../forms/schema';
import type { Concept, Period, Stage } from '../language/concepts';
import type { MoneyUnit } from '../language/money';
import type { TargetKind } from '../language/table-kinds';
import type { CellReading, FieldReading, LevelReading } from './readings';
import type { IndicatorHeader } from './records/header';

export type { CellReading, FieldReading, LevelReading } from './readings';

/** How sure it is that an amount is counted in the one above it. */
export type Inside = 'surely' | 'perhaps';

/** An amount with what it is an amount of. */
export interface Fact {
  readonly concept: Concept;
  readonly period: Period;
  readonly stage: Stage;
  /** The year that its head names, where amounts of several years stand side by side; not where it is the budget's own: 2025, or the year before. */
  readonly year?: number | 'before';
  /** The task that it is an amount of; `''` for the whole project or unit. */
  readonly subject: string;
  /** Whether it is a part of the source above it and none of the total's: `surely` by its 其中 or a 小计, `perhaps` where it follows such a part. */
  readonly inside?: Inside;
  /** Its cell, and the label that names it. */
  readonly reading: FieldReading;
  /** Of a task: the cells that name and describe it, each under its head. */
  readonly named?: readonly FieldReading[];
}

/** A row of funds with what stands beside its amounts. */
export interface Execution {
  readonly concept: Concept;
  /** Its label as the user wrote it. */
  readonly label: string;
  /** Its amounts, one for each stage. */
  readonly facts: readonly Fact[];
  /** 执行率. */
  readonly rate?: CellReading;
  readonly weight?: CellReading;
  readonly score?: CellReading;
}

/** What is scored in one row: what it is worth (分值) and what it got (得分). A cell that stands over several rows is in the first of them. */
export interface ScoreRow {
  readonly label: string;
  readonly weight?: CellReading;
  readonly score?: CellReading;
}

/** The points of an evaluation. */
export interface Scores {
  /** The head of the column of 分值 and that of 得分, where the sheet has them. */
  readonly weightHead?: CellReading;
  readonly scoreHead?: CellReading;
  /** The rows of funds that are scored too. */
  readonly funds: readonly ScoreRow[];
  /** The rows of a block of its own above the indicators: 项目管理 15分 beside 项目绩效 85分. */
  readonly blockAbove: readonly ScoreRow[];
  readonly rows: readonly ScoreRow[];
  /** In a list of projects, the rows of each of them. */
  readonly inList?: readonly (readonly ScoreRow[])[];
  /** Rows of 小计, each with the rows that it adds up. */
  readonly subtotals: readonly { readonly total: ScoreRow; readonly rows: readonly ScoreRow[] }[];
  /** The row that adds them up: 总分, 合计. */
  readonly total?: ScoreRow;
  /** The whole score where it is stated above the indicators, too: 自评总分. */
  readonly above?: ScoreRow;
  /** Whether points are converted, or given and taken beside the indicators (折算, 加分): then they do not simply add up. */
  readonly isAdjusted: boolean;
}

/** When a project begins and ends, as the sheet says. */
export interface Times {
  readonly start?: FieldReading;
  readonly end?: FieldReading;
  /** Both in one cell: 项目起止时间. */
  readonly span?: FieldReading;
  /** When each step of a plan begins and ends. */
  readonly steps: readonly { readonly start: FieldReading; readonly end: FieldReading }[];
}

/** One of several boxes is to be ticked. */
export interface Choice {
  readonly label: string;
  readonly labelAt: Position;
  /** The first cell with a box. */
  readonly cell: CellReading;
  /** How many are ticked. */
  readonly ticked: number;
}

/** One third-level indicator. */
export interface IndicatorRow {
  /** Where the table has two targets side by side: for the whole term, or for the year. */
  readonly period?: Period;
  readonly level1: LevelReading | undefined;
  readonly level2: LevelReading | undefined;
  readonly name: CellReading;
  /** Sign, number and unit together, also where the sheet keeps them in columns of their own. */
  readonly value: CellReading;
  /** The cells of all columns that the sheet has, name and value among them, in the order of `CELL_COLUMNS`. */
  readonly cells: ReadonlyMap<IndicatorColumn, CellReading>;
}

/** The indicator section as read. */
export interface IndicatorBlock {
  /** The section's first cell: its first head. */
  readonly origin: Position;
  readonly header: IndicatorHeader;
  /** Rows in which the heads are only repeated, on the next printed page. */
  readonly repeatedHeaders: ReadonlySet<number>;
  /** All level labels in order, including those without any third-level indicator. */
  readonly levels: readonly { readonly level1: LevelReading | undefined; readonly level2: LevelReading | undefined }[];
  readonly rows: readonly IndicatorRow[];
}

/** A row of a matrix: one that the form prints, one identified by its code, 合计, 小计, or any other. */
export interface MatrixRow {
  /** The first part of the keys of its cells (`row.column`). */
  readonly key: string;
  /** `total`: 合计; `subtotal`: 小计 of a unit; `extra`: a row that the form does not print, among rows that it prints. */
  readonly kind: 'total' | 'subtotal' | 'item' | 'extra';
  /** Which half of the matrix, from 0. */
  readonly half: number;
  /** `''` if it has none. */
  readonly code: string;
  /** Whether its code is a unit's and not one of 类款项: only tables of units have such rows in common. */
  readonly isOfUnit: boolean;
  /** As the user wrote it, without blanks and number; for a code, its name. */
  readonly label: string;
  readonly at: Position;
  /** By column key, for the columns the sheet has. */
  readonly cells: ReadonlyMap<string, FieldReading>;
  /** Amounts in columns we do not know, in the table's unit. */
  readonly otherAmounts: readonly Decimal[];
  /** How deep it stands among rows of several kinds, from 1; of a 合计, and where all rows are of one kind, absent. */
  readonly depth?: number;
  /** Whether it stands plainly beside others below a 合计 of their own. */
  readonly isPlain?: boolean;
}

/** What a row says of the change from last year to this one. */
export interface YearChange {
  readonly label: string;
  readonly before: CellReading;
  readonly now: CellReading;
  readonly cell: CellReading;
  /** Whether it is in %. */
  readonly isRate: boolean;
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** Whether the two differ by no more than rounding may explain, or by the sign alone. */
  readonly isRight: boolean;
}

/** An item of a form of titled text (F4): a name, and the text under each of its labels. */
export interface TextItem {
  readonly name: CellReading;
  /** By key; absent where the item lacks the label. */
  readonly texts: ReadonlyMap<string, FieldReading>;
}

/** What every table has as read. */
interface AnyTable {
  readonly form: Form;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly title: string;
  /** The text between the title and the first label that is neither a unit of money nor a year: usually the unit's name. */
  readonly unitName: string;
  /** Texts that may state the document's year: the title without the project's name, and the lines below it. */
  readonly captions: readonly string[];
  readonly unit: MoneyUnit;
  /** Whether the sheet names the unit of money: in a line above, in a head or in a label. */
  readonly unitStated: boolean;
  /** By key; the cells of a matrix have the keys `row.column`. */
  readonly fields: ReadonlyMap<string, FieldReading>;
}

/** A table of targets: labelled fields over a section of indicators, which may be empty. */
export interface TargetTable extends AnyTable {
  readonly made: 'targets';
  /** What it is for; `undefined` where title and columns do not tell. */
  readonly kind: TargetKind | undefined;
  /** Where its labels stand, by `FormLabel.id`: a field's key, or `group:…` and `head:…` for groups and heads. */
  readonly labels: ReadonlyMap<string, Area>;
  /** By field key: the label of the field's group as written, which may name a unit (`资金支出计划（%）`). */
  readonly headings: ReadonlyMap<string, string>;
  /** Amounts above the indicators that belong to no label we know, in the table's unit of money. */
  readonly otherAmounts: readonly { readonly position: Position; readonly amount: Decimal }[];
  /** Its amounts, with what each is an amount of. */
  readonly facts: readonly Fact[];
  /** On the first table of a list of projects with a row of 合计: what that row says, and of each project (by its `subject`) what it adds up. */
  readonly listed?: readonly Fact[];
  /** The project's dates, where the sheet has them above its indicators. */
  readonly times: Times;
  /** What is to be ticked above the indicators. */
  readonly choices: readonly Choice[];
  /** Cells in which an instruction of the template is left. */
  readonly prompts: readonly CellReading[];
  /** Answers above the indicators that are nothing but a template's placeholder. */
  readonly leftovers: readonly CellReading[];
  /** The rows of funds that have a rate or points beside their amounts. */
  readonly executions: readonly Execution[];
  /** Whether reasons, problems or measures are stated below the indicators for all of them. */
  readonly reasonBelow: boolean;
  /** Where the sheet has a column of 分值 or 得分. */
  readonly scores: Scores | undefined;
  readonly indicators: IndicatorBlock;
  /** The framework that its indicators must follow: the form's, or the one to which its first levels point; none if that is unclear. */
  readonly framework: Framework | undefined;
}

/** A table of rows and columns: a budget, a list. */
export interface MatrixTable extends AnyTable {
  readonly made: 'matrix';
  readonly rows: readonly MatrixRow[];
  /** What its columns of changes state, where it has last year's amounts too. */
  readonly changes: readonly YearChange[];
  /** The cell of the note that says that the table is empty (F11, F12). */
  readonly emptyNote: (Position & { readonly text: string }) | undefined;
}

/** Titled text (F4). */
export interface ProseTable extends AnyTable {
  readonly made: 'prose';
  readonly items: readonly TextItem[];
}

/** A table that scores something by indicators without targets; it is read for its points alone. */
export interface ScoringTable extends AnyTable {
  readonly made: 'scores';
  readonly kind: 'scoring' | 'self-evaluation';
  readonly scores: Scores;
}

/** A table as read, by what it is made of: every field and indicator with its address. Rules see this, never the sheet. */
export type Table = TargetTable | MatrixTable | ProseTable | ScoringTable;
export type Made = Table['made'];

/** Why a sheet has no table: the form that comes nearest, and which of its labels are missing. */
export interface Miss {
  readonly form: Form;
  readonly missing: readonly string[];
}
