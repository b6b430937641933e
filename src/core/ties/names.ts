import { rememberedText } from '../language/remembered';
import { squeeze } from '../language/spelling';

/** Names of projects compare without blanks and punctuation, and without a number or a project code before them. */
export const nameKey: (text: string) => string = rememberedText((text) =>
  squeeze(text)
    .replace(/^(?:\d+[.、]|[\dA-Z]{10,}[-—_]?)/i, '')
    .replace(/[\p{P}\p{S}]/gu, ''),
);
