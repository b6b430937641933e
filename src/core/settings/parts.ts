import type { CheckerParts } from '../checker/checker';
import { FORMS } from '../forms';
import type { Tolerance } from '../sums';
import { RULES } from '../rules';
import type { Severity } from '../model/finding';
import { AUTO, TOLERANCE_UNITS, type Settings } from './settings';
import { vocabularyWith } from './vocabulary';

/** What a checker is made with by some settings; what they do not say is left to the program. */
export function checkerPartsOf({ rules = {}, tolerance = {}, vocabulary, forms = [] }: Settings): CheckerParts {
  const said = RULES.flatMap(({ code }) => {
    const rule = Object.hasOwn(rules, code) ? rules[code] : undefined;
    return rule ? [{ code, ...rule }] : [];
  });
  const severities: Record<string, Severity> = {};
  for (const { code, severity = AUTO } of said) if (severity !== AUTO) severities[code] = severity;
  const allowed: { -readonly [Unit in keyof Tolerance]: Tolerance[Unit] } = {};
  for (const unit of TOLERANCE_UNITS) {
    const most = tolerance[unit] ?? AUTO;
    if (most !== AUTO) allowed[unit] = most;
  }
  return {
    // Of forms whose labels are found equally well the first one wins: whoever hands in a form means it.
    forms: forms.length > 0 ? [...forms, ...FORMS] : FORMS,
    vocabulary: vocabularyWith(vocabulary),
    settings: { off: said.flatMap(({ code, off }) => (off ? code : [])), severities, tolerance: allowed },
  };
}

/** The place by whose demands tables are checked, as a check is asked for it; absent where each table tells. */
export function profileIn({ profile = AUTO }: Settings): string | undefined {
  return profile === AUTO ? undefined : profile;
}
