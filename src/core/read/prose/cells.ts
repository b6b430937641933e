import { labelKey } from '../../language/spelling';
import { greatest, type Position } from '../../model/geometry';
import type { SheetView } from '../sheet/view';
import { numberingOf } from '../../language/numbering';
import type { Line } from './paragraphs';
import { cellAt } from '../sheet/cells';
import type { FieldReading } from '../table';

/** A labelled text as found: the line with its label, and the lines that belong to it. */
export interface Text {
  readonly label: string;
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/** The label at the start of a paragraph, as written, and the text after it in the same paragraph. */
export function headAt(
  text: string,
  labels: readonly string[],
): { readonly text: string; readonly inline: string } | undefined {
  // Most text contains no label: this cheap test comes before any folding.
  if (!labels.some((label) => text.includes(label.charAt(0)) && text.includes(label.charAt(label.length - 1))))
    return undefined;
  const keys = new Set(labels.map(labelKey));
  if (text.length <= 60 && keys.has(labelKey(text.replace(/[。.]$/, '')))) return { text, inline: '' };
  const isNumbered = numberingOf(text) !== undefined;
  const longest = greatest(labels.map(({ length }) => length)) * 3 + 8;
  for (const { index } of text.slice(0, longest).matchAll(isNumbered ? /[:：。\s]/g : /[:：]/g)) {
    const before = text.slice(0, index).trimEnd();
    if (!keys.has(labelKey(before))) continue;
    return {
      text: before,
      inline: text
        .slice(index + 1)
        .replace(isNumbered ? /^[:：。\s]+/ : /^\s+/, '')
        .trim(),
    };
  }
  return undefined;
}

/** How far below and beside its label a text stands. */
interface Step {
  readonly down: number;
  readonly right: number;
}

/** How a text follows its label here: as the first does, but no farther below than any does, since a label may be repeated below itself. */
function stepOf(texts: readonly Text[]): Step {
  const steps = texts.flatMap(({ heading, lines: [first] }): Step[] => {
    const { row, column } = heading.position;
    return first ? [{ down: first.position.row - row, right: first.position.column - column }] : [];
  });
  const [first = { down: 0, right: 0 }] = steps;
  return steps.reduce((nearest, step) => (step.down > 0 && step.down < nearest.down ? step : nearest), first);
}

/**
 * Readings of labelled texts. The cell of an empty text is inferred from where the other texts stand: after, beside or below their labels;
 * if that is unclear, it is the label's own cell.
 */
export function placeTexts(view: SheetView, texts: readonly Text[]): readonly FieldReading[] {
  const { down, right } = stepOf(texts);
  return texts.map(({ label, heading, lines }) => {
    const [first] = lines;
    const labelled = { label, labelAt: heading.position };
    if (first)
      return { ...cellAt(view, first.position), content: lines.map(({ text }) => text).join('\n'), ...labelled };
    const { row, column } = heading.position;
    const place = { row: row + down, column: column + right };
    const isFree = (down > 0 || right > 0) && view.isBlank(place.row, place.column) && between(view, row, place);
    const own = isFree ? view.anchor(place.row, place.column) : heading.position;
    return { position: own, content: '', value: null, format: 'General', ...labelled };
  });
}

/** Whether the rows between a label and the cell below it are blank. */
function between(view: SheetView, row: number, place: Position): boolean {
  for (let at = row + 1; at <= place.row; at++) if (view.filled(at).length > 0) return false;
  return true;
}
