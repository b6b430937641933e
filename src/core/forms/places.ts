import type { Area } from '../model/geometry';
import type { FormField, FormSection } from './schema';

export type FieldsSection = Extract<FormSection, { kind: 'fields' }>;
export type ColumnsSection = Extract<FormSection, { kind: 'columns' }>;

/** Where a field stands on the page of its form: columns of the page, rows from the first line of its section. */
export interface Place {
  readonly field: FormField;
  /** Of its label; none for a value that stands alone. */
  readonly label: Area | undefined;
  /** Of the label between the group's and its own, which fields of like `under` share. */
  readonly under: Area | undefined;
  readonly value: Area;
}

const at = (top: number, bottom: number, left: number, right: number): Area => ({ top, bottom, left, right });

/** Columns the vertical label of a group takes up. */
export function groupSpan({ group }: FieldsSection | ColumnsSection): number {
  return group ? (group.span ?? 1) : 0;
}

/** The places of labelled lines on a page whose last column is `right`: the last value of a line reaches to it, or to what a line above takes up. */
export function placesOfLines(section: FieldsSection, right: number): readonly Place[] {
  const left = groupSpan(section);
  const hasUnder = section.lines.flat().some(({ under }) => under);
  const taken: Area[] = [];
  const isTaken = (row: number, column: number) =>
    taken.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  return section.lines.flatMap((line, row) => {
    let column = left;
    return line.map((field, index): Place => {
      while (isTaken(row, column)) column++;
      const bottom = row + (field.lines ?? 1) - 1;
      const isWide = hasUnder && index === 0 && !field.under && column === left;
      const under = hasUnder && index === 0 && field.under ? underArea(section, row, column) : undefined;
      if (under) column++;
      let label: Area | undefined;
      if (field.label !== undefined) {
        const span = (field.labelSpan ?? 1) + (isWide ? 1 : 0);
        label = at(row, bottom, column, column + span - 1);
        taken.push(label);
        column += span;
      }
      // A field that goes on beside further ones in the lines it takes up is as wide as it says.
      const isLast = index === line.length - 1 && (field.lines ?? 1) === 1;
      let edge = right;
      while (edge > column && isTaken(row, edge)) edge--;
      const value = at(row, bottom, column, isLast ? edge : column + (field.span ?? 1) - 1);
      taken.push(value);
      column = value.right + 1;
      return { field, label, under, value };
    });
  });
}

/** The area of a label between group and field: over all lines that follow with the same. */
function underArea(section: FieldsSection, row: number, column: number): Area {
  const under = section.lines[row]?.[0]?.under;
  const isSame = (index: number) => section.lines[index]?.[0]?.under === under;
  let top = row;
  while (top > 0 && isSame(top - 1)) top--;
  let bottom = row;
  while (bottom + 1 < section.lines.length && isSame(bottom + 1)) bottom++;
  return at(top, bottom, column, column);
}

/** The places of heads with their values in the row below. */
export function placesOfColumns(section: ColumnsSection, right: number): readonly Place[] {
  let column = groupSpan(section);
  return section.fields.map((field, index) => {
    const end = index === section.fields.length - 1 ? right : column + (field.span ?? 1) - 1;
    const place = { field, label: at(0, 0, column, end), under: undefined, value: at(1, 1, column, end) };
    column = end + 1;
    return place;
  });
}
