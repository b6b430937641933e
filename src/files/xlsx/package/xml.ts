/**
 * XML that is changed here and there and is otherwise written back letter by letter: attribute order, blanks, comments
 * and namespaces nobody asked about stay what they were. (Reading into a DOM and serialising changes all of these, and
 * Node has none.)
 */

/** Text, comments and instructions stand as the raw text they are. */
export type XmlNode = XmlElement | string;

/** What begins with `<` and how it ends; the first that fits counts. */
const MARKUP = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
  ['</', '>'],
] as const;
/** From the name of an element to the end of its tag; values in quotes may hold a `>`. */
const TAG = /[^\s/>!?"'<][^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*)*>/y;

/** Tags, comments and instructions with their places. By hand, since one pattern for all of them reads a damaged file again and again. */
function* tokensOf(text: string): Generator<{ readonly token: string; readonly index: number }> {
  const without = new Set<string>(); // ends that do not come any more
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOfToken(text, at, without);
    if (end > at) yield { token: text.slice(at, end), index: at };
    at = Math.max(end, at + 1);
  }
}

/** Where the markup that begins at the place ends; 0 if it has no end. */
function endOfToken(text: string, at: number, without: Set<string>): number {
  const markup = MARKUP.find(([begin]) => text.startsWith(begin, at));
  if (!markup) {
    TAG.lastIndex = at + 1;
    return TAG.test(text) ? TAG.lastIndex : 0;
  }
  const [begin, close] = markup;
  const end = without.has(close) ? -1 : text.indexOf(close, at + begin.length);
  if (end < 0) without.add(close);
  return end < 0 ? 0 : end + close.length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

export function encodeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter,
  );
}

export class XmlElement {
  constructor(
    /** `<c r="A1"`, without the `>` or `/>` at its end. */
    private open: string,
    readonly children: XmlNode[] = [],
    private isSelfClosed = true,
  ) {}

  /** With its prefix, if it has one. */
  get name(): string {
    return /^<([^\s/>]+)/.exec(this.open)?.[1] ?? '';
  }

  get prefix(): string {
    const { name } = this;
    return name.slice(0, name.indexOf(':') + 1);
  }

  get local(): string {
    const { name } = this;
    return name.slice(name.indexOf(':') + 1);
  }

  get(attribute: string): string | undefined {
    const found = attributePattern(attribute).exec(this.open)?.[1];
    return found === undefined ? undefined : decodeXml(found.slice(1, -1));
  }

  /** By local name, whatever prefix the file has given the namespace. */
  getLocal(attribute: string): string | undefined {
    const found = new RegExp(`\\s(?:[\\w.-]+:)?${attribute}\\s*=\\s*("[^"]*"|'[^']*')`).exec(this.open)?.[1];
    return found === undefined ? undefined : decodeXml(found.slice(1, -1));
  }

  /** The name, prefix included, under which the attribute stands here. */
  attributeName(local: string): string | undefined {
    return new RegExp(`\\s((?:[\\w.-]+:)?${local})\\s*=`).exec(this.open)?.[1];
  }

  set(attribute: string, value: string | number | undefined): this {
    const pattern = attributePattern(attribute);
    if (value === undefined) this.open = this.open.replace(pattern, '');
    else if (pattern.test(this.open))
      this.open = this.open.replace(pattern, () => ` ${attribute}="${encodeXml(String(value))}"`);
    else this.open = `${this.open.trimEnd()} ${attribute}="${encodeXml(String(value))}"`;
    return this;
  }

  elements(local?: string): XmlElement[] {
    return this.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && (local === undefined || child.local === local),
    );
  }

  first(local: string): XmlElement | undefined {
    return this.children.find((child): child is XmlElement => child instanceof XmlElement && child.local === local);
  }

  /** This element and all below it that have this name. */
  *all(local: string): Generator<XmlElement> {
    if (this.local === local) yield this;
    for (const child of this.children) if (child instanceof XmlElement) yield* child.all(local);
  }

  get text(): string {
    return this.children.map((child) => (typeof child === 'string' ? textOf(child) : '')).join('');
  }

  setText(text: string): this {
    this.children.splice(0, this.children.length, encodeXml(text));
    return this;
  }

  /** A new element of the same namespace as this one, not yet part of it. */
  make(
    local: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    children: readonly XmlNode[] = [],
  ): XmlElement {
    const made = new XmlElement(`<${this.prefix}${local}`, [...children]);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.set(name, value);
    return made;
  }

  remove(child: XmlElement): void {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
  }

  copy(): XmlElement {
    return new XmlElement(
      this.open,
      this.children.map((child) => (typeof child === 'string' ? child : child.copy())),
      this.isSelfClosed,
    );
  }

  /** Puts a child where the order of names says; names not in the order stay where they are. */
  insert(child: XmlElement, order: readonly string[]): XmlElement {
    const rank = order.indexOf(child.local);
    const at = this.children.findIndex((other) => other instanceof XmlElement && order.indexOf(other.local) > rank);
    this.children.splice(at < 0 ? this.children.length : at, 0, child);
    return child;
  }

  toString(): string {
    if (this.children.length === 0 && this.isSelfClosed) return `${this.open}/>`;
    return `${this.open}>${this.children.map(String).join('')}</${this.name}>`;
  }
}

const patterns = new Map<string, RegExp>();

function attributePattern(attribute: string): RegExp {
  const known = patterns.get(attribute);
  if (known) return known;
  const made = new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`);
  patterns.set(attribute, made);
  return made;
}

function textOf(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3);
  return raw.startsWith('<') ? '' : decodeXml(raw);
}

/** A document: what stands before and after its root is kept with it. */
export interface XmlDocument {
  readonly root: XmlElement;
  toString(): string;
}

/** @throws Error where tags do not match */
export function parseXml(text: string): XmlDocument {
  const top = new XmlElement('<document', [], false);
  const stack = [top];
  let at = 0;
  for (const { token, index } of tokensOf(text)) {
    const parent = stack.at(-1) ?? top;
    if (index > at) parent.children.push(text.slice(at, index));
    at = index + token.length;
    if (token.startsWith('</')) {
      if (stack.length < 2 || parent.name !== token.slice(2, -1).trim()) throw new Error(`Unexpected ${token}`);
      stack.pop();
    } else if (token.startsWith('<!') || token.startsWith('<?')) {
      parent.children.push(token);
    } else {
      const isSelfClosed = token.endsWith('/>');
      const element = new XmlElement(token.slice(0, isSelfClosed ? -2 : -1), [], isSelfClosed);
      parent.children.push(element);
      if (!isSelfClosed) stack.push(element);
    }
  }
  if (at < text.length) top.children.push(text.slice(at));
  const [root] = top.elements();
  if (!root || stack.length !== 1) throw new Error('The document has no end.');
  return { root, toString: () => top.children.map(String).join('') };
}
