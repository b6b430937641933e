import type { Tie } from './schema';

/** Ids of the forms on the left and on the right of a tie; if a side has several, one of them is enough. */
export function formsOf(tie: Tie): { readonly left: readonly string[]; readonly right: readonly string[] } {
  return { left: [tie.left.form], right: 'form' in tie.right ? [tie.right.form] : tie.right.map(({ form }) => form) };
}
