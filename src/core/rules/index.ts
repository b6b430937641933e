import { C01 } from './C01';
import { C02 } from './C02';
import { C03 } from './C03';
import { C04 } from './C04';
import { C05 } from './C05';
import { C06 } from './C06';
import { C07 } from './C07';
import { C08 } from './C08';
import { C09 } from './C09';
import { C10 } from './C10';
import { C11 } from './C11';
import { C12 } from './C12';
import { C13 } from './C13';
import { C14 } from './C14';
import { C15 } from './C15';
import type { Rule } from './rule';
import { T01 } from './T01';
import { T02 } from './T02';
import { T03 } from './T03';
import { T04 } from './T04';
import { T05 } from './T05';
import { T06 } from './T06';
import { T07 } from './T07';
import { T08 } from './T08';
import { T09 } from './T09';
import { T10 } from './T10';
import { T11 } from './T11';
import { T12 } from './T12';
import { T13 } from './T13';
import { T14 } from './T14';
import { T15 } from './T15';
import { T16 } from './T16';
import { T17 } from './T17';
import { T18 } from './T18';
import { T19 } from './T19';
import { V01 } from './V01';
import { V02 } from './V02';
import { V03 } from './V03';
import { V04 } from './V04';
import { V05 } from './V05';
import { V06 } from './V06';
import { V07 } from './V07';
import { V08 } from './V08';
import { V09 } from './V09';
import { V10 } from './V10';
import { V11 } from './V11';
import { V12 } from './V12';
import { V13 } from './V13';
import { V14 } from './V14';
import { V15 } from './V15';
import { V16 } from './V16';
import { V17 } from './V17';

const COMPLETENESS: readonly Rule[] = [C01, C02, C03, C04, C05, C06, C07, C08, C09, C10, C11, C12, C13, C14, C15];
const TOTALS: readonly Rule[] = [
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T12,
  T13,
  T14,
  T15,
  T16,
  T17,
  T18,
  T19,
];
const VALUES: readonly Rule[] = [V01, V02, V03, V04, V05, V06, V07, V08, V09, V10, V11, V12, V13, V14, V15, V16, V17];

/** Every rule, in the order of the catalogue. A new one is a file of its own and its page, an import and an entry here and in pages.ts. */
export const RULES: readonly Rule[] = [...COMPLETENESS, ...TOTALS, ...VALUES];

/** The rule of that code; `undefined` for a code that no rule has. */
export function ruleOf(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

export type { Rule } from './rule';
