import type { Form, IndicatorColumn } from '../forms/schema';
import { both } from '../model/locale';
import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import { remembered } from '../language/remembered';
import { inOneLine } from '../language/spelling';
import type { TargetTable } from '../read';
import { JUDGED, tableRule, type Remark } from './rule';

/** The columns of indicators that a form asks for. */
const columnsAskedBy: (form: Form) => ReadonlySet<IndicatorColumn> = remembered(
  ({ sections }) => new Set(sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []))),
);

export const C03 = tableRule({
  code: 'C03',
  severity: 'error',
  silentOn: ['scoring'],
  basis: ['财预〔2015〕88号'],
  of: ['targets'],
  onBlank: 'speaks',
  title: both('指标行没有填完整', 'Indicator row is half filled'),
  messages: {
    noValue: both('指标“{name}”没有指标值。', 'Indicator "{name}" has no target value.'),
    noName: both(
      '这一行有指标值“{value}”，却没有三级指标名称。',
      'This row has the value "{value}" but no third-level indicator.',
    ),
    noDescription: both('指标“{name}”没有绩效指标描述。', 'Indicator "{name}" has no description.'),
    someDescribed: both(
      '这张表有的指标填了绩效指标描述，“{name}”等 {count} 条没有填。',
      'Some indicators of this table have a description, but "{name}" and others ({count} in all) have none.',
    ),
    noBasis: both('指标“{name}”没有填写指标值确定依据。', 'Indicator "{name}" has no basis for its value.'),
  },
  *check(table): Iterable<Remark> {
    const demands = columnsAskedBy(table.form);
    for (const row of filledRows(table)) {
      yield JUDGED;
      const field = indicatorKey(row);
      const name = inOneLine(row.name.content);
      const place = { field, restsOn: 'name' } as const;
      if (isEmptyCell(row.value)) yield { ...place, at: row.value.position, message: 'noValue', values: { name } };
      if (isEmptyCell(row.name)) {
        yield { ...place, at: row.name.position, message: 'noName', values: { value: inOneLine(row.value.content) } };
        continue; // the row's missing name is the first thing to put right
      }
      const [description, basis] = [row.cells.get('description'), row.cells.get('basis')];
      if (description && demands.has('description') && isEmptyCell(description)) {
        yield { at: description.position, field, message: 'noDescription', severity: 'warning', values: { name } };
      }
      if (basis && demands.has('basis') && isEmptyCell(basis)) {
        yield { at: basis.position, field, message: 'noBasis', severity: 'warning', values: { name } };
      }
    }
    if (!demands.has('description')) yield* halfDescribed(table);
  },
});

/** Where no form asks for descriptions, a column of them may stay empty; one that is filled in for some is said once. */
function* halfDescribed(table: TargetTable): Iterable<Remark> {
  const rows = filledRows(table).filter((row) => !isEmptyCell(row.name) && row.cells.has('description'));
  const without = rows.filter((row) => isEmptyCell(row.cells.get('description')));
  const [first] = without;
  const description = first?.cells.get('description');
  if (!first || !description || without.length * 2 >= rows.length) return;
  const values = { name: inOneLine(first.name.content), count: `${without.length}` };
  yield { at: description.position, field: indicatorKey(first), message: 'someDescribed', severity: 'hint', values };
}
