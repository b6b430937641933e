import type { Area } from '../model/geometry';
import { contains } from '../model/geometry';
import { remembered, rememberedText } from '../language/remembered';
import { labelKey } from '../language/spelling';
import type { SheetView } from './sheet-view';
import type { Form, FormField } from '../forms/schema';

/** One label of a form, in the order in which the form prints them. */
export interface FormLabel {
  /** A field's key, or `group:…` / `head:…` for labels without a value of their own. */
  readonly id: string;
  readonly text: string;
  readonly keys: readonly string[];
  /** Whether the label is in the form's first line: a new table begins where such a label stands. */
  readonly leading: boolean;
}

/** A label found on a sheet. The area covers a merged label, or one repeated over several cells. */
export interface LabelHit {
  readonly key: string;
  readonly area: Area;
  /** What follows the label in the same cell (`项目编码：13022523P…`). */
  readonly inline?: string;
}

const label = (id: string, text: string, aliases: readonly string[] = [], leading = false): FormLabel => ({
  id,
  text,
  keys: [...new Set([text, ...aliases].map(labelKey))],
  leading,
});

function fieldLabels(field: FormField, leading: boolean): FormLabel[] {
  return field.label ? [label(field.key, field.label, field.aliases, leading)] : [];
}

/** Every label with a value beside or below it that a form prints, in order; heads of blocks and matrices are not among them. */
export const labelsOf: (form: Form) => readonly FormLabel[] = remembered((form) => {
  const labels: FormLabel[] = [];
  let leading = true;
  const push = (more: readonly FormLabel[]) => {
    for (const item of more) if (!labels.some(({ id }) => id === item.id)) labels.push(item);
  };
  for (const section of form.sections) {
    if (section.kind === 'title' || section.kind === 'matrix' || section.kind === 'prose') continue;
    if (section.group) push([label(`group:${section.group.label}`, section.group.label, section.group.aliases)]);
    if (section.kind === 'indicators') continue;
    if (section.kind === 'columns') push(section.fields.flatMap((field) => fieldLabels(field, false)));
    else {
      push((section.heads ?? []).map((head) => label(`head:${head}`, head)));
      for (const line of section.lines) {
        push(
          line.flatMap((field) => [
            ...(field.under ? [label(`group:${field.under}`, field.under)] : []),
            ...fieldLabels(field, leading),
          ]),
        );
        leading = false;
      }
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

/** Looks cells up among all wordings of all labels; also by the beginnings of labels, for those written one character per row. */
export class LabelIndex {
  private readonly keys = new Set<string>();
  private readonly leadingKeys = new Set<string>();
  private readonly prefixes = new Set<string>();
  private readonly titles: readonly RegExp[];

  constructor(forms: readonly Form[]) {
    this.titles = [OTHER_TITLES, ...forms.flatMap(titlePatterns)];
    for (const item of forms.flatMap(labelsOf)) {
      for (const key of item.keys) {
        this.keys.add(key);
        if (item.leading) this.leadingKeys.add(key);
        for (let length = 1; length < key.length; length++) this.prefixes.add(key.slice(0, length));
      }
    }
  }

  isLeading(key: string): boolean {
    return this.leadingKeys.has(key);
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
    if (this.keys.has(key)) return { key, area: view.repeatedArea(row, column) };
    const bare = key.replace(/\([^()]*\)$/, ''); // 项目名称（全称）
    if (this.keys.has(bare)) return { key: bare, area: view.repeatedArea(row, column) };
    const [, before = '', inline = ''] = /^([^:：]{2,16})[:：]\s*(\S[\s\S]*)$/.exec(view.content(row, column)) ?? [];
    if (this.keys.has(labelKey(before))) return { key: labelKey(before), area: view.area(row, column), inline };
    // A vertical label whose characters were pasted into rows of their own: 总 / 体 / 目 / 标.
    let joined = key;
    for (let next = row + 1; next <= Math.min(bottom, row + 6) && this.prefixes.has(joined); next++) {
      joined = labelKey(joined + view.content(next, column));
      if (this.keys.has(joined)) return { key: joined, area: { ...view.area(row, column), bottom: next } };
    }
    return undefined;
  }
}
