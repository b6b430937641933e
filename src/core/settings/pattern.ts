/**
 * Whether the pattern of a title that somebody hands in may be tried on every text of a sheet. A pattern is tried in one way after another; where it says how often a
 * sign may be repeated at most, it has so many ways and no more, however long the text. So repeating without end is refused, and so are patterns with too many
 * ways; what is left takes time in proportion to the text.
 */

/** Why a pattern is refused. */
export type PatternFault =
  | 'long' // too many signs
  | 'endless' // `*`, `+` or `{2,}`: `{0,40}` says the same with an end
  | 'ways' // too many ways to try
  | 'unknown'; // a sign or a group that titles do not need, or no pattern at all

const LONGEST = 200;
/** How often a sign may be repeated. */
const MOST_REPEATED = 60;
/** Ways in which a pattern that begins with `^` may be tried; another one is tried at each sign of the text. */
const MOST_WAYS = 20_000;
const MOST_WAYS_ANYWHERE = 500;

/** Anything in brackets behind a title, again and again: where one of them ends is never in doubt. */
const BRACKETS_BEHIND = '(?:\\([^()]*\\))*$';

/** A sign: any, one of some, an escaped one, or itself. */
const SIGN = /\.|\[\^?[^\\[\]]{1,60}\]|\\(?:[ds]|[^\w\s])|[^[-^$(-+.?{|}]/y;
const REPEATED = /\?|\{(\d{1,2})(?:,(\d{1,2}))?\}/y;

/** What is wrong with a pattern; `undefined` for one that may be used. */
export function faultOfPattern(source: string): PatternFault | undefined {
  if (source.length > LONGEST) return 'long';
  try {
    new RegExp(source);
    const hasBrackets = source.endsWith(BRACKETS_BEHIND);
    const reader = new Reader(hasBrackets ? source.slice(0, -BRACKETS_BEHIND.length) : source);
    // Begun anywhere, it would look through all brackets from each of them on.
    if (hasBrackets && !reader.isAnchored) return 'endless';
    const ways = reader.whole();
    return ways > (reader.isAnchored ? MOST_WAYS : MOST_WAYS_ANYWHERE) ? 'ways' : undefined;
  } catch (error) {
    return error instanceof Refused ? error.fault : 'unknown';
  }
}

class Refused extends Error {
  constructor(readonly fault: PatternFault) {
    super(fault);
  }
}

/** Counts the ways in which a pattern may be tried. */
class Reader {
  private at = 0;
  readonly isAnchored: boolean;

  constructor(private readonly source: string) {
    this.isAnchored = source.startsWith('^');
    if (this.isAnchored) this.at++;
  }

  whole(): number {
    const ways = this.alternatives();
    // `^a|b` has an end at one of its sides only.
    if (this.at < this.source.length || (this.isAnchored && this.isDivided)) throw new Refused('unknown');
    return ways;
  }

  private isDivided = false;

  private alternatives(depth = 0): number {
    let ways = this.sequence(depth);
    while (this.source[this.at] === '|') {
      if (depth === 0) this.isDivided = true;
      this.at++;
      ways += this.sequence(depth);
    }
    return ways;
  }

  private sequence(depth: number): number {
    let ways = 1;
    for (;;) {
      const sign = this.source[this.at];
      if (sign === undefined || sign === '|' || (sign === ')' && depth > 0)) return ways;
      if (sign === '$') {
        this.at++;
        continue;
      }
      ways *= sign === '(' ? this.group(depth) : this.repeatedSign();
      if (ways > MOST_WAYS) throw new Refused('ways');
    }
  }

  private group(depth: number): number {
    this.at += this.source.startsWith('(?:', this.at) ? 3 : 1;
    const ways = this.alternatives(depth + 1);
    if (this.source[this.at] !== ')') throw new Refused('unknown');
    this.at++;
    const [least, most] = this.repeats();
    if (most > 1 || (least === most && most !== 1)) throw new Refused(most > 1 ? 'endless' : 'unknown');
    return ways + (most - least);
  }

  private repeatedSign(): number {
    if (this.taken(SIGN) === undefined)
      throw new Refused(/[*+]/.test(this.source[this.at] ?? '') ? 'endless' : 'unknown');
    const [least, most] = this.repeats();
    if (most > MOST_REPEATED) throw new Refused('endless');
    return most - least + 1;
  }

  /** How often what stands before this is taken, at least and at most. */
  private repeats(): readonly [number, number] {
    if (/^(?:[*+]|\{\d*,\})/.test(this.source.slice(this.at, this.at + 8))) throw new Refused('endless');
    const found = this.taken(REPEATED);
    if (!found) return [1, 1];
    const [text, least = '', most = least] = found;
    return text === '?' ? [0, 1] : [Number(least), Number(most)];
  }

  private taken(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    this.at += found?.[0].length ?? 0;
    return found;
  }
}
