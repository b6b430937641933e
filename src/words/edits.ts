import { type SheetEdit, toA1, type CellValue, inOneLine, fill, type Locale } from '../core';

const WORDS: Readonly<
  Record<
    Locale,
    Readonly<Record<'insertOne' | 'insertMany' | 'write' | 'replace' | 'toNumber' | 'general' | 'move', string>>
  >
> = {
  'zh-CN': {
    insertOne: '在第 {row} 行前插入 1 行',
    insertMany: '在第 {row} 行前插入 {count} 行',
    write: '{address} 写上“{after}”',
    replace: '{address} 由“{before}”改为“{after}”',
    toNumber: '{address} 由文本“{before}”改为数字 {after}',
    general: '，单元格格式改为“常规”',
    move: '“{after}”由 {from} 移到 {address}',
  },
  'en-US': {
    insertOne: 'Insert 1 row before row {row}',
    insertMany: 'Insert {count} rows before row {row}',
    write: 'Write "{after}" into {address}',
    replace: 'Change {address} from "{before}" to "{after}"',
    toNumber: '{address}: from the text "{before}" to the number {after}',
    general: ', cell format General',
    move: 'Move "{after}" from {from} to {address}',
  },
};

/** What an edit will do to the sheet, one line for each step. Rows and addresses of written cells are those after the edit. */
export function describeEdit({ insert, cells }: SheetEdit, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const lines: string[] = [];
  if (insert)
    lines.push(
      fill(
        insert.count === 1 ? words.insertOne : words.insertMany,
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
    const template = from ? words.move : isConverted ? words.toNumber : before === null ? words.write : words.replace;
    lines.push(
      fill(
        template + (format ? words.general : ''),
        { address: toA1(position), before: shown(before), after: shown(after), from: from ? toA1(from) : '' },
        locale,
      ),
    );
  }
  return lines;
}
