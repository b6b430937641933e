/** Numbers that look like chance and are the same each time. */
export interface Dice {
  /** A whole number from 0 on, below another. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export function dice(seed: number): Dice {
  let state = ((seed % 2_147_483_647) * 7919 + 7) % 2_147_483_647 || 7;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
  for (let turn = 0; turn < 5; turn++) below(2); // neighbouring seeds begin alike
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}
