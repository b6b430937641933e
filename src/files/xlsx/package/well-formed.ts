/** What begins with `<!` or `<?`, and how it ends. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/**
 * Whether a text is a whole XML document with such a root, in which as many elements end as begin: the library reads on through whatever comes, and
 * would show a sheet that is cut off or garbled as one without cells. It does not build the document, which takes ten times the memory.
 */
export function isWhole(xml: string, root: RegExp): boolean {
  let [depth, roots] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begin]) => xml.startsWith(begin, at));
    const end = skipped ? after(xml, skipped[1], at + skipped[0].length) : endOfTag(xml, at);
    if (end === 0) return false;
    const isEnd = xml[at + 1] === '/';
    if (!skipped && depth === 0) {
      const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(xml.slice(at, end))?.[1] ?? '';
      if (isEnd || ++roots > 1 || !root.test(name)) return false;
    }
    if (!skipped && xml[end - 2] !== '/') depth += isEnd ? -1 : 1;
    at = end;
  }
  return roots === 1 && depth === 0;
}

function after(xml: string, close: string, from: number): number {
  const at = xml.indexOf(close, from);
  return at < 0 ? 0 : at + close.length;
}

/** A `>` within quotes is no end. 0 where there is none. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  let from = start;
  for (let end = xml.indexOf('>', start); end >= 0; end = xml.indexOf('>', end + 1)) {
    for (let at = from; at < end; at++) {
      const letter = xml.charAt(at);
      if (quote === letter) quote = '';
      else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    }
    if (quote === '') return end + 1;
    from = end + 1;
  }
  return 0;
}
