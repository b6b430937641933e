import {
  isYearLine,
  isUnitCaption,
  unitAtEnd,
  isTableNumber,
  isTableTitle,
  withoutUnitPrefix,
} from '../../language/captions';
import { squeeze } from '../../language/spelling';
import type { TargetKind } from '../../language/table-kinds';
import { ticksIn } from '../../language/ticks';
import { greatest, toA1, type Area, type Position } from '../../model/geometry';
import type { TargetTable } from '../../read';
import { wholeFact } from '../../read/contents';
import type { SheetView } from '../../read/sheet/view';
import { claimsOfFacts, factKey } from '../../sums/fact-claims';
import { sumIn } from '../formulas';
import { captionsOfForm, titleWithoutYear, withoutBrackets } from '../names';
import type { HeadCell, SumSketch, TargetSketch } from '../sketch';
import { fundsRows } from './blocks';
import { indicatorSection } from './indicators';
import { conceptOfLabel } from './keys';
import { isFilledIn, rolesOf } from './roles';
import { typeOf, valuePlace } from './sections';
import { textsIn } from './texts';

/** What a table of targets tells of its form; `undefined` where its indicators have too few columns. */
export function sketchTargets(
  view: SheetView,
  table: TargetTable,
  { id, number }: Pick<TargetSketch, 'id' | 'number'>,
): TargetSketch | undefined {
  const indicators = indicatorSection(view, table);
  if (!indicators) return undefined;
  const { area, title } = table;
  const right = greatest([area.right, table.indicators.header.right]);
  const within = { ...area, right, top: firstLabelRow(view, table), bottom: table.indicators.header.row - 1 };
  const kind = table.kind ?? 'target';
  const isOfList = table.indicators.header.list !== undefined;
  const texts = isOfList ? [] : textsIn(view, within);
  const rows = isOfList ? [] : fundsRows(view, texts, within);
  const dress = {
    isMerged: (view.snapshot.grid.merges ?? []).length > 0,
    isFilled: isFilledIn(texts),
    isAlikeBelow: (one: Area, other: Area) => [one, other].every((own) => isAlikeBelow(view, own)),
  };
  const free = texts.filter(({ area: { top } }) => !rows.some((own) => top >= own.top && top <= own.bottom));
  const cells = rolesOf(free, within, dress).map((cell) => withContent(view, cell, dress.isFilled, kind));
  const blocks = rows.flatMap(({ block }) => block ?? []).slice(0, 1);
  const project = table.fields.get('project')?.content ?? '';
  const namesProject = project.length > 1 && squeeze(title).includes(squeeze(project));
  const named = titleWithoutYear(namesProject ? squeeze(title).replace(squeeze(project), '') : title);
  return {
    made: 'targets',
    id,
    number,
    name: named === '' ? view.snapshot.name : named,
    title: named,
    namesProject,
    captions: captionsOfForm(table.captions),
    unit: table.unit,
    isUnitStated: table.unitStated,
    kind,
    left: area.left,
    right,
    cells,
    blocks,
    sums: sumsOf(view, table, cells, blocks),
    budgetAt: wholeFact(table, 'year', 'planned')?.reading.labelAt,
    indicators,
    levels: levelsOf(table),
  };
}

/** Whether the cell below a merged one is merged over the same columns. */
function isAlikeBelow(view: SheetView, { bottom, left, right }: Area): boolean {
  const below = view.merge(bottom + 1, left);
  return below?.top === bottom + 1 && below.left === left && below.right === right;
}

/** The first row below title and captions. */
function firstLabelRow(view: SheetView, { area, title, indicators }: TargetTable): number {
  let row = area.top;
  while (row < indicators.header.row && isCaptionRow(view, row, area, title)) row++;
  return row;
}

function isCaptionRow(view: SheetView, row: number, { left, right }: Area, title: string): boolean {
  const texts = [...new Set(view.filled(row, left, right).map((column) => view.content(row, column)))];
  return texts.every((text) => {
    const bare = squeeze(text);
    return (
      text === title ||
      isYearLine(bare) ||
      /^\(.*\)$/.test(bare) ||
      isUnitCaption(text) ||
      unitAtEnd(text) !== undefined ||
      isTableNumber(bare) ||
      isTableTitle(bare) ||
      /^报表编号|^(?:填报|编制|制表)(?:日期|时间|单位|部门)/.test(bare) ||
      (bare.includes(':') && withoutUnitPrefix(bare) !== bare)
    );
  });
}

/** Boxes that its value offers, and how gravely it must be filled in, as far as can be guessed. */
function withContent(view: SheetView, cell: HeadCell, isFilled: boolean, kind: TargetKind): HeadCell {
  if (cell.role !== 'label') return cell;
  const { row, column } = valuePlace(cell);
  const value = view.content(row, column);
  const ticks = ticksIn(value).offered > 1 ? value.split(/[□☐◻○☑■☒√✓✔\s]+/).filter((one) => one !== '') : [];
  const merge = view.merge(row, column);
  const isLong = value.length > 40 || (merge !== undefined && merge.bottom - merge.top > 1);
  const own = typeOf(cell.text);
  const isMoney = conceptOfLabel(cell.text) === undefined && /[（(](?:单位[:：])?(?:万元|元)[)）]$/.test(cell.text);
  const type = isMoney ? 'money' : own === 'text' && (isLong || cell.isOver) ? 'paragraphs' : own;
  const required = requiredOf(view, cell, kind);
  return {
    ...cell,
    text: labelText(cell.text) || cell.text,
    type,
    ...(ticks.length > 1 && { ticks }),
    ...(required && { required }),
    isGuessed: cell.isGuessed && !(isFilled && value !== '' && cell.text.endsWith('：')),
  };
}

/** A label without its star, and without the years that one sheet has in brackets behind it. */
const labelText = (text: string): string =>
  withoutBrackets(text.trim().replace(/^[*★☆※▲△]|[*★☆※▲△]$/g, ''), (inside) => /\d{4}/.test(inside));

/** What tables of a kind must state whatever form they have (财预〔2015〕88号, 163号). */
const DEMANDED: Readonly<Partial<Record<TargetKind, readonly string[]>>> = {
  target: ['project', 'goals'],
  'unit-wide': ['unit', 'goals'],
  transfer: ['project', 'goals'],
};

/** How gravely a field must be filled in, as far as its words tell. What else identifies a table is to be verified, and so is what has a star. */
function requiredOf(view: SheetView, { area, text }: HeadCell, kind: TargetKind): HeadCell['required'] {
  const concept = conceptOfLabel(text);
  if (concept !== undefined && DEMANDED[kind]?.includes(concept)) return 'error';
  if (/^\s*[*★]|[*★]\s*$/.test(view.content(area.top, area.left))) return 'warning';
  return concept !== undefined && ['project', 'goals', 'unit', 'total'].includes(concept) ? 'warning' : undefined;
}

/** Sums that the words of the labels or the sheet's own formulas tell. */
function sumsOf(
  view: SheetView,
  table: TargetTable,
  cells: readonly HeadCell[],
  blocks: TargetSketch['blocks'],
): readonly SumSketch[] {
  const inBlock = new Set(blocks.flatMap((block) => block.cells.map(({ position }) => toA1(position))));
  const byKey = new Map(table.facts.map((fact) => [factKey(fact), fact]));
  const placed = (key: string): Position | undefined => {
    const reading = byKey.get(key)?.reading;
    return reading && (inBlock.has(toA1(reading.position)) ? reading.position : reading.labelAt);
  };
  const ofWords = claimsOfFacts(table.facts).flatMap((claim): SumSketch[] => {
    const total = placed(claim.total);
    const parts = claim.parts.flatMap((part) => placed(part) ?? []);
    const isSure = !claim.isOfWhich && claim.readings.length === 1 && claim.within === 'table';
    return isSure && total && parts.length === claim.parts.length ? [{ total, parts, by: 'words', holds: true }] : [];
  });
  const places = new Map<string, Position>();
  for (const cell of cells)
    if (cell.role === 'label') places.set(toA1(valuePlace(cell)), { row: cell.area.top, column: cell.area.left });
  for (const key of inBlock) places.set(key, positionOf(blocks, key));
  const ofFormulas = [...places].flatMap(([at, total]): SumSketch[] => {
    const parts = sumIn(view, at)?.flatMap((part) => places.get(part) ?? []) ?? [];
    const isKnown = ofWords.some((sum) => toA1(sum.total) === toA1(total));
    return parts.length > 1 && !isKnown ? [{ total, parts, by: 'formula', holds: true }] : [];
  });
  return [...ofWords, ...ofFormulas];
}

function positionOf(blocks: TargetSketch['blocks'], key: string): Position {
  const cell = blocks.flatMap((block) => block.cells).find(({ position }) => toA1(position) === key);
  return cell?.position ?? { row: 0, column: 0 };
}

function levelsOf({ indicators: { levels } }: TargetTable): TargetSketch['levels'] {
  return levels.map(({ level1, level2 }) => ({ level1: level1?.text ?? '', level2: level2?.text ?? '' }));
}
