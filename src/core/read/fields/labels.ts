import type { Area } from '../../model/geometry';
import { contains } from '../../model/geometry';
import { AMOUNTS } from '../../language/concepts';
import { labelConcept, LABELS } from '../../language/labels';
import { remembered, rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import type { SheetView } from '../sheet/view';
import { wordDown, type WordDown } from '../undress/letters';
import { repeatedArea } from '../undress/repeated';
import type { Form, FormField } from '../../forms/schema';

/** One label of a form, in the order in which the form prints them. */
export interface FormLabel {
  /** A field's key, or `group:…` / `head:…` for labels without a value of their own. */
  readonly id: string;
  readonly text: string;
  readonly key: string;
  /** What it stands for, whatever it is called elsewhere; for a word that only this form has, its key. */
  readonly concept: string;
}

/** A label found on a sheet. The area covers a merged label, or one repeated over several cells. */
export interface LabelHit {
  readonly key: string;
  /** See `FormLabel.concept`. */
  readonly concept: string;
  readonly area: Area;
  /** What follows the label in the same cell (`项目编码：13022523P…`). */
  readonly inline?: string;
}

function label(id: string, text: string, under = ''): FormLabel {
  const key = labelKey(text);
  return { id, text, key, concept: labelConcept(isTotalWord(key) ? labelKey(under + text) : key) ?? key };
}

/** Whether a label on a sheet is the form's: it says the same, in the form's words or in others. */
export function isLabel({ key, concept }: FormLabel, hit: LabelHit): boolean {
  return key === hit.key || concept === hit.concept;
}

const fieldLabels = ({ key, label: text, under }: FormField): FormLabel[] => (text ? [label(key, text, under)] : []);

/** Every label with a value beside or below it that a form prints, in order; heads of blocks and matrices are not among them. */
export const labelsOf: (form: Form) => readonly FormLabel[] = remembered((form) => {
  const labels: FormLabel[] = [];
  const push = (more: readonly FormLabel[]) => {
    for (const item of more) if (!labels.some(({ id }) => id === item.id)) labels.push(item);
  };
  for (const section of form.sections) {
    if (section.kind === 'title' || section.kind === 'matrix' || section.kind === 'prose') continue;
    if (section.group) push([label(`group:${section.group.label}`, section.group.label)]);
    if (section.kind === 'indicators') continue;
    if (section.kind === 'columns') push(section.fields.flatMap(fieldLabels));
    else {
      push((section.heads ?? []).map((head) => label(`head:${head}`, head)));
      for (const field of section.lines.flat())
        push([...(field.under ? [label(`group:${field.under}`, field.under)] : []), ...fieldLabels(field)]);
    }
  }
  return labels;
});

/** Titles of similar tables in other provinces, and of tables that follow ours in the course of a year (自评 and the like). */
const OTHER_TITLES = /绩效[^。;:]{0,24}表(?:\([^()]*\))*$/;

/** The titles a form is known by, as regular expressions on a `labelKey`. */
export const titlePatterns: (form: Form) => readonly RegExp[] = remembered((form) =>
  form.sections.flatMap((section) => (section.kind === 'title' ? [new RegExp(section.pattern)] : [])),
);

/** Looks cells up among all labels: those of the field, and those that only one of the forms has. */
export class LabelIndex {
  /** What labels of forms stand for that the language does not know. */
  private readonly own = new Map<string, string>();
  /** Beginnings of labels, for those written one character per row. */
  private readonly prefixes = new Set<string>();
  private readonly titles: readonly RegExp[];

  constructor(forms: readonly Form[]) {
    this.titles = [OTHER_TITLES, ...forms.flatMap(titlePatterns)];
    for (const { key, concept } of forms.flatMap(labelsOf)) if (!labelConcept(key)) this.own.set(key, concept);
    for (const key of [...LABELS.keys, ...AMOUNTS.keys, ...this.own.keys()])
      for (let length = 1; length < key.length; length++) this.prefixes.add(key.slice(0, length));
  }

  /** Whether the text is the title of a table: of one of the known forms or of a similar one. */
  readonly isTitle = rememberedText((text) => {
    const key = labelKey(text);
    return text.length <= 160 && this.titles.some((title) => title.test(key));
  });

  /** All labels in the given area of the sheet, in reading order. */
  find(view: SheetView, within: Area): LabelHit[] {
    const hits: LabelHit[] = [];
    const wide: Area[] = []; // only these can cover a cell that comes later
    for (let row = within.top; row <= within.bottom; row++) {
      for (const column of view.filled(row, within.left, within.right)) {
        if (wide.some((area) => contains(area, { row, column }))) continue;
        const hit = this.hitAt(view, row, column, within.bottom);
        if (!hit) continue;
        hits.push(hit);
        if (hit.area.right > column || hit.area.bottom > row) wide.push(hit.area);
      }
    }
    return hits;
  }

  private hitAt(view: SheetView, row: number, column: number, bottom: number): LabelHit | undefined {
    const key = view.key(row, column);
    const bare = key.endsWith(')') ? key.replace(/\([^()]*\)$/, '') : key; // 项目名称（全称）
    for (const one of bare === key ? [key] : [key, bare]) {
      const concept = this.conceptOf(one);
      if (concept) return { key: one, concept, area: repeatedArea(view, row, column) };
    }
    const [, before = '', inline = ''] = /^([^:：]{2,16})[:：]\s*(\S[\s\S]*)$/.exec(view.content(row, column)) ?? [];
    const named = labelKey(before);
    const concept = before === '' ? undefined : this.conceptOf(named);
    if (concept) return { key: named, concept, area: view.area(row, column), inline };
    const down = this.prefixes.has(key) ? this.wordDown(view, row, column, bottom) : undefined;
    const whole = down && this.conceptOf(down.text);
    if (down && whole)
      return { key: down.text, concept: whole, area: { ...view.area(row, column), bottom: down.bottom } };
    return undefined;
  }

  private wordDown(view: SheetView, row: number, column: number, bottom: number): WordDown | undefined {
    return wordDown(
      row,
      bottom,
      (at) => view.key(at, column),
      (text) => this.conceptOf(text) !== undefined,
      (text) => this.prefixes.has(text),
    );
  }

  private conceptOf(key: string): string | undefined {
    return key === '' ? undefined : (this.own.get(key) ?? labelConcept(key));
  }
}
