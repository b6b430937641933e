/** Value and formula of one cell in a sheet's part. Texts are written into the cell: the shared ones stay untouched. */
import type { CellContent } from '../../workbook/content';
import { encodeXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { unescapable } from '../package/xml-text';

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/;
/** Functions newer than the format: without their prefix Excel does not know them in a file. */
const FUTURE =
  /^(?:XLOOKUP|XMATCH|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|UNIQUE|SEQUENCE|SORTBY|RANDARRAY|DAYS|NUMBERVALUE|IFNA|XOR)\($/i;

/** What XML cannot hold is written as `_x0001_`, and a text that looks like that is kept from being read so. */
function escaped(text: string): string {
  return unescapable(text).replace(
    /[^\P{Cc}\t\n\r\x7f-\x9f]/gu,
    (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
  );
}

function fileFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[\w.]+\(?/g, (word) => (FUTURE.test(word) ? `_xlfn.${word}` : word)),
    )
    .join('');
}

/** Result of a formula. An error is left for Excel to find itself: ours may only mean that we do not know a function. */
export function writeResult(cell: XmlElement, value: CellContent['value']): void {
  for (const old of cell.elements('v')) cell.remove(old);
  cell.set('t', undefined);
  if (value === null || (typeof value === 'string' && ERROR.test(value))) return;
  if (typeof value !== 'number') cell.set('t', typeof value === 'boolean' ? 'b' : 'str');
  insertContent(cell, cell.make('v').setText(typeof value === 'string' ? escaped(value) : String(Number(value))));
}

function insertContent(cell: XmlElement, child: XmlElement): void {
  cell.insert(child, ['f', 'v', 'is', 'extLst']);
}

export function writeFormula(cell: XmlElement, formula: string): void {
  for (const old of cell.elements('f')) cell.remove(old);
  insertContent(cell, cell.make('f').setText(fileFormula(formula)));
}

export function writeContent(cell: XmlElement, content: CellContent | undefined): void {
  for (const local of ['f', 'v', 'is']) for (const old of cell.elements(local)) cell.remove(old);
  for (const attribute of ['t', 'cm', 'vm']) cell.set(attribute, undefined);
  if (!content) return;
  const { value, formula } = content;
  if (formula !== undefined) {
    writeFormula(cell, formula);
    writeResult(cell, value);
  } else if (typeof value === 'string' && !ERROR.test(value)) {
    cell.set('t', 'inlineStr');
    const text = cell.make('t', { 'xml:space': 'preserve' }, [encodeXml(escaped(value))]);
    insertContent(cell, cell.make('is', {}, [text]));
  } else if (value !== null) {
    if (typeof value !== 'number') cell.set('t', typeof value === 'boolean' ? 'b' : 'e');
    insertContent(cell, cell.make('v').setText(String(typeof value === 'boolean' ? Number(value) : value)));
  }
}
