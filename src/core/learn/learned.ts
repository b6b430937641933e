import type { Form } from '../forms/schema';
import type { MoneyUnit } from '../language/money';
import type { TargetKind } from '../language/table-kinds';
import type { Severity } from '../model/finding';
import type { Area, Position } from '../model/geometry';
import type { Role, Sketch } from './sketch';

/** A form as it was made out from one sheet. */
export interface Learned {
  /** Valid by `formSchema`: it can be kept with the settings as it is. */
  readonly form: Form;
  /** What was guessed, and what else it could be; the ones that matter most first. */
  readonly doubts: readonly Doubt[];
  /** Texts of the sheet that are no part of the form. */
  readonly unused: readonly UnusedText[];
  /** What the form was made from; `corrected` changes it. */
  readonly sketch: Sketch;
}

export interface UnusedText {
  readonly area: Area;
  readonly text: string;
}

/**
 * Why nothing can be learned of a sheet: it is empty or could not be read, it has no table whose heads are understood, it follows a form that is known
 * already, or what was made out does not tell even its own sheet.
 */
export type WhyNot = 'empty' | 'unread' | 'no-table' | 'known' | 'unclear';

export interface NotLearned {
  readonly why: WhyNot;
  /** The form that is known already. */
  readonly known?: Form;
}

/** What was guessed. `about` is the label, column, row or sum that it is about. */
export interface Doubt {
  readonly what: Correction['what'];
  readonly about: string;
  /** Where on the sheet; absent for what is said of the whole form. */
  readonly at?: Position;
  /** All it could be, as corrections: what it was taken for, too. */
  readonly choices: readonly Correction[];
  /** Which of the choices holds. */
  readonly chosen: number;
}

/** A change that somebody makes to what was guessed. */
export type Correction =
  | { readonly what: 'name'; readonly name: string }
  | { readonly what: 'kind'; readonly kind: TargetKind }
  | { readonly what: 'unit'; readonly unit: MoneyUnit }
  /** What a text above the indicators is; `none` drops it. */
  | { readonly what: 'role'; readonly at: Position; readonly role: Role }
  /** A label in the words in which every sheet prints it. */
  | { readonly what: 'label'; readonly at: Position; readonly label: string }
  | { readonly what: 'type'; readonly at: Position; readonly type: 'text' | 'paragraphs' | 'money' }
  /** How grave it is if a field is left empty; nothing where it may be. */
  | { readonly what: 'required'; readonly at: Position; readonly required: Severity | undefined }
  /** Whether a sum must come out: by its number among those of the sketch, in its half. */
  | { readonly what: 'sum'; readonly half: number; readonly sum: number; readonly holds: boolean }
  | { readonly what: 'across'; readonly half: number; readonly sum: number; readonly holds: boolean }
  /** Whether a half's rows are printed by the form, codes, or whatever is written there. */
  | { readonly what: 'rows'; readonly half: number; readonly rows: 'fixed' | 'coded' | 'listed' }
  /** What a column holds; `undefined` drops it. */
  | {
      readonly what: 'column';
      readonly half: number;
      readonly key: string;
      readonly type: 'money' | 'text' | 'count' | undefined;
    };
