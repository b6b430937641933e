import { remembered } from '../language/remembered';
import { cellKey } from './keys';
import type { Form, FormField, FundsSection } from './schema';

/** A cell of a section of funds that is to be filled in. */
export interface FundsCell {
  readonly row: FundsSection['rows'][number];
  readonly column: FundsSection['columns'][number];
  readonly field: FormField;
}

/** The cells of a section of funds, row by row: all but those that are printed as a dash, or lie below the label of a row. */
export const fundsCells: (section: FundsSection) => readonly FundsCell[] = remembered(({ columns, rows, corner }) =>
  rows.flatMap((row) =>
    columns
      .filter(({ key, type }) => !row.without?.includes(key) && (type !== 'text' || isNamedByUser(row, corner)))
      .map((column): FundsCell => {
        const required = row.isWhole ? column.required : undefined;
        const type = column.type === 'money' ? 'money' : 'text';
        const label = row.label === undefined ? column.label : `${row.label}·${column.label}`;
        const field = { key: cellKey(row.key, column.key), label, type } as const;
        return { row, column, field: { ...field, ...(required && { required }) } };
      }),
  ),
);

const isNamedByUser = ({ label }: FundsSection['rows'][number], corner: FundsSection['corner']): boolean =>
  label === undefined || corner !== undefined;

/** The same as fields of the form. */
export const fundsFields = (section: FundsSection): readonly FormField[] =>
  fundsCells(section).map(({ field }) => field);

/** What a cell of a form's funds is called, by row and column; `undefined` for any other key. */
export const fundsLabel = (form: Form, key: string): string | undefined => fundsLabels(form).get(key);

const fundsLabels: (form: Form) => ReadonlyMap<string, string | undefined> = remembered(
  ({ sections }) =>
    new Map(
      sections.flatMap((section) =>
        section.kind === 'funds' ? fundsFields(section).map(({ key, label }) => [key, label] as const) : [],
      ),
    ),
);

/** The cells of a form's funds that are there whatever is filled in: not those of rows that users name. */
export const printedCells: (form: Form) => readonly FormField[] = remembered(({ sections }) =>
  sections.flatMap((section) =>
    section.kind === 'funds'
      ? fundsCells(section).flatMap(({ row, field }) => (row.label === undefined ? [] : [field]))
      : [],
  ),
);

/** Keys of the cells that add up the rows above them. */
export const summedKeys: (form: Form) => readonly string[] = remembered(({ sections }) =>
  sections.flatMap((section) =>
    section.kind === 'funds'
      ? fundsCells(section).flatMap(({ row, field }) => (row.isWhole === 'tasks' ? [field.key] : []))
      : [],
  ),
);
