import { createContext, use } from 'react';
import type { PaneLink } from '../commands/pane-link';
import type { Checker, KeyValueStore, Locale, Spreadsheet } from '../core';
import { paneWords, type PaneWords } from '../words/pane';
import { rulePageWords, type RulePageWords } from '../words/rule-page-words';

/** Where copied text goes. */
export interface TextClipboard {
  /** Rejects where the clipboard is refused. */
  readonly write: (text: string) => Promise<void>;
}

/** A text that is kept with the workbook; `''` where there is none. Both reject with a HostFailure. */
export interface WorkbookText {
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<void>;
}

/**
 * What the pane needs of the world around it, and nothing that could be computed: pure functions are imported where they are used.
 * Components take these from context and know nothing behind them.
 */
export interface PanePorts {
  readonly host: Spreadsheet;
  /** Handed in because it has a memory, of the sheets it has read; the pane checks in steps, so that it stays alive meanwhile. */
  readonly checker: Pick<Checker, 'checkInSteps' | 'tablesInSteps'>;
  /** What is remembered of the person's choices. */
  readonly settings: KeyValueStore;
  /** The settings that a workbook brings with it; absent where nothing is kept with workbooks. */
  readonly workbookSettings?: WorkbookText;
  readonly clock: () => Date;
  readonly clipboard: TextClipboard;
  /** The ribbon's buttons, whose page is the pane's. */
  readonly ribbon: Pick<PaneLink, 'offer'>;
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
