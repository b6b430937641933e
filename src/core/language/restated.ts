import type { Decimal } from 'decimal.js';
import type { CellValue } from '../model/grid';
import { isPercentFormat } from './display';
import { convert, decimalOf, moneyUnit, plainNumber, type MoneyUnit } from './money';
import { isNothing, squeeze } from './spelling';

/** What a figure is measured in: money, per cent, or points. */
export type Measure = MoneyUnit | '%' | '分';

/** A number with what stands behind it. */
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(\D*)$/;

/**
 * What a cell holds once it states another figure and is otherwise written as it was: `315万元` → `300万元`, 0.5 under a percent format → 0.25.
 * @returns `undefined` where the cell does not hold a figure in that measure, or cannot hold this one exactly
 */
export function restated(value: CellValue, format: string, figure: Decimal, measure: Measure): CellValue | undefined {
  if (typeof value === 'number') return exact(asNumber(value, format, figure, measure));
  if (typeof value === 'boolean') return undefined;
  const text = squeeze(value ?? '');
  if (isNothing(text) || text === '无') return exact(asNumber(undefined, format, figure, measure));
  const unit = FIGURE.exec(text)?.[1];
  return unit === undefined ? undefined : asText(unit, format, figure, measure);
}

/** The number that a cell with a number, or without anything, is to hold. */
function asNumber(value: number | undefined, format: string, figure: Decimal, measure: Measure): Decimal | undefined {
  const isPercent = isPercentFormat(format);
  if (measure !== '%') return isPercent ? undefined : figure;
  if (isPercent) return figure.dividedBy(100);
  // 0.95 without a percent format is a share; a blank cell does not tell what it is meant to hold.
  if (value === undefined) return undefined;
  return value <= 1 ? figure.dividedBy(100) : figure;
}

function asText(unit: string, format: string, figure: Decimal, measure: Measure): CellValue | undefined {
  if (figure.isNegative()) return undefined;
  if (unit === '') return measure === '%' ? plainNumber(figure) : exact(asNumber(undefined, format, figure, measure));
  if (measure === '%' || measure === '分') return unit === measure ? `${plainNumber(figure)}${unit}` : undefined;
  const own = moneyUnit(unit);
  return own && `${plainNumber(convert(figure, measure, own))}${unit}`;
}

function exact(figure: Decimal | undefined): number | undefined {
  const number = figure?.toNumber();
  return figure && number !== undefined && decimalOf(number).equals(figure) ? number : undefined;
}
