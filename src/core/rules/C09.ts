import { both } from '../model/locale';
import { matrixOf } from '../forms';
import { amountCells, moneyIn } from '../read/contents';
import type { TableRule } from './rule';

export const C09: TableRule = {
  code: 'C09',
  severity: 'warning',
  basis: ['财预〔2016〕143号'],
  title: both('空表没有说明', 'An empty statutory table without its note'),
  messages: {
    note: both(
      '“{form}”是空表，表下没有说明。请加一行注，如“{note}”',
      '"{form}" is empty and nothing below it says so. Add a note such as "{note}"',
    ),
  },
  *check(table) {
    const note = matrixOf(table.form)?.emptyNote;
    if (note === undefined || !table.matrix || table.matrix.emptyNote) return;
    const isFilled = amountCells(table).some(([key]) => {
      const money = moneyIn(table, key);
      return money?.kind === 'unreadable' || (money?.kind === 'amount' && !money.amount.isZero());
    });
    if (isFilled) return;
    const at = { row: table.area.top, column: table.area.left };
    yield { at, field: 'note', message: 'note', values: { form: table.title || table.form.name['zh-CN'], note } };
  },
};
