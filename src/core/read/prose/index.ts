import { endsInTable, isYearLine, withoutUnitPrefix } from '../../language/captions';
import { wordsOfHeading } from '../../language/labels';
import { remembered } from '../../language/remembered';
import { labelKey, squeeze } from '../../language/spelling';
import { around, type Area, type Position } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import type { SheetView } from '../sheet/view';
import type { Form, ProseSection } from '../../forms/schema';
import { linesInSteps, WIDEST_ROW, type Line } from './paragraphs';
import { titlePatterns } from '../../forms/labels';
import type { FieldReading, ProseTable } from '../table';
import { headAt, placeTexts, type Text } from './cells';
import { endOf, isContentsLine, isTitleOf, lastLine, type TextsForm } from './extent';
import { readItems } from './items';

/** From so many lines at once it is seen whether a table begins. */
const LINES_A_STEP = 100;
/** How many lines may stand between a title and its first heading. */
const CAPTION_LINES = 8;

/** A heading as found: which part it begins, and the text after it in the same cell. */
interface Heading {
  readonly index: number;
  readonly part: number;
  readonly text: string;
  readonly inline: string;
}

/**
 * Finds tables of titled text (F4), in whatever cells the text was pasted: headings in order, each with its paragraphs.
 * @param taken areas of tables that were found already: their cells are left out
 */
export function* recogniseTexts(
  view: SheetView,
  forms: readonly Form[],
  taken: readonly Area[],
): Steps<readonly ProseTable[]> {
  const tables: ProseTable[] = [];
  for (const { form, section, own, others } of formsOfText(forms)) {
    const areas = [...taken, ...tables.map(({ area }) => area)];
    const lines = yield* linesInSteps(view, areas);
    const kind = { form, section, own, others, taken: areas, rows: new Set(lines.map(({ position }) => position.row)) };
    let from = 0;
    for (let step = 1; from < lines.length; step++) {
      if (step % LINES_A_STEP === 0) yield;
      const found = readAt(view, kind, lines, from);
      if (found) tables.push(found.table);
      from = found?.next ?? from + 1;
    }
  }
  return tables;
}

/** The forms of titled text, with the titles of their own and of all others. */
const formsOfText = remembered((forms: readonly Form[]) =>
  forms.flatMap((form) => {
    const section = form.sections.find((part) => part.kind === 'prose');
    const others = forms.filter((other) => other !== form).flatMap(titlePatterns);
    return section ? [{ form, section, own: titlePatterns(form), others }] : [];
  }),
);

function readAt(
  view: SheetView,
  kind: TextsForm,
  lines: readonly Line[],
  from: number,
): { table: ProseTable; next: number } | undefined {
  const first = lines[from];
  if (!first || first.beside.length >= WIDEST_ROW) return undefined;
  const isTitled = isTitleOf(kind.own, first);
  if (!isTitled && !headingAt(kind.section, lines, from)) return undefined;
  const end = endOf(kind, lines, from, (index) => headingAt(kind.section, lines, index)?.part);
  const headings = chooseHeadings(kind.section, lines, from, end);
  const [top] = headings;
  if (
    !top ||
    headings.length + (isTitled ? 1 : 0) < 2 ||
    (isTitled ? top.index - from > CAPTION_LINES : top.index !== from)
  )
    return undefined;
  const last = headings.at(-1);
  const next = last ? lastLine(lines, last.index, end) : end;
  const texts = headings.map((heading, index) => textOf(lines, heading, headings[index + 1]?.index ?? next));
  if (texts.every((text) => text.lines.length === 0) && followsContents(lines, from)) return undefined;
  const captions = isTitled ? lines.slice(from + 1, top.index) : above(lines, from);
  return { table: tableOf(view, kind, lines.slice(from, next), captions, isTitled, headings, texts), next };
}

/** The heading of a part: alone in its paragraph, or followed by the part's text. Lines of a list of contents are not headings. */
function headingAt({ parts }: ProseSection, lines: readonly Line[], index: number): Heading | undefined {
  const line = lines[index];
  if (!line || isContentsLine(line)) return undefined;
  for (const [part, { label }] of parts.entries()) {
    const head = headAt(line.text, wordsOfHeading(label));
    if (head) return { index, part, text: head.text, inline: head.inline };
  }
  return undefined;
}

/**
 * Chooses one heading for each part, in order. If a text contains a copy of a later part with its heading, the last such heading begins the
 * part. A heading already found that appears again with another wording or number is text.
 */
function chooseHeadings(section: ProseSection, lines: readonly Line[], from: number, end: number): readonly Heading[] {
  const all: Heading[] = [];
  for (let index = from; index < end; index++) {
    const heading = headingAt(section, lines, index);
    if (heading) all.push(heading);
  }
  const chosen: Heading[] = [];
  let before = end;
  for (let part = section.parts.length - 1; part >= 0; part--) {
    const same = all.filter((heading) => heading.part === part && heading.index < before);
    const [first] = same;
    const last = same.findLast(({ text }) => squeeze(text) === squeeze(first?.text ?? ''));
    // The first part is never copied: a second heading like it is a paragraph of its text.
    const own = part === 0 ? first : last;
    if (!own) continue;
    chosen.unshift(own);
    before = own.index;
  }
  return chosen;
}

function textOf(lines: readonly Line[], { index, inline, text }: Heading, end: number): Text {
  const heading = lines[index];
  if (!heading) throw new Error('A heading is one of the lines');
  const own: Line[] = inline === '' ? [] : [{ ...heading, text: inline }];
  const following = lines.slice(index + 1, end).filter((line) => !/^\d+$|^page number$/i.test(line.text));
  return { label: labelKey(text), heading, lines: [...own, ...following] };
}

/** Whether the line directly above is the heading 目录. */
function followsContents(lines: readonly Line[], from: number): boolean {
  return lines.slice(Math.max(0, from - 3), from + 1).some(({ text }) => squeeze(text) === '目录');
}

/** The few short lines directly above a table without a title. */
function above(lines: readonly Line[], from: number): readonly Line[] {
  const row = lines[from]?.position.row ?? 0;
  return lines
    .slice(Math.max(0, from - 3), from)
    .filter(({ position, text }) => row - position.row <= 3 && text.length <= 60 && !/[。；]/.test(text));
}

function tableOf(
  view: SheetView,
  { form, section }: TextsForm,
  own: readonly Line[],
  captions: readonly Line[],
  isTitled: boolean,
  headings: readonly Heading[],
  texts: readonly Text[],
): ProseTable {
  const readings = placeTexts(view, texts);
  const fields = new Map<string, FieldReading>();
  headings.forEach(({ part }, index) => {
    const key = section.parts[part]?.key;
    const reading = readings[index];
    if (key && reading) fields.set(key, reading);
  });
  const withItems = section.parts.findIndex(({ items }) => items);
  const itemText = texts[headings.findIndex(({ part }) => part === withItems)];
  const items = itemText ? readItems(view, section.parts[withItems]?.items ?? [], itemText.lines) : [];
  const places = [
    ...fields.values(),
    ...items.flatMap(({ name, texts: labelled }) => [name, ...labelled.values()]),
  ].map(({ position }) => position);
  const title = isTitled ? (own[0]?.text ?? '') : '';
  const short = captions.map(({ text }) => squeeze(text)).filter((text) => text.length <= 60);
  const unitName = isTitled
    ? short.find((text) => !isYearLine(text) && !endsInTable(text) && !/[。;,]/.test(text))
    : undefined;
  return {
    made: 'prose',
    form,
    sheetId: view.snapshot.id,
    sheetName: view.snapshot.name,
    area: areaAround(own, places),
    title,
    unitName: withoutUnitPrefix(unitName ?? ''),
    captions: [squeeze(title), ...short],
    unit: form.unit,
    unitStated: true,
    fields,
    items,
  };
}

/** The area that contains all lines, and the cells in which texts are missing. */
function areaAround(lines: readonly Line[], places: readonly Position[]): Area {
  const areas = [
    ...lines.map(({ area }) => area),
    ...places.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
  ];
  return around(areas);
}
