import type { DataValidation } from 'hucre';
import type { ValidationContent } from '../workbook/content';

const WITH_FORMULA = /^=/;

/** Formulas stand in a file without `=`; choices typed by hand come as a list of values. */
function firstFormula({ type, formula1, values }: DataValidation): string | undefined {
  if (type === 'list' && values) return values.join(',');
  if (formula1 === undefined) return undefined;
  return type === 'list' || type === 'custom' ? `=${formula1.replace(WITH_FORMULA, '')}` : formula1;
}

export function openValidations(validations: readonly DataValidation[]): ValidationContent[] {
  return validations.map((validation) => {
    const formula1 = firstFormula(validation);
    return {
      ranges: validation.range.trim().split(/\s+/).join(','),
      type: validation.type,
      operator: validation.operator,
      formula1,
      formula2: validation.formula2,
      allowBlank: validation.allowBlank ?? false,
      ...(validation.showErrorMessage && {
        error: {
          ...(validation.errorTitle && { title: validation.errorTitle }),
          ...(validation.errorMessage && { message: validation.errorMessage }),
          style: validation.errorStyle,
        },
      }),
      ...(validation.showInputMessage && {
        prompt: {
          ...(validation.inputTitle && { title: validation.inputTitle }),
          ...(validation.inputMessage && { message: validation.inputMessage }),
        },
      }),
    };
  });
}
