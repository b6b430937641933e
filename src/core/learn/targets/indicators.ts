import { INDICATOR_COLUMNS, INDICATOR_COLUMN_KEYS } from '../../forms/indicator-columns';
import type { IndicatorColumn, IndicatorSection } from '../../forms/schema';
import { isScoreTotal } from '../../language/total-words';
import { labelKey, squeeze } from '../../language/spelling';
import type { TargetTable } from '../../read';
import type { SheetView } from '../../read/sheet/view';

/** The block of indicators as its heads print it; `undefined` where it has fewer columns than a form must have. */
export function indicatorSection(view: SheetView, table: TargetTable): IndicatorSection | undefined {
  const { header } = table.indicators;
  const bands = [...header.columns].sort(([, a], [, b]) => a.left - b.left);
  const columns = bands.map(([column]) => column);
  if (columns.length < 3) return undefined;
  const group = groupOf(view, table);
  const isInHalves =
    header.second !== undefined &&
    [...header.second].some(([key, band]) => key === 'name' && band.left !== header.columns.get('name')?.left);
  const list = listOf(view, table);
  const heads = headsOf(view, table);
  const boxes = header.possibilities?.map(({ answer }) => answer) ?? [];
  const scoreTotal = scoreTotalBelow(view, table);
  return {
    kind: 'indicators',
    ...(group && { group }),
    columns,
    spans: bands.map(([, { left }], at) => Math.max(1, (bands[at + 1]?.[1].left ?? header.right + 1) - left)),
    ...(heads && { heads }),
    ...(boxes.length > 1 && { divided: { possibility: { boxes } } }),
    ...(isInHalves && { isInHalves }),
    ...(list && { list }),
    ...(scoreTotal !== undefined && { scoreTotal }),
    framework: 'inferred',
  };
}

/** The label beside the heads, over all rows of indicators. */
function groupOf(view: SheetView, { indicators: { header }, area }: TargetTable): IndicatorSection['group'] {
  if (header.list) return undefined;
  const column = view.filled(header.row, area.left, header.left - 1).at(-1);
  if (column === undefined) return undefined;
  return { label: view.content(header.row, column).replace(/\s+/g, ''), span: header.left - area.left };
}

/** The heads that are printed in other words than the usual ones. */
function headsOf(view: SheetView, { indicators: { header } }: TargetTable): IndicatorSection['heads'] {
  const heads: Partial<Record<IndicatorColumn, string>> = {};
  for (const column of INDICATOR_COLUMN_KEYS) {
    const band = header.columns.get(column);
    const text = band && view.content(view.anchor(header.row, band.left).row, band.left).replace(/\s+/g, '');
    if (text && labelKey(text) !== labelKey(INDICATOR_COLUMNS[column].head)) heads[column] = text;
  }
  return Object.keys(heads).length > 0 ? heads : undefined;
}

const LIST_TYPES = { project: 'text', unit: 'text', budget: 'money', goals: 'paragraphs' } as const;

function listOf(view: SheetView, { indicators: { header } }: TargetTable): IndicatorSection['list'] {
  if (!header.list) return undefined;
  return [...header.list]
    .sort(([, a], [, b]) => a.left - b.left)
    .map(([key, head]) => ({
      key,
      label: view.content(head.row, head.left).replace(/\s+/g, ''),
      type: LIST_TYPES[key],
      ...(key === 'project' && { required: 'error' as const }),
    }));
}

/** The label of the row directly below that adds up all points. */
function scoreTotalBelow(view: SheetView, { area, indicators: { header } }: TargetTable): string | undefined {
  const column = header.columns.has('score') ? view.firstFilled(area.bottom + 1, area.left, area.right) : undefined;
  if (column === undefined) return undefined;
  const text = squeeze(view.content(area.bottom + 1, column));
  return isScoreTotal(text) ? text : undefined;
}
