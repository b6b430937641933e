/**
 * How much is tried of a promise that holds for many things. The quick run (`npm test`) keeps every promise on a sample, the deep run
 * (`npm run test:deep`, which sets TEST_DEPTH) on all there is.
 *
 * The sample is the same on every day and machine, so that what is red is red again for whoever looks into it. Whatever it leaves out
 * is the deep run's, which leaves out nothing and is part of `.ci/run`.
 */
export const IS_DEEP = process.env.TEST_DEPTH === 'deep';

/**
 * In the quick run `count` items spread over the list, one of each stretch of it; in the deep run all.
 * @param turn where a list is sampled several times, which time it is: each takes other items
 */
export function sampled<Item>(list: readonly Item[], count: number, turn = 0): readonly Item[] {
  if (IS_DEEP || count >= list.length) return list;
  // Not every n-th, which in a table is the same column again and again.
  let state = 7 + turn * 7919;
  return Array.from({ length: count }, (_, stretch) => {
    const from = Math.floor((stretch * list.length) / count);
    const until = Math.floor(((stretch + 1) * list.length) / count);
    state = (state * 16_807) % 2_147_483_647;
    return list[from + (state % (until - from))];
  }).filter((item) => item !== undefined);
}

/**
 * Where chance begins. What a change must pass is the same for the same change, so it is one number, in the deep run too;
 * `npm run test:deep -- --any-seed` looks further, beginning at a number that it prints.
 */
export const SEED = Number(process.env.TEST_SEED ?? 7);

/** How many examples of a property fast-check tries: in the quick run a sixth. */
export function runs(all: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: IS_DEEP ? all : Math.ceil(all / 6), seed: SEED };
}
