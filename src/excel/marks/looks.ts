import type { Severity } from '../../core';
import { signedFormula } from './signature';

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly border: Excel.ConditionalRangeBorderLineStyle | 'Continuous' | 'Dash' | 'Dot';
}

/** The severities differ by font and border as well as by colour; dark text on pale fill reads in dark mode too. */
const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: '#F8D0D4', font: '#8E1B22', bold: true, border: 'Continuous' },
  warning: { fill: '#FDE9B8', font: '#6B4700', underline: true, border: 'Dash' },
  hint: { fill: '#DCE9F9', font: '#1B4A87', italic: true, border: 'Dot' },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Queues a rule that tints the cells of one address text of `getRanges`; its id is there after the sync. */
export function addRule(sheet: Excel.Worksheet, severity: Severity, address: string): Excel.ConditionalFormat {
  const look = LOOKS[severity];
  const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = signedFormula(severity);
  const { format } = rule.custom;
  format.fill.color = look.fill;
  format.font.color = look.font;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = look.border;
    border.color = look.font;
  }
  rule.load('id');
  return rule;
}
