import { readFile } from 'node:fs/promises';
import { parseCsv } from 'hucre';
import { fill, type Grid, type ProjectEntry, projectsIn, projectsInWorkbook } from '../core';
import { codeOf, WrongCall, type Call } from './call';
import { readWorkbook, UnreadableWorkbook } from './read-workbook';
import { REASONS } from './unreadable';

/** Zip files begin so, .xlsx among them; and the container of .xls and of locked workbooks. */
const CONTAINERS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The projects that a file lists: an .xlsx workbook, or text with a line for each, cells separated by tabs or commas.
 * @throws WrongCall where it cannot be read or names no project
 */
export async function readProjects(file: string, { words, locale }: Call): Promise<readonly ProjectEntry[]> {
  const because = (reason: string) => new WrongCall(fill(words.projectsNotRead, { file, reason }, locale), false);
  let projects: readonly ProjectEntry[];
  try {
    const bytes = await readFile(file);
    const isWorkbook = CONTAINERS.some((magic) => magic.every((byte, index) => bytes[index] === byte));
    projects = isWorkbook ? projectsInWorkbook(await readWorkbook(bytes)) : projectsIn(gridOfText(textOf(bytes)));
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw because(words[REASONS[error.reason]]);
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw because(code === 'ENOENT' ? words.notFound : words.notOpened);
  }
  if (projects.length === 0) throw new WrongCall(fill(words.noProjects, { file }, locale), false);
  return projects;
}

/** Text is UTF-8, or UTF-16 where it says so; else what Chinese Windows writes. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Everything is text: what looks like a number is read as one where an amount is looked for, and never where a code is. */
function gridOfText(text: string): Grid {
  const delimiter = text.includes('\t') ? '\t' : ',';
  const values = parseCsv(text, { delimiter, typeInference: false }).map((row) =>
    row.map((value) => (value === null ? null : String(value))),
  );
  return { top: 0, left: 0, values, merges: [] };
}
