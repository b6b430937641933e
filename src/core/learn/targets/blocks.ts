import { amountConcept, isAside, stageOf } from '../../language/concepts';
import { cellKey } from '../../forms/keys';
import type { FundsSection } from '../../forms/schema';
import { isNothing, labelKey } from '../../language/spelling';
import type { Area, Position } from '../../model/geometry';
import { readColumns } from '../../read/funds/columns';
import { readTasks } from '../../read/funds/tasks';
import type { SheetView } from '../../read/sheet/view';
import type { Text } from './texts';
import type { Block } from '../sketch';

type Column = FundsSection['columns'][number];
type Row = FundsSection['rows'][number];

/** Rows that are read as amounts in rows and columns; without a section where a form cannot say what they are. */
export interface FundsRows {
  readonly top: number;
  readonly bottom: number;
  readonly block: Block | undefined;
}

/** Finds the amounts in rows and columns above the indicators. */
export function fundsRows(view: SheetView, texts: readonly Text[], within: Area): readonly FundsRows[] {
  const found: FundsRows[] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    const tasks = readTasks(view, row, within);
    const part = tasks ?? readColumns(view, row, within);
    if (!part) continue;
    const rows = { top: row, bottom: part.bottom };
    const section = tasks ? undefined : stagesOf(view, texts, rows, within);
    found.push({ ...rows, block: section && { ...rows, ...section } });
    row = part.bottom;
  }
  return found;
}

/** Rows of sources under stages of the year; `undefined` where fewer than two of the heads are stages. */
function stagesOf(
  view: SheetView,
  texts: readonly Text[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { left, right }: Area,
): Pick<Block, 'section' | 'cells'> | undefined {
  const heads = texts.filter(({ area }) => area.top === top);
  const columns = withoutSame(heads.flatMap((head, at) => columnOf(head, (heads[at + 1]?.area.left ?? right + 1) - 1)));
  const [first] = columns;
  if (!first || columns.filter(({ column }) => column.type === 'money').length < 2) return undefined;
  const labels = withoutSame(
    texts.flatMap((text) => {
      const concept = text.area.top > top && text.area.top <= bottom ? amountConcept(labelKey(text.text)) : undefined;
      return concept ? [{ key: concept, text }] : [];
    }),
  );
  if (labels.length === 0) return undefined;
  const from = labels[0]?.text.area.left ?? left;
  const corner = heads.find(({ area }) => area.right < first.left && area.left >= from);
  const start = corner?.area.left ?? from;
  const group = heads.find(({ area }) => area.left < start);
  const rate = rateOf(columns.map(({ column }) => column));
  const rows = labels.map(({ key, text: { text, area } }): Row => {
    const without = columns.filter(({ left: at }) => isDash(view, { row: area.top, column: at })).map((one) => one.key);
    return {
      key,
      label: text,
      ...(key === 'total' && { isWhole: 'funds' as const }),
      ...(without.length > 0 && { without }),
    };
  });
  return {
    section: {
      kind: 'funds',
      ...(group && { group: { label: group.text, span: start - left } }),
      corner: { label: corner?.text ?? SOURCES, span: Math.max(1, first.left - start) },
      columns: columns.map(({ column }) => (column.key === 'rate' && rate ? { ...column, ratio: rate } : column)),
      rows,
    },
    cells: labels.flatMap(({ key, text }) =>
      columns.map((column) => ({
        key: cellKey(key, column.key),
        position: { row: text.area.top, column: column.left },
      })),
    ),
  };
}

/** What the house's own forms print over the labels of sources, where the official ones print nothing. */
const SOURCES = '资金来源';

interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  readonly left: number;
}

/** What a head over amounts says, if a form can say it. */
function columnOf({ area, text }: Text, end: number): readonly PlacedColumn[] {
  const says = stageOf(labelKey(text));
  if (says === undefined || says === 'otherRate' || says === 'reason') return [];
  const type = !isAside(says) ? 'money' : says === 'rate' ? 'share' : 'number';
  const span = Math.max(1, end - area.left + 1);
  return [{ key: says, column: { key: says, label: text, type, span }, left: area.left }];
}

/** Only the first that says a thing is found again. */
function withoutSame<Of extends { readonly key: string }>(list: readonly Of[]): readonly Of[] {
  return list.filter(({ key }, at) => list.findIndex((other) => other.key === key) === at);
}

/** Of what a rate is the quotient: what was spent of the budget as it was changed, else as it was. */
function rateOf(columns: readonly Column[]): [string, string] | undefined {
  const has = (key: string) => columns.some((column) => column.key === key);
  const part = ['spent', 'spentSoFar'].find(has);
  const whole = ['adjusted', 'initial'].find(has);
  return part && whole ? [part, whole] : undefined;
}

/** Whether a dash or a slash is printed in a cell: nothing is to be filled in. */
function isDash(view: SheetView, { row, column }: Position): boolean {
  const text = view.content(row, column);
  return text !== '' && isNothing(text);
}
