/** Structure a table lacks, as the rule that misses it says it. */
export type Missing =
  /** The label of a field, by its key. */
  | { readonly kind: 'label'; readonly field: string }
  /** Second levels under a first one, in order; `''` for one that is to be chosen. `isNew`: the first level is missing altogether. */
  | { readonly kind: 'levels'; readonly first: string; readonly seconds: readonly string[]; readonly isNew: boolean };
