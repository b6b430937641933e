import type { CheckStatus, Locale, Severity, TieOutcome } from '../core';

/**
 * A report of a check as plain data, all sentences in its reader's language: what sheet, page, list and SARIF are made of. It is put together of
 * parts, one for each workbook, that keep nothing of what was read.
 */
export interface Report {
  readonly locale: Locale;
  /** When it was checked, as it is to be read. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  /** By whose demands, where somebody chose them: the name of the place, or that it is what is demanded everywhere. */
  readonly demands?: string | undefined;
  readonly parts: readonly ReportPart[];
}

/** What is said of one workbook. */
export interface ReportPart {
  /** Its name, for people; `''` for the workbook that the report itself stands in. */
  readonly file: string;
  /** The way to it from the report, with `/`; `''` where the report stands in it, `undefined` where nobody knows it. */
  readonly path: string | undefined;
  /** `unread`: it could not be read at all. */
  readonly status: CheckStatus | 'unread';
  /** How many tables were checked: without those that are yet to be filled in. */
  readonly checked: number;
  /** Without what is explained. */
  readonly counts: Counts;
  /** How many findings are explained. */
  readonly explained: number;
  /** How many cells are to be filled in. */
  readonly toFill: number;
  /** How many things were not checked: the sum of what `open` counts. */
  readonly unchecked: number;
  readonly tables: readonly TableLine[];
  readonly findings: readonly FindingRow[];
  readonly ties: readonly TieLine[];
  readonly open: readonly OpenItem[];
  /** What is to be said of the sheet of explanations. */
  readonly notes: readonly NoteLine[];
}

/** What is to be said of a row of explanations: its place, the finding it speaks of, and what there is to be looked at. */
export interface NoteLine extends Place {
  readonly what: string;
  readonly reason: string;
}

export type Counts = Readonly<Record<Severity, number>>;

/** A cell, or several, by the sheet's name and an A1 address. */
export interface Place {
  readonly sheet: string;
  /** `''` for the whole sheet. */
  readonly address: string;
}

/** A table, or running text in which something was found. */
export interface TableLine extends Place {
  readonly title: string;
  readonly counts: Counts;
  readonly toFill: number;
  /** How many rules could not be used on it that somebody would miss. */
  readonly rulesUnchecked: number;
  /** By whose demands it was checked; `''` of running text. */
  readonly demands: string;
}

/** One finding, or several of one rule in a table that read as one. */
export interface FindingRow {
  readonly severity: Severity;
  readonly code: string;
  /** What the rule looks for. */
  readonly title: string;
  readonly remedy: string;
  /** The regulation behind the rule, or that there is none. */
  readonly basis: string;
  readonly sheet: string;
  /** The table's title. */
  readonly table: string;
  /** The sheet, with the title of the table where it has several. */
  readonly where: string;
  /** At least one. */
  readonly items: readonly FindingItem[];
  /** Where there are several: how many of the rule the table has in all, and the number of the first of these. */
  readonly alike?: { readonly all: number; readonly from: number };
}

export interface FindingItem {
  /** One A1 cell. */
  readonly address: string;
  /** What is wrong, with the figures and the cells on other sheets that it involves. */
  readonly message: string;
  /** Decimal strings in the table's unit. */
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly difference?: string | undefined;
  /** 审核说明, where somebody gave one. */
  readonly explanation: string;
  /** The other cells it involves. */
  readonly related: readonly Place[];
  /** What stays the same from check to check, whatever rows come and go. */
  readonly identity: string;
}

/** How ties came out: those that hold, or could not be checked for one cause, together. */
export interface TieLine {
  readonly status: TieOutcome['status'];
  /** Unit and year, where the workbook has several. */
  readonly owner: string;
  readonly names: readonly string[];
  readonly outcome: string;
}

/** Something that was not checked, and why. */
export interface OpenItem extends Place {
  /** `toFill`: nothing is filled in; `rules`: single rules on a table; `outside`: nothing of ours on a sheet. */
  readonly kind: 'unread' | 'rules' | 'toFill' | 'outside';
  /** What it is: a table's title, the rules, `''` for what has no name. */
  readonly what: string;
  readonly reason: string;
  /** For how many it counts among what was not checked. */
  readonly count: number;
}

/** Adds up what parts have of something. */
export function total(parts: readonly ReportPart[], of: (part: ReportPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
