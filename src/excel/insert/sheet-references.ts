import { quoteSheetName } from '../../core';

/** `'表 1'!` and `表1!`, and every other word, so that the end of a longer word is not taken for a sheet's name. */
const REFERENCE = /'((?:[^']|''){1,31})'!|[\p{L}\p{N}_.'\]]+!?/gu;
const BARE = /^([\p{L}_][\p{L}\p{N}_.]*)!$/u;

/** Calls back with each worksheet a formula names; texts within the formula do not count. */
function replaceNames(formula: string, replace: (name: string) => string | undefined): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      return piece.replace(REFERENCE, (whole: string, quoted?: string) => {
        const bare = quoted?.replaceAll("''", "'") ?? BARE.exec(whole)?.[1];
        const name = bare === undefined ? undefined : replace(bare);
        return name === undefined ? whole : `${quoteSheetName(name)}!`;
      });
    })
    .join('');
}

/** The formula with sheets under their new names. */
export function followNames(formula: string, names: ReadonlyMap<string, string>): string {
  return names.size === 0 ? formula : replaceNames(formula, (name) => names.get(name));
}

/** The formula with one name for all sheets. */
export function withoutSheets(formula: string): string {
  return replaceNames(formula, () => '_');
}

/** The sheets a formula names. */
export function sheetsNamedIn(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  replaceNames(formula, (name) => {
    found.add(name);
    return undefined;
  });
  return found;
}
