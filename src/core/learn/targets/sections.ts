import { isConcept } from '../../language/concepts';
import { isShareLabel } from '../../language/labels';
import type { FormField, FormSection } from '../../forms/schema';
import { toA1, type Position } from '../../model/geometry';
import type { HeadCell, TargetSketch } from '../sketch';
import { conceptOfLabel, FieldKeys } from './keys';

type FieldsSection = Extract<FormSection, { kind: 'fields' }>;
type ColumnsSection = Extract<FormSection, { kind: 'columns' }>;

/** The sections above the indicators, and the key of each field by the place of its label. */
export interface HeadSections {
  readonly sections: readonly FormSection[];
  readonly keys: ReadonlyMap<string, string>;
}

/** One row of labels. */
interface Line {
  readonly row: number;
  readonly labels: readonly HeadCell[];
  readonly group: HeadCell | undefined;
  /** A label between the group's and the fields'. */
  readonly under: HeadCell | undefined;
  readonly isOver: boolean;
}

/** The sections that some texts make, in the order in which they stand there. */
export function headSections({ cells, blocks, left, right }: TargetSketch): HeadSections {
  const given = new FieldKeys();
  const keys = new Map<string, string>();
  const fieldOf = (line: Line, label: HeadCell, at: number): FormField => {
    const key = given.keyFor(label);
    keys.set(placeOf(label), key);
    return fieldAt(line, label, at, key, right);
  };
  const placed = blocks.map(({ top, section }): { row: number; section: FormSection } => ({ row: top, section }));
  let open: { section: FieldsSection; line: Line } | undefined;
  for (const line of linesOf(cells)) {
    const fields = line.labels.map((label, at) => fieldOf(line, label, at));
    if (
      open &&
      !line.isOver &&
      open.line.group === line.group &&
      !blocks.some(({ top }) => top > (open?.line.row ?? 0) && top < line.row)
    ) {
      open.section.lines.push(fields);
      open = { ...open, line };
      continue;
    }
    const group = groupOf(line, left);
    if (line.isOver) {
      const section: ColumnsSection = { kind: 'columns', ...group, fields };
      placed.push({ row: line.row, section });
      open = undefined;
    } else {
      const section: FieldsSection = { kind: 'fields', ...group, ...headsOver(cells, line), lines: [fields] };
      placed.push({ row: line.row, section });
      open = { section, line };
    }
  }
  addPurposes(placed, cells, given);
  return { sections: placed.sort((a, b) => a.row - b.row).map(({ section }) => section), keys };
}

const placeOf = ({ area }: Pick<HeadCell, 'area'>): string => toA1({ row: area.top, column: area.left });

/** The cell that holds a label's value. */
export const valuePlace = ({ area, isOver }: HeadCell): Position =>
  isOver ? { row: area.bottom + 1, column: area.left } : { row: area.top, column: area.right + 1 };

function linesOf(cells: readonly HeadCell[]): readonly Line[] {
  const rows = [...new Set(cells.filter(({ role }) => role === 'label').map(({ area }) => area.top))];
  return rows
    .sort((a, b) => a - b)
    .map((row): Line => {
      const labels = cells.filter(({ area, role }) => role === 'label' && area.top === row);
      const beside = cells
        .filter(({ area, role }) => role === 'group' && area.top <= row && area.bottom >= row)
        .sort((a, b) => a.area.left - b.area.left);
      const isOver = labels.every((label) => label.isOver);
      const [outer, inner] = beside;
      return isOver && inner
        ? { row, labels, isOver, group: inner, under: undefined }
        : { row, labels, isOver, group: outer, under: inner };
    });
}

const groupOf = ({ group }: Line, left: number): Pick<FieldsSection, 'group'> =>
  group ? { group: { label: group.text, span: Math.max(1, group.area.right - left + 1) } } : {};

/** The heads in the row above a line: those over labels, and the one that comes again over their values. */
function headsOver(cells: readonly HeadCell[], { row }: Line): Pick<FieldsSection, 'heads' | 'valueHead'> {
  const heads = cells.filter(({ area, role }) => role === 'head' && area.bottom === row - 1).map(({ text }) => text);
  const again = heads.find((head, at) => heads.indexOf(head) !== at);
  const own = heads.filter((head) => head !== again);
  return { ...(own.length > 0 && { heads: own }), ...(own.length > 0 && again !== undefined && { valueHead: again }) };
}

function fieldAt({ labels, under, isOver }: Line, cell: HeadCell, at: number, key: string, right: number): FormField {
  const { area, text, ticks, required } = cell;
  const width = area.right - area.left + 1;
  const next = labels[at + 1]?.area.left;
  const span = (next ?? right + 1) - area.right - 1;
  return {
    key,
    label: text,
    ...(under && at === 0 && !isOver && { under: under.text }),
    type: cell.type ?? typeOf(text),
    ...(ticks && ticks.length > 1 && { ticks: [...ticks] }),
    ...(required && { required }),
    ...(isOver ? { span: width } : { labelSpan: width, ...(next !== undefined && { span: Math.max(1, span) }) }),
  };
}

/** What a label's words say its value is. */
export function typeOf(text: string): FormField['type'] {
  const concept = conceptOfLabel(text);
  if (concept === undefined) return 'text';
  if (isConcept(concept)) return 'money';
  if (isShareLabel(concept)) return 'share';
  return ['goals', 'reached', 'duties', 'tasks'].includes(concept) ? 'paragraphs' : 'text';
}

/** A group whose last rows have no label has a text there: what the money is for. */
function addPurposes(
  placed: readonly { readonly row: number; readonly section: FormSection }[],
  cells: readonly HeadCell[],
  given: FieldKeys,
): void {
  for (const group of cells) {
    if (group.role !== 'group') continue;
    const own = cells.filter(
      ({ area, role }) =>
        role === 'label' &&
        area.top >= group.area.top &&
        area.bottom <= group.area.bottom &&
        area.left > group.area.right,
    );
    const last = own.at(-1);
    if (!last || last.isOver || own.some((label) => label.area.bottom >= group.area.bottom)) continue;
    const place = placed.findLast(({ section }) => section.kind === 'fields' && section.group?.label === group.text);
    if (place?.section.kind !== 'fields') continue;
    const isPurpose = conceptOfLabel(group.text) === 'fundsAndPurpose';
    place.section.lines.push([{ key: given.free(isPurpose ? 'purpose' : 'field'), type: 'paragraphs' }]);
  }
}
