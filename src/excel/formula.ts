/**
 * Whether what `Range.formulas` gives of a cell is a formula. Of a cell without one it is the cell's value, which may be text that begins as
 * formulas do.
 */
export function isFormulaOf(content: unknown, value: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=') && content !== value;
}
