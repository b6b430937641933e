import type { SheetPlan } from '../../core';
import { sheetsNamedIn } from './sheet-references';

/** What each plan calls the sheets, and what they are called: itself by its own name, of others of one name the first. */
export function namesSeenBy(
  { name: own }: SheetPlan,
  given: string,
  plans: readonly SheetPlan[],
  names: readonly string[],
): Map<string, string> {
  const seen = new Map([[own, given]]);
  plans.forEach(({ name }, index) => {
    if (!seen.has(name)) seen.set(name, names[index] ?? name);
  });
  return new Map([...seen].filter(([name, now]) => name !== now));
}

/** Whether a formula refers to another of the planned worksheets. */
export function areTied(plans: readonly SheetPlan[]): boolean {
  const names = new Set(plans.map(({ name }) => name));
  return plans.some(({ name: own, cells }) =>
    cells.some(
      ({ formula }) =>
        formula !== undefined && [...sheetsNamedIn(formula)].some((name) => name !== own && names.has(name)),
    ),
  );
}
