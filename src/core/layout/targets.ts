import type { Form, FormData, FormSection } from '../forms/schema';
import type { Canvas } from './canvas';
import { layColumns, layFields } from './fields';
import { layFunds } from './funds';
import { layIndicators, layList } from './indicators';

/** Lays out one section of a form of targets below what is there already. */
export function layTargets(canvas: Canvas, section: FormSection, form: Form, data: FormData): void {
  if (section.kind === 'fields') layFields(canvas, section, form, data);
  else if (section.kind === 'columns') layColumns(canvas, section, form, data);
  else if (section.kind === 'funds') layFunds(canvas, section, form, data);
  else if (section.kind === 'indicators' && section.list) layList(canvas, section, form, data);
  else if (section.kind === 'indicators') layIndicators(canvas, section, data);
}
