import type { Locale, Rule, Severity } from '../core';
import { rulePageWords } from './rule-page-words';

/** What stands at the head of a rule's page; known without the page itself, which is loaded only when somebody asks for it. */
export interface RuleHead {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scope: string;
}

export function ruleHead({ code, severity, scope = 'within-table', title }: Rule, locale: Locale): RuleHead {
  return { code, title: title[locale], severity, scope: rulePageWords[locale].scopes[scope] };
}
