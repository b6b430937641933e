import type { Area } from '../../core';

/** What is known of each worksheet before traces are looked for; hidden ones are among them. */
export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  /** The cells with values. */
  readonly filled: Area | undefined;
  /** The cells with values or looks of their own: whole rows or columns, where somebody has formatted those. */
  readonly formatted: Area | undefined;
  /** The fill that all of them have; `null` where they differ. */
  readonly fill: string | null;
}
