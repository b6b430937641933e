import { numberingOf } from './paragraphs';
import { plain } from './mentions';

/** Names are compared without brackets and dashes, which come and go. */
const bare = (text: string): string => plain(text).replace(/[()[\]《》\-—–·,，]/g, '');

/** What a project's name is about: without the year before it and 经费, 资金, 项目 behind it. */
function essence(name: string): string {
  return name.replace(/^20\d{2}年度?/, '').replace(/(?:专项|项目)?(?:经费|资金|费用|费|款)$/, '');
}

/** So many names make a list. */
const FEWEST = 3;

/**
 * Which projects a sentence that lists them leaves out. Names are looked up in the text, never the text split into names:
 * they contain 、 themselves.
 * @returns the projects not named, where more than half of all are; nothing for a list of a few main ones, or one that ends
 *   in 等 and so says that it is not complete
 */
export function unnamedProjects<T>(sentence: string, projects: readonly T[], nameOf: (project: T) => string): { readonly named: number; readonly missing: readonly T[] } {
  let text = bare(sentence);
  const found = new Set<T>();
  // Longest first, each taken out of the text: a name may be part of another.
  const byLength = [...projects].sort((a, b) => nameOf(b).length - nameOf(a).length);
  for (const shorten of [bare, (name: string) => essence(bare(name))]) {
    for (const project of byLength) {
      const name = shorten(nameOf(project));
      if (found.has(project) || name.length < (shorten === bare ? 2 : 4) || !text.includes(name)) continue;
      found.add(project);
      text = text.replace(name, '｜');
    }
  }
  const isOpen = /｜[^、;。]{0,6}等/.test(text);
  const missing = isOpen || found.size < FEWEST || found.size * 2 <= projects.length ? [] : projects.filter((project) => !found.has(project));
  return { named: found.size, missing };
}

/** The sentences of a paragraph. */
export function sentencesOf(text: string): readonly string[] {
  const rest = numberingOf(text)?.rest ?? text;
  return rest.split(/[。！!]/).filter((sentence) => sentence !== '');
}
