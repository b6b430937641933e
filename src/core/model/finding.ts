import type { Area, Position } from './geometry';
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
  readonly area: Area;
  /** The table's own title, or `''` if it has none. */
  readonly title: string;
  /** What identifies the table for its users: 项目编码, else 项目名称, else unit + form; with `#2` for a second table of the same name. */
  readonly key: string;
}

/** Another cell that a finding involves; it is on another sheet if `sheetId` differs from that of the finding's table. */
export interface RelatedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly position: Position;
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
  /** The edit that puts it right, where it can be told what that is. */
  readonly fix?: SheetEdit;
}

/** Something that should have been read and was not, or a sheet without any table to check; `no-sheet`: a workbook with nothing to look at. */
export interface Problem {
  readonly kind: 'no-sheet' | 'no-table' | 'unreadable-amount' | 'uncalculated-formula';
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
  /** Ids of the forms that are absent or present several times. */
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
  readonly tables: readonly TableRef[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** What was left unread and looks like a table of the field, in the order of the sheets. */
  readonly unread: readonly UnreadRegion[];
  /** Ties between tables, one entry for each unit a tie applies to; empty if not the whole workbook was checked. */
  readonly ties: readonly TieOutcome[];
}
