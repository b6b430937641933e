import { budgetAny } from './budget-any';
import { remembered } from '../language/remembered';
import { budgetExpenditure } from './budget-expenditure';
import { budgetIncome, budgetIncomeByBudget } from './budget-income';
import { budgetIncomeExpenditure } from './budget-income-expenditure';
import { fiscalIncomeExpenditure } from './fiscal-income-expenditure';
import { fixedAssets } from './fixed-assets';
import { generalPublicBasic } from './general-public-basic';
import { generalPublicExpenditure } from './general-public-expenditure';
import { governmentFund } from './government-fund';
import { indicatorsGeneric } from './indicators-generic';
import { cellKey, rowKey, TOTAL_ROW } from './keys';
import { organisation } from './organisation';
import { procurement } from './procurement';
import { projectGansu } from './project-gansu';
import { projectHebei } from './project-hebei';
import { fundsFields } from './funds';
import type { Form, FormField, FormSection, MatrixSection } from './schema';
import { projectCentral } from './project-central';
import { projectDeclaration } from './project-declaration';
import { projectList } from './project-list';
import { projectMonitoring } from './project-monitoring';
import { projectSelfEvaluation } from './project-self-evaluation';
import { stateCapital } from './state-capital';
import { transferArea } from './transfer-area';
import { threePublic } from './three-public';
import { unitOverallCentral } from './unit-overall-central';
import { unitOverallFunds } from './unit-overall-funds';
import { unitOverallGansu } from './unit-overall-gansu';
import { unitOverallHebei } from './unit-overall-hebei';

/**
 * The forms the program knows. A new one is a file of its own and a line here. Their order says one thing only: of forms whose labels are found
 * equally well the first one wins; what people see goes by their numbers ({@link byNumber}).
 */
export const FORMS: readonly Form[] = [
  unitOverallGansu,
  projectGansu,
  projectHebei,
  unitOverallHebei,
  unitOverallCentral,
  unitOverallFunds,
  projectCentral,
  projectDeclaration,
  projectList,
  projectSelfEvaluation,
  projectMonitoring,
  transferArea,
  budgetIncomeExpenditure,
  budgetIncome,
  budgetExpenditure,
  fiscalIncomeExpenditure,
  generalPublicExpenditure,
  generalPublicBasic,
  governmentFund,
  stateCapital,
  threePublic,
  organisation,
  procurement,
  fixedAssets,
];

/** Read where a header of indicators stands and no known form fits. */
export const GENERIC_FORM: Form = indicatorsGeneric;

/** Every form that a table may have. */
export const ALL_FORMS: readonly Form[] = [...FORMS, GENERIC_FORM, budgetAny];

/** Whether a table follows no form we know: then no form says what it must have, and where. */
export function isGeneric({ form }: { readonly form: Form }): boolean {
  return form.id === GENERIC_FORM.id;
}

/** Whether a form is none of the program's: a bureau has declared it, or it was learned from a sheet. */
export const isOwnForm = (form: Form): boolean => !FORMS.includes(form);

/** Forms in the order of a disclosure, as people see them: by their numbers. */
export function byNumber(forms: readonly Form[]): readonly Form[] {
  const numberOf = ({ number }: Form) => Number(number.slice(1));
  return forms.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** All fields of a form in the order they are printed; of a matrix the amounts of its fixed rows, or of its 合计 row. */
export const fieldsOf: (form: Form) => readonly FormField[] = remembered((form) => {
  return form.sections.flatMap(fieldsIn);
});

function fieldsIn(section: FormSection): readonly FormField[] {
  switch (section.kind) {
    case 'fields':
      return section.lines.flat();
    case 'columns':
      return section.fields;
    case 'funds':
      return fundsFields(section);
    case 'indicators':
      return section.list ?? [];
    case 'prose':
      return section.parts.map(({ key, label, required }) => ({
        key,
        label,
        type: 'paragraphs' as const,
        required,
      }));
    case 'matrix':
      return amountsIn(section);
    default:
      return [];
  }
}

function amountsIn({ halves, required = [] }: MatrixSection): FormField[] {
  return halves.flatMap(({ columns, rows }) => {
    const amounts = columns.filter(({ type }) => type === 'money');
    const lines =
      rows.kind === 'fixed'
        ? rows.items
        : rows.kind === 'coded' || rows.sums.length > 0
          ? [{ key: TOTAL_ROW, label: '合计' }]
          : [];
    return lines.flatMap((row) =>
      amounts.map((column): FormField => {
        const key = cellKey(row.key, column.key);
        const label = amounts.length > 1 ? `${row.label}·${column.label}` : row.label;
        return { key, label, type: 'money', required: required.includes(key) ? 'error' : undefined };
      }),
    );
  });
}

/** What a form calls a cell: a 合计 goes by what it is the total of, a cell of a matrix by its row and column. */
export function labelOfField(form: Form, key: string): string | undefined {
  const field = fieldsOf(form).find((candidate) => candidate.key === key);
  if (field) return field.under && field.label === '合计' ? `${field.under}合计` : field.label;
  const row = form.sample.rows?.find((candidate) => key.startsWith(`${rowKey(candidate)}.`));
  const columns = matrixOf(form)?.halves.flatMap((half) => half.columns) ?? [];
  const column = row && columns.find((candidate) => cellKey(rowKey(row), candidate.key) === key);
  return row && column ? `${row.name}·${column.label}` : undefined;
}

/** The form as other provinces print it: some of its columns are divided. */
export function otherBuildOf(form: Form): Form | undefined {
  return form === budgetIncome ? budgetIncomeByBudget : undefined;
}

/** The matrix of a form that has one. */
export function matrixOf(form: Form): MatrixSection | undefined {
  return form.sections.find((section) => section.kind === 'matrix');
}

/** Whether a form is a list with all projects on one sheet. */
export function isList({ sections }: Form): boolean {
  return sections.some((section) => section.kind === 'indicators' && section.list !== undefined);
}

/** Whether a form asks for indicators. */
export function hasIndicators(form: Form): boolean {
  return form.sections.some(({ kind }) => kind === 'indicators');
}

export { isAnyBudget } from './budget-any';
export { cellKey, rowKey, TOTAL_ROW } from './keys';
export { formSchema } from './schema';
export type {
  FixedRow,
  Form,
  FormData,
  FormField,
  FormSection,
  IndicatorColumn,
  IndicatorData,
  MatrixColumn,
  MatrixHalf,
  MatrixSection,
} from './schema';
