/** Data validations as Univer's rules. */
import type { ValidationContent } from './workbook-content';

/** Univer's `DataValidationRenderMode`: an arrow, as in Excel, instead of a coloured chip. */
const ARROW = 1;

/** Univer's `DataValidationErrorStyle`. */
const ERROR_STYLES = { information: 0, stop: 1, warning: 2 } as const;

/** Without the rule's id and the cells it is for. */
export function validationRule(content: Omit<ValidationContent, 'ranges'>): object {
  const { type, formula1, showArrow = true } = content;
  const isChoices = type === 'list' && formula1 !== undefined && !formula1.startsWith('=');
  return {
    type,
    allowBlank: content.allowBlank ?? true,
    operator: content.operator,
    // Univer keeps typed choices as JSON.
    ...(formula1 !== undefined && { formula1: isChoices ? JSON.stringify(formula1.split(',')) : formula1 }),
    formula2: content.formula2,
    ...(type === 'list' && { showDropDown: showArrow, renderMode: ARROW }),
    ...(content.error && {
      showErrorMessage: true,
      error: content.error.message ?? '',
      errorTitle: content.error.title ?? '',
      errorStyle: ERROR_STYLES[content.error.style ?? 'stop'],
    }),
    ...(content.prompt && {
      showInputMessage: true,
      prompt: content.prompt.message ?? '',
      promptTitle: content.prompt.title ?? '',
    }),
  };
}

/** The other way for a list: its choices separated by commas, or a reference beginning with `=`. */
export function listSource(formula1: string): string {
  if (!formula1.startsWith('[')) return formula1.replace(/\[[^\]]+\]/, ''); // Univer puts its workbook id before the sheet
  const choices: unknown = JSON.parse(formula1);
  return Array.isArray(choices) ? choices.join(',') : formula1;
}
