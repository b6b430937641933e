import { both } from '../model/locale';
import { readPoints } from '../language/points';
import { inOneLine, squeeze } from '../language/spelling';
import { kindOfTitle } from '../language/table-kinds';
import type { IndicatorRow, TargetTable } from '../read';
import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import { JUDGED, tableRule, type Remark } from './rule';

/** What an evaluation is to state of each indicator. */
const RESULTS = ['actual', 'score'] as const;

/** An indicator that proved to be beside the point has no score. */
const NOT_APPLICABLE = /不适用|不涉及/;

const isMissing = (row: IndicatorRow, column: (typeof RESULTS)[number]): boolean => {
  const cell = row.cells.get(column);
  if (!cell || !isEmptyCell(cell) || NOT_APPLICABLE.test(squeeze(row.cells.get('actual')?.content ?? ''))) return false;
  // What is worth nothing gets nothing.
  return column === 'actual' || readPoints(row.cells.get('weight')?.content)?.isPositive() === true;
};

/** Indicators of 监控 that say nothing of how far they have come, where others do. People are asked whether they are content at the year's end. */
function* leftOut(table: TargetTable): Iterable<Remark> {
  const rows = filledRows(table).filter(({ name, cells }) => !isEmptyCell(name) && cells.has('actual'));
  if (rows.every(({ cells }) => isEmptyCell(cells.get('actual')))) return;
  for (const row of rows) {
    const { cells, level1, level2, name } = row;
    const actual = cells.get('actual');
    const isLate = [level1?.text, level2?.text, name.content].some((text) => text?.includes('满意'));
    if (isLate || !actual) continue;
    yield JUDGED;
    if (isEmptyCell(actual))
      yield {
        at: actual.position,
        field: indicatorKey(row),
        message: 'soFar',
        severity: 'warning',
        values: { name: inOneLine(name.content) },
      };
  }
}

export const C14 = tableRule({
  of: ['targets'],
  code: 'C14',
  severity: 'error',
  basis: ['财预〔2020〕10号', '财预〔2019〕136号'],
  silentOn: ['target', 'unit-wide', 'transfer', 'scoring'],
  title: both('自评结果没有填完整', 'The results of an evaluation are incomplete'),
  messages: {
    actual: both('“{name}”没有填写实际完成值。', 'What was reached of "{name}" is missing.'),
    score: both('“{name}”没有填写得分。', 'The score of "{name}" is missing.'),
    soFar: both('“{name}”没有填写执行情况，请核实。', 'How far "{name}" has come is missing. Please check.'),
    noActuals: both('实际完成值一条也没有填写。', 'What was reached is not filled in for any indicator.'),
    noScores: both('得分一条也没有填写。', 'No indicator has a score.'),
  },
  *check(table): Iterable<Remark> {
    if (table.kind === 'monitoring') yield* leftOut(table);
    if (table.kind !== 'self-evaluation') return;
    const rows = filledRows(table).filter(({ name }) => !isEmptyCell(name));
    const isTold = kindOfTitle(table.title) === 'self-evaluation';
    for (const column of RESULTS) {
      const missing = rows.filter((row) => isMissing(row, column));
      if (rows.some((row) => row.cells.has(column))) yield JUDGED;
      const [first] = missing;
      if (!first) continue;
      if (rows.every((row) => isEmptyCell(row.cells.get(column)))) {
        const message = column === 'actual' ? 'noActuals' : 'noScores';
        yield {
          at: first.cells.get(column)?.position ?? first.name.position,
          field: column,
          message,
          severity: 'warning',
        };
        continue;
      }
      for (const row of missing)
        yield {
          at: row.cells.get(column)?.position ?? row.name.position,
          field: indicatorKey(row),
          message: column,
          severity: isTold ? undefined : 'warning',
          values: { name: inOneLine(row.name.content) },
        };
    }
  },
});
