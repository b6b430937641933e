/** Rules of conditional formats, as the spreadsheet shows them, in the words of the file. */
import { toA1 } from '../../../core';
import type { ShownRule } from '../../content/conditional-rule';
import { fromUniverStyle } from '../../content/style';
import { parseReference } from '../../reference';
import type { XmlElement } from '../package/xml';
import type { StyleBook } from './style-book';

interface RuleText {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly formulas?: readonly string[];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const bare = (formula: unknown): string => asText(formula).replace(/^=/, '');

function textRule({ operator, value }: ShownRule, cell: string): RuleText | undefined {
  const text = asText(value);
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
    case 'equal':
    case 'notEqual':
      return { attributes: { type: 'cellIs', operator }, formulas: [quoted(text)] };
    case 'containsBlanks':
      return { attributes: { type: operator }, formulas: [`LEN(TRIM(${cell}))=0`] };
    case 'notContainsBlanks':
      return { attributes: { type: operator }, formulas: [`LEN(TRIM(${cell}))>0`] };
    case 'containsErrors':
      return { attributes: { type: operator }, formulas: [`ISERROR(${cell})`] };
    case 'notContainsErrors':
      return { attributes: { type: operator }, formulas: [`NOT(ISERROR(${cell}))`] };
    default:
      return undefined;
  }
}

function highlightRule(rule: ShownRule, cell: string): RuleText | undefined {
  const { subType, operator, value } = rule;
  switch (subType) {
    case 'formula':
      return { attributes: { type: 'expression' }, formulas: [bare(value)] };
    case 'number':
      return { attributes: { type: 'cellIs', operator }, formulas: [value].flat().map(bare) };
    case 'text':
      return textRule(rule, cell);
    case 'duplicateValues':
    case 'uniqueValues':
      return { attributes: { type: subType } };
    case 'rank':
      return {
        attributes: {
          type: 'top10',
          rank: asText(value),
          bottom: rule.isBottom ? 1 : undefined,
          percent: rule.isPercent ? 1 : undefined,
        },
      };
    case 'average': {
      const isBelow = operator === 'lessThan' || operator === 'lessThanOrEqual';
      const isEqual = operator === 'greaterThanOrEqual' || operator === 'lessThanOrEqual';
      return {
        attributes: {
          type: 'aboveAverage',
          aboveAverage: isBelow ? 0 : undefined,
          equalAverage: isEqual ? 1 : undefined,
        },
      };
    }
    default:
      return undefined;
  }
}

interface Point {
  readonly type: string;
  readonly value?: unknown;
}

function pointElement(like: XmlElement, { type, value }: Point): XmlElement {
  return like.make('cfvo', { type, val: value === undefined ? undefined : bare(value) });
}

function colorElement(like: XmlElement, color: string): XmlElement {
  return like.make('color', { rgb: `FF${color.replace('#', '').toUpperCase()}` });
}

function scaleRule(like: XmlElement, { config }: ShownRule): XmlElement {
  const points = config as readonly { readonly color: string; readonly value: Point }[];
  const scale = like.make('colorScale', {}, [
    ...points.map(({ value }) => pointElement(like, value)),
    ...points.map(({ color }) => colorElement(like, color)),
  ]);
  return like.make('cfRule', { type: 'colorScale' }, [scale]);
}

function barRule(like: XmlElement, { config, isShowValue }: ShownRule): XmlElement {
  const { min, max, positiveColor } = config as {
    readonly min: Point;
    readonly max: Point;
    readonly positiveColor: string;
  };
  const parts = [pointElement(like, min), pointElement(like, max), colorElement(like, positiveColor)];
  const bar = like.make('dataBar', { showValue: isShowValue === false ? 0 : undefined }, parts);
  return like.make('cfRule', { type: 'dataBar' }, [bar]);
}

/** A new rule, without its priority; `undefined` for a kind that is not written (icons, time periods). */
export function fileRule(like: XmlElement, rule: ShownRule, ranges: string, styles: StyleBook): XmlElement | undefined {
  if (rule.type === 'colorScale') return scaleRule(like, rule);
  if (rule.type === 'dataBar') return barRule(like, rule);
  const first = parseReference(ranges.split(',')[0] ?? '')?.area;
  const text =
    rule.type === 'highlightCell'
      ? highlightRule(rule, toA1({ row: first?.top ?? 0, column: first?.left ?? 0 }))
      : undefined;
  if (!text) return undefined;
  const dxfId = styles.addDifferential(fromUniverStyle(rule.style) ?? {});
  const formulas = (text.formulas ?? []).map((formula) => like.make('formula').setText(formula));
  return like.make('cfRule', { ...text.attributes, dxfId }, formulas);
}
