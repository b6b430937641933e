/** Work that is asked for again and again with the same text or of the same object, and done once. */

/** How many characters of texts are remembered until the oldest are forgotten; a workbook's labels and names are far fewer. */
const MOST = 1 << 20;
/** What a text costs besides its characters. */
const EACH = 32;

/** Of most texts nothing comes: they are no label, no unit, no amount. That is kept as a value of its own, so that it is looked up only once. */
const NOTHING = Symbol('nothing');

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
  let recent = new Map<Key, Value | typeof NOTHING>();
  let before = new Map<Key, Value | typeof NOTHING>();
  let size = 0;
  const remember = (key: Key, value: Value | typeof NOTHING) => {
    size += sizeOf(key);
    if (size > MOST) {
      before = recent;
      recent = new Map();
      size = sizeOf(key);
    }
    recent.set(key, value);
    return value;
  };
  return (key) => {
    const value = recent.get(key) ?? remember(key, before.get(key) ?? work(key) ?? NOTHING);
    return (value === NOTHING ? undefined : value) as Value;
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
