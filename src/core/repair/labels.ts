import type { SheetEdit } from '../model/edit';
import type { Form, FormField, FormSection } from '../forms';
import type { TargetTable } from '../read';
import { rowsOf, type Position, greatest, least } from '../model/geometry';
import type { SheetView } from '../read/sheet/view';
import { insertRows, isFree, writeLabel, type Band, type NewText, type Owner } from './new-rows';
import { indicatorsLabel, placesOf, sheetColumns } from './page';

type LabelledSection = Extract<FormSection, { kind: 'fields' | 'columns' }>;

/** One line of a form: its fields, and the fields of lines above that extend down beside them. */
interface Line {
  readonly section: LabelledSection;
  readonly fields: readonly FormField[];
  readonly reaching: readonly { readonly field: FormField; readonly below: number }[];
}

function linesOf(form: Form): readonly Line[] {
  return form.sections.flatMap((section): Line[] => {
    if (section.kind === 'columns') return [{ section, fields: section.fields, reaching: [] }];
    if (section.kind !== 'fields') return [];
    return section.lines.map((line, index) => ({
      section,
      fields: line.filter(({ label }) => label !== undefined),
      reaching: section.lines
        .slice(0, index)
        .flatMap((above, at) =>
          above.filter(({ lines = 1 }) => at + lines > index).map((field) => ({ field, below: index - at })),
        ),
    }));
  });
}

/** Where the label of a field stands on the sheet. */
const labelOf = (table: TargetTable, { key }: FormField) => table.labels.get(key);

/** The edit that adds a missing label: in the blank cell in which it belongs, else in a new row. */
export function repairLabel(view: SheetView, table: TargetTable, key: string): SheetEdit | undefined {
  const lines = linesOf(table.form);
  const at = lines.findIndex(({ fields }) => fields.some((field) => field.key === key));
  const line = lines[at];
  const field = line?.fields.find((candidate) => candidate.key === key);
  if (!line || !field?.label) return undefined;
  const row = rowOfLine(table, lines, line);
  if (row !== undefined) {
    const column = placeBeside(view, table, line, field, row);
    return column === undefined ? undefined : writeLabel(view, table, { row, column }, field.label);
  }
  return line.section.kind === 'fields' ? inOwnRow(view, table, lines, at, field.label) : undefined;
}

/** The row in which a line's other labels stand. A label over several lines counts only if no later line stands in its rows. */
function rowOfLine(table: TargetTable, lines: readonly Line[], line: Line): number | undefined {
  const { fields, reaching, section } = line;
  const later = lines
    .slice(lines.indexOf(line) + 1)
    .filter((other) => other.section === section)
    .flatMap((other) => other.fields);
  const isLater = (row: number) => later.some((field) => labelOf(table, field)?.top === row);
  for (const field of fields) {
    const area = labelOf(table, field);
    if (area && !((field.lines ?? 1) > 1 && isLater(area.top))) return area.top;
  }
  for (const { field, below } of reaching) {
    const area = labelOf(table, field);
    if (area && area.top + below <= area.bottom) return area.top + below;
  }
  return undefined;
}

/** The column of a missing label, worked out from the labels beside it; only if that cell is blank. */
function placeBeside(
  view: SheetView,
  table: TargetTable,
  line: Line,
  field: FormField,
  row: number,
): number | undefined {
  const { section } = line;
  const all = [...line.reaching.map((reaching) => reaching.field), ...line.fields];
  const index = all.indexOf(field);
  const previous = all.slice(0, index).findLast((other) => labelOf(table, other));
  const next = all.slice(index + 1).find((other) => labelOf(table, other));
  const left = previous ? endOf(view, table, section, previous) + 1 : leftOf(table, section, field);
  const nextArea = next && labelOf(table, next);
  const right = nextArea ? nextArea.left - 1 : rightOf(view, table);
  const place = placesOf(table.form, section).find((candidate) => candidate.field.key === field.key);
  const known = place?.label && sheetColumns(table)(place.label.left);
  // A value without its label may have been taken for the one before it.
  const begin = previous ? (labelOf(table, previous)?.right ?? 0) + 1 : left;
  if (known !== undefined && known >= begin && known <= right) return isFree(view, row, known) ? known : undefined;
  const cells = cellsBetween(view, row, left, right);
  const filled = cells.findIndex((column) => !view.isBlank(row, column));
  if (section.kind === 'columns') {
    if (filled >= 0) return undefined; // perhaps the label in another wording
    const free = cells.filter((column) => isFree(view, row, column));
    return free.find((column) => !view.isBlank(row + 1, column)) ?? free[0];
  }
  const column = filled > 0 ? cells[filled - 1] : filled < 0 && cells.length > 1 ? cells[0] : undefined;
  return column !== undefined && isFree(view, row, column) ? column : undefined;
}

/** The first column of each cell of a row between two bounds; a merged area counts as one cell. */
function cellsBetween(view: SheetView, row: number, left: number, right: number): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right; column = Math.max(column, view.area(row, column).right) + 1)
    columns.push(column);
  return columns;
}

/** The last column of a label; of label and value if they stand in one line. */
function endOf(view: SheetView, table: TargetTable, section: LabelledSection, field: FormField): number {
  const label = labelOf(table, field);
  const value = table.fields.get(field.key)?.position;
  const end = label?.right ?? table.area.left;
  return section.kind === 'columns' || !value ? end : Math.max(end, view.area(value.row, value.column).right);
}

/** The first column of a section, not counting the label of its group. */
function leftOf(table: TargetTable, { group }: LabelledSection, { under }: FormField): number {
  const labels = [group?.label, under].flatMap((label) =>
    label === undefined ? [] : (table.labels.get(`group:${label}`) ?? []),
  );
  return greatest([table.area.left, ...labels.map(({ right }) => right + 1)]);
}

/** The last column of labels, heads and their values; remarks to their right do not count. */
function rightOf(view: SheetView, { labels, fields, indicators, area }: TargetTable): number {
  const values = [...fields.values()].map(({ position }) => view.area(position.row, position.column).right);
  const rights = [...[...labels.values()].map(({ right }) => right), ...values];
  return rights.length > 0 ? greatest([indicators.header.right, ...rights]) : area.right;
}

/**
 * The rows that a line takes up on the sheet, as far as its labels and values show. Values that stand alone under the group belong to its
 * last line.
 */
function extentOf(
  view: SheetView,
  table: TargetTable,
  line: Line,
): { readonly top: number; readonly bottom: number } | undefined {
  const areas = line.fields.flatMap((field) => labelOf(table, field) ?? []);
  if (areas.length === 0) return undefined;
  const { section } = line;
  const alone = section.kind === 'fields' ? section.lines.flat().filter(({ label }) => label === undefined) : [];
  const readings = [...line.fields, ...alone].flatMap(({ key }) => table.fields.get(key) ?? []);
  const bottoms = readings.map(({ position }) => view.area(position.row, position.column).bottom);
  return {
    top: least(areas.map(({ top }) => top)),
    bottom: greatest([...areas.map(({ bottom }) => bottom), ...bottoms]),
  };
}

/** The first row of what follows a line: the rest of its section, the next labels with their heads, or the indicators. */
function nextTop(
  view: SheetView,
  table: TargetTable,
  lines: readonly Line[],
  at: number,
): { readonly top: number; readonly line: Line | undefined } {
  const alone = valueAlone(table, lines, at);
  for (const line of lines.slice(at + 1)) {
    const extent = extentOf(view, table, line);
    if (!extent) continue;
    const { section } = line;
    if (section === lines[at]?.section) return { top: extent.top, line };
    const group = section.group && table.labels.get(`group:${section.group.label}`)?.top;
    return { top: least([alone ?? extent.top, extent.top, group ?? extent.top, ...headTops(table, section)]), line };
  }
  const group = indicatorsLabel(table)?.top;
  const top = table.indicators.header.row;
  return { top: Math.min(alone ?? top, top, group ?? top), line: undefined };
}

function headTops(table: TargetTable, section: LabelledSection): readonly number[] {
  return section.kind === 'fields'
    ? (section.heads ?? []).flatMap((head) => table.labels.get(`head:${head}`)?.top ?? [])
    : [];
}

/** The first row of a value that stands alone under the label of a group, if no other line of the group is left. */
function valueAlone(table: TargetTable, lines: readonly Line[], at: number): number | undefined {
  const section = lines[at]?.section;
  if (section?.kind !== 'fields' || !section.group || !section.lines.flat().some(({ label }) => label === undefined))
    return undefined;
  const others = lines.filter((line) => line.section === section).flatMap(({ fields }) => fields);
  return others.some((field) => labelOf(table, field))
    ? undefined
    : table.labels.get(`group:${section.group.label}`)?.top;
}

/**
 * The edit for a line that has lost all its labels: it writes them in the row that is still there, else in a new row between the line's
 * neighbours.
 */
function inOwnRow(
  view: SheetView,
  table: TargetTable,
  lines: readonly Line[],
  at: number,
  label: string,
): SheetEdit | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const previousLine = lines.slice(0, at).findLast((other) => extentOf(view, table, other));
  const previous = previousLine && extentOf(view, table, previousLine);
  const next = nextTop(view, table, lines, at);
  const model = modelFor(table, lines, line, previousLine, next.line);
  const layout = model ? layoutLike(table, line, model) : layoutOfPage(view, table, line);
  if (!layout) return undefined;
  const group = line.section.group && table.labels.get(`group:${line.section.group.label}`)?.top;
  const start = greatest([
    previous ? previous.bottom + 1 : next.top,
    group ?? 0,
    ...headTops(table, line.section).map((top) => top + 1),
  ]);
  const gap = rowsOf({ top: start, bottom: next.top - 1 }).filter(
    (row) => view.filled(row, table.area.left, table.area.right).length > 0,
  );
  const [{ left: column } = { left: table.area.left }] = layout.texts;
  const goesOn = previousLine?.fields.some(({ type }) => type === 'paragraphs') ?? false;
  if (gap.length > 0 && !(goesOn && gap.every((row) => view.isBlank(row, column)))) {
    const row = rowWithoutLabel(view, line, gap, column);
    return row === undefined ? undefined : writeLabel(view, table, { row, column }, label);
  }
  const before =
    previousLine?.section === line.section && next.line?.section !== line.section && gap.length === 0
      ? start
      : next.top;
  return insertRows(view, table, {
    before,
    count: 1,
    owners: ownersOf(view, table, line, before),
    choices: [],
    ...layout,
  });
}

/** The row of a line whose label is gone: the only row there, or the first row of a text of several paragraphs. */
function rowWithoutLabel(
  view: SheetView,
  { fields }: Line,
  gap: readonly number[],
  column: number,
): number | undefined {
  const [row] = gap;
  if (row === undefined || fields.length !== 1 || !isFree(view, row, column)) return undefined;
  return gap.length === 1 || (fields[0]?.type === 'paragraphs' && gap.every((other) => view.isBlank(other, column)))
    ? row
    : undefined;
}

/** How a new line is laid out. */
interface LineLayout {
  readonly texts: readonly NewText[];
  readonly like: number;
  readonly bands?: readonly Band[];
}

/** A complete line of the same section that the form prints in the same way. */
function modelFor(
  table: TargetTable,
  lines: readonly Line[],
  line: Line,
  ...near: readonly (Line | undefined)[]
): Line | undefined {
  const shape = ({ fields, reaching }: Line) =>
    [...fields.map(({ lines: tall = 1, under }) => `${tall} ${under === undefined}`), reaching.length].join();
  const isWhole = ({ fields }: Line) => fields.every((field) => labelOf(table, field));
  return [...near.flatMap((other) => other ?? []), ...lines].find(
    (other) => other !== line && other.section === line.section && shape(other) === shape(line) && isWhole(other),
  );
}

function layoutLike(table: TargetTable, line: Line, model: Line): LineLayout | undefined {
  const texts = line.fields.flatMap((field, index) => {
    const other = model.fields[index];
    const area = other && labelOf(table, other);
    return area && field.label !== undefined && !labelOf(table, field)
      ? [{ offset: 0, rows: 1, left: area.left, text: field.label }]
      : [];
  });
  const [first] = model.fields;
  const like = first && labelOf(table, first)?.top;
  return like === undefined ? undefined : { texts, like };
}

/** The layout of the line as the form prints it, in this table's columns, with the looks of its other labels and values. */
function layoutOfPage(view: SheetView, table: TargetTable, line: Line): LineLayout | undefined {
  const columnOf = sheetColumns(table);
  const looks = plainLabel(view, table);
  const places = placesOf(table.form, line.section).filter(
    ({ field, label }) => label && line.fields.includes(field) && !labelOf(table, field),
  );
  const lefts = places.map(({ label }) => (label ? columnOf(label.left) : undefined));
  const texts: NewText[] = [];
  const bands: Band[] = [];
  for (const [index, { field, label }] of places.entries()) {
    const left = lefts[index];
    if (!label || left === undefined) return undefined;
    const middle = columnOf(label.right + 1) ?? left + 1;
    const right = (lefts[index + 1] ?? rightOf(view, table) + 1) - 1;
    if (middle <= left || right < middle) return undefined;
    texts.push({ offset: 0, rows: 1, left, text: field.label ?? '' });
    bands.push({ left, right: middle - 1, from: looks?.label }, { left: middle, right, from: looks?.value });
  }
  return texts.length > 0 ? { texts, bands, like: looks?.label.row ?? firstLabelRow(table) } : undefined;
}

/** A row that has labels; the title's row would be too tall as a model. */
const firstLabelRow = ({ labels }: TargetTable) => least([...labels.values()].map(({ top }) => top));

/** A label and a value that are a single cell each. */
function plainLabel(
  view: SheetView,
  table: TargetTable,
): { readonly label: Position; readonly value: Position } | undefined {
  const isPlain = (row: number, column: number) => view.merge(row, column) === undefined;
  for (const [id, { top, left, bottom, right }] of table.labels) {
    const isOne =
      top === bottom &&
      left === right &&
      !id.includes(':') &&
      isPlain(top, left) &&
      right < table.area.right &&
      isPlain(top, left + 1);
    if (isOne) return { label: { row: top, column: left }, value: { row: top, column: left + 1 } };
  }
  return undefined;
}

/** The blank cells to the left of the next line in which the label of its group stood, if that label was lost with the deleted row. */
function lostGroup(view: SheetView, table: TargetTable, { section }: Line, before: number): Owner[] {
  const { group } = section;
  const lines = linesOf(table.form).filter((other) => other.section === section);
  const next = lines
    .flatMap(({ fields }) => fields.flatMap((field) => labelOf(table, field) ?? []))
    .find(({ top }) => top === before);
  if (!group || !next || next.left <= table.area.left) return [];
  const label = view.area(before, table.area.left);
  const isOwn = label.top === before && label.right < next.left && isFree(view, label.top, label.left);
  return isOwn ? [{ label, bottom: label.bottom, lost: group.label }] : [];
}

/**
 * The labels that a line's row belongs to: the group's label, one between group and field, and labels of fields that take up several lines.
 */
function ownersOf(view: SheetView, table: TargetTable, line: Line, before: number): Owner[] {
  const { section, fields, reaching } = line;
  const lines = linesOf(table.form).filter((other) => other.section === section);
  const owner = (id: string | undefined, own: readonly Line[]): Owner[] => {
    const label = id === undefined ? undefined : table.labels.get(`group:${id}`);
    const bottoms = own.flatMap((other) => extentOf(view, table, other)?.bottom ?? []);
    return label ? [{ label, bottom: greatest([label.bottom, ...bottoms]) }] : [];
  };
  const under = fields.find((field) => field.under !== undefined)?.under;
  const tall = [...reaching.map(({ field }) => field), ...fields].filter((field) => (field.lines ?? 1) > 1);
  const cells = tall.flatMap((field) => {
    const label = labelOf(table, field);
    const value = table.fields.get(field.key)?.position;
    return [label, value && view.area(value.row, value.column)].flatMap((area): Owner[] =>
      area ? [{ label: area, bottom: area.bottom }] : [],
    );
  });
  const group = owner(section.group?.label, lines);
  return [
    ...(group.length > 0 ? group : lostGroup(view, table, line, before)),
    ...(under === undefined
      ? []
      : owner(
          under,
          lines.filter((other) => other.fields.some((field) => field.under === under)),
        )),
    ...cells,
  ];
}
