import type { Settings } from '../../../../core';
import type { Layer, SettingsState } from '../../../logic/setting';

/** What every part of the page is given. */
export interface SectionProps {
  readonly state: SettingsState;
  /** Whose settings are shown and changed. */
  readonly layer: Layer;
  readonly onChange: (edit: (settings: Settings) => Settings) => void;
}
