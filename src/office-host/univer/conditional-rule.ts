/**
 * Conditional formats as Univer's rules, and back. Univer knows fewer operands than Excel (a cell value is compared with numbers
 * only): what it cannot say in its own words becomes the formula that means the same.
 */
import type { IRange, IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../core/geometry';
import { toA1 } from '../../core/geometry';
import { fromUniverStyle, hexColor, toUniverDifferential } from './style';
import type {
  CompareOperator,
  ConditionalCriteria,
  DifferentialFormat,
  PresetCriterion,
  ScalePoint,
} from '../../files/workbook/content';
import type { OtherRule } from '../../files/workbook/record';

/**
 * Univer's rule with its enums written out as the strings they are: the enums exist only in packages that this folder
 * must not load twice.
 */
export interface ShownRule {
  readonly type: 'highlightCell' | 'dataBar' | 'colorScale' | 'iconSet';
  readonly subType?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly style?: IStyleBase;
  readonly [option: string]: unknown;
}

export interface ShownConditionalFormat {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: ShownRule;
}

export function toUniverRule(shown: ShownConditionalFormat): IConditionFormattingRule {
  return shown as unknown as IConditionFormattingRule;
}

export function fromUniverRule(rule: IConditionFormattingRule): ShownConditionalFormat {
  return rule as unknown as ShownConditionalFormat;
}

const COMPARISONS: Readonly<Record<CompareOperator, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
  between: '',
  notBetween: '',
};

/** The comparison as a formula for the first cell of the format; the others follow relatively. */
function comparison(cell: string, operator: CompareOperator, [first = '0', second = '0']: readonly string[]): string {
  if (operator === 'between') return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === 'notBetween') return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${COMPARISONS[operator]}${first}`;
}

function highlight(subType: string, format: IStyleBase, more: object): ShownRule {
  return { type: 'highlightCell', subType, style: format, ...more };
}

function cellValueRule(criteria: Extract<ConditionalCriteria, { type: 'CellValue' }>, first: string): ShownRule {
  const format = toUniverDifferential(criteria.format);
  const numbers = criteria.operands.map(Number);
  const isTwoSided = criteria.operator === 'between' || criteria.operator === 'notBetween';
  if (numbers.some(Number.isNaN) || criteria.operands.length === 0) {
    return highlight('formula', format, { value: comparison(first, criteria.operator, criteria.operands) });
  }
  return highlight('number', format, {
    operator: criteria.operator,
    value: isTwoSided ? numbers.slice(0, 2) : numbers[0],
  });
}

function presetRule(criteria: Extract<ConditionalCriteria, { type: 'PresetCriteria' }>): ShownRule {
  const format = toUniverDifferential(criteria.format);
  switch (criteria.criterion) {
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
      return highlight('text', format, { operator: criteria.criterion });
    case 'aboveAverage':
      return highlight('average', format, { operator: 'greaterThan' });
    case 'equalOrAboveAverage':
      return highlight('average', format, { operator: 'greaterThanOrEqual' });
    case 'belowAverage':
      return highlight('average', format, { operator: 'lessThan' });
    case 'equalOrBelowAverage':
      return highlight('average', format, { operator: 'lessThanOrEqual' });
    default:
      return highlight(criteria.criterion, format, {});
  }
}

function pointValue({ type, value }: ScalePoint): { type: string; value?: number | string } {
  if (value === undefined) return { type };
  const number = Number(value);
  return { type, value: Number.isNaN(number) ? `=${value}` : number };
}

function iconRule(criteria: Extract<ConditionalCriteria, { type: 'IconSet' }>): ShownRule {
  const lastFirst = [...criteria.thresholds].reverse();
  const last = lastFirst.length - 1;
  return {
    type: 'iconSet',
    isShowValue: criteria.showValue,
    config: lastFirst.map((threshold, index) => ({
      operator: index === last ? 'lessThanOrEqual' : 'greaterThanOrEqual',
      value: index === last ? { type: 'num', value: Number.MAX_SAFE_INTEGER } : pointValue(threshold),
      iconType: criteria.icons,
      iconId: String(criteria.reversed ? last - index : index),
    })),
  };
}

/** `areas` are where the format applies; relative formulas count from the first of them. */
export function shownRule(criteria: ConditionalCriteria, areas: readonly Area[]): ShownRule {
  const first = areas[0] ? toA1({ row: areas[0].top, column: areas[0].left }) : 'A1';
  switch (criteria.type) {
    case 'Custom':
      return highlight('formula', toUniverDifferential(criteria.format), { value: criteria.formula });
    case 'CellValue':
      return cellValueRule(criteria, first);
    case 'ContainsText':
      return highlight('text', toUniverDifferential(criteria.format), {
        operator: criteria.operator,
        value: criteria.text,
      });
    case 'PresetCriteria':
      return presetRule(criteria);
    case 'TopBottom': {
      const { rank, isBottom = false, isPercent = false } = criteria;
      return highlight('rank', toUniverDifferential(criteria.format), { value: rank, isBottom, isPercent });
    }
    case 'ColorScale':
      return {
        type: 'colorScale',
        config: criteria.points.map((point, index) => ({ index, color: point.color, value: pointValue(point) })),
      };
    case 'DataBar':
      return {
        type: 'dataBar',
        isShowValue: criteria.showValue ?? true,
        config: {
          min: pointValue(criteria.min),
          max: pointValue(criteria.max),
          isGradient: true,
          positiveColor: criteria.color,
          nativeColor: '#FF0000',
        },
      };
    case 'IconSet':
      return iconRule(criteria);
  }
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function isComparison(operator: string | undefined): operator is CompareOperator {
  return operator !== undefined && Object.hasOwn(COMPARISONS, operator);
}

function textCriteria({ operator, value }: ShownRule, format: DifferentialFormat): ConditionalCriteria | undefined {
  const text = asText(value);
  switch (operator) {
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return { type: 'ContainsText', operator, text, format };
    case 'equal':
    case 'notEqual':
      return { type: 'CellValue', operator, operands: [quoted(text)], format };
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
      return { type: 'PresetCriteria', criterion: operator, format };
    default:
      return undefined;
  }
}

const AVERAGES = new Map<string | undefined, PresetCriterion>(
  Object.entries({
    greaterThan: 'aboveAverage',
    greaterThanOrEqual: 'equalOrAboveAverage',
    lessThan: 'belowAverage',
    lessThanOrEqual: 'equalOrBelowAverage',
  } as const),
);

function highlightCriteria(rule: ShownRule): ConditionalCriteria | undefined {
  const { subType, operator, value } = rule;
  const format = fromUniverStyle(rule.style) ?? {};
  switch (subType) {
    case 'formula':
      return { type: 'Custom', formula: asText(value), format };
    case 'number':
      return isComparison(operator)
        ? { type: 'CellValue', operator, operands: [value].flat().map(asText), format }
        : undefined;
    case 'text':
      return textCriteria(rule, format);
    case 'duplicateValues':
    case 'uniqueValues':
      return { type: 'PresetCriteria', criterion: subType, format };
    case 'rank': {
      const [isBottom, isPercent] = [Boolean(rule.isBottom), Boolean(rule.isPercent)];
      return { type: 'TopBottom', rank: Number(value), isBottom, isPercent, format };
    }
    case 'average': {
      const criterion = AVERAGES.get(operator);
      return criterion && { type: 'PresetCriteria', criterion, format };
    }
    default:
      return undefined;
  }
}

/** Univer's bounds of a scale or a bar, as its own types have them. */
interface ShownPoint {
  readonly type: ScalePoint['type'];
  readonly value?: number | string;
}

function pointOf({ type, value }: ShownPoint): ScalePoint {
  return value === undefined ? { type } : { type, value: asText(value).replace(/^=/, '') };
}

/** The rule in the words of Excel. Icons are not among them: Univer mixes those of several sets in one rule. */
export function criteriaOf(rule: ShownRule): ConditionalCriteria | OtherRule {
  const other: OtherRule = { type: 'Other', shown: structuredClone(rule) };
  if (rule.type === 'highlightCell') return highlightCriteria(rule) ?? other;
  if (rule.type === 'colorScale') {
    const points = rule.config as readonly { readonly color: string; readonly value: ShownPoint }[];
    return {
      type: 'ColorScale',
      points: points.map(({ color, value }) => ({ ...pointOf(value), color: hexColor(color) ?? color })),
    };
  }
  if (rule.type === 'dataBar') {
    const { min, max, positiveColor } = rule.config as Readonly<Record<'min' | 'max', ShownPoint>> & {
      readonly positiveColor: string;
    };
    const color = hexColor(positiveColor) ?? positiveColor;
    return { type: 'DataBar', color, min: pointOf(min), max: pointOf(max), showValue: rule.isShowValue !== false };
  }
  return other;
}
