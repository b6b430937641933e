import type { MessageValue } from '../model/finding';
import type { PatternFault } from './pattern';
import type { TextFault } from './json-text';

/** What is wrong with a document of settings; `src/words/settings.ts` has a sentence for each. */
export type SettingsFault =
  | `text-${TextFault}`
  | `pattern-${PatternFault}`
  | 'notJson' // no text, and nothing that could be written as one
  | 'noMark' // a document of something else
  | 'version' // of a later version of the program
  | 'unknownKey'
  | 'missing'
  | 'type' // a text where a number should be, and the like
  | 'choice' // none of what may stand here
  | 'tooSmall'
  | 'tooBig'
  | 'tooLong'
  | 'tooMany'
  | 'tooFew'
  | 'blank'
  | 'format'
  | 'bothWays' // a word is put in and taken out
  | 'noSuchKey' // a form mentions a field that it has not
  | 'knownId' // a form has the id of another one
  | 'knownNumber'
  | 'ribbon' // only forms of the program have a button
  | 'noFramework'
  | 'otherTitle' // the pattern of a form does not fit the title of its sample
  | 'notRead' // a form is not told by its own sample
  | 'broken'; // a form cannot be laid out

/** One thing that is wrong, as plain data. */
export interface SettingsProblem {
  /** From the document down, keys and numbers of entries; empty for the document itself. */
  readonly path: readonly (string | number)[];
  readonly fault: SettingsFault;
  readonly values: Readonly<Record<string, MessageValue>>;
  /** Where the document was a text: in which line it stands, counted from 1. */
  readonly line?: number;
}
