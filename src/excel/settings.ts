import { HostFailure, type KeyValueStore } from '../core';
import { runForUser } from './failures';

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

/** The name of the workbook's setting that holds a finance bureau's settings. */
const WORKBOOK_KEY = 'jixiao-settings';

/** A text that is kept in the workbook, and goes where it goes. */
interface KeptText {
  /** `''` where there is none. @throws HostFailure */
  readonly read: () => Promise<string>;
  /** Nothing of ours stays in the workbook where the text is `''`. @throws HostFailure where it is not kept */
  readonly write: (text: string) => Promise<void>;
}

/** Our settings in the workbook that is open; nobody sees them there but the add-in. */
export function createWorkbookSettings(): KeptText {
  const read = (): Promise<string> =>
    runForUser(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(WORKBOOK_KEY);
      setting.load('value');
      await context.sync();
      // Anybody may have written something else there: its reader says what is wrong with it.
      const value: unknown = setting.isNullObject ? '' : setting.value;
      return typeof value === 'string' ? value : JSON.stringify(value);
    });
  return {
    read,
    write: async (text) => {
      await runForUser(async (context) => {
        const { settings } = context.workbook;
        const kept = settings.getItemOrNullObject(WORKBOOK_KEY);
        await context.sync();
        if (text !== '') settings.add(WORKBOOK_KEY, text);
        else if (!kept.isNullObject) kept.delete();
        await context.sync();
      });
      if ((await read()) !== text) throw new HostFailure('not-as-written');
    },
  };
}
