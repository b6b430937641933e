/** Workbooks that were changed by hand, as other programs, accidents and malice leave them, and the command line that is given them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { run } from '../../src/cli/run';
import { assembled, DEFLATED, entryBytes, readZip, writeZip } from '../../src/files/xlsx/package/zip';

const SAMPLES = new URL('../samples/', import.meta.url).pathname;
export const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-files-'));
// Test files share their modules, so no hook of one of them may remove what the next one needs.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const sampleBytes = async (name: string) => new Uint8Array(await readFile(join(SAMPLES, name)));
/** Two project tables on two sheets, a warning and hints, no error. */
export const sound = () => sampleBytes('001-laoting-chengqu.xlsx');

/** A file with these bytes, in a folder that is removed after the tests. */
export function written(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** The sample with one part changed, packed again as it should be. */
export async function changed(
  change: (xml: string) => string | Uint8Array,
  part = FIRST_SHEET,
  bytes?: Uint8Array,
): Promise<Uint8Array> {
  const archive = readZip(bytes ?? (await sound()));
  const made = change(new TextDecoder().decode(await entryBytes(archive, part)));
  return writeZip(archive, new Map([[part, typeof made === 'string' ? new TextEncoder().encode(made) : made]]));
}

/** The sample with one part that unpacks to something else than its directory says. */
export async function lying(part: string, content: Uint8Array, says: { size: number; crc?: number }) {
  const entry = { method: DEFLATED, modified: 0, crc: says.crc ?? 0, data: deflateRawSync(content), size: says.size };
  return assembled(new Map([...readZip(await sound()), [part, entry]]));
}

export interface Report {
  readonly status: string;
  readonly tables: readonly { sheet: string; range: string; title: string }[];
  readonly findings: readonly unknown[];
  readonly problems: readonly { kind: string; sheet?: string; message: string }[];
}

export async function check(...files: string[]) {
  let out = '';
  const code = await run(['check', '--format', 'json', ...files], {
    out: (text) => (out += text),
    err: (text) => (out += text),
    colour: false,
  });
  return { code, files: (JSON.parse(out) as { files: Report[] }).files };
}

/** What is said of one file: its exit code, and the sentences of its problems. */
export async function said(bytes: Uint8Array | string, name = 'file.xlsx') {
  const { code, files } = await check(written(name, bytes));
  return { code, status: files[0]?.status, problems: files[0]?.problems.map(({ message }) => message) ?? [] };
}
