import { Decimal } from 'decimal.js';
import { squeeze } from './spelling';

const POINTS = /^(\d+(?:\.\d+)?)(?:分|%)?$/;

/** Points as they stand in a column of 分值 or 得分: `8`, `8分`, `20%`; `undefined` for nothing, dashes and anything else. */
export function readPoints(content: string | undefined): Decimal | undefined {
  const digits = content === undefined ? undefined : POINTS.exec(squeeze(content))?.[1];
  return digits === undefined ? undefined : new Decimal(digits);
}
