import type { Area, Position } from './geometry';
import type { SheetEdit } from './edit';

/** 强制性错误 · 核实性错误 · 提示性错误. Listed worst first. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Form id under which prose is reported; it is no form. */
export const STATEMENT = 'budget-statement';

/** Where a table stands: enough to name it in a message and to find it again. */
export interface TableRef {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Form id, e.g. `project-gansu`. */
  readonly form: string;
  readonly area: Area;
  /** The table's own title, or `''` where it has none. */
  readonly title: string;
  /** What identifies the table for its users: 项目编码, else 项目名称, else unit + form; `#2` for a second one alike. */
  readonly key: string;
}

/** Another cell a finding involves; on another sheet where `sheetId` differs from the finding's table. */
export interface RelatedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly position: Position;
}

/** A value in a message; text is made from it at the edge, in the user's language. */
export type MessageValue = string | number | readonly string[];

/**
 * One thing that is wrong, as a value. Money in `expected`, `actual` and `difference` is a decimal string in the
 * table's unit. `message` names an entry of the rule's texts and `values` fills it.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly table: TableRef;
  /** The cell a person must look at. */
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

/** Something that should have been read and was not, or a sheet on which there was nothing for us. */
export interface Problem {
  readonly kind: 'no-table' | 'unreadable-amount' | 'uncalculated-formula';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly position?: Position;
  readonly message: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/** Why a tie could not be checked. */
export type TieObstacle =
  | 'absent' // a table it needs is not in the workbook (`forms`)
  | 'other-year' // it is there, but states another year than the tables it belongs to (`forms`)
  | 'several' // more than one table of a form for the same unit and year (`forms`)
  | 'blank' // the figure to compare with is not filled in
  | 'unreadable'; // an amount cannot be read

/** How one tie between tables came out for one unit. Only where the whole workbook is checked. */
export interface TieOutcome {
  /** Id of the tie; its name is `tieName(id, locale)`. */
  readonly id: string;
  /** The unit's name, `''` where no table names one. */
  readonly unitName: string;
  readonly year?: number;
  /** `holds` and `broken`: it was checked. */
  readonly status: 'holds' | 'broken' | 'unchecked';
  readonly obstacle?: TieObstacle;
  /** Ids of the forms that are absent or there several times. */
  readonly forms: readonly string[];
  /** The tables it was checked on. */
  readonly tables: readonly TableRef[];
}

/** `incomplete`: something that should be read could not be; silence must not be taken for clean. */
export type CheckStatus = 'clean' | 'findings' | 'incomplete';

export interface CheckResult {
  readonly status: CheckStatus;
  readonly tables: readonly TableRef[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Ties between tables, each for every unit it could speak of; empty where not the whole workbook was checked. */
  readonly ties: readonly TieOutcome[];
}
