import { both } from '../model/locale';
import { fieldsOf } from '../forms';
import { isPercentFormat } from '../language/display';
import type { CellReading, FieldReading } from '../read';
import { amountCells, isEmptyField, ownText } from '../read/contents';
import { fold } from '../language/spelling';
import { JUDGED, type Remark, type TableRule } from './rule';

/** The number a text is that holds nothing else; `undefined` for `315万元`, `1,2`, codes with leading zeros. */
function bareNumber({ value, format }: CellReading): number | undefined {
  // Under a percent format 25 would be shown as 2500 %.
  if (typeof value !== 'string' || isPercentFormat(format)) return undefined;
  const text = fold(value).replace(/\s+/g, '');
  return /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/.test(text)
    ? Number(text.replaceAll(',', ''))
    : undefined;
}

export const V11: TableRule = {
  code: 'V11',
  severity: 'hint',
  fixes: ['number'],
  concerns: ['amounts'],
  title: both('数字存成了文本', 'A number stored as text'),
  messages: {
    text: both(
      '“{text}”是以文本形式保存的数字，求和时会被漏掉。',
      '"{text}" is a number stored as text; sums leave it out.',
    ),
  },
  *check(table): Iterable<Remark> {
    const report = (cell: FieldReading, field: string): Remark[] => {
      if (isEmptyField(cell)) return [];
      const number = bareNumber(cell);
      // A number behind its label in one cell is text for good reason.
      const isInline = cell.position.row === cell.labelAt.row && cell.position.column === cell.labelAt.column;
      if (number === undefined || isInline) return [JUDGED];
      const text = ownText(cell);
      // A spreadsheet keeps fifteen digits of a number.
      const isExact = text !== undefined && text.replace(/\D/g, '').length <= 15;
      const cells = isExact ? [{ position: cell.position, before: text, after: number }] : [];
      return [
        {
          at: cell.position,
          field,
          message: 'text',
          values: { text: cell.content.trim() },
          remedies: isExact ? [{ kind: 'number', cells }] : undefined,
        },
      ];
    };
    for (const [key, reading] of amountCells(table)) yield* report(reading, key);
    for (const { key, type } of fieldsOf(table.form)) {
      const reading = table.fields.get(key);
      if (reading && type === 'share') yield* report(reading, key);
    }
  },
};
