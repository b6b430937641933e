import { Decimal } from 'decimal.js';
import { areaToA1, inRanges, toA1, type Position } from '../model/geometry';
import type { Form } from '../forms';
import type { CellValue } from '../model/grid';
import type { Look } from '../model/sheet-plan';
import { decimalOf } from '../language/money';
import { claimsByTotal, type Claim } from '../sums';
import type { Canvas } from './canvas';

/** A formula for the sum of some cells that shows nothing if all of them are blank: a total without any figures is not 0. */
export function sumFormula(cells: readonly Position[]): string {
  const ranges = inRanges(cells).map(areaToA1).join(',');
  return `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
}

/** The result of `sumFormula`; `undefined` if a cell holds an amount as text, which Excel would leave out. */
function sumOf(values: readonly CellValue[]): CellValue | undefined {
  if (values.some((value) => typeof value === 'string' && /\d/.test(value))) return undefined;
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return '';
  return numbers.reduce((sum, number) => sum.plus(decimalOf(number)), new Decimal(0)).toNumber();
}

/** The formula of a quotient that shows nothing until both numbers are there, nor for nothing of nothing. */
function ratioFormula(part: Position, whole: Position): string {
  const [above, below] = [toA1(part), toA1(whole)];
  return `IF(COUNT(${above},${below})=2,IF(${below}=0,"",ROUND(${above}/${below},4)),"")`;
}

/** The result of `ratioFormula`; `undefined` if an amount is text. */
function ratioOf(part: CellValue, whole: CellValue): CellValue | undefined {
  if ([part, whole].some((value) => typeof value === 'string' && value !== '')) return undefined;
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return '';
  return decimalOf(part).dividedBy(decimalOf(whole)).toDecimalPlaces(4).toNumber();
}

/** A formula for the points that a rate earns, at most all of them; nothing until both are there. */
function scoreFormula(rate: Position, weight: Position): string {
  const [factor, most] = [toA1(rate), toA1(weight)];
  return `IF(COUNT(${factor},${most})=2,ROUND(${most}*MIN(1,${factor}),2),"")`;
}

/** The result of `scoreFormula`. */
function scoreOf(rate: CellValue, weight: CellValue): CellValue {
  if (typeof rate !== 'number' || typeof weight !== 'number') return '';
  return decimalOf(weight).times(Math.min(1, rate)).toDecimalPlaces(2).toNumber();
}

/** A cell that is the quotient of two others, by key. */
export interface Ratio {
  readonly key: string;
  readonly part: string;
  readonly whole: string;
}

/** A sum that is no claim of the form: of points, or of as many tasks as there are. */
export interface Sum {
  readonly key: string;
  readonly parts: readonly string[];
  readonly look: Look;
}

/**
 * Makes every total that is claimed a formula once all its parts are placed, and every quotient, unless the data states another amount than the result:
 * that amount is kept, for the check to find.
 */
export function layTotals(
  canvas: Canvas,
  claims: readonly Claim[],
  values: Readonly<Record<string, CellValue>>,
  {
    ratios = [],
    scored = [],
    sums = [],
  }: { readonly ratios?: readonly Ratio[]; readonly scored?: Form['scored']; readonly sums?: readonly Sum[] } = {},
): void {
  const totals = new Map<string, readonly Pick<Claim, 'within' | 'parts'>[]>([
    ...sums.map(({ key, parts }) => [key, [{ within: 'column', parts }]] as const),
    ...claimsByTotal(claims),
  ]);
  const looks = new Map(sums.map(({ key, look }) => [key, look]));
  const known = new Map<string, CellValue>();
  const isOther = (stated: CellValue, result: CellValue) => stated !== null && stated !== '' && stated !== result;
  const resolve = (key: string): CellValue => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const stated = values[key] ?? null;
    known.set(key, stated);
    const own = totals.get(key) ?? [];
    // If a cell is a total both of its row and of its column, the formula adds up the row.
    const { parts = [] } = own.find(({ within }) => within === 'row') ?? own[0] ?? {};
    const position = canvas.positionOf(key);
    const cells = parts.flatMap((part) => canvas.positionOf(part) ?? []).sort((a, b) => a.row - b.row);
    if (!position || cells.length === 0 || cells.length < parts.length) return stated;
    const sum = sumOf(parts.map(resolve));
    if (sum === undefined || isOther(stated, sum)) return stated;
    canvas.calculate(position, sumFormula(cells), sum, looks.get(key));
    known.set(key, sum);
    return sum;
  };
  for (const key of totals.keys()) resolve(key);
  for (const { key, part, whole } of ratios) {
    const [position, above, below] = [key, part, whole].map((one) => canvas.positionOf(one));
    const ratio = ratioOf(resolve(part), resolve(whole));
    if (position && above && below && ratio !== undefined && !isOther(values[key] ?? null, ratio))
      canvas.calculate(position, ratioFormula(above, below), ratio, 'totalRate');
  }
  for (const { score, rate, weight } of scored) {
    const [position, factor, most] = [score, rate, weight].map((one) => canvas.positionOf(one));
    const ratio = ratios.find(({ key }) => key === rate);
    const reached = ratio && ratioOf(resolve(ratio.part), resolve(ratio.whole));
    const result = scoreOf(reached ?? '', resolve(weight));
    if (position && factor && most && !isOther(values[score] ?? null, result))
      canvas.calculate(position, scoreFormula(factor, most), result, 'totalPoints');
  }
}
