import type { Form, FormSection } from '../forms';
import { groupSpan, placesOfColumns, placesOfLines, type Place } from '../forms/places';
import type { TargetTable } from '../read';
import type { Area } from '../model/geometry';

/** Where the form prints the fields of a section. */
export function placesOf(form: Form, section: FormSection): readonly Place[] {
  const right = (form.page?.widths.length ?? 1) - 1;
  if (section.kind === 'fields') return placesOfLines(section, right);
  return section.kind === 'columns' ? placesOfColumns(section, right) : [];
}

/**
 * Maps a column of the printed form to the column of the sheet, as the labels that are there show. `undefined` if no label begins or ends
 * with the column, or if labels disagree (in a table without common columns).
 */
export function sheetColumns(table: TargetTable): (pageColumn: number) => number | undefined {
  const told = new Map<number, Set<number>>();
  const tell = (page: number, sheet: number) => told.set(page, (told.get(page) ?? new Set()).add(sheet));
  const { form, labels, indicators } = table;
  for (const section of form.sections) {
    if (section.kind === 'fields' || section.kind === 'columns') {
      const group = section.group && labels.get(`group:${section.group.label}`);
      if (group) tell(groupSpan(section), group.right + 1);
    }
    for (const { field, label } of placesOf(form, section)) {
      const area = labels.get(field.key);
      if (!area || !label) continue;
      tell(label.left, area.left);
      // Heads with their values below may be narrower than on the printed form.
      if (section.kind === 'fields') tell(label.right + 1, area.right + 1);
    }
    if (section.kind !== 'indicators') continue;
    let column = section.group ? (section.group.span ?? 1) : 0;
    section.columns.forEach((key, index) => {
      const band = indicators.header.columns.get(key);
      if (band) tell(column, band.left);
      column += section.spans?.[index] ?? 1;
    });
  }
  return (page) => {
    const columns = told.get(page);
    return columns?.size === 1 ? [...columns][0] : undefined;
  };
}

/** Where the vertical label of the indicators (绩效指标) stands, if both the form and the sheet have it. */
export function indicatorsLabel({ form, labels }: TargetTable): Area | undefined {
  const section = form.sections.find(({ kind }) => kind === 'indicators');
  return section?.kind === 'indicators' && section.group ? labels.get(`group:${section.group.label}`) : undefined;
}
