import { cellKey } from './keys';
import type { Form, FormField, GridSection } from './schema';

/** A cell of a grid that is to be filled in. */
export interface GridCell {
  readonly row: GridSection['rows'][number];
  readonly column: GridSection['columns'][number];
  readonly field: FormField;
}

/** The cells of a grid, row by row: all but those that are printed as a dash. */
export function gridCells({ columns, rows }: GridSection): readonly GridCell[] {
  return rows.flatMap((row, index) =>
    columns
      .filter(({ key }) => !row.without?.includes(key))
      .map((column): GridCell => {
        const required = index === 0 ? column.required : undefined;
        const type = column.type === 'money' ? 'money' : 'text';
        const field = { key: cellKey(row.key, column.key), label: `${row.label}·${column.label}`, type } as const;
        return { row, column, field: { ...field, ...(required && { required }) } };
      }),
  );
}

/** The same as fields of the form. */
export const gridFields = (grid: GridSection): readonly FormField[] => gridCells(grid).map(({ field }) => field);

/** What a cell of a form's grids is called, by row and column; `undefined` for any other key. */
export function gridLabel({ sections }: Form, key: string): string | undefined {
  return sections
    .flatMap((section) => (section.kind === 'grid' ? gridFields(section) : []))
    .find((field) => field.key === key)?.label;
}
