import type { Decimal } from 'decimal.js';
import type { Vocabulary } from '../language/vocabulary';
import type { Sum, Undecided } from '../sums';
import type { CellEdit } from '../model/edit';
import type { FixKind, MessageValue, Severity, UncheckedBecause } from '../model/finding';
import type { Measure } from '../language/restated';
import type { Position } from '../model/geometry';
import type { TargetKind } from '../language/table-kinds';
import type { Demands } from '../profiles';
import type { Made, Table } from '../read';
import type { Statement } from '../prose';
import type { Evaluation } from '../ties/evaluate';
import type { UnitTables } from '../ties/units';
import type { Bilingual } from '../model/locale';
import type { Concern } from './concerns';

/** Structure that a table lacks, as reported by the rule that found it missing. */
export type Missing =
  /** The label of a field, by its key. */
  | { readonly kind: 'label'; readonly field: string }
  /** Second levels under a first level, in order; `''` for one that the user is to choose. `isNew`: the first level itself is missing. */
  | { readonly kind: 'levels'; readonly first: string; readonly seconds: readonly string[]; readonly isNew: boolean };

/** A figure that a cell should state, in the measure given: how it is written there stays as it is. */
export interface Restated {
  readonly at: Position;
  readonly figure: Decimal;
  readonly measure: Measure;
}

/** One way to put right what is objected to, as a rule describes it. `repair` makes an edit of it, if the cells are as the rule takes them to be. */
export type Remedy =
  /** Cells with what they should hold. */
  | { readonly kind: FixKind; readonly cells: readonly CellEdit[] }
  /** Figures that cells should state. */
  | { readonly kind: FixKind; readonly figures: readonly Restated[] }
  /** A total that is to be the formula of its parts. */
  | { readonly kind: 'formula'; readonly total: Position; readonly parts: readonly Position[]; readonly sum: Decimal };

/** What a rule reports about one place of a table; the checker adds the table and the rule's own data to it. */
export interface Objection {
  /** The cell that the user must look at. */
  readonly at: Position;
  /** Key of the field, or of the indicator (see `indicatorKey`). */
  readonly field: string;
  /** Which of the rule's messages; `values` fill it. */
  readonly message: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** Given only if it differs from the rule's own severity. */
  readonly severity?: Severity;
  /** What should stand there and what does, in the table's unit. Messages have both, and their difference where both are known, as slots. */
  readonly expected?: Decimal;
  readonly actual?: Decimal;
  readonly related?: readonly Position[];
  /**
   * What of the reading it would not hold without: which column has the indicators' names, or in which unit of money amounts are that name
   * none. Where that is only a best guess, it is no error.
   */
  readonly restsOn?: 'name' | 'unit' | undefined;
  /** Whether the table itself proves it, whatever form it follows. */
  readonly isProven?: boolean;
  /** The ways to put it right, likeliest first. */
  readonly remedies?: readonly Remedy[] | undefined;
  /** Structure that is missing; the checker finds out whether it can be put in. */
  readonly missing?: Missing;
}

/** A note for the ledger: that a rule found something of its kind and judged it, or why it could not. */
export interface Look {
  readonly look: 'judged' | UncheckedBecause;
}

/** What a rule yields. */
export type Remark = Objection | Look;

/** Yielded at each thing a rule can judge, whether or not an objection follows. */
export const JUDGED: Look = { look: 'judged' };

export const unchecked = (because: UncheckedBecause): Look => ({ look: because });

/** The budget year of a table, with where it comes from. */
export interface BudgetYear {
  readonly year: number;
  /** `document`: stated on the sheet or by tables of the same unit; `code`: only the year in which the project was set up. */
  readonly source: 'document' | 'code';
}

export interface RuleContext {
  readonly year: BudgetYear | undefined;
  /** What the table's place demands, else what is demanded everywhere. */
  readonly demands: Demands;
  readonly vocabulary: Vocabulary;
  /** Every sum that the table or its form claims and that could be checked. */
  readonly sums: readonly Sum[];
  /** Those that could not. */
  readonly undecided: readonly Undecided[];
}

/** What every rule declares about itself. */
interface RuleMeta {
  /** Public and stable: settings, reports and kept explanations name it. */
  readonly code: string;
  readonly severity: Severity;
  /** Regulation and article; none if the rule is arithmetic or good practice. */
  readonly basis?: readonly string[];
  /** What the fixes do that some of its findings offer. */
  readonly fixes?: readonly FixKind[];
  /** A short heading: the mistake in a clerk's words. */
  readonly title: Bilingual;
  /** What it says of one place, by the name under which its check asks for it. */
  readonly messages: Readonly<Record<string, Bilingual>>;
}

/** Of what a rule may have nothing to say: a kind of tables, or a project with none but indicators that a budget system sets by itself. */
export type SilentOn = TargetKind | 'fixed';

/** A rule of one table: 表内审核. */
export interface TableRule extends RuleMeta {
  /** Kinds of tables of which it has nothing to say: their indicators are carried over from an approved table, for example. */
  readonly silentOn?: readonly SilentOn[];
  /** What tables it reads are made of: of others it has nothing to say, and {@link tableRule} lets its check see no others. Absent: any table. */
  readonly of?: readonly Made[];
  /** What it is about besides, any of these; a form that has none of it leaves the rule nothing to say. */
  readonly concerns?: readonly Concern[];
  /**
   * Of a table in which nothing is filled in: `speaks` only says that it is not, for which one line stands; `judges` what a blank table has,
   * too. Other rules find nothing there to judge.
   */
  readonly onBlank?: 'speaks' | 'judges';
  readonly scope?: 'within-table';
  /** Yields objections, and a look at whatever it judged or could not judge: a rule that looked at nothing has not held. */
  readonly check: (table: Table, context: RuleContext) => Iterable<Remark>;
}

/** A rule that reads only tables made of certain things. */
export function tableRule<M extends Made>(
  rule: Omit<TableRule, 'of' | 'check'> & {
    readonly of: readonly M[];
    readonly check: (table: Extract<Table, { made: M }>, context: RuleContext) => Iterable<Remark>;
  },
): TableRule {
  const isRead = (table: Table): table is Extract<Table, { made: M }> => rule.of.some((made) => made === table.made);
  return { ...rule, check: (table, context) => (isRead(table) ? rule.check(table, context) : []) };
}

/** What a rule between tables says of one of them (or of prose), with cells of others it involves. It offers no fix. */
export interface TieObjection extends Omit<Objection, 'remedies' | 'missing'> {
  readonly table: Table | Statement;
  /** What running text states: of what, and which figure. */
  readonly stated?: { readonly phrase?: string; readonly figure: string };
  readonly elsewhere: readonly { readonly table: Table; readonly position: Position }[];
}

/** All that was read of a workbook. */
export interface Workbook {
  readonly tables: readonly Table[];
  /** Running text about the tables (情况说明). */
  readonly statements: readonly Statement[];
  /** Tables of one unit and year belong together; see ties/units.ts. */
  readonly units: readonly UnitTables[];
  /** How each tie came out for each unit. */
  readonly ties: readonly Evaluation[];
  /** Names of worksheets without a table that was read. */
  readonly otherSheets: readonly string[];
  /** Whether something that looks like a table of the field was left unread. */
  readonly hasUnread: boolean;
}

/** A rule between the tables of a workbook: 表间审核. Checked only if the whole workbook is. */
export interface WorkbookRule extends RuleMeta {
  readonly scope: 'between-tables';
  readonly check: (workbook: Workbook) => Iterable<TieObjection>;
}

/**
 * One rule: its stable code, its legal basis, its texts and a pure check. Its page with the examples stands in a file beside it; `index.ts`
 * lists all rules.
 */
export type Rule = TableRule | WorkbookRule;
