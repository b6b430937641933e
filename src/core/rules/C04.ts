import { both } from '../model/locale';
import { hasIndicators } from '../forms';
import { filledRows } from '../read/contents';
import type { TableRule } from './rule';

export const C04: TableRule = {
  code: 'C04',
  severity: 'error',
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  title: both('绩效指标一条也没有填', 'The whole indicator block is empty'),
  messages: {
    empty: both(
      '绩效指标整块为空，一条也没有填写。',
      'The indicator block is empty: not a single indicator is filled in.',
    ),
  },
  *check(table) {
    if (hasIndicators(table.form) && filledRows(table).length === 0)
      yield { at: table.indicators.origin, field: 'indicators', message: 'empty' };
  },
};
