/** Conditional formats into a sheet's part. Rules the spreadsheet does not show keep their place among the others. */
import type { ConditionalFormatRecord } from '../../workbook/record';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import { fileRule } from './conditional-rules';
import type { SheetTarget } from './sheet-target';
import { insertChild } from './sheet-target';

/** Kinds that opening hands to the spreadsheet (`../conditional-formats.ts`); it drops timePeriod and the two for errors. */
const SHOWN = new Set([
  'cellIs',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
  'duplicateValues',
  'uniqueValues',
  'aboveAverage',
  'top10',
  'colorScale',
  'dataBar',
  'iconSet',
  'expression',
]);

interface Entry {
  rule: XmlElement;
  /** The element with the areas; only where the rule is one of the format's first edition. */
  holder: XmlElement | undefined;
  readonly priority: number;
  readonly isShown: boolean;
}

const fileRanges = (ranges: string): string => ranges.replaceAll(',', ' ');

/** Highest priority first, as the spreadsheet was given them. */
function entriesOf(root: XmlElement): Entry[] {
  const main = root.elements('conditionalFormatting').flatMap((holder) =>
    holder.elements('cfRule').map((rule): Entry => ({
      rule,
      holder,
      priority: Number(rule.get('priority') ?? 1),
      isShown: SHOWN.has(rule.get('type') ?? '') && Boolean(holder.get('sqref')),
    })),
  );
  const extensions = [...(root.first('extLst')?.all('cfRule') ?? [])]
    .filter((rule) => rule.get('priority') !== undefined)
    .map((rule): Entry => ({ rule, holder: undefined, priority: Number(rule.get('priority')), isShown: false }));
  return [...main, ...extensions].sort((one, other) => one.priority - other.priority);
}

/** A data bar's newer half, in the sheet's extensions, is tied to it by an id. */
function extensionOf(root: XmlElement, rule: XmlElement): { list: XmlElement; holder: XmlElement } | undefined {
  const id = [...(rule.first('extLst')?.all('id') ?? [])][0]?.text;
  if (id === undefined) return undefined;
  for (const list of root.first('extLst')?.all('conditionalFormattings') ?? []) {
    const holder = list
      .elements('conditionalFormatting')
      .find((candidate) => candidate.elements('cfRule').some((other) => other.get('id') === id));
    if (holder) return { list, holder };
  }
  return undefined;
}

function remove(root: XmlElement, { rule, holder }: Entry): void {
  const extension = extensionOf(root, rule);
  if (extension) removeExtension(root, extension);
  holder?.remove(rule);
  if (holder?.elements('cfRule').length === 0) root.remove(holder);
}

function removeExtension(root: XmlElement, { list, holder }: { list: XmlElement; holder: XmlElement }): void {
  list.remove(holder);
  if (list.elements().length > 0) return;
  const extensions = root.first('extLst');
  for (const extension of extensions?.elements('ext') ?? [])
    if (extension.elements().includes(list)) extensions?.remove(extension);
  if (extensions?.elements().length === 0) root.remove(extensions);
}

function place(root: XmlElement, rule: XmlElement, ranges: string): XmlElement {
  return insertChild(root, root.make('conditionalFormatting', { sqref: fileRanges(ranges) }, [rule]));
}

function move(root: XmlElement, entry: Entry, ranges: string): void {
  const extension = extensionOf(root, entry.rule);
  [...(extension?.holder.all('sqref') ?? [])][0]?.setText(fileRanges(ranges));
  if (entry.holder?.elements('cfRule').length === 1) {
    entry.holder.set('sqref', fileRanges(ranges));
    return;
  }
  entry.holder?.remove(entry.rule);
  entry.holder = place(root, entry.rule, ranges);
}

async function rewrite(target: SheetTarget, entry: Entry, record: ConditionalFormatRecord): Promise<void> {
  const made = fileRule(target.root, record.rule, record.ranges, await target.styles());
  if (!made) {
    target.losses.add('conditional-formats', target.after.name);
    return;
  }
  const { holder } = entry;
  if (!holder) return;
  const extension = extensionOf(target.root, entry.rule);
  if (extension) removeExtension(target.root, extension);
  made.set('priority', entry.rule.get('priority')).set('stopIfTrue', record.stopIfTrue ? 1 : undefined);
  holder.children.splice(holder.children.indexOf(entry.rule), 1, made);
  entry.rule = made;
}

/** Numbers all rules anew: those shown in their present order, each other one still behind the one it was behind. */
function renumber(before: readonly Entry[], shown: readonly Entry[]): void {
  const leading: Entry[] = [];
  const behind = new Map<Entry, Entry[]>();
  let current = leading;
  for (const entry of before) {
    if (!shown.includes(entry)) {
      if (!entry.isShown) current.push(entry);
      continue;
    }
    current = [];
    behind.set(entry, current);
  }
  const firstOld = shown.find((entry) => behind.has(entry));
  const ordered = shown.flatMap((entry) => [
    ...(entry === firstOld ? leading : []),
    entry,
    ...(behind.get(entry) ?? []),
  ]);
  const all = firstOld ? ordered : [...ordered, ...leading];
  for (const [index, { rule }] of all.entries()) rule.set('priority', index + 1);
}

export async function writeConditionalFormats(target: SheetTarget): Promise<void> {
  const { root, before, after, losses } = target;
  const old = before?.conditionalFormats ?? [];
  if (isSameData(old, after.conditionalFormats)) return;
  const entries = entriesOf(root);
  const shown = entries.filter(({ isShown }) => isShown);
  // As they were opened, the rules shown stand in the order of the file's.
  const entryOf = (id: string): Entry | undefined => shown[old.findIndex((record) => record.id === id)];
  if (shown.length !== old.length) {
    losses.add('conditional-formats', after.name);
    return;
  }

  for (const record of old) {
    const entry = after.conditionalFormats.some(({ id }) => id === record.id) ? undefined : entryOf(record.id);
    if (entry) remove(root, entry);
  }
  const kept: Entry[] = [];
  for (const record of after.conditionalFormats) {
    const entry = entryOf(record.id);
    const was = old.find(({ id }) => id === record.id);
    if (entry && was) {
      if (was.ranges !== record.ranges) move(root, entry, record.ranges);
      if (!isSameData([was.rule, was.stopIfTrue], [record.rule, record.stopIfTrue]))
        await rewrite(target, entry, record);
      kept.push(entry);
      continue;
    }
    const rule = fileRule(root, record.rule, record.ranges, await target.styles());
    if (!rule) {
      losses.add('conditional-formats', after.name);
      continue;
    }
    rule.set('priority', 1).set('stopIfTrue', record.stopIfTrue ? 1 : undefined);
    kept.push({ rule, holder: place(root, rule, record.ranges), priority: 1, isShown: true });
  }
  const isSameOrder = isSameData(
    kept.map((entry) => shown.indexOf(entry)),
    kept.map((entry) => shown.indexOf(entry)).sort((one, other) => one - other),
  );
  if (!isSameOrder || kept.some((entry) => !shown.includes(entry))) renumber(entries, kept);
}
