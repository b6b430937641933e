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
  return rememberedLately(work, (text) => text.length + EACH);
}

/** The same for numbers. */
export function rememberedNumber<Value>(work: (number: number) => Value): (number: number) => Value {
  return rememberedLately(work, () => EACH);
}

function rememberedLately<Key, Value>(work: (key: Key) => Value, sizeOf: (key: Key) => number): (key: Key) => Value {
  let recent = new Map<Key, Value>();
  let before = new Map<Key, Value>();
  let size = 0;
  return (key) => {
    let value = recent.get(key);
    if (value !== undefined || recent.has(key)) return value as Value;
    value = before.get(key);
    if (value === undefined && !before.has(key)) value = work(key);
    size += sizeOf(key);
    if (size > MOST) {
      before = recent;
      recent = new Map();
      size = sizeOf(key);
    }
    recent.set(key, value as Value);
    return value as Value;
  };
}

/** Remembers what came of an object, for as long as the object exists. */
export function remembered<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}
