import { isTotalWord } from '../language/total-words';

/** Keys by which cells of a form go; apart from the schema, so that who only uses forms need not load what validates them. */

/** Key of a matrix's cell among the fields of its table. */
export function cellKey(row: string, column: string): string {
  return `${row}.${column}`;
}

/** Key of a row that the form does not print: its code, `total` for 合计, else its name. */
export function rowKey({ code, name }: { readonly code?: string | undefined; readonly name: string }): string {
  const bare = name.replace(/\s+/g, '');
  return code ?? (isTotalWord(bare) ? TOTAL_ROW : bare);
}

/** Key of the 合计 row. */
export const TOTAL_ROW = 'total';
