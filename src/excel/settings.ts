import type { KeyValueStore } from '../core';

/** Office on the web gives each account and site its own part of the storage; elsewhere there is no key. */
function partitioned(key: string): string {
  const partition = Office.context.partitionKey as string | undefined;
  return `${partition ?? ''}jixiao.${key}`;
}

/** The browser's storage for the add-in's origin, which pane and ribbon commands share; a browser may refuse it altogether. */
export function createSettings(): KeyValueStore {
  return {
    read: (key) => {
      try {
        return localStorage.getItem(partitioned(key)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (key, text) => {
      try {
        localStorage.setItem(partitioned(key), text);
      } catch (error) {
        console.warn('Nothing can be remembered here.', error);
      }
    },
  };
}
