import data from './expected.json';

/**
 * Everything the rules say of the five seeds, by the cell of the seed's rows. Each line was read and would be defended before an
 * accountant; a change of the rules that changes a line must say why.
 */
export interface Expected {
  readonly seed: string;
  readonly index: number;
  readonly code: string;
  readonly severity: string;
  readonly cell: readonly [row: number, column: number];
}

export const EXPECTED: readonly Expected[] = data.map(({ cell: [row = 0, column = 0], ...rest }) => ({
  ...rest,
  cell: [row, column],
}));
