import { INDICATOR_COLUMNS } from '../forms/indicator-columns';
import type { Form, FormData, FormField, FormSection, IndicatorColumn } from '../forms/schema';
import type { Position } from '../sheet/address';
import type { CellValue, Grid } from '../sheet/grid';

/** A form's data put on a sheet as plainly as possible: labels and values side by side, nothing merged. */
export interface PlainLayout {
  readonly grid: Grid;
  /** Where each field's value stands. */
  readonly fields: ReadonlyMap<string, Position>;
  /** The cells of each indicator row. */
  readonly rows: readonly ReadonlyMap<IndicatorColumn, Position>[];
  /** The block's first head. */
  readonly block: Position;
}

/**
 * Lays out data by the form's declaration, the sections from top to bottom. Levels of indicators are printed where they
 * change, as on a form whose vertical merges were undone.
 */
export function layoutPlain(form: Form, data: FormData): PlainLayout {
  const rows: CellValue[][] = [[data.title], ...data.captions.map((caption) => [caption])];
  const fields = new Map<string, Position>();
  const indicatorRows: Map<IndicatorColumn, Position>[] = [];
  let block: Position = { row: 0, column: 0 };

  const place = (row: CellValue[], field: FormField) => {
    fields.set(field.key, { row: rows.length, column: row.length });
    row.push(data.fields[field.key] ?? null);
  };
  const start = (section: FormSection, first: boolean): CellValue[] =>
    'group' in section && section.group ? [first ? section.group.label : null] : [];

  for (const section of form.sections) {
    if (section.kind === 'title') continue;
    if (section.kind === 'fields') {
      if (section.heads) rows.push([...start(section, true), ...section.heads]);
      let under: string | undefined;
      section.lines.forEach((line, index) => {
        const row = start(section, index === 0 && !section.heads);
        for (const field of line) {
          if (field.under && field.under !== under) row.push(field.under);
          else if (section.lines.flat().some((other) => other.under) && field === line[0]) row.push(null);
          under = field.under ?? under;
          if (field.label) row.push(field.label);
          place(row, field);
        }
        rows.push(row);
      });
    } else if (section.kind === 'columns') {
      rows.push([...start(section, true), ...section.fields.map(({ label }) => label ?? null)]);
      const row = start(section, false);
      for (const field of section.fields) place(row, field);
      rows.push(row);
    } else {
      const head = start(section, true);
      block = { row: rows.length, column: head.length };
      rows.push([...head, ...section.columns.map((column) => INDICATOR_COLUMNS[column][0])]);
      data.indicators.forEach((indicator, index) => {
        const previous = data.indicators[index - 1];
        const row = start(section, false);
        const positions = new Map<IndicatorColumn, Position>();
        const same1 = previous?.level1 === indicator.level1;
        for (const column of section.columns) {
          positions.set(column, { row: rows.length, column: row.length });
          const repeated = (column === 'level1' && same1) || (column === 'level2' && same1 && previous.level2 === indicator.level2);
          const value = column === 'sign' || column === 'unit' ? null : indicator[column];
          row.push(repeated ? null : (value ?? null));
        }
        indicatorRows.push(positions);
        rows.push(row);
      });
    }
  }
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill(null)]);
  return { grid: { top: 0, left: 0, values }, fields, rows: indicatorRows, block };
}
