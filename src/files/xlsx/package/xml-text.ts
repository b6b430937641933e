/** The text of an XML part. Office writes UTF-8; UTF-16 is as legal (ECMA-376-2, 8.1.3.2), and some programs write what their system does. */
import { encodingsOf } from './file-kind';

/** The declaration stands at the very beginning, in plain Latin. */
const DECLARATION = 200;
const ENCODING = /^(\ufeff?<\?xml[^>]*?\sencoding=["'])([\w.:-]+)/;

/**
 * A decoder for a part that begins with these bytes, which refuses what is not of its encoding.
 * @throws RangeError where the declared encoding is not known
 */
export function xmlDecoder(start: Uint8Array): TextDecoder {
  const [encoding = 'utf-8'] = encodingsOf(start);
  if (encoding !== 'utf-8') return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const declared = ENCODING.exec(new TextDecoder('latin1').decode(start.subarray(0, DECLARATION)))?.[2] ?? 'utf-8';
  // Programs that build XML as a string declare UTF-16 and write UTF-8.
  return new TextDecoder(/^utf-?16/i.test(declared) ? 'utf-8' : declared, { fatal: true, ignoreBOM: true });
}

/** The text as it is to be written in UTF-8. */
export function declaredUtf8(text: string): string {
  const declared = ENCODING.exec(text)?.[2];
  return declared === undefined || /^utf-?8$/i.test(declared) ? text : text.replace(ENCODING, '$1UTF-8');
}

/** @throws TypeError or RangeError where the bytes are no text of the encoding they declare */
export function xmlText(bytes: Uint8Array): string {
  return declaredUtf8(xmlDecoder(bytes).decode(bytes));
}

/** A cell's text as a file holds it, where one that looks like an escaped character (`_x0041_`) would be read as that. */
export function unescapable(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}
