/**
 * What Excel forbids in a sheet's name, in either width: its East-Asian versions refuse the wide signs, too
 * (https://qiita.com/RelaxTools/items/d173d0f94424349ca234). Signs that nobody sees are none for a name either.
 */
const FORBIDDEN = /[\\/?*[\]:＼／？＊［］：\uffe5\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Quotes of all kinds, refused at the ends. */
const QUOTES = new Set("'\u2018\u2019\u201a\u201b\uff07\u0060\u00b4");
/** In units of UTF-16, as Excel counts. */
const LONGEST = 31;
/** A name Excel keeps for itself. */
const RESERVED = 'history';
/** What a sheet is called whose title leaves nothing. */
const NAMELESS = '表';

/** A legal name for a worksheet made from a title: no forbidden signs, no quotes at its ends, 31 units at most. */
export function sheetName(title: string): string {
  const legal = cut(title.replace(/\s+/g, '').replace(FORBIDDEN, ''), LONGEST);
  return legal === '' ? NAMELESS : sameName(legal) === RESERVED ? `${legal}${NAMELESS}` : legal;
}

/** The beginning of a name, no sign cut in two and no quotes at its ends. */
function cut(name: string, longest: number): string {
  let start = 0;
  while (QUOTES.has(name.charAt(start))) start++;
  let end = Math.min(name.length, start + longest);
  if (end < name.length && /[\ud800-\udbff]/.test(name.charAt(end - 1))) end--;
  while (end > start && QUOTES.has(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

/** What two names have in common that Excel takes for one: it looks at neither case nor, in East-Asian versions, width. */
const sameName = (name: string): string => name.normalize('NFKC').toLowerCase();

/** The name, with a number after it if it is taken. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(sameName));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `(${number})`;
    const candidate = `${cut(name, LONGEST - tail.length)}${tail}`;
    if (!used.has(sameName(candidate))) return candidate;
  }
}

/** The same for several sheets at once; each gets a different name. */
export function freeSheetNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = [...taken];
  return names.map((name) => {
    const free = freeSheetName(name, used);
    used.push(free);
    return free;
  });
}
