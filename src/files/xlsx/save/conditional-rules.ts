/** Rules of conditional formats in the words of the file. */
import { toA1 } from '../../../core/geometry';
import type { ConditionalCriteria, DifferentialFormat, PresetCriterion, ScalePoint } from '../../workbook/content';
import type { OtherRule } from '../../workbook/record';
import { parseReference } from '../../workbook/reference';
import type { XmlElement } from '../package/xml';
import type { StyleBook } from './style-book';

interface RuleText {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formulas?: readonly string[];
}

type Criteria<Type extends ConditionalCriteria['type']> = Extract<ConditionalCriteria, { readonly type: Type }>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const bare = (formula: string): string => formula.replace(/^=/, '');

function textRule({ operator, text }: Criteria<'ContainsText'>, cell: string): RuleText {
  switch (operator) {
    case 'containsText':
      return {
        attributes: { type: operator, operator, text },
        formulas: [`NOT(ISERROR(SEARCH(${quoted(text)},${cell})))`],
      };
    case 'notContainsText':
      return {
        attributes: { type: operator, operator: 'notContains', text },
        formulas: [`ISERROR(SEARCH(${quoted(text)},${cell}))`],
      };
    case 'beginsWith':
      return {
        attributes: { type: operator, operator, text },
        formulas: [`LEFT(${cell},LEN(${quoted(text)}))=${quoted(text)}`],
      };
    case 'endsWith':
      return {
        attributes: { type: operator, operator, text },
        formulas: [`RIGHT(${cell},LEN(${quoted(text)}))=${quoted(text)}`],
      };
  }
}

function presetRule(criterion: PresetCriterion, cell: string): RuleText {
  switch (criterion) {
    case 'containsBlanks':
      return { attributes: { type: criterion }, formulas: [`LEN(TRIM(${cell}))=0`] };
    case 'notContainsBlanks':
      return { attributes: { type: criterion }, formulas: [`LEN(TRIM(${cell}))>0`] };
    case 'containsErrors':
      return { attributes: { type: criterion }, formulas: [`ISERROR(${cell})`] };
    case 'notContainsErrors':
      return { attributes: { type: criterion }, formulas: [`NOT(ISERROR(${cell}))`] };
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: { type: criterion } };
    default: {
      const isBelow = criterion === 'belowAverage' || criterion === 'equalOrBelowAverage';
      const isEqual = criterion === 'equalOrAboveAverage' || criterion === 'equalOrBelowAverage';
      return {
        attributes: {
          type: 'aboveAverage',
          aboveAverage: isBelow ? 0 : undefined,
          equalAverage: isEqual ? 1 : undefined,
        },
      };
    }
  }
}

function topRule({ rank, isBottom, isPercent }: Criteria<'TopBottom'>): RuleText {
  return {
    attributes: { type: 'top10', rank, bottom: isBottom ? 1 : undefined, percent: isPercent ? 1 : undefined },
  };
}

function pointElement(like: XmlElement, { type, value }: ScalePoint): XmlElement {
  return like.make('cfvo', { type, val: value === undefined ? undefined : bare(value) });
}

function colorElement(like: XmlElement, color: string): XmlElement {
  return like.make('color', { rgb: `FF${color.replace('#', '').toUpperCase()}` });
}

function scaleRule(like: XmlElement, { points }: Criteria<'ColorScale'>): XmlElement {
  const scale = like.make('colorScale', {}, [
    ...points.map((point) => pointElement(like, point)),
    ...points.map(({ color }) => colorElement(like, color)),
  ]);
  return like.make('cfRule', { type: 'colorScale' }, [scale]);
}

function barRule(like: XmlElement, { min, max, color, showValue }: Criteria<'DataBar'>): XmlElement {
  const parts = [pointElement(like, min), pointElement(like, max), colorElement(like, color)];
  const bar = like.make('dataBar', { showValue: showValue === false ? 0 : undefined }, parts);
  return like.make('cfRule', { type: 'dataBar' }, [bar]);
}

/**
 * A new rule, without its priority; `undefined` for a kind that is not written (icons, time periods).
 * @param ranges where it applies: relative formulas count from their first cell
 */
export function fileRule(
  like: XmlElement,
  rule: ConditionalCriteria | OtherRule,
  ranges: string,
  styles: StyleBook,
): XmlElement | undefined {
  const first = parseReference(ranges.split(',')[0] ?? '')?.area;
  const cell = toA1({ row: first?.top ?? 0, column: first?.left ?? 0 });
  const highlighting = ({ attributes, formulas = [] }: RuleText, format: DifferentialFormat): XmlElement => {
    const dxfId = styles.addDifferential(format);
    const texts = formulas.map((formula) => like.make('formula').setText(formula));
    return like.make('cfRule', { ...attributes, dxfId }, texts);
  };
  switch (rule.type) {
    case 'Custom':
      return highlighting({ attributes: { type: 'expression' }, formulas: [bare(rule.formula)] }, rule.format);
    case 'CellValue': {
      const { operator, operands, format } = rule;
      return highlighting({ attributes: { type: 'cellIs', operator }, formulas: operands.map(bare) }, format);
    }
    case 'ContainsText':
      return highlighting(textRule(rule, cell), rule.format);
    case 'PresetCriteria':
      return highlighting(presetRule(rule.criterion, cell), rule.format);
    case 'TopBottom':
      return highlighting(topRule(rule), rule.format);
    case 'ColorScale':
      return scaleRule(like, rule);
    case 'DataBar':
      return barRule(like, rule);
    case 'IconSet':
    case 'Other':
      return undefined;
  }
}
