import { convert } from '../../language/money';
import { amountOfFact, filledRows, isEmptyField } from '../../read/contents';
import type { TargetTable } from '../../read/table';
import type { ProjectTargets } from '../template';

/** What the form's own fields are called in every table of targets that has them. */
const FIELDS = ['department', 'unit', 'goals'] as const;

/** What a project has set itself for the year, from its table of targets; nothing where it has no indicator. */
export function targetsOf(table: TargetTable): ProjectTargets | undefined {
  const rows = filledRows(table).filter(({ period }) => period !== 'term');
  if (rows.length === 0) return undefined;
  const fields = FIELDS.flatMap((key) => {
    const reading = table.fields.get(key);
    return reading && !isEmptyField(reading) ? [[key, reading.content] as const] : [];
  });
  const amounts = table.facts.flatMap((fact) => {
    const isOfYear =
      fact.period === 'year' && fact.stage === 'planned' && fact.subject === '' && fact.year === undefined;
    const amount = isOfYear ? amountOfFact(table, fact) : undefined;
    return amount ? [[fact.concept, convert(amount, table.unit, '万元').toNumber()] as const] : [];
  });
  return {
    fields: Object.fromEntries(fields),
    amounts: Object.fromEntries(amounts),
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
  };
}

/** Titles of the versions of one table, the one that holds last. */
const VERSIONS = ['申报', '批复', '调整'];

/** How far a table of targets has come: the adjusted one holds before the approved one, and that before the one declared. */
export function versionOf({ title }: TargetTable): number {
  const version = VERSIONS.findLastIndex((word) => title.includes(word));
  // A table that does not say so is the one that holds, unless another is adjusted or approved.
  return version < 0 ? 0.5 : version;
}
