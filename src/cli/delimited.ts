/** Lists as text: which encoding, which separator, which cells. */
import { encodingsOf } from '../files/xlsx/package/file-kind';

/** Signs that no text has: those below the blank apart from tabs and line ends, and what stands for a broken sign. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\ufffd]/;
/** Signs of which a list in Chinese is made; read with the wrong half first, UTF-16 has few of them. */
const USUAL = /[\u4e00-\u9fff\x20-\x7e\t\r\n\uff08\uff09\uff0c\uff1b\u3001]/g;

/** Bytes as text, in UTF-8, GB18030 or UTF-16 with or without its mark; `undefined` where they are none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [told = 'utf-8', ...others] = encodingsOf(bytes);
  for (const encoding of [told, ...others]) {
    const text = decodedIn(encoding, bytes);
    if (text !== undefined) return text;
  }
  const wide = ['utf-16le', 'utf-16be'].flatMap((encoding) => decodedIn(encoding, bytes) ?? []);
  const usual = (text: string) => text.match(USUAL)?.length ?? 0;
  const [best] = wide.sort((one, other) => usual(other) - usual(one));
  return best !== undefined && usual(best) * 2 > best.length ? best : undefined;
}

function decodedIn(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A line of cells, and the line of the text it begins in, counted from 1. */
interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text that cannot be divided into cells without a guess. */
export class UnclearText extends Error {
  constructor(
    readonly reason: 'unclosedQuote' | 'moreCells',
    readonly line: number,
  ) {
    super(`${reason} ${line}`);
    this.name = 'UnclearText';
  }
}

/** Separators, the most usual first. */
const SEPARATORS = ['\t', ',', ';', '；', '，', '、'];
/** These also stand within names: they separate only where they set off something with a digit, a code or an amount. */
const IN_NAMES = new Set(['，', '、']);

interface Divided {
  readonly rows: readonly Row[];
  /** The line in which a quote is opened that nothing closes. */
  readonly unclosed?: number;
}

/** Divides a text into cells. A quote counts at the beginning of a cell only; two within quotes are one. */
function divide(text: string, separator: string | undefined): Divided {
  const rows: Row[] = [];
  let [line, begin] = [1, 1];
  let cells: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) return { rows, unclosed: opened };
        if (text[at] === '\n') line++;
        if (text[at] === '"') at++;
        cell += text[at] ?? '';
      }
      at++;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cells.push(cell + text.slice(from, at));
    if (at < text.length && text[at] === separator) continue;
    rows.push({ line: begin, cells });
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    begin = ++line;
    cells = [];
  }
  return { rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')) };
}

/** How many cells most rows have, and how many rows that are. */
function usualWidth(rows: readonly Row[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, [width, count]) => (count > best.count ? { width, count } : best), {
    width: 0,
    count: 0,
  });
}

/**
 * The rows of a list, divided by the separator that gives most rows the same number of cells, two or more; by none where there is no such.
 * @throws UnclearText
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  let best: { readonly divided: Divided; readonly width: number; readonly count: number } = {
    divided: divide(text, undefined),
    width: 1,
    count: 0,
  };
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const divided = divide(text, separator);
    const { width, count } = usualWidth(divided.rows);
    if (width < 2 || count * 2 <= divided.rows.length) continue;
    if (IN_NAMES.has(separator) && !divided.rows.some(({ cells }) => cells.slice(1).some((cell) => /\d/.test(cell))))
      continue;
    if (count > best.count || (count === best.count && width > best.width)) best = { divided, width, count };
  }
  const { divided, width } = best;
  if (divided.unclosed !== undefined) throw new UnclearText('unclosedQuote', divided.unclosed);
  const beyond = ({ cells }: Row) => cells.slice(width).join('').trim();
  // Heads may have more than what stands below them; they have no digits.
  const begin = divided.rows.findIndex(({ cells }) => cells.length === width);
  const wider = divided.rows.find((row, index) => (index < begin ? /\d/ : /./).test(beyond(row)));
  if (wider) throw new UnclearText('moreCells', wider.line);
  return divided.rows.map(({ cells }) => cells);
}
