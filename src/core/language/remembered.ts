/** Work that is asked for again and again with the same text or of the same object, and done once. */

/** How many characters of texts are remembered until the oldest are forgotten; a workbook's labels and names are far fewer. */
const MOST = 1 << 20;
/** What a text costs besides its characters. */
const EACH = 32;

/**
 * Remembers what came of texts, for as long as they are asked for: the sheets of a workbook repeat the same labels, and each step of reading asks
 * for them. What comes of a text must never be changed. Memory stays bounded: whatever was not asked for lately is forgotten.
 */
export function rememberedText<Value>(work: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, Value>();
  let before = new Map<string, Value>();
  let size = 0;
  return (text) => {
    let value = recent.get(text);
    if (value !== undefined || recent.has(text)) return value as Value;
    value = before.get(text);
    if (value === undefined && !before.has(text)) value = work(text);
    size += text.length + EACH;
    if (size > MOST) {
      before = recent;
      recent = new Map();
      size = text.length + EACH;
    }
    recent.set(text, value as Value);
    return value as Value;
  };
}

/** Remembers what came of an object, for as long as the object exists. */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}
