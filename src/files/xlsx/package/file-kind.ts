/** What kind of file some bytes are, told by what they hold and not by the name, which people change. */
import type { LimitKind } from './limits';
import { readZip } from './zip';

/** The kinds that are told apart: what a person may take for a workbook, or drop by mistake. */
export const FILE_KINDS = [
  'xlsx',
  'locked',
  'xls',
  'xlsb',
  'ods',
  'docx',
  'pptx',
  'doc',
  'ppt',
  'document',
  'zip',
  'archive',
  'pdf',
  'image',
  'html',
  'xml',
  'text',
  'empty',
  'other',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Why a file is not read: it is of another kind, beyond a limit, or damaged. */
export type WhyUnread = Exclude<FileKind, 'xlsx'> | LimitKind | 'damaged';

type Told = readonly (readonly [begin: string, kind: FileKind])[];

/** How files begin, byte for byte as Latin-1. https://www.iana.org/assignments/media-types and the formats' own papers have them. */
const BEGINNINGS: Told = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'document'],
];

/** Streams by which the files of Office from before 2007 are told apart. They are named in UTF-16. */
const STREAMS: Told = [
  ['EncryptedPackage', 'locked'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

/** How names of parts begin by which archives are told apart, or what OpenDocument says in one. */
const PARTS: Told = [
  ['xl/workbook.bin', 'xlsb'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument', 'document'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/', 'xlsx'],
  ['xl\\', 'xlsx'],
  ['[Content_Types].xml', 'xlsx'],
];

const LOCAL_HEADER = 'PK\x03\x04';
const EMPTY_ARCHIVE = 'PK\x05\x06';
/** Container of .xls files and of .xlsx files that were encrypted. */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0';
/** So much of the beginning tells whether something is text. */
const ENOUGH = 4096;

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** Whether bytes of Latin-1 stand anywhere in others. */
function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

const codesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string): number[] => codesOf(text).flatMap((code) => [code, 0]);

/** By the names in its directory. An archive that is cut off has none, but the names of its parts stand before each of them. */
function kindOfArchive(bytes: Uint8Array): FileKind {
  try {
    const archive = readZip(bytes);
    const names = [...archive.keys(), latin1(archive.get('mimetype')?.data.subarray(0, 100) ?? new Uint8Array())];
    return PARTS.find(([part]) => names.some((name) => name.startsWith(part)))?.[1] ?? 'zip';
  } catch {
    return PARTS.find(([part]) => holds(bytes, codesOf(part)))?.[1] ?? 'zip';
  }
}

/** Text in an encoding that is in use here, or bytes. */
function kindOfText(bytes: Uint8Array): FileKind {
  const text = textIn(bytes.subarray(0, ENOUGH));
  if (text === undefined) return 'other';
  const bare = text.replace(/^\s*/, '').toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta)[\s>]/.test(bare)) return 'html';
  if (bare.startsWith('<?xml')) return bare.includes('<html') ? 'html' : 'xml';
  return 'text';
}

/** Signs that no text has: those below the blank, apart from line ends and tabs. */
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/; // eslint-disable-line no-control-regex -- they are what is looked for

/** The beginning of a text; `undefined` where it is none. The last sign may be cut in two. */
function textIn(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    const text = new TextDecoder(encoding).decode(bytes, { stream: true });
    if (!CONTROL.test(text)) return text;
  }
  return undefined;
}

/** Encodings a text may be in, by its first bytes: UTF-16 says so, or has a zero in every second place of what is plain Latin. */
export function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return ['utf-16le'];
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** What kind of file it is. An .xlsx that is damaged is still one. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const begin = latin1(bytes.subarray(0, 16));
  if (begin.startsWith(LOCAL_HEADER)) return kindOfArchive(bytes);
  if (begin.startsWith(EMPTY_ARCHIVE)) return 'zip';
  if (begin.startsWith(COMPOUND_FILE)) return STREAMS.find(([name]) => holds(bytes, wide(name)))?.[1] ?? 'xls';
  if ((begin.startsWith('RIFF') && begin.slice(8, 12) === 'WEBP') || isBitmap(bytes, begin)) return 'image';
  return BEGINNINGS.find(([start]) => begin.startsWith(start))?.[1] ?? kindOfText(bytes);
}

/** `BM` alone begins many a text; a picture says how long it is, too. */
function isBitmap(bytes: Uint8Array, begin: string): boolean {
  if (!begin.startsWith('BM') || bytes.length < 14) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}
