import { type SheetEdit, toA1, type CellValue, inOneLine, both, fill, type Locale } from '../core';

const WORDS = {
  insertOne: both('在第 {row} 行前插入 1 行', 'Insert 1 row before row {row}'),
  insertMany: both('在第 {row} 行前插入 {count} 行', 'Insert {count} rows before row {row}'),
  write: both('{address} 写上“{after}”', 'Write "{after}" into {address}'),
  replace: both('{address} 由“{before}”改为“{after}”', 'Change {address} from "{before}" to "{after}"'),
  toNumber: both(
    '{address} 由文本“{before}”改为数字 {after}',
    '{address}: from the text "{before}" to the number {after}',
  ),
  general: both('，单元格格式改为“常规”', ', cell format General'),
  move: both('“{after}”由 {from} 移到 {address}', 'Move "{after}" from {from} to {address}'),
};

/** What an edit will do to the sheet, one line for each step. Rows and addresses of written cells are those after the edit. */
export function describeEdit({ insert, cells }: SheetEdit, locale: Locale): readonly string[] {
  const lines: string[] = [];
  if (insert)
    lines.push(
      fill(
        (insert.count === 1 ? WORDS.insertOne : WORDS.insertMany)[locale],
        { row: String(insert.before + 1), count: String(insert.count) },
        locale,
      ),
    );
  const shown = (value: CellValue) => inOneLine(value === null ? '' : String(value));
  const emptied = cells.filter(({ after }) => after === null);
  for (const { position, before, after, format } of cells) {
    if (after === null) continue;
    const from = emptied.find((cell) => cell.before === after)?.position;
    const isConverted = typeof before === 'string' && typeof after === 'number';
    const template = from ? WORDS.move : isConverted ? WORDS.toNumber : before === null ? WORDS.write : WORDS.replace;
    lines.push(
      fill(
        template[locale] + (format ? WORDS.general[locale] : ''),
        { address: toA1(position), before: shown(before), after: shown(after), from: from ? toA1(from) : '' },
        locale,
      ),
    );
  }
  return lines;
}
