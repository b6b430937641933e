import { remembered } from '../language/remembered';
import { fieldsOf, hasIndicators, isGeneric, matrixOf, type Form } from '../forms';

const columnsOf = (form: Form) => (matrixOf(form)?.halves ?? []).flatMap(({ columns }) => columns);

/** What rules are about, and which forms have it. What a table lacks although its form has it is no reason to be silent. */
const CONCERNS = {
  indicators: hasIndicators,
  amounts: hasAmounts,
  /** What a project may cost. */
  budget: (form: Form) => form.budget !== undefined || isGeneric({ form }),
  pairs: ({ equal }: Form) => equal.length > 0,
  across: (form: Form) =>
    (matrixOf(form)?.halves ?? []).some(({ across = [] }) => across.some(({ rule }) => rule === 'T04')),
  codes: (form: Form) => (matrixOf(form)?.halves ?? []).some(({ rows }) => rows.kind === 'coded'),
  /** A table of no known form may have a plan that was not told. */
  plan: (form: Form) => form.schedule !== undefined || isGeneric({ form }),
  goods: (form: Form) => columnsOf(form).some(({ type }) => type === 'measure'),
} satisfies Readonly<Record<string, (form: Form) => boolean>>;

export type Concern = keyof typeof CONCERNS;

function hasAmounts(form: Form): boolean {
  const typed: readonly { readonly type: string }[] = [...fieldsOf(form), ...columnsOf(form)];
  return isGeneric({ form }) || typed.some(({ type }) => type === 'money');
}

/** What of all that rules are about a form has. */
export const concernsOf: (form: Form) => ReadonlySet<Concern> = remembered(
  (form) => new Set((Object.keys(CONCERNS) as Concern[]).filter((concern) => CONCERNS[concern](form))),
);
