/** Reads a bureau's own library: loaded when there is one, with what checks it. */
import { isLibrary, libraryProblems, type Library } from '../../core';
import type { RefusedLibrary } from './picking';

/** A library from the text of its file, or why it is none. */
export function libraryFrom(text: string): Library | Exclude<RefusedLibrary['because'], 'not-loaded' | 'unreadable'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'no-json';
  }
  return isLibrary(json) ? json : libraryProblems(json);
}
