/** The columns of a worksheet that belong to one head, both ends included. */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
}
