/**
 * What users and bureaus may set: read and judged (`parse.ts`, the only way to zod), put together from a user's and a workbook's (`merge.ts`), handed to
 * the checker (`parts.ts`) and written (`write.ts`).
 */
export { merged, settingKey } from './merge';
export { parseSettings } from './parse';
export { checkerPartsOf, profileIn } from './parts';
export type { SettingsFault, SettingsProblem } from './problem';
export { AUTO, DEFAULTS, TOLERANCES, type Settings } from './settings';
export { ownWords, VOCABULARY_LISTS } from './vocabulary';
export { defaultSettingsJson, settingsJson } from './write';
