import type { Finding } from '../model/finding';
import type { Damage, Explanation, ExplanationRow } from './read';

/**
 * What is to be said of a row of the sheet: its damage; `returned`, the cells of its finding have changed; `gone`, its finding is no longer found;
 * `repeated`, another row explains the same; `error` and `hint`, its finding is one that no explanation settles; `edited`, its text was changed on
 * the sheet, and counts as it stands.
 */
export type NoteKind = Damage | 'returned' | 'gone' | 'repeated' | 'error' | 'hint' | 'edited';

export interface ExplanationNote {
  readonly kind: NoteKind;
  readonly row: ExplanationRow;
  /** The finding that it is about, where it is known. */
  readonly finding?: Finding;
}

/** What explanations come to, held against what was found. */
export interface Explained {
  /** What is right as it is: only findings to be verified. */
  readonly explained: ReadonlyMap<Finding, Explanation>;
  /** What was, until its cells changed. */
  readonly returned: ReadonlyMap<Finding, Explanation>;
  /** In the order of the rows. */
  readonly notes: readonly ExplanationNote[];
}

export const NOTHING_EXPLAINED: Explained = { explained: new Map(), returned: new Map(), notes: [] };
