import { both } from '../model/locale';
import { matrixOf } from '../forms';
import { deniesAmounts } from '../language/captions';
import { squeeze } from '../language/spelling';
import type { FieldReading, MatrixTable } from '../read';
import { amountCells, moneyIn } from '../read/contents';
import { JUDGED, tableRule } from './rule';

/** Budgets of which a note may say that a unit has none. */
const BUDGETS = ['政府性基金', '国有资本'];

/** Whether a note names only budgets that the form is not about: it was copied from another table. */
function isOfAnother(note: string, own: string): boolean {
  const named = BUDGETS.filter((budget) => note.includes(budget));
  return named.length > 0 && !named.some((budget) => own.includes(budget));
}

/** The first amount in a table that is not 0. */
function filledIn(table: MatrixTable): FieldReading | undefined {
  return amountCells(table).find(([key]) => {
    const money = moneyIn(table, key);
    return money?.kind === 'amount' && !money.amount.isZero();
  })?.[1];
}

/** A note above a table may belong to another one above it. */
const isBelow = ({ rows }: MatrixTable, note: number): boolean => rows.every(({ at }) => at.row < note);

export const C09 = tableRule({
  code: 'C09',
  severity: 'warning',
  basis: ['财预〔2016〕143号'],
  of: ['matrix'],
  onBlank: 'speaks',
  title: both('空表没有说明，或说明与表不符', 'An empty table without its note, or a note that is wrong'),
  messages: {
    note: both(
      '“{form}”是空表，表下没有说明。请加一行注，如“{note}”',
      '"{form}" is empty and nothing below it says so. Add a note such as "{note}"',
    ),
    other: both(
      '“{form}”下的空表说明写的是另一种预算。请改为本表的说明，如“{note}”',
      'The note below "{form}" speaks of another budget. Say it of this one, such as "{note}"',
    ),
    denied: both(
      '“{form}”的说明写本表为空，表中却有金额（如“{label}”{amount}）。请核对：删去说明，或者改正金额。',
      'The note of "{form}" says that it is empty, but there are amounts in it (such as {amount} for "{label}"). Remove the note or correct the amounts.',
    ),
  },
  *check(table) {
    const note = matrixOf(table.form)?.emptyNote;
    const printed = table.emptyNote;
    if (note === undefined && !printed) return;
    yield JUDGED;
    const form = table.title || table.form.name['zh-CN'];
    const isOwn = printed && !isOfAnother(printed.text, note ?? form);
    const filled = printed && isOwn ? filledIn(table) : undefined;
    // Forms print the note beforehand, and it may stay below amounts: only one that somebody wrote denies them.
    const isWritten = printed && (note === undefined || !squeeze(printed.text).includes(squeeze(note)));
    if (isWritten && filled && isBelow(table, printed.row) && deniesAmounts(printed.text, note)) {
      const { label, content: amount } = filled;
      const at = { row: printed.row, column: printed.column };
      yield { at, field: 'note', message: 'denied', values: { form, label, amount }, related: [filled.position] };
    }
    if (note === undefined || isOwn) return;
    const isFilled = amountCells(table).some(([key]) => {
      const money = moneyIn(table, key);
      return money?.kind === 'unreadable' || (money?.kind === 'amount' && !money.amount.isZero());
    });
    if (isFilled) return;
    const values = { form, note };
    if (printed) yield { at: { row: printed.row, column: printed.column }, field: 'note', message: 'other', values };
    else yield { at: { row: table.area.top, column: table.area.left }, field: 'note', message: 'note', values };
  },
});
