import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampled } from '../support/depth';
import { attacksOn, textOf, type Attack } from '../support/regex-attacks';
import { patternOf, stepsOf } from '../support/regex-steps';

/**
 * No pattern takes time out of proportion to its text: anybody may type anything into a cell. ESLint looks at each literal by itself and does not see
 * all of it (`/a.*b/`), nor what is put together at run time. Here steps are counted, so that a fast or a busy machine makes no difference.
 */

/** Literals that would take too long, and why they never do. */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  ['src/core/language/captions.ts BUDGET_TITLE', 'asked of at most 60 signs'],
  ['src/core/language/captions.ts PROJECTS_TITLE', 'asked of at most 60 signs'],
  ['src/core/language/captions.ts SERVICES_TITLE', 'asked of at most 60 signs'],
]);
const DECLARED = 'what is declared, which was tried where its schema looked at it';
/** Files whose patterns are not made while the product is loaded. */
const UNSEEN: ReadonlyMap<string, string> = new Map([
  ['src/core/forms/labels.ts', DECLARED],
  ['src/core/layout/links.ts', DECLARED],
  ['src/core/settings/pattern.ts', 'a pattern handed in, made only to see whether it is one'],
  ['src/core/ties/evaluate.ts', DECLARED],
  ['src/core/ties/figure.ts', DECLARED],
  ['src/files/xlsx/package/xml.ts', 'the names of attributes, looked for in one tag'],
]);

/** So many steps for each sign are nothing to look into: a pattern of words tries each of them at each sign. */
const FEW = 30;
/** So many are too many in a short text already. */
const MOST = 1000;
const SHORT = 240;
const LONG = 1440;
/** How many attacks on a pattern are tried; the deep run tries all. */
const ATTACKS = 12;

interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => path.join('src', name));

/** The name of what a node is the value of. */
function nameOf(node: ts.Node): string {
  for (let at = node; !ts.isSourceFile(at); at = at.parent)
    if (ts.isVariableDeclaration(at) || ts.isFunctionDeclaration(at)) return at.name?.getText() ?? '';
  return '';
}

const literals: Found[] = [];
/** By file: in how many places patterns are put together. */
const sites = new Map<string, number>();
for (const file of FILES) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({
        where: `${file} ${nameOf(node)}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') sites.set(file, (sites.get(file) ?? 0) + 1);
    ts.forEachChild(node, look);
  };
  look(source);
}

/** What was put together while the product was loaded and worked. */
const composed: Found[] = [];
const Real = RegExp;
beforeAll(async () => {
  class Watched extends Real {
    constructor(...given: ConstructorParameters<RegExpConstructor>) {
      super(...given);
      const file = /\bsrc\/[\w./-]+\.tsx?/.exec(new Error().stack ?? '')?.[0];
      if (file !== undefined) composed.push({ where: file, source: this.source, flags: this.flags });
    }
  }
  globalThis.RegExp = Watched as RegExpConstructor;
  const { TIES, tieSchema } = await import('../../src/core');
  for (const tie of TIES) tieSchema.parse(tie);
  const { moneyOfCounted } = await import('../../src/core/prose/project-list');
  moneyOfCounted('', 5);
}, 60_000);
afterAll(() => {
  globalThis.RegExp = Real;
});

/** The attack on which a pattern's steps grow faster than the text, if there is one. */
function weakness({ source, flags }: Omit<Found, 'where'>): Attack | undefined {
  const pattern = patternOf(source, flags);
  const steps = stepsOf(pattern);
  return sampled(attacksOn(pattern), ATTACKS).find((attack) => {
    const few = steps(textOf(attack, SHORT), MOST * SHORT);
    if (few < FEW * SHORT) return false;
    const inProportion = (few * LONG) / SHORT;
    return few === MOST * SHORT || steps(textOf(attack, LONG), inProportion * 2) === inProportion * 2;
  });
}

const described = (found: Found): string => {
  const attack = weakness(found);
  return attack ? `${found.where} /${found.source}/ on ${JSON.stringify(attack)}` : '';
};

describe('the work of a pattern grows as its text does', () => {
  it('each literal', { timeout: 300_000 }, () => {
    expect(literals.length).toBeGreaterThan(400);
    expect(
      literals
        .filter(({ where }) => !BOUNDED.has(where))
        .map(described)
        .filter(Boolean),
    ).toEqual([]);
  });

  it('each that is put together', { timeout: 300_000 }, () => {
    const missed = [...sites].filter(
      ([file, count]) => !UNSEEN.has(file) && composed.filter(({ where }) => where === file).length < count,
    );
    expect(missed).toEqual([]);
    expect(composed.map(described).filter(Boolean)).toEqual([]);
  });

  it('those that are asked of short texts only are still there, and need it', () => {
    const names = literals.filter((found) => BOUNDED.has(found.where) && weakness(found)).map(({ where }) => where);
    expect(names).toEqual([...BOUNDED.keys()]);
  });
});

it.each([
  ['a+$', 'ab'],
  ['^(?:a|aa)+$', 'a'],
  ['^(?:共计|[共计])*$', '共计'],
  ['绩效.*监控', '绩效'],
  ['^(?=.*,.*;)', ','],
  ['表(?:\\(.*\\))?$', '表('],
])('%s is seen to take too long', (source) => {
  expect(weakness({ source, flags: '' })).toBeDefined();
});

it.each(['^a+$', 'a+', '^(?:a|b)+$', '绩效.{0,24}监控', '(?:万|亿)?元$', '^(?=.*,)\\d'])('%s is not', (source) => {
  expect(weakness({ source, flags: '' })).toBeUndefined();
});
