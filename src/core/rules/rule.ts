import type { Vocabulary } from '../language/vocabulary';
import type { Sum } from '../sums';
import type { CellEdit } from '../model/edit';
import type { MessageValue, Severity } from '../model/finding';
import type { Position } from '../model/geometry';
import type { Table } from '../read';
import type { Statement } from '../prose';
import type { Evaluation } from '../ties/evaluate';
import type { UnitTables } from '../ties/units';
import type { Locale } from '../model/locale';

/** Structure a table lacks, as the rule that misses it says it. */
export type Missing =
  /** The label of a field, by its key. */
  | { readonly kind: 'label'; readonly field: string }
  /** Second levels under a first one, in order; `''` for one that is to be chosen. `isNew`: the first level is missing altogether. */
  | { readonly kind: 'levels'; readonly first: string; readonly seconds: readonly string[]; readonly isNew: boolean };

/** What a rule says of one place of a table; the checker adds the table and the rule's own data to it. */
export interface Objection {
  /** The cell a person must look at. */
  readonly at: Position;
  /** Key of the field, or of the indicator (see `indicatorKey`). */
  readonly field: string;
  /** Which of the rule's messages; `values` fill it. */
  readonly message: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  /** Decimal strings in the table's unit. */
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly related?: readonly Position[];
  /** What would put it right, as edits somebody else carries out. */
  readonly fix?: readonly CellEdit[];
  /** Structure that is missing; the checker finds out whether it can be put in. */
  readonly missing?: Missing;
}

/** A year the checks may rely on. */
export interface BudgetYear {
  readonly year: number;
  /** `document`: stated on the sheet or beside it; `code`: only the year in which the project was set up. */
  readonly source: 'document' | 'code';
}

export interface RuleContext {
  readonly year: BudgetYear | undefined;
  readonly vocabulary: Vocabulary;
  /** Every sum the table claims and that could be checked. */
  readonly sums: readonly Sum[];
}

export interface RuleText {
  /** A heading, as a clerk would name the mistake. */
  readonly title: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** What every rule says of itself. */
interface RuleMeta {
  /** Public and stable: settings, reports and kept explanations name it. */
  readonly code: string;
  readonly severity: Severity;
  /** Regulation and article; empty where the rule is arithmetic or good style. */
  readonly basis: readonly string[];
  readonly fixable: boolean;
  readonly text: Readonly<Record<Locale, RuleText>>;
}

/** A rule of one table: 表内审核. */
export interface TableRule extends RuleMeta {
  readonly scope: 'within-table';
  readonly check: (table: Table, context: RuleContext) => Iterable<Objection>;
}

/** What a rule between tables says: which table (or statement in prose) it is said of, and cells of others it involves. */
export interface TieObjection extends Objection {
  readonly table: Table | Statement;
  readonly elsewhere: readonly { readonly table: Table; readonly position: Position }[];
}

/** All that was read of a workbook. */
export interface Workbook {
  readonly tables: readonly Table[];
  /** Prose that speaks of the tables (情况说明). */
  readonly statements: readonly Statement[];
  /** Tables of one unit and year belong together; see ties/units.ts. */
  readonly units: readonly UnitTables[];
  /** How each tie came out for each unit. */
  readonly ties: readonly Evaluation[];
}

/** A rule between the tables of a workbook: 表间审核. Speaks only when the whole workbook is checked. */
export interface WorkbookRule extends RuleMeta {
  readonly scope: 'between-tables';
  readonly check: (workbook: Workbook) => Iterable<TieObjection>;
}

/**
 * One rule: its stable code, what it rests on, its texts, examples that are run as tests, and a pure check.
 * A rule is one file; the registry in `index.ts` is its only other mention.
 */
export type Rule = TableRule | WorkbookRule;
