/** What reading and writing settings takes, zod among it: loaded only where somebody has settings, or wants some. */
export { checkerPartsOf, createChecker, merged, parseSettings, profileIn, settingsJson } from '../../core';
