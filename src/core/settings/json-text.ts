/**
 * Reads JSON as people hand it in. `JSON.parse` says of a mistake what an engine says, in English and by the sign's number; here it is told which one of
 * a few it is, and in which line. A key that stands twice is a mistake, too: one of the two would be dropped without a word.
 */

/** Why a text is no JSON that we read. */
export type TextFault =
  | 'empty'
  | 'encoding' // UTF-16 that was read as something else
  | 'tooLong'
  | 'tooDeep'
  | 'comment'
  | 'fullWidth' // ，：“” in place of , : "
  | 'singleQuote'
  | 'trailingComma'
  | 'missingComma'
  | 'unclosed' // the text ends before it is complete
  | 'unexpected'
  | 'behind' // something follows the end
  | 'twice' // a key stands twice
  | 'key'; // a key that no document has, and that would change what an object is

/** A fault with its place, both counted from 1. */
export interface FaultAt {
  readonly fault: TextFault;
  readonly line: number;
  readonly column: number;
  /** What stands there: a sign, or the key. */
  readonly found: string;
}

/** A value with the line of each of its members. */
export interface JsonText {
  readonly value: unknown;
  /** The line in which the value at a path begins; of a path that is not there, that of the nearest above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** A document with twenty forms has a tenth of it. */
export const LONGEST = 2_000_000;
const DEEPEST = 40;

/** Reads a text. A mark of byte order at its beginning is left out. */
export function readJson(text: string): JsonText | FaultAt {
  const reader = new Reader(text.startsWith('\ufeff') ? text.slice(1) : text);
  try {
    return { value: reader.document(), lineOf: (path) => reader.lineOf(path) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, found: error.found, ...reader.placeOf(error.at) };
    throw error;
  }
}

class Fault extends Error {
  constructor(
    readonly fault: TextFault,
    readonly at: number,
    readonly found = '',
  ) {
    super(fault);
  }
}

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /true|false|null/y;
// eslint-disable-next-line no-control-regex -- JSON wants them escaped
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-f]{4})/iy;
const FULL_WIDTH = '，：“”｛｝［］「」‘’';

/** Where the members of an object or a list begin. */
type Places = Map<string | number, number>;

class Reader {
  private at = 0;
  private readonly places = new Map<object, Places>();
  private root: unknown;

  constructor(private readonly text: string) {}

  document(): unknown {
    if (this.text.length > LONGEST) throw new Fault('tooLong', 0);
    if (this.text.includes('\u0000')) throw new Fault('encoding', 0);
    this.skip();
    if (this.at === this.text.length) throw new Fault('empty', 0);
    this.root = this.value(0);
    this.skip();
    if (this.at < this.text.length) throw this.wrong('behind');
    return this.root;
  }

  lineOf(path: readonly (string | number)[]): number {
    let [value, at] = [this.root, 0];
    for (const step of path) {
      const place = typeof value === 'object' && value !== null ? this.places.get(value)?.get(step) : undefined;
      if (place === undefined) break;
      at = place;
      value = (value as Record<string | number, unknown>)[step];
    }
    return this.placeOf(path.length === 0 || at === 0 ? this.text.search(/\S/) : at).line;
  }

  placeOf(at: number): { readonly line: number; readonly column: number } {
    const before = this.text.slice(0, Math.max(0, at)).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  private taken(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(): void {
    this.taken(BLANK);
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  /** What is wrong with what stands here, where something else should. */
  private wrong(otherwise: TextFault): Fault {
    const found = String.fromCodePoint(this.text.codePointAt(this.at) ?? 32);
    if (this.at >= this.text.length) return new Fault('unclosed', this.at);
    if (found === '#' || /^\/[/*]/.test(this.text.slice(this.at, this.at + 2)))
      return new Fault('comment', this.at, found);
    if (FULL_WIDTH.includes(found)) return new Fault('fullWidth', this.at, found);
    if (found === "'") return new Fault('singleQuote', this.at, found);
    return new Fault(otherwise, this.at, found);
  }

  private value(depth: number): unknown {
    if (depth > DEEPEST) throw new Fault('tooDeep', this.at);
    const sign = this.text[this.at];
    if (sign === '{') return this.object(depth);
    if (sign === '[') return this.list(depth);
    if (sign === '"') return this.string();
    const word = this.taken(WORD);
    if (word !== '') return word === 'null' ? null : word === 'true';
    const number = this.taken(NUMBER);
    if (number === '') throw this.wrong('unexpected');
    return Number(number);
  }

  private object(depth: number): unknown {
    const made: Record<string, unknown> = {};
    const places: Places = new Map();
    this.places.set(made, places);
    this.members('}', () => {
      const from = this.at;
      if (this.text[from] !== '"') throw this.wrong('unexpected');
      const key = this.string();
      if (places.has(key)) throw new Fault('twice', from, key);
      if (key === '__proto__') throw new Fault('key', from, key);
      this.skip();
      if (!this.takes(':')) throw this.wrong('unexpected');
      this.skip();
      places.set(key, from);
      made[key] = this.value(depth + 1);
    });
    return made;
  }

  private list(depth: number): unknown {
    const made: unknown[] = [];
    const places: Places = new Map();
    this.places.set(made, places);
    this.members(']', () => {
      places.set(made.length, this.at);
      made.push(this.value(depth + 1));
    });
    return made;
  }

  /** What stands between an opening sign, which is here, and its closing one. */
  private members(close: string, member: () => void): void {
    this.at++;
    this.skip();
    if (this.takes(close)) return;
    for (;;) {
      member();
      this.skip();
      if (this.takes(close)) return;
      const comma = this.at;
      if (!this.takes(',')) throw this.wrong('missingComma');
      this.skip();
      if (this.text[this.at] === close) throw new Fault('trailingComma', comma, ',');
    }
  }

  private string(): string {
    const from = this.at++;
    let made = '';
    for (;;) {
      made += this.taken(PLAIN);
      if (this.takes('"')) return made;
      const escape = this.taken(ESCAPE);
      // A line that ends within a text: its closing quote is missing.
      if (escape === '') throw new Fault(this.text[this.at] === '\\' ? 'unexpected' : 'unclosed', from, '"');
      made += JSON.parse(`"${escape}"`) as string;
    }
  }
}
