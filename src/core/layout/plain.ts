import { cellKey, rowKey } from '../forms';
import { INDICATOR_COLUMNS } from '../forms/indicator-columns';
import type {
  Form,
  FormData,
  FormField,
  FormSection,
  IndicatorColumn,
  MatrixHalf,
  MatrixSection,
  TextsSection,
} from '../forms/schema';
import type { Position } from '../model/geometry';
import type { CellValue, Grid } from '../model/grid';

/** A form's data put on a sheet as plainly as possible: labels and values side by side, nothing merged. */
export interface PlainLayout {
  readonly grid: Grid;
  /** Where each field's value stands; cells of a matrix go by `row.column`. */
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
  const sheet = new PlainSheet(data);
  for (const section of form.sections) sheet.add(section);
  return sheet.finish();
}

class PlainSheet {
  private readonly rows: CellValue[][];
  private readonly fields = new Map<string, Position>();
  private readonly indicatorRows: Map<IndicatorColumn, Position>[] = [];
  private block: Position = { row: 0, column: 0 };

  constructor(private readonly data: FormData) {
    this.rows = [[data.title], ...data.captions.map((caption) => [caption])];
  }

  add(section: FormSection): void {
    if (section.kind === 'fields') this.addFields(section);
    else if (section.kind === 'columns') this.addColumns(section);
    else if (section.kind === 'indicators') this.addIndicators(section);
    else if (section.kind === 'matrix') this.addMatrix(section);
    else if (section.kind === 'texts') this.addTexts(section);
  }

  finish(): PlainLayout {
    if (this.data.note !== undefined) this.rows.push([], [this.data.note]);
    const width = Math.max(...this.rows.map(({ length }) => length));
    const values = this.rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill(null)]);
    return { grid: { top: 0, left: 0, values }, fields: this.fields, rows: this.indicatorRows, block: this.block };
  }

  private place(row: CellValue[], key: string): void {
    this.fields.set(key, { row: this.rows.length, column: row.length });
    row.push(this.data.fields[key] ?? null);
  }

  private start(section: Extract<FormSection, { group?: unknown }>, first: boolean): CellValue[] {
    return section.group ? [first ? section.group.label : null] : [];
  }

  private addFields(section: Extract<FormSection, { kind: 'fields' }>): void {
    if (section.heads) this.rows.push([...this.start(section, true), ...section.heads]);
    let under: string | undefined;
    section.lines.forEach((line: readonly FormField[], index) => {
      const row = this.start(section, index === 0 && !section.heads);
      for (const field of line) {
        if (field.under && field.under !== under) row.push(field.under);
        else if (section.lines.flat().some((other) => other.under) && field === line[0]) row.push(null);
        under = field.under ?? under;
        if (field.label) row.push(field.label);
        this.place(row, field.key);
      }
      this.rows.push(row);
    });
  }

  private addColumns(section: Extract<FormSection, { kind: 'columns' }>): void {
    this.rows.push([...this.start(section, true), ...section.fields.map(({ label }) => label ?? null)]);
    const row = this.start(section, false);
    for (const field of section.fields) this.place(row, field.key);
    this.rows.push(row);
  }

  private addIndicators(section: Extract<FormSection, { kind: 'indicators' }>): void {
    const head = this.start(section, true);
    this.block = { row: this.rows.length, column: head.length };
    this.rows.push([...head, ...section.columns.map((column) => INDICATOR_COLUMNS[column][0])]);
    this.data.indicators.forEach((indicator, index) => {
      const previous = this.data.indicators[index - 1];
      const row = this.start(section, false);
      const positions = new Map<IndicatorColumn, Position>();
      const same1 = previous?.level1 === indicator.level1;
      for (const column of section.columns) {
        positions.set(column, { row: this.rows.length, column: row.length });
        const repeated =
          (column === 'level1' && same1) || (column === 'level2' && same1 && previous.level2 === indicator.level2);
        const value = column === 'sign' || column === 'unit' ? null : indicator[column];
        row.push(repeated ? null : (value ?? null));
      }
      this.indicatorRows.push(positions);
      this.rows.push(row);
    });
  }

  private addMatrix({ numbered, halves }: MatrixSection): void {
    const columns = halves.flatMap((half) => half.columns);
    const ordinal: CellValue[] = numbered ? ['序号'] : [];
    const isGrouped = columns.some(({ under }) => under);
    if (isGrouped) {
      this.rows.push([
        ...ordinal,
        ...columns.map(({ label, under }, index) =>
          under ? (columns[index - 1]?.under === under ? null : under) : label,
        ),
      ]);
    }
    this.rows.push([
      ...(isGrouped ? ordinal.map(() => null) : ordinal),
      ...columns.map(({ label, under }) => (isGrouped && !under ? null : label)),
    ]);
    if (numbered) this.rows.push(['栏次', ...columns.map((_, index) => String(index + 1))]);
    const lines = halves.map((half) => this.linesOf(half));
    for (let line = 0; line < Math.max(...lines.map(({ length }) => length)); line++) {
      const row: CellValue[] = numbered ? [line + 1] : [];
      halves.forEach((half, index) => this.addLine(row, half, lines[index]?.[line]));
      this.rows.push(row);
    }
  }

  private linesOf({ rows }: MatrixHalf): readonly { key: string; name: string; code?: string | undefined }[] {
    if (rows.kind === 'fixed')
      return rows.items.map(({ key, label, prefix = '', level = 0 }) => ({
        key,
        name: `${'　'.repeat(level)}${prefix}${label}`,
      }));
    return (this.data.rows ?? []).map((row) => ({ ...row, key: rowKey(row) }));
  }

  private addLine(
    row: CellValue[],
    { columns }: MatrixHalf,
    line: { key: string; name: string; code?: string | undefined } | undefined,
  ): void {
    for (const { key, type } of columns) {
      if (!line) row.push(null);
      else if (type === 'name' || type === 'code') {
        this.fields.set(cellKey(line.key, key), { row: this.rows.length, column: row.length });
        row.push(type === 'name' ? line.name : (line.code ?? null));
      } else this.place(row, cellKey(line.key, key));
    }
  }

  private addTexts({ parts }: TextsSection): void {
    for (const { key, label, prefix = '', items } of parts) {
      this.rows.push([`${prefix}${label}`]);
      if (items) {
        this.data.items?.forEach(({ name, texts }, index) => {
          this.fields.set(`${key}.${index}`, { row: this.rows.length, column: 0 });
          this.rows.push([`（${index + 1}）${name}`]);
          for (const part of items) this.rows.push([`${part.label}：${texts[part.key] ?? ''}`]);
        });
      } else {
        const row: CellValue[] = [];
        this.place(row, key);
        this.rows.push(row);
      }
    }
  }
}
