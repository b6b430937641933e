/** Data validations into a sheet's part. Those the spreadsheet does not show stay as they are. */
import type { ValidationRecord } from '../../workbook/record';
import type { XmlElement } from '../package/xml';
import { isSameData } from './changes';
import type { SheetTarget } from './sheet-target';
import { childOf } from './sheet-target';

const KINDS = new Set(['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom']);

function formula(type: string, text: string): string {
  return type === 'list' && !text.startsWith('=') ? `"${text}"` : text.replace(/^=/, '');
}

const words = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
const flag = (isSet: boolean | undefined): 1 | undefined => (isSet ? 1 : undefined);

function fileValidation(like: XmlElement, validation: ValidationRecord): XmlElement | undefined {
  const { type, operator, ranges, error, prompt } = validation;
  if (!KINDS.has(type)) return undefined;
  const attributes = {
    type,
    errorStyle: error?.style === 'stop' ? undefined : error?.style, // what a file means where it says nothing
    operator: operator === 'between' ? undefined : operator,
    allowBlank: flag(validation.allowBlank),
    showDropDown: flag(type === 'list' && validation.showArrow === false), // in a file it means: no arrow
    showInputMessage: flag(prompt?.isShown),
    showErrorMessage: flag(error?.isShown),
    errorTitle: words(error?.title),
    error: words(error?.message),
    promptTitle: words(prompt?.title),
    prompt: words(prompt?.message),
    sqref: ranges.replaceAll(',', ' '),
  };
  const formulas = (['formula1', 'formula2'] as const).flatMap((local) => {
    const text = validation[local];
    return text === undefined || text === '' ? [] : [like.make(local).setText(formula(type, text))];
  });
  return like.make('dataValidation', attributes, formulas);
}

export function writeValidations({ root, before, after, losses }: SheetTarget): void {
  const old = before?.validations ?? [];
  if (isSameData(old, after.validations)) return;
  const entries = root.first('dataValidations')?.elements('dataValidation') ?? [];
  const shown = entries.filter((entry) => KINDS.has(entry.get('type') ?? '') && entry.get('sqref'));
  if (shown.length !== old.length) {
    losses.add('validations', after.name);
    return;
  }
  const list = childOf(root, 'dataValidations');
  // As they were opened, those shown stand in the order of the file's.
  const entryOf = (id: string): XmlElement | undefined => shown[old.findIndex((record) => record.id === id)];
  for (const record of old) {
    const entry = entryOf(record.id);
    if (entry && !after.validations.some(({ id }) => id === record.id)) list.remove(entry);
  }
  for (const record of after.validations) {
    const was = old.find(({ id }) => id === record.id);
    const entry = was && entryOf(record.id);
    if (was && isSameData(was, record)) continue;
    if (was && entry && isSameData({ ...was, ranges: '' }, { ...record, ranges: '' })) {
      entry.set('sqref', record.ranges.replaceAll(',', ' '));
      continue;
    }
    const made = fileValidation(root, record);
    if (!made) losses.add('validations', after.name);
    else if (entry) list.children.splice(list.children.indexOf(entry), 1, made);
    else list.children.push(made);
  }
  if (list.elements().length === 0) root.remove(list);
  else list.set('count', list.elements().length);
}
