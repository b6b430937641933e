import { both } from '../model/locale';
import { growth } from '../language/growth';
import { plainNumber } from '../language/money';
import { toA1 } from '../model/geometry';
import type { Statement } from '../prose';
import { wrongDirectionsIn } from '../prose/directions';
import { changesByAmountIn, changesIn, isWrongChange, type Amount } from '../prose/items';
import type { Table, YearChange } from '../read';
import type { TieObjection, WorkbookRule } from './rule';

/** What a table states of the change of one row: the amount, else the percentage, which is wrong as a consequence if the amount is. */
function* wrongChanges(tables: readonly Table[]): Iterable<TieObjection> {
  for (const table of tables) {
    if (table.made !== 'matrix') continue;
    const told = new Set<number>();
    const wrong = table.changes.filter(({ isRight }) => !isRight);
    for (const { label, before, now, cell, isRate, stated, expected } of wrong.sort(byKind)) {
      if (told.has(cell.position.row)) continue;
      told.add(cell.position.row);
      yield {
        table,
        at: cell.position,
        field: `change.${label}.${toA1(cell.position)}`,
        message: isRate ? 'columnRate' : 'column',
        values: { label, before: shown(before), now: shown(now), unit: table.unit },
        expected,
        actual: stated,
        related: [before.position, now.position],
        elsewhere: [],
      };
    }
  }
}

function* wrongDirections(statement: Statement): Iterable<TieObjection> {
  for (const [index, paragraph] of statement.paragraphs.entries()) {
    for (const [at, { kind, way, now, change, before }] of wrongDirectionsIn(paragraph.text).entries()) {
      const values = { way, now: written(now), change: written(change), before: before ? written(before) : '' };
      yield {
        table: statement,
        at: paragraph.position,
        field: `direction.${index + 1}.${at + 1}`,
        message: kind,
        values,
        stated: { figure: written(change) },
        elsewhere: [],
        // What both sides of a budget were last year is not stated.
        ...(kind === 'opposite' && { severity: 'hint' as const }),
      };
    }
  }
}

const written = ({ amount, unit }: Amount): string => `${plainNumber(amount)}${unit}`;

const byKind = (a: YearChange, b: YearChange): number => Number(a.isRate) - Number(b.isRate);

const shown = ({ content }: YearChange['cell']): string => content.trim() || '0';

export const T16: WorkbookRule = {
  code: 'T16',
  severity: 'warning',
  scope: 'between-tables',
  title: both('增减额、增减百分比与两年的数字不符', 'A change does not fit the two years'),
  messages: {
    rate: both(
      '说明文字中由 {before}{beforeUnit}到 {now}{nowUnit}，应为 {expected}%，而写的是 {actual}%（减少记为负数）。',
      'The text goes from {before} {beforeUnit} to {now} {nowUnit}: that is {expected} %, not {actual} % (decreases are negative).',
    ),
    years: both(
      '说明文字中上年是 {before}、本年是 {now}，却写“{way}”{change}，方向相反。',
      'The text goes from {before} to {now}, but says “{way}” ({change}): the wrong direction.',
    ),
    negative: both(
      '说明文字中本年只有 {now}，却写比上年“{way}”{change}：上年不可能是负数。',
      'The text says “{way}” by {change} of what is only {now}: last year would be negative.',
    ),
    opposite: both(
      '说明文字中收入和支出都是 {now}，增减额都是 {change}，却一个增加、一个减少。',
      'In the text income and expenditure are both {now} and change by {change}, one up and the other down.',
    ),
    column: both(
      '“{label}”上年 {before}、本年 {now}，增减额应为 {expected}，而填的是 {actual}（{unit}）。',
      '"{label}" goes from {before} to {now}: a change of {expected}, not {actual} ({unit}).',
    ),
    columnRate: both(
      '“{label}”上年 {before}、本年 {now}，增减百分比应为 {expected}%，而填的是 {actual}%。',
      '"{label}" goes from {before} to {now}: that is {expected} %, not {actual} %.',
    ),
  },
  *check({ tables, statements }) {
    yield* wrongChanges(tables);
    for (const statement of statements) yield* wrongDirections(statement);
    for (const statement of statements) {
      for (const [index, paragraph] of statement.paragraphs.entries()) {
        const changes = [...changesIn(paragraph.text), ...changesByAmountIn(paragraph.text)].filter(isWrongChange);
        for (const [at, { before, now, rate }] of changes.entries()) {
          yield {
            table: statement,
            at: paragraph.position,
            field: `rate.${index + 1}.${at + 1}`,
            message: 'rate',
            values: {
              before: plainNumber(before.amount),
              beforeUnit: before.unit,
              now: plainNumber(now.amount),
              nowUnit: now.unit,
            },
            expected: growth(before.yuan, now.yuan).toDecimalPlaces(2),
            actual: rate,
            stated: { figure: `${plainNumber(rate)}%` },
            elsewhere: [],
          };
        }
      }
    }
  },
};
