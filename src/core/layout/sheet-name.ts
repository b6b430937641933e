import { withoutEnd } from '../language/spelling';

/** What Excel forbids in a sheet's name. */
const FORBIDDEN = /[\\/?*[\]:：]/g;
const LONGEST = 31;

/** A legal name for a worksheet made from a title: no forbidden signs, no quotes at its ends, 31 characters at most. */
export function sheetName(title: string): string {
  const legal = withoutEnd(title.replace(/\s+/g, '').replace(FORBIDDEN, ''), "'").replace(/^'+/, '').slice(0, LONGEST);
  return legal === '' ? '表' : legal;
}

/** The name, with a number after it if it is taken. Names that differ only in case count as the same. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `(${number})`;
    const candidate = `${name.slice(0, LONGEST - tail.length)}${tail}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
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
