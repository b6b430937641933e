/** What a saved file would not hold as it should. The user is told before anything is written. */
export type LossKind =
  /** Rows or columns were moved; pictures, tables, links and rules we do not show stay at their old cells. */
  | 'moved-lines'
  /** Notes were added or removed. */
  | 'notes'
  | 'conditional-formats'
  | 'validations'
  /** A cell inside an array formula was overwritten; Excel will work it out again. */
  | 'arrays'
  /** Rows or columns were formatted as a whole. */
  | 'line-styles'
  /** The file is digitally signed; any change breaks the signature. */
  | 'signature';

export interface Loss {
  readonly kind: LossKind;
  /** Where it is about one sheet. */
  readonly sheet?: string;
}

export class Losses {
  private readonly found = new Map<string, Loss>();

  add(kind: LossKind, sheet?: string): void {
    this.found.set(`${kind} ${sheet ?? ''}`, { kind, sheet });
  }

  list(): Loss[] {
    return [...this.found.values()];
  }
}
