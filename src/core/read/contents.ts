import type { Decimal } from 'decimal.js';
import { isFixedIndicator } from '../language/fixed-indicators';
import { isPlaceholder } from '../language/placeholders';
import { remembered, rememberedText } from '../language/remembered';
import { cellKey, fieldsOf, isGeneric, matrixOf, type Form } from '../forms';
import { readIndicatorValue, type IndicatorValue } from '../language/indicator-value';
import type { Period, Stage } from '../language/concepts';
import type { Vocabulary } from '../language/vocabulary';
import { inOneLine, isNothing, squeeze } from '../language/spelling';
import { readMoney, type MoneyReading } from '../language/money';
import { isSubtotalWord } from '../language/total-words';
import type { CellReading, Fact, FieldReading, IndicatorRow, MatrixRow, Table, TargetTable } from './table';

/** Whether a field above the indicators is empty: nothing, a dash, a slash or 无. */
export function isEmptyField({ content }: FieldReading): boolean {
  return content === '' || isEmptyText(content);
}

const isEmptyText = rememberedText((text) => isNothing(text) || squeeze(text) === '无');

/** Whether an indicator's cell is empty: nothing, a dash or a slash. 无 does not count: it can be a target (事故：无). */
export function isEmptyCell(reading: CellReading | undefined): boolean {
  return !reading || reading.content === '' || isNothing(reading.content);
}

/**
 * The text of a reading that stands in one cell, exactly as it stands there: what can be written over. `undefined` if the
 * content is made of several cells, or of a number and its format.
 */
export function ownText({ value, content }: CellReading): string | undefined {
  return typeof value === 'string' && value.trim() === content ? value : undefined;
}

/** The amount in a field in the table's unit; `undefined` where the form's label is not on the sheet. */
export function moneyIn(table: Table, key: string): MoneyReading | undefined {
  const reading = table.fields.get(key);
  return reading && readMoney(reading.value, table.unit);
}

/** The amount that a fact of a table states, in the table's unit. */
export function amountOfFact({ unit }: Table, { reading }: Fact): Decimal | undefined {
  const money = readMoney(reading.value, unit);
  return money.kind === 'amount' ? money.amount : undefined;
}

/** What a whole project or unit has in a period, at a stage of its budget; not what it has in one of several years. */
export const wholeFact = ({ facts }: TargetTable, period: Period, stage: Stage): Fact | undefined =>
  facts.find(
    (fact) =>
      fact.concept === 'total' &&
      fact.period === period &&
      fact.stage === stage &&
      fact.subject === '' &&
      fact.year === undefined,
  );

/** Whether the unit of a table's amounts is known: the sheet names it, or the form has it. */
export function isUnitKnown({ form, unitStated }: Table): boolean {
  return unitStated || !isGeneric({ form });
}

/** The rows of a matrix; any other table has none. */
export const matrixRows = (table: Table): readonly MatrixRow[] => (table.made === 'matrix' ? table.rows : []);

/** Whether all codes of a table are those of units: it says nothing of functions or of economic classes. */
export const goesByUnits: (table: Table) => boolean = remembered((table) => {
  const coded = matrixRows(table).filter(({ code }) => code !== '');
  return coded.length > 0 && coded.every(({ isOfUnit }) => isOfUnit);
});

/** The amounts of a table of targets; any other has none. */
export const factsOf = (table: Table): readonly Fact[] => (table.made === 'targets' ? table.facts : []);

/** All cells that should hold an amount: declared fields, and the columns of amounts of a matrix. */
export const amountCells: (table: Table) => readonly (readonly [key: string, reading: FieldReading])[] = remembered(
  (table) => {
    const keys = new Set(amountFields(table.form));
    const columns = amountColumns(table.form);
    for (const row of matrixRows(table))
      for (const column of columns[row.half] ?? []) keys.add(cellKey(row.key, column));
    const cells: (readonly [string, FieldReading])[] = [];
    for (const key of keys) {
      const reading = table.fields.get(key);
      if (reading) cells.push([key, reading]);
    }
    return cells;
  },
);

const amountFields = remembered((form: Form) =>
  fieldsOf(form).flatMap(({ type, key }) => (type === 'money' ? [key] : [])),
);

/** By half of a matrix. */
const amountColumns = remembered((form: Form) =>
  (matrixOf(form)?.halves ?? []).map(({ columns }) =>
    columns.flatMap(({ type, key }) => (type === 'money' ? [key] : [])),
  ),
);

const valuesBy = remembered((vocabulary: Vocabulary) =>
  remembered(({ name, value }: IndicatorRow) => readIndicatorValue(name.content, value.content, vocabulary)),
);

/** An indicator's 指标值 as read. */
export function targetOf(row: IndicatorRow, vocabulary: Vocabulary): IndicatorValue {
  return valuesBy(vocabulary)(row);
}

/** Whether 无 stands in place of an indicator's name: that kind of indicator does not apply. */
export function isNotApplicable({ name }: IndicatorRow): boolean {
  return NOT_APPLICABLE.has(squeeze(name.content));
}

const NOT_APPLICABLE: ReadonlySet<string> = new Set(['无', '不涉及', '不适用']);

/** Indicator rows with content: a name or a value that is not a template's placeholder. */
export const filledRows: (table: TargetTable) => readonly IndicatorRow[] = remembered((table) => {
  return table.indicators.rows.filter((row) => {
    // 小计: it adds up points.
    const isAcross = row.value.content === row.name.content;
    if (isSubtotalWord(squeeze(row.name.content)) && (isEmptyCell(row.value) || isAcross)) return false;
    if (!isEmptyCell(row.value) && !isPlaceholder(row.value.content)) return true;
    return !isEmptyCell(row.name) && !isPlaceholder(row.name.content) && !isNotApplicable(row);
  });
});

/** The same of any table; only one of targets has such rows. */
export const recordsOf = (table: Table): readonly IndicatorRow[] => (table.made === 'targets' ? filledRows(table) : []);

/** Whether all indicators of a table are set by a budget system (人员类, 公用经费). */
export const isFixed: (table: TargetTable) => boolean = remembered((table) => {
  const rows = filledRows(table);
  return rows.length > 1 && rows.every(({ name }) => isFixedIndicator(name.content));
});

/** An indicator's name and value as a message quotes them. */
export function quoted({ name, value }: IndicatorRow): { readonly name: string; readonly value: string } {
  return { name: inOneLine(name.content), value: inOneLine(value.content) };
}

/** The key of an indicator within its table; it does not depend on the row. */
export const indicatorKey: (row: IndicatorRow) => string = remembered((row) => {
  return [row.level1?.text, row.level2?.text, row.name.content].map((part) => squeeze(part ?? '')).join('/');
});
