import { createContext } from 'react';
import type * as Pages from '../../words/rule-page';
import type { Loaded } from './use-loaded';

/** Makes the pages of rules: why, what to do, examples. */
export type RulePages = Pick<typeof Pages, 'adviceOn' | 'rulePageOf'>;

/** Few pages are ever opened: they come in a file of their own, so that the pane opens sooner. */
export function loadRulePages(): Promise<RulePages> {
  return import(/* webpackChunkName: "rule-pages" */ '../../words/rule-page');
}

/** The pages as far as they are here, for whatever shows a part of one. */
export const RulePagesContext = createContext<Loaded<RulePages>>({ kind: 'loading' });
