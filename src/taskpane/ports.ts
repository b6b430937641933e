import { createContext, use, useMemo } from 'react';
import type {
  CheckProgress,
  CheckResult,
  Finding,
  Problem,
  SheetEdit,
  SheetSnapshot,
  TieOutcome,
  KeyValueStore,
  SpreadsheetHost,
  Locale,
} from '../core';
import { paneWords, type CheckScope, type PaneWords } from '../words/pane';
import type { RulePage } from '../words/rule-page';
import { rulePageWords, type RulePageWords } from '../words/rule-page-words';

/** What the pane needs of the world around it. Components take these from context and know nothing behind them. */
export interface PanePorts {
  readonly host: SpreadsheetHost;
  /** Step by step, so that the pane stays alive meanwhile. */
  readonly check: (sheets: readonly SheetSnapshot[], scope: CheckScope) => Generator<CheckProgress, CheckResult>;
  /** One sentence: what is wrong, with the actual values. */
  readonly describeFinding: (finding: Finding, locale: Locale) => string;
  /** What a fix will change, line by line. */
  readonly describeEdit: (edit: SheetEdit, locale: Locale) => readonly string[];
  /** What could not be read, or which form is nearest and what it lacks. */
  readonly describeProblem: (problem: Problem, locale: Locale) => string;
  /** What a tie between tables compares. */
  readonly tieName: (id: string, locale: Locale) => string;
  /** How a tie came out; why, where it could not be checked. */
  readonly describeTie: (outcome: TieOutcome, locale: Locale) => string;
  /** How many ties came out which way, in one line. */
  readonly summariseTies: (outcomes: readonly TieOutcome[], locale: Locale) => string;
  /** The form's name, for tables without a title of their own. */
  readonly formName: (form: string, locale: Locale) => string;
  /** What there is to know about a rule; `undefined` for a code nobody declared. */
  readonly rulePage: (code: string, locale: Locale) => RulePage | undefined;
  /** How many rules a check applies. */
  readonly ruleCount: number;
  /** Rejects where the clipboard is refused. */
  readonly copyText: (text: string) => Promise<void>;
  /** What is remembered of the person's choices. */
  readonly settings: KeyValueStore;
  readonly clock: () => Date;
  readonly locale: Locale;
}

export const PortsContext = createContext<PanePorts | undefined>(undefined);

export function usePorts(): PanePorts {
  const ports = use(PortsContext);
  if (!ports) throw new Error('The pane was rendered without its ports.');
  return ports;
}

export function useWords(): PaneWords {
  return paneWords[usePorts().locale];
}

export function useRuleWords(): RulePageWords {
  return rulePageWords[usePorts().locale];
}

/** A rule's page in the pane's language. */
export function useRulePage(code: string): RulePage | undefined {
  const { rulePage, locale } = usePorts();
  return useMemo(() => rulePage(code, locale), [rulePage, code, locale]);
}
