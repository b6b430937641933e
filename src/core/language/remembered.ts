/** Work that is asked for again and again with the same text or of the same object, and done once. */

/** How many characters of texts are remembered until the oldest are forgotten: those of some thousand tables. */
const MOST = 1 << 22;
/** What a text costs besides its characters. */
const EACH = 32;

/** Of most texts nothing comes: they are no label, no unit, no amount. That is kept as a value of its own, so that it is looked up only once. */
const NOTHING = Symbol('nothing');

/** All that came of one text: by turns which work it was, by number, and the outcome. There are a few of each text. */
type Outcomes = unknown[];

const outcomesOf = rememberedLately(
  (): Outcomes => [],
  (text: string) => text.length + EACH,
  MOST,
);
let works = 0;

/**
 * Remembers what came of texts, for as long as they are asked for: the sheets of a workbook repeat the same labels, and each step of reading asks
 * for them. What comes of a text must never be changed. Memory stays bounded: whatever was not asked for lately is forgotten.
 *
 * What all such functions said of a text is kept in one place: dozens of them are asked for the texts of one table after another, and a table of
 * all texts for each of them would be out of the processor's reach every time. So it is for functions of a module, which are made once; those that
 * something else makes for itself remember with {@link rememberedHere}.
 */
export function rememberedText<Value>(work: (text: string) => Value): (text: string) => Value {
  const own = works++;
  return (text) => {
    const outcomes = outcomesOf(text);
    for (let at = 0; at < outcomes.length; at += 2) if (outcomes[at] === own) return outcomes[at + 1] as Value;
    const value = work(text);
    outcomes.push(own, value);
    return value;
  };
}

/** The same, forgotten together with what made it. */
export function rememberedHere<Value>(work: (text: string) => Value): (text: string) => Value {
  return rememberedLately(work, (text) => text.length + EACH);
}

/** The same for numbers. */
export function rememberedNumber<Value>(work: (number: number) => Value): (number: number) => Value {
  return rememberedLately(work, () => EACH);
}

function rememberedLately<Key, Value>(
  work: (key: Key) => Value,
  sizeOf: (key: Key) => number,
  most = 1 << 20,
): (key: Key) => Value {
  let recent = new Map<Key, Value | typeof NOTHING>();
  let before = new Map<Key, Value | typeof NOTHING>();
  let size = 0;
  const remember = (key: Key, value: Value | typeof NOTHING) => {
    size += sizeOf(key);
    if (size > most) {
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
