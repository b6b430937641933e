import {
  DEFAULTS,
  LOCALES,
  type HostFailureReason,
  type Locale,
  type Settings,
  type SettingsProblem,
} from '../../core';

/** Whose settings: those of this computer's user, or those that the workbook brings with it. */
export type Layer = 'user' | 'workbook';
export const LAYERS: readonly Layer[] = ['user', 'workbook'];

/** Settings that are kept and not in force: checks go on without them. */
export type SettingsTrouble =
  /** What is kept is no sound document. */
  | {
      readonly kind: 'damaged';
      readonly layer: Layer;
      readonly text: string;
      readonly problems: readonly SettingsProblem[];
    }
  /** The workbook did not tell what it keeps. */
  | { readonly kind: 'unread'; readonly layer: 'workbook'; readonly reason: HostFailureReason }
  /** The part of the program that reads settings did not come. */
  | { readonly kind: 'not-loaded'; readonly layer: Layer };

/** The settings in force. */
export interface SettingsState {
  /** Whether what is kept has been looked at: not before the first check, or before somebody wants to see it. */
  readonly isRead: boolean;
  /** What each says; nothing where it is not in force. */
  readonly layers: Readonly<Record<Layer, Settings>>;
  /** Both as one. */
  readonly now: Settings;
  readonly troubles: readonly SettingsTrouble[];
  /** Whether anything can be kept with the workbook. */
  readonly hasWorkbook: boolean;
  /** The browser keeps nothing: the user's settings hold until the pane is closed. */
  readonly isForgetful: boolean;
}

export const NO_SETTINGS: SettingsState = {
  isRead: false,
  layers: { user: {}, workbook: {} },
  now: {},
  troubles: [],
  hasWorkbook: false,
  isForgetful: false,
};

/** What came of a wish to change settings. */
export type SettingsOutcome =
  /** They are in force, and kept. `before`: the document that was kept, to go back to. */
  | { readonly kind: 'kept'; readonly layer: Layer; readonly before: string }
  /** Nothing was changed: this is wrong with the document. */
  | { readonly kind: 'refused'; readonly layer: Layer; readonly problems: readonly SettingsProblem[] }
  /** Nothing was changed: what is kept is damaged, and nobody has said that it may go. */
  | { readonly kind: 'damaged'; readonly layer: Layer }
  /** Nothing was changed: the part of the program that does it did not come. */
  | { readonly kind: 'not-loaded'; readonly layer: Layer }
  /** The workbook did not take them. */
  | { readonly kind: 'failed'; readonly layer: Layer; readonly reason: HostFailureReason };

/** The key under which the user's settings are kept. */
export const SETTINGS_KEY = 'settings';

/** What must be known as soon as the pane opens, out of a document that nobody has judged yet; anything odd counts as not said. */
export function atStart(text: string | undefined): { readonly live: boolean; readonly language: Locale | undefined } {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    if (typeof read === 'object' && read !== null) said = { ...read };
  } catch {
    // It is told when it is read in full.
  }
  return {
    live: typeof said.live === 'boolean' ? said.live : DEFAULTS.live,
    language: LOCALES.find((locale) => locale === said.language),
  };
}

/** How many of the rules that are off the workbook has switched off. */
export function offByWorkbook({ layers }: SettingsState, off: readonly string[]): number {
  return off.filter((code) => layers.workbook.rules?.[code]?.off).length;
}
