/** Languages of the product. Chinese comes first and is used if the user's language is unknown. */
export const LOCALES = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;

export function both(chinese: string, english: string): Bilingual {
  return { 'zh-CN': chinese, 'en-US': english };
}

/** The locale for a host's language tag such as `zh-TW`, `en-GB` or `de-DE`: Chinese for Chinese, English for the rest. */
export function localeFor(tag: string | undefined): Locale {
  return !tag || tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** Fills `{name}` in a text; lists are joined as the language joins them. */
export function fill(
  template: string,
  values: Readonly<Record<string, string | number | readonly string[]>>,
  locale: Locale,
): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    if (value === undefined) return slot;
    return typeof value === 'object' ? value.join(locale === 'zh-CN' ? '、' : ', ') : String(value);
  });
}
