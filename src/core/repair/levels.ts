import type { SheetEdit } from '../model/edit';
import { isSecondLevel, levelKey, type FirstLevel, type Framework } from '../forms/frameworks';
import type { LevelReading, TargetTable } from '../read';
import type { ColumnBand } from '../read/sheet/band';
import { rowsOf, type Area, least } from '../model/geometry';
import { squeeze } from '../language/spelling';
import type { SheetView } from '../read/sheet/view';
import { repeatedArea } from '../read/undress/repeated';
import type { Missing } from '../rules/rule';
import { insertRows, isFree, isTallStyle, writeLabel, type NewRows, type Owner } from './new-rows';
import { indicatorsLabel } from './page';

/** Rows of the indicator section that stand under one label. */
interface Span {
  readonly label: LevelReading | undefined;
  readonly top: number;
  bottom: number;
}

/** The indicator section divided into its first levels, each with its second levels. */
interface Blocks {
  readonly firsts: readonly (Span & { readonly seconds: readonly Span[] })[];
  readonly top: number;
  readonly bottom: number;
}

/** The edit that inserts rows for missing indicators where the framework has them; labels over several rows are extended over them. */
export function repairLevels(
  view: SheetView,
  table: TargetTable,
  missing: Extract<Missing, { kind: 'levels' }>,
): SheetEdit | undefined {
  const { framework, indicators } = table;
  const first = framework?.levels.find(({ name }) => levelKey(name) === levelKey(missing.first));
  const { columns } = indicators.header;
  const [level1, level2] = [columns.get('level1'), columns.get('level2')];
  if (!framework || !first || !level2) return undefined;
  const blocks = blocksOf(view, table);
  if (!blocks) return undefined;
  if (missing.isNew) return level1 && newFirst(view, table, framework, first, missing.seconds, blocks, level1, level2);
  return newSeconds(view, table, first, missing.seconds, blocks, level1, level2);
}

function blocksOf(view: SheetView, table: TargetTable): Blocks | undefined {
  const { header, levels, repeatedHeaders } = table.indicators;
  // If a label reaches below the table, what stands beside it may be indicators of the table that could not be read.
  if (!isBlankFrom(view, table, table.area.left, { top: table.area.bottom + 1, bottom: lastRow(view, table.area) }))
    return undefined;
  const bottom = lastRow(view, { ...table.area, left: header.left });
  const starts = levels.map(({ level1, level2 }, index) => {
    const isNew = index === 0 || levels[index - 1]?.level1 !== level1;
    const rows = [isNew ? level1?.position.row : undefined, level2?.position.row].filter((row) => row !== undefined);
    return least(rows.length > 0 ? rows : [header.bottom + 1]);
  });
  const firsts: (Span & { seconds: Span[] })[] = [];
  levels.forEach(({ level1, level2 }, index) => {
    const top = starts[index] ?? header.bottom + 1;
    let end = (starts[index + 1] ?? bottom + 1) - 1;
    while (end > top && repeatedHeaders.has(end)) end--;
    const last = firsts.at(-1);
    const second = { label: level2, top, bottom: end };
    if (last && last.label === level1) {
      last.seconds.push(second);
      last.bottom = end;
    } else firsts.push({ label: level1, top, bottom: end, seconds: [second] });
  });
  return { firsts, top: header.bottom + 1, bottom };
}

/** The last row of the indicator section, including blank rows of a label that reaches further down. */
function lastRow(view: SheetView, { left, right, bottom }: Area): number {
  let last = bottom;
  for (let column = left; column <= right; column++) last = Math.max(last, view.area(bottom, column).bottom);
  return last;
}

/** Whether a label names a second level (kind) of a first level. */
const isKindOf = (first: FirstLevel, label: LevelReading) =>
  first.seconds.some((second) => isSecondLevel(second, label.key));

const isFirst = (span: Span, first: FirstLevel) =>
  span.label !== undefined && levelKey(span.label.text) === levelKey(first.name);

/** The row before which something belongs by its order: after the last span that comes earlier, else before the first that comes later. */
function placeAmong(spans: readonly Span[], orderOf: (span: Span) => number, order: number): number | undefined {
  const earlier = spans.findLast((span) => orderOf(span) >= 0 && orderOf(span) < order);
  const later = spans.find((span) => orderOf(span) > order);
  return earlier ? earlier.bottom + 1 : later?.top;
}

/** The label of the indicator section itself (绩效指标), if the form has one. */
function groupOwner(table: TargetTable, { bottom }: Blocks): Owner[] {
  const label = indicatorsLabel(table);
  return label ? [{ label, bottom: Math.max(bottom, label.bottom) }] : [];
}

/** A row with a single indicator, as the model for a new row: the nearest above, else below. */
function likeRow(view: SheetView, table: TargetTable, before: number): number | undefined {
  const { columns, row: headerRow } = table.indicators.header;
  const bands = [columns.get('name'), columns.get('value')].filter((band) => band !== undefined);
  const rows = table.indicators.rows
    .map(({ name }) => name.position.row)
    .filter(
      (row) => row !== headerRow && bands.every(({ left }) => view.area(row, left).top === view.area(row, left).bottom),
    );
  return rows.findLast((row) => row < before) ?? rows[0];
}

function newFirst(
  view: SheetView,
  table: TargetTable,
  { levels }: Framework,
  first: FirstLevel,
  seconds: readonly string[],
  blocks: Blocks,
  level1: ColumnBand,
  level2: ColumnBand,
): SheetEdit | undefined {
  const isAstray = ({ label }: Span, under: Span) =>
    label !== undefined &&
    isKindOf(first, label) &&
    !levels.some((level) => isFirst(under, level) && isKindOf(level, label));
  for (const span of blocks.firsts) {
    const at = span.seconds.findIndex((second) => isAstray(second, span));
    const row = span.seconds[at]?.top;
    if (row === undefined) continue;
    // Its kinds now stand under another first level: its label was lost with a deleted row. It is written again if no other rows would come
    // under it.
    const isWhole = span.seconds.slice(at).every((second) => isAstray(second, span));
    return isWhole && isFree(view, row, level1.left)
      ? writeLabel(view, table, { row, column: level1.left }, first.name)
      : undefined;
  }
  const orderOf = (span: Span) => levels.findIndex((level) => isFirst(span, level));
  const before = placeAmong(blocks.firsts, orderOf, levels.indexOf(first)) ?? blocks.bottom + 1;
  const like = likeRow(view, table, before);
  if (like === undefined) return undefined;
  const count = seconds.length;
  const isRepeated = isWrittenInEveryRow(view, table, blocks, level1);
  const isMerged = !isRepeated && count > 1 && isTallStyle(view, table);
  const labels = isRepeated
    ? seconds.map((_, offset) => ({ offset, rows: 1 }))
    : [{ offset: 0, rows: isMerged ? count : 1 }];
  return insertRows(view, table, {
    before,
    count,
    like,
    owners: groupOwner(table, blocks),
    texts: [
      ...labels.map((label) => ({ ...label, left: level1.left, text: first.name })),
      ...secondTexts(seconds, level2),
    ],
    choices: choicesFor(first, seconds, level2),
  });
}

/** Whether first levels are written in every row: one that has several rows is, or all are and no area over several rows is merged. */
function isWrittenInEveryRow(view: SheetView, table: TargetTable, { firsts }: Blocks, { left }: ColumnBand): boolean {
  const isInEach = (span: Span) => rowsOf(span).every((row) => !view.isBlank(row, left));
  const isAgain = ({ top, bottom }: Span) => bottom > top && view.key(top, left) === view.key(top + 1, left);
  return (
    firsts.some((span) => isInEach(span) && isAgain(span)) || (!isTallStyle(view, table) && firsts.every(isInEach))
  );
}

const secondTexts = (seconds: readonly string[], { left }: ColumnBand): NewRows['texts'] =>
  seconds.flatMap((text, offset) => (text === '' ? [] : [{ offset, rows: 1, left, text }]));

/** The choices for a new row's second level, as in a template; otherwise the new row would inherit the choices of the row above. */
function choicesFor(first: FirstLevel, seconds: readonly string[], { left }: ColumnBand): NewRows['choices'] {
  const choices = first.seconds.map(({ name }) => name);
  return choices.length > 1 ? seconds.map((_, offset) => ({ offset, column: left, choices })) : [];
}

function newSeconds(
  view: SheetView,
  table: TargetTable,
  first: FirstLevel,
  seconds: readonly string[],
  blocks: Blocks,
  level1: ColumnBand | undefined,
  level2: ColumnBand,
): SheetEdit | undefined {
  // Even if first levels are not named, their second levels may be there.
  const own = blocks.firsts.filter(
    (span) =>
      isFirst(span, first) || (!span.label && span.seconds.some(({ label }) => label && isKindOf(first, label))),
  );
  const last = own.at(-1);
  if (!last || own.some((span) => !span.label && span.seconds.some(({ label }) => label && !isKindOf(first, label))))
    return undefined;
  const spans = own.flatMap((span) => span.seconds);
  const unnamed = spans.filter(({ label }) => !label);
  const above = own.flatMap(({ label, top }) => (label ? [] : [{ top: blocks.top, bottom: top - 1 }]));
  // It is unclear which kind indicators without a second level belong to.
  if (![...unnamed, ...above].every((rows) => isBlankFrom(view, table, level2.left, rows))) return undefined;
  const [name = ''] = seconds;
  if (name === '' && unnamed.length > 0) return undefined;
  const orderOf = ({ label }: Span) =>
    label ? first.seconds.findIndex((second) => isSecondLevel(second, label.key)) : -1;
  const order = first.seconds.findIndex((second) => second.name === name);
  const prepared = unnamed.find((span) => {
    const isInOrder = spans.every((other) => orderOf(other) < 0 || other.top < span.top === orderOf(other) < order);
    return isInOrder && isFree(view, span.top, level2.left);
  });
  if (prepared) return writeLabel(view, table, { row: prepared.top, column: level2.left }, name);
  const before = (order >= 0 ? placeAmong(spans, orderOf, order) : undefined) ?? last.bottom + 1;
  const like = likeRow(view, table, before);
  const span = own.find(({ top, bottom }) => before >= top && before <= bottom + 1);
  if (like === undefined || !span) return undefined;
  return insertRows(view, table, {
    before,
    count: seconds.length,
    like,
    owners: [
      ...groupOwner(table, blocks),
      ...(level1
        ? [{ ...firstOwner(view, span, first, level1), isRepeated: isWrittenInEveryRow(view, table, blocks, level1) }]
        : []),
    ],
    texts: secondTexts(seconds, level2),
    choices: choicesFor(first, seconds, level2),
  });
}

/** The label of the first level, or the cells in which it used to stand. */
function firstOwner(view: SheetView, { label, top, bottom }: Span, first: FirstLevel, level1: ColumnBand): Owner {
  if (label) return { label: cellsOf(view, label), bottom };
  return { label: view.area(top, level1.left), bottom, lost: first.name };
}

/** The cells of a level's label, which may be written over several rows (产 / 出 / 指 / 标). */
function cellsOf(view: SheetView, { text, position: { row, column } }: LevelReading): Area {
  const lengthAt = (at: number) => squeeze(view.content(at, column)).length;
  let length = lengthAt(row);
  if (length >= text.length) return repeatedArea(view, row, column);
  let bottom = row;
  while (length < text.length && bottom < view.used.bottom) length += lengthAt(++bottom);
  return { ...view.area(row, column), bottom };
}

/** Whether rows of the indicator section are blank from a column on. */
function isBlankFrom(
  view: SheetView,
  { indicators: { header } }: TargetTable,
  left: number,
  { top, bottom }: Pick<Span, 'top' | 'bottom'>,
): boolean {
  for (let row = top; row <= bottom; row++) if (view.filled(row, left, header.right).length > 0) return false;
  return true;
}
