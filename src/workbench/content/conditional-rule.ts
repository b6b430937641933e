/**
 * Conditional formats as Univer's rules. Univer knows fewer operands than Excel (a cell value is compared with numbers
 * only): what it cannot say in its own words becomes the formula that means the same.
 */
import type { IRange, IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { type Area, toA1 } from '../../core';
import { toUniverDifferential } from './style';
import type { CompareOperator, ConditionalCriteria, ScalePoint } from './workbook-content';

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
      return highlight('text', format, { operator: criteria.criterion });
    case 'aboveAverage':
      return highlight('average', format, { operator: 'greaterThan' });
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
      const rank = { value: criteria.rank, isBottom: false, isPercent: false };
      return highlight('rank', toUniverDifferential(criteria.format), rank);
    }
    case 'ColorScale':
      return {
        type: 'colorScale',
        config: criteria.points.map((point, index) => ({ index, color: point.color, value: pointValue(point) })),
      };
    case 'DataBar':
      return {
        type: 'dataBar',
        isShowValue: true,
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
