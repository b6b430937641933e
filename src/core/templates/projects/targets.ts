import { Decimal } from 'decimal.js';
import { convert } from '../../language/money';
import { amountOfFact, filledRows, isEmptyField } from '../../read/contents';
import type { CellReading, TargetTable } from '../../read/table';
import type { ProjectTargets, Source } from '../template';

/** What the form's own fields are called in every table of targets that has them. */
const FIELDS = ['department', 'unit', 'goals'] as const;

/**
 * What a project has set itself for the year, from its table of targets; nothing where it has no indicator.
 * @param sheetName the worksheet that the table stands on, for formulas
 */
export function targetsOf(table: TargetTable, sheetName: string): ProjectTargets | undefined {
  const rows = filledRows(table).filter(({ period }) => period !== 'term');
  if (rows.length === 0) return undefined;
  const source = ({ position }: CellReading, divisor = 1): Source => ({ sheetName, position, divisor });
  const ofText = (reading: CellReading) => (isPlain(reading) ? source(reading) : undefined);
  const fields = FIELDS.flatMap((key) => {
    const reading = table.fields.get(key);
    return reading && !isEmptyField(reading) ? [[key, reading] as const] : [];
  });
  const amounts = table.facts.flatMap((fact) => {
    const isOfYear =
      fact.period === 'year' && fact.stage === 'planned' && fact.subject === '' && fact.year === undefined;
    const amount = isOfYear ? amountOfFact(table, fact) : undefined;
    return amount ? [{ ...fact, amount: convert(amount, table.unit, '万元').toNumber() }] : [];
  });
  return {
    fields: Object.fromEntries(fields.map(([key, { content }]) => [key, content])),
    amounts: Object.fromEntries(amounts.map(({ concept, amount }) => [concept, amount])),
    indicators: rows.map(({ level1, level2, name, value, cells }) => {
      const weight = cells.get('weight')?.value;
      return {
        level1: level1?.text ?? '',
        level2: level2?.text ?? '',
        name: name.content,
        value: value.content,
        ...(typeof weight === 'number' && { weight }),
      };
    }),
    sources: {
      fields: Object.fromEntries(fields.map(([key, reading]) => [key, ofText(reading)])),
      amounts: Object.fromEntries(
        amounts.map(({ concept, amount, reading }) => {
          const divisor = convert(new Decimal(1), '万元', table.unit).toNumber();
          const isNumber = typeof reading.value === 'number' && reading.value / divisor === amount;
          return [concept, isNumber ? source(reading, divisor) : undefined];
        }),
      ),
      indicators: rows.map(({ name, value, cells }) => {
        const weight = cells.get('weight');
        return {
          name: ofText(name),
          value: ofText(value),
          weight: weight && typeof weight.value === 'number' ? source(weight) : undefined,
        };
      }),
    },
  };
}

/** Whether a text is that of one cell, as it stands there. */
const isPlain = ({ content, value }: CellReading): boolean => typeof value === 'string' && value === content;

/** Titles of the versions of one table, the one that holds last. */
const VERSIONS = ['申报', '批复', '调整'];

/** How far a table of targets has come: the adjusted one holds before the approved one, and that before the one declared. */
export function versionOf({ title }: TargetTable): number {
  const version = VERSIONS.findLastIndex((word) => title.includes(word));
  // A table that does not say so is the one that holds, unless another is adjusted or approved.
  return version < 0 ? 0.5 : version;
}
