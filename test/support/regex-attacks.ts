import { visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { dice, type Dice } from './dice';
import type { Pattern } from './regex-steps';

/** Texts on which a pattern may take long: parts of what it takes, again and again, and then something it does not take. */

/** Signs that stand for all others. */
const OTHERS = ['a', '0', ' ', '中', '\n', '，', '.', '(', '\u0001'];
const SEVERAL = 6;

type OneSign = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** Makes texts that a part of a pattern takes. */
function writer({ takes }: Pattern, signs: readonly string[], { below }: Dice) {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  const choices = new Map<string, readonly string[]>();
  const sign = (node: OneSign): string => {
    const known = choices.get(node.raw) ?? signs.filter(takes(node.raw));
    choices.set(node.raw, known);
    return pick(known) ?? '';
  };
  const all = (elements: readonly AST.Element[]): string => elements.map(one).join('');
  const one = (node: AST.Element): string => {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return all(pick(node.alternatives)?.elements ?? []);
      case 'Quantifier':
        return Array.from({ length: Math.min(node.max, node.min + below(2)) }, () => one(node.element)).join('');
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return sign(node);
      default:
        return '';
    }
  };
  return { one, all };
}

/** What stands before a node in the pattern, the outermost first. */
function before(node: AST.Node): readonly AST.Element[] {
  const { parent } = node;
  if (!parent) return [];
  const beside = parent.type === 'Alternative' ? parent.elements : [];
  return [...before(parent), ...beside.slice(0, Math.max(0, beside.indexOf(node as AST.Element)))];
}

/** Every sign that the pattern names. */
function signsIn(ast: AST.Pattern): readonly string[] {
  const signs = new Set(OTHERS);
  visitRegExpAST(ast, { onCharacterEnter: ({ value }) => signs.add(String.fromCodePoint(value)) });
  return [...signs];
}

/** A text of about a length: head, pump again and again, tail. */
export interface Attack {
  readonly head: string;
  readonly pump: string;
  readonly tail: string;
}

export const textOf = ({ head, pump, tail }: Attack, length: number): string =>
  head + pump.repeat(Math.ceil(length / pump.length)) + tail;

/** Attacks on a pattern; none where no part of it repeats without end. */
export function attacksOn(pattern: Pattern): readonly Attack[] {
  const endless: AST.Quantifier[] = [];
  visitRegExpAST(pattern.ast, { onQuantifierEnter: (node) => node.max === Infinity && endless.push(node) });
  if (endless.length === 0) return [];
  const signs = signsIn(pattern.ast);
  const { one, all } = writer(pattern, signs, dice(1));
  const found = new Map<string, Attack>();
  const add = (head: string, pump: string): void => {
    if (pump !== '')
      for (const tail of ['', '\u0001', '\n']) found.set(`${head}|${pump}|${tail}`, { head, pump, tail });
  };
  for (const sign of signs) add('', sign);
  for (const node of endless) {
    const leading = before(node);
    for (let turn = 0; turn < SEVERAL; turn++) {
      const [head, body, more] = [all(leading), one(node.element), one(node.element)];
      add('', head + body);
      add('', head);
      add('', body + more);
      add(head, body);
      add(head, body + more);
      add(head, one(node));
      add('', one(node) + head);
    }
  }
  for (let turn = 0; turn < SEVERAL; turn++)
    for (const { elements } of pattern.ast.alternatives) {
      const word = all(elements);
      add('', word);
      add('', word.slice(0, -1));
    }
  return [...found.values()];
}
