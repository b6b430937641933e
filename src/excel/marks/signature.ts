import type { Severity } from '../../core';

/**
 * Formula of our conditional formats: always true, and it names us, so that a mark is known as ours in any copy of the
 * sheet, by any session and on any machine. It has no reference: Excel would shift one over a union of areas
 * (https://github.com/OfficeDev/office-js/issues/5194).
 */
export function signedFormula(severity: Severity): string {
  return `=LEN("jixiao-mark:${severity}")>0`;
}

/** Excel may hand a formula back with other blanks or without its equals sign. */
export function isSigned(formula: string): boolean {
  return /^=?\s*LEN\(\s*"jixiao-mark:[a-z]+"\s*\)\s*>\s*0$/i.test(formula);
}
