import { describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../src/taskpane/logic/in-slices';

/** Steps of so many milliseconds each, on a clock of their own. */
function steps(count: number, milliseconds: number) {
  const clock = { time: 0, done: 0 };
  function* work(): Generator<number, string> {
    for (let step = 1; step <= count; step += 1) {
      clock.time += milliseconds;
      clock.done = step;
      yield step;
    }
    return 'result';
  }
  return { clock, work, now: () => clock.time };
}

describe('work in slices', () => {
  it('gives way to the browser every 25 ms, and tells its progress', async () => {
    const { work, now } = steps(12, 10);
    const seen: number[] = [];
    const result = inSlices(work(), {
      signal: new AbortController().signal,
      onProgress: (step) => seen.push(step),
      now,
    });
    expect(seen).toEqual([3]); // only the first slice is done before anything else gets its turn
    await expect(result).resolves.toBe('result');
    expect(seen).toEqual([3, 6, 9, 12]);
  });

  it('does short work at once, without telling any progress', async () => {
    const { work, clock, now } = steps(5, 4);
    const onProgress = vi.fn();
    const result = inSlices(work(), { signal: new AbortController().signal, onProgress, now });
    expect(clock.done).toBe(5);
    await result;
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('takes no further step once cancelled', async () => {
    const { work, clock, now } = steps(100, 60);
    const controller = new AbortController();
    const result = inSlices(work(), {
      signal: controller.signal,
      onProgress: (step) => step === 4 && controller.abort(),
      now,
    });
    await expect(result).rejects.toMatchObject({ reason: 'cancelled' });
    expect(clock.done).toBe(4);
  });

  it('does not begin when cancelled before', async () => {
    const { work, clock, now } = steps(3, 1);
    const result = inSlices(work(), { signal: AbortSignal.abort(), onProgress: () => undefined, now });
    await expect(result).rejects.toMatchObject({ reason: 'cancelled' });
    expect(clock.done).toBe(0);
  });

  it('passes on what a step throws', async () => {
    function* work(): Generator<number, string> {
      yield 1;
      throw new Error('a rule failed');
    }
    const result = inSlices(work(), { signal: new AbortController().signal, onProgress: () => undefined });
    await expect(result).rejects.toThrow('a rule failed');
  });
});
