/** Whether a text is a formula that Excel takes: its grammar only, whatever its names stand for. */

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_CHARACTERS = 8192;
const MOST_NESTED = 64;
/** Brackets within brackets, of functions or not: what this parser bears. */
const MOST_BRACKETS = 500;

const TOKENS: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['blank', /[ \r\n\t]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:N\/A|NAME\?|DIV\/0!|[A-Z]+!)/iy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.])/iuy],
  // A sheet, or several, before what is on it; a name that begins with a digit needs quotes.
  ['sheet', /(?:'(?:[^']|'')+'|(?:\[[^[\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy],
  // A name, a cell, or columns of a table.
  ['name', /(?:[\p{L}_\\$][\p{L}\p{N}_.\\?$]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?|\$?\d+(?=:\$?\d))/uy],
  ['sign', /<=|>=|<>|[-+*/^&:->%@#(){},]/y],
];

type Kind = 'blank' | 'text' | 'error' | 'number' | 'sheet' | 'name' | 'sign';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const BETWEEN = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':']);
const BEFORE = new Set(['+', '-', '@']);
const AFTER = new Set(['%', '#']);
const CONSTANTS = new Set<Kind>(['text', 'number', 'error']);

class NotAFormula extends Error {}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (!token) throw new NotAFormula();
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return undefined;
}

class Parser {
  private at = 0;
  private depth = 0;
  private brackets = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): void {
    this.expression();
    if (this.at < this.tokens.length) throw new NotAFormula();
  }

  /** Operands with an operator between each two; a blank alone stands for what two ranges have in common. */
  private expression(): void {
    this.operand();
    for (;;) {
      const isBlank = this.skipBlanks();
      const next = this.tokens[this.at];
      if (next && BETWEEN.has(next.text)) this.at++;
      else if (!(isBlank && next && (next.kind === 'name' || next.kind === 'sheet'))) return;
      this.operand();
    }
  }

  private operand(): void {
    this.skipBlanks();
    while (BEFORE.has(this.tokens[this.at]?.text ?? '')) {
      this.at++;
      this.skipBlanks();
    }
    this.primary();
    while (AFTER.has(this.tokens[this.at]?.text ?? '')) this.at++;
  }

  private primary(): void {
    const token = this.tokens[this.at++];
    if (token?.kind === 'sheet') this.onSheet();
    else if (token?.kind === 'name') this.afterName();
    else if (token?.text === '(') this.list(')', () => this.expression());
    else if (token?.text === '{') this.constants();
    else if (!token || !CONSTANTS.has(token.kind)) throw new NotAFormula();
  }

  private onSheet(): void {
    const token = this.tokens[this.at++];
    if (token?.kind !== 'name' && token?.kind !== 'error') throw new NotAFormula();
  }

  private afterName(): void {
    if (this.tokens[this.at]?.text !== '(') return;
    this.at++;
    if (++this.depth > MOST_NESTED) throw new NotAFormula();
    do {
      this.list(')', () => this.argument());
    } while (this.accept('(')); // what LAMBDA makes can be called
    this.depth--;
  }

  /** An argument may be left out. */
  private argument(): void {
    this.skipBlanks();
    const { text = '' } = this.tokens[this.at] ?? {};
    if (text !== ',' && text !== ')') this.expression();
  }

  private list(end: string, item: () => void): void {
    if (++this.brackets > MOST_BRACKETS) throw new NotAFormula();
    do {
      item();
      this.skipBlanks();
    } while (this.accept(','));
    this.brackets--;
    if (!this.accept(end)) throw new NotAFormula();
  }

  private constants(): void {
    do {
      this.skipBlanks();
      this.accept('-');
      const token = this.tokens[this.at++];
      const isTruth = token?.kind === 'name' && /^(?:true|false)$/i.test(token.text);
      if (!token || !(CONSTANTS.has(token.kind) || isTruth)) throw new NotAFormula();
      this.skipBlanks();
    } while (this.accept(',') || this.accept(';'));
    if (!this.accept('}')) throw new NotAFormula();
  }

  private accept(sign: string): boolean {
    const isThere = this.tokens[this.at]?.text === sign;
    if (isThere) this.at++;
    return isThere;
  }

  private skipBlanks(): boolean {
    const from = this.at;
    while (this.tokens[this.at]?.kind === 'blank') this.at++;
    return this.at > from;
  }
}

/** Of a text with its `=`. Also `false` where it is longer or nested deeper than Excel takes. */
export function isFormula(text: string): boolean {
  if (!text.startsWith('=') || text.length > MOST_CHARACTERS) return false;
  try {
    new Parser(tokensOf(text.slice(1))).whole();
    return true;
  } catch (error) {
    if (error instanceof NotAFormula) return false;
    throw error;
  }
}

/** The texts in quotes within a formula, and the sheets it names. */
export function partsOf(formula: string): { readonly texts: readonly string[]; readonly sheets: readonly string[] } {
  const tokens = tokensOf(formula.slice(1));
  const ofKind = (wanted: Kind) => tokens.filter(({ kind }) => kind === wanted).map(({ text }) => text);
  return {
    texts: ofKind('text').map((text) => text.slice(1, -1).replaceAll('""', '"')),
    sheets: ofKind('sheet').map((text) =>
      text
        .slice(0, -1)
        .replace(/^'(.*)'$/su, '$1')
        .replaceAll("''", "'"),
    ),
  };
}
