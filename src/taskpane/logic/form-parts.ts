/** What a form is made of, as a clerk would name it: only the page of one's own forms loads this. */
import { INDICATOR_COLUMNS, labelOfField, type Form } from '../../core';

type Section = Form['sections'][number];

export type FormPart =
  | { readonly kind: 'title'; readonly title: string | undefined }
  | { readonly kind: 'fields'; readonly names: readonly string[] }
  | { readonly kind: 'funds'; readonly rows: readonly string[]; readonly columns: readonly string[] }
  | { readonly kind: 'indicators'; readonly heads: readonly string[] }
  | {
      readonly kind: 'matrix';
      readonly columns: readonly string[];
      readonly rows: 'fixed' | 'coded' | 'listed';
      readonly printed: number;
    }
  | { readonly kind: 'sum'; readonly total: string; readonly parts: readonly string[] };

const labels = (items: readonly { readonly label?: string | undefined }[]): readonly string[] =>
  items.flatMap(({ label }) => label ?? []);

const headOf = (section: Extract<Section, { kind: 'indicators' }>, key: keyof typeof INDICATOR_COLUMNS): string =>
  section.heads?.[key] ?? INDICATOR_COLUMNS[key].head;

function partsOf(section: Section): readonly FormPart[] {
  switch (section.kind) {
    case 'title':
    case 'prose':
      return [];
    case 'fields':
      return [{ kind: 'fields', names: section.lines.flatMap(labels) }];
    case 'columns':
      return [{ kind: 'fields', names: labels(section.fields) }];
    case 'funds':
      return [{ kind: 'funds', rows: labels(section.rows), columns: labels(section.columns) }];
    case 'indicators':
      return [{ kind: 'indicators', heads: section.columns.map((key) => headOf(section, key)) }];
    case 'matrix':
      return section.halves.map(({ columns, rows }) => ({
        kind: 'matrix',
        columns: labels(columns),
        rows: rows.kind,
        printed: rows.kind === 'fixed' ? rows.items.length : 0,
      }));
  }
}

/** The sums in a table of rows and columns are between its rows or its columns, in the order in which it has them. */
function matrixSums(section: Section): readonly FormPart[] {
  if (section.kind !== 'matrix') return [];
  return section.halves.flatMap(({ columns, rows, across = [] }) => {
    const columnOf = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
    const items = rows.kind === 'fixed' ? rows.items : [];
    const rowOf = (key: string) => items.find((item) => item.key === key)?.label ?? key;
    const down = rows.kind === 'fixed' ? rows.sums : [];
    return [
      ...across.map(
        ({ total, parts }) => ({ kind: 'sum', total: columnOf(total), parts: parts.map(columnOf) }) as const,
      ),
      ...down.map(({ total, parts }) => ({ kind: 'sum', total: rowOf(total), parts: parts.map(rowOf) }) as const),
    ];
  });
}

/** The parts of a form from its top down, neighbouring fields as one, then the sums that must come out. */
export function formParts(form: Form): readonly FormPart[] {
  const titled = form.sections.some(({ kind }) => kind === 'title');
  const parts: FormPart[] = [{ kind: 'title', title: titled ? form.sample.title : undefined }];
  for (const part of form.sections.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (part.kind === 'fields' && last?.kind === 'fields')
      parts[parts.length - 1] = { kind: 'fields', names: [...last.names, ...part.names] };
    else parts.push(part);
  }
  const nameOf = (key: string): string => labelOfField(form, key) ?? key;
  for (const { total, parts: of } of form.totals)
    parts.push({ kind: 'sum', total: nameOf(total), parts: of.map(nameOf) });
  return [...parts, ...form.sections.flatMap(matrixSums)];
}
