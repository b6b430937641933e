import { describe, expect, it } from 'vitest';
import { createChecker, type Rule, type SheetSnapshot, type Tie } from '../../src/core';
import { RULES } from '../../src/core/rules';
import { TIES } from '../../src/core/ties';
import { madeSheets } from '../../bench/workbooks';
import { sheetOf } from '../samples/dress';
import { seedTable } from '../samples/seeds';

/** A snapshot that counts how often its cells are asked for. */
function counted({ id, name, grid }: SheetSnapshot): { sheet: SheetSnapshot; looks: () => number } {
  let looks = 0;
  const watched = new Proxy(grid, {
    get: (target, key) => {
      looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { sheet: { id, name, grid: watched }, looks: () => looks };
}

/** All rules, with the sheets on whose tables they were run. */
function watchedRules(): { rules: readonly Rule[]; run: () => ReadonlySet<string>; forget: () => void } {
  const run = new Set<string>();
  const rules = RULES.map((rule): Rule =>
    rule.scope === 'between-tables'
      ? rule
      : {
          ...rule,
          check: (table, context) => {
            run.add(table.sheetId);
            return rule.check(table, context);
          },
        },
  );
  return { rules, run: () => run, forget: () => run.clear() };
}

const WHOLE = { wholeWorkbook: true };

/** Two documents of 35 tables each, by different units. */
const sheets = madeSheets(140, 'mixed', 'sheets');

function sheetAt(index: number): SheetSnapshot {
  const sheet = sheets[index];
  if (!sheet) throw new Error(`No sheet ${index}`);
  return sheet;
}

describe('checking again after one sheet has changed', () => {
  const watched = sheets.map(counted);
  const { rules, run, forget } = watchedRules();
  const checker = createChecker({ rules });
  const before = checker.check(
    watched.map(({ sheet }) => sheet),
    WHOLE,
  );
  const looks = watched.map((one) => one.looks());
  forget();
  const changed = counted(sheetAt(20));
  const again = checker.check(
    watched.map(({ sheet }, at) => (at === 20 ? changed.sheet : sheet)),
    WHOLE,
  );

  it('looks at no cell of another sheet', () => {
    expect(watched.map((one) => one.looks())).toEqual(looks);
    expect(changed.looks()).toBeGreaterThan(0);
  });

  it('runs no rule on the table of another sheet', () => {
    expect([...run()]).toEqual(['20']);
  });

  it('gives the same result as checking all anew', () => {
    expect(again).toEqual(before);
    const [first, ...rest] = createChecker().check(sheets, WHOLE).findings;
    expect(again.findings).toEqual([first, ...rest]);
  });

  it('and after another change, which breaks a tie', () => {
    const at = 6;
    const { id, name, grid } = sheetAt(at);
    const values = grid.values.map((row) =>
      row.map((value) => (typeof value === 'number' && value > 100 ? value + 7 : value)),
    );
    const edited = sheets.map((sheet, index) => (index === at ? { id, name, grid: { ...grid, values } } : sheet));
    const kept = createChecker();
    kept.check(sheets, WHOLE);
    expect(kept.check(edited, WHOLE)).toEqual(createChecker().check(edited, WHOLE));
    expect(kept.check(sheets, WHOLE)).toEqual(createChecker().check(sheets, WHOLE));
  });
});

it('nothing at all is done again where no sheet has changed', () => {
  const watched = sheets.slice(0, 10).map(counted);
  const { rules, run, forget } = watchedRules();
  const checker = createChecker({ rules });
  const check = () =>
    checker.check(
      watched.map(({ sheet }) => sheet),
      WHOLE,
    );
  const before = check();
  const looks = watched.map((one) => one.looks());
  forget();
  expect(check()).toEqual(before);
  expect(watched.map((one) => one.looks())).toEqual(looks);
  expect([...run()]).toEqual([]);
});

it('the ties of other units are not compared again', () => {
  const asked: string[] = [];
  // Asked for whenever a tie is compared with the tables of a unit.
  const ties = TIES.map((tie): Tie => new Proxy(tie, { get: (target, key) => { asked.push(String(key)); return Reflect.get(target, key) as unknown; } })); // prettier-ignore
  const checker = createChecker({ ties });
  checker.check(sheets, WHOLE);
  const all = asked.length;
  asked.length = 0;
  // A project of the second document, none of the first's units.
  checker.check(
    sheets.map((sheet, at) => (at === 139 ? { ...sheet } : sheet)),
    WHOLE,
  );
  expect(asked.length).toBeLessThan(all / 2);
});

describe('what was said of a table is not kept where it depends on others that have changed', () => {
  const project = (id: string, index: number) => ({ id, name: id, grid: sheetOf(seedTable('003', index)).grid });

  it('its number among tables of one name', () => {
    const [first, second] = [project('a', 12), project('b', 12)];
    const checker = createChecker();
    const keys = checker.check([first, second]).tables.map(({ key }) => key);
    expect(keys[1]).toBe(`${keys[0]}#2`);
    const { tables, findings } = checker.check([second]);
    expect(tables.map(({ key }) => key)).toEqual([keys[0]]);
    expect(findings.every(({ table }) => table.key === keys[0])).toBe(true);
    expect(checker.check([second])).toEqual(createChecker().check([second]));
  });

  it('the year that the other tables of its unit state', () => {
    const all = sheets.slice(0, 70);
    const checker = createChecker();
    checker.check(all, WHOLE);
    for (const some of [all.slice(9), all.slice(9, 30), all.slice(30), all])
      expect(checker.check(some, WHOLE)).toEqual(createChecker().check(some, WHOLE));
  });
});
