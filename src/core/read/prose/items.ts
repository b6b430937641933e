import type { SheetView } from '../sheet/view';
import type { ProseSection } from '../../forms/schema';
import { wordsOfHeading } from '../../language/labels';
import { withoutEnd } from '../../language/spelling';
import { numberingOf, type Rank } from '../../language/numbering';
import type { Line } from './paragraphs';
import { cellAt } from '../sheet/cells';
import type { FieldReading, TextItem } from '../table';
import { headAt, placeTexts, type Text } from './cells';

type ItemLabel = NonNullable<ProseSection['parts'][number]['items']>[number];

/** A labelled text of an item while it is being collected. */
interface Labelled {
  readonly key: string;
  readonly label: string;
  readonly heading: Line;
  readonly lines: Line[];
}

interface Item {
  readonly name: Line;
  readonly texts: Labelled[];
}

/** An item's name without its number and without sentences written after it. */
function nameOf(text: string): string {
  const bare = numberingOf(text)?.rest ?? text;
  const end = bare.slice(2).search(/[。：:]./) + 2;
  return withoutEnd(end < 2 ? bare : bare.slice(0, end), ';；:：。,，').trim();
}

/** Reads the items of a part: numbered names, each with labelled texts or plain paragraphs. */
export function readItems(view: SheetView, labels: readonly ItemLabel[], lines: readonly Line[]): readonly TextItem[] {
  const items = new ItemCollector(labels, lines).collect();
  const flat = items.flatMap(({ texts }) => texts);
  const readings = placeTexts(
    view,
    flat.map(({ label, heading, lines: own }): Text => ({ label, heading, lines: own })),
  );
  return items.map(({ name, texts }) => ({
    name: { ...cellAt(view, name.position), content: nameOf(name.text) },
    texts: new Map(
      texts.flatMap((text): (readonly [string, FieldReading])[] => {
        const reading = readings[flat.indexOf(text)];
        return reading ? [[text.key, reading]] : [];
      }),
    ),
  }));
}

class ItemCollector {
  private readonly items: Item[] = [];
  private readonly labelled: readonly (
    { readonly key: string; readonly text: string; readonly inline: string } | undefined
  )[];
  private readonly rank: Rank | undefined;
  private open: Labelled | undefined;
  /** The last number of a list within a text, if the list is numbered like the items. */
  private nested: number | undefined;

  constructor(
    labels: readonly ItemLabel[],
    private readonly lines: readonly Line[],
  ) {
    this.labelled = lines.map(({ text }) => {
      for (const { key, label } of labels) {
        const head = headAt(text, wordsOfHeading(label));
        if (head) return { key, ...head };
      }
      return undefined;
    });
    this.rank = lines
      .flatMap(({ text }, index) => (this.labelled[index] ? [] : [numberingOf(text)?.rank]))
      .find((rank) => rank !== undefined);
  }

  collect(): readonly Item[] {
    this.lines.forEach((line, index) => {
      const label = this.labelled[index];
      if (label) this.addLabel(line, label);
      else if (this.isName(line, index)) {
        this.items.push({ name: line, texts: [] });
        this.open = undefined;
        this.nested = undefined;
      } else this.open?.lines.push(line);
    });
    return this.items;
  }

  private addLabel(
    line: Line,
    { key, text, inline }: { readonly key: string; readonly text: string; readonly inline: string },
  ): void {
    const item = this.items.at(-1);
    const again = item?.texts.find((other) => other.key === key);
    const own = inline === '' ? [] : [{ ...line, text: inline }];
    this.nested = numberingOf(inline)?.rank === this.rank ? numberingOf(inline)?.number : undefined;
    if (again) this.open = again;
    else if (item) {
      this.open = { key, label: text.replace(/[:：]$/, ''), heading: line, lines: [] };
      item.texts.push(this.open);
    }
    for (const line of own) this.open?.lines.push(line);
  }

  private isName({ text }: Line, index: number): boolean {
    const isLabelNext = this.labelled[index + 1] !== undefined;
    const usesLabels = this.labelled.some((label) => label !== undefined);
    const numbering = numberingOf(text);
    // If items have no numbers, a short line directly before a label is a name.
    if (this.rank === undefined)
      return isLabelNext && text.length <= 40 && !/[。；;，,]/.test(text) && this.isComplete(index);
    if (numbering?.rank !== this.rank) return false;
    const goesOn = this.nested !== undefined && numbering.number === this.nested + 1;
    if (isLabelNext && !(goesOn && !this.isComplete(index))) return true;
    const beginsList = this.open !== undefined && numbering.number === 1;
    if (goesOn || beginsList) {
      this.nested = numbering.number;
      return false;
    }
    return !usesLabels || numbering.number === this.items.length + 1;
  }

  /** Whether the current item already has the label that comes next, so that a new item must begin. */
  private isComplete(index: number): boolean {
    const next = this.labelled[index + 1]?.key;
    const item = this.items.at(-1);
    return !item || item.texts.some(({ key }) => key === next);
  }
}
