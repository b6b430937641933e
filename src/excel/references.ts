/** `'表 1'!`, `表1!` and `表1:表3!`: whatever no sign of a formula separates from its exclamation mark. Texts count, for INDIRECT. */
const REFERENCE = /'((?:[^']|''){1,70})'!|([^\s!-\-;/^=<>{}@]{1,70})!/gu;

/** Whether a formula names one of the sheets, given in lower case. */
export function readsFrom(formula: string, sheets: ReadonlySet<string>): boolean {
  return [...formula.matchAll(REFERENCE)].some(([, quoted, bare]) =>
    (quoted?.replaceAll("''", "'") ?? bare ?? '').split(':').some((name) => sheets.has(name.toLowerCase())),
  );
}

const TEXT = /"[^"]*"|'[^']*'/g;
/** A word, and what makes it a function's or a sheet's name. */
const WORD = /[\p{L}\p{N}_.$\\?]+[!(]?/gu;
/** Addresses, columns of an address, numbers and truth values. */
const NO_NAME = /^(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d[\d.]*(?:E\d*)?|TRUE|FALSE|[.$?]+)$/i;

/** Whether a formula may read from cells that its addresses do not tell: by a name, the columns of a table, or INDIRECT. */
export function readsByName(formula: string): boolean {
  const plain = formula.replace(TEXT, ' ');
  if (plain.includes('[')) return true;
  return [...plain.matchAll(WORD)].some(([word]) => {
    if (word.endsWith('(')) return /^INDIRECT\($/i.test(word);
    return !word.endsWith('!') && !NO_NAME.test(word);
  });
}
