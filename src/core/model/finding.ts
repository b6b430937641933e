import type { Area, Position } from './geometry';
import type { Bilingual } from './locale';
import type { SheetEdit } from './edit';

/** 强制性错误 · 核实性错误 · 提示性错误. Listed worst first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Stands in place of a form id for findings about a statement, which is not a form. */
export const STATEMENT = 'budget-statement';

/** Identifies a table and its place: enough to name it in a message and to find it again. */
export interface TableRef {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Form id, e.g. `project-gansu`. */
  readonly form: string;
  /** What the form is called, where it is one of somebody's own: nobody else knows it by its id. */
  readonly formName?: Bilingual;
  /** Within what the sheet uses; only titled text whose last heading ends the sheet has the row below, where its text is missing. */
  readonly area: Area;
  /** The table's own title, or `''` if it has none. */
  readonly title: string;
  /** What identifies the table for its users: 项目编码, else 项目名称, else unit + form; with `#2` for a second table of the same name. */
  readonly key: string;
}

/** What a table is: with indicators, what they are for; else one of amounts, or titled text. */
export type TableKind =
  'target' | 'self-evaluation' | 'monitoring' | 'unit-wide' | 'transfer' | 'scoring' | 'budget' | 'prose' | 'unknown';

/** Why a rule could not judge a table. */
export type UncheckedBecause =
  | 'unreadable' // a part is there and cannot be read
  | 'unclear' // amounts under labels or in rows that are not known may belong to it
  | 'unknown-form' // what must be there is told by a form, and the table follows none that is known
  | 'absent' // its label is not on the sheet, or was not told
  | 'unit' // the table names no unit of money
  | 'year' // no budget year is stated
  | 'blank' // nothing is filled in
  | 'nothing'; // there is nothing of the kind in this table

/** How a rule came out on one table. `notApplicable`: it has nothing to say of such tables, whatever stands in them. */
export type CheckOutcome =
  | { readonly code: string; readonly outcome: 'held' | 'finding' | 'notApplicable' }
  | { readonly code: string; readonly outcome: 'unchecked'; readonly because: UncheckedBecause };

/** Whose version of the forms a table follows, and what tells it: the text is that of the sheet, for `form` the form's name; `choice`: somebody's. */
export interface TableProfile {
  /** `hebei`, `central` and so on; `common` where somebody chose no place. */
  readonly id: string;
  readonly by: 'code' | 'unit' | 'title' | 'labels' | 'form' | 'choice';
  readonly text: string;
  /** Whether the place's demands are held against it, because they are known for its form, or were chosen; else only the common ones are. */
  readonly isDemanded: boolean;
}

/** A table with the ledger of its checks. */
export interface CheckedTable extends TableRef {
  readonly kind: TableKind;
  /** Absent where nothing tells it. */
  readonly profile?: TableProfile | undefined;
  /** One entry for each rule within tables, in the order of the rules. Tables that came out alike share one list. */
  readonly checks: readonly CheckOutcome[];
  /**
   * The cells to be filled in, while nothing is: empty of every other table. Cells with formulas are none. Of a list of which only the heads are
   * there it is the row below, though the sheet may end above it.
   */
  readonly toFill: readonly Position[];
  /** How many of the fields that C01 demands are filled in, of those that are on the sheet; absent where it demands none, or does not run. */
  readonly filling?: { readonly filled: number; readonly all: number };
}

/** Another cell that a finding involves; it is on another sheet if `sheetId` differs from that of the finding's table. */
export interface RelatedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly position: Position;
  /** How it was understood. */
  readonly readAs?: ReadAs;
}

/** How a cell was understood, as plain data; `src/words` says it in the user's language. Texts are those of the sheet. */
export type ReadAs = Reading & {
  /** What is said between tables names the table, too. */
  readonly table?: string;
};

type Reading =
  /** By its label; an amount also by what it is an amount of: ids of a concept, a period and a stage, and the task's name. */
  | {
      readonly kind: 'field';
      /** As the user wrote it. */
      readonly label: string;
      readonly labelAt: Position;
      /** What the form calls it, where that is something else. */
      readonly form?: string;
      readonly concept?: string;
      readonly period?: string;
      readonly stage?: string;
      readonly subject?: string;
    }
  /** The label itself, where a finding is about what is missing beside it. */
  | { readonly kind: 'label'; readonly label: string }
  /** By its row and column, as the form calls the column; the row's own name has no column. */
  | { readonly kind: 'matrix'; readonly row: string; readonly column?: string }
  /** The target of an indicator. */
  | {
      readonly kind: 'indicator';
      /** The level it stands under, `''` for none. */
      readonly level: string;
      readonly name: string;
      readonly target: 'blank' | 'deadline' | 'quantity' | 'quantities' | 'words';
      /** Sign, number and unit of a quantity. */
      readonly quantity?: string;
      /** Where the table has targets for the year and for a longer time. */
      readonly period?: string;
    }
  /** Another cell of an indicator, by its column; `figure`: what it was read as. */
  | {
      readonly kind: 'indicator-cell';
      readonly level: string;
      readonly name: string;
      readonly column: string;
      readonly figure?: string;
    }
  /** A first or second level, with the points behind its name. */
  | { readonly kind: 'level'; readonly rank: 1 | 2; readonly name: string; readonly figure?: string }
  /** The heads of the indicators, or of those for one period. */
  | { readonly kind: 'heads'; readonly period?: string }
  /** The head of a column of points. */
  | { readonly kind: 'head'; readonly column: string }
  /** Rate or points of a row that is no indicator: of funds, or of the total. */
  | { readonly kind: 'points'; readonly row: string; readonly column: string; readonly figure?: string }
  /** The title, and what a finding at it is about; `text` is what was read there of that. */
  | {
      readonly kind: 'title';
      readonly title: string;
      readonly about?: 'year' | 'unit' | 'note';
      readonly text?: string;
    }
  | { readonly kind: 'empty-note' }
  /** An item of titled text: its name, or one of its texts. */
  | { readonly kind: 'item'; readonly item: string; readonly label?: string }
  /** An instruction of the template. */
  | { readonly kind: 'instruction'; readonly text: string }
  /** A paragraph of running text, counted from 1; what is stated of what, where it is a figure. */
  | { readonly kind: 'prose'; readonly paragraph: number; readonly phrase?: string; readonly figure?: string };

/** What a fix does to the sheet. Which of them are safe, and why, is said in `repair/kinds.ts`. */
export type FixKind =
  | 'spelling' // a unit or a sign in the usual spelling
  | 'numbering' // numbers of goals or indicators in a row again
  | 'number' // a number that was text
  | 'structure' // labels and rows put back
  | 'total' // a total, or what is missing to one, as the others add up
  | 'formula' // a total that adds up by itself from now on
  | 'money-unit' // an amount that was typed in 元 for 万元, or the other way round
  | 'plan' // a spending plan written as its head asks, or that reaches its end
  | 'rate' // a rate as its amounts give it
  | 'code' // a code as the amounts demand it
  | 'direction'; // ≤ for ≥, or the other way round

/** One way to put a finding right. */
export interface Fix {
  readonly kind: FixKind;
  /** Whether it may be done for many findings at once, without a look at each. */
  readonly isSafe: boolean;
  /** Planned when it is first asked for; `undefined` where the cells do not allow it, or where it would only move the mistake elsewhere. */
  readonly edit: SheetEdit | undefined;
}

/** A value in a message; `src/words` makes text of it in the user's language. */
export type MessageValue = string | number | readonly string[];

/**
 * One thing that is wrong, as plain data. Money in `expected`, `actual` and `difference` is a decimal string in the table's unit. `message`
 * names an entry of the rule's texts and `values` fills it.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What the rule itself takes it for, where somebody's settings say otherwise. */
  readonly ownSeverity?: Severity;
  readonly table: TableRef;
  /** The cell that the user must look at. */
  readonly position: Position;
  /** Key of the field, or `level/level/name` of the indicator: with `code`, form and table key the finding's identity. */
  readonly field: string;
  readonly message: string;
  readonly values: Readonly<Record<string, MessageValue>>;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly related: readonly RelatedCell[];
  /** How its cell was understood. */
  readonly readAs?: ReadAs;
  /**
   * What it rests on that is only a best guess: the head over the indicators' names, the unit of money, or what the whole table is. It is then
   * no error.
   */
  readonly doubt?: { readonly of: 'name' | 'unit' | 'form'; readonly text: string };
  /** The ways to put it right, likeliest first: several where only a person can say which side is wrong. */
  readonly fixes?: readonly Fix[];
}

/** A fix that can be carried out. */
export type PossibleFix = Fix & { readonly edit: SheetEdit };

const isPossible = (fix: Fix): fix is PossibleFix => fix.edit !== undefined;

/** The ways to put a finding right that can be carried out, likeliest first. Plans all of them. */
export function possibleFixes({ fixes = [] }: Pick<Finding, 'fixes'>): readonly PossibleFix[] {
  return fixes.filter(isPossible);
}

/** Whether there is such a way; plans no more of them than it takes to know. */
export function isFixable({ fixes = [] }: Pick<Finding, 'fixes'>): boolean {
  return fixes.some(isPossible);
}

/**
 * Something that should have been read and was not, or a sheet without any table to check. `no-sheet`: a workbook with nothing to look at;
 * `unread-sheet`: a worksheet that could not be read at all.
 */
export interface Problem {
  readonly kind: 'no-sheet' | 'no-table' | 'unread-sheet' | 'unreadable-amount' | 'uncalculated-formula';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly position?: Position;
  readonly message: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** What a region that nobody read looks like, by its title or its heads. */
export type LooksLike =
  | 'target'
  | 'self-evaluation'
  | 'monitoring'
  | 'budget'
  | 'final-account' // 决算: told by name and heads, and not held against rules for budgets
  | 'list' // rows of projects or indicators to choose from, no table to be checked
  | 'unknown'; // indicators or scores of some kind

/** A region with words of the field that neither a table nor a statement covers. */
export interface UnreadRegion {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly looksLike: LooksLike;
}

/** Why a tie could not be checked. */
export type TieObstacle =
  | 'absent' // a table it needs is not in the workbook (`forms`)
  | 'other-year' // a table is there, but states another year than the tables it belongs to (`forms`)
  | 'several' // more than one table of a form for the same unit and year (`forms`)
  | 'empty' // nothing is filled in in a table, and nothing says that it is an empty one (`forms`)
  | 'blank' // the figure to compare with is not filled in
  | 'unreadable'; // an amount cannot be read

/** How one tie between tables came out for one unit. Exists only if the whole workbook was checked. */
export interface TieOutcome {
  /** Id of the tie; its name is `tieName(id, locale)`. */
  readonly id: string;
  /** The unit's name, `''` if no table names one. */
  readonly unitName: string;
  readonly year?: number;
  /** `holds` and `broken` mean that the tie was checked. */
  readonly status: 'holds' | 'broken' | 'unchecked';
  readonly obstacle?: TieObstacle;
  /** Ids of the forms that are absent, present several times, or empty. */
  readonly forms: readonly string[];
  /** The tables that were compared. */
  readonly tables: readonly TableRef[];
}

/**
 * Silence never means clean:
 * - `none`: no table of ours, and nothing that looks like one;
 * - `incomplete`: something that looks like ours was not read or could not be checked, whatever else was found;
 * - `findings`: all was read, and there is an error or a warning;
 * - `clean`: all was read, and there is neither; hints do not spoil it.
 */
export type CheckStatus = 'none' | 'incomplete' | 'findings' | 'clean';

export interface CheckResult {
  readonly status: CheckStatus;
  readonly tables: readonly CheckedTable[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What was left unread and looks like a table of the field, in the order of the sheets. */
  readonly unread: readonly UnreadRegion[];
  /** Ties between tables, one entry for each unit a tie applies to; empty if not the whole workbook was checked. */
  readonly ties: readonly TieOutcome[];
  /** Codes of the rules that somebody's settings switch off, in the order of the rules: nothing was looked at by them. */
  readonly off?: readonly string[];
}
