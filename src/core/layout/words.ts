import type { Choices } from './choices';

/** What Excel shows beside a cell that is selected: a title of 32 signs at most, a text of 255. */
export interface Prompt {
  readonly title: string;
  readonly text: string;
}

/**
 * The words a layout says to the person who fills it. What the form itself says (labels, captions, choices) is Chinese in every language, because
 * it is filed.
 */
export interface LayoutWords {
  /** How an amount is written: one with its unit in the cell would be left out of the total's formula. */
  readonly amount: (unit: string) => Prompt;
  readonly share: Prompt;
  readonly target: Prompt;
  /** How one of several boxes is ticked. */
  readonly tick: Prompt;
  /** How a box with a column of its own is ticked. */
  readonly box: Prompt;
  /** What the choices of a drop-down mean; nothing where they are in the reader's language. */
  readonly choices: Readonly<Record<Choices, Prompt | undefined>>;
  /** The same of the second levels under a first one. */
  readonly seconds: ((first: string) => Prompt) | undefined;
}
