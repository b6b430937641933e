import {
  both,
  fill,
  formulaOf,
  inOneLine,
  toA1,
  type Bilingual,
  type CellEdit,
  type CellValue,
  type Fix,
  type FixKind,
  type Locale,
  type SheetEdit,
} from '../core';

const WORDS = {
  insertOne: both('在第 {row} 行前插入 1 行', 'Insert 1 row before row {row}'),
  insertMany: both('在第 {row} 行前插入 {count} 行', 'Insert {count} rows before row {row}'),
  write: both('{address} 写上“{after}”', 'Write "{after}" into {address}'),
  replace: both('{address} 由“{before}”改为“{after}”', 'Change {address} from "{before}" to "{after}"'),
  toNumber: both(
    '{address} 由文本“{before}”改为数字 {after}',
    '{address}: from the text "{before}" to the number {after}',
  ),
  fillIn: both('{address} 填上公式 {formula}，结果为 {after}', '{address}: the formula {formula}, which gives {after}'),
  calculate: both(
    '{address} 由“{before}”改为公式 {formula}，结果为 {after}',
    '{address}: from "{before}" to the formula {formula}, which gives {after}',
  ),
  general: both('，单元格格式改为“常规”', ', cell format General'),
  move: both('“{after}”由 {from} 移到 {address}', 'Move "{after}" from {from} to {address}'),
  // Excel drops the notes of all cells but the first when it merges.
  leaveNotes: both(
    '移动的单元格如有批注，批注不会随之移动，合并后可能丢失',
    'Notes on cells that are moved do not go with them, and merging may drop them',
  ),
};

/** What each fix is called where a person chooses among several; one with a single cell says what that will hold. */
const NAMES: Readonly<Record<FixKind, Bilingual>> = {
  spelling: both('统一单位和符号的写法', 'Use the usual spelling'),
  numbering: both('重新编号', 'Number anew'),
  number: both('文本转为数字', 'Turn the text into a number'),
  structure: both('补上缺少的行', 'Put the missing rows back'),
  total: both('合计改为 {after}', 'Change the total to {after}'),
  formula: both('合计改为公式 {formula}', 'Make the total the formula {formula}'),
  'money-unit': both('金额单位用错，改为 {after}', 'The unit was mistaken: change it to {after}'),
  plan: both('改正资金支出计划', 'Correct the spending plan'),
  rate: both('执行率改为 {after}', 'Change the rate to {after}'),
  code: both('编码改为 {after}', 'Change the code to {after}'),
  direction: both('方向改为“{after}”', 'Turn the sign round: {after}'),
};

const FILLED: Bilingual = both('填上 {after}', 'Fill in {after}');

/** A fix in a few words, for a person to choose by: 合计改为 100, 合计改为公式 =SUM(C5:C9). */
export function nameFix({ kind, edit }: Pick<Fix, 'kind' | 'edit'>, locale: Locale): string {
  const [cell] = edit?.cells ?? [];
  const name = kind === 'total' && cell && isBlank(cell) ? FILLED : NAMES[kind];
  const slots = { after: cell ? shown(cell.after) : '', formula: (cell && formulaOf(cell)) ?? '' };
  return fill(name[locale], slots, locale);
}

const isBlank = ({ before }: CellEdit): boolean => before === null || before === '';

const shown = (value: CellValue): string => inOneLine(value === null ? '' : String(value));

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
  const emptied = cells.filter(({ after }) => after === null);
  for (const cell of cells) {
    const { position, before, after, format } = cell;
    if (after === null) continue;
    const formula = formulaOf(cell);
    const from = emptied.find((cell) => cell.before === after)?.position;
    const isConverted = typeof before === 'string' && typeof after === 'number';
    const isNew = before === null;
    const plain = from ? WORDS.move : isConverted ? WORDS.toNumber : isNew ? WORDS.write : WORDS.replace;
    const template = formula === undefined ? plain : isNew ? WORDS.fillIn : WORDS.calculate;
    lines.push(
      fill(
        template[locale] + (format ? WORDS.general[locale] : ''),
        {
          address: toA1(position),
          before: shown(before),
          after: shown(after),
          from: from ? toA1(from) : '',
          formula: formula ?? '',
        },
        locale,
      ),
    );
  }
  if (cells.some(({ after }) => after !== null && emptied.some((cell) => cell.before === after)))
    lines.push(WORDS.leaveNotes[locale]);
  return lines;
}
