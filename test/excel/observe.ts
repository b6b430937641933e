import { expect } from 'vitest';
import { HostFailure } from '../../src/core';
import type { NodeExcel } from '../../src/office-host/node-excel';

/** How many batches of requests a piece of work sends. */
export async function batchesOf(workbench: NodeExcel, work: () => Promise<unknown>): Promise<number> {
  const before = workbench.stats.batches;
  await work();
  return workbench.stats.batches - before;
}

/** What the host rejects with; fails the test where it does not reject. */
export async function failureOf(work: Promise<unknown>): Promise<HostFailure> {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(HostFailure);
  return failure as HostFailure;
}
