import { HostFailure } from '../../core';

/** With the step that ends it, still shorter than what a person notices between a click and its effect. */
const SLICE = 25;

/** Lets the browser paint, and react to the person, before work that blocks it. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export interface SlicesOptions<Progress> {
  readonly signal: AbortSignal;
  /** Called at the end of each slice, with the last step's progress. */
  readonly onProgress: (progress: Progress) => void;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

/**
 * Does long work step by step: for about 25 ms at a time, then the browser gets its turn. A step is never interrupted.
 * @throws HostFailure `cancelled` before the next step once the signal says stop; whatever a step throws
 */
export async function inSlices<Progress, Result>(
  steps: Generator<Progress, Result>,
  { signal, onProgress, now = () => performance.now() }: SlicesOptions<Progress>,
): Promise<Result> {
  for (let until = now() + SLICE; ;) {
    if (signal.aborted) throw new HostFailure('cancelled');
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    onProgress(step.value);
    await breathe();
    until = now() + SLICE;
  }
}
