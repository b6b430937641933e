/**
 * Univer's enums as values. Importing the enums themselves would load Univer's ES modules, which do not load in Node
 * and must not be there twice. The numbers stand in every stored workbook, so they cannot change under us.
 */
import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, Horizontal, Vertical } from '../../files/workbook/content';

type Codes<Name extends string, Code> = Readonly<Record<Name, Code>>;

const BOOLEANS: unknown = { no: 0, yes: 1 };
export const { no: NO, yes: YES } = BOOLEANS as Codes<'no' | 'yes', BooleanNumber>;

export function booleanNumber(value: unknown): BooleanNumber {
  return value ? YES : NO;
}

/** `forcedText`: text although it looks like a number; it was typed after an apostrophe. */
const TYPES: unknown = { text: 1, number: 2, logical: 3, forcedText: 4 };
export const CELL_TYPES = TYPES as Codes<'text' | 'number' | 'logical' | 'forcedText', CellValueType>;

const WRAPS: unknown = { overflow: 1, wrap: 3 };
export const WRAP_STRATEGIES = WRAPS as Codes<'overflow' | 'wrap', WrapStrategy>;

const HORIZONTALS: unknown = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 };
export const HORIZONTAL = HORIZONTALS as Codes<Horizontal, HorizontalAlign>;

const VERTICALS: unknown = { top: 1, center: 2, bottom: 3 };
export const VERTICAL = VERTICALS as Codes<Vertical, VerticalAlign>;

const BORDER_LINES: unknown = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
export const LINES = BORDER_LINES as Codes<BorderLine, BorderStyleTypes>;

const LOCALES: unknown = { chinese: 'zhCN' };
export const LOCALE = LOCALES as Codes<'chinese', LocaleType>;
