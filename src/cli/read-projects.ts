import { fill, type Grid, type ProjectEntry, projectsIn, projectsInWorkbook } from '../core';
import { kindOf, type FileKind } from '../files/xlsx/package/file-kind';
import { describeUnreadFile } from '../words/unread-files';
import { WrongCall, type Call } from './call';
import { cellsOf, decodeText, UnclearText } from './delimited';
import { readInput, whyUnread } from './read-file';
import { readWorkbook } from './read-workbook';

/** The longest name of a project that is taken; what is longer is no name, or was pasted by mistake. */
const LONGEST_NAME = 255;
/** So much of a name that is too long is shown. */
const SHOWN = 20;

/** What may be a list as text. UTF-16 without its mark looks like bytes at first. */
const TEXTS = new Set<FileKind>(['text', 'other']);

/**
 * The projects that a file lists: an .xlsx workbook, or text with a line for each.
 * @throws WrongCall where it cannot be read or names no project
 */
export async function readProjects(file: string, call: Call): Promise<readonly ProjectEntry[]> {
  const { words, locale } = call;
  const because = (reason: string) => new WrongCall(fill(words.projectsNotRead, { file, reason }, locale), false);
  let projects: readonly ProjectEntry[];
  try {
    projects = await listedIn(await readInput(file), call);
  } catch (error) {
    if (error instanceof UnclearText) throw because(fill(words[error.reason], { line: error.line }, locale));
    if (error instanceof UnreadableList) throw because(error.message);
    const reason = whyUnread(error, call);
    throw reason === undefined ? error : because(reason);
  }
  if (projects.length === 0) throw new WrongCall(fill(words.noProjects, { file }, locale), false);
  const long = projects.find(({ name }) => name.length > LONGEST_NAME);
  if (long) {
    const values = { name: `${long.name.slice(0, SHOWN)}…`, count: long.name.length, most: LONGEST_NAME };
    throw because(fill(words.longName, values, locale));
  }
  return projects;
}

/** A list that cannot be read, with the sentence that says why. */
class UnreadableList extends Error {}

async function listedIn(bytes: Uint8Array, { words, locale }: Call): Promise<readonly ProjectEntry[]> {
  const kind = kindOf(bytes);
  if (kind === 'xlsx') {
    const sheets = await readWorkbook(bytes);
    const damaged = sheets.flatMap(({ name, unread }) => (unread ? [name] : []));
    if (damaged.length > 0) throw new UnreadableList(fill(words.listDamaged, { sheets: damaged }, locale));
    return projectsInWorkbook(sheets);
  }
  const text = TEXTS.has(kind) ? decodeText(bytes) : undefined;
  if (text === undefined)
    throw new UnreadableList(TEXTS.has(kind) ? words.noText : describeUnreadFile(kind, undefined, locale));
  return projectsIn(gridOf(cellsOf(text)));
}

/** Everything is text: what looks like a number is read as one where an amount is looked for, and never where a code is. */
function gridOf(rows: readonly (readonly string[])[]): Grid {
  const values = rows.map((cells) => cells.map((cell) => (cell.trim() === '' ? null : cell)));
  return { top: 0, left: 0, values, merges: [] };
}
