import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * Counts what a backtracking engine does with a pattern, so that a test can say how the work grows with the text without asking a clock.
 * Patterns with back-references or look-behind are refused; there are none in src that a cell's text reaches.
 */

type Instruction =
  | { readonly op: 'sign'; readonly takes: (sign: string) => boolean }
  | { readonly op: 'split'; readonly first: number; second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'mark'; readonly loop: number }
  | { readonly op: 'moved'; readonly loop: number }
  | { readonly op: 'edge'; readonly holds: (text: string, at: number) => boolean }
  | { readonly op: 'look'; readonly program: Program; readonly isNegated: boolean }
  | { readonly op: 'match' };
type Program = readonly Instruction[];

/** A pattern, taken apart. */
export interface Pattern {
  readonly ast: AST.Pattern;
  readonly flags: string;
  /** Of a part that takes one sign, as it is written: whether it takes this one. */
  readonly takes: (part: string) => (sign: string) => boolean;
}

export function patternOf(source: string, flags: string): Pattern {
  const ast = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const own = flags.replace(/[gymd]/g, '');
  return { ast, flags, takes: remembered((raw) => remembered((sign) => new RegExp(`^(?:${raw})$`, own).test(sign))) };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

const isWord = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign);

function edge(node: AST.EdgeAssertion | AST.WordBoundaryAssertion, flags: string): Instruction {
  const isLine = flags.includes('m');
  const holds = (text: string, at: number): boolean => {
    if (node.kind === 'word') return (isWord(text[at - 1]) !== isWord(text[at])) !== node.negate;
    if (node.kind === 'start') return at === 0 || (isLine && text[at - 1] === '\n');
    return at === text.length || (isLine && text[at] === '\n');
  };
  return { op: 'edge', holds };
}

/** The pattern as instructions. */
function compiled(signs: Pick<Pattern, 'flags' | 'takes'>, alternatives: readonly AST.Alternative[]): Program {
  const program: Instruction[] = [];
  let loops = 0;
  const oneOf = (all: readonly AST.Alternative[]): void => {
    const exits: number[] = [];
    for (const [index, { elements }] of all.entries()) {
      const at = program.length;
      const isLast = index === all.length - 1;
      const split: Instruction = { op: 'split', first: at + 1, second: 0 };
      if (!isLast) program.push(split);
      elements.forEach(one);
      if (isLast) continue;
      exits.push(program.length);
      program.push({ op: 'match' });
      split.second = program.length;
    }
    for (const exit of exits) program[exit] = { op: 'jump', to: program.length };
  };
  const optional = (body: () => void, greedy: boolean): void => {
    const at = program.length;
    program.push({ op: 'match' });
    body();
    const [inside, past] = [at + 1, program.length];
    program[at] = { op: 'split', first: greedy ? inside : past, second: greedy ? past : inside };
  };
  const repeated = ({ element, min, max, greedy }: AST.Quantifier): void => {
    for (let count = 0; count < min; count++) one(element);
    if (max !== Infinity) {
      const more = (left: number): void => {
        if (left === 0) return;
        optional(() => {
          one(element);
          more(left - 1);
        }, greedy);
      };
      more(max - min);
      return;
    }
    const loop = loops++;
    const start = program.length;
    optional(() => {
      program.push({ op: 'mark', loop });
      one(element);
      program.push({ op: 'moved', loop }, { op: 'jump', to: start });
    }, greedy);
  };
  const one = (node: AST.Element): void => {
    if (node.type === 'Group' || node.type === 'CapturingGroup') oneOf(node.alternatives);
    else if (node.type === 'Quantifier') repeated(node);
    else if (node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet')
      program.push({ op: 'sign', takes: signs.takes(node.raw) });
    else if (node.type === 'Assertion' && node.kind === 'lookahead')
      program.push({ op: 'look', program: compiled(signs, node.alternatives), isNegated: node.negate });
    else if (node.type === 'Assertion' && node.kind !== 'lookbehind') program.push(edge(node, signs.flags));
    else throw new Error(`What ${node.raw} costs cannot be counted.`);
  };
  oneOf(alternatives);
  program.push({ op: 'match' });
  return program;
}

/** A way not yet tried: where in the program, where in the text, and where each loop was entered. */
type Way = readonly [instruction: number, at: number, marks: readonly number[]];

class Counter {
  steps = 0;
  constructor(
    readonly text: string,
    readonly isUnicode: boolean,
    readonly limit: number,
  ) {}

  signAt(at: number): string {
    return this.isUnicode ? String.fromCodePoint(this.text.codePointAt(at) ?? 0) : (this.text[at] ?? '');
  }

  /** Where a match that begins at a place ends; -1 where there is none. */
  end(program: Program, from: number): number {
    const ways: Way[] = [[0, from, []]];
    for (let way = ways.pop(); way; way = ways.pop()) {
      let [next, at, marks] = way;
      for (;;) {
        if (++this.steps > this.limit) return -1;
        const instruction = program[next++];
        if (!instruction) break;
        if (instruction.op === 'match') return at;
        if (instruction.op === 'jump') next = instruction.to;
        else if (instruction.op === 'split') {
          ways.push([instruction.second, at, marks]);
          next = instruction.first;
        } else if (instruction.op === 'mark') marks = Object.assign([...marks], { [instruction.loop]: at });
        else if (instruction.op === 'sign') {
          if (at >= this.text.length) break;
          const sign = this.signAt(at);
          if (!instruction.takes(sign)) break;
          at += sign.length;
        } else if (instruction.op === 'moved') {
          if (marks[instruction.loop] === at) break;
        } else if (instruction.op === 'edge') {
          if (!instruction.holds(this.text, at)) break;
        } else if (this.end(instruction.program, at) >= 0 === instruction.isNegated) break;
      }
    }
    return -1;
  }
}

/** Whether a match can begin at one place only. */
const isAnchored = ({ ast, flags }: Pattern): boolean =>
  flags.includes('y') ||
  (!flags.includes('m') &&
    ast.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start'));

/** How many steps it takes to find every match of the pattern in the text; `limit` if it takes more. */
export function stepsOf(pattern: Pattern): (text: string, limit: number) => number {
  const program = compiled(pattern, pattern.ast.alternatives);
  const anchored = isAnchored(pattern);
  return (text, limit) => {
    const counter = new Counter(text, pattern.flags.includes('u'), limit);
    for (let from = 0; from <= text.length && counter.steps <= limit;) {
      const end = counter.end(program, from);
      if (anchored) break;
      from = end > from ? end : from + 1;
    }
    return Math.min(counter.steps, limit);
  };
}
