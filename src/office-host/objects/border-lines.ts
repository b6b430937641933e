/** Excel's API says a border in two words, style and weight; Univer, like a file, in one number. */
import type { BorderStyleTypes } from '@univerjs/core';
import { LINES as CODES } from '../univer/codes';
import { HostError } from '../protocol/model';

export interface StyleAndWeight {
  readonly style: string;
  readonly weight: string;
}

const NO_LINE: StyleAndWeight = { style: 'None', weight: 'Thin' };

const LINES: readonly (StyleAndWeight & { readonly code: BorderStyleTypes })[] = [
  { code: CODES.thin, style: 'Continuous', weight: 'Thin' },
  { code: CODES.hair, style: 'Continuous', weight: 'Hairline' },
  { code: CODES.medium, style: 'Continuous', weight: 'Medium' },
  { code: CODES.thick, style: 'Continuous', weight: 'Thick' },
  { code: CODES.dotted, style: 'Dot', weight: 'Thin' },
  { code: CODES.dashed, style: 'Dash', weight: 'Thin' },
  { code: CODES.mediumDashed, style: 'Dash', weight: 'Medium' },
  { code: CODES.dashDot, style: 'DashDot', weight: 'Thin' },
  { code: CODES.mediumDashDot, style: 'DashDot', weight: 'Medium' },
  { code: CODES.dashDotDot, style: 'DashDotDot', weight: 'Thin' },
  { code: CODES.mediumDashDotDot, style: 'DashDotDot', weight: 'Medium' },
  { code: CODES.double, style: 'Double', weight: 'Thick' },
  { code: CODES.slantDashDot, style: 'SlantDashDot', weight: 'Medium' },
];

const STYLES = new Set(LINES.map(({ style }) => style));
const WEIGHTS = new Set(LINES.map(({ weight }) => weight));

export function styleAndWeight(code: BorderStyleTypes | undefined): StyleAndWeight {
  return LINES.find((line) => line.code === code) ?? NO_LINE;
}

/**
 * The line of that style, in that weight where the style comes in it.
 * @throws InvalidArgument where there is no such style or weight
 */
export function lineCode({ style, weight }: StyleAndWeight): BorderStyleTypes {
  if (!STYLES.has(style) || !WEIGHTS.has(weight))
    throw new HostError('InvalidArgument', `No such border: ${style}, ${weight}`);
  const ofStyle = LINES.filter((line) => line.style === style);
  return (ofStyle.find((line) => line.weight === weight) ?? ofStyle[0])?.code ?? CODES.thin;
}
