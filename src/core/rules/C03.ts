import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import { inOneLine } from '../language/spelling';
import type { Objection, TableRule } from './rule';

export const C03: TableRule = {
  code: 'C03',
  severity: 'error',
  scope: 'within-table',
  basis: ['财预〔2015〕88号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '指标行没有填完整',
      messages: {
        noValue: '指标“{name}”没有指标值。',
        noName: '这一行有指标值“{value}”，却没有三级指标名称。',
        noDescription: '指标“{name}”没有绩效指标描述。',
        noBasis: '指标“{name}”没有填写指标值确定依据。',
      },
    },
    'en-US': {
      title: 'Indicator row is half filled',
      messages: {
        noValue: 'Indicator "{name}" has no target value.',
        noName: 'This row has the value "{value}" but no third-level indicator.',
        noDescription: 'Indicator "{name}" has no description.',
        noBasis: 'Indicator "{name}" has no basis for its value.',
      },
    },
  },
  *check(table): Iterable<Objection> {
    for (const row of filledRows(table)) {
      const field = indicatorKey(row);
      const name = inOneLine(row.name.content);
      if (isEmptyCell(row.value)) yield { at: row.value.position, field, message: 'noValue', values: { name } };
      if (isEmptyCell(row.name)) {
        yield { at: row.name.position, field, message: 'noName', values: { value: inOneLine(row.value.content) } };
        continue; // the row's missing name is the first thing to put right
      }
      const [description, basis] = [row.cells.get('description'), row.cells.get('basis')];
      if (description && isEmptyCell(description)) {
        yield { at: description.position, field, message: 'noDescription', severity: 'warning', values: { name } };
      }
      if (basis && isEmptyCell(basis)) {
        yield { at: basis.position, field, message: 'noBasis', severity: 'warning', values: { name } };
      }
    }
  },
};
