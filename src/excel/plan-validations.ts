import { toA1, type PlanValidation } from '../core';
import { unionAddresses } from './union';

/** The longest texts Excel takes: the choices of a list with their commas, an input message, its title. */
const LONGEST = { list: 255, message: 255, title: 32 };

function ruleOf({ choices = [] }: PlanValidation): Excel.DataValidationRule | undefined {
  const source = choices.join(',');
  // Excel refuses longer lists, and takes a comma for the end of a choice. The choices are only proposals, so they may
  // be left out.
  const fits = source !== '' && source.length <= LONGEST.list && !choices.some((choice) => choice.includes(','));
  return fits ? { list: { inCellDropDown: true, source } } : undefined;
}

function cellsOf({ area: { top, left, bottom, right } }: PlanValidation): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(toA1({ row, column }));
  return cells;
}

/** Queues drop-downs and input messages, equal ones together. No value is ever refused: there is no error alert. */
export function queueValidations(
  sheet: Excel.Worksheet,
  { validations }: { readonly validations: readonly PlanValidation[] },
): void {
  const alike = new Map<string, PlanValidation[]>();
  for (const validation of validations) {
    const key = JSON.stringify([validation.choices, validation.prompt]);
    alike.set(key, [...(alike.get(key) ?? []), validation]);
  }
  for (const same of alike.values()) {
    const [first] = same;
    const rule = first && ruleOf(first);
    if (!first || (!rule && !first.prompt)) continue;
    for (const address of unionAddresses(same.flatMap(cellsOf))) {
      const { dataValidation } = sheet.getRanges(address);
      // An input message needs a rule; this one is always met.
      dataValidation.rule = rule ?? { custom: { formula: '=TRUE' } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
      if (!first.prompt) continue;
      const { title, text } = first.prompt;
      dataValidation.prompt = {
        showPrompt: true,
        title: title.slice(0, LONGEST.title),
        message: text.slice(0, LONGEST.message),
      };
    }
  }
}
