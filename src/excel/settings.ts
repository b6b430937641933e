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
  /** Takes this text away, and no other that somebody has written meanwhile. @returns whether it was this one @throws HostFailure */
  readonly remove: (text: string) => Promise<boolean>;
}

/** Anybody may have written something else than a text: its reader says what is wrong with it. */
function textOf(setting: Excel.Setting): string {
  const value: unknown = setting.isNullObject ? '' : setting.value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function loadText({ settings }: Excel.Workbook): Excel.Setting {
  const setting = settings.getItemOrNullObject(WORKBOOK_KEY);
  setting.load('value');
  return setting;
}

/** Our settings in the workbook that is open; nobody sees them there but the add-in. */
export function createWorkbookSettings(): KeptText {
  const read = (): Promise<string> =>
    runForUser(async (context) => {
      const setting = loadText(context.workbook);
      await context.sync();
      return textOf(setting);
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
    remove: (text) =>
      runForUser(async (context) => {
        const kept = loadText(context.workbook);
        await context.sync();
        if (textOf(kept) !== text) return false;
        // In the batch that deletes: whatever goes with it is in it.
        const gone = loadText(context.workbook);
        kept.delete();
        await context.sync();
        if (gone.isNullObject || textOf(gone) === text) return true;
        context.workbook.settings.add(WORKBOOK_KEY, gone.value);
        await context.sync();
        return false;
      }),
  };
}
