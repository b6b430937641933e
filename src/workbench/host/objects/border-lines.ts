/** Excel's API says a border in two words, style and weight; Univer, like a file, in one number. */
import { HostError } from '../protocol/model';

export interface StyleAndWeight {
  readonly style: string;
  readonly weight: string;
}

/** Univer's `BorderStyleTypes` that have a name of their own here. */
export const LINE_CODES = { thin: 1 } as const;

const NO_LINE: StyleAndWeight = { style: 'None', weight: 'Thin' };

const LINES: readonly (StyleAndWeight & { readonly code: number })[] = [
  { code: LINE_CODES.thin, style: 'Continuous', weight: 'Thin' },
  { code: 2, style: 'Continuous', weight: 'Hairline' },
  { code: 8, style: 'Continuous', weight: 'Medium' },
  { code: 13, style: 'Continuous', weight: 'Thick' },
  { code: 3, style: 'Dot', weight: 'Thin' },
  { code: 4, style: 'Dash', weight: 'Thin' },
  { code: 9, style: 'Dash', weight: 'Medium' },
  { code: 5, style: 'DashDot', weight: 'Thin' },
  { code: 10, style: 'DashDot', weight: 'Medium' },
  { code: 6, style: 'DashDotDot', weight: 'Thin' },
  { code: 11, style: 'DashDotDot', weight: 'Medium' },
  { code: 7, style: 'Double', weight: 'Thick' },
  { code: 12, style: 'SlantDashDot', weight: 'Medium' },
];

const STYLES = new Set(LINES.map(({ style }) => style));
const WEIGHTS = new Set(LINES.map(({ weight }) => weight));

export function styleAndWeight(code: number | undefined): StyleAndWeight {
  return LINES.find((line) => line.code === code) ?? NO_LINE;
}

/**
 * The line of that style, in that weight where the style comes in it.
 * @throws InvalidArgument where there is no such style or weight
 */
export function lineCode({ style, weight }: StyleAndWeight): number {
  if (!STYLES.has(style) || !WEIGHTS.has(weight)) throw new HostError('InvalidArgument', `No such border: ${style}, ${weight}`);
  const ofStyle = LINES.filter((line) => line.style === style);
  return (ofStyle.find((line) => line.weight === weight) ?? ofStyle[0])?.code ?? LINE_CODES.thin;
}
