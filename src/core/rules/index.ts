import { C01 } from './C01';
import { C02 } from './C02';
import { C03 } from './C03';
import { C04 } from './C04';
import type { Rule } from './rule';
import { T01 } from './T01';
import { T02 } from './T02';
import { T03 } from './T03';
import { T07 } from './T07';
import { T08 } from './T08';
import { T09 } from './T09';
import { T11 } from './T11';
import { V08 } from './V08';

/** Every rule, in the order of the catalogue. A new one is a file of its own and a line here. */
export const RULES: readonly Rule[] = [C01, C02, C03, C04, T01, T02, T03, T07, T08, T09, T11, V08];

export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

export type { Rule, RuleContext, RuleText } from './rule';
