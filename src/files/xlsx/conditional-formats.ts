/** Conditional formats of a file as plain content, highest priority first. */
import type { ConditionalRule } from 'hucre';
import type { ConditionalCriteria, ConditionalFormatContent } from '../workbook/content';
import type { Palette } from './palette';
import { openDifferential } from './styles';

function formulasOf({ formula }: ConditionalRule): readonly string[] {
  return formula === undefined ? [] : Array.isArray(formula) ? formula : [formula];
}

const hex = (color: string | undefined): string => `#${(color ?? '000000').slice(-6)}`;

/** Anything whose own words are incomplete in the file falls back to the formula the file gives for it. */
function criteriaOf(rule: ConditionalRule, palette: Palette): ConditionalCriteria {
  const format = openDifferential(rule.style, palette);
  const formulas = formulasOf(rule);
  switch (rule.type) {
    case 'cellIs':
      return { type: 'CellValue', operator: rule.operator ?? 'equal', operands: formulas, format };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return { type: 'ContainsText', operator: rule.type, text: rule.text ?? '', format };
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'duplicateValues':
    case 'uniqueValues':
    case 'aboveAverage':
      return { type: 'PresetCriteria', criterion: rule.type, format };
    case 'top10':
      return { type: 'TopBottom', rank: 10, format };
    case 'colorScale': {
      const colors = rule.colorScale?.colors ?? [];
      const points = (rule.colorScale?.cfvo ?? []).map((point, index) => ({ ...point, color: hex(colors[index]) }));
      return { type: 'ColorScale', points };
    }
    case 'dataBar':
      return {
        type: 'DataBar',
        color: hex(rule.dataBar?.color),
        min: rule.dataBar?.cfvo[0] ?? { type: 'min' },
        max: rule.dataBar?.cfvo[1] ?? { type: 'max' },
      };
    case 'iconSet':
      return {
        type: 'IconSet',
        icons: rule.iconSet?.iconSet ?? '3TrafficLights1',
        thresholds: rule.iconSet?.cfvo ?? [],
        reversed: rule.iconSet?.reverse ?? false,
        showValue: rule.iconSet?.showValue ?? true,
      };
    case 'expression':
      return { type: 'Custom', formula: `=${formulas[0] ?? 'FALSE'}`, format };
  }
}

export function openConditionalFormats(
  rules: readonly ConditionalRule[],
  palette: Palette,
): ConditionalFormatContent[] {
  return [...rules]
    .sort((one, other) => one.priority - other.priority)
    .map((rule) => ({
      ...criteriaOf(rule, palette),
      ranges: rule.range.trim().split(/\s+/).join(','),
      ...(rule.stopIfTrue && { stopIfTrue: true }),
    }));
}
