import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';

declare global {
  interface Window {
    /** Present once {@link AXE} has been evaluated in the page. */
    readonly axe: { run: (context?: unknown, options?: unknown) => Promise<AxeResults> };
  }
}

/** axe-core, to be evaluated in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
