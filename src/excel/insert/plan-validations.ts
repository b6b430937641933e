import { toA1, type PlanValidation } from '../../core';
import { unionAddresses } from '../union';

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

/** Queues a drop-down and an input message. No value is ever refused: there is no error alert. */
export function queueValidation(cells: Excel.Range | Excel.RangeAreas, validation: PlanValidation): void {
  const rule = ruleOf(validation);
  if (!rule && !validation.prompt) return;
  const { dataValidation } = cells;
  // A rule over cells that have different ones is refused (https://github.com/OfficeDev/office-js/issues/2594).
  dataValidation.clear();
  // An input message needs a rule; this one is always met.
  dataValidation.rule = rule ?? { custom: { formula: '=TRUE' } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  if (!validation.prompt) return;
  const { title, text } = validation.prompt;
  dataValidation.prompt = {
    showPrompt: true,
    title: title.slice(0, LONGEST.title),
    message: text.slice(0, LONGEST.message),
  };
}

/** Queues those of a plan, equal ones together. */
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
    if (!first) continue;
    for (const address of unionAddresses(same.flatMap(cellsOf))) queueValidation(sheet.getRanges(address), first);
  }
}
