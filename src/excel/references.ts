/** `'表 1'!`, `表1!` and `表1:表3!`: whatever no sign of a formula separates from its exclamation mark. Texts count, for INDIRECT. */
const REFERENCE = /'((?:[^']|''){1,70})'!|([^\s!-\-;/^=<>{}@]{1,70})!/gu;

/** The corner of a range, of which the other names its sheet: `A1:表1!B2`. */
const CORNER = /^\$?[A-Z]{1,3}\$?\d+:/i;

/**
 * Whether a formula names one of the sheets, given in lower case, or reads across it, as `表1:表3!` does across 表2.
 * @param order all sheets, in lower case; of others it is not known what stands between them
 */
export function readsFrom(formula: string, sheets: ReadonlySet<string>, order: readonly string[] = []): boolean {
  return [...formula.matchAll(REFERENCE)].some(([, quoted, bare]) => {
    const named = quoted?.replaceAll("''", "'") ?? bare?.replace(CORNER, '') ?? '';
    const [first = '', last] = named.toLowerCase().split(':');
    if (sheets.has(first)) return true;
    return last !== undefined && (sheets.has(last) || readsAcross(first, last, sheets, order));
  });
}

function readsAcross(first: string, last: string, sheets: ReadonlySet<string>, order: readonly string[]): boolean {
  if (first.includes('[')) return false; // another workbook's
  const places = [order.indexOf(first), order.indexOf(last)];
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return from < 0 || order.slice(from, to).some((name) => sheets.has(name));
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
