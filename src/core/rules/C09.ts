import { both } from '../model/locale';
import { matrixOf } from '../forms';
import { amountCells, moneyIn } from '../read/contents';
import { JUDGED, tableRule } from './rule';

/** Budgets of which a note may say that a unit has none. */
const BUDGETS = ['政府性基金', '国有资本'];

/** Whether a note names only budgets that the form is not about: it was copied from another table. */
function isOfAnother(note: string, own: string): boolean {
  const named = BUDGETS.filter((budget) => note.includes(budget));
  return named.length > 0 && !named.some((budget) => own.includes(budget));
}

export const C09 = tableRule({
  code: 'C09',
  severity: 'warning',
  basis: ['财预〔2016〕143号'],
  of: ['matrix'],
  concerns: ['emptyNote'],
  onBlank: 'speaks',
  title: both('空表没有说明', 'An empty statutory table without its note'),
  messages: {
    note: both(
      '“{form}”是空表，表下没有说明。请加一行注，如“{note}”',
      '"{form}" is empty and nothing below it says so. Add a note such as "{note}"',
    ),
    other: both(
      '“{form}”下的空表说明写的是另一种预算。请改为本表的说明，如“{note}”',
      'The note below "{form}" speaks of another budget. Say it of this one, such as "{note}"',
    ),
  },
  *check(table) {
    const note = matrixOf(table.form)?.emptyNote;
    if (note === undefined) return;
    yield JUDGED;
    const printed = table.emptyNote;
    if (printed && !isOfAnother(printed.text, note)) return;
    const isFilled = amountCells(table).some(([key]) => {
      const money = moneyIn(table, key);
      return money?.kind === 'unreadable' || (money?.kind === 'amount' && !money.amount.isZero());
    });
    if (isFilled) return;
    const values = { form: table.title || table.form.name['zh-CN'], note };
    if (printed) yield { at: { row: printed.row, column: printed.column }, field: 'note', message: 'other', values };
    else yield { at: { row: table.area.top, column: table.area.left }, field: 'note', message: 'note', values };
  },
});
