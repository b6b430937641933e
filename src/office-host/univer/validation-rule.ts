/** Data validations as Univer's rules, and back. */
import type { IDataValidationRule } from '@univerjs/core';
import type { ValidationContent } from '../../files/workbook/content';
import type { ValidationRecord } from '../../files/workbook/record';

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
  if (!formula1.startsWith('[')) return formula1.replace(/\[[^[\]]+\]/, ''); // Univer puts its workbook id before the sheet
  const choices: unknown = JSON.parse(formula1);
  return Array.isArray(choices) ? choices.join(',') : formula1;
}

const STYLE_NAMES = ['information', 'stop', 'warning'] as const;

/** Without the rule's id and the cells it is for; alert and prompt where anything is said of them. */
export function validationOf(rule: IDataValidationRule): Omit<ValidationRecord, 'id' | 'ranges'> {
  const { type, formula1, formula2, allowBlank, showDropDown } = rule;
  const isList = type === 'list';
  const style = STYLE_NAMES[rule.errorStyle ?? ERROR_STYLES.stop];
  const hasAlert = [rule.showErrorMessage, rule.error, rule.errorTitle, style !== 'stop'].some(Boolean);
  const hasPrompt = [rule.showInputMessage, rule.prompt, rule.promptTitle].some(Boolean);
  return {
    type,
    operator: rule.operator,
    formula1: isList && formula1 !== undefined ? listSource(formula1) : formula1,
    formula2,
    ...(isList && { showArrow: showDropDown !== false }),
    allowBlank,
    ...(hasAlert && {
      error: { title: rule.errorTitle, message: rule.error, style, isShown: Boolean(rule.showErrorMessage) },
    }),
    ...(hasPrompt && {
      prompt: { title: rule.promptTitle, message: rule.prompt, isShown: Boolean(rule.showInputMessage) },
    }),
  };
}
