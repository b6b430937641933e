import { z } from 'zod';
import { LIBRARY_KINDS } from './kinds';
import { SECONDS } from './seconds';

/**
 * The language of a library of indicators: plain JSON, so that a bureau can have one of its own. Where it comes from stands once for each source;
 * indicators name the sources that they were drawn from.
 */

const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/;
const RANGE = /^\d{1,12}(?:\.\d{1,6})?-\d{1,12}(?:\.\d{1,6})?$/;

/** How an actual result is compared with the target; 定性 for what is told in words. */
const DIRECTIONS = ['≥', '≤', '>', '<', '=', '定性'] as const;

const text = z.string().trim().min(1);

const source = z.strictObject({
  id: text,
  /** The document or table. */
  title: text,
  /** Province, town, or who issued it. */
  place: text,
  year: z.number().int().min(1990).max(2100).optional(),
  address: text.optional(),
});

const indicator = z.strictObject({
  second: z.enum(SECONDS),
  name: text.max(60),
  direction: z.enum(DIRECTIONS),
  /** Unit of measure; absent with 定性. */
  unit: text.max(12).optional(),
  /** The usual target: a number, or with 定性 words. Absent where each project has its own. */
  usual: text.max(30).optional(),
  /** From which number to which the sources have it. */
  range: text.regex(RANGE).optional(),
  kinds: z.array(z.enum(LIBRARY_KINDS)).min(1),
  /** Further words of projects that have it. */
  words: z.array(text).optional(),
  /** Ids of its sources. */
  sources: z.array(text).min(1),
});

/** What zod cannot say by itself of one place: what is wrong there, and with which name. */
type Addition = (
  problem: 'unknownSource' | 'duplicate' | 'notNumber' | 'unitOfWords',
  path: (string | number)[],
  name: string,
) => void;

/** A library as a bureau may write it. */
export const librarySchema = z
  .strictObject({
    /** What the library is called: it stands beside each indicator that it gives. */
    name: text,
    sources: z.array(source),
    indicators: z.array(indicator).min(1),
  })
  .superRefine(({ sources, indicators }, context) => {
    const add: Addition = (problem, path, name) =>
      context.addIssue({ code: 'custom', path, message: problem, params: { problem, name } });
    const ids = new Set<string>();
    sources.forEach(({ id }, at) => {
      if (ids.has(id)) add('duplicate', ['sources', at, 'id'], id);
      ids.add(id);
    });
    const names = new Set<string>();
    indicators.forEach(({ second, name, direction, unit, usual, range, sources: from }, at) => {
      if (names.has(`${second}/${name}`)) add('duplicate', ['indicators', at, 'name'], name);
      names.add(`${second}/${name}`);
      from.forEach((id, index) => {
        if (!ids.has(id)) add('unknownSource', ['indicators', at, 'sources', index], id);
      });
      if (direction === '定性' && (unit ?? range) !== undefined)
        add('unitOfWords', ['indicators', at, unit === undefined ? 'range' : 'unit'], name);
      if (direction !== '定性' && usual !== undefined && !NUMBER.test(usual))
        add('notNumber', ['indicators', at, 'usual'], usual);
    });
  });

/** A library of indicators. */
export type Library = z.infer<typeof librarySchema>;
export type LibraryIndicator = Library['indicators'][number];
export type Source = Library['sources'][number];
export type Direction = LibraryIndicator['direction'];
