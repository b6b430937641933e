import { quoteSheetName, toA1, type Position } from '../model/geometry';
import type { Link } from '../ties/link-schema';
import type { SheetPlan } from '../model/sheet-plan';

/** A plan with its form. */
export interface FormPlan {
  readonly form: string;
  readonly plan: SheetPlan;
}

/**
 * The plans of a whole set, linked by formulas between their sheets. A link needs each of its two tables exactly once; a cell that already
 * holds a figure keeps it.
 */
export function linkPlans(plans: readonly FormPlan[], links: readonly Link[]): readonly SheetPlan[] {
  const planOf = (form: string): SheetPlan | undefined => {
    const own = plans.filter((candidate) => candidate.form === form);
    return own.length === 1 ? own[0]?.plan : undefined;
  };
  return plans.map(({ form, plan }) => {
    const formulas = new Map<string, string>();
    for (const link of links) {
      if (link.to.form !== form || planOf(form) !== plan) continue;
      for (const [position, formula] of formulasOf(link, plan, planOf)) formulas.set(toA1(position), formula);
    }
    return formulas.size > 0 ? withFormulas(plan, formulas) : plan;
  });
}

function withFormulas(plan: SheetPlan, formulas: ReadonlyMap<string, string>): SheetPlan {
  const cells = plan.cells.map((cell) => {
    const formula = formulas.get(toA1(cell.position));
    return formula === undefined || cell.value !== null || cell.formula !== undefined
      ? cell
      : { ...cell, formula, value: '', look: 'total' as const };
  });
  return { ...plan, cells };
}

type PlanOf = (form: string) => SheetPlan | undefined;

function* formulasOf(link: Link, plan: SheetPlan, planOf: PlanOf): Iterable<readonly [Position, string]> {
  if (link.kind === 'cell') {
    const position = plan.fields.get(link.to.key);
    const plus = link.plus.map(({ form, key }) => reference(planOf(form), key, plan));
    const minus = (link.minus ?? []).map(({ form, key }) => reference(planOf(form), key, plan));
    if (position && [...plus, ...minus].every((term) => term !== undefined))
      yield [position, unlessZero([plus.join('+'), ...minus].join('-'))];
    return;
  }
  const rows = new RegExp(link.rows);
  for (const [key, position] of plan.fields) {
    const [row = '', column] = key.split('.');
    if (column !== link.to.column || !rows.test(row)) continue;
    const term = reference(planOf(link.from.form), `${row}.${link.from.column}`, plan);
    if (term !== undefined) yield [position, unlessZero(term)];
  }
}

/** A formula that leaves the cell blank instead of showing 0, as in a form filled in by hand. */
function unlessZero(term: string): string {
  return `IF(${term}=0,"",${term})`;
}

/**
 * A reference to a cell for a formula on another sheet; for a code whose row does not exist yet, a look-up of what users will type beside
 * it.
 */
function reference(plan: SheetPlan | undefined, key: string, from: SheetPlan): string | undefined {
  if (!plan) return undefined;
  const sheet = plan === from ? '' : `${quoteSheetName(plan.name)}!`;
  const at = plan.fields.get(key);
  // A formula that shows nothing gives an empty text, which N turns into 0.
  if (at) return `N(${sheet}${toA1(at)})`;
  const [row = '', column = ''] = key.split('.');
  const { body } = plan;
  const [codes, amounts] = [body?.columns.get('code'), body?.columns.get(column)];
  if (!body || codes === undefined || amounts === undefined || !/^\d+$/.test(row)) return undefined;
  const range = (at: number) =>
    `${sheet}${absolute({ row: body.first, column: at })}:${absolute({ row: body.last, column: at })}`;
  return `SUMIF(${range(codes)},"${row}",${range(amounts)})`;
}

function absolute(position: Position): string {
  return toA1(position).replace(/^([A-Z]+)(\d+)/, '$$$1$$$2');
}
