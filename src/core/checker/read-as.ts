import { labelOfField, matrixOf } from '../forms';
import { plainNumber } from '../language/money';
import { inOneLine, labelKey } from '../language/spelling';
import type { Vocabulary } from '../language/vocabulary';
import type { ReadAs } from '../model/finding';
import { placeKey, type Position } from '../model/geometry';
import type { IndicatorRow, Table } from '../read';
import { targetOf } from '../read/contents';

/** Tells how each cell of a table was understood: by its label, its row and column, or the indicator whose row it stands in. */
export function readingOf(table: Table, vocabulary: Vocabulary): (at: Position) => ReadAs | undefined {
  const cells = new Map<number, () => ReadAs>();
  const add = (at: Position, read: () => ReadAs) => {
    const key = placeKey(at);
    if (!cells.has(key)) cells.set(key, read);
  };
  for (const row of table.indicators.rows) {
    const read = () => indicatorOf(row, vocabulary);
    for (const { position } of row.cells.values()) add(position, read);
  }
  for (const { half, label, cells: own } of table.matrix?.rows ?? [])
    for (const [key, { position }] of own)
      add(position, () => {
        const columns = matrixOf(table.form)?.halves[half]?.columns ?? [];
        return { kind: 'matrix', row: label, column: columns.find((column) => column.key === key)?.label ?? '' };
      });
  for (const { concept, period, stage, subject, reading } of table.facts)
    add(reading.position, () => ({
      kind: 'field',
      label: reading.label,
      labelAt: reading.labelAt,
      concept,
      period,
      stage,
      ...(subject !== '' && { subject }),
    }));
  for (const [key, { position, label, labelAt }] of table.fields)
    add(position, () => {
      const called = labelOfField(table.form, key);
      const isOther = called !== undefined && labelKey(called) !== labelKey(label);
      return { kind: 'field', label, labelAt, ...(isOther && { form: called }) };
    });
  return (at) => cells.get(placeKey(at))?.();
}

function indicatorOf(row: IndicatorRow, vocabulary: Vocabulary): ReadAs {
  const { level1, level2, name } = row;
  const read = targetOf(row, vocabulary);
  const level = inOneLine((level2 ?? level1)?.text ?? '');
  const indicator = { kind: 'indicator', level, name: inOneLine(name.content), target: read.kind } as const;
  if (read.kind !== 'quantity') return indicator;
  const { comparison = '', number, unit } = read;
  const space = unit === '' || unit === '%' ? '' : ' ';
  return { ...indicator, quantity: `${comparison}${plainNumber(number)}${space}${unit}` };
}
