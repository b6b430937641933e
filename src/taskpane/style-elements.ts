/**
 * The page's policy allows inline styles by their text only. Fluent makes empty style elements and puts its rules in through the CSSOM, which
 * no policy forbids; but WebKit refuses an element without any text, whatever the policy says. So every style element that a script makes
 * begins with the text of one that stands in the page for that purpose. See docs/decisions/styles-by-hash.md.
 */
export function allowStyleElements(page: Document): void {
  const text = page.querySelector('style[data-made]')?.textContent;
  if (!text) throw new Error('The page has no style element to make others from.');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only the overload for names that do not exist any more is
  const create: (name: string, options?: ElementCreationOptions) => HTMLElement = page.createElement.bind(page);
  const createElement: typeof create = (name, options) => {
    const made = create(name, options);
    if (made instanceof HTMLStyleElement) made.textContent = text;
    return made;
  };
  Object.assign(page, { createElement });
}
