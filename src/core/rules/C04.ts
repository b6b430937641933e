import { least } from '../model/geometry';
import { both } from '../model/locale';
import { filledRows } from '../read/contents';
import { JUDGED, tableRule } from './rule';

export const C04 = tableRule({
  code: 'C04',
  severity: 'error',
  silentOn: ['scoring'],
  basis: ['财预〔2015〕88号', '财预〔2021〕101号'],
  of: ['targets'],
  onBlank: 'speaks',
  title: both('绩效指标一条也没有填', 'The whole indicator block is empty'),
  messages: {
    termEmpty: both('中期指标一条也没有填写。', 'Not a single indicator of the whole term is filled in.'),
    yearEmpty: both('年度指标一条也没有填写。', 'Not a single indicator of the year is filled in.'),
    empty: both(
      '绩效指标整块为空，一条也没有填写。',
      'The indicator block is empty: not a single indicator is filled in.',
    ),
  },
  *check(table) {
    const { origin, header } = table.indicators;
    const rows = filledRows(table);
    yield JUDGED;
    if (rows.length === 0) yield { at: origin, field: 'indicators', message: 'empty' };
    if (!header.second || rows.length === 0) return;
    const firsts = [...header.second].filter(([column, band]) => header.columns.get(column) !== band);
    const year = least(firsts.map(([, { left }]) => left));
    for (const [period, column, severity] of [
      // A project of a single year has nothing to say of a term.
      ['term', origin.column, 'warning'],
      ['year', year, 'error'],
    ] as const)
      if (!rows.some((row) => row.period === period))
        yield { at: { row: header.row, column }, field: `indicators.${period}`, message: `${period}Empty`, severity };
  },
});
