/** A sheet's new name wherever formulas of the file say the old one: names, charts, pivots, links, rules. */
import { quoteSheetName } from '../../../core/geometry';
import type { Package } from '../package/parts';
import type { XmlElement } from '../package/xml';

const FORMULAS = ['f', 'formula', 'formula1', 'formula2', 'definedName'];
const PARTS = /^xl\/(?:worksheets|charts|chartsheets|pivotCache)\/[^/]+\.xml$/;

/** New names by old ones. */
export type Renames = ReadonlyMap<string, string>;

/** `'表 1'!` and `表1!`, and every other word, so that the end of a longer word is not taken for a sheet's name. */
const REFERENCE = /'((?:[^']|''){1,31})'!|[\p{L}\p{N}_.'\]]+!?/gu;
const BARE = /^([\p{L}_][\p{L}\p{N}_.]*)!$/u;

function renamedIn(formula: string, renames: Renames): string {
  return formula.replace(REFERENCE, (whole: string, quoted?: string) => {
    const name = renames.get(quoted?.replaceAll("''", "'") ?? BARE.exec(whole)?.[1] ?? '');
    return name === undefined ? whole : `${quoteSheetName(name)}!`;
  });
}

export function renameFormulas(root: XmlElement, renames: Renames): void {
  for (const local of FORMULAS) {
    for (const formula of root.all(local)) {
      const text = renamedIn(formula.text, renames);
      if (text !== formula.text) formula.setText(text);
    }
  }
  for (const link of root.all('hyperlink')) {
    const location = link.get('location');
    const text = location && renamedIn(location, renames);
    if (text !== location) link.set('location', text);
  }
  for (const source of root.all('worksheetSource')) {
    const name = renames.get(source.get('sheet') ?? '');
    if (name !== undefined) source.set('sheet', name);
  }
}

export async function renameEverywhere(file: Package, renames: Renames): Promise<void> {
  for (const part of file.names()) if (PARTS.test(part)) renameFormulas(await file.xml(part), renames);
}
