/**
 * Every operation, with every fault at every place and every event in the middle of it: every two of these occur together at least once (all of
 * them together in `npm run reliability`, whose table is docs/reliability.md).
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judge } from './trial';
import { titleOf, PAIRS } from './trials';

afterEach(() => void vi.restoreAllMocks());

describe('whatever goes wrong, the workbook is as before or as asked, and the words are true', () => {
  it.each(PAIRS.map((trial) => [titleOf(trial), trial] as const))('%s', async (_, trial) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { wrong, said, found } = await judge(trial);
    expect(wrong, JSON.stringify({ said, found })).toBeUndefined();
  });
});
