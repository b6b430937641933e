import { rememberedText } from '../language/remembered';
import { fold, squeeze, withoutEndBrackets } from '../language/spelling';

/** Names of projects compare without blanks and punctuation, and without a number or a project code before them. */
export const nameKey: (text: string) => string = rememberedText((text) =>
  squeeze(text)
    .replace(/^(?:\d+[.、]|[\dA-Z]{10,}[-—_]?)/i, '')
    .replace(/[\p{P}\p{S}]/gu, ''),
);

/** A project's name without what tells its versions, years, phases and sources of money apart: 道路养护（批复）, 2023年道路养护, 道路养护（省级资金）. */
export const projectKey: (name: string) => string = rememberedText((name) =>
  nameKey(withoutEndBrackets(fold(name))).replace(/\d+|[一二三四五六七八九十]期|申报|批复|调整|年度?/g, ''),
);
