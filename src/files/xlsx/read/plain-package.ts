/**
 * A workbook's package with what is read of it and nothing else: the visible worksheets, shared texts and styles, each checked against its sum,
 * in UTF-8, unpacked. A picture, a pivot table or a hidden sheet that is damaged or huge keeps nobody from reading the rest.
 */
import { assertWithin, BeyondLimit } from '../package/limits';
import { relationshipsIn, relationshipsPart, type Relationship } from '../package/parts';
import { encodeXml, parseXml, type XmlElement } from '../package/xml';
import { declaredUtf8, xmlDecoder } from '../package/xml-text';
import {
  assembled,
  readZip,
  soundContent,
  STORED,
  ZipFailure,
  type Inflate,
  type StoredEntry,
  type ZipArchive,
} from '../package/zip';
import { assertMerges, SheetTextSieve, type SheetText } from './sheet-text';
import { isWhole } from '../package/well-formed';

/** A visible worksheet in the order of the tabs; without text where it could not be read. */
export interface PlainSheet {
  readonly name: string;
  readonly text: SheetText | undefined;
}

export interface PlainPackage {
  readonly sheets: readonly PlainSheet[];
  /** The package as a file with some of the sheets. They are called by their number in `sheets`, which Excel's rules for names do not matter to. */
  pack(numbers: readonly number[]): Uint8Array;
}

const encoder = new TextEncoder();

/** Names of parts differ in case and slashes from program to program. */
const keyOf = (part: string): string => part.replaceAll('\\', '/').toLowerCase();

/** Reads parts and keeps account of how much was read. */
class PartReader {
  private unpacked = 0;
  private signs = 0;
  private cells = 0;
  private readonly entries: ReadonlyMap<string, StoredEntry>;

  constructor(
    archive: ZipArchive,
    private readonly inflate: Inflate,
  ) {
    this.entries = new Map([...archive].map(([name, entry]) => [keyOf(name), entry]));
  }

  has(part: string): boolean {
    return this.entries.has(keyOf(part));
  }

  /** Looks at what parts are said to unpack to before any is. @throws BeyondLimit */
  expect(parts: readonly string[]): void {
    const size = parts.reduce((sum, part) => sum + (this.entries.get(keyOf(part))?.size ?? 0), this.unpacked);
    assertWithin('unpacked', size);
  }

  /** @throws ZipFailure, RangeError or TypeError where it is not there, damaged, or no text; BeyondLimit */
  async read(part: string): Promise<SheetText> {
    const entry = this.entries.get(keyOf(part));
    if (!entry) throw new ZipFailure(`The archive has no ${part}.`);
    assertWithin('unpacked', (this.unpacked += entry.size));
    const sieve = new SheetTextSieve(
      (signs) => assertWithin('content', (this.signs += signs)),
      (cells) => assertWithin('cells', (this.cells += cells)),
    );
    let decoder: TextDecoder | undefined;
    for await (const piece of soundContent(entry, this.inflate)) {
      decoder ??= xmlDecoder(piece);
      sieve.add(decoder.decode(piece, { stream: true }));
    }
    sieve.add(decoder?.decode() ?? '');
    const text = sieve.end();
    return { ...text, xml: declaredUtf8(text.xml) };
  }

  async root(part: string): Promise<XmlElement> {
    return parseXml((await this.read(part)).xml).root;
  }

  async relationships(part: string): Promise<readonly Relationship[]> {
    const name = relationshipsPart(part);
    return this.has(name) ? relationshipsIn(await this.root(name), part) : [];
  }
}

/** Kinds of sheets that hold no cells; they are passed over. */
const OTHER_SHEETS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/**
 * @throws Error where it is damaged as a whole
 * @throws BeyondLimit where it is too large
 */
export async function plainPackage(bytes: Uint8Array, inflate: Inflate): Promise<PlainPackage> {
  const parts = new PartReader(readZip(bytes), inflate);
  const workbookPart = (await parts.relationships('')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbookPart === undefined) throw new ZipFailure('The package has no document.');
  const workbook = await parts.root(workbookPart);
  if (workbook.local !== 'workbook') throw new ZipFailure('The document is no workbook.');
  const links = await parts.relationships(workbookPart);
  const common = new Map<string, string>();
  for (const kind of ['sharedStrings', 'styles']) {
    const target = links.find((link) => link.kind === kind)?.target;
    if (target !== undefined) common.set(kind, await readCommon(parts, target));
  }
  const is1904 = /^(?:1|true)$/.test(workbook.first('workbookPr')?.get('date1904') ?? '');
  const sheets = await sheetsOf(workbook, links, parts);
  return { sheets, pack: (numbers) => packed(sheets, numbers, common, is1904) };
}

async function readCommon(parts: PartReader, target: string): Promise<string> {
  const { xml } = await parts.read(target);
  let strings = 0;
  for (let at = xml.indexOf('si>'); at >= 0; at = xml.indexOf('si>', at + 1)) strings++;
  // Each has two tags.
  assertWithin('strings', strings / 2);
  if (!isWhole(xml, /^(?:sst|styleSheet)$/)) throw new ZipFailure(`${target} is cut off.`);
  return xml;
}

async function sheetsOf(
  workbook: XmlElement,
  links: readonly Relationship[],
  parts: PartReader,
): Promise<readonly PlainSheet[]> {
  const listed = [...(workbook.first('sheets')?.elements('sheet') ?? []).entries()].flatMap(([index, sheet]) => {
    if ((sheet.get('state') ?? 'visible') !== 'visible') return [];
    const link = links.find(({ id }) => id === sheet.getLocal('id'));
    if (link && OTHER_SHEETS.has(link.kind)) return [];
    const name = sheet.get('name') ?? '';
    // Excel calls sheets so that it finds without a name.
    return [{ name: name === '' ? `Recovered_Sheet${index + 1}` : name, part: link?.target }];
  });
  parts.expect(listed.flatMap(({ part }) => part ?? []));
  const sheets: PlainSheet[] = [];
  for (const { name, part } of listed)
    sheets.push({ name, text: part === undefined ? undefined : await readSheet(parts, part) });
  return sheets;
}

/** A worksheet's text; `undefined` where it is damaged or no worksheet. */
async function readSheet(parts: PartReader, target: string): Promise<SheetText | undefined> {
  let text: SheetText;
  try {
    text = await parts.read(target);
  } catch (error) {
    // The platform throws errors of its own where bytes make no sense, too; a limit is no damage.
    if (error instanceof BeyondLimit) throw error;
    return undefined;
  }
  assertMerges(text);
  return isWhole(text.xml, /^worksheet$/) ? text : undefined;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(targets: Iterable<readonly [id: string, kind: string, target: string]>): string {
  const entries = [...targets].map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${encodeXml(target)}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function packed(
  sheets: readonly PlainSheet[],
  numbers: readonly number[],
  common: ReadonlyMap<string, string>,
  is1904: boolean,
): Uint8Array {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr date1904="${is1904}"/><sheets>${numbers
        .map((number) => `<sheet name="${number}" sheetId="${number + 1}" r:id="s${number}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...[...common.keys()].map((kind) => [kind, kind, `${kind}.xml`] as const),
        ...numbers.map((number) => [`s${number}`, 'worksheet', `worksheets/${number}.xml`] as const),
      ]),
    ],
  ]);
  for (const [kind, xml] of common) parts.set(`xl/${kind}.xml`, xml);
  for (const number of numbers) parts.set(`xl/worksheets/${number}.xml`, sheets[number]?.text?.xml ?? '');
  return assembled(new Map([...parts].map(([name, xml]) => [name, stored(xml)])));
}

/** A sum of zero is not proven again by the library. */
function stored(xml: string): StoredEntry {
  const data = encoder.encode(xml);
  return { method: STORED, crc: 0, data, size: data.length, modified: 0 };
}
