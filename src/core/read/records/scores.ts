import { GENERIC_FORM } from '../../forms';
import type { IndicatorColumn } from '../../forms/indicator-columns';
import { isInstruction } from '../../language/instructions';
import { squeeze } from '../../language/spelling';
import { kindOfTitle } from '../../language/table-kinds';
import { isScoreTotal } from '../../language/total-words';
import { contains, type Area } from '../../model/geometry';
import { cellIn } from '../sheet/cells';
import type { IndicatorHeader, ScoreHeader } from './header';
import type { ColumnBand } from '../sheet/band';
import type { Titles } from '../fields/titles';
import { titleIn } from '../sheet/lines';
import type { Segment } from './extent';
import { ASIDE, blockAbove, GAP, totalAbove, totalBelow, withoutSubtotals } from './score-totals';
import type { SheetView } from '../sheet/view';
import type { CellReading, Execution, IndicatorRow, ScoreRow, Scores, ScoringTable } from '../table';

type Columns = ReadonlyMap<IndicatorColumn, ColumnBand>;

/** What shows that points do not simply add up: converted ones, and those given or taken beside the indicators. */
const ADJUSTED = /折算|折合|换算|加权|加减分|加分|减分|扣分项|附加分|不适用|不涉及/;

/** The points of a table of targets: what each row is worth and got, among the funds and among the indicators, and their totals. */
export function readScores(
  view: SheetView,
  { head, header, bottom }: Segment,
  rows: readonly IndicatorRow[],
  executions: readonly Execution[],
): Scores | undefined {
  const read = scoresOf(view, header, rows);
  const total = read && totalBelow(view, header, bottom);
  const funds = executions.filter(({ weight, score }) => isFilled(weight) || isFilled(score));
  const block = funds.length > 0 ? [] : blockAbove(view, head);
  return (
    read && {
      ...read,
      blockAbove: block,
      funds: funds.map(({ label, weight, score }) => ({ label, weight, score })),
      total,
      above: totalAbove(view, head),
      isAdjusted:
        read.isAdjusted ||
        isAdjusted(view, header, bottom + 1, bottom + GAP) ||
        (!funds.some(({ weight }) => isFilled(weight)) &&
          block.length === 0 &&
          !tellsWhole(read.weightHead) &&
          (hasPointsIn(view, head) || isBlockOfSeveral(view, header))),
    }
  );
}

/** Whether the head of the weights says what they come to: 分值权重（90分）. */
const tellsWhole = (head: CellReading | undefined): boolean => /\(\d{2,3}分\)/.test(squeeze(head?.content ?? ''));

/** Whether points are given above the indicators that no row of funds was read with: 预算执行情况（10分）. */
function hasPointsIn(view: SheetView, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++)
    if (view.filled(row, left, right).some((column) => /\(\d{1,2}分\)/.test(view.key(row, column)))) return true;
  return false;
}

/** Whether a label beside the indicators says that they are worth a part of the whole: 项目绩效 85分. The other blocks were not read. */
const isBlockOfSeveral = (view: SheetView, { row, left }: IndicatorHeader): boolean =>
  view
    .filled(row, left - ASIDE, left - 1)
    .some((column) => /^[^\d%]{2,10}\(?[1-9]\d分\)?$/.test(squeeze(view.content(row, column))));

const REASON = /偏差|原因|改进|存在.{0,4}问题|情况说明/;
/** A shorter text says nothing: 无, 见附件. */
const SHORTEST_REASON = 4;
/** Reasons and measures stand within so many rows below the last indicator. */
const BELOW = 10;

/** Whether a row below the indicators states reasons, problems or measures: its label, and a text beside or behind it. */
export function isReasonBelow(view: SheetView, { header, bottom }: Segment): boolean {
  for (let row = bottom + 1; row <= Math.min(bottom + BELOW, view.used.bottom); row++) {
    const texts = view
      .filled(row, header.left - ASIDE, header.right)
      .map((column) => squeeze(view.content(row, column)));
    const [label = '', ...others] = texts;
    if (LEVEL_HEAD.test(label)) return false;
    const [before = '', inline = ''] = label.split(':');
    const said = [inline, ...others].some((text) => text.length >= SHORTEST_REASON && !isInstruction(text));
    if (before.length <= 20 && REASON.test(before) && said) return true;
  }
  return false;
}

const LEVEL_HEAD = /^[一二三]级指标$/;

/** The points of some indicators; `undefined` where the sheet has no column for them. */
export function scoresOf(view: SheetView, header: IndicatorHeader, rows: readonly IndicatorRow[]): Scores | undefined {
  const own = rows.map(({ name, level2, level1, cells }) => ({
    label: name.content === '' ? ((level2 ?? level1)?.text ?? '') : name.content,
    weight: cells.get('weight'),
    score: cells.get('score'),
  }));
  return scoresIn(view, header, header.columns, own);
}

function scoresIn(
  view: SheetView,
  header: Pick<IndicatorHeader, 'row' | 'bottom' | 'left' | 'right'>,
  columns: Columns,
  rows: readonly ScoreRow[],
): Scores | undefined {
  const headOf = (column: IndicatorColumn) => {
    const band = columns.get(column);
    return band && cellIn(view, header.row, band);
  };
  const [weightHead, scoreHead] = [headOf('weight'), headOf('score')];
  if (!weightHead && !scoreHead) return undefined;
  const isToldByRows = rows.some(({ label, weight, score }) =>
    [label, weight?.content, score?.content].some((text) => text !== undefined && ADJUSTED.test(squeeze(text))),
  );
  return {
    weightHead,
    scoreHead,
    funds: [],
    blockAbove: [],
    ...withoutSubtotals(onceEach(rows)),
    isAdjusted: isToldByRows || isAdjusted(view, header, header.row, header.bottom),
  };
}

/** A cell merged over several rows is said of the first of them only. */
function onceEach(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  const seen = new Set<string>();
  const once = (cell: CellReading | undefined) => {
    const key = cell && `${cell.position.row}:${cell.position.column}`;
    if (key === undefined || seen.has(key)) return undefined;
    seen.add(key);
    return cell;
  };
  return rows
    .map(({ label, weight, score }) => ({ label, weight: once(weight), score: once(score) }))
    .filter(({ weight, score }) => isFilled(weight) || isFilled(score));
}

const isFilled = (cell: CellReading | undefined): boolean => cell !== undefined && cell.content !== '';

function isAdjusted(view: SheetView, { left, right }: ColumnBand, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (view.filled(row, left - ASIDE, right).some((column) => ADJUSTED.test(squeeze(view.content(row, column)))))
      return true;
  return false;
}

/** A title stands at most so many rows above the heads. */
const TITLE_ABOVE = 6;

/**
 * Tables that score something by indicators without any target (打分表, 评分表, 自评表 of a whole unit): rows of what is scored, each with what it is worth and
 * what it got. They
 * are read for their points alone.
 * @param found the heads that may be theirs
 * @param taken areas of tables read otherwise
 */
export function recogniseScorings(
  view: SheetView,
  titles: Titles,
  found: readonly ScoreHeader[],
  taken: readonly Area[],
): readonly ScoringTable[] {
  const heads = found.filter(({ row, left }) => !taken.some((area) => contains(area, { row, column: left })));
  return heads.flatMap((header, index): ScoringTable[] => {
    // A column of numbers may stand before the levels, and the title begin over it.
    const left = Math.max(view.used.left, header.left - ASIDE);
    const lines: Area = { top: header.row, left, bottom: header.row, right: header.right };
    const top = rowsAbove(header.row, heads[index - 1]?.row).find(
      (row) => titleIn(view, row, lines, titles) !== undefined,
    );
    const title = top === undefined ? '' : (titleIn(view, top, lines, titles) ?? '');
    const kind = kindOfTitle(title) ?? kindOfTitle(view.snapshot.name);
    if (kind !== 'scoring' && kind !== 'self-evaluation') return [];
    const until = heads[index + 1]?.row ?? view.used.bottom + 1;
    const { rows, bottom } = scoredRows(view, header, until);
    const scores = rows.length > 0 ? scoresIn(view, header, header.columns, rows) : undefined;
    if (!scores) return [];
    const total = totalBelow(view, header, bottom);
    const last = total?.score?.position.row ?? total?.weight?.position.row ?? bottom;
    const above: Area = { ...lines, top: top ?? header.row, bottom: header.row - 1 };
    const isOff = isAdjusted(view, header, bottom + 1, bottom + GAP);
    return [
      {
        made: 'scores',
        form: GENERIC_FORM,
        kind,
        sheetId: view.snapshot.id,
        sheetName: view.snapshot.name,
        area: { top: top ?? header.row, left: header.left, bottom: last, right: header.right },
        title: squeeze(title),
        unitName: '',
        captions: [title],
        unit: GENERIC_FORM.unit,
        unitStated: false,
        fields: new Map(),
        scores: { ...scores, total, above: totalAbove(view, above), isAdjusted: scores.isAdjusted || isOff },
      },
    ];
  });
}

function rowsAbove(row: number, last = -1): readonly number[] {
  const lowest = Math.max(last + 1, row - TITLE_ABOVE, 0);
  return Array.from({ length: Math.max(row - lowest, 0) }, (_, index) => row - 1 - index);
}

/** The rows below the heads, up to the row of totals or to the first that has neither a name nor points. */
function scoredRows(
  view: SheetView,
  { columns, left, right, bottom: head }: Pick<IndicatorHeader, 'columns' | 'left' | 'right' | 'bottom'>,
  until: number,
): { readonly rows: readonly ScoreRow[]; readonly bottom: number } {
  const rows: ScoreRow[] = [];
  let bottom = head;
  for (let row = head + 1; row < until && row - bottom <= GAP; row++) {
    const lead = view.firstFilled(row, left - ASIDE, right);
    if (lead === undefined) continue;
    if (isScoreTotal(squeeze(view.content(row, lead)))) break;
    const cell = (column: IndicatorColumn) => {
      const band = columns.get(column);
      return band && cellIn(view, row, band);
    };
    const names = (['name', 'level2', 'level1'] as const).map((column) => cell(column)?.content ?? '');
    const [weight, score] = [cell('weight'), cell('score')];
    // A note below the table.
    if (!isFilled(weight) && !isFilled(score)) break;
    rows.push({ label: names.find((name) => name !== '') ?? '', weight, score });
    bottom = row;
  }
  return { rows, bottom };
}
